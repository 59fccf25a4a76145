//! A page to read, print or send: the brief, the roadmap as a picture and as a table, and the ranking. No script, nothing fetched.
//!
//! On paper each page has the plan's title and its number, headings stay with what they head, and a picture is never cut: it is
//! made small enough for one page (CSS Paged Media; browsers without margin boxes print the same without them).

use std::fmt::Write as _;

use super::sections::{Cell, Part, Section};
use super::{roadmap, title_of};
use crate::domain::{Choice, Date, Edition, Id, Plan, Screen};
use crate::format::picture::{Light, escaped, picture};
use crate::select::brief::{Brief, BriefItem, brief};
use crate::select::page_view::PageView;
use crate::select::words::day_made;

const STYLE: &str = "\
:root{color-scheme:light dark}\
body{margin:2rem auto;padding:0 1rem;max-width:60rem;font:16px/1.5 system-ui,sans-serif}\
h1{line-height:1.2;margin-bottom:0}h2{margin-top:2rem}.muted{opacity:.75}\
table{border-collapse:collapse;width:100%;font-size:.9em}th,td{padding:.3rem .6rem;border-bottom:1px solid #8888;text-align:left;vertical-align:top}\
svg{max-width:100%;height:auto}figure{margin:1rem 0}\
@media print{:root{color-scheme:light}body{margin:0;padding:0;max-width:none;font-size:10.5pt}\
h2,h3{break-after:avoid}li,tr,figure{break-inside:avoid}thead{display:table-header-group}svg{max-height:225mm}}";

/// The page; `told` is the plan that the brief is told of.
pub(super) fn page(plan: &Plan, told: &Plan, edition: Option<&Id<Edition>>, today: Date) -> String {
    let mut body = String::new();
    brief_part(&mut body, &brief(told, edition, today));
    let has = |screen| {
        let edition = edition.and_then(|id| told.find(id));
        edition.is_none_or(|edition| edition.screens.is_empty() || edition.screens.contains(&screen))
    };
    if has(Screen::Roadmap) {
        roadmap_part(&mut body, plan, today);
    }
    if has(Screen::Priorities) && edition.and_then(|id| told.find(id)).is_none_or(|one| one.shows_scores) {
        let ranking = PageView { screen: Screen::Priorities, ..PageView::default() };
        picture_part(&mut body, plan, Screen::Priorities, &ranking, today);
    }
    paper(plan, title_of(plan), &body)
}

/// A page of a brief.
pub(super) fn brief_page(plan: &Plan, brief: &Brief) -> String {
    let mut body = String::new();
    brief_part(&mut body, brief);
    paper(plan, title_of(plan), &body)
}

/// A page of a view: the picture, and the same in sentences and tables.
pub(super) fn view_page(plan: &Plan, view: &PageView, sections: &[Section], today: Date) -> String {
    let drawn = picture(plan, view, today);
    let mut body = format!("<h1>{}</h1>\n", escaped(title_of(plan)));
    let _ = writeln!(body, "<p class=\"muted\">{}</p>", escaped(&day_made(plan.words(), today)));
    let _ = writeln!(body, "<figure>{}</figure>", drawn.svg(Light::AsPreferred, None));
    for section in sections {
        let _ = writeln!(body, "<section>\n<h2>{}</h2>", escaped(&section.heading));
        section.parts.iter().for_each(|part| body.push_str(&written(part)));
        body.push_str("</section>\n");
    }
    paper(plan, &drawn.title, &body)
}

fn written(part: &Part) -> String {
    let list = |items: &[String]| {
        items.iter().map(|item| format!("<li>{}</li>\n", escaped(item))).collect::<String>()
    };
    match part {
        Part::Paragraph { name, text } => {
            format!("<p><strong>{}</strong> {}</p>\n", escaped(name), escaped(text))
        }
        Part::List(items) => format!("<ul>\n{}</ul>\n", list(items)),
        Part::Table(table) => {
            let columns = table.header.len().saturating_sub(table.for_programs);
            let row = |cells: Vec<String>, tag: &str| {
                let cells: String = cells.iter().map(|cell| format!("<{tag}>{cell}</{tag}>")).collect();
                format!("<tr>{cells}</tr>\n")
            };
            let name = if table.name.is_empty() {
                String::new()
            } else {
                format!("<h3>{}</h3>\n", escaped(&table.name))
            };
            let header = row(table.header.iter().take(columns).map(|one| escaped(one)).collect(), "th");
            let cells =
                |line: &Vec<Cell>| line.iter().take(columns).map(|cell| escaped(&cell.said)).collect();
            let rows: String = table.rows.iter().map(|line| row(cells(line), "td")).collect();
            format!("{name}<table>\n<thead>{header}</thead>\n<tbody>\n{rows}</tbody>\n</table>\n")
        }
    }
}

