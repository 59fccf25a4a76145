//! One KPI: where it stands, how sure that is, and what its series says.

use super::chance::{self, Chance, days};
use super::fact::{Fact, exact};
use super::launch::LaunchEffect;
use super::series::Series;
use super::{chart, signals};
use crate::domain::{Choice, Date, Direction, Id, Kpi, Measurement, Plan};
use crate::engine::metrics::pace::{self, Pace};
use crate::engine::metrics::xmr;
use crate::language::Words;
use crate::select::charts::LineView;
use crate::select::words::day;

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
    /// The target date passed, and nothing was measured since.
    ResultMissing,
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
            Self::ResultMissing => "Result missing",
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
    /// Probability of reaching the target, and the forecast behind it.
    pub chance: Option<Chance>,
    /// Pace, chance and limits, each with its formula or what is missing for one.
    pub facts: Vec<Fact>,
    /// What the behaviour chart says, one sentence each.
    pub signals: Vec<String>,
    /// What launches did, in time order.
    pub launches: Vec<LaunchEffect>,
    /// How far the limits can be trusted, and what is odd about the measurements; a sentence each.
    pub cautions: Vec<String>,
    /// The series.
    pub chart: LineView,
}

impl KpiView {
    /// The view of one KPI.
    #[must_use]
    pub fn of(plan: &Plan, kpi: &Kpi, today: Date) -> Self {
        Self::from_series(plan, kpi, &Series::of(plan, kpi), today)
    }

    pub(super) fn from_series(plan: &Plan, kpi: &Kpi, series: &Series, today: Date) -> Self {
        let latest = series.points.last();
        let pace = latest.and_then(|latest| pace_of(kpi, latest));
        let usual_step = series.behaviour().map_or(0.0, |chart| chart.mean_range);
        let standing = standing(kpi, latest, pace, usual_step, today);
        let chance = Chance::of(kpi, &series.points, series.latest_from())
            .filter(|_| kpi.target_on.is_none_or(|on| on >= today));
        let facts = [
            Some(pace_fact(kpi, pace, standing, latest)),
            Some(chance::fact(kpi, series, chance.as_ref(), today)),
            series.behaviour().and_then(|chart| limits_fact(plan, kpi, chart, series)),
        ];
        let launch = |place| LaunchEffect::of(plan, kpi, series, place);
        Self {
            id: kpi.id.clone(),
            name: plan.name_of(&kpi.id),
            unit: kpi.unit.clone(),
            place: plan.kpis.position(&kpi.id).unwrap_or_default(),
            kind: kind(kpi),
            latest: latest.map_or_else(|| "–".to_owned(), |latest| quantity(latest.value, &kpi.unit)),
            latest_on: latest.map(|latest| latest.on),
            change: latest.and_then(|latest| change_text(kpi, latest)),
            target: target_text(kpi),
            standing,
            pace,
            chance,
            facts: facts.into_iter().flatten().collect(),
            signals: signals::sentences(&series.told),
            launches: (0..series.launches.len()).filter_map(launch).collect(),
            cautions: series.cautions(kpi, today),
            chart: chart::line_view(plan, kpi, series),
        }
    }
}

/// A value with its unit, `47.1 %`.
pub(super) fn quantity(value: f64, unit: &str) -> String {
    let number = Words::default().short(value);
    if unit.is_empty() { number } else { format!("{number} {unit}") }
}

/// A change with its sign and unit, `+13 orders`; that of a share is in points, since `+7 %` could mean of itself.
pub(super) fn signed(value: f64, unit: &str) -> String {
    let unit = match unit.trim() {
        "%" if value.abs() == 1.0 => "point",
        "%" => "points",
        _ => unit,
    };
    let text = quantity(value, unit);
    if value > 0.0 { format!("+{text}") } else { text }
}

