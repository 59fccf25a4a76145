//! Changes as data: a [`Command`] says what a person wants, [`decide`] turns it into a [`Patch`] that
//! can be applied, undone and merged, or into a typed error.
//!
//! This room knows the plan and nothing of screens, files or storage.
//!
//! **Invariants:** a patch that was decided on a plan leaves it valid; applying a patch and then its
//! inverse gives the plan back, to the last field; a command that changes nothing gives an empty patch.

mod ballots;
mod decide;
mod draft;
mod env;
mod error;
mod import;
mod patch;
mod scenario;

pub use ballots::{CastBallot, Voter};
pub use decide::{DecideRun, decide};
pub use env::Env;
pub use error::CommandError;
pub use import::{ImportedInitiative, ImportedLink, NewTeam, work_of};
pub use patch::{Change, Patch, Row, RowChange, Swap};

use crate::domain::validate::Ruled;
use crate::domain::*;

/// What a person wants to happen to the plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Name the plan.
    Rename(String),
    /// Set one field of the settings.
    EditSettings(SettingsField),
    /// Set one field of the strategy.
    EditStrategy(StrategyField),
    /// Set one field of a record.
    Edit(Edit),
    /// Add a record at the end of its table.
    Add(NewRecord),
    /// Remove a record and every link to it.
    Remove(RecordRef),
    /// Put a record at another place in plan order.
    Move {
        /// The record.
        record: RecordRef,
        /// Its new place, counted from 0; beyond the end means the end.
        place: usize,
    },
    /// Accept when initiatives run; the others keep their placement.
    AcceptRoadmap(Vec<(Id<Initiative>, Option<Placement>)>),
    /// Make a scenario the plan, with the roadmap that was planned for it; the scenario goes.
    AdoptScenario {
        /// The scenario.
        scenario: Id<Scenario>,
        /// When initiatives run in it; the others keep their placement.
        placements: Vec<(Id<Initiative>, Option<Placement>)>,
    },
    /// Add or update initiatives from a table, as one step.
    Import(Vec<ImportedInitiative>),
    /// Keep stakeholders' ballots, each in place of the voter's earlier one, as one step.
    CastBallots(Vec<CastBallot>),
    /// Several commands as one step, named for the history.
    Several {
        /// What the history calls the step.
        label: String,
        /// The commands, in order; a later one sees what an earlier one did.
        commands: Vec<Command>,
    },
    /// Put another plan in this one's place.
    Open(Box<Plan>),
    /// Put a copy of a plan, under an id of its own, in this one's place.
    StartFrom(Box<Plan>),
}

impl Command {
    /// Sets one field of a record.
    #[must_use]
    pub fn edit<R: Editable>(id: &Id<R>, field: R::Field) -> Self {
        Self::Edit(R::edit(id.clone(), field))
    }

    /// Adds a record with these fields set.
    #[must_use]
    pub fn add<R: Editable>(fields: Vec<R::Field>) -> Self {
        Self::Add(R::addition(fields))
    }

    /// Removes a record.
    #[must_use]
    pub fn remove<R: Record>(id: &Id<R>) -> Self {
        Self::Remove(id.record_ref())
    }
}

/// A record that commands can add and change.
pub trait Editable: InPlan + Ruled {
    /// One field of one record, whatever its table.
    fn edit(id: Id<Self>, field: Self::Field) -> Edit;
    /// A new record, whatever its table.
    fn addition(fields: Vec<Self::Field>) -> NewRecord;
    /// A changed row, whatever its table.
    fn change(row: RowChange<Self>) -> Change;
}

macro_rules! declare_edits {
    ($($table:ident: $record:ident, $name:ident, $prefix:literal, $noun:literal, $article_noun:literal;)*) => {
        /// A new value for one field of one record.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Edit {
            $(#[doc = concat!("A field of ", $article_noun, ".")]
            $record(Id<$record>, <$record as Record>::Field)),*
        }

        /// A record to add: its fields; the id is made when it is decided.
        #[derive(Clone, Debug, PartialEq)]
        pub enum NewRecord {
            $(#[doc = concat!("Fields of ", $article_noun, ".")]
            $record(Vec<<$record as Record>::Field>)),*
        }

        $(impl Editable for $record {
            fn edit(id: Id<Self>, field: Self::Field) -> Edit { Edit::$record(id, field) }
            fn addition(fields: Vec<Self::Field>) -> NewRecord { NewRecord::$record(fields) }
            fn change(row: RowChange<Self>) -> Change { Change::$record(row) }
        })*

        impl Edit {
            pub(super) fn perform(&self, draft: &mut draft::Draft) -> Result<(), CommandError> {
                match self { $(Edit::$record(id, field) => draft.edit(id, field)),* }
            }
            fn label(&self, plan: &Plan) -> String {
                match self {
                    $(Edit::$record(id, field) => {
                        let (words, title) = (plan.words(), plan.name_of(id));
                        let field = field_words(<$record>::field_name(field), words);
                        words.step_change_field(&field, &shortened(&title))
                    }),*
                }
            }
        }

        impl NewRecord {
            pub(super) fn perform(&self, draft: &mut draft::Draft, env: &dyn Env) -> Result<(), CommandError> {
                match self { $(NewRecord::$record(fields) => draft.add::<$record>(fields, env).map(|_| ())),* }
            }
            /// The table the record goes to.
            #[must_use]
            pub fn table(&self) -> TableName {
                match self { $(NewRecord::$record(_) => TableName::$name),* }
            }
        }
    };
}
crate::domain::for_each_table!(declare_edits);

fn shortened(title: &str) -> String {
    let mut text: String = title.chars().take(40).collect();
    if text.len() < title.len() {
        text.push('…');
    }
    text
}

impl Command {
    /// What the history calls this step, in the words of the reader, such as `Change cost of “Guest checkout”`.
    #[must_use]
    pub fn label(&self, plan: &Plan) -> String {
        let words = plan.words();
        let called = |record: &RecordRef| {
            let title = plan.title_of(record).unwrap_or_else(|| record.as_str());
            (record.table.noun(words), shortened(title))
        };
        match self {
            Self::Rename(_) => words.step_rename_plan().to_owned(),
            Self::EditSettings(field) => {
                words.step_change_setting(&field_words(Settings::field_name(field), words))
            }
            Self::EditStrategy(field) => {
                words.step_change_strategy(&field_words(Strategy::field_name(field), words))
            }
            Self::Edit(edit) => edit.label(plan),
            Self::Add(record) => words.step_add(record.table().noun_with_article(words)),
            Self::Remove(record) => {
                let (noun, title) = called(record);
                words.step_remove(noun, &title)
            }
            Self::Move { record, .. } => {
                let (noun, title) = called(record);
                words.step_move(noun, &title)
            }
            Self::AcceptRoadmap(_) => words.step_accept_roadmap().to_owned(),
            Self::AdoptScenario { scenario, .. } => {
                words.step_adopt_scenario(&shortened(&plan.name_of(scenario)))
            }
            Self::Import(rows) => words.step_import(rows.len()),
            Self::CastBallots(ballots) => words.step_cast_ballots(ballots.len()),
            Self::Several { label, .. } => label.clone(),
            Self::StartFrom(start) if start.title.is_empty() => words.step_start_plan().to_owned(),
            Self::Open(opened) | Self::StartFrom(opened) => words.step_open_plan(&shortened(&opened.title)),
        }
    }
}
