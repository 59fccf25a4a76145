//! The rows of a grid: a plan's table with what is worked out about each record.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::column::{Column, Kind};
use super::fields;
use super::value::{Value, written};
use crate::domain::{GridName, Id, Initiative, Insight, Kpi, Plan, RecordRef, Requirement, Table};
use crate::engine::scoring::Score;
use crate::select::outcomes::Standing;
use crate::select::priorities::{PlanRanking, RankingChances, method};

/// A record that can stand in a grid.
#[derive(Clone, Debug)]
pub enum GridRecord {
    /// An initiative.
    Initiative(Rc<Initiative>),
    /// An insight.
    Insight(Rc<Insight>),
    /// A requirement.
    Requirement(Rc<Requirement>),
    /// A KPI.
    Kpi(Rc<Kpi>),
}

impl GridRecord {
    /// Which record it is.
    #[must_use]
    pub fn record_ref(&self) -> RecordRef {
        match self {
            Self::Initiative(one) => one.id.record_ref(),
            Self::Insight(one) => one.id.record_ref(),
            Self::Requirement(one) => one.id.record_ref(),
            Self::Kpi(one) => one.id.record_ref(),
        }
    }

    /// Whether it is the very same record, shared.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Initiative(one), Self::Initiative(other)) => Rc::ptr_eq(one, other),
            (Self::Insight(one), Self::Insight(other)) => Rc::ptr_eq(one, other),
            (Self::Requirement(one), Self::Requirement(other)) => Rc::ptr_eq(one, other),
            (Self::Kpi(one), Self::Kpi(other)) => Rc::ptr_eq(one, other),
            _ => false,
        }
    }
}

/// A place in a ranking.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ranked {
    /// Its index in the ranking.
    pub place: usize,
    /// Its rank; equal scores share one.
    pub rank: usize,
    /// Benefit and cost.
    pub score: Score,
}

/// How sure a ranking was when it was sampled.
///
/// While a new sample is on its way, an initiative that did not change keeps what the last one said of it.
#[derive(Clone, Debug)]
pub struct RankingSample {
    plan: Rc<Plan>,
    ranking: Rc<PlanRanking>,
    places: Vec<Option<u32>>,
    /// The chances, in the ranking's order.
    pub chances: RankingChances,
}

impl RankingSample {
    /// The chances of this ranking of this plan.
    #[must_use]
    pub fn new(plan: Rc<Plan>, ranking: Rc<PlanRanking>, chances: RankingChances) -> Self {
        let places = places_of(&plan, &ranking);
        Self { plan, ranking, places, chances }
    }

    /// Whether it is of this very ranking.
    #[must_use]
    pub fn is_of(&self, ranking: &Rc<PlanRanking>) -> bool {
        Rc::ptr_eq(&self.ranking, ranking)
    }

    /// Where an initiative stood in the ranking that was sampled, if it is the same still.
    fn place(&self, row: u32, now: &Rc<Initiative>) -> Option<usize> {
        let then = self.plan.initiatives.rows().get(row as usize)?;
        let place = (*self.places.get(row as usize)?)? as usize;
        Rc::ptr_eq(then, now).then_some(place)
    }

    /// The rank at a place of the ranking that was sampled.
    pub(super) fn rank_at(&self, place: usize) -> Option<usize> {
        self.ranking.ranked.get(place).map(|place| place.rank)
    }
}

/// By place in the plan: the place in the ranking.
fn places_of(plan: &Plan, ranking: &PlanRanking) -> Vec<Option<u32>> {
    let mut places = vec![None; plan.initiatives.len()];
    for (place, ranked) in (0_u32..).zip(&ranking.ranked) {
        if let Some(slot) = places.get_mut(ranked.position as usize) {
            *slot = Some(place);
        }
    }
    places
}

/// What a grid's rows rest on besides the plan.
#[derive(Clone, Debug)]
pub(super) enum Source {
    Initiatives {
        ranking: Rc<PlanRanking>,
        /// By place in the plan: the place in the ranking.
        places: Vec<Option<u32>>,
        sample: Option<Rc<RankingSample>>,
        top: usize,
    },
    Insights,
    Requirements,
    Kpis(BTreeMap<Id<Kpi>, Standing>),
}

/// The rows of a grid and its columns. A row's number is its place in the plan's table.
#[derive(Clone, Debug)]
pub struct GridRows {
    pub(super) plan: Rc<Plan>,
    pub(super) columns: Vec<Column>,
    pub(super) source: Source,
    /// The rows in the grid's own order.
    pub(super) order: Vec<u32>,
}

