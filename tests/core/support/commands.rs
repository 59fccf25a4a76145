//! Random commands: every kind, on what there is in a plan.

use roadbook::command::Command;
use roadbook::domain::*;

/// An initiative that has to wait for this one.
pub fn after(initiative: &Id<Initiative>) -> InitiativeField {
    let unknown = Unknown::default();
    InitiativeField::DependsOn(vec![Dependency { initiative: initiative.clone(), lag_weeks: 0, unknown }])
}

/// Numbers that a random command is made from.
pub type Dice = (u8, u8, u16, u16, i32);

fn pick<R: InPlan>(plan: &Plan, number: u16) -> Option<Id<R>> {
    let rows = R::table(plan).rows();
    rows.get(usize::from(number) % rows.len().max(1)).map(|row| row.id().clone())
}

fn some<R: InPlan>(plan: &Plan, number: u16) -> Vec<Id<R>> {
    pick(plan, number).into_iter().collect()
}

pub fn any_record(plan: &Plan, number: u16) -> Option<RecordRef> {
    let table = TableName::ALL[usize::from(number) % TableName::ALL.len()];
    macro_rules! pick_in {
        ($($record:ident)*) => {
            $(if table == $record::TABLE { return pick::<$record>(plan, number / 19).map(|id| id.record_ref()); })*
        };
    }
    pick_in!(Segment Need Competitor Differentiator Goal Kpi Insight Problem Requirement Team Initiative
             Milestone Scenario Stakeholder Ballot Decision Comment Edition SavedView);
    None
}

/// A command of any kind; many will be refused, which is part of the game.
pub fn random_command(plan: &Plan, (kind, table, a, b, number): Dice) -> Command {
    let text = format!("Text {number}");
    let value = f64::from((number % 700).abs()) / 7.0;
    let date = Date::from_year_month_day(2027, 1, 4).unwrap().plus_days(i64::from(number % 4000));
    let unknown = Unknown::default;
    match kind % 10 {
        0 => Command::Rename(text),
        1 => Command::EditSettings(match table % 4 {
            0 => SettingsField::Budget(Some(value)),
            1 => SettingsField::PeriodWeeks(u32::from(a % 16)),
            2 => SettingsField::Start(date),
            _ => SettingsField::Currency(text),
        }),
        2 => Command::EditStrategy(StrategyField::Actions(vec![text])),
        3 | 4 => match table % 19 {
            0 => Command::add::<Segment>(vec![SegmentField::Name(text), SegmentField::Weight(value)]),
            1 => Command::add::<Need>(vec![NeedField::Title(text), NeedField::Segment(pick(plan, a))]),
            2 => Command::add::<Competitor>(vec![CompetitorField::Serves(
                pick(plan, a)
                    .map(|need| Serves { need, how_well: value, unknown: unknown() })
                    .into_iter()
                    .collect(),
            )]),
            3 => Command::add::<Differentiator>(vec![DifferentiatorField::Needs(some(plan, a))]),
            4 => Command::add::<Goal>(vec![GoalField::Title(text)]),
            5 => Command::add::<Kpi>(vec![KpiField::Goal(pick(plan, a)), KpiField::TargetOn(Some(date))]),
            6 => Command::add::<Insight>(vec![
                InsightField::Needs(some(plan, a)),
                InsightField::Initiatives(some(plan, b)),
            ]),
            7 => Command::add::<Problem>(vec![ProblemField::Insights(some(plan, a))]),
            8 => Command::add::<Requirement>(vec![
                RequirementField::Problem(pick(plan, a)),
                RequirementField::Initiative(pick(plan, b)),
            ]),
            9 => Command::add::<Team>(vec![TeamField::Name(text), TeamField::People(value)]),
            10 => Command::add::<Initiative>(vec![InitiativeField::Title(text)]),
            11 => Command::add::<Milestone>(vec![MilestoneField::Initiatives(some(plan, a))]),
            12 => Command::add::<Scenario>(vec![ScenarioField::Pins(
                pick(plan, a)
                    .map(|initiative| Pin { initiative, start: date, unknown: unknown() })
                    .into_iter()
                    .collect(),
            )]),
            13 => Command::add::<Stakeholder>(vec![StakeholderField::Segment(pick(plan, a))]),
            14 => Command::add::<Ballot>(vec![BallotField::Stakeholder(pick(plan, a))]),
            15 => Command::add::<Decision>(vec![DecisionField::Insights(some(plan, a))]),
            16 => Command::add::<Comment>(vec![
                CommentField::Text(text),
                CommentField::About(pick::<Goal>(plan, a).map(|id| id.record_ref())),
            ]),
            17 => Command::add::<Edition>(vec![EditionField::Name(text)]),
            _ => Command::add::<SavedView>(vec![SavedViewField::Name(text)]),
        },
        5 | 6 => match pick::<Initiative>(plan, a) {
            None => Command::Rename(text),
            Some(id) => Command::edit(
                &id,
                match table % 7 {
                    0 => InitiativeField::Title(text),
                    1 => after_some(plan, b),
                    2 => InitiativeField::Work(
                        pick(plan, b)
                            .map(|team| WorkPackage {
                                team,
                                effort_weeks: Estimate::Exact(value),
                                people: u32::from(a % 9),
                                after_previous: a % 2 == 0,
                                unknown: unknown(),
                            })
                            .into_iter()
                            .collect(),
                    ),
                    3 => {
                        InitiativeField::Inputs(Inputs::default().with("reach", Some(Estimate::Exact(value))))
                    }
                    4 => InitiativeField::Deadline(Some(date)),
                    5 => InitiativeField::ConflictsWith(some(plan, b)),
                    _ => InitiativeField::GoalImpact(
                        pick(plan, b)
                            .map(|goal| GoalImpact {
                                goal,
                                impact: Estimate::Exact(f64::from(number % 12)),
                                unknown: unknown(),
                            })
                            .into_iter()
                            .collect(),
                    ),
                },
            ),
        },
        7 => match any_record(plan, a) {
            Some(record) => Command::Remove(record),
            None => Command::Rename(text),
        },
        8 => match any_record(plan, a) {
            Some(record) => Command::Move { record, place: usize::from(b % 12) },
            None => Command::Rename(text),
        },
        _ => Command::AcceptRoadmap(
            some(plan, a)
                .into_iter()
                .map(|id| (id, Some(Placement { start: date, pinned: b % 2 == 0, unknown: unknown() })))
                .collect(),
        ),
    }
}

fn after_some(plan: &Plan, number: u16) -> InitiativeField {
    match pick(plan, number) {
        Some(id) => after(&id),
        None => InitiativeField::DependsOn(Vec::new()),
    }
}
