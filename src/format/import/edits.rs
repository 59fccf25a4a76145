//! From what was read to what changes in a plan. Nothing is changed here.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::links::{Acyclic, places};
use super::{Import, ImportedRow, Meaning, NotedColumn, RowNote, WEEKS_PER_MONTH, WhatWasDone};
use crate::command::{ImportedInitiative, ImportedLink};
use crate::domain::{Estimate, Id, Initiative, InitiativeField, Inputs, Plan, Team, Unknown, WorkPackage};
use crate::engine::order::gathered;

/// Most effort a work package may have, in person-weeks.
const MOST_WEEKS: f64 = 10_000.0;

/// What an import would do to a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Edits {
    /// One entry per row of [`Import::initiatives`], in the same order, for `Command::Import`.
    pub rows: Vec<ImportedInitiative>,
    /// Links and teams that could not be found.
    pub problems: Vec<RowNote>,
}

impl Edits {
    /// How many initiatives would be added.
    #[must_use]
    pub fn added(&self) -> usize {
        self.rows.iter().filter(|row| row.existing.is_none()).count()
    }

    /// How many initiatives of the plan would get a new value in some field.
    #[must_use]
    pub fn updated(&self) -> usize {
        self.rows.iter().filter(|row| row.existing.is_some() && !row.fields.is_empty()).count()
    }
}

/// What an import would do to a plan: a row whose key (or, where either has no key, exact title) is in
/// the plan updates that initiative, others are added. Empty cells change nothing, tags are added to
/// those there, and an initiative that has work packages keeps them.
///
/// Work of rows that name no team goes to `usual_team`, or to the only team there is; effort given in
/// person-months is turned into person-weeks for it.
#[must_use]
pub fn to_edits(import: &Import, plan: &Plan, usual_team: Option<&Id<Team>>) -> Edits {
    let known = Known::of(plan, usual_team);
    let mut problems = Vec::new();
    let mut taken = vec![false; plan.initiatives.len()];
    let existing: Vec<Option<usize>> = import
        .initiatives
        .iter()
        .map(|row| {
            let place = known.existing(row).filter(|place| taken.get(*place) == Some(&false))?;
            taken.iter_mut().skip(place).take(1).for_each(|taken| *taken = true);
            Some(place)
        })
        .collect();
    let mut rows: Vec<ImportedInitiative> = import
        .initiatives
        .iter()
        .zip(&existing)
        .map(|(row, place)| {
            let initiative = place.and_then(|place| plan.initiatives.rows().get(place));
            ImportedInitiative {
                existing: initiative.map(|initiative| initiative.id.clone()),
                fields: fields(row, initiative.map(Rc::as_ref), &known, &mut problems),
                depends_on: Vec::new(),
            }
        })
        .collect();
    link(import, plan, &known, &existing, &mut rows, &mut problems);
    Edits { rows, problems }
}

/// Initiatives and teams of a plan by what a table may call them.
struct Known<'plan> {
    by_key: BTreeMap<&'plan str, usize>,
    by_title: BTreeMap<&'plan str, (usize, bool)>,
    teams: BTreeMap<String, Id<Team>>,
    /// Who does the work of rows that name no team.
    usual_team: Option<Id<Team>>,
}

impl<'plan> Known<'plan> {
    fn of(plan: &'plan Plan, usual_team: Option<&Id<Team>>) -> Self {
        let only_team = match plan.teams.rows() {
            [team] => Some(&team.id),
            _ => None,
        };
        let initiatives = || plan.initiatives.iter().enumerate().rev();
        Self {
            by_key: gathered(
                initiatives()
                    .filter(|(_, initiative)| !initiative.external_key.is_empty())
                    .map(|(place, initiative)| (initiative.external_key.as_str(), place)),
            ),
            by_title: gathered(initiatives().map(|(place, initiative)| {
                (initiative.title.as_str(), (place, !initiative.external_key.is_empty()))
            })),
            usual_team: usual_team.or(only_team).cloned(),
            teams: gathered(plan.teams.iter().map(|team| (team.name.trim().to_lowercase(), team.id.clone()))),
        }
    }

    fn existing(&self, row: &ImportedRow) -> Option<usize> {
        let by_key = self.by_key.get(row.external_key.as_str()).copied();
        by_key.or_else(|| {
            let (place, has_key) = *self.by_title.get(row.title.as_str())?;
            // Two different keys are two different things, whatever their titles.
            (!has_key || row.external_key.is_empty()).then_some(place)
        })
    }

    fn named(&self, name: &str) -> Option<usize> {
        self.by_key.get(name).copied().or_else(|| self.by_title.get(name).map(|(place, _)| *place))
    }

    /// The team of this name; the usual one where none is named.
    fn team(&self, name: &str) -> Option<&Id<Team>> {
        if name.is_empty() { self.usual_team.as_ref() } else { self.teams.get(&name.trim().to_lowercase()) }
    }
}

