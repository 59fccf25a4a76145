//! The plan as a whole: title, settings, strategy and its tables.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::Id;
use super::choice::choice;
use super::date::Date;
use super::record::{InPlan, Record, Unknown};
use super::table::Table;
use super::tables::*;
use crate::language::Words;

/// Calls a macro with every table: field of [`Plan`], record type, `TableName`, id prefix, and its noun with its article for
/// documentation (screens say `TableName::noun`).
macro_rules! for_each_table {
    ($callback:ident) => {
        $callback! {
            segments: Segment, Segments, "se_", "segment", "a segment";
            needs: Need, Needs, "ne_", "need", "a need";
            competitors: Competitor, Competitors, "co_", "competitor", "a competitor";
            differentiators: Differentiator, Differentiators, "di_", "differentiator", "a differentiator";
            goals: Goal, Goals, "go_", "goal", "a goal";
            kpis: Kpi, Kpis, "kp_", "KPI", "a KPI";
            insights: Insight, Insights, "is_", "insight", "an insight";
            problems: Problem, Problems, "pr_", "problem", "a problem";
            requirements: Requirement, Requirements, "re_", "requirement", "a requirement";
            teams: Team, Teams, "te_", "team", "a team";
            initiatives: Initiative, Initiatives, "in_", "initiative", "an initiative";
            milestones: Milestone, Milestones, "mi_", "milestone", "a milestone";
            scenarios: Scenario, Scenarios, "sc_", "scenario", "a scenario";
            stakeholders: Stakeholder, Stakeholders, "sh_", "stakeholder", "a stakeholder";
            ballots: Ballot, Ballots, "ba_", "ballot", "a ballot";
            decisions: Decision, Decisions, "de_", "decision", "a decision";
            comments: Comment, Comments, "cm_", "comment", "a comment";
            editions: Edition, Editions, "ed_", "edition", "an edition";
            views: SavedView, Views, "vi_", "view", "a view";
        }
    };
}
pub(crate) use for_each_table;

macro_rules! declare_plan {
    ($($table:ident: $record:ident, $name:ident, $prefix:literal, $noun:literal, $article_noun:literal;)*) => {
        /// The names of a plan's tables, in file order.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum TableName {
            $(#[doc = concat!("The table `", stringify!($table), "`.")] $name),*
        }

        impl TableName {
            /// Every table, in file order.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The table's key in files, such as `initiatives`.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => stringify!($table)),* }
            }
            /// The table with this key, if there is one.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|table| table.key() == key)
            }
            /// What ids of this table start with, such as `in_`.
            #[must_use]
            pub fn prefix(self) -> &'static str {
                match self { $(Self::$name => $prefix),* }
            }
        }

        /// A product plan: the whole document.
        ///
        /// Cheap to copy: tables share their rows until one changes.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Plan {
            /// The plan's own id, such as `pl_7h2k`; storage keys are made of it.
            pub id: String,
            /// What the plan is called.
            pub title: String,
            /// Counts accepted changes; set by the store, not by patches.
            pub revision: u64,
            /// Who reads it: the day, by which evidence has aged, and the language; set by whoever opens it, in no file and
            /// no patch.
            pub read_by: ReadBy,
            /// Currency, calendar, budget, score model.
            pub settings: Rc<Settings>,
            /// Vision, market, picture of success.
            pub strategy: Rc<Strategy>,
            $(#[doc = concat!("Records of type [`", stringify!($record), "`].")] pub $table: Table<$record>,)*
            /// Fields of the file this build does not know.
            pub unknown: Unknown,
        }

        impl Plan {
            /// The prefix of plan ids.
            pub const ID_PREFIX: &'static str = "pl_";

            /// An empty plan that starts on a date.
            #[must_use]
            pub fn empty(id: &str, start: Date) -> Self {
                Self {
                    id: id.to_owned(),
                    title: String::new(),
                    revision: 0,
                    read_by: ReadBy::default(),
                    settings: Rc::new(Settings::starting(start)),
                    strategy: Rc::default(),
                    $($table: Table::default(),)*
                    unknown: Unknown::default(),
                }
            }

            /// The highest revision: every JSON library reads it exactly.
            pub const MOST_REVISION: u64 = (1 << 53) - 1;

            /// Makes this plan's revision a later one than another, or the highest there is: what is written must open again.
            pub fn raise_revision_past(&mut self, other: u64) {
                self.revision = self.revision.max(other.saturating_add(1)).min(Self::MOST_REVISION);
            }

            /// How many records all tables hold together.
            #[must_use]
            pub fn record_count(&self) -> usize {
                0 $(+ self.$table.len())*
            }

            /// Calls `visit` with every record and its title, table by table, in plan order.
            pub fn visit_titles(&self, visit: &mut dyn FnMut(super::RecordRef, &str)) {
                $(for record in &self.$table {
                    visit(record.id.record_ref(), record.title());
                })*
            }

            /// What a person calls a record: its title, if it is there.
            #[must_use]
            pub fn title_of(&self, record: &super::RecordRef) -> Option<&str> {
                match record.table {
                    $(TableName::$name => {
                        let id = record.typed::<$record>()?;
                        self.$table.get(&id).map(|record| record.title())
                    })*
                }
            }
        }

        $(impl InPlan for $record {
            fn table(plan: &Plan) -> &Table<Self> { &plan.$table }
            fn table_mut(plan: &mut Plan) -> &mut Table<Self> { &mut plan.$table }
        })*
    };
}
for_each_table!(declare_plan);

