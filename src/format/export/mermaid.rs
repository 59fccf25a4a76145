//! The roadmap as text for mermaid: a Gantt chart, and a timeline.
//!
//! Mermaid reads `:` and `;` as its own, and has no way to escape them in either diagram: they become signs that look alike.
//! That it draws what comes out is tried with mermaid itself (tests/hosts/mermaid.rs).

use super::{one_line, roadmap, title_of};
use crate::domain::{Date, Plan, Status};
use crate::select::roadmap::Row;
use crate::select::words::quarter_of_year;

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
            text.push_str(&format!("    {} :{state}i{number}, {start}, {end}\n", plain(&row.title)));
        }
    }
    let dated = plan.milestones.iter().filter_map(|one| Some((one, one.on?)));
    for (place, (milestone, on)) in dated.enumerate() {
        if place == 0 {
            text.push_str(&format!("    section {}\n", section(words.milestones())));
        }
        let title = plain(&plan.name_of(&milestone.id));
        text.push_str(&format!("    {title} :milestone, m{}, {on}, 0d\n", place + 1));
    }
    text
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
    let mut events: Vec<(Date, String)> =
        roadmap(plan, today).rows.into_iter().map(|row| (row.start, row.title)).collect();
    let dated = plan.milestones.iter().filter_map(|one| Some((one.on?, plan.name_of(&one.id))));
    events.extend(dated.map(|(on, title)| (on, format!("◆ {title}"))));
    crate::engine::order::sort_by_key(&mut events, |(on, _)| *on);
    let mut text = format!("timeline\n    title {}\n", plain(title_of(plan)));
    let mut last = String::new();
    for (on, title) in events {
        let quarter = quarter_of_year(words, on);
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
