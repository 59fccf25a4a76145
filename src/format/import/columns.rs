//! What each column means, told by its header.
//!
//! One table of facts holds every meaning with the headers it goes by; nothing here reads a cell.
//! A file is recognised by its columns, in any order and case, never by one whole line.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::ImportKind;
use super::table::{Row, Table};
use super::values::Unit;
use crate::language::{Language, Words};

/// What a column can be used as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meaning {
    /// The initiative's title.
    Title,
    /// Its key in the tool it comes from.
    Key,
    /// What it is, in a sentence or two.
    Summary,
    /// Where it stands.
    Status,
    /// Jira's To Do, In Progress or Done.
    StatusCategory,
    /// How it was closed.
    Resolution,
    /// Who leads it.
    Owner,
    /// Words to find it by.
    Tags,
    /// The team that does the work.
    Team,
    /// The kind of issue; sub-tasks are left out.
    IssueType,
    /// Not before this day.
    Earliest,
    /// Done by this day.
    Deadline,
    /// The day it went live.
    LaunchedOn,
    /// Keys or titles of what comes first.
    DependsOn,
    /// Keys of what waits for it.
    Blocks,
    /// Money besides people.
    Cost,
    /// Whether it must be on the roadmap.
    Must,
    /// Working time in seconds, as Jira exports it.
    EstimateSeconds,
    /// Story points, taken as the job size.
    StoryPoints,
    /// RICE reach per quarter.
    Reach,
    /// RICE impact.
    Impact,
    /// RICE confidence as a share.
    Confidence,
    /// Effort in person-months.
    Effort,
    /// ICE impact, 1 to 10.
    IceImpact,
    /// ICE confidence, 1 to 10.
    IceConfidence,
    /// ICE ease, 1 to 10.
    IceEase,
    /// WSJF value to users and the business.
    UserBusinessValue,
    /// WSJF time criticality.
    TimeCriticality,
    /// WSJF risk reduction and opportunity enablement.
    RiskReduction,
    /// WSJF job size.
    JobSize,
    /// Cost of delay per week.
    CostOfDelay,
    /// Duration in weeks.
    Duration,
    /// Value, as value/effort has it.
    Value,
}

/// How a number column is read, and which numbers it may hold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NumberFacts {
    /// The key in an initiative's inputs; empty where it is a field of its own.
    pub input: &'static str,
    /// What the number counts.
    pub unit: Unit,
    /// Smallest number allowed.
    pub low: f64,
    /// Whether the smallest number itself is not allowed, because a score divides by it.
    pub low_excluded: bool,
    /// Largest number allowed.
    pub high: f64,
}

/// Says what a meaning is called.
type Label = fn(&Words) -> &'static str;

struct Facts {
    meaning: Meaning,
    label: Label,
    number: Option<NumberFacts>,
    /// Headers in small letters, the most telling first, between bars.
    headers: &'static str,
}

const fn text(meaning: Meaning, label: Label, headers: &'static str) -> Facts {
    Facts { meaning, label, number: None, headers }
}

const fn number(meaning: Meaning, label: Label, number: NumberFacts, headers: &'static str) -> Facts {
    Facts { meaning, label, number: Some(number), headers }
}

const fn not_negative(input: &'static str, unit: Unit) -> NumberFacts {
    NumberFacts { input, unit, low: 0.0, low_excluded: false, high: f64::INFINITY }
}

const fn positive(input: &'static str, unit: Unit) -> NumberFacts {
    NumberFacts { input, unit, low: 0.0, low_excluded: true, high: f64::INFINITY }
}

const fn of_ten(input: &'static str, unit: Unit) -> NumberFacts {
    NumberFacts { input, unit, low: 1.0, low_excluded: false, high: 10.0 }
}

