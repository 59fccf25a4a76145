//! Initiatives that come from a table: updated by key or title, or added.

use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use crate::command::draft::Draft;
use crate::command::{CommandError, Env};
use crate::domain::{
    Dependency, Estimate, Id, Initiative, InitiativeField, Record, Team, TeamField, Unknown, WorkPackage,
};

/// One row of an imported table, as changes to an initiative.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportedInitiative {
    /// The initiative to update; a new one is added when there is none.
    pub existing: Option<Id<Initiative>>,
    /// The fields the row sets; the others stay.
    pub fields: Vec<InitiativeField>,
    /// What must be done first; none leaves the dependencies as they are.
    pub depends_on: Vec<ImportedLink>,
    /// A team that the plan lacks.
    pub new_team: Option<NewTeam>,
}

/// A team that a row of the table names and the plan lacks: it is added, once for all rows.
#[derive(Clone, Debug, PartialEq)]
pub struct NewTeam {
    /// What it is called.
    pub name: String,
    /// Its effort for the row, in person-weeks; none leaves the work as it is.
    pub effort_weeks: Option<Estimate>,
}

/// What was added and updated so far.
#[derive(Default)]
pub(super) struct Imported {
    /// The initiative of each row.
    pub ids: Vec<Id<Initiative>>,
    /// The teams that rows named, by their names in small letters.
    teams: BTreeMap<String, Id<Team>>,
}

impl Imported {
    /// The team of this name; a new one where the plan has none.
    fn team(&mut self, name: &str, draft: &mut Draft, env: &dyn Env) -> Result<Id<Team>, CommandError> {
        let folded = name.trim().to_lowercase();
        if let Some(id) = self.teams.get(&folded) {
            return Ok(id.clone());
        }
        let is_it = |team: &&Rc<Team>| team.name.trim().to_lowercase() == folded;
        let id = match draft.plan.teams.iter().find(is_it) {
            Some(team) => team.id.clone(),
            None => draft.add::<Team>(&[TeamField::Name(name.trim().to_owned())], env)?,
        };
        self.teams.insert(folded, id.clone());
        Ok(id)
    }
}

/// Another initiative, as a row of the table may name it.
#[derive(Clone, Debug, PartialEq)]
pub enum ImportedLink {
    /// One that is in the plan.
    Existing(Id<Initiative>),
    /// One in the same table: its row, counted from 0.
    Row(usize),
}

/// Adds and updates rows, and the teams that they need.
pub(super) fn add<'a>(
    rows: impl IntoIterator<Item = &'a ImportedInitiative>,
    imported: &mut Imported,
    draft: &mut Draft,
    env: &dyn Env,
) -> Result<(), CommandError> {
    for row in rows {
        let work = match &row.new_team {
            Some(team) => {
                let id = imported.team(&team.name, draft, env)?;
                team.effort_weeks.map(|effort_weeks| work_of(id, effort_weeks))
            }
            None => None,
        };
        imported.ids.push(match &row.existing {
            Some(id) => {
                draft.update(id, |initiative: &mut Initiative| {
                    row.fields.iter().cloned().chain(work).for_each(|field| initiative.set(field));
                })?;
                id.clone()
            }
            None => {
                let fields: Vec<InitiativeField> = row.fields.iter().cloned().chain(work).collect();
                draft.add::<Initiative>(&fields, env)?
            }
        });
    }
    Ok(())
}

/// One work package of a team, for one person at a time.
#[must_use]
pub fn work_of(team: Id<Team>, effort_weeks: Estimate) -> InitiativeField {
    let unknown = Unknown::default();
    InitiativeField::Work(vec![WorkPackage { team, effort_weeks, people: 1, after_previous: false, unknown }])
}

/// Links some of the rows, once all of them have their initiative.
pub(super) fn link(
    rows: &[ImportedInitiative],
    some: Range<usize>,
    ids: &[Id<Initiative>],
    draft: &mut Draft,
) -> Result<(), CommandError> {
    let some_rows = rows.iter().zip(ids).take(some.end).skip(some.start);
    for (row, id) in some_rows.filter(|(row, _)| !row.depends_on.is_empty()) {
        let linked = row.depends_on.iter().filter_map(|link| match link {
            ImportedLink::Existing(id) => Some(id),
            ImportedLink::Row(place) => ids.get(*place),
        });
        draft.update(id, |initiative| {
            for before in linked {
                if initiative.depends_on.iter().all(|dependency| dependency.initiative != *before) {
                    let initiative_before = before.clone();
                    initiative.depends_on.push(Dependency {
                        initiative: initiative_before,
                        lag_weeks: 0,
                        unknown: Unknown::default(),
                    });
                }
            }
        })?;
    }
    Ok(())
}
