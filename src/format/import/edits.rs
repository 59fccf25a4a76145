//! From what was read to what changes in a plan. Nothing is changed here.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::insight_edits::InsightEdits;
use super::links::{Acyclic, places};
use super::{Import, ImportedRow, Meaning, NotedColumn, RowNote, Target, WEEKS_PER_MONTH, WhatWasDone};
use crate::command::{Command, ImportedInitiative, ImportedLink, NewTeam, work_of};
use crate::domain::{
    Estimate, Id, Initiative, InitiativeField, Inputs, Kpi, KpiField, Measurement, Plan, Team, Unknown,
};
use crate::engine::order::gathered;
use crate::language::Words;
use crate::select::outcomes::with_measurements;

/// Most effort a work package may have, in person-weeks.
const MOST_WEEKS: f64 = 10_000.0;
/// Most tags of a record.
const MOST_TAGS: usize = 500;

/// Where in a plan the rows go, as a person chose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Destination {
    /// Who does the work of rows that name no team.
    pub team: Option<Id<Team>>,
    /// The KPI that was measured.
    pub kpi: Option<Id<Kpi>>,
    /// Whether teams that rows name and the plan lacks are added.
    pub adds_teams: bool,
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is added.
    New,
    /// It changes what is there.
    Updated,
    /// It says what is there already.
    Unchanged,
}

impl Outcome {
    /// What it is called.
    #[must_use]
    pub fn label(self, words: &Words) -> &'static str {
        match self {
            Self::New => words.import_row_is_new(),
            Self::Updated => words.import_row_updates(),
            Self::Unchanged => words.import_row_unchanged(),
        }
    }
}

/// What an import would do to a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Edits {
    /// The one step that does it; none where something must be chosen first.
    pub command: Option<Command>,
    /// What becomes of each row of [`Import::rows`], in the same order.
    pub outcomes: Vec<Outcome>,
    /// Links, teams and the like that could not be found.
    pub problems: Vec<RowNote>,
    /// The teams that rows name and the plan lacks, in the order of the rows; added where a person wants that.
    pub lacking_teams: Vec<String>,
}

impl Edits {
    /// How many records would be added.
    #[must_use]
    pub fn added(&self) -> usize {
        self.count(Outcome::New)
    }

    /// How many records of the plan would get a new value in some field.
    #[must_use]
    pub fn updated(&self) -> usize {
        self.count(Outcome::Updated)
    }

    fn count(&self, wanted: Outcome) -> usize {
        self.outcomes.iter().filter(|outcome| **outcome == wanted).count()
    }
}

/// What an import would do to a plan: a row whose id or key (or, where either has no key, exact title or text) is in
/// the plan updates that record, others are added. Empty cells change nothing, tags are added to
/// those there, and an initiative that has work packages keeps them.
///
/// Work of rows that name no team goes to the destination's, or to the only team there is; effort given in
/// person-months is turned into person-weeks for it. Measurements replace those of the same day.
#[must_use]
pub fn to_edits(import: &Import, plan: &Plan, destination: &Destination) -> Edits {
    let mut run = EditsRun::new(import, Rc::new(plan.clone()), destination.clone());
    loop {
        if let Some(edits) = run.step(import) {
            return edits;
        }
    }
}

/// Rows that are held against a plan in a step: some ten milliseconds.
const ROWS_IN_STEP: usize = 2_000;

/// [`to_edits`] step by step, so that a page is not held up by a long table.
pub struct EditsRun {
    plan: Rc<Plan>,
    destination: Destination,
    stage: Stage,
}

enum Stage {
    Initiatives(Box<InitiativeEdits>),
    Insights(Box<InsightEdits>),
    Measurements,
}

impl EditsRun {
    /// A run that has not begun.
    #[must_use]
    pub fn new(import: &Import, plan: Rc<Plan>, destination: Destination) -> Self {
        let stage = match import.target {
            Target::Initiatives => Stage::Initiatives(Box::new(InitiativeEdits::new(&plan, &destination))),
            Target::Insights => Stage::Insights(Box::new(InsightEdits::new(&plan))),
            Target::Measurements => Stage::Measurements,
        };
        Self { plan, destination, stage }
    }

    /// Does a little, with the import that it was begun with; what comes of it when that was the last.
    pub fn step(&mut self, import: &Import) -> Option<Edits> {
        match &mut self.stage {
            Stage::Initiatives(run) => run.step(import, &self.plan, ROWS_IN_STEP),
            Stage::Insights(run) => run.step(import, &self.plan, ROWS_IN_STEP),
            Stage::Measurements => Some(measurement_edits(import, &self.plan, &self.destination)),
        }
    }
}