impl Plan {
    /// The words of the reader.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.read_by.words
    }

    /// The record with this id, in the table its type says.
    #[must_use]
    pub fn find<R: InPlan>(&self, id: &Id<R>) -> Option<&Rc<R>> {
        R::table(self).get(id)
    }

    /// The title of a record, or its id where the title is empty or the record is gone.
    #[must_use]
    pub fn name_of<R: InPlan>(&self, id: &Id<R>) -> String {
        match self.find(id).map(|record| record.title()).filter(|title| !title.trim().is_empty()) {
            Some(title) => title.to_owned(),
            None => id.to_string(),
        }
    }
}

/// Who reads a plan: when, if that is known, and in which words.
///
/// A plan is the same plan on every day and in every language: two of these are always equal.
#[derive(Clone, Debug, Default)]
pub struct ReadBy {
    /// The day it is read on.
    pub today: Option<Date>,
    /// The language of the reader.
    pub words: Words,
    /// What is told of the roadmap's days, where that is not all.
    pub told: Option<Rc<ToldTimes>>,
}

/// What a reader is told of when initiatives run: whole months or quarters, or now, next or later.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ToldTimes {
    /// Only now, next or later.
    pub only_stages: bool,
    /// The first day of the first period and the last of the last, as the plan has it that this one was made of: starts that were
    /// made coarser would move ends.
    pub spans: BTreeMap<Id<Initiative>, (Date, Date)>,
}

impl ReadBy {
    /// Someone who reads in English on a day.
    #[must_use]
    pub fn on(today: Date) -> Self {
        Self { today: Some(today), ..Self::default() }
    }
}

