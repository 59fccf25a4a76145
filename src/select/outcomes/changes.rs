//! What changed: KPIs that drift, leave their usual variation, or lose their target.
//!
//! Only what still holds at the latest measurements is news; the cards tell what is past.

use super::chance::{Chance, share};
use super::series::Series;
use super::signals::{Told, month_of};
use crate::domain::{Cadence, Date, Direction, Goal, Id, Initiative, Kpi, Measurement, Plan};
use crate::engine::metrics::cusum::{self, Settings, Shift};
use crate::engine::metrics::xmr::{self, SignalKind};
use crate::engine::order::sort_by_key;
use crate::select::words::day;

/// Days before the latest measurement within which a signal is news.
const RECENT_DAYS: i64 = 60;
/// Measurements a comparison starts from.
const REFERENCE: usize = xmr::SETTLED;
/// Measurements after them from which a drift is looked for.
const WATCHED: usize = 4;
/// A change of the chance that is worth telling.
const CHANCE_STEP: f64 = 0.2;
/// Measurements a chance takes before its change is told.
const CHANCE_FROM: usize = 12;
/// Mean step between neighbours ÷ standard deviation, for independent normal values (d₂).
const STEPS_PER_DEVIATION: f64 = 1.128;

/// What a change is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// Left its usual variation.
    Outside,
    /// Keeps to one side, or small shifts have added up.
    Drift,
    /// The chance of its target changed.
    Chance,
}

/// One thing that changed.
#[derive(Clone, Debug, PartialEq)]
pub struct KpiChange {
    /// What kind of change.
    pub kind: ChangeKind,
    /// Whether it is for the better.
    pub for_better: bool,
    /// The signal's name: `Drifting the wrong way`.
    pub name: &'static str,
    /// The day it showed.
    pub on: Date,
    /// What was seen, a sentence each.
    pub sentences: Vec<String>,
    /// How it was worked out, with this KPI's numbers.
    pub formula: String,
    /// The KPI and its name.
    pub kpi: (Id<Kpi>, String),
    /// The goal it serves.
    pub goal: Option<(Id<Goal>, String)>,
    /// Initiatives that predict it.
    pub initiatives: Vec<(Id<Initiative>, String)>,
}

/// What changed for the KPIs of a plan, the newest first.
pub(super) fn changes(plan: &Plan, series: &[Series]) -> Vec<KpiChange> {
    let mut found = Vec::new();
    for (kpi, series) in plan.kpis.iter().zip(series) {
        found.extend(outside(plan, kpi, series));
        found.extend(drift(plan, kpi, series));
        found.extend(chance(plan, kpi, series));
    }
    sort_by_key(&mut found, |change| (std::cmp::Reverse(change.on), change.kind));
    found
}

fn is_better(kpi: &Kpi, up: bool) -> bool {
    up == (kpi.direction == Direction::Increase)
}

fn change(plan: &Plan, kpi: &Kpi, kind: ChangeKind, for_better: bool, on: Date) -> KpiChange {
    let words = plan.words();
    let name = match (kind, for_better) {
        (ChangeKind::Outside, true) => words.change_better(),
        (ChangeKind::Outside, false) => words.change_worse(),
        (ChangeKind::Drift, true) => words.change_right_way(),
        (ChangeKind::Drift, false) => words.change_wrong_way(),
        (ChangeKind::Chance, true) => words.change_likelier(),
        (ChangeKind::Chance, false) => words.change_less_likely(),
    };
    let predicts = plan.initiatives.iter().filter(|one| one.predicts.iter().any(|one| one.kpi == kpi.id));
    KpiChange {
        kind,
        for_better,
        name,
        on,
        sentences: Vec::new(),
        formula: String::new(),
        kpi: (kpi.id.clone(), plan.name_of(&kpi.id)),
        goal: kpi.goal.as_ref().map(|goal| (goal.clone(), plan.name_of(goal))),
        initiatives: predicts.map(|one| (one.id.clone(), plan.name_of(&one.id))).collect(),
    }
}

/// Signals of the latest stretch that reach to the last weeks.
fn recent<'a>(series: &'a Series, kinds: &'a [SignalKind]) -> impl Iterator<Item = &'a Told> {
    let since = series.points.last().map(|latest| latest.on.plus_days(-RECENT_DAYS));
    series.told.iter().filter(move |one| {
        let last = series.points.get(one.to).map(|point| point.on);
        kinds.contains(&one.kind) && one.from >= series.latest_from() && last >= since
    })
}

