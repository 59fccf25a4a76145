//! A plan that a page carries in itself: a plan file, or a plain table of initiatives that becomes a plan.
//!
//! **Invariant:** what a table does not say is not made up, but for what a plan cannot do without: a team for work whose
//! doer is not named, with one person.

use std::collections::BTreeSet;

use super::import::{
    Destination, Import, ImportError, ImportKind, ImportReason, read_table, shortened, to_edits,
};
use super::incoming::IncomingError;
use super::picture::plan_in_picture;
use super::plan_file::sniff::{FileKind, sniff};
use super::plan_file::{Opened, read_plan};
use crate::command::{Command, Env, decide};
use crate::domain::{Choice, Plan, ScoreModel, SettingsField, Team, TeamField};
use crate::language::Words;
use crate::select::priorities::plan_ranking;

/// What is kept of a page's title, in characters.
const MOST_TITLE: usize = 200;

/// A plan from a page.
#[derive(Clone, Debug, PartialEq)]
pub struct PagePlan {
    /// The plan.
    pub opened: Opened,
    /// How many rows and cells of a table were not understood.
    pub not_understood: usize,
}

/// Reads what stands in a page. A table gets the title that the page has for it.
///
/// # Errors
/// As for a file, where it is neither a plan nor a table.
pub fn read_page_plan(
    bytes: &[u8],
    title: &str,
    words: &Words,
    env: &dyn Env,
) -> Result<PagePlan, IncomingError> {
    // In a page, a text begins and ends where its tags do.
    let bytes = bytes.trim_ascii();
    if let Some(inside) = plan_in_picture(bytes) {
        let text = inside.map_err(|error| IncomingError::Picture { name: title.to_owned(), error })?;
        return Ok(PagePlan { opened: read_plan(&text)?, not_understood: 0 });
    }
    if matches!(sniff(bytes), FileKind::Plan | FileKind::OtherJson | FileKind::Ballot) {
        return Ok(PagePlan { opened: read_plan(bytes)?, not_understood: 0 });
    }
    let import = read_table(bytes, title)?;
    if import.kind == ImportKind::Lines {
        // In a page, plain words are what stands there without the widget.
        let found = import.rows.first().map(|row| shortened(&row.said, 80)).unwrap_or_default();
        let reason = ImportReason::NoTitleColumn { found };
        return Err(ImportError { file_name: shortened(title, 80), reason }.into());
    }
    let plan = Plan::empty(&format!("{}{}", Plan::ID_PREFIX, env.new_id_text()), env.today());
    let mut taken = Taken { plan, env, refused: 0 };
    taken.run(Command::Rename(shortened(title, MOST_TITLE)));
    taken.add_teams(&import, words);
    let team = taken.plan.teams.iter().next().map(|team| team.id.clone());
    let edits = to_edits(&import, &taken.plan, &Destination { team, ..Destination::default() });
    let rows = import.rows.len();
    if !edits.command.is_some_and(|command| taken.run(command)) {
        taken.refused += rows;
    }
    let model = best_model(&taken.plan);
    taken.run(Command::EditSettings(SettingsField::ScoreModel(model)));
    let not_understood = import.problems.len() + edits.problems.len() + import.skipped.len() + taken.refused;
    // What a page says is where a plan begins, not a change to it.
    let plan = Plan { revision: 0, ..taken.plan };
    Ok(PagePlan { opened: Opened { plan, warnings: Vec::new(), newer: None }, not_understood })
}

struct Taken<'env> {
    plan: Plan,
    env: &'env dyn Env,
    refused: usize,
}

impl Taken<'_> {
    fn run(&mut self, command: Command) -> bool {
        let patch = decide(&self.plan, &command, self.env);
        if let Ok(patch) = &patch {
            patch.apply(&mut self.plan);
        }
        patch.is_ok()
    }

    /// The teams that the table names; one more for work that nobody is named for, if there is any.
    fn add_teams(&mut self, import: &Import, words: &Words) {
        let mut known = BTreeSet::new();
        let is_nameless = |team: &str| team.trim().is_empty();
        if import.rows.iter().any(|row| is_nameless(&row.team)) {
            self.add_team(words.page_team());
        }
        for row in import.rows.iter().filter(|row| !is_nameless(&row.team)) {
            if known.insert(row.team.trim().to_lowercase()) {
                self.add_team(row.team.trim());
            }
        }
    }

    fn add_team(&mut self, name: &str) {
        if !self.run(Command::add::<Team>(vec![TeamField::Name(name.to_owned())])) {
            self.refused += 1;
        }
    }
}

/// The score model that scores most of the initiatives; among equals the one a list shows first.
fn best_model(plan: &Plan) -> ScoreModel {
    let mut best = (0, plan.settings.score_model);
    for model in ScoreModel::ALL.iter().copied().filter(|model| *model != ScoreModel::Custom) {
        let mut tried = plan.clone();
        let mut settings = (*tried.settings).clone();
        settings.score_model = model;
        tried.settings = std::rc::Rc::new(settings);
        let scored = plan_ranking(&tried).ranked.len();
        if scored > best.0 {
            best = (scored, model);
        }
    }
    best.1
}