/// Every meaning, in the order of the enum.
static FACTS: &[Facts] = &[
    text(
        Meaning::Title,
        Words::column_title,
        "feature|feature name|title|name|initiative|initiative name|idea|idea name|summary|epic|epic name|project|item|task|task name|story|user story|opportunity|what",
    ),
    text(
        Meaning::Key,
        Words::column_key,
        "issue key|key|id|feature reference|reference|external key|external id|task id|ticket|number",
    ),
    text(
        Meaning::Summary,
        Words::column_summary,
        "description|idea short description|short description|feature description|summary|notes|details|desc",
    ),
    text(
        Meaning::Status,
        Words::column_status,
        "status|feature status|state|stage|delivery status|section column|list",
    ),
    text(Meaning::StatusCategory, Words::column_status_category, "status category"),
    text(Meaning::Resolution, Words::column_resolution, "resolution"),
    text(
        Meaning::Owner,
        Words::column_owner,
        "owner|assignee|assignees|feature assigned to|assigned to|lead|product manager|pm|responsible|dri",
    ),
    text(
        Meaning::Tags,
        Words::column_tags,
        "tags|labels|label|feature tags|tag|components|component s|theme|themes",
    ),
    text(Meaning::Team, Words::column_team, "team|squad|feature team"),
    text(Meaning::IssueType, Words::column_issue_type, "issue type|feature type"),
    text(
        Meaning::Earliest,
        Words::column_earliest_start,
        "earliest|earliest start|not before|start date|start|target start|project start|feature start date",
    ),
    text(
        Meaning::Deadline,
        Words::column_deadline,
        "deadline|due date|due|target date|target end|project target|end date|feature end date|end|finish|needed by",
    ),
    text(
        Meaning::LaunchedOn,
        Words::column_launched_on,
        "launched on|launched|released|released on|resolved|completed|completed at",
    ),
    text(
        Meaning::DependsOn,
        Words::column_depends_on,
        "depends on|blocked by|inward issue link blocks|blocked by dependencies|dependencies|dependency|requires|after|predecessors",
    ),
    text(
        Meaning::Blocks,
        Words::column_blocks,
        "blocks|blocking|outward issue link blocks|blocking dependencies",
    ),
    number(
        Meaning::Cost,
        Words::column_cost,
        not_negative("", Unit::Plain),
        "cost|cost eur|cost usd|budget|money|price",
    ),
    text(Meaning::Must, Words::column_must, "must|must have|mandatory|moscow"),
    number(
        Meaning::EstimateSeconds,
        Words::column_estimate_in_seconds,
        positive("", Unit::Seconds),
        "original estimate|original estimate seconds|estimate seconds",
    ),
    number(
        Meaning::StoryPoints,
        Words::column_story_points,
        positive("job_size", Unit::Points),
        "story points|story point estimate|points|estimate",
    ),
    number(
        Meaning::Reach,
        Words::column_reach,
        not_negative("reach", Unit::PerQuarter),
        "reach|users reached|users affected|customers reached|customers affected",
    ),
    number(Meaning::Impact, Words::column_impact, not_negative("impact", Unit::Impact), "impact|rice impact"),
    number(
        Meaning::Confidence,
        Words::column_confidence,
        NumberFacts { input: "confidence", unit: Unit::Share, low: 0.0, low_excluded: false, high: 1.0 },
        "confidence|rice confidence|confidence level|certainty",
    ),
    number(
        Meaning::Effort,
        Words::column_effort,
        positive("effort", Unit::PersonMonths),
        "effort|effort estimate|effort size|person months|t shirt size|tshirt size|t shirt|tshirt|work|development effort",
    ),
    number(Meaning::IceImpact, Words::column_ice_impact, of_ten("ice_impact", Unit::Plain), "ice impact"),
    number(
        Meaning::IceConfidence,
        Words::column_ice_confidence,
        of_ten("ice_confidence", Unit::OutOfTen),
        "ice confidence",
    ),
    number(
        Meaning::IceEase,
        Words::column_ice_ease,
        of_ten("ice_ease", Unit::Plain),
        "ease|ice ease|ease of implementation",
    ),
    number(
        Meaning::UserBusinessValue,
        Words::column_user_business_value,
        not_negative("user_business_value", Unit::Points),
        "user business value|user and business value|user value|business value|ubv",
    ),
    number(
        Meaning::TimeCriticality,
        Words::column_time_criticality,
        not_negative("time_criticality", Unit::Points),
        "time criticality|criticality|urgency|tc",
    ),
    number(
        Meaning::RiskReduction,
        Words::column_risk_reduction,
        not_negative("risk_reduction", Unit::Points),
        "risk reduction|risk reduction and opportunity enablement|risk reduction opportunity enablement|opportunity enablement|rr oe|rroe",
    ),
    number(
        Meaning::JobSize,
        Words::column_job_size,
        positive("job_size", Unit::Points),
        "job size|size|job duration",
    ),
    number(
        Meaning::CostOfDelay,
        Words::column_cost_of_delay,
        not_negative("cost_of_delay", Unit::Plain),
        "cost of delay|cod|delay cost",
    ),
    number(
        Meaning::Duration,
        Words::column_duration,
        positive("duration", Unit::Weeks),
        "duration|lead time|length",
    ),
    number(
        Meaning::Value,
        Words::column_value,
        not_negative("value", Unit::Plain),
        "value|benefit|customer value",
    ),
];

