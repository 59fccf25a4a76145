//! One KPI: where it stands, how sure that is, and what its series says.

use super::chance::{self, Chance, days};
use super::fact::Fact;
use super::launch::LaunchEffect;
use super::series::Series;
use super::{chart, signals};
use crate::domain::{Cadence, Choice, Date, Direction, Id, Kpi, Measurement, Plan};
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
    pub fn label(self, words: &Words) -> &'static str {
        match self {
            Self::Reached => words.standing_reached(),
            Self::Ahead => words.standing_ahead(),
            Self::OnPace => words.standing_on_pace(),
            Self::Behind => words.standing_behind(),
            Self::MovingAway => words.standing_moving_away(),
            Self::Missed => words.standing_missed(),
            Self::ResultMissing => words.standing_result_missing(),
            Self::TooEarly => words.standing_too_early(),
            Self::NoTarget => words.standing_no_target(),
            Self::NoPace => words.standing_no_pace(),
            Self::NotMeasured => words.standing_not_measured(),
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
        let (words, latest) = (plan.words(), series.points.last());
        let pace = latest.and_then(|latest| pace_of(kpi, latest));
        let usual_step = series.behaviour().map_or(0.0, |chart| chart.mean_range);
        let standing = standing(kpi, latest, pace, usual_step, today);
        let chance = Chance::of(kpi, &series.points, series.latest_from())
            .filter(|_| kpi.target_on.is_none_or(|on| on >= today));
        let facts = [
            Some(pace_fact(words, kpi, pace, standing, latest)),
            Some(chance::fact(words, kpi, series, chance.as_ref(), today)),
            series.behaviour().and_then(|chart| limits_fact(plan, kpi, chart, series)),
        ];
        let launch = |place| LaunchEffect::of(plan, kpi, series, place);
        Self {
            id: kpi.id.clone(),
            name: plan.name_of(&kpi.id),
            unit: kpi.unit.clone(),
            place: plan.kpis.position(&kpi.id).unwrap_or_default(),
            kind: kind(words, kpi),
            latest: latest.map_or_else(|| "–".to_owned(), |latest| quantity(words, latest.value, &kpi.unit)),
            latest_on: latest.map(|latest| latest.on),
            change: latest.and_then(|latest| change_text(words, kpi, latest)),
            target: target_text(words, kpi),
            standing,
            pace,
            chance,
            facts: facts.into_iter().flatten().collect(),
            signals: signals::sentences(words, &series.told),
            launches: (0..series.launches.len()).filter_map(launch).collect(),
            cautions: series.cautions(words, kpi, today),
            chart: chart::line_view(plan, kpi, series),
        }
    }
}

/// A value with its unit, `47.1 %`.
pub(super) fn quantity(words: &Words, value: f64, unit: &str) -> String {
    let number = words.short(value);
    if unit.is_empty() { number } else { words.quantity(&number, unit) }
}

/// A change with its sign and unit, `+13 orders`; that of a share is in points, since `+7 %` could mean of itself.
pub(super) fn signed(words: &Words, value: f64, unit: &str) -> String {
    let text = match unit.trim() {
        "%" if value.abs() == 1.0 => words.one_point(&words.short(value)),
        "%" => words.some_points(&words.short(value)),
        _ => quantity(words, value, unit),
    };
    if value > 0.0 { format!("+{text}") } else { text }
}

