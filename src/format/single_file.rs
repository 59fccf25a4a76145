//! A plan and Roadbook in one page that works from a file: double-clicked, attached to a mail, put on any server.
//!
//! Where scripts are off, the page shows the roadmap as a picture and as a table.
//!
//! **Invariant:** nothing in a plan can end the part of the page it stands in: its text holds no `<`, and what is shown is
//! escaped.

use std::fmt::Write as _;

use super::plan_file::write_plan;
use crate::domain::{Date, Id, Initiative, Plan};
use crate::select::roadmap::{Grouping, Query, RoadmapView, Row, Zoom, roadmap_view};
use crate::select::schedule_problem::{accepted_schedule, planning_problem};

/// The id of the part of the page that holds the plan.
const PLAN_PART: &str = "roadbook-file";
const STYLE: &str = "body{margin:0;font:15px/1.45 system-ui,sans-serif}roadbook-plan:not(:defined){display:block;\
padding:1rem}table{border-collapse:collapse}th,td{padding:.25rem .75rem;border-bottom:1px solid #999;text-align:left}";
/// Sizes of the picture, in its own units.
const ROW: usize = 24;
const NAMES: f64 = 260.0;
const TIME: f64 = 700.0;

/// The page. `script` is the text of Roadbook's classic script.
#[must_use]
pub fn single_file(plan: &Plan, script: &str, today: Date) -> String {
    let words = plan.words();
    let title = escaped(if plan.title.is_empty() { words.untitled_plan() } else { &plan.title });
    let planning = planning_problem(plan, today);
    let accepted = accepted_schedule(plan, &planning);
    let query = Query { grouping: Grouping::None, zoom: Zoom::Year, today };
    let view = roadmap_view(plan, &planning, &accepted, None, query);
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n\
         <script type=\"application/json\" id=\"{PLAN_PART}\">{plan_text}</script>\n\
         <roadbook-plan for=\"{PLAN_PART}\" storage=\"file\">\n<h1>{title}</h1>\n{picture}{table}</roadbook-plan>\n\
         <script>{script}</script>\n</body>\n</html>\n",
        lang = words.language().tag(),
        plan_text = inside_a_script(&write_plan(plan)),
        picture = picture(&title, &view, plan.settings.horizon_periods),
        table = table(plan, &view),
    )
}

/// JSON that may stand in a `<script>`: what could end it, or a line of it, is written as an escape.
fn inside_a_script(json: &str) -> String {
    json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Bars in time, one row per initiative on the roadmap; nothing without any.
fn picture(title: &str, view: &RoadmapView, horizon_periods: u32) -> String {
    if view.rows.is_empty() {
        return String::new();
    }
    let (width, height) = (NAMES + TIME, ROW * view.rows.len());
    let scale = TIME / f64::from(horizon_periods.max(1));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" role=\"img\" font-size=\"13\" fill=\"currentColor\">\n<title>{title}</title>\n"
    );
    for (place, row) in view.rows.iter().enumerate() {
        let top = ROW * place;
        let (from, until) = (row.span.0 * scale, row.span.1 * scale);
        let name: String = row.title.chars().take(38).collect();
        // Writing to a text cannot fail.
        let _ = writeln!(
            svg,
            "<text x=\"0\" y=\"{}\">{}</text><rect x=\"{:.1}\" y=\"{}\" width=\"{:.1}\" height=\"{}\" rx=\"3\" fill=\"#4774ba\"/>",
            top + 16,
            escaped(&name),
            NAMES + from,
            top + 4,
            (until - from).max(2.0),
            ROW - 8,
        );
    }
    svg + "</svg>\n"
}

/// Every initiative with its dates, those on the roadmap first.
fn table(plan: &Plan, view: &RoadmapView) -> String {
    let words = plan.words();
    let mut rows = String::new();
    let mut line = |title: &str, dates: &str| {
        // Writing to a text cannot fail.
        let _ =
            writeln!(rows, "<tr><th scope=\"row\">{}</th><td>{}</td></tr>", escaped(title), escaped(dates));
    };
    view.rows.iter().for_each(|row: &Row| line(&row.title, &row.dates));
    let is_placed = |id: &Id<Initiative>| view.rows.iter().any(|row| row.id == *id);
    plan.initiatives.iter().filter(|one| !is_placed(&one.id)).for_each(|one| line(&one.title, "–"));
    format!(
        "<table>\n<tr><th>{}</th><th>{}</th></tr>\n{rows}</table>\n",
        escaped(words.initiative()),
        escaped(words.file_dates())
    )
}