/// The whole page around its body: printed, each sheet has the title and its number.
fn paper(plan: &Plan, title: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>{STYLE}\n@page{{size:A4;margin:22mm 16mm 18mm;@top-left{{content:\"{running}\";font:9pt system-ui,sans-serif}}\
         @bottom-right{{content:counter(page) \" / \" counter(pages);font:9pt system-ui,sans-serif}}}}</style>\n</head>\n<body>\n{body}</body>\n</html>\n",
        lang = plan.words().language().tag(),
        running = in_style(title),
        title = escaped(title),
    )
}

/// A text between quotation marks in a style sheet inside a page (CSS Syntax 3, 4.3.7).
fn in_style(text: &str) -> String {
    let mut escaped = String::new();
    for letter in super::one_line(text).chars() {
        if matches!(letter, '"' | '\\' | '<' | '>' | '&') {
            // Writing to a text cannot fail.
            let _ = write!(escaped, "\\{:x} ", letter as u32);
        } else {
            escaped.push(letter);
        }
    }
    escaped
}

fn brief_part(body: &mut String, brief: &Brief) {
    let _ = write!(
        body,
        "<h1>{}</h1>\n<p class=\"muted\">{}</p>\n",
        escaped(&brief.title),
        escaped(&brief.subtitle)
    );
    for section in &brief.sections {
        let _ = writeln!(body, "<section>\n<h2>{}</h2>", escaped(section.heading));
        for paragraph in &section.paragraphs {
            let _ = writeln!(body, "<p>{}</p>", item(paragraph));
        }
        for group in &section.groups {
            if let Some(heading) = &group.heading {
                let _ = writeln!(body, "<h3>{}</h3>", escaped(heading));
            }
            let items: String = group.items.iter().map(|one| format!("<li>{}</li>\n", item(one))).collect();
            let _ = writeln!(body, "<ul>\n{items}</ul>");
        }
        body.push_str("</section>\n");
    }
}

fn item(item: &BriefItem) -> String {
    if item.lead.is_empty() {
        escaped(&item.text)
    } else {
        format!("<strong>{}</strong> {}", escaped(&item.lead), escaped(&item.text))
    }
}

fn roadmap_part(body: &mut String, plan: &Plan, today: Date) {
    let words = plan.words();
    let view = roadmap(plan, today);
    if view.rows.is_empty() {
        return;
    }
    let drawn = PageView { screen: Screen::Roadmap, ..PageView::default() };
    picture_part(body, plan, Screen::Roadmap, &drawn, today);
    let header = [words.initiative(), words.chart_when()].map(escaped).join("</th><th>");
    let mut rows = String::new();
    for row in &view.rows {
        let _ = writeln!(rows, "<tr><td>{}</td><td>{}</td></tr>", escaped(&row.title), escaped(&row.dates));
    }
    let _ = write!(
        body,
        "<table>\n<thead><tr><th>{header}</th></tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    );
}

fn picture_part(body: &mut String, plan: &Plan, screen: Screen, view: &PageView, today: Date) {
    let heading = escaped(screen.label(plan.words()));
    // Ids stand once in a page.
    let drawn = picture(plan, view, today).svg(Light::AsPreferred, None);
    let drawn = drawn.replace("roadbook-title", &format!("{}-title", screen.key()));
    let drawn = drawn.replace("roadbook-description", &format!("{}-description", screen.key()));
    let _ = write!(body, "<section>\n<h2>{heading}</h2>\n<figure>{drawn}</figure>\n</section>\n");
}
