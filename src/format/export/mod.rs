//! A plan, or a part of it, as text for another tool.
//!
//! [`export`] makes each; `csv` writes cells, and the other files each know one format. Pictures are in `format/picture`.
//!
//! **Invariants:** an export holds nothing that is not in the plan it was given, so that an edition's plan makes an edition's
//! export; words that mean something to the format are escaped; a cell never runs as a formula.

mod calendar;
mod csv;
mod issues_csv;
mod markdown;
mod mermaid;
mod page;
mod ranking_csv;
mod sections;
mod table_csv;
mod view;

use std::rc::Rc;

pub(crate) use table_csv::INPUT_COLUMN;
pub use table_csv::filled_tables;
pub use view::{ViewExport, ViewFormat, export_view};

use super::edition::{Leak, edition_of, leaks, plan_for_brief};
use super::plan_file::{MEDIA_TYPE, write_plan};
use crate::domain::choice;
use crate::domain::{Date, DatePrecision, Edition, Id, Initiative, Plan, TableName};
use crate::select::brief::brief;
use crate::select::roadmap::RoadmapView;

choice! {
    /// What a plan is exported as.
    ExportFormat {
        /// The plan file.
        Plan = "json" export_as_plan,
        /// One table, for a spreadsheet and back.
        Table = "table" export_as_table,
        /// The ranking with its inputs and scores.
        Ranking = "csv" export_as_ranking,
        /// The brief, in Markdown.
        Brief = "markdown" export_as_brief,
        /// The whole plan as a page of headings and tables.
        Markdown = "plan-markdown" export_as_markdown,
        /// A page to read and print.
        Page = "html" export_as_page,
        /// The roadmap as a Gantt chart of mermaid's.
        MermaidGantt = "mermaid-gantt" export_as_mermaid_gantt,
        /// The roadmap as a timeline of mermaid's.
        MermaidTimeline = "mermaid-timeline" export_as_mermaid_timeline,
        /// Milestones and launches for a calendar.
        Calendar = "ics" export_as_calendar,
        /// Initiatives for Jira's importer.
        Jira = "jira" export_as_jira,
        /// Initiatives for Linear's importer.
        Linear = "linear" export_as_linear,
    }
}

/// What to export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// As what.
    pub format: ExportFormat,
    /// Which table, where it is one.
    pub table: TableName,
    /// For whom; without one, everything.
    pub edition: Option<Id<Edition>>,
}

impl Export {
    /// A format with everything else as usual.
    #[must_use]
    pub fn of(format: ExportFormat) -> Self {
        Self { format, table: TableName::Initiatives, edition: None }
    }
}

/// What came out.
#[derive(Clone, Debug, PartialEq)]
pub struct Exported {
    /// The file's name.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// Its text.
    pub text: String,
    /// What its edition hides and it says all the same: it must not leave.
    pub leaks: Vec<Leak>,
}

/// Exports a plan; `today` is the day on which it is looked at. Of an edition, everything is made of the plan that its audience
/// may have, and what came out is searched for what it may not.
#[must_use]
pub fn export(plan: &Plan, what: &Export, today: Date) -> Exported {
    let Some(id) = &what.edition else { return written(plan, plan, what, today) };
    let Some(edition) = plan.find(id) else {
        // It was removed meanwhile: nothing rather than what was not meant for everybody.
        let nothing = Plan::empty(&plan.id, plan.settings.start);
        return written(&nothing, &nothing, what, today);
    };
    let told = match what.format {
        ExportFormat::Brief | ExportFormat::Page => &plan_for_brief(plan, edition, today),
        _ => plan,
    };
    let mut open = edition_of(plan, edition, today);
    if edition.date_precision == DatePrecision::NowNextLater && what.format.needs_days() {
        without_days(&mut open);
    }
    let exported = written(&open, told, what, today);
    let leaks = leaks(exported.text.as_bytes(), &exported.name, plan, edition, today);
    Exported { leaks, ..exported }
}

