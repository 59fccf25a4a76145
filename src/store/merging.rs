//! Another plan's changes taken into the open one, and conflicts that a person settles.
//!
//! Both are steps like any other: undo takes them back.

use super::{Effect, NoticeKind, Store};
use crate::command::{Change, Command, Env, Patch, Swap, decide};
use crate::domain::Plan;
use crate::language::Say;
use crate::merge::{Conflict, Merged, Part, Side, merge_keeping, merge_without_base};
use crate::store::Notice;

/// What two plans that are merged both come from.
#[derive(Clone, Debug, PartialEq)]
pub enum MergeBase {
    /// Nobody knows: whatever is not the same is for a person to choose.
    Unknown,
    /// The plan as it was opened here.
    AsOpened,
    /// This plan.
    Plan(Box<Plan>),
}

/// What a page changed in its own plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PageNews {
    /// The page's plan that the reader's copy was made of.
    pub base: Plan,
    /// The page's plan as it is now.
    pub page: Plan,
    /// The text of it, to be kept once it is taken in.
    pub text: String,
}

impl Store {
    /// Takes in what another plan has otherwise. Where both changed the same, what is here stands until a person has chosen.
    pub(super) fn merge(&mut self, theirs: &Plan, name: &str, base: MergeBase, env: &dyn Env) -> Vec<Effect> {
        if !self.may_change() {
            return Vec::new();
        }
        let merged = match base {
            MergeBase::Unknown => merge_without_base(&self.plan, theirs),
            MergeBase::AsOpened => {
                let opened = self.history.plan_at(&self.plan, 0);
                merge_keeping(&opened, &self.plan, theirs, Side::Ours)
            }
            MergeBase::Plan(base) => merge_keeping(&base, &self.plan, theirs, Side::Ours),
        };
        let words = self.plan.words().clone();
        let conflicts = merged.conflicts.len();
        let effects = self.take_step(merged, words.step_merge(name), env);
        let text = match (effects.is_empty(), conflicts) {
            (true, _) => words.merged_nothing(name),
            (false, 0) => words.merged_well(name),
            (false, conflicts) => words.merged_with_conflicts(conflicts, name),
        };
        let notice = Notice::info(text);
        self.session.push(if effects.contains(&Effect::Save) { notice.with_undo() } else { notice });
        effects
    }

    /// Has one side of a conflict stand. The plan may have changed since: what is chosen is set in it as it is now.
    pub(super) fn settle(&mut self, conflict: Conflict, side: Side, env: &dyn Env) -> Vec<Effect> {
        if !self.may_change() {
            return Vec::new();
        }
        let words = self.plan.words().clone();
        let merged = self.settled(&conflict, side, env);
        if let Some(refused) = merged.conflicts.first() {
            let about = refused.in_words(&self.plan);
            self.session
                .notify(NoticeKind::Problem, words.conflict_breaks_a_rule(&about.about, &about.field));
            return Vec::new();
        }
        let about = conflict.in_words(&self.plan).about;
        let mut effects = self.take_step(merged, words.step_settle(&about), env);
        self.session.conflicts.retain(|one| *one != conflict);
        effects.push(Effect::Settled(Box::new(conflict)));
        effects
    }

    /// The plan with one side of a conflict.
    fn settled(&self, conflict: &Conflict, side: Side, env: &dyn Env) -> Merged {
        let chosen = if side == Side::Ours { &conflict.ours } else { &conflict.theirs };
        if let (Part::Record(record), None, None) = (&conflict.part, &conflict.field, chosen) {
            // It is to go, with every link to it; where it has gone already, that is that.
            let mut plan = (*self.plan).clone();
            if let Ok(patch) = decide(&plan, &Command::Remove(record.clone()), env) {
                patch.apply(&mut plan);
            }
            return Merged { plan, conflicts: Vec::new() };
        }
        conflict.settled(&self.plan, side)
    }

    /// Takes in what the page changed in its own plan, or leaves it out until the page is opened again.
    pub(super) fn take_page(&mut self, is_wanted: bool, env: &dyn Env) -> Vec<Effect> {
        let news = self.session.page_news.take();
        let Some(news) = news.filter(|_| is_wanted && self.may_change()) else { return Vec::new() };
        let name = self.plan.words().the_page().to_owned();
        let mut effects = self.merge(&news.page, &name, MergeBase::Plan(Box::new(news.base.clone())), env);
        effects.push(Effect::KeepPage(news.text.clone()));
        effects
    }

    fn take_step(&mut self, merged: Merged, label: String, env: &dyn Env) -> Vec<Effect> {
        let mut effects = Vec::new();
        if merged.plan != *self.plan {
            let swap = Swap { before: (*self.plan).clone(), after: merged.plan };
            let patch = Patch { label, changes: vec![Change::Plan(Box::new(swap))] };
            self.apply(&patch);
            self.history.done(patch, env.time_of_day());
            effects.push(Effect::Save);
        }
        if !merged.conflicts.is_empty() {
            effects.push(Effect::NoteConflicts(merged.conflicts.clone()));
            self.session.add_conflicts(merged.conflicts);
        }
        effects
    }

    /// Whether the plan may be changed now; says why not.
    fn may_change(&mut self) -> bool {
        let words = self.plan.words().clone();
        let why = match &self.read_only {
            Some(reason) => reason.say(&words),
            None if self.looked_at.is_some() => words.looking_back().to_owned(),
            None => return true,
        };
        self.session.notify(NoticeKind::Problem, why);
        false
    }
}
