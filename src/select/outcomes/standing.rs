//! One KPI: where it stands, how sure that is, and what its series says.

use super::chance::{Chance, days, likelihood};
use super::{chart, signals};
use crate::domain::{Choice, Date, Direction, Id, Kpi, Measurement, Plan};
use crate::engine::metrics::pace::{self, Pace};
use crate::engine::metrics::xmr::{self, Rules};
use crate::engine::order::sort_by_key;
use crate::select::charts::{LineView, format_short};
use crate::select::words::{counted, day};

/// Progress from which a KPI counts as on pace; 1 is exactly as much as is due.
const ON_PACE: f64 = 0.9;
/// Progress from which it counts as ahead.
const AHEAD: f64 = 1.1;

/// How a KPI stands, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The latest value is at the target or beyond.
    Reached,
    /// More progress than is due.
    Ahead,
    /// About as much progress as is due.
    OnPace,
    /// Less progress than is due.
    Behind,
    /// Further from the target than at the baseline.
    MovingAway,
    /// The target date passed without it.
    Missed,
    /// What is due by now is less than the series usually varies by.
    TooEarly,
    /// Nobody said where it should be.
    NoTarget,
    /// The way from baseline to target is not known: a date or the baseline is missing.
    NoPace,
    /// Nothing was measured.
    NotMeasured,
}

impl Standing {
    /// The word on a badge.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Reached => "Reached",
            Self::Ahead => "Ahead",
            Self::OnPace => "On pace",
            Self::Behind => "Behind",
            Self::MovingAway => "Moving away",
            Self::Missed => "Missed",
            Self::TooEarly => "Too early to say",
            Self::NoTarget => "No target",
            Self::NoPace => "Pace unknown",
            Self::NotMeasured => "Not measured",
        }
    }

    /// Whether it is on its way or there.
    #[must_use]
    pub fn is_good(self) -> bool {
        matches!(self, Self::Reached | Self::Ahead | Self::OnPace)
    }

    /// Whether it calls for a look.
    #[must_use]
    pub fn is_bad(self) -> bool {
        matches!(self, Self::Behind | Self::MovingAway | Self::Missed)
    }
}

/// One KPI as its card shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct KpiView {
    /// The KPI.
    pub id: Id<Kpi>,
    /// What is measured.
    pub name: String,
    /// The unit.
    pub unit: String,
    /// Its place in plan order, from 0.
    pub place: usize,
    /// `Leading, weekly, more is better; Booking`.
    pub kind: String,
    /// The latest value with its unit; a dash before the first one.
    pub latest: String,
    /// When that was.
    pub latest_on: Option<Date>,
    /// Change since the baseline, in words.
    pub change: Option<String>,
    /// Target and date, in words.
    pub target: Option<String>,
    /// How it stands.
    pub standing: Standing,
    /// Progress made ÷ progress due, and what was due.
    pub pace: Option<Pace>,
    /// The pace in words.
    pub pace_text: String,
    /// Probability of reaching the target, and the forecast behind it.
    pub chance: Option<Chance>,
    /// The chance in words, or what is missing for one.
    pub chance_text: String,
    /// What the behaviour chart says, one sentence each.
    pub signals: Vec<String>,
    /// How far the limits can be trusted.
    pub caution: Option<String>,
    /// The series.
    pub chart: LineView,
}