fn kind(kpi: &Kpi) -> String {
    let better = match kpi.direction {
        Direction::Increase => "more is better",
        Direction::Decrease => "less is better",
    };
    let mut text = format!(
        "{}, {}, {better}",
        kpi.timing.label(&Words::default()),
        kpi.cadence.label(&Words::default()).to_lowercase()
    );
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

pub(super) fn is_reached(kpi: &Kpi, value: f64) -> bool {
    kpi.target.is_some_and(|target| match kpi.direction {
        Direction::Increase => value >= target,
        Direction::Decrease => value <= target,
    })
}

fn standing(
    kpi: &Kpi,
    latest: Option<&Measurement>,
    pace: Option<Pace>,
    usual_step: f64,
    today: Date,
) -> Standing {
    let Some(latest) = latest else { return Standing::NotMeasured };
    if is_reached(kpi, latest.value) {
        return Standing::Reached;
    }
    if kpi.target.is_some() && kpi.target_on.is_some_and(|on| on <= latest.on) {
        return Standing::Missed;
    }
    if kpi.target.is_some() && kpi.target_on.is_some_and(|on| on < today) {
        return Standing::ResultMissing;
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
    let since = kpi.baseline_on.map_or_else(|| "the baseline".to_owned(), |on| day(&Words::default(), on));
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
        Some(on) => format!("{words} {target} by {}", day(&Words::default(), on)),
        None => format!("{words} {target}, no date"),
    })
}

fn pace_fact(kpi: &Kpi, pace: Option<Pace>, standing: Standing, latest: Option<&Measurement>) -> Fact {
    let known = pace.zip(latest).zip(kpi.baseline.zip(kpi.target)).zip(kpi.baseline_on.zip(kpi.target_on));
    let Some((((pace, latest), (baseline, target)), (from, to))) = known else {
        return Fact::without("pace", "Pace", no_pace(kpi));
    };
    let due = quantity(pace.expected, &kpi.unit);
    let (gone, whole) = (days(latest.on, from).min(days(to, from)), days(to, from));
    Fact {
        key: "pace".to_owned(),
        label: "Pace".to_owned(),
        // Adding 0 takes the sign off a nought.
        figure: format!("{:.0} %", (pace.ratio * 100.0).round() + 0.0).replace('-', "−"),
        words: match standing {
            Standing::TooEarly => format!(
                "of the progress due so far (due: {due}), but that is less than it usually varies by, so it says little yet."
            ),
            Standing::MovingAway => {
                format!("of the progress due so far: it went the other way. A steady way would be at {due}.")
            }
            _ => format!("of the progress due so far; a steady way would be at {due}."),
        },
        formula: format!(
            "({} − {}) ÷ (({} − {}) × {} of {} days) = {} ÷ {}",
            exact(latest.value),
            exact(baseline),
            exact(target),
            exact(baseline),
            exact(gone),
            exact(whole),
            signed(latest.value - baseline, ""),
            signed(pace.expected - baseline, ""),
        ),
        meaning: "Progress made since the baseline, divided by what a steady way from baseline to target would have made by \
                  the latest measurement. On pace from 90 %, ahead from 110 %."
            .to_owned(),
    }
}

/// Why there is no pace.
fn no_pace(kpi: &Kpi) -> String {
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
    match missing.as_slice() {
        [] if kpi.baseline == kpi.target => {
            "None: baseline and target are equal, so there is no way to go.".to_owned()
        }
        [] if kpi.target_on <= kpi.baseline_on => {
            "None: the target date is not after the baseline’s, so there is no time to go it in.".to_owned()
        }
        [] => "None yet: no time has passed between baseline and latest measurement.".to_owned(),
        missing => {
            format!(
                "None: {} {} missing.",
                Words::default().listed(missing),
                if missing.len() == 1 { "is" } else { "are" }
            )
        }
    }
}

fn limits_fact(plan: &Plan, kpi: &Kpi, chart: &xmr::Chart, series: &Series) -> Option<Fact> {
    let phase = &series.stretches.last()?.phase;
    if chart.no_variation {
        return None;
    }
    let steps = (phase.basis - phase.from).saturating_sub(1);
    Some(Fact {
        key: "limits".to_owned(),
        label: "Usual".to_owned(),
        figure: format!("{} to {}", quantity(chart.limits.low, ""), quantity(chart.limits.high, &kpi.unit)),
        words: format!(
            "around {}: what lies within, in no pattern, is ordinary noise.",
            quantity(chart.centre, &kpi.unit)
        ),
        formula: format!(
            "{} ± 2.66 × {}, the mean of {} from one measurement to the next. A step above 3.268 × {} = {} is unusual.",
            exact(chart.centre),
            exact(chart.mean_range),
            plan.words().count_steps(steps),
            exact(chart.mean_range),
            exact(chart.upper_range)
        ),
        meaning: format!(
            "Process behaviour chart (XmR). Signals: a value outside; 3 of 4 in a row nearer a limit than the centre; {} in a \
             row on one side; an unusual step.",
            plan.settings.signal_run
        ),
    })
}