fn measurement_edits(import: &Import, plan: &Plan, destination: &Destination) -> Edits {
    let kpi = destination.kpi.as_ref().and_then(|kpi| plan.kpis.get(kpi));
    let there: BTreeMap<_, f64> =
        gathered(kpi.iter().flat_map(|kpi| &kpi.measurements).map(|one| (one.on, one.value)));
    let mut outcomes = Vec::new();
    let mut new = Vec::new();
    for row in &import.rows {
        let Some((on, value)) = row.on.zip(row.measured) else { continue };
        outcomes.push(match there.get(&on) {
            None => Outcome::New,
            Some(now) if *now == value => Outcome::Unchanged,
            Some(_) => Outcome::Updated,
        });
        if there.get(&on) != Some(&value) {
            new.push(Measurement { on, value, unknown: Unknown::default() });
        }
    }
    let command = kpi.map(|kpi| {
        Command::edit(&kpi.id, KpiField::Measurements(with_measurements(&kpi.measurements, &new)))
    });
    Edits { command, outcomes, problems: Vec::new(), lacking_teams: Vec::new() }
}

/// Rows that become initiatives.
struct InitiativeEdits {
    known: Known,
    /// Which initiatives of the plan a row is about already.
    taken: Vec<bool>,
    /// The initiative of the plan that each row is about.
    existing: Vec<Option<usize>>,
    rows: Vec<ImportedInitiative>,
    problems: Vec<RowNote>,
    adds_teams: bool,
    lacking_teams: Vec<String>,
    /// The same in small letters.
    lacking: BTreeSet<String>,
}

impl InitiativeEdits {
    fn new(plan: &Plan, destination: &Destination) -> Self {
        Self {
            known: Known::of(plan, destination.team.as_ref()),
            adds_teams: destination.adds_teams,
            lacking_teams: Vec::new(),
            lacking: BTreeSet::new(),
            taken: vec![false; plan.initiatives.len()],
            existing: Vec::new(),
            rows: Vec::new(),
            problems: Vec::new(),
        }
    }

    fn step(&mut self, import: &Import, plan: &Plan, most: usize) -> Option<Edits> {
        let next = import.rows.iter().skip(self.rows.len()).take(most);
        next.for_each(|row| self.read(row, plan));
        if self.rows.len() < import.rows.len() {
            return None;
        }
        let (known, existing) = (&self.known, std::mem::take(&mut self.existing));
        link(import, plan, known, &existing, &mut self.rows, &mut self.problems);
        let rows = std::mem::take(&mut self.rows);
        let outcomes = outcomes(plan, &rows, &existing);
        let problems = std::mem::take(&mut self.problems);
        let lacking_teams = std::mem::take(&mut self.lacking_teams);
        Some(Edits { outcomes, command: Some(Command::Import(rows)), problems, lacking_teams })
    }

    fn read(&mut self, row: &ImportedRow, plan: &Plan) {
        let is_free = |place: &usize| self.taken.get(*place) == Some(&false);
        let place = self.known.existing(row, plan).filter(is_free);
        if let Some(taken) = place.and_then(|place| self.taken.get_mut(place)) {
            *taken = true;
        }
        let initiative = place.and_then(|place| plan.initiatives.rows().get(place));
        let mut fields = fields(row, initiative.map(Rc::as_ref));
        let effort = effort_for_work(row, initiative.map(Rc::as_ref));
        let (team, new_team) = match self.known.team(&row.team) {
            None if !row.team.trim().is_empty() => (None, self.lacking_team(row, effort)),
            team => (team, None),
        };
        fields.extend(team.zip(effort).map(|(team, effort)| work_of(team.clone(), effort)));
        self.rows.push(ImportedInitiative {
            existing: initiative.map(|initiative| initiative.id.clone()),
            fields,
            depends_on: Vec::new(),
            new_team,
        });
        self.existing.push(place);
    }

    /// The team of a row that the plan lacks, where it is added; else it is noted.
    fn lacking_team(&mut self, row: &ImportedRow, effort_weeks: Option<Estimate>) -> Option<NewTeam> {
        let (name, column) = (row.team.trim(), NotedColumn::Meaning(Meaning::Team));
        let is_first = self.lacking.insert(name.to_lowercase());
        if is_first {
            self.lacking_teams.push(name.to_owned());
        }
        let done = if self.adds_teams { WhatWasDone::NewTeam } else { WhatWasDone::NoSuchTeam };
        if is_first || !self.adds_teams {
            self.problems.push(RowNote::new(row.line, column, &row.team, done));
        }
        self.adds_teams.then(|| NewTeam { name: name.to_owned(), effort_weeks })
    }
}

fn outcomes(plan: &Plan, rows: &[ImportedInitiative], existing: &[Option<usize>]) -> Vec<Outcome> {
    let outcome = |(row, place): (&ImportedInitiative, &Option<usize>)| {
        let Some(now) = place.and_then(|place| plan.initiatives.rows().get(place)) else {
            return Outcome::New;
        };
        let is_linked = |link: &ImportedLink| {
            let before = match link {
                ImportedLink::Existing(id) => Some(id),
                ImportedLink::Row(row) => rows.get(*row).and_then(|row| row.existing.as_ref()),
            };
            before.is_some_and(|before| now.depends_on.iter().any(|one| one.initiative == *before))
        };
        let gains_work = row.new_team.as_ref().is_some_and(|team| team.effort_weeks.is_some());
        let is_same = row.fields.is_empty() && !gains_work && row.depends_on.iter().all(is_linked);
        if is_same { Outcome::Unchanged } else { Outcome::Updated }
    };
    rows.iter().zip(existing).map(outcome).collect()
}