impl Meaning {
    /// Every meaning, in the order a list shows them.
    pub fn all() -> impl Iterator<Item = Self> {
        FACTS.iter().map(|facts| facts.meaning)
    }

    /// The words on the screen.
    #[must_use]
    pub fn label(self, words: &Words) -> &'static str {
        self.facts().map_or("", |facts| (facts.label)(words))
    }

    /// The same inside a sentence: English writes it small there.
    pub(super) fn label_inside(self, words: &Words) -> Cow<'static, str> {
        let label = self.label(words);
        match words.language() {
            Language::English => label.to_lowercase().into(),
            _ => label.into(),
        }
    }

    /// How its numbers are read, where it holds numbers.
    #[must_use]
    pub fn number(self) -> Option<NumberFacts> {
        self.facts()?.number
    }

    /// Whether any text in it stands for itself, so that a dash is no empty cell.
    #[must_use]
    pub fn is_prose(self) -> bool {
        matches!(self, Self::Title | Self::Key | Self::Summary)
    }

    /// Whether several columns of this meaning add up instead of the first one standing for all.
    #[must_use]
    pub fn is_list(self) -> bool {
        matches!(self, Self::Tags | Self::DependsOn | Self::Blocks)
    }

    fn facts(self) -> Option<&'static Facts> {
        FACTS.get(self as usize)
    }
}

/// A column and what it is used as.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnUse {
    /// The header as the file has it.
    pub header: String,
    /// The column's position, from 0; headers may repeat.
    pub index: usize,
    /// What it is used as; `None` when it is left out.
    pub meaning: Option<Meaning>,
    /// What one of the header's units is in the unit of the meaning: 0.23 for weeks in an effort column.
    pub(super) factor: f64,
}

/// How far down the header is looked for.
pub const HEADER_ROWS: usize = 25;

/// Words that only say how a column counts.
const UNIT_WORDS: &[&str] = &[
    "in",
    "per",
    "person",
    "man",
    "quarter",
    "quarters",
    "month",
    "months",
    "week",
    "weeks",
    "day",
    "days",
    "hour",
    "hours",
    "points",
    "percent",
    "score",
    "rating",
    "estimated",
    "0",
    "1",
    "3",
    "5",
    "10",
    "100",
    "to",
    "eur",
    "usd",
];