fn fields(
    row: &ImportedRow,
    initiative: Option<&Initiative>,
    known: &Known<'_>,
    problems: &mut Vec<RowNote>,
) -> Vec<InitiativeField> {
    use InitiativeField as Field;
    let mut fields = Vec::new();
    let same = |now: fn(&Initiative) -> &String, new: &String| initiative.is_some_and(|old| now(old) == new);
    let mut text = |now: fn(&Initiative) -> &String, new: &String, field: fn(String) -> Field| {
        if !new.is_empty() && !same(now, new) {
            fields.push(field(new.clone()));
        }
    };
    text(|old| &old.title, &row.title, Field::Title);
    text(|old| &old.external_key, &row.external_key, Field::ExternalKey);
    text(|old| &old.summary, &row.summary, Field::Summary);
    text(|old| &old.owner, &row.owner, Field::Owner);

    let mut tags = initiative.map(|old| old.tags.clone()).unwrap_or_default();
    let tags_before = tags.len();
    tags.extend(row.tags.iter().filter(|tag| initiative.is_none_or(|old| !old.tags.contains(tag))).cloned());
    if tags.len() > tags_before {
        tags.truncate(500.max(tags_before));
        fields.push(Field::Tags(tags));
    }
    let inputs_before = initiative.map(|old| old.inputs.clone()).unwrap_or_default();
    let inputs = row
        .inputs
        .iter()
        .fold(inputs_before.clone(), |inputs: Inputs, (name, estimate)| inputs.with(name, Some(estimate)));
    if inputs != inputs_before {
        fields.push(Field::Inputs(inputs));
    }
    let others = [
        row.status.map(Field::Status),
        row.cost.map(Field::Cost),
        row.must.map(Field::Must),
        row.earliest.map(|date| Field::Earliest(Some(date))),
        row.deadline.map(|date| Field::Deadline(Some(date))),
        row.launched_on.map(|date| Field::LaunchedOn(Some(date))),
        work(row, initiative, known, problems),
    ];
    let changes = |field: &Field| initiative.is_none_or(|old| changes(old, field));
    fields.extend(others.into_iter().flatten().filter(changes));
    fields
}

fn changes(initiative: &Initiative, field: &InitiativeField) -> bool {
    let mut changed = initiative.clone();
    crate::domain::Record::set(&mut changed, field.clone());
    changed != *initiative
}

/// The row's effort as one work package of its team, unless the initiative has work already.
fn work(
    row: &ImportedRow,
    initiative: Option<&Initiative>,
    known: &Known<'_>,
    problems: &mut Vec<RowNote>,
) -> Option<InitiativeField> {
    let team = known.team(&row.team);
    if team.is_none() && !row.team.is_empty() {
        let column = NotedColumn::Meaning(Meaning::Team);
        problems.push(RowNote::new(row.line, column, &row.team, WhatWasDone::NoSuchTeam));
    }
    let effort_weeks = row.effort_weeks.or_else(|| in_weeks(row.inputs.get("effort")?));
    let effort_weeks = effort_weeks.filter(|weeks| weeks.low() > 0.0 && weeks.high() <= MOST_WEEKS)?;
    if initiative.is_some_and(|old| !old.work.is_empty()) {
        return None;
    }
    Some(InitiativeField::Work(vec![WorkPackage {
        team: team?.clone(),
        effort_weeks,
        people: 1,
        after_previous: false,
        unknown: Unknown::default(),
    }]))
}

/// An effort in person-months as person-weeks, to the tenth.
fn in_weeks(months: Estimate) -> Option<Estimate> {
    let weeks: Vec<f64> =
        months.numbers().iter().map(|months| (months * WEEKS_PER_MONTH * 10.0).round() / 10.0).collect();
    Estimate::from_numbers(&weeks).ok()
}

/// Finds what each row depends on, in the file or in the plan, and leaves out what would close a loop
/// with the plan's own dependencies.
fn link(
    import: &Import,
    plan: &Plan,
    known: &Known<'_>,
    existing: &[Option<usize>],
    rows: &mut [ImportedInitiative],
    problems: &mut Vec<RowNote>,
) {
    let in_file = places(&import.initiatives);
    let in_plan = plan.initiatives.len();
    // Nodes: the plan's initiatives by place, then the new rows.
    let node_of = |row: usize| existing.get(row).copied().flatten().unwrap_or(in_plan + row);
    let mut graph = Acyclic::new(in_plan + import.initiatives.len());
    for (place, initiative) in plan.initiatives.iter().enumerate() {
        for before in &initiative.depends_on {
            plan.initiatives.position(&before.initiative).map(|before| graph.add(place, before));
        }
    }
    for (place, (from, to)) in import.initiatives.iter().zip(rows).enumerate() {
        for name in &from.depends_on {
            let (before, target) = match (in_file.get(name.as_str()), known.named(name)) {
                (Some(row), _) => (node_of(*row), Some(ImportedLink::Row(*row))),
                (None, Some(known)) => (
                    known,
                    plan.initiatives.rows().get(known).map(|row| ImportedLink::Existing(row.id.clone())),
                ),
                (None, None) => (usize::MAX, None),
            };
            let column = || NotedColumn::Meaning(Meaning::DependsOn);
            let note = |done| RowNote::new(from.line, column(), name, done);
            match target {
                None => problems.push(note(WhatWasDone::Unknown)),
                Some(_) if !graph.add(node_of(place), before) => {
                    problems.push(note(WhatWasDone::Loop));
                }
                Some(target) => to.depends_on.push(target),
            }
        }
    }
}