/// Tags with others added; of those that say what they are about (`votes:12`), the new one counts. None when nothing
/// changes.
pub(super) fn merged_tags(now: &[String], new: &[String]) -> Option<Vec<String>> {
    let label = |tag: &str| tag.split_once(':').map(|(label, _)| label.to_owned());
    let is_label = |label: &String| ["votes", "priority", "status"].contains(&label.as_str());
    let is_replaced = |tag: &String| {
        let replaced = label(tag).filter(is_label);
        replaced.is_some() && !new.contains(tag) && new.iter().any(|new| label(new) == replaced)
    };
    let mut tags: Vec<String> = now.iter().filter(|tag| !is_replaced(tag)).cloned().collect();
    tags.extend(new.iter().filter(|tag| !now.contains(tag)).cloned());
    tags.truncate(MOST_TAGS.max(now.len()));
    (tags != now).then_some(tags)
}

/// Initiatives and teams of a plan by what a table may call them.
struct Known {
    by_key: BTreeMap<String, usize>,
    by_title: BTreeMap<String, (usize, bool)>,
    teams: BTreeMap<String, Id<Team>>,
    /// Who does the work of rows that name no team.
    usual_team: Option<Id<Team>>,
}

impl Known {
    fn of(plan: &Plan, usual_team: Option<&Id<Team>>) -> Self {
        let only_team = match plan.teams.rows() {
            [team] => Some(&team.id),
            _ => None,
        };
        let initiatives = || plan.initiatives.iter().enumerate().rev();
        Self {
            by_key: gathered(
                initiatives()
                    .filter(|(_, initiative)| !initiative.external_key.is_empty())
                    .map(|(place, initiative)| (initiative.external_key.clone(), place)),
            ),
            by_title: gathered(initiatives().map(|(place, initiative)| {
                (initiative.title.clone(), (place, !initiative.external_key.is_empty()))
            })),
            usual_team: usual_team.or(only_team).cloned(),
            teams: gathered(plan.teams.iter().map(|team| (team.name.trim().to_lowercase(), team.id.clone()))),
        }
    }

    fn existing(&self, row: &ImportedRow, plan: &Plan) -> Option<usize> {
        let by_id = plan.initiatives.position_of(&row.id);
        let by_key = || self.by_key.get(row.external_key.as_str()).copied();
        by_id.or_else(by_key).or_else(|| {
            let (place, has_key) = *self.by_title.get(row.title.as_str())?;
            // Two different keys are two different things, whatever their titles.
            (!has_key || row.external_key.is_empty()).then_some(place)
        })
    }

    fn named(&self, name: &str, plan: &Plan) -> Option<usize> {
        let by_id = || plan.initiatives.position_of(name);
        let by_title = || self.by_title.get(name).map(|(place, _)| *place);
        self.by_key.get(name).copied().or_else(by_id).or_else(by_title)
    }

    /// The team of this name; the usual one where none is named.
    fn team(&self, name: &str) -> Option<&Id<Team>> {
        if name.is_empty() { self.usual_team.as_ref() } else { self.teams.get(&name.trim().to_lowercase()) }
    }
}

fn fields(row: &ImportedRow, initiative: Option<&Initiative>) -> Vec<InitiativeField> {
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

    let tags_now = initiative.map(|old| old.tags.as_slice()).unwrap_or_default();
    fields.extend(merged_tags(tags_now, &row.tags).map(Field::Tags));
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

/// The row's effort in person-weeks, for one work package of its team; none where the initiative has work already.
fn effort_for_work(row: &ImportedRow, initiative: Option<&Initiative>) -> Option<Estimate> {
    let effort_weeks = row.effort_weeks.or_else(|| in_weeks(row.inputs.get("effort")?));
    let has_work = initiative.is_some_and(|old| !old.work.is_empty());
    effort_weeks.filter(|weeks| !has_work && weeks.low() > 0.0 && weeks.high() <= MOST_WEEKS)
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
    known: &Known,
    existing: &[Option<usize>],
    rows: &mut [ImportedInitiative],
    problems: &mut Vec<RowNote>,
) {
    let in_file = places(&import.rows);
    let in_plan = plan.initiatives.len();
    // Nodes: the plan's initiatives by place, then the new rows.
    let node_of = |row: usize| existing.get(row).copied().flatten().unwrap_or(in_plan + row);
    let mut graph = Acyclic::new(in_plan + import.rows.len());
    for (place, initiative) in plan.initiatives.iter().enumerate() {
        for before in &initiative.depends_on {
            plan.initiatives.position(&before.initiative).map(|before| graph.add(place, before));
        }
    }
    for (place, (from, to)) in import.rows.iter().zip(rows).enumerate() {
        for name in &from.depends_on {
            let (before, target) = match (in_file.get(name.as_str()), known.named(name, plan)) {
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
