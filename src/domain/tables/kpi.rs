//! KPIs and their measurements.

use crate::domain::choice::choice;
use crate::domain::{Date, Goal, Id};

choice! {
    /// Which way is better.
    Direction {
        /// More is better.
        Increase = "increase" direction_increase,
        /// Less is better.
        Decrease = "decrease" direction_decrease,
    }
}

choice! {
    /// Whether the KPI moves before or after the outcome.
    Timing {
        /// Moves first.
        Leading = "leading" timing_leading,
        /// Moves once the outcome is there.
        Lagging = "lagging" timing_lagging,
    }
}

choice! {
    /// How often it is measured.
    Cadence {
        /// Every week.
        Weekly = "weekly" cadence_weekly,
        /// Every month.
        Monthly = "monthly" cadence_monthly,
        /// Every quarter.
        Quarterly = "quarterly" cadence_quarterly,
    }
}

part! {
    /// One measured value.
    Measurement {
        /// The day it stands for.
        on: Date,
        /// The value, in the KPI's unit.
        value: f64,
    }
}

record! {
    /// A measured quantity.
    Kpi, KpiField, Kpis, title = name {
        /// What is measured.
        name / Name: String,
        /// The goal it tells about.
        goal / Goal: Option<Id<Goal>>,
        /// The unit, such as `%` or `orders a week`.
        unit / Unit: String,
        /// Which way is better.
        direction / Direction: Direction,
        /// Leading or lagging.
        timing / Timing: Timing,
        /// How often it is measured.
        cadence / Cadence: Cadence,
        /// Where it stood at the start.
        baseline / Baseline: Option<f64>,
        /// When the baseline was taken.
        baseline_on / BaselineOn: Option<Date>,
        /// Where it should be.
        target / Target: Option<f64>,
        /// By when.
        target_on / TargetOn: Option<Date>,
        /// Who looks after it.
        owner / Owner: String,
        /// What was measured, by date.
        measurements / Measurements: Vec<Measurement>,
        /// Anything else worth knowing.
        notes / Notes: String,
    }
}
