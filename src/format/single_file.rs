//! A plan and Roadbook in one page that works from a file: double-clicked, attached to a mail, put on any server.
//!
//! Where scripts are off, the page shows the roadmap as a picture and as a table.
//!
//! **Invariant:** nothing in a plan can end the part of the page it stands in: its text holds no `<`, and what is shown is
//! escaped.

use std::fmt::Write as _;

use super::export::file_stem;
use super::picture::{Light, escaped, picture, roadmap_to_draw, without_markup};
use super::plan_file::write_plan;
use crate::domain::{Date, Id, Initiative, Plan, Screen};
use crate::select::page_view::PageView;
use crate::select::roadmap::{Grouping, RoadmapView, Row, Zoom};

/// The id of the part of the page that holds the plan.
const PLAN_PART: &str = "roadbook-file";
const STYLE: &str = "body{margin:0;font:15px/1.45 system-ui,sans-serif}roadbook-plan:not(:defined){display:block;\
padding:1rem}table{border-collapse:collapse}th,td{padding:.25rem .75rem;border-bottom:1px solid #999;text-align:left}roadbook-plan>svg{max-width:100%;height:auto}";
/// The style of Roadbook's own page, which says what stands on each sheet of paper.
const PAGE_STYLE: &str = include_str!("../../styles/page.css");

/// The page. `script` is the text of Roadbook's classic script.
#[must_use]
pub fn single_file(plan: &Plan, script: &str, today: Date) -> String {
    let words = plan.words();
    let title = escaped(if plan.title.is_empty() { words.untitled_plan() } else { &plan.title });
    let view = roadmap_to_draw(plan, Zoom::Year, Grouping::None, today);
    let roadmap = PageView { screen: Screen::Roadmap, ..PageView::default() };
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n<style>{STYLE}{paper}</style>\n</head>\n<body>\n\
         <script type=\"application/json\" id=\"{PLAN_PART}\">{plan_text}</script>\n\
         <roadbook-plan for=\"{PLAN_PART}\" storage=\"file\">\n<h1>{title}</h1>\n{picture}{table}</roadbook-plan>\n\
         <script>{script}</script>\n</body>\n</html>\n",
        paper = sheets(PAGE_STYLE),
        lang = words.language().tag(),
        plan_text = without_markup(&write_plan(plan)),
        picture = picture(plan, &roadmap, today).svg(Light::AsPreferred, None),
        table = table(plan, &view),
    )
}

/// The part of a style that says what stands on each sheet of paper: it ends where its brace does, at the start of a line.
fn sheets(style: &str) -> &str {
    const END: &str = "\n}";
    let part = style.find("@page").and_then(|start| style.get(start..)).unwrap_or_default();
    part.find(END).and_then(|end| part.get(..end + END.len())).unwrap_or_default()
}

/// What the page is called as a file, such as `harbour-2027.html`.
#[must_use]
pub fn single_file_name(plan: &Plan) -> String {
    format!("{}.html", file_stem(&plan.title))
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
