//! Initiatives as CSV with the column names of Jira's and Linear's own files, for their importers.

use super::csv::Csv;
use super::roadmap;
use crate::domain::{Choice, Date, Initiative, Plan, Status};
use crate::engine::order::sort_by;
use crate::language::Words;
use crate::select::mentions::plain;
use crate::select::priorities::plan_ranking;
use crate::select::scoring_inputs::central;

/// Working seconds in a person-week, as Jira counts unless it is told otherwise: five days of eight hours.
const SECONDS_PER_WEEK: f64 = 5.0 * 8.0 * 3_600.0;

/// An initiative with what both files ask for.
struct Issue<'a> {
    initiative: &'a Initiative,
    title: String,
    /// The last day on the roadmap, or the deadline.
    due: Option<Date>,
    /// Person-weeks in all, as expected.
    weeks: f64,
    /// The team of the first work package.
    team: String,
    /// Keys, or titles, of what comes first.
    after: Vec<String>,
}

/// For Jira: `Labels` as often as the initiative with the most tags needs it, estimates in seconds, links by key.
pub(super) fn jira(plan: &Plan, today: Date) -> String {
    let issues = issues(plan, today);
    let labels = issues.iter().map(|issue| issue.initiative.tags.len()).max().unwrap_or(0).max(1);
    let blocks = issues.iter().map(|issue| issue.after.len()).max().unwrap_or(0);
    let mut csv = Csv::default();
    let mut header = vec![
        "Summary",
        "Issue key",
        "Issue Type",
        "Status",
        "Priority",
        "Assignee",
        "Due date",
        "Description",
    ];
    header.push("Original estimate");
    header.resize(header.len() + labels, "Labels");
    header.resize(header.len() + blocks, "Inward issue link (Blocks)");
    csv.row(header);
    for issue in &issues {
        let one = issue.initiative;
        csv.text(&issue.title);
        csv.text(&one.external_key);
        csv.text("Epic");
        csv.text(match one.status {
            Status::Candidate => "Backlog",
            Status::Planned => "To Do",
            Status::InProgress => "In Progress",
            Status::Launched => "Done",
            Status::Rejected => "Won't Do",
        });
        csv.text(if one.must { "Highest" } else { "Medium" });
        csv.text(&one.owner);
        csv.text(&issue.due.map(|due| due.to_string()).unwrap_or_default());
        csv.text(&described(plan, one));
        let seconds = (issue.weeks * SECONDS_PER_WEEK).round();
        csv.number((seconds > 0.0).then(|| seconds.to_string()));
        for place in 0..labels {
            // A label of Jira's has no spaces.
            csv.text(&one.tags.get(place).map(|tag| tag.trim().replace(' ', "-")).unwrap_or_default());
        }
        for place in 0..blocks {
            csv.text(issue.after.get(place).map(String::as_str).unwrap_or_default());
        }
        csv.end_row();
    }
    csv.finish()
}

/// For Linear: its estimate is in whole points, here person-weeks, rounded up.
pub(super) fn linear(plan: &Plan, today: Date) -> String {
    let mut csv = Csv::default();
    csv.row([
        "ID",
        "Team",
        "Title",
        "Description",
        "Status",
        "Estimate",
        "Priority",
        "Assignee",
        "Labels",
        "Due Date",
        "Blocked by",
    ]);
    for issue in issues(plan, today) {
        let one = issue.initiative;
        csv.text(&one.external_key);
        csv.text(&issue.team);
        csv.text(&issue.title);
        csv.text(&described(plan, one));
        csv.text(match one.status {
            Status::Candidate => "Backlog",
            Status::Planned => "Todo",
            Status::InProgress => "In Progress",
            Status::Launched => "Done",
            Status::Rejected => "Canceled",
        });
        csv.number((issue.weeks > 0.0).then(|| issue.weeks.ceil().to_string()));
        csv.text(if one.must { "Urgent" } else { "No priority" });
        csv.text(&one.owner);
        csv.text(&one.tags.join(", "));
        csv.text(&issue.due.map(|due| due.to_string()).unwrap_or_default());
        csv.text(&issue.after.join(", "));
        csv.end_row();
    }
    csv.finish()
}

/// The initiatives, the ranked ones first and in their order: both tools keep the order of the file.
fn issues(plan: &Plan, today: Date) -> Vec<Issue<'_>> {
    let rows = roadmap(plan, today).rows;
    let ranking = plan_ranking(plan);
    let mut places: Vec<(usize, &Initiative)> = plan
        .initiatives
        .iter()
        .map(|one| {
            let place = ranking.ranked.iter().position(|place| place.initiative.id == one.id);
            (place.unwrap_or(usize::MAX), &**one)
        })
        .collect();
    sort_by(&mut places, |a, b| a.0.cmp(&b.0));
    places
        .into_iter()
        .map(|(_, one)| Issue {
            title: plan.name_of(&one.id),
            due: rows.iter().find(|row| row.id == one.id).map(|row| row.end).or(one.deadline),
            weeks: one.work.iter().map(|package| central(package.effort_weeks)).sum(),
            team: one.work.first().map(|package| plan.name_of(&package.team)).unwrap_or_default(),
            after: one
                .depends_on
                .iter()
                .filter_map(|link| plan.find(&link.initiative))
                .map(|first| key_of(plan, first))
                .collect(),
            initiative: one,
        })
        .collect()
}

/// What another row calls an initiative.
fn key_of(plan: &Plan, one: &Initiative) -> String {
    if one.external_key.is_empty() { plan.name_of(&one.id) } else { one.external_key.clone() }
}

/// The summary, and what the scoring was made of.
fn described(plan: &Plan, one: &Initiative) -> String {
    let mut lines: Vec<String> = vec![plain(plan, &one.summary)];
    let inputs: Vec<String> = one.inputs.iter().map(|(name, value)| format!("{name} {value}")).collect();
    if !inputs.is_empty() {
        lines.push(format!("{}: {}", plan.settings.score_model.label(&Words::default()), inputs.join(", ")));
    }
    lines.retain(|line| !line.trim().is_empty());
    lines.join("\n\n")
}
