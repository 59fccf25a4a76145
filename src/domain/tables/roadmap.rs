//! What stands beside the initiatives on a roadmap: milestones and scenarios.

use crate::domain::{Date, Goal, Id, Initiative, Team};

record! {
    /// A day that matters.
    Milestone, MilestoneField, Milestones, title = title {
        /// What happens.
        title / Title: String,
        /// The day.
        on / On: Option<Date>,
        /// The goal it serves.
        goal / Goal: Option<Id<Goal>>,
        /// What must be done by then.
        initiatives / Initiatives: Vec<Id<Initiative>>,
        /// Who answers for it.
        owner / Owner: String,
        /// Anything else worth knowing.
        notes / Notes: String,
    }
}

part! {
    /// A team with more or fewer people in a scenario.
    CapacityChange {
        /// The team.
        team: Id<Team>,
        /// First day; none means from the start.
        from: Option<Date>,
        /// People more, or fewer when negative.
        people: f64,
    }
}

part! {
    /// A goal's weight in a scenario.
    WeightChange {
        /// The goal.
        goal: Id<Goal>,
        /// Its weight, 0 to 100.
        weight: f64,
    }
}

part! {
    /// An initiative held to a start in a scenario.
    Pin {
        /// The initiative.
        initiative: Id<Initiative>,
        /// The day it starts.
        start: Date,
    }
}

part! {
    /// An initiative that is on the roadmap, or off it, in a scenario.
    InitiativeChange {
        /// The initiative.
        initiative: Id<Initiative>,
        /// Whether it has to be on the roadmap; otherwise it is left out.
        included: bool,
        /// Done by this day, where it has to be on the roadmap; none keeps its own deadline.
        deadline: Option<Date>,
    }
}

record! {
    /// A named what-if.
    Scenario, ScenarioField, Scenarios, title = name {
        /// What it is called.
        name / Name: String,
        /// What it asks.
        notes / Notes: String,
        /// Another budget; none means the plan's.
        budget / Budget: Option<f64>,
        /// Another horizon; none means the plan's.
        horizon_periods / HorizonPeriods: Option<u32>,
        /// Other capacity.
        capacity / Capacity: Vec<CapacityChange>,
        /// Other goal weights.
        weights / Weights: Vec<WeightChange>,
        /// Other pins.
        pins / Pins: Vec<Pin>,
        /// What has to be on the roadmap, and what is left out.
        initiatives / Initiatives: Vec<InitiativeChange>,
    }
}