impl GridRows {
    /// The open initiatives of a plan in the order of their ranking, then those without a score. `top` is how many count as
    /// the top; none where it is not worked out how sure the ranking is.
    #[must_use]
    pub fn initiatives(
        plan: Rc<Plan>,
        ranking: Rc<PlanRanking>,
        sample: Option<Rc<RankingSample>>,
        top: Option<usize>,
    ) -> Self {
        let method = method(&plan);
        let words = [method.benefit.to_owned(), method.cost.to_owned(), method.words.clone()];
        let columns = fields::initiative_columns(&plan, words, top);
        let mut order = Vec::with_capacity(plan.initiatives.len());
        order.extend(ranking.ranked.iter().map(|place| place.position));
        order.extend(&ranking.not_scored_positions);
        let places = places_of(&plan, &ranking);
        let source = Source::Initiatives { ranking, places, sample, top: top.unwrap_or_default() };
        Self { plan, columns, source, order }
    }

    /// The insights of a plan, the newest first.
    #[must_use]
    pub fn insights(plan: Rc<Plan>) -> Self {
        let mut order = plan_order(&plan.insights);
        // Undated counts as newest: it was captured without a thought to its date. Of one day, the one noted last comes first.
        order.reverse();
        crate::engine::order::sort_by_key(&mut order, |place| {
            let on = plan.insights.rows().get(*place as usize).and_then(|one| one.on);
            (on.is_some(), std::cmp::Reverse(on))
        });
        Self { columns: fields::insight_columns(plan.words()), source: Source::Insights, order, plan }
    }

    /// The requirements of a plan.
    #[must_use]
    pub fn requirements(plan: Rc<Plan>) -> Self {
        let order = plan_order(&plan.requirements);
        Self { columns: fields::requirement_columns(plan.words()), source: Source::Requirements, order, plan }
    }

    /// The KPIs of a plan, each with how it stands.
    #[must_use]
    pub fn kpis(plan: Rc<Plan>, standings: BTreeMap<Id<Kpi>, Standing>) -> Self {
        let order = plan_order(&plan.kpis);
        Self { columns: fields::kpi_columns(plan.words()), source: Source::Kpis(standings), order, plan }
    }

    /// Which grid it is.
    #[must_use]
    pub fn name(&self) -> GridName {
        match self.source {
            Source::Initiatives { .. } => GridName::Initiatives,
            Source::Insights => GridName::Insights,
            Source::Requirements => GridName::Requirements,
            Source::Kpis(_) => GridName::Kpis,
        }
    }