fn outside(plan: &Plan, kpi: &Kpi, series: &Series) -> Option<KpiChange> {
    let found: Vec<&Told> = recent(series, &[SignalKind::Outside, SignalKind::Jump]).collect();
    let first = found.first()?;
    // What is said of the same side belongs together; the other side is told by the card.
    let same: Vec<&&Told> = found.iter().filter(|one| one.up == first.up).collect();
    let on = same.iter().map(|one| one.noticed).max()?;
    let chart = series.behaviour()?;
    let mut told = change(plan, kpi, ChangeKind::Outside, is_better(kpi, first.up), on);
    told.sentences = same.iter().map(|one| one.text.clone()).collect();
    let words = plan.words();
    told.formula = words.change_outside_formula(
        &words.exact(chart.centre),
        &words.exact(chart.mean_range),
        &words.exact(chart.limits.low),
        &words.exact(chart.limits.high),
        &words.exact(chart.upper_range),
    );
    Some(told)
}

fn drift(plan: &Plan, kpi: &Kpi, series: &Series) -> Option<KpiChange> {
    let lasting: Vec<&Told> = recent(series, &[SignalKind::Run, SignalKind::ThreeOfFour]).collect();
    let added = added_up(series);
    let up = added.as_ref().map(|(shift, ..)| shift.up).or_else(|| lasting.first().map(|one| one.up))?;
    let same = || lasting.iter().filter(move |one| one.up == up);
    let noticed = same().map(|one| one.noticed).chain(added.as_ref().map(|(_, on, _)| *on)).max()?;
    let mut told = change(plan, kpi, ChangeKind::Drift, is_better(kpi, up), noticed);
    let words = plan.words();
    if let Some((shift, _, settings)) = added {
        let start = series.points.get(shift.from).map(|one| month_of(words, one)).unwrap_or_default();
        told.sentences.push(if up { words.drift_up(&start) } else { words.drift_down(&start) });
        told.formula = words.drift_formula(
            &words.exact(settings.allowance),
            &words.exact(settings.target),
            &words.exact(shift.sum),
            &words.exact(settings.threshold),
        );
    } else {
        told.formula = words.runs_counted(plan.settings.signal_run as usize);
    }
    told.sentences.extend(same().map(|one| one.text.clone()));
    Some(told)
}

/// A shift that added up in the latest stretch, with its position in the whole series, the day it was noticed, and
/// what it was compared with.
///
/// The comparison is the stretch's first half, at least twelve measurements; allowance half and threshold five standard
/// deviations, as Montgomery & Runger recommend.
fn added_up(series: &Series) -> Option<(Shift, Date, Settings)> {
    let from = series.latest_from();
    let judged: &[Measurement] = series.points.get(from..)?;
    let reference = REFERENCE.max(judged.len() / 2);
    if judged.len() < reference + WATCHED {
        return None;
    }
    let values: Vec<f64> = judged.iter().map(|one| one.value).collect();
    let before = xmr::chart(values.get(..reference)?, xmr::Rules::default())?;
    if before.no_variation {
        return None;
    }
    let deviation = before.mean_range / STEPS_PER_DEVIATION;
    let settings = Settings { target: before.centre, allowance: 0.5 * deviation, threshold: 5.0 * deviation };
    let shift = cusum::shift(&values, settings)?;
    let noticed = judged.get(shift.noticed)?.on;
    Some((Shift { from: shift.from + from, noticed: shift.noticed + from, ..shift }, noticed, settings))
}

fn chance(plan: &Plan, kpi: &Kpi, series: &Series) -> Option<KpiChange> {
    let ago = match kpi.cadence {
        Cadence::Weekly => 28,
        Cadence::Monthly => 92,
        Cadence::Quarterly => 184,
    };
    let enough = |chance: &Chance| chance.measurements >= CHANCE_FROM;
    let latest = series.points.last()?.on;
    let now = Chance::as_of(kpi, series, latest).filter(enough)?;
    let then = Chance::as_of(kpi, series, latest.plus_days(-ago)).filter(enough)?;
    let difference = now.probability - then.probability;
    if difference.abs() < CHANCE_STEP {
        return None;
    }
    let mut told = change(plan, kpi, ChangeKind::Chance, difference > 0.0, latest);
    let words = plan.words();
    told.sentences.push(words.chance_went(
        &share(words, then.probability),
        &share(words, now.probability),
        &day(words, latest.plus_days(-ago)),
    ));
    told.formula = words.chance_went_formula(
        now.measurements,
        &words.exact(now.forecast),
        then.measurements,
        &words.exact(then.forecast),
    );
    Some(told)
}
