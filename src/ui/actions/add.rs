//! Adding and renaming a record of any table by its title alone.

use crate::command::{Command, Editable};
use crate::domain::*;
use crate::language::Words;

macro_rules! titled {
    ($($name:ident: $record:ident, $fields:ident::$field:ident, $adding:ident;)*) => {
        /// The tables a record can be added to with a title alone, in the order a person reads them.
        pub const ADDABLE: &[TableName] = &[$(TableName::$name),*];

        /// The command that adds a record with this title; none for a table that needs more.
        #[must_use]
        pub fn added(table: TableName, title: String) -> Option<Command> {
            Some(match table {
                $(TableName::$name => Command::Add($record::addition(vec![$fields::$field(title)])),)*
                _ => return None,
            })
        }

        /// The command that gives a record another title; none for a table whose titles are not lines of text.
        #[must_use]
        pub fn retitled(record: &RecordRef, title: String) -> Option<Command> {
            Some(match record.table {
                $(TableName::$name => Command::edit::<$record>(&record.typed()?, $fields::$field(title)),)*
                TableName::Insights => Command::edit::<Insight>(&record.typed()?, InsightField::Text(title)),
                TableName::Milestones => Command::edit::<Milestone>(&record.typed()?, MilestoneField::Title(title)),
                _ => return None,
            })
        }

        /// The words for adding a record to a table: `Add a goal …`.
        #[must_use]
        pub fn adding(table: TableName, words: &Words) -> &'static str {
            match table {
                $(TableName::$name => words.$adding(),)*
                _ => words.add_short(),
            }
        }
    };
}
titled! {
    Initiatives: Initiative, InitiativeField::Title, add_initiative;
    Goals: Goal, GoalField::Title, add_goal;
    Kpis: Kpi, KpiField::Name, add_kpi;
    Needs: Need, NeedField::Title, add_need;
    Problems: Problem, ProblemField::Title, add_problem;
    Requirements: Requirement, RequirementField::Statement, add_requirement;
    Segments: Segment, SegmentField::Name, add_segment;
    Competitors: Competitor, CompetitorField::Name, add_competitor;
    Differentiators: Differentiator, DifferentiatorField::Title, add_differentiator;
    Teams: Team, TeamField::Name, add_team;
    Decisions: Decision, DecisionField::Title, add_decision;
}