/// A header in small letters without punctuation or Jira's `Custom field (…)` around it.
fn words_of(header: &str) -> String {
    let lower = header.trim().trim_start_matches('\'').to_lowercase();
    let inner =
        lower.strip_prefix("custom field (").and_then(|rest| rest.strip_suffix(')')).unwrap_or(&lower);
    let spaced = inner.replace(|letter: char| !letter.is_alphanumeric(), " ");
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The ways a header may be looked up, the most literal first.
fn spellings(header: &str) -> Vec<String> {
    let whole = words_of(header);
    let mut words: Vec<&str> = whole.split(' ').collect();
    while words.len() > 1 && words.last().is_some_and(|word| UNIT_WORDS.contains(word)) {
        words.pop();
    }
    let bare = words.join(" ");
    let before_bracket = words_of(header.split(['(', '[']).next().unwrap_or(""));
    let mut spellings = vec![whole, bare];
    if !before_bracket.is_empty()
        && before_bracket != "custom field"
        && !before_bracket.ends_with("issue link")
    {
        spellings.push(before_bracket);
    }
    spellings
}

/// How well a header fits a meaning: 0 is best.
fn fit(facts: &Facts, spellings: &[String]) -> Option<usize> {
    spellings.iter().find_map(|spelling| facts.headers.split('|').position(|known| known == spelling))
}

/// The header row's place and the meaning of each of its columns.
pub fn recognise(table: &Table) -> Option<(usize, Vec<ColumnUse>)> {
    let mut best: Option<(usize, usize, Vec<ColumnUse>)> = None;
    for (place, row) in table.rows().take(HEADER_ROWS).enumerate() {
        let columns = columns_of(row);
        let understood = columns.iter().filter(|column| column.meaning.is_some()).count();
        let has_title = columns.iter().any(|column| column.meaning == Some(Meaning::Title));
        if has_title && best.as_ref().is_none_or(|(_, most, _)| understood > *most) {
            best = Some((place, understood, columns));
        }
    }
    best.map(|(place, _, columns)| (place, columns))
}

/// What each column of a header row means.
pub fn columns_of(header: Row<'_>) -> Vec<ColumnUse> {
    let mut columns: Vec<ColumnUse> = header
        .cells()
        .enumerate()
        .map(|(index, cell)| ColumnUse { header: cell.to_owned(), index, meaning: None, factor: 1.0 })
        .collect();
    let all_spellings: Vec<Vec<String>> = columns.iter().map(|column| spellings(&column.header)).collect();
    let is_jira = ["issue key", "summary"].iter().all(|needed| {
        all_spellings.iter().any(|spellings| spellings.iter().any(|spelling| spelling == needed))
    });
    for facts in FACTS {
        let fits: Vec<Option<usize>> = columns
            .iter()
            .zip(&all_spellings)
            .map(|(column, spellings)| match facts.meaning {
                _ if column.meaning.is_some() || column.header.is_empty() => None,
                // Jira's title is its summary, whatever else the export holds.
                Meaning::Title if is_jira => {
                    fit(facts, spellings).filter(|_| words_of(&column.header) == "summary")
                }
                _ => fit(facts, spellings),
            })
            .collect();
        let best = fits.iter().flatten().min();
        for (column, fit) in columns.iter_mut().zip(&fits) {
            if fit.is_some() && (facts.meaning.is_list() || fit.as_ref() == best) {
                column.meaning = Some(facts.meaning);
                column.factor = factor_of(column);
            }
        }
    }
    columns
}

/// Uses columns as a person chose, by position; a meaning that is no list moves away from where it was.
pub fn choose(columns: &mut [ColumnUse], chosen: &BTreeMap<usize, Option<Meaning>>) {
    for column in columns {
        let moved =
            |meaning: Meaning| !meaning.is_list() && chosen.values().any(|chosen| *chosen == Some(meaning));
        column.meaning = match chosen.get(&column.index) {
            Some(meaning) => *meaning,
            None => column.meaning.filter(|meaning| !moved(*meaning)),
        };
        column.factor = factor_of(column);
    }
}

fn factor_of(column: &ColumnUse) -> f64 {
    let number = column.meaning.and_then(Meaning::number);
    number.map_or(1.0, |number| number.unit.factor(&words_of(&column.header)))
}

/// What kind of file these columns make.
pub fn kind_of(columns: &[ColumnUse]) -> ImportKind {
    let has = |meaning| columns.iter().any(|column| column.meaning == Some(meaning));
    let is_input = |column: &ColumnUse| {
        column.meaning.and_then(Meaning::number).is_some_and(|number| !number.input.is_empty())
    };
    let key_header = columns.iter().any(|column| words_of(&column.header) == "issue key");
    if key_header && has(Meaning::Title) {
        ImportKind::Jira
    } else if columns.iter().any(is_input) {
        ImportKind::ScoringSheet
    } else {
        ImportKind::Table
    }
}

#[cfg(test)]
mod tests {
    use super::{FACTS, Meaning, NumberFacts, spellings};
    use crate::format::import::values::Unit;

    #[test]
    fn facts_stand_in_the_order_of_the_enum() {
        for (place, facts) in FACTS.iter().enumerate() {
            assert_eq!(facts.meaning as usize, place, "{:?}", facts.meaning);
            assert!(!facts.meaning.label(&crate::language::Words::default()).is_empty());
        }
        assert_eq!(Meaning::all().last(), Some(Meaning::Value));
    }

    #[test]
    fn headers_are_found_with_units_and_brackets() {
        assert_eq!(spellings("Effort (person-months)")[1], "effort");
        assert_eq!(spellings("Custom field (Story Points)")[0], "story points");
        assert_eq!(spellings("Custom field (Reach (users))")[0], "reach users");
        assert_eq!(spellings("effort_weeks")[1], "effort");
        let effort: Option<NumberFacts> = Meaning::Effort.number();
        assert_eq!(effort.map(|number| number.unit), Some(Unit::PersonMonths));
    }
}
