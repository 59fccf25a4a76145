//! The whole plan, or a view of it, as one Markdown page: headings, sentences and tables, as GitHub, MkDocs and Confluence read them.
//!
//! Tables are those of GitHub Flavored Markdown: no line breaks in a cell, and `|` escaped.

use super::sections::{Part, Section, Table};
use super::{one_line, title_of};
use crate::domain::{Date, Plan};
use crate::select::words::day_made;

/// The page.
pub(super) fn markdown(plan: &Plan, sections: &[Section], today: Date) -> String {
    let mut text = format!("# {}\n\n{}\n", escaped(title_of(plan)), escaped(&day_made(plan.words(), today)));
    for section in sections {
        text.push_str(&format!("\n## {}\n", escaped(&section.heading)));
        section.parts.iter().for_each(|part| text.push_str(&written(part)));
    }
    text
}

fn written(part: &Part) -> String {
    match part {
        Part::Paragraph { name, text } => format!("\n**{}:** {}\n", escaped(name), escaped(text)),
        Part::List(items) => {
            let items: String = items.iter().map(|item| format!("\n- {}", escaped(item))).collect();
            format!("{items}\n")
        }
        Part::Table(table) => rows(table),
    }
}

/// A table under its name, if it has one.
fn rows(table: &Table) -> String {
    let heading =
        if table.name.is_empty() { String::new() } else { format!("\n### {}\n", escaped(&table.name)) };
    let columns = table.header.len().saturating_sub(table.for_programs);
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut text = format!("{heading}\n");
    text.push_str(&line(table.header.iter().take(columns).map(|name| escaped(name)).collect()));
    text.push_str(&format!("|{}\n", " --- |".repeat(columns)));
    for row in &table.rows {
        text.push_str(&line(row.iter().take(columns).map(|cell| escaped(&cell.said)).collect()));
    }
    text
}

/// One line without signs that Markdown would read as its own.
fn escaped(text: &str) -> String {
    crate::select::brief::markdown_escaped(&one_line(text))
}