fn kind(words: &Words, kpi: &Kpi) -> String {
    let cadence = match kpi.cadence {
        Cadence::Weekly => words.cadence_is_weekly(),
        Cadence::Monthly => words.cadence_is_monthly(),
        Cadence::Quarterly => words.cadence_is_quarterly(),
    };
    let timing = kpi.timing.label(words);
    let mut text = match kpi.direction {
        Direction::Increase => words.kpi_more_is_better(timing, cadence),
        Direction::Decrease => words.kpi_less_is_better(timing, cadence),
    };
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

fn change_text(words: &Words, kpi: &Kpi, latest: &Measurement) -> Option<String> {
    let change = latest.value - kpi.baseline?;
    let since = match kpi.baseline_on {
        Some(on) => words.since_day(&day(words, on)),
        None => words.since_baseline().to_owned(),
    };
    let signed = signed(words, change, &kpi.unit);
    Some(match (change.total_cmp(&0.0), kpi.direction) {
        (std::cmp::Ordering::Equal, _) => words.kpi_unchanged(&since),
        (std::cmp::Ordering::Greater, Direction::Increase)
        | (std::cmp::Ordering::Less, Direction::Decrease) => words.kpi_better(&signed, &since),
        _ => words.kpi_worse(&signed, &since),
    })
}

fn target_text(words: &Words, kpi: &Kpi) -> Option<String> {
    let target = quantity(words, kpi.target?, &kpi.unit);
    let on = kpi.target_on.map(|on| day(words, on));
    Some(match (kpi.direction, on) {
        (Direction::Increase, Some(on)) => words.target_least_by(&target, &on),
        (Direction::Increase, None) => words.target_least(&target),
        (Direction::Decrease, Some(on)) => words.target_most_by(&target, &on),
        (Direction::Decrease, None) => words.target_most(&target),
    })
}

fn pace_fact(
    words: &Words,
    kpi: &Kpi,
    pace: Option<Pace>,
    standing: Standing,
    latest: Option<&Measurement>,
) -> Fact {
    let known = pace.zip(latest).zip(kpi.baseline.zip(kpi.target)).zip(kpi.baseline_on.zip(kpi.target_on));
    let Some((((pace, latest), (baseline, target)), (from, to))) = known else {
        return Fact::without("pace", words.pace(), no_pace(words, kpi));
    };
    let due = quantity(words, pace.expected, &kpi.unit);
    let (gone, whole) = (days(latest.on, from).min(days(to, from)), days(to, from));
    Fact {
        key: "pace".to_owned(),
        label: words.pace().to_owned(),
        figure: words.percent(pace.ratio),
        words: match standing {
            Standing::TooEarly => words.pace_too_early(&due),
            Standing::MovingAway => words.pace_other_way(&due),
            _ => words.pace_so_far(&due),
        },
        formula: words.pace_formula(
            &words.exact(latest.value),
            &words.exact(baseline),
            &words.exact(target),
            &words.exact(gone),
            &words.exact(whole),
            &signed(words, latest.value - baseline, ""),
            &signed(words, pace.expected - baseline, ""),
        ),
        meaning: words.pace_meaning().to_owned(),
    }
}

/// Why there is no pace.
fn no_pace(words: &Words, kpi: &Kpi) -> String {
    let missing: Vec<String> = [
        (kpi.baseline.is_none(), words.missing_baseline()),
        (kpi.baseline_on.is_none(), words.missing_baseline_date()),
        (kpi.target.is_none(), words.missing_target()),
        (kpi.target_on.is_none(), words.missing_target_date()),
        (kpi.measurements.is_empty(), words.missing_measurement()),
    ]
    .iter()
    .filter(|(missing, _)| *missing)
    .map(|(_, what)| (*what).to_owned())
    .collect();
    match missing.as_slice() {
        [] if kpi.baseline == kpi.target => words.no_pace_equal().to_owned(),
        [] if kpi.target_on <= kpi.baseline_on => words.no_pace_no_time().to_owned(),
        [] => words.no_pace_yet().to_owned(),
        missing => words.no_pace_missing(missing.len(), &words.listed(missing)),
    }
}

fn limits_fact(plan: &Plan, kpi: &Kpi, chart: &xmr::Chart, series: &Series) -> Option<Fact> {
    let phase = &series.stretches.last()?.phase;
    if chart.no_variation {
        return None;
    }
    let steps = (phase.basis - phase.from).saturating_sub(1);
    let words = plan.words();
    let range = words.exact(chart.mean_range);
    Some(Fact {
        key: "limits".to_owned(),
        label: words.usual().to_owned(),
        figure: words
            .range_to(&quantity(words, chart.limits.low, ""), &quantity(words, chart.limits.high, &kpi.unit)),
        words: words.usual_around(&quantity(words, chart.centre, &kpi.unit)),
        formula: words.usual_formula(
            &words.exact(chart.centre),
            &range,
            steps,
            &words.exact(chart.upper_range),
        ),
        meaning: words.usual_meaning(plan.settings.signal_run as usize),
    })
}