impl ExportFormat {
    /// Whether it can say when something is only by days.
    fn needs_days(self) -> bool {
        matches!(self, Self::MermaidGantt | Self::Calendar | Self::Jira | Self::Linear)
    }
}

/// Takes everything off the roadmap: where days are now, next or later, those that stand for them are none.
fn without_days(plan: &mut Plan) {
    for one in plan.initiatives.rows().to_vec() {
        if one.placement.is_some() || one.launched_on.is_some() || one.deadline.is_some() {
            let bare = Initiative { placement: None, launched_on: None, deadline: None, ..(*one).clone() };
            plan.initiatives.replace(Rc::new(bare));
        }
    }
}

/// Writes a plan; what a brief tells, it tells of `told`.
fn written(plan: &Plan, told: &Plan, what: &Export, today: Date) -> Exported {
    let (ending, media_type) = ending(what);
    let text = match what.format {
        ExportFormat::Plan => write_plan(plan),
        ExportFormat::Table => table_csv::table_csv(plan, what.table),
        ExportFormat::Ranking => ranking_csv::ranking_csv(plan),
        ExportFormat::Brief => brief(told, what.edition.as_ref(), today).markdown(),
        ExportFormat::Page => page::page(plan, told, what.edition.as_ref(), today),
        ExportFormat::Markdown => markdown::markdown(plan, &sections::of_plan(plan, today), today),
        ExportFormat::MermaidGantt => mermaid::gantt(plan, today),
        ExportFormat::MermaidTimeline => mermaid::timeline(plan, today),
        ExportFormat::Calendar => calendar::calendar(plan, today),
        ExportFormat::Jira => issues_csv::jira(plan, today),
        ExportFormat::Linear => issues_csv::linear(plan, today),
    };
    Exported { name: format!("{}.{ending}", file_stem(&plan.title)), media_type, text, leaks: Vec::new() }
}

/// How the file's name ends, and its media type.
fn ending(what: &Export) -> (String, &'static str) {
    let (ending, media_type) = match what.format {
        ExportFormat::Plan => ("plan.json", MEDIA_TYPE),
        ExportFormat::Table => return (format!("{}.csv", what.table.key().replace('_', "-")), "text/csv"),
        ExportFormat::Ranking => ("ranking.csv", "text/csv"),
        ExportFormat::Brief => ("md", "text/markdown"),
        ExportFormat::Page => ("page.html", "text/html"),
        ExportFormat::Markdown => ("plan.md", "text/markdown"),
        ExportFormat::MermaidGantt => ("gantt.mmd", "text/vnd.mermaid"),
        ExportFormat::MermaidTimeline => ("timeline.mmd", "text/vnd.mermaid"),
        ExportFormat::Calendar => ("ics", "text/calendar"),
        ExportFormat::Jira => ("jira.csv", "text/csv"),
        ExportFormat::Linear => ("linear.csv", "text/csv"),
    };
    (ending.to_owned(), media_type)
}

/// A title as the start of a file name: small letters, digits and dashes.
#[must_use]
pub fn file_stem(title: &str) -> String {
    let mut stem = String::new();
    for character in title.to_lowercase().chars().take(60) {
        if character.is_alphanumeric() {
            stem.push(character);
        } else if !stem.is_empty() && !stem.ends_with('-') {
            stem.push('-');
        }
    }
    let stem = stem.trim_end_matches('-');
    if stem.is_empty() { "roadbook".to_owned() } else { stem.to_owned() }
}

/// The accepted roadmap, its lanes the teams.
fn roadmap(plan: &Plan, today: Date) -> RoadmapView {
    use crate::select::roadmap::{Grouping, Zoom};
    super::picture::roadmap_to_draw(plan, Zoom::Quarter, Grouping::Team, today)
}

/// What a plan is called, also where it has no title.
fn title_of(plan: &Plan) -> &str {
    if plan.title.trim().is_empty() { plan.words().untitled_plan() } else { &plan.title }
}

/// A text on one line, without characters that steer.
fn one_line(text: &str) -> String {
    let text: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
