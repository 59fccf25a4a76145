//! What a column of a table can mean, and the headers each meaning goes by.
//!
//! One table of facts; nothing here reads a header or a cell.

use std::borrow::Cow;

use super::Target;
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
    /// The record's own id in a plan.
    Id,
    /// What was said: an insight's text.
    Said,
    /// How much it matters, in the tool's own words.
    Priority,
    /// How many people asked for it.
    Votes,
    /// What it is a part of; parts are left out where the whole is in the file.
    Parent,
    /// Whether it was put away.
    Archived,
    /// What it is a duplicate of.
    DuplicateOf,
    /// The kind of insight.
    Kind,
    /// Who said it.
    Source,
    /// Where it was said.
    Link,
    /// The segment of who said it.
    Segment,
    /// The day it was said or measured.
    On,
    /// How strong a piece of evidence it is.
    Level,
    /// The needs an insight speaks of.
    Needs,
    /// The initiatives an insight supports.
    Supports,
    /// What was measured.
    Measured,
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

pub(super) struct Facts {
    pub(super) meaning: Meaning,
    label: Label,
    number: Option<NumberFacts>,
    /// What rows may become for it to be of use.
    targets: &'static [Target],
    /// Headers in small letters, the most telling first, between bars.
    pub(super) headers: &'static str,
}

impl Facts {
    /// Whether it is of use in rows that become this.
    pub(super) fn serves(&self, target: Target) -> bool {
        self.targets.contains(&target)
    }
}

const INITIATIVES: &[Target] = &[Target::Initiatives];
const INSIGHTS: &[Target] = &[Target::Insights];
const BOTH: &[Target] = &[Target::Initiatives, Target::Insights];

const fn of(meaning: Meaning, targets: &'static [Target], label: Label, headers: &'static str) -> Facts {
    Facts { meaning, label, number: None, targets, headers }
}

const fn text(meaning: Meaning, label: Label, headers: &'static str) -> Facts {
    of(meaning, INITIATIVES, label, headers)
}

const fn number(meaning: Meaning, label: Label, number: NumberFacts, headers: &'static str) -> Facts {
    Facts { meaning, label, number: Some(number), targets: INITIATIVES, headers }
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
pub(super) static FACTS: &[Facts] = &[
    of(
        Meaning::Title,
        BOTH,
        Words::column_title,
        "feature|feature name|title|name|initiative|initiative name|idea|idea name|summary|epic|epic name|project|item|task|task name|story|user story|opportunity|subject|what",
    ),
    of(
        Meaning::Key,
        BOTH,
        Words::column_key,
        "issue key|key|id|feature reference|reference|external key|external id|task id|ticket|number|url|uuid",
    ),
    of(
        Meaning::Summary,
        BOTH,
        Words::column_summary,
        "description|idea short description|short description|feature description|summary|notes|details|desc|body",
    ),
    of(
        Meaning::Status,
        BOTH,
        Words::column_status,
        "status|feature status|state|stage|delivery status|section column|list",
    ),
    text(Meaning::StatusCategory, Words::column_status_category, "status category"),
    text(Meaning::Resolution, Words::column_resolution, "resolution"),
    text(
        Meaning::Owner,
        Words::column_owner,
        "owner|assignee|assignees|feature assigned to|assigned to|assign|members|lead|product manager|pm|responsible|dri",
    ),
    of(
        Meaning::Tags,
        BOTH,
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
        "deadline|due date|due|target date|target end|project target|end date|feature end date|end|finish|needed by|timeframe|timeline|date|dates",
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
    of(Meaning::Id, BOTH, Words::column_id, "roadbook id"),
    of(
        Meaning::Said,
        INSIGHTS,
        Words::column_said,
        "text|feedback|insight|quote|verbatim|comment|comments|message|what they said|review|answer|note|notes|observation",
    ),
    of(Meaning::Priority, BOTH, Words::column_priority, "priority|importance|severity"),
    of(Meaning::Votes, BOTH, Words::column_votes, "votes|votes count|vote count|upvotes|likes"),
    text(Meaning::Parent, Words::column_parent, "parent task|parent issue|parent item"),
    of(Meaning::Archived, BOTH, Words::column_archived, "archived|idea archived|archived at|closed"),
    of(Meaning::DuplicateOf, BOTH, Words::column_duplicate_of, "duplicate of|original number"),
    of(Meaning::Kind, INSIGHTS, Words::column_kind, "kind|type"),
    of(
        Meaning::Source,
        INSIGHTS,
        Words::column_source,
        "source|customer|user|company|account|created by|author|reporter|submitted by|requester|from|name|email|who",
    ),
    of(Meaning::Link, INSIGHTS, Words::column_link, "link|url|source url|permalink"),
    of(Meaning::Segment, INSIGHTS, Words::column_segment, "segment|customer segment|persona"),
    of(
        Meaning::On,
        &[Target::Insights, Target::Measurements],
        Words::column_date,
        "on|date|day|created at|created|created date|created time|submitted at|received|timestamp|time|week|month|period",
    ),
    of(Meaning::Level, INSIGHTS, Words::evidence_level, "level|evidence level"),
    of(Meaning::Needs, INSIGHTS, Words::section_needs, "needs|need"),
    of(Meaning::Supports, INSIGHTS, Words::column_supports, "initiatives|supports|linked features|features"),
    Facts {
        meaning: Meaning::Measured,
        label: Words::column_measured,
        number: Some(NumberFacts {
            input: "",
            unit: Unit::Measured,
            low: f64::NEG_INFINITY,
            low_excluded: false,
            high: f64::INFINITY,
        }),
        targets: &[Target::Measurements],
        headers: "value|measurement|measured|count|total|amount|result",
    },
];

impl Meaning {
    /// Every meaning, in the order a list shows them.
    pub fn all() -> impl Iterator<Item = Self> {
        FACTS.iter().map(|facts| facts.meaning)
    }

    /// The meanings that are of use in rows that become this, in the order a list shows them.
    pub fn of_target(target: Target) -> impl Iterator<Item = Self> {
        FACTS.iter().filter(move |facts| facts.serves(target)).map(|facts| facts.meaning)
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
        matches!(self, Self::Title | Self::Key | Self::Summary | Self::Said)
    }

    /// Whether several columns of this meaning add up instead of the first one standing for all.
    #[must_use]
    pub fn is_list(self) -> bool {
        matches!(self, Self::Tags | Self::DependsOn | Self::Blocks | Self::Needs | Self::Supports)
    }

    /// Whether its cells are days.
    #[must_use]
    pub fn is_date(self) -> bool {
        matches!(self, Self::Earliest | Self::Deadline | Self::LaunchedOn | Self::On)
    }

    pub(super) fn facts(self) -> Option<&'static Facts> {
        FACTS.get(self as usize)
    }
}