impl PartialEq for ReadBy {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

choice! {
    /// How initiatives are scored.
    ScoreModel {
        /// Reach × impact × confidence ÷ effort.
        Rice = "rice" score_model_rice,
        /// Impact, confidence, ease.
        Ice = "ice" score_model_ice,
        /// Weighted shortest job first.
        Wsjf = "wsjf" score_model_wsjf,
        /// Cost of delay divided by duration.
        Cd3 = "cd3" score_model_cd3,
        /// Impact on each goal times the goal's weight.
        WeightedGoals = "weighted_goals" score_model_weighted_goals,
        /// Value against effort.
        ValueEffort = "value_effort" score_model_value_effort,
        /// The plan's own formula.
        Custom = "custom" score_model_custom,
    }
}

choice! {
    /// How ICE joins its three parts.
    IceConvention {
        /// Impact × confidence × ease.
        Product = "product" ice_convention_product,
        /// The mean of the three.
        Mean = "mean" ice_convention_mean,
    }
}

choice! {
    /// How the scores of many stakeholders become one.
    GroupMean {
        /// The middle one: one extreme voice does not move it.
        Median = "median" group_mean_median,
        /// The geometric mean: right for ratios such as reach and effort.
        Geometric = "geometric" group_mean_geometric,
    }
}

part! {
    /// How much confidence a level of evidence gives, in place of the published ladder's value.
    LadderStep {
        /// The level.
        level: EvidenceLevel,
        /// The confidence it gives while it is fresh, 0 to 1.
        confidence: f64,
    }
}

part! {
    /// What a value of a scoring input means in this plan, in place of the model's usual scale.
    ScaleStep {
        /// The input's name, such as `impact`.
        input: String,
        /// The value.
        value: f64,
        /// What it means: `a third of all bookings`.
        meaning: String,
    }
}

part! {
    /// Money that comes in on a day.
    BudgetInstalment {
        /// The first day it can be spent.
        from: Date,
        /// How much, in the plan's currency.
        amount: f64,
    }
}

/// Declares a single group of settings with one enum variant per field.
macro_rules! group {
    ($(#[$meta:meta])* $name:ident, $field_enum:ident {
        $($(#[$field_meta:meta])* $field:ident / $variant:ident : $type:ty),* $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $type,)*
            /// Fields of the file this build does not know.
            pub unknown: Unknown,
        }
        #[doc = concat!("A new value for one field of [`", stringify!($name), "`].")]
        #[derive(Clone, Debug, PartialEq)]
        pub enum $field_enum {
            $($(#[$field_meta])* $variant($type)),*
        }
        impl $name {
            /// Sets one field.
            pub fn set(&mut self, field: $field_enum) {
                match field { $($field_enum::$variant(value) => self.$field = value),* }
            }
            /// The file key of the field a change is about.
            #[must_use]
            pub fn field_name(field: &$field_enum) -> &'static str {
                match field { $($field_enum::$variant(_) => stringify!($field)),* }
            }
        }
    };
}

group! {
    /// Currency, calendar, budget and score model of a plan.
    Settings, SettingsField {
        /// ISO 4217 code or a symbol, shown with money.
        currency / Currency: String,
        /// The first day of period 0.
        start / Start: Date,
        /// Length of a period in weeks, 1 to 13.
        period_weeks / PeriodWeeks: u32,
        /// How many periods the roadmap covers, 1 to 520.
        horizon_periods / HorizonPeriods: u32,
        /// Money that can be spent from the start; none means no limit, unless there are instalments.
        budget / Budget: Option<f64>,
        /// Money that comes in later, on top of the budget; what is not spent carries over.
        budget_instalments / BudgetInstalments: Vec<BudgetInstalment>,
        /// The most of the chosen effort that may be must-haves, 0 to 1; none means no limit.
        most_must_share / MostMustShare: Option<f64>,
        /// What moving an initiative that has a place must save when planning again, in weeks of the average cost of
        /// delay; 0 lets it move for anything.
        stability_weeks / StabilityWeeks: f64,
        /// How initiatives are scored.
        score_model / ScoreModel: ScoreModel,
        /// How ICE joins its parts.
        ice_convention / IceConvention: IceConvention,
        /// From this on, value and effort (0–10) count as high.
        high_threshold / HighThreshold: f64,
        /// The custom score, as a formula over named inputs: `reach * impact / effort`.
        formula / Formula: String,
        /// Whether weighted goals are divided by effort.
        goals_per_effort / GoalsPerEffort: bool,
        /// What the scales of scoring inputs mean in this plan; an input that is not named keeps its usual scale.
        scales / Scales: Vec<ScaleStep>,
        /// Confidence per level of evidence; a level that is not named keeps the published value.
        evidence_ladder / EvidenceLadder: Vec<LadderStep>,
        /// Days after which a piece of evidence counts half.
        half_life_days / HalfLifeDays: f64,
        /// Above this an opportunity score is a great opportunity.
        great_opportunity / GreatOpportunity: f64,
        /// From this on an opportunity score is a good opportunity.
        good_opportunity / GoodOpportunity: f64,
        /// From this on an opportunity score is worth a look.
        fair_opportunity / FairOpportunity: f64,
        /// From this similarity on (0 to 1), two insights look like one.
        near_duplicate / NearDuplicate: f64,
        /// How many points in a row on one side of the centre are a signal.
        signal_run / SignalRun: u32,
        /// Whether open predictions are corrected by what closed ones came to.
        correct_predictions / CorrectPredictions: bool,
        /// How the scores of many stakeholders become one.
        group_mean / GroupMean: GroupMean,
    }
}

impl Settings {
    /// Defaults for a plan that starts on a date: two-week periods for a year, RICE.
    #[must_use]
    pub fn starting(start: Date) -> Self {
        Self {
            currency: "EUR".to_owned(),
            start,
            period_weeks: 2,
            horizon_periods: 26,
            budget: None,
            budget_instalments: Vec::new(),
            most_must_share: None,
            stability_weeks: 0.0,
            score_model: ScoreModel::default(),
            ice_convention: IceConvention::default(),
            high_threshold: 5.0,
            formula: String::new(),
            goals_per_effort: false,
            scales: Vec::new(),
            evidence_ladder: Vec::new(),
            half_life_days: 180.0,
            great_opportunity: 15.0,
            good_opportunity: 12.0,
            fair_opportunity: 10.0,
            near_duplicate: 0.6,
            signal_run: 8,
            correct_predictions: true,
            group_mean: GroupMean::default(),
            unknown: Unknown::default(),
        }
    }

    /// The first day of a period.
    #[must_use]
    pub fn period_start(&self, period: u32) -> Date {
        self.start.plus_days(i64::from(period) * self.period_days())
    }

    /// The period a date falls in; negative before the plan starts.
    #[must_use]
    pub fn period_of(&self, date: Date) -> i64 {
        date.days_since(self.start).div_euclid(self.period_days())
    }

    /// All the money there is until the roadmap ends: the budget and its instalments; none means no limit.
    #[must_use]
    pub fn total_budget(&self) -> Option<f64> {
        if self.budget.is_none() && self.budget_instalments.is_empty() {
            return None;
        }
        let in_time = self.budget_instalments.iter().filter(|instalment| instalment.from < self.end());
        Some(self.budget.unwrap_or(0.0) + in_time.map(|instalment| instalment.amount).sum::<f64>())
    }

    /// The day after the last period.
    #[must_use]
    pub fn end(&self) -> Date {
        self.period_start(self.horizon_periods)
    }

    fn period_days(&self) -> i64 {
        i64::from(self.period_weeks.max(1)) * 7
    }
}

group! {
    /// The strategy in words.
    #[derive(Default)]
    Strategy, StrategyField {
        /// Where the product is going.
        vision / Vision: String,
        /// What it looks like when it worked.
        success / Success: String,
        /// The market it plays in.
        market / Market: String,
        /// What will be done to get there.
        actions / Actions: Vec<String>,
        /// What is fixed: time, law, money, people.
        constraints / Constraints: String,
    }
}
