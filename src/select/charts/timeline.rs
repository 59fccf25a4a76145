//! What a timeline shows, and how its bars share a lane.
//!
//! Time runs in periods from the start of the horizon; fractions are allowed. Work is counted in person-days.

use std::rc::Rc;

use crate::engine::order::sort_by;
use crate::language::Words;

/// How firmly a bar stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BarState {
    /// Put forward by the planner, not yet accepted.
    Proposed,
    /// Accepted by a person.
    #[default]
    Accepted,
    /// Accepted, and to stay where it is.
    Pinned,
    /// Launched.
    Launched,
}

impl BarState {
    /// The state in the reader's words.
    #[must_use]
    pub fn label(self, words: &Words) -> &'static str {
        match self {
            BarState::Proposed => words.bar_proposed(),
            BarState::Accepted => words.bar_accepted(),
            BarState::Pinned => words.bar_pinned(),
            BarState::Launched => words.bar_launched(),
        }
    }

    /// The state in a word, for style sheets.
    pub const fn word(self) -> &'static str {
        match self {
            BarState::Proposed => "proposed",
            BarState::Accepted => "accepted",
            BarState::Pinned => "pinned",
            BarState::Launched => "launched",
        }
    }
}

/// When one initiative, or one team's part of it, runs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimelineBar {
    /// What callbacks are told, and what dependencies name.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Its first moment, in periods.
    pub start: f64,
    /// The moment after its last, in periods.
    pub end: f64,
    /// When it may end, if that was forecast.
    pub spread: Option<Spread>,
    /// How firmly it stands.
    pub state: BarState,
    /// It is being worked on.
    pub running: bool,
    /// A person may move it.
    pub movable: bool,
    /// The day it is wanted by.
    pub deadline: Option<Due>,
    /// Where the accepted roadmap has it, when a proposal puts it elsewhere: first moment and the moment after its last.
    pub accepted: Option<(f64, f64)>,
    /// Its colour, 1 to 6.
    pub category: u8,
    /// Its start as a date, in words.
    pub start_label: String,
    /// Its end as a date, in words.
    pub end_label: String,
    /// What else is worth saying: "past its deadline by 2 weeks".
    pub note: String,
    /// The note is a warning.
    pub at_risk: bool,
}

/// When a bar may end, in periods: the ends that are kept with a chance of 50, 85 and 95 %.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spread {
    /// Kept in half of all cases.
    pub p50: f64,
    /// Kept in 85 of 100 cases.
    pub p85: f64,
    /// Kept in 95 of 100 cases.
    pub p95: f64,
}

/// A deadline on a bar.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Due {
    /// The moment after the last day that keeps it, in periods.
    pub at: f64,
    /// The bar keeps it.
    pub kept: bool,
    /// It may be missed at a cost.
    pub soft: bool,
}

/// A row of bars: a team, a goal, a status, an owner.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimelineLane {
    /// Its name.
    pub label: String,
    /// What it holds, in a few words: "6 initiatives, 71 % booked".
    pub note: String,
    /// Its bars, in any order.
    pub bars: Vec<TimelineBar>,
}

/// One bar waits for another.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineLink {
    /// The bar that must end first.
    pub from: String,
    /// The bar that waits.
    pub to: String,
    /// How long it waits after the first has ended, in periods.
    pub lag: f64,
    /// The second begins before the first has ended.
    pub broken: bool,
}

/// A labelled stretch of the time axis: a month, a quarter.
#[derive(Clone, Debug, PartialEq)]
pub struct AxisSpan {
    /// Its start, in periods.
    pub start: f64,
    /// Its end, in periods.
    pub end: f64,
    /// What it says.
    pub label: String,
}

/// A moment to be reached.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineMoment {
    /// When, in periods.
    pub at: f64,
    /// What it is.
    pub label: String,
    /// Its date, in words.
    pub date_label: String,
}

/// How busy a team is in one period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LoadCell {
    /// Person-days planned.
    pub used: f64,
    /// Person-days there are.
    pub capacity: f64,
}

impl LoadCell {
    /// Person-days too many; 0 where they fit.
    #[must_use]
    pub fn over(&self) -> f64 {
        let over = self.used - self.capacity;
        if over > 1e-9 { over } else { 0.0 }
    }

    /// The load in words: `22 of 20 person-days, 2 over`.
    #[must_use]
    pub fn said(&self, words: &Words) -> String {
        let (used, capacity) = (words.short(self.used), words.short(self.capacity));
        match self.over() {
            0.0 => words.load_fits(&used, &capacity),
            over => words.load_over(&used, &capacity, &words.short(over)),
        }
    }
}