    /// One of its records in a word, such as `initiative`.
    #[must_use]
    pub fn noun(&self) -> &'static str {
        let words = self.plan.words();
        match self.source {
            Source::Initiatives { .. } => words.noun_initiative(),
            Source::Insights => words.noun_insight(),
            Source::Requirements => words.noun_requirement(),
            Source::Kpis(_) => words.noun_kpi(),
        }
    }

    /// So many of its records, such as `12 initiatives`.
    #[must_use]
    pub fn counted(&self, count: usize) -> String {
        let words = self.plan.words();
        match self.source {
            Source::Initiatives { .. } => words.count_initiatives(count),
            Source::Insights => words.count_insights(count),
            Source::Requirements => words.count_requirements(count),
            Source::Kpis(_) => words.count_kpis(count),
        }
    }

    /// The plan the rows are of.
    #[must_use]
    pub fn plan(&self) -> &Rc<Plan> {
        &self.plan
    }

    /// All columns, also those that are not seen.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The column with this key.
    #[must_use]
    pub fn column(&self, key: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.key == key)
    }

    /// The key of the column that names a row.
    #[must_use]
    pub fn title_key(&self) -> &'static str {
        match self.source {
            Source::Initiatives { .. } => "title",
            Source::Insights => "text",
            Source::Requirements => "statement",
            Source::Kpis(_) => "name",
        }
    }

    /// How many rows there are, none left out.
    #[must_use]
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// The rows in the grid's own order.
    #[must_use]
    pub fn order(&self) -> &[u32] {
        &self.order
    }

    /// How many records the table has, whether they are rows or not.
    pub(super) fn table_len(&self) -> usize {
        match self.source {
            Source::Initiatives { .. } => self.plan.initiatives.len(),
            Source::Insights => self.plan.insights.len(),
            Source::Requirements => self.plan.requirements.len(),
            Source::Kpis(_) => self.plan.kpis.len(),
        }
    }

    /// The record of a row.
    #[must_use]
    pub fn record(&self, row: u32) -> Option<GridRecord> {
        let row = row as usize;
        match self.source {
            Source::Initiatives { .. } => {
                self.plan.initiatives.rows().get(row).cloned().map(GridRecord::Initiative)
            }
            Source::Insights => self.plan.insights.rows().get(row).cloned().map(GridRecord::Insight),
            Source::Requirements => {
                self.plan.requirements.rows().get(row).cloned().map(GridRecord::Requirement)
            }
            Source::Kpis(_) => self.plan.kpis.rows().get(row).cloned().map(GridRecord::Kpi),
        }
    }

    /// The row of a record, if it has one here.
    #[must_use]
    pub fn row_of(&self, record: &RecordRef) -> Option<u32> {
        let plan = &self.plan;
        let place = match self.source {
            Source::Initiatives { .. } => plan.initiatives.position(&record.typed()?),
            Source::Insights => plan.insights.position(&record.typed()?),
            Source::Requirements => plan.requirements.position(&record.typed()?),
            Source::Kpis(_) => plan.kpis.position(&record.typed()?),
        };
        u32::try_from(place?).ok()
    }

    /// Where an initiative stands in the ranking.
    pub(super) fn ranked(&self, row: u32) -> Option<Ranked> {
        let Source::Initiatives { ranking, places, .. } = &self.source else { return None };
        let place = (*places.get(row as usize)?)? as usize;
        let found = ranking.ranked.get(place)?;
        Some(Ranked { place, rank: found.rank, score: found.score })
    }

    /// What the last sample says of an initiative: the sample, and its place there.
    pub(super) fn sampled(&self, row: u32) -> Option<(&RankingSample, usize)> {
        let Source::Initiatives { sample: Some(sample), .. } = &self.source else { return None };
        let now = self.plan.initiatives.rows().get(row as usize)?;
        Some((sample, sample.place(row, now)?))
    }

    /// How many count as the top.
    pub(super) fn top(&self) -> usize {
        match self.source {
            Source::Initiatives { top, .. } => top,
            _ => 0,
        }
    }

    /// What is said of an initiative that has a score.
    pub(super) fn ranked_words(&self) -> &'static str {
        self.plan.words().standing_ranked()
    }

    /// What stands in a cell.
    #[must_use]
    pub fn value(&self, row: u32, column: &Column) -> Value {
        let Some(record) = self.record(row) else { return Value::Nothing };
        match (&column.kind, &self.source) {
            (Kind::Figure, Source::Initiatives { top, .. }) => {
                let Some(ranked) = self.ranked(row) else { return Value::Nothing };
                match column.key.as_str() {
                    "rank" => Value::Number(ranked.rank as f64),
                    "benefit" => Value::Number(ranked.score.benefit),
                    "cost" => Value::Number(ranked.score.cost),
                    "score" => Value::Number(ranked.score.value()),
                    _ => Value::number(
                        self.sampled(row).map(|(sample, place)| sample.chances.top(place, *top)),
                    ),
                }
            }
            (Kind::Note, Source::Initiatives { .. }) => {
                let words = if self.ranked(row).is_some() {
                    self.ranked_words()
                } else {
                    self.plan.words().standing_waits()
                };
                Value::Text(words.to_owned())
            }
            (Kind::Note, Source::Kpis(standings)) => match &record {
                GridRecord::Kpi(kpi) => standings
                    .get(&kpi.id)
                    .map_or(Value::Nothing, |standing| Value::text(standing.label(self.plan.words()))),
                _ => Value::Nothing,
            },
            _ => fields::value_of(&record, &column.key),
        }
    }

    /// A cell as it is written: for an editor, and for the clipboard.
    #[must_use]
    pub fn text(&self, row: u32, column: &Column) -> String {
        written(&self.plan, &column.kind, &self.value(row, column))
    }

    /// Whether nothing else changed between two plans that cells of this grid show or are worked out from, than its own
    /// table and the roadmap.
    pub(super) fn rests_on_same(&self, other: &Self) -> bool {
        let (one, two) = (&self.plan, &other.plan);
        let is_own = |name: GridName| self.name() == name;
        self.columns == other.columns
            && self.name() == other.name()
            && Rc::ptr_eq(&one.settings, &two.settings)
            && one.read_by.today == two.read_by.today
            && one.words().language() == two.words().language()
            && one.segments.is_same(&two.segments)
            && one.needs.is_same(&two.needs)
            && one.goals.is_same(&two.goals)
            && one.problems.is_same(&two.problems)
            && (is_own(GridName::Insights) || one.insights.is_same(&two.insights))
            && (is_own(GridName::Initiatives) || one.initiatives.is_same(&two.initiatives))
    }
}

fn plan_order<R: crate::domain::Record>(table: &Table<R>) -> Vec<u32> {
    (0..u32::try_from(table.len()).unwrap_or(u32::MAX)).collect()
}