impl KpiView {
    /// The view of one KPI.
    #[must_use]
    pub fn of(plan: &Plan, kpi: &Kpi) -> Self {
        let series = in_time_order(&kpi.measurements);
        let values: Vec<f64> = series.iter().map(|one| one.value).collect();
        let behaviour = xmr::chart(&values, Rules::default());
        let quantity = |value: f64| quantity(value, &kpi.unit);
        let latest = series.last();
        let pace = latest.and_then(|latest| pace_of(kpi, latest));
        let usual_step = behaviour.as_ref().map_or(0.0, |chart| chart.mean_range);
        let standing = standing(kpi, latest, pace, usual_step);
        let chance = Chance::of(kpi, &series);
        let signals = behaviour.as_ref().map(|chart| signals::sentences(chart, &series, &quantity));
        Self {
            id: kpi.id.clone(),
            name: plan.name_of(&kpi.id),
            unit: kpi.unit.clone(),
            place: plan.kpis.position(&kpi.id).unwrap_or_default(),
            kind: kind(kpi),
            latest: latest.map_or_else(|| "–".to_owned(), |latest| quantity(latest.value)),
            latest_on: latest.map(|latest| latest.on),
            change: latest.and_then(|latest| change_text(kpi, latest)),
            target: target_text(kpi),
            standing,
            pace_text: pace_text(kpi, pace, standing),
            pace,
            chance_text: chance_text(kpi, chance.as_ref(), latest),
            chance,
            signals: signals.unwrap_or_default(),
            caution: caution(&values, behaviour.as_ref()),
            chart: chart::line_view(plan, kpi, &series, behaviour.as_ref()),
        }
    }
}

/// A value with its unit, `47.1 %`.
pub(super) fn quantity(value: f64, unit: &str) -> String {
    let number = format_short(value);
    if unit.is_empty() { number } else { format!("{number} {unit}") }
}

/// A change with its sign and unit, `+1.2 %`.
pub(super) fn signed(value: f64, unit: &str) -> String {
    let text = quantity(value, unit);
    if value > 0.0 { format!("+{text}") } else { text }
}

pub(super) fn in_time_order(measurements: &[Measurement]) -> Vec<Measurement> {
    let mut series = measurements.to_vec();
    sort_by_key(&mut series, |one| one.on);
    series
}

fn kind(kpi: &Kpi) -> String {
    let better = match kpi.direction {
        Direction::Increase => "more is better",
        Direction::Decrease => "less is better",
    };
    let mut text = format!("{}, {}, {better}", kpi.timing.label(), kpi.cadence.label().to_lowercase());
    if !kpi.owner.trim().is_empty() {
        text.push_str(" · ");
        text.push_str(kpi.owner.trim());
    }
    text
}

fn pace_of(kpi: &Kpi, latest: &Measurement) -> Option<Pace> {
    let (from, to) = (kpi.baseline_on?, kpi.target_on?);
    let whole = days(to, from);
    if whole <= 0.0 {
        return None;
    }
    pace::pace(kpi.baseline?, kpi.target?, latest.value, days(latest.on, from) / whole)
}

fn is_reached(kpi: &Kpi, value: f64) -> bool {
    kpi.target.is_some_and(|target| match kpi.direction {
        Direction::Increase => value >= target,
        Direction::Decrease => value <= target,
    })
}

fn standing(kpi: &Kpi, latest: Option<&Measurement>, pace: Option<Pace>, usual_step: f64) -> Standing {
    let Some(latest) = latest else { return Standing::NotMeasured };
    if is_reached(kpi, latest.value) {
        return Standing::Reached;
    }
    if kpi.target.is_some() && kpi.target_on.is_some_and(|on| on <= latest.on) {
        return Standing::Missed;
    }
    let (Some(pace), Some(baseline)) = (pace, kpi.baseline) else {
        return if kpi.target.is_none() { Standing::NoTarget } else { Standing::NoPace };
    };
    let worse = match kpi.direction {
        Direction::Increase => baseline - latest.value,
        Direction::Decrease => latest.value - baseline,
    };
    match pace.ratio {
        _ if worse > usual_step => Standing::MovingAway,
        _ if (pace.expected - baseline).abs() < usual_step => Standing::TooEarly,
        ratio if ratio >= AHEAD => Standing::Ahead,
        ratio if ratio >= ON_PACE => Standing::OnPace,
        _ => Standing::Behind,
    }
}

fn change_text(kpi: &Kpi, latest: &Measurement) -> Option<String> {
    let change = latest.value - kpi.baseline?;
    let since = kpi.baseline_on.map_or_else(|| "the baseline".to_owned(), day);
    let verdict = match (change.total_cmp(&0.0), kpi.direction) {
        (std::cmp::Ordering::Equal, _) => return Some(format!("unchanged since {since}")),
        (std::cmp::Ordering::Greater, Direction::Increase)
        | (std::cmp::Ordering::Less, Direction::Decrease) => "better",
        _ => "worse",
    };
    Some(format!("{} since {since}, {verdict}", signed(change, &kpi.unit)))
}