/// How busy a team is, period by period.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamLoad {
    /// The team's name.
    pub label: String,
    /// One cell per period, from the start.
    pub cells: Vec<LoadCell>,
}

impl TeamLoad {
    /// Where more is planned than there is: first period, the period after the last, and the most person-days too many.
    #[must_use]
    pub fn over_booked(&self) -> Vec<(usize, usize, f64)> {
        let mut runs: Vec<(usize, usize, f64)> = Vec::new();
        for (period, cell) in self.cells.iter().enumerate() {
            let over = cell.over();
            match runs.last_mut() {
                _ if over == 0.0 => {}
                Some(run) if run.1 == period => (run.1, run.2) = (period + 1, run.2.max(over)),
                _ => runs.push((period, period + 1, over)),
            }
        }
        runs
    }
}

/// A bar on trial: moved or stretched by hand, and not dropped yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimelineTrial {
    /// The bar.
    pub id: String,
    /// Its first moment there, in periods.
    pub start: f64,
    /// The moment after its last there, in periods.
    pub end: f64,
    /// Its dates there, in words.
    pub dates: String,
    /// Whether it fits, or what it would break, in a short sentence.
    pub verdict: String,
    /// It breaks nothing.
    pub fits: bool,
    /// Load per team with the bar there.
    pub loads: Rc<Vec<TeamLoad>>,
}

/// A roadmap in time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimelineView {
    /// What is shown.
    pub title: String,
    /// What to see in it, in a sentence.
    pub description: String,
    /// How many periods the axis is long.
    pub periods: f64,
    /// The upper line of the axis, such as quarters.
    pub major: Vec<AxisSpan>,
    /// The lower line of the axis, such as months.
    pub minor: Vec<AxisSpan>,
    /// The lanes, from the top.
    pub lanes: Vec<TimelineLane>,
    /// Dependencies between bars.
    pub links: Vec<TimelineLink>,
    /// Moments to be reached.
    pub milestones: Vec<TimelineMoment>,
    /// Where today stands, in periods.
    pub today: Option<f64>,
    /// The dates of each period, in words.
    pub period_labels: Vec<String>,
    /// Load per team, under the bars.
    pub loads: Rc<Vec<TeamLoad>>,
}

impl TimelineView {
    /// A team's load in one period as a sentence without its full stop.
    #[must_use]
    pub fn load_words(&self, words: &Words, team: &str, period: usize, cell: &LoadCell) -> String {
        let load = cell.said(words);
        match self.period_labels.get(period) {
            Some(dates) => words.load_of_team_in(team, dates, &load),
            None => words.load_of_team(team, &load),
        }
    }
}

/// The places of values in ascending order of value; equal ones keep their order.
#[must_use]
pub fn ascending(values: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    sort_by(&mut order, |&left, &right| match (values.get(left), values.get(right)) {
        (Some(left), Some(right)) => left.total_cmp(right),
        _ => std::cmp::Ordering::Equal,
    });
    order
}

/// The row of each bar within its lane, so that no two bars of a row overlap: each takes the first row that is free at its
/// start, in order of start. Answers the rows in the order of `bars`, and how many there are (at least one).
///
/// ```
/// use roadbook_core::select::charts::pack_rows;
/// assert_eq!(pack_rows(&[(0.0, 4.0), (2.0, 5.0), (4.0, 6.0)]), (vec![0, 1, 0], 2));
/// ```
pub fn pack_rows(bars: &[(f64, f64)]) -> (Vec<usize>, usize) {
    let starts: Vec<f64> = bars.iter().map(|bar| bar.0).collect();
    let mut rows = vec![0; bars.len()];
    let mut free_from: Vec<f64> = Vec::new();
    for index in ascending(&starts) {
        let Some(&(start, end)) = bars.get(index) else { continue };
        let row = free_from.iter().position(|&free| free <= start).unwrap_or(free_from.len());
        match free_from.get_mut(row) {
            Some(free) => *free = end,
            None => free_from.push(end),
        }
        if let Some(place) = rows.get_mut(index) {
            *place = row;
        }
    }
    (rows, free_from.len().max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn bars_of_one_row_never_overlap(bars in proptest::collection::vec((0.0..50.0_f64, 0.1..9.0_f64), 0..40)) {
            let spans: Vec<(f64, f64)> = bars.iter().map(|&(start, length)| (start, start + length)).collect();
            let (rows, count) = pack_rows(&spans);
            proptest::prop_assert!(rows.iter().all(|&row| row < count));
            for (left, a) in spans.iter().enumerate() {
                for (right, b) in spans.iter().enumerate().skip(left + 1) {
                    let apart = a.1 <= b.0 || b.1 <= a.0;
                    proptest::prop_assert!(apart || rows[left] != rows[right]);
                }
            }
        }
    }
}
