//! The tools whose exports are known, told by their columns.
//!
//! One table: which headers give a tool away, what its rows become, and which of its columns mean something else than
//! their names do elsewhere. Nothing here reads a cell; what no tool claims goes by the general list in `meanings`.

use super::meanings::Meaning;
use super::{ImportKind, Target};

/// What is known of one tool's export.
pub struct Source {
    /// What the file is recognised as.
    pub kind: ImportKind,
    /// Headers that are all there, between bars; any of these lists will do. In small letters, without punctuation.
    pub signs: &'static [&'static str],
    /// What a row becomes.
    pub becomes: Target,
    /// Headers, between bars, that mean something else here; none leaves the column out.
    pub columns: &'static [Column],
    /// Whether a day of completion outweighs the status.
    pub done_when_dated: bool,
}

type Column = (&'static str, Option<Meaning>);

const JIRA_TITLE: Column = ("summary", Some(Meaning::Title));
const JIRA_UNUSED: Column =
    ("comment|parent|parent key|parent summary|project name|project description|created", None);
const JIRA_COLUMNS: &[Column] = &[JIRA_TITLE, JIRA_UNUSED];

/// What stands in cells of Roadbook's own tables as JSON: the plan has it already.
const PARTS: Column = (
    "work|goal impact|predicts|kano answers|placement|conflicts with|together with|problems|done share",
    None,
);

const fn source(kind: ImportKind, signs: &'static [&'static str], columns: &'static [Column]) -> Source {
    Source { kind, signs, becomes: Target::Initiatives, columns, done_when_dated: false }
}

/// Every tool; the first one whose signs are there counts.
pub static SOURCES: &[Source] = &[
    source(ImportKind::Roadbook, &["id|title|external key|depends on"], &[("id", Some(Meaning::Id)), PARTS]),
    Source {
        becomes: Target::Insights,
        ..source(
            ImportKind::Roadbook,
            &["id|text|kind|level|segment"],
            &[("id", Some(Meaning::Id)), ("external key", Some(Meaning::Key))],
        )
    },
    source(
        ImportKind::JiraProductDiscovery,
        &[
            "issue key|summary|idea short description",
            "issue key|summary|impact score",
            "issue key|summary|idea archived",
        ],
        &[
            JIRA_TITLE,
            JIRA_UNUSED,
            ("description", None),
            ("idea short description", Some(Meaning::Summary)),
            ("roadmap", Some(Meaning::Tags)),
            ("impact score|insights|goals|delivery status", None),
        ],
    ),
    source(ImportKind::Jira, &["issue key|summary"], JIRA_COLUMNS),
    source(
        ImportKind::Linear,
        &["id|team|title|cycle number", "id|team|title|cycle name", "id|team|title|project milestone"],
        &[
            ("project", Some(Meaning::Tags)),
            ("uuid|project id|creator|created|initiatives|roadmaps|cycle start|cycle end", None),
        ],
    ),
    source(
        ImportKind::GitHubProjects,
        &["title|url|assignees|status"],
        &[("url", Some(Meaning::Key)), ("repository|milestone", Some(Meaning::Tags))],
    ),
    source(
        ImportKind::Trello,
        &["card name|list|short url"],
        &[
            ("card name", Some(Meaning::Title)),
            ("short url", Some(Meaning::Key)),
            ("list", Some(Meaning::Status)),
        ],
    ),
    Source {
        done_when_dated: true,
        ..source(
            ImportKind::Asana,
            &["task id|name|section column", "task id|name|completed at|parent task"],
            &[("projects|created at|last modified|assignee email", None)],
        )
    },
    source(
        ImportKind::Aha,
        &[
            "feature reference|feature name",
            "idea reference|idea name",
            "epic reference|epic name",
            "initiative reference|initiative name",
        ],
        &[("feature type|epic type|idea type|initiative type", None)],
    ),
    Source {
        becomes: Target::Insights,
        ..source(
            ImportKind::Fider,
            &["number|title|votes count|original number"],
            &[("number", Some(Meaning::Key)), ("response|responded by|responded at|original title", None)],
        )
    },
    source(
        ImportKind::Plane,
        &["project identifier|sequence id|name", "id|sequence id|name|module name"],
        &[
            ("id", Some(Meaning::Key)),
            ("parent", Some(Meaning::Parent)),
            ("module name", Some(Meaning::Tags)),
            ("project|project id|sequence id|comments|link|relations|created at|created by", None),
        ],
    ),
];