fn target_text(kpi: &Kpi) -> Option<String> {
    let target = quantity(kpi.target?, &kpi.unit);
    let words = match kpi.direction {
        Direction::Increase => "at least",
        Direction::Decrease => "at most",
    };
    Some(match kpi.target_on {
        Some(on) => format!("{words} {target} by {}", day(on)),
        None => format!("{words} {target}, no date"),
    })
}

fn pace_text(kpi: &Kpi, pace: Option<Pace>, standing: Standing) -> String {
    let Some(pace) = pace else {
        let missing: Vec<String> = [
            (kpi.baseline.is_none(), "a baseline"),
            (kpi.baseline_on.is_none(), "its date"),
            (kpi.target.is_none(), "a target"),
            (kpi.target_on.is_none(), "a target date"),
            (kpi.measurements.is_empty(), "a measurement"),
        ]
        .iter()
        .filter(|(missing, _)| *missing)
        .map(|(_, what)| (*what).to_owned())
        .collect();
        return match missing.as_slice() {
            [] if kpi.baseline == kpi.target => {
                "No pace: baseline and target are equal, so there is no way to go.".to_owned()
            }
            [] => "No pace yet: no time has passed between baseline and latest measurement.".to_owned(),
            missing => format!(
                "No pace: {} missing.",
                crate::select::words::listed(missing, "and") + is_are(missing.len())
            ),
        };
    };
    let due = quantity(pace.expected, &kpi.unit);
    let made = format!("{:.0} % of the progress due so far", pace.ratio * 100.0).replace('-', "−");
    match standing {
        Standing::TooEarly => {
            format!("{made} (due: {due}), but that is less than it usually varies by, so it says little yet.")
        }
        _ => format!("{made}; a steady way would be at {due}."),
    }
}

fn is_are(count: usize) -> &'static str {
    if count == 1 { " is" } else { " are" }
}

fn chance_text(kpi: &Kpi, chance: Option<&Chance>, latest: Option<&Measurement>) -> String {
    let (Some(target), Some(on)) = (kpi.target, kpi.target_on) else {
        return "Set a target and a date to see how likely it is.".to_owned();
    };
    let Some(latest) = latest else {
        return "No chance can be given before the first measurement.".to_owned();
    };
    if on <= latest.on {
        return format!("The target date has passed, with {} measured.", quantity(latest.value, &kpi.unit));
    }
    let Some(chance) = chance else {
        return "Three measurements are needed before a chance can be given.".to_owned();
    };
    let reach = match kpi.direction {
        Direction::Increase => "at least",
        Direction::Decrease => "at most",
    };
    format!(
        "{reach} {} by {} is {}: the trend of {} leads to {}, 90 % range {} to {}.",
        quantity(target, &kpi.unit),
        day(on),
        likelihood(chance.probability),
        match chance.measurements == kpi.measurements.len() {
            true => format!("all {}", counted(chance.measurements, "measurement")),
            false => format!("the last {}", counted(chance.measurements, "measurement")),
        },
        quantity(chance.forecast, &kpi.unit),
        quantity(chance.interval.low, ""),
        quantity(chance.interval.high, &kpi.unit),
    )
    .replacen("at ", "At ", 1)
}

fn caution(values: &[f64], behaviour: Option<&xmr::Chart>) -> Option<String> {
    match behaviour {
        None if values.is_empty() => None,
        None => Some("One measurement: limits need at least two.".to_owned()),
        Some(chart) if chart.no_variation => {
            Some("No variation: all values are equal, so nothing can stand out.".to_owned())
        }
        Some(chart) if chart.provisional => Some(format!(
            "Provisional: limits from {} measurements will still move; 12 settle them.",
            values.len()
        )),
        Some(_) => None,
    }
}
