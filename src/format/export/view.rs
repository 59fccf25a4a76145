//! A view of a plan by itself: as a picture, as a page with the picture and the same in words, as Markdown, as a table.

use super::csv::Csv;
use super::sections::{Part, Section, Table, of_brief, of_view};
use super::{Exported, file_stem, markdown, page};
use crate::domain::{Date, Edition, Id, Plan, Screen};
use crate::format::edition::{edition_of, leaks, plan_for_brief};
use crate::format::picture::{Light, picture};
use crate::format::plan_file::write_plan;
use crate::select::brief::{Brief, brief};
use crate::select::page_view::PageView;

/// What a view is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ViewFormat {
    /// A picture.
    Svg,
    /// A page with the picture, sentences and tables, to read and print.
    Html,
    /// Headings, sentences and tables.
    Markdown,
    /// Its tables as one.
    Csv,
}

impl ViewFormat {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Svg, Self::Html, Self::Markdown, Self::Csv];

    /// What it is called.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Html => "html",
            Self::Markdown => "markdown",
            Self::Csv => "csv",
        }
    }

    /// The one that is called so.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.key() == key)
    }

    /// The one that files with this ending have.
    ///
    /// ```
    /// # use roadbook_core::format::export::ViewFormat;
    /// assert_eq!(ViewFormat::of_ending("MD"), Some(ViewFormat::Markdown));
    /// ```
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        match ending.to_ascii_lowercase().as_str() {
            "svg" => Some(Self::Svg),
            "html" | "htm" => Some(Self::Html),
            "md" | "markdown" => Some(Self::Markdown),
            "csv" => Some(Self::Csv),
            _ => None,
        }
    }
}

/// Which view, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewExport {
    /// What is seen.
    pub view: PageView,
    /// As what.
    pub format: ViewFormat,
    /// For whom; without one, everything.
    pub edition: Option<Id<Edition>>,
    /// Whether a picture carries the plan.
    pub with_plan: bool,
}

/// Writes a view of a plan as it stands on a day. Of an edition, everything is made of the plan that its audience may have, and
/// what came out is searched for what it may not.
#[must_use]
pub fn export_view(plan: &Plan, what: &ViewExport, today: Date) -> Exported {
    let Some(id) = &what.edition else { return written(plan, plan, what, today) };
    let Some(edition) = plan.find(id) else {
        // It was removed meanwhile: nothing rather than what was not meant for everybody.
        let nothing = Plan::empty(&plan.id, plan.settings.start);
        return written(&nothing, &nothing, what, today);
    };
    let told = if is_brief(&what.view) { &plan_for_brief(plan, edition, today) } else { plan };
    let exported = written(&edition_of(plan, edition, today), told, what, today);
    let leaks = leaks(exported.text.as_bytes(), &exported.name, plan, edition, today);
    Exported { leaks, ..exported }
}

fn is_brief(view: &PageView) -> bool {
    view.piece.is_none() && view.screen == Screen::Brief
}

/// Writes a view of a plan; what a brief tells, it tells of `told`.
fn written(plan: &Plan, told: &Plan, what: &ViewExport, today: Date) -> Exported {
    let brief = is_brief(&what.view).then(|| brief(told, what.edition.as_ref(), today));
    let (ending, media_type, text) = match what.format {
        ViewFormat::Svg => {
            let inside = what.with_plan.then(|| write_plan(plan));
            (
                "svg",
                "image/svg+xml",
                picture(plan, &what.view, today).svg(Light::AsPreferred, inside.as_deref()),
            )
        }
        ViewFormat::Html => ("html", "text/html", page_of(plan, brief.as_ref(), &what.view, today)),
        ViewFormat::Markdown => {
            let text = match &brief {
                Some(brief) => brief.markdown(),
                None => markdown::markdown(plan, &of_view(plan, &what.view, today), today),
            };
            ("md", "text/markdown", text)
        }
        ViewFormat::Csv => {
            let sections = match &brief {
                Some(brief) => vec![of_brief(plan, brief)],
                None => of_view(plan, &what.view, today),
            };
            ("csv", "text/csv", table_of(plan, &sections))
        }
    };
    let name = format!("{}.{ending}", file_stem(&plan.title));
    Exported { name, media_type, text, leaks: Vec::new() }
}

fn page_of(plan: &Plan, brief: Option<&Brief>, view: &PageView, today: Date) -> String {
    match brief {
        Some(brief) => page::brief_page(plan, brief),
        None => page::view_page(plan, view, &of_view(plan, view, today), today),
    }
}

/// All tables as one: a column for each that any of them has, and where there are several, first the name of the table.
fn table_of(plan: &Plan, sections: &[Section]) -> String {
    let parts = sections.iter().flat_map(|section| &section.parts);
    let tables: Vec<&Table> =
        parts.filter_map(|part| if let Part::Table(table) = part { Some(table) } else { None }).collect();
    let mut columns: Vec<&str> = Vec::new();
    for name in tables.iter().flat_map(|table| &table.header) {
        if !columns.contains(&name.as_str()) {
            columns.push(name);
        }
    }
    let is_named = tables.len() > 1;
    let mut csv = Csv::default();
    if is_named {
        csv.text(plan.words().export_part());
    }
    csv.row(&columns);
    for table in tables {
        for row in &table.rows {
            if is_named {
                csv.text(&table.name);
            }
            for column in &columns {
                let place = table.header.iter().position(|name| name == column);
                csv.text(place.and_then(|place| row.get(place)).map_or("", |cell| cell.data.as_str()));
            }
            csv.end_row();
        }
    }
    csv.finish()
}
