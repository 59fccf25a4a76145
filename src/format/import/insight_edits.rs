//! From what was said to what changes among a plan's insights. Nothing is changed here.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::edits::{Edits, Outcome, merged_tags};
use super::{Import, ImportedRow, Meaning, NotedColumn, RowNote, WhatWasDone};
use crate::command::Command;
use crate::domain::{EvidenceLevel, Id, Insight, InsightField, Plan, Record, Table};
use crate::engine::order::gathered;

/// Most records that an insight may be linked to.
const MOST_LINKS: usize = 500;

/// Rows that become insights.
pub struct InsightEdits {
    known: Known,
    /// Which insights of the plan a row is about already.
    taken: Vec<bool>,
    commands: Vec<Command>,
    outcomes: Vec<Outcome>,
    problems: Vec<RowNote>,
}

impl InsightEdits {
    pub fn new(plan: &Plan) -> Self {
        Self {
            known: Known::of(plan),
            taken: vec![false; plan.insights.len()],
            commands: Vec::new(),
            outcomes: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// What the rows would do to the plan's insights, once all of them are read.
    pub fn step(&mut self, import: &Import, plan: &Plan, most: usize) -> Option<Edits> {
        let next = import.rows.iter().skip(self.outcomes.len()).take(most);
        next.for_each(|row| self.read(row, plan));
        if self.outcomes.len() < import.rows.len() {
            return None;
        }
        let label = plan.words().step_import_insights(import.rows.len());
        let command = Some(Command::Several { label, commands: std::mem::take(&mut self.commands) });
        let outcomes = std::mem::take(&mut self.outcomes);
        let problems = std::mem::take(&mut self.problems);
        Some(Edits { command, outcomes, problems, lacking_teams: Vec::new() })
    }

    fn read(&mut self, row: &ImportedRow, plan: &Plan) {
        let is_free = |place: &usize| self.taken.get(*place) == Some(&false);
        let place = self.known.existing(row, plan).filter(is_free);
        if let Some(taken) = place.and_then(|place| self.taken.get_mut(place)) {
            *taken = true;
        }
        let now = place.and_then(|place| plan.insights.rows().get(place));
        let fields = self.known.fields(row, (plan, now.map(Rc::as_ref)), &mut self.problems);
        match now {
            None => {
                self.commands.push(Command::add::<Insight>(fields));
                self.outcomes.push(Outcome::New);
            }
            Some(now) => {
                self.outcomes.push(if fields.is_empty() { Outcome::Unchanged } else { Outcome::Updated });
                self.commands.extend(fields.into_iter().map(|field| Command::edit(&now.id, field)));
            }
        }
    }
}

/// Records of a plan by what a table may call them.
struct Known {
    by_key: BTreeMap<String, usize>,
    by_link: BTreeMap<String, usize>,
    by_text: BTreeMap<String, usize>,
    segments: BTreeMap<String, String>,
    needs: BTreeMap<String, String>,
    initiatives: BTreeMap<String, String>,
}

impl Known {
    fn of(plan: &Plan) -> Self {
        let insights = |name: fn(&Insight) -> &String| {
            let all = plan.insights.iter().enumerate().rev();
            gathered(all.map(|(place, one)| (name(one).clone(), place)).filter(|(name, _)| !name.is_empty()))
        };
        let mut initiatives = names(&plan.initiatives);
        initiatives
            .extend(plan.initiatives.iter().map(|one| (folded(&one.external_key), one.id.to_string())));
        Self {
            by_key: insights(|one| &one.external_key),
            by_link: insights(|one| &one.link),
            by_text: insights(|one| &one.text),
            segments: names(&plan.segments),
            needs: names(&plan.needs),
            initiatives,
        }
    }

    /// The insight that a row is about: by id, by key, by link, by its very text.
    fn existing(&self, row: &ImportedRow, plan: &Plan) -> Option<usize> {
        let by_id = plan.insights.position_of(&row.id);
        let by_key = || self.by_key.get(row.external_key.as_str()).copied();
        by_id.or_else(by_key).or_else(|| {
            let by_link = self.by_link.get(row.link.as_str()).filter(|_| row.external_key.is_empty());
            let place = *by_link.or_else(|| self.by_text.get(row.said.as_str()))?;
            let now = plan.insights.rows().get(place)?;
            // Two different keys are two different things, and so is what two people said.
            let is_other = |now: &str, new: &str| !now.is_empty() && !new.is_empty() && now != new;
            let differs = is_other(&now.external_key, &row.external_key)
                || (by_link.is_none() && is_other(&now.source, &row.source));
            (!differs).then_some(place)
        })
    }

    fn fields(
        &self,
        row: &ImportedRow,
        (plan, now): (&Plan, Option<&Insight>),
        problems: &mut Vec<RowNote>,
    ) -> Vec<InsightField> {
        use InsightField as Field;
        let mut missing = |meaning: Meaning, name: &str| {
            problems.push(RowNote::new(
                row.line,
                NotedColumn::Meaning(meaning),
                name,
                WhatWasDone::NoSuchRecord,
            ));
        };
        let segment = Some(row.segment.as_str()).filter(|name| !name.is_empty()).and_then(|name| {
            let id = find(&plan.segments, &self.segments, name);
            if id.is_none() {
                missing(Meaning::Segment, name);
            }
            id
        });
        let needs =
            links((&plan.needs, &self.needs), now.map(|now| now.needs.as_slice()), &row.needs, &mut |name| {
                missing(Meaning::Needs, name)
            });
        let supports = links(
            (&plan.initiatives, &self.initiatives),
            now.map(|now| now.initiatives.as_slice()),
            &row.supports,
            &mut |name| missing(Meaning::Supports, name),
        );
        let text = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        // What was collected from people is worth more than a conviction, until somebody says how much.
        let level = row.level.or(now.is_none().then_some(EvidenceLevel::Anecdotal));
        let tags_now = now.map(|now| now.tags.as_slice()).unwrap_or_default();
        let fields = [
            text(&row.said).map(Field::Text),
            row.kind.map(Field::Kind),
            text(&row.source).map(Field::Source),
            text(&row.link).map(Field::Link),
            segment.map(|segment| Field::Segment(Some(segment))),
            row.on.map(|on| Field::On(Some(on))),
            level.map(Field::Level),
            needs.map(Field::Needs),
            supports.map(Field::Initiatives),
            merged_tags(tags_now, &row.tags).map(Field::Tags),
            text(&row.external_key).map(Field::ExternalKey),
        ];
        let changes = |field: &Field| {
            now.is_none_or(|now| {
                let mut changed = now.clone();
                changed.set(field.clone());
                changed != *now
            })
        };
        fields.into_iter().flatten().filter(changes).collect()
    }
}

fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

/// The ids of a table's records by their titles.
fn names<R: Record>(table: &Table<R>) -> BTreeMap<String, String> {
    gathered(table.iter().rev().map(|one| (folded(one.title()), one.id().to_string())))
}

/// The record that a cell names: by id, or by its title.
fn find<R: Record>(table: &Table<R>, names: &BTreeMap<String, String>, name: &str) -> Option<Id<R>> {
    let by_id = Id::new(name).ok().filter(|id| table.get(id).is_some());
    by_id.or_else(|| Id::new(names.get(&folded(name))?).ok())
}

/// Links with those of a row added; none when nothing changes.
fn links<R: Record>(
    (table, names): (&Table<R>, &BTreeMap<String, String>),
    now: Option<&[Id<R>]>,
    new: &[String],
    missing: &mut dyn FnMut(&str),
) -> Option<Vec<Id<R>>> {
    let before = now.unwrap_or_default();
    let mut all = before.to_vec();
    for name in new {
        match find(table, names, name) {
            Some(id) if all.len() < MOST_LINKS && !all.contains(&id) => all.push(id),
            Some(_) => {}
            None => missing(name),
        }
    }
    (all.len() > before.len()).then_some(all)
}
