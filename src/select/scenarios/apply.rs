//! The plan as it would be in a scenario.

use std::rc::Rc;

use crate::domain::{Goal, Plan, Scenario, Status, Team};

/// The plan with a scenario's changes. What it leaves out counts as not to be done; what is launched stays launched.
#[must_use]
pub fn apply(plan: &Plan, scenario: &Scenario) -> Plan {
    let mut changed = plan.clone();
    changed.settings = Rc::new(scenario.settings(&plan.settings));
    for id in scenario.changed_teams() {
        if let Some(team) = plan.teams.get(id) {
            let exceptions = scenario.exceptions(plan, team);
            changed.teams.replace(Rc::new(Team { exceptions, ..(**team).clone() }));
        }
    }
    for change in &scenario.weights {
        if let Some(goal) = plan.goals.get(&change.goal) {
            changed.goals.replace(Rc::new(Goal { weight: change.weight, ..(**goal).clone() }));
        }
    }
    for id in scenario.changed_initiatives() {
        if let Some(one) = plan.initiatives.get(id) {
            let mut one = scenario.initiative(one);
            if scenario.leaves_out(id) && one.status != Status::Launched {
                one.status = Status::Rejected;
            }
            changed.initiatives.replace(Rc::new(one));
        }
    }
    changed
}
