//! A question in one line, as a scenario.

use crate::domain::{
    CapacityChange, Date, Id, Initiative, InitiativeChange, Plan, Scenario, ScenarioField, Team, Unknown,
};
use crate::language::{DayStyle, Words};
use crate::select::words::day;

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// More people in a team, or fewer, from a day on.
    People {
        /// The team.
        team: Id<Team>,
        /// How many more; fewer when negative.
        people: f64,
        /// The first day.
        from: Date,
    },
    /// Another budget.
    Budget(f64),
    /// An initiative that has to be on the roadmap, by a day if there is one.
    With(Id<Initiative>, Option<Date>),
    /// An initiative that is left out.
    Without(Id<Initiative>),
}

/// The scenario that asks it: a name and what changes.
#[must_use]
pub fn asked(plan: &Plan, ask: &Ask) -> Vec<ScenarioField> {
    let change = match ask {
        Ask::People { team, people, from } => {
            let (team, from) = (team.clone(), Some(*from));
            ScenarioField::Capacity(vec![CapacityChange {
                team,
                from,
                people: *people,
                unknown: Unknown::default(),
            }])
        }
        Ask::Budget(budget) => ScenarioField::Budget(Some(*budget)),
        Ask::With(initiative, deadline) => included(initiative, true, *deadline),
        Ask::Without(initiative) => included(initiative, false, None),
    };
    vec![ScenarioField::Name(ask_words(plan, ask)), change]
}

fn included(initiative: &Id<Initiative>, included: bool, deadline: Option<Date>) -> ScenarioField {
    let (initiative, unknown) = (initiative.clone(), Unknown::default());
    ScenarioField::Initiatives(vec![InitiativeChange { initiative, included, deadline, unknown }])
}

/// The question as a name: `Hire 1 in Design from March 2027`.
#[must_use]
pub fn ask_words(plan: &Plan, ask: &Ask) -> String {
    let words = plan.words();
    match ask {
        Ask::People { team, people, from } => {
            let (count, name, from) =
                (head_count(words, *people), plan.name_of(team), month_words(words, *from));
            if *people < 0.0 {
                words.ask_fewer(&count, &name, &from)
            } else {
                words.ask_hire(&count, &name, &from)
            }
        }
        Ask::Budget(budget) => {
            let is_cut = plan.settings.budget.is_some_and(|now| *budget < now);
            let money = words.amount_of_money(&words.number(*budget, 0), &plan.settings.currency);
            if is_cut { words.ask_cut_budget(&money) } else { words.way_budget(&money) }
        }
        Ask::With(id, Some(by)) => words.ask_with_by(&plan.name_of(id), &day(words, *by)),
        Ask::With(id, None) => words.ask_with(&plan.name_of(id)),
        Ask::Without(id) => words.ask_without(&plan.name_of(id)),
    }
}

/// What a scenario changes, in words; empty when nothing.
#[must_use]
pub fn changes_words(plan: &Plan, scenario: &Scenario) -> String {
    let (settings, words) = (&plan.settings, plan.words());
    let mut changes: Vec<String> = Vec::new();
    for change in &scenario.capacity {
        let (count, team) = (head_count(words, change.people), plan.name_of(&change.team));
        let from = change.from.map(|from| month_words(words, from));
        changes.push(match (change.people < 0.0, from) {
            (true, None) => words.differs_fewer(&count, &team),
            (true, Some(from)) => words.differs_fewer_from(&count, &team, &from),
            (false, None) => words.differs_more(&count, &team),
            (false, Some(from)) => words.differs_more_from(&count, &team, &from),
        });
    }
    if let Some(budget) = scenario.budget {
        let money = words.amount_of_money(&words.number(budget, 0), &settings.currency);
        changes.push(words.differs_budget(&money));
    }
    if let Some(periods) = scenario.horizon_periods {
        let end = settings.period_start(periods).plus_days(-1);
        changes.push(words.differs_horizon(&day(words, end)));
    }
    for change in &scenario.weights {
        let goal = words.quoted(&plan.name_of(&change.goal));
        changes.push(words.differs_weight(&words.number(change.weight, 0), &goal));
    }
    for pin in &scenario.pins {
        let name = words.quoted(&plan.name_of(&pin.initiative));
        changes.push(words.differs_pin(&name, &day(words, pin.start)));
    }
    for change in &scenario.initiatives {
        let name = words.quoted(&plan.name_of(&change.initiative));
        changes.push(match (change.included, change.deadline) {
            (false, _) => words.differs_without(&name),
            (true, None) => words.differs_with(&name),
            (true, Some(by)) => words.differs_with_by(&name, &day(words, by)),
        });
    }
    changes.join(" · ")
}

/// How many people join or leave, without a sign.
fn head_count(words: &Words, people: f64) -> String {
    words.number(people.abs(), usize::from(people.fract() != 0.0))
}

/// `March 2027`, or the day where it is not a month's first.
#[must_use]
pub fn month_words(words: &Words, date: Date) -> String {
    let (.., on) = date.year_month_day();
    words.date(date.year_month_day(), if on == 1 { DayStyle::MonthOfYear } else { DayStyle::Day })
}
