//! Bars, lanes, ticks and loads.

use crate::domain::{Choice, Date, Settings, Status};
use crate::engine::order::gathered;
use crate::select::charts::{
    AxisSpan, LoadCell, TeamLoad, TimelineBar, TimelineLane, TimelineLink, TimelineMoment, TimelineView,
};
use crate::select::roadmap::{Grouping, Judged, Query, Row, Zoom};
use crate::select::schedule_problem::calendar::{WORKING_DAYS_PER_WEEK, period_days};
use crate::select::words::{counted, day, month};

pub(super) fn timeline(judged: &Judged<'_>, rows: &[Row], query: Query) -> TimelineView {
    let settings = &judged.plan.settings;
    let periods = f64::from(settings.horizon_periods.max(1));
    let at = |date: Date| date.days_since(settings.start) as f64 / period_days(settings) as f64;
    let (major, minor) = match query.zoom {
        Zoom::Quarter => {
            (spans(settings, 12, year_label), spans(settings, 3, |date| format!("Q{}", date.quarter())))
        }
        Zoom::Month => (spans(settings, 3, quarter_label), spans(settings, 1, |date| month(date).to_owned())),
    };
    let milestones = judged.plan.milestones.iter().filter_map(|one| {
        let on = one.on.filter(|on| (settings.start..settings.end()).contains(on))?;
        Some(TimelineMoment { at: at(on), label: judged.plan.name_of(&one.id), date_label: day(on) })
    });
    TimelineView {
        title: "Roadmap".to_owned(),
        description: description(judged, rows),
        periods,
        major,
        minor,
        lanes: lanes(judged, rows, query.grouping),
        links: links(judged, rows),
        milestones: milestones.collect(),
        today: Some(at(query.today)).filter(|today| (0.0..=periods).contains(today)),
        loads: loads(judged),
    }
}

fn description(judged: &Judged<'_>, rows: &[Row]) -> String {
    let settings = &judged.plan.settings;
    format!(
        "{} from {} to {}",
        counted(rows.len(), "initiative"),
        day(settings.start),
        day(settings.end().plus_days(-1))
    )
}

/// Lanes in the order of their table, those without bars left out; unnamed ones last.
fn lanes(judged: &Judged<'_>, rows: &[Row], grouping: Grouping) -> Vec<TimelineLane> {
    let plan = judged.plan;
    let mut names: Vec<String> = match grouping {
        Grouping::Team => plan.teams.iter().map(|team| plan.name_of(&team.id)).collect(),
        Grouping::Goal => plan.goals.iter().map(|goal| plan.name_of(&goal.id)).collect(),
        Grouping::Status => Status::ALL.iter().map(|status| status.label().to_owned()).collect(),
        Grouping::None => Vec::new(),
    };
    for row in rows {
        if !names.contains(&row.lane) {
            names.push(row.lane.clone());
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    names.retain(|name| seen.insert(name.clone()));
    let lane = |label: String| {
        let bars: Vec<TimelineBar> = rows.iter().filter(|row| row.lane == label).map(bar).collect();
        (!bars.is_empty()).then_some(TimelineLane { label, bars })
    };
    names.into_iter().filter_map(lane).collect()
}

fn bar(row: &Row) -> TimelineBar {
    let missed =
        row.deadline.as_ref().filter(|(_, kept)| !kept).map(|(words, _)| format!("deadline {words}"));
    let note = row.problems.first().cloned().or(missed).unwrap_or_else(|| row.hold.clone());
    TimelineBar {
        id: row.id.to_string(),
        label: row.title.clone(),
        start: row.span.0,
        end: row.span.1,
        late_end: None,
        state: row.state,
        category: row.category,
        start_label: day(row.start),
        end_label: day(row.end),
        note,
        at_risk: !row.problems.is_empty() || row.deadline.as_ref().is_some_and(|(_, kept)| !kept),
    }
}

fn links(judged: &Judged<'_>, rows: &[Row]) -> Vec<TimelineLink> {
    let end_of: std::collections::BTreeMap<&str, f64> =
        gathered(rows.iter().map(|row| (row.id.as_str(), row.span.1)));
    let mut links = Vec::new();
    for row in rows {
        let Some(initiative) = judged.plan.initiatives.get(&row.id) else { continue };
        for link in &initiative.depends_on {
            if let Some(end) = end_of.get(link.initiative.as_str()) {
                let broken = row.span.0 < end - 1e-9;
                links.push(TimelineLink {
                    from: link.initiative.to_string(),
                    to: row.id.to_string(),
                    broken,
                });
            }
        }
    }
    links
}

/// Stretches of a number of months that begin with the calendar.
fn spans(settings: &Settings, months: i32, label: impl Fn(Date) -> String) -> Vec<AxisSpan> {
    let at = |date: Date| date.days_since(settings.start) as f64 / period_days(settings) as f64;
    let (_, month, _) = settings.start.year_month_day();
    let mut first = settings.start.plus_months(-((i32::from(month) - 1) % months)).first_of_month();
    let mut spans = Vec::new();
    while first < settings.end() {
        let next = first.plus_months(months);
        if next <= first {
            break;
        }
        let (start, end) = (at(first.max(settings.start)), at(next.min(settings.end())));
        spans.push(AxisSpan { start, end, label: label(first) });
        first = next;
    }
    spans
}

fn year_label(date: Date) -> String {
    date.year_month_day().0.to_string()
}

fn quarter_label(date: Date) -> String {
    format!("Q{} {}", date.quarter(), date.year_month_day().0)
}

/// Used and offered person-weeks per team and period.
fn loads(judged: &Judged<'_>) -> Vec<TeamLoad> {
    let problem = &judged.planning.problem;
    let mut used = vec![vec![0i64; problem.horizon as usize]; problem.teams.len()];
    for (item, start) in problem.items.iter().zip(&judged.schedule.start) {
        let Some(start) = *start else { continue };
        for demand in &item.demand {
            let first = start as usize + demand.offset as usize;
            let cells = used.get_mut(demand.team).into_iter().flatten();
            for cell in cells.skip(first).take(demand.length as usize) {
                *cell += demand.amount_per_period;
            }
        }
    }
    let weeks = |days: i64| days as f64 / f64::from(WORKING_DAYS_PER_WEEK);
    let teams = judged.plan.teams.iter().zip(&problem.teams).zip(used);
    teams
        .map(|((team, offered), used)| TeamLoad {
            label: judged.plan.name_of(&team.id),
            cells: offered
                .capacity
                .iter()
                .zip(used)
                .map(|(&capacity, used)| LoadCell { used: weeks(used), capacity: weeks(capacity) })
                .collect(),
        })
        .collect()
}
