//! Teams and their capacity.

use crate::domain::Date;

part! {
    /// A time in which a team has more or fewer people: a holiday, a hire, a leave.
    CapacityException {
        /// First day.
        from: Date,
        /// Last day; none means from then on.
        until: Option<Date>,
        /// People more (a hire) or fewer (a holiday, negative).
        people: f64,
        /// Why.
        note: String,
    }
}

record! {
    /// People who work together.
    Team, TeamField, Teams, title = name {
        /// What it is called.
        name / Name: String,
        /// What they do: engineering, design, marketing …
        discipline / Discipline: String,
        /// How many people.
        people / People: f64 = 1.0,
        /// Share of their time that may be planned, 0 to 1; the rest is support, leave and surprises.
        utilisation / Utilisation: f64 = 0.8,
        /// Holidays, hires, leaves.
        exceptions / Exceptions: Vec<CapacityException>,
    }
}
