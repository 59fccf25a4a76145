//! Bars, lanes, dependencies and milestones.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Choice, Date, Status};
use crate::engine::schedule::Violation;
use crate::select::charts::{
    BarState, TeamLoad, TimelineBar, TimelineLane, TimelineLink, TimelineMoment, TimelineView,
};
use crate::select::roadmap::{Grouping, Judged, Query, Row, axis, loads};
use crate::select::schedule_problem::calendar::{period_days, periods_of_weeks};
use crate::select::words::{day, told_bounds};

pub(super) fn timeline(judged: &Judged<'_>, rows: &[Row], query: Query) -> TimelineView {
    let (settings, words) = (&judged.plan.settings, judged.plan.words());
    let periods = f64::from(settings.horizon_periods.max(1));
    let at = |date: Date| date.days_since(settings.start) as f64 / period_days(settings) as f64;
    let (major, minor) = axis::axis(words, settings, query.zoom);
    let loads = loads::loads(judged.plan, &judged.planning.problem, judged.schedule);
    let milestones = judged.plan.milestones.iter().filter_map(|one| {
        let on = one.on.filter(|on| (settings.start..settings.end()).contains(on))?;
        // In the middle of what is told of its day.
        let (first, last) = told_bounds(words, on);
        let on = first.plus_days(last.days_since(first) / 2);
        Some(TimelineMoment { at: at(on), label: judged.plan.name_of(&one.id), date_label: day(words, on) })
    });
    TimelineView {
        title: words.screen_roadmap().to_owned(),
        description: description(judged, rows),
        periods,
        major,
        minor,
        lanes: lanes(judged, rows, query.grouping, &loads),
        links: links(judged, rows),
        milestones: milestones.collect(),
        today: Some(at(query.today)).filter(|today| (0.0..=periods).contains(today)),
        period_labels: loads::period_labels(words, settings),
        loads,
    }
}

fn description(judged: &Judged<'_>, rows: &[Row]) -> String {
    let (settings, words) = (&judged.plan.settings, judged.plan.words());
    words.roadmap_described(
        rows.len(),
        &day(words, settings.start),
        &day(words, settings.end().plus_days(-1)),
    )
}

/// Lanes in the order of their table, those without bars left out; unnamed ones last.
fn lanes(judged: &Judged<'_>, rows: &[Row], grouping: Grouping, loads: &[TeamLoad]) -> Vec<TimelineLane> {
    let (plan, words) = (judged.plan, judged.plan.words());
    let mut names: Vec<String> = match grouping {
        Grouping::Team => plan.teams.iter().map(|team| plan.name_of(&team.id)).collect(),
        Grouping::Goal => plan.goals.iter().map(|goal| plan.name_of(&goal.id)).collect(),
        Grouping::Status => Status::ALL.iter().map(|status| status.label(words).to_owned()).collect(),
        Grouping::Owner | Grouping::None => Vec::new(),
    };
    let mut bars: BTreeMap<&str, Vec<TimelineBar>> = BTreeMap::new();
    for row in rows {
        bars.entry(row.lane.as_str()).or_default().push(bar(judged, row));
    }
    // Owners are in no table: by the alphabet.
    let unnamed = [words.no_team(), words.no_goal(), words.no_owner()];
    names.extend(bars.keys().filter(|name| !unnamed.contains(name)).map(|name| (*name).to_owned()));
    names.extend(bars.keys().map(|name| (*name).to_owned()));
    let mut seen = BTreeSet::new();
    names.retain(|name| seen.insert(name.clone()));
    let mut lanes = Vec::new();
    for label in names {
        let Some(bars) = bars.remove(label.as_str()) else { continue };
        // Where starts are coarse, loads are made up.
        let is_known = grouping == Grouping::Team && plan.read_by.told.is_none();
        let load = loads.iter().find(|load| is_known && load.label == label);
        let note = load.map_or_else(
            || words.count_initiatives(bars.len()),
            |load| loads::booked(words, bars.len(), load),
        );
        lanes.push(TimelineLane { label, note, bars });
    }
    lanes
}

fn bar(judged: &Judged<'_>, row: &Row) -> TimelineBar {
    let words = judged.plan.words();
    let missed = row.deadline.as_ref().filter(|(_, kept)| !kept).map(|(day, _)| words.bar_deadline(day));
    let note = row.problems.first().cloned().or(missed).unwrap_or_else(|| row.hold.clone());
    let item = judged.planning.item_of(&row.id);
    TimelineBar {
        id: row.id.to_string(),
        label: row.title.clone(),
        start: row.span.0,
        end: row.span.1,
        spread: None,
        state: row.state,
        running: row.running,
        movable: item.is_some() && row.state != BarState::Proposed,
        deadline: row.due,
        accepted: item.filter(|_| row.state == BarState::Proposed).and_then(|item| accepted(judged, item)),
        category: row.category,
        start_label: day(words, row.start),
        end_label: day(words, row.end),
        note,
        at_risk: !row.problems.is_empty() || row.deadline.as_ref().is_some_and(|(_, kept)| !kept),
    }
}

/// Where the accepted roadmap has an item.
fn accepted(judged: &Judged<'_>, item: usize) -> Option<(f64, f64)> {
    let start = judged.accepted.start.get(item).copied().flatten()?;
    let duration = judged.planning.problem.items.get(item)?.duration;
    Some((f64::from(start), f64::from(start + duration)))
}

fn links(judged: &Judged<'_>, rows: &[Row]) -> Vec<TimelineLink> {
    let mut shown: BTreeSet<&str> = BTreeSet::new();
    shown.extend(rows.iter().map(|row| row.id.as_str()));
    let mut broken: BTreeSet<(&str, &str)> = BTreeSet::new();
    for violation in &judged.violations {
        if let Violation::BeforePredecessor { before, after } = violation {
            broken.insert((before, after));
        }
    }
    let mut links = Vec::new();
    for row in rows {
        let Some(initiative) = judged.plan.initiatives.get(&row.id) else { continue };
        for link in &initiative.depends_on {
            let (from, to) = (link.initiative.as_str(), row.id.as_str());
            if shown.contains(from) {
                links.push(TimelineLink {
                    from: from.to_owned(),
                    to: to.to_owned(),
                    lag: f64::from(periods_of_weeks(&judged.plan.settings, link.lag_weeks)),
                    broken: broken.contains(&(from, to)),
                });
            }
        }
    }
    links
}
