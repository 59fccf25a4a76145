//! The roadmap as text for mermaid: a Gantt chart, and a timeline.
//!
//! Mermaid reads `:` and `;` as its own, and has no way to escape them in either diagram: they become signs that look alike.
//! That it draws what comes out is tried with mermaid itself (tests/hosts/mermaid.rs).

use super::{one_line, roadmap, title_of};
use crate::domain::{Date, Plan, Status};
use crate::select::roadmap::Row;
use crate::select::words::{day, quarter_of_year, told_bounds};

/// A Gantt chart: a section for each team, a bar for each initiative, and the milestones.
pub(super) fn gantt(plan: &Plan, today: Date) -> String {
    let words = plan.words();
    let view = roadmap(plan, today);
    let mut text = format!(
        "gantt\n    title {}\n    dateFormat YYYY-MM-DD\n    axisFormat %b %Y\n",
        plain(title_of(plan))
    );
    let mut lanes: Vec<&str> = Vec::new();
    for row in &view.rows {
        if !lanes.contains(&row.lane.as_str()) {
            lanes.push(&row.lane);
        }
    }
    let mut number = 0;
    for lane in lanes {
        text.push_str(&format!("    section {}\n", section(lane)));
        for row in view.rows.iter().filter(|row| row.lane == lane) {
            number += 1;
            let state = state(plan, row);
            // The last day is drawn to its end.
            let (start, end) = (row.start, row.end.plus_days(1));
            let title = in_period(plan, &row.title, &row.dates);
            text.push_str(&format!("    {} :{state}i{number}, {start}, {end}\n", plain(&title)));
        }
    }
    let dated = plan.milestones.iter().filter_map(|one| Some((one, one.on?)));
    for (place, (milestone, on)) in dated.enumerate() {
        if place == 0 {
            text.push_str(&format!("    section {}\n", section(words.milestones())));
        }
        let title = plain(&in_period(plan, &plan.name_of(&milestone.id), &day(words, on)));
        let number = place + 1;
        let (first, last) = told_bounds(words, on);
        if first == last {
            text.push_str(&format!("    {title} :milestone, m{number}, {on}, 0d\n"));
        } else {
            text.push_str(&format!("    {title} :m{number}, {first}, {}\n", last.plus_days(1)));
        }
    }
    text
}

/// A title with its months or quarters, where the chart's days say no more than those.
fn in_period(plan: &Plan, title: &str, period: &str) -> String {
    if plan.read_by.told.is_some() { plan.words().title_in_period(title, period) } else { title.to_owned() }
}

/// What mermaid colours: what is done, what runs.
fn state(plan: &Plan, row: &Row) -> &'static str {
    match plan.find(&row.id).map(|one| one.status) {
        Some(Status::Launched) => "done, ",
        Some(Status::InProgress) => "active, ",
        _ => "",
    }
}

/// A timeline: what starts in each quarter, with the milestones in it.
pub(super) fn timeline(plan: &Plan, today: Date) -> String {
    let words = plan.words();
    let only_stages = plan.read_by.told.as_deref().is_some_and(|told| told.only_stages);
    let when = |row: &Row| if only_stages { row.dates.clone() } else { quarter_of_year(words, row.start) };
    let rows = roadmap(plan, today).rows;
    let mut events: Vec<(Date, String, String)> =
        rows.into_iter().map(|row| (row.start, when(&row), row.title)).collect();
    let dated = plan.milestones.iter().filter_map(|one| Some((one.on?, plan.name_of(&one.id))));
    events.extend(dated.map(|(on, title)| (on, quarter_of_year(words, on), format!("◆ {title}"))));
    crate::engine::order::sort_by_key(&mut events, |(on, ..)| *on);
    let mut text = format!("timeline\n    title {}\n", plain(title_of(plan)));
    let mut last = String::new();
    for (_, quarter, title) in events {
        if quarter != last {
            text.push_str(&format!("    {} : {}\n", plain(&quarter), plain(&title)));
            last = quarter;
        } else {
            text.push_str(&format!("         : {}\n", plain(&title)));
        }
    }
    text
}

/// A section's name; mermaid wants one.
fn section(lane: &str) -> String {
    let lane = plain(lane);
    if lane.is_empty() { "–".to_owned() } else { lane }
}

/// What lines of mermaid's own begin with; a title that does is told apart by a sign that nobody sees.
const STATEMENTS: [&str; 16] = [
    "gantt",
    "timeline",
    "section",
    "title",
    "click",
    "dateformat",
    "axisformat",
    "tickinterval",
    "excludes",
    "includes",
    "todaymarker",
    "topaxis",
    "inclusiveenddates",
    "weekday",
    "weekend",
    "acc",
];
const WORD_JOINER: char = '\u{2060}';

/// Words that mermaid takes for nothing else.
fn plain(text: &str) -> String {
    let text = without_signs(text);
    let small = text.to_lowercase();
    if STATEMENTS.iter().any(|start| small.starts_with(start)) {
        format!("{WORD_JOINER}{text}")
    } else {
        text
    }
}

fn without_signs(text: &str) -> String {
    let text = one_line(text).replace("%%", "% %").replace("<", "‹").replace('>', "›");
    text.chars()
        .map(|letter| match letter {
            ':' => '꞉',
            ';' => '⁏',
            '#' => '＃',
            '`' => '\'',
            '{' => '(',
            '}' => ')',
            other => other,
        })
        .collect()
}
