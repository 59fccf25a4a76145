//! A question in one line, as a scenario.

use crate::domain::{
    CapacityChange, Date, Id, Initiative, InitiativeChange, Plan, Scenario, ScenarioField, Team, Unknown,
};
use crate::language::Words;
use crate::select::words::day;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

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
    match ask {
        Ask::People { team, people, from } => {
            let count = plan.words().number(people.abs(), usize::from(people.fract() != 0.0));
            let name = plan.name_of(team);
            let what = if *people < 0.0 {
                format!("{count} fewer in {name}")
            } else {
                format!("Hire {count} in {name}")
            };
            format!("{what} from {}", month_words(*from))
        }
        Ask::Budget(budget) => {
            let now = plan.settings.budget;
            let word = if now.is_some_and(|now| *budget < now) {
                "Cut the budget to"
            } else {
                "Raise the budget to"
            };
            format!("{word} {} {}", plan.words().number(*budget, 0), plan.settings.currency)
        }
        Ask::With(id, Some(by)) => format!("{} by {}", plan.name_of(id), day(plan.words(), *by)),
        Ask::With(id, None) => format!("With {}", plan.name_of(id)),
        Ask::Without(id) => format!("Without {}", plan.name_of(id)),
    }
}

/// What a scenario changes, in words; empty when nothing.
#[must_use]
pub fn changes_words(plan: &Plan, scenario: &Scenario) -> String {
    let settings = &plan.settings;
    let mut words: Vec<String> = Vec::new();
    for change in &scenario.capacity {
        let count = plan.words().number(change.people.abs(), usize::from(change.people.fract() != 0.0));
        let word = if change.people < 0.0 { "fewer" } else { "more" };
        let from = change.from.map(|from| format!(" from {}", month_words(from))).unwrap_or_default();
        words.push(format!("{count} {word} in {}{from}", plan.name_of(&change.team)));
    }
    if let Some(budget) = scenario.budget {
        words.push(format!("budget {} {}", plan.words().number(budget, 0), settings.currency));
    }
    if let Some(periods) = scenario.horizon_periods {
        let end = settings.period_start(periods).plus_days(-1);
        words.push(format!("roadmap to {}", day(plan.words(), end)));
    }
    for change in &scenario.weights {
        let weight = plan.words().number(change.weight, 0);
        words.push(format!("weight {weight} for “{}”", plan.name_of(&change.goal)));
    }
    for pin in &scenario.pins {
        words.push(format!("“{}” held to {}", plan.name_of(&pin.initiative), day(plan.words(), pin.start)));
    }
    for change in &scenario.initiatives {
        let name = plan.name_of(&change.initiative);
        words.push(match (change.included, change.deadline) {
            (false, _) => format!("without “{name}”"),
            (true, None) => format!("with “{name}”"),
            (true, Some(by)) => format!("with “{name}” by {}", day(plan.words(), by)),
        });
    }
    words.join(" · ")
}

/// `March 2027`, or the day where it is not a month's first.
#[must_use]
pub fn month_words(date: Date) -> String {
    let (year, month, on) = date.year_month_day();
    match MONTHS.get(usize::from(month).saturating_sub(1)) {
        Some(month) if on == 1 => format!("{month} {year}"),
        _ => day(&Words::default(), date),
    }
}
