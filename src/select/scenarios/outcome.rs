//! A scenario's plan with its roadmap and forecast.

use std::rc::Rc;

use crate::domain::{Date, Plan, Scenario};
use crate::engine::schedule::Schedule;
use crate::select::forecast::Judgement;
use crate::select::scenarios::apply;
use crate::select::schedule_problem::{PlanningProblem, accepted_schedule, planning_problem};

/// A plan, changed by a scenario or not, with a roadmap for it.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedScenario {
    /// The plan as the scenario has it.
    pub plan: Plan,
    /// The same as the planner sees it.
    pub planning: PlanningProblem,
    /// The roadmap; while planning has not begun, what of the accepted one there is.
    pub schedule: Schedule,
}

/// What is known of a scenario by now.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// It waits for others, or is being planned: the share of the work that is done.
    Pending(f64),
    /// There is no roadmap, and why.
    Clash(String),
    /// Planned, and played through.
    Known(Rc<PlannedScenario>, Rc<Judgement>),
}

impl PlannedScenario {
    /// A scenario ready to be planned, from the accepted roadmap on; `None` for the scenario changes nothing.
    #[must_use]
    pub fn new(plan: &Plan, scenario: Option<&Scenario>, today: Date) -> Self {
        let plan = scenario.map_or_else(|| plan.clone(), |scenario| apply(plan, scenario));
        let planning = planning_problem(&plan, today);
        let schedule = accepted_schedule(&plan, &planning);
        Self { plan, planning, schedule }
    }

    /// The same with another roadmap.
    #[must_use]
    pub fn with(self, schedule: Schedule) -> Self {
        Self { schedule, ..self }
    }
}
