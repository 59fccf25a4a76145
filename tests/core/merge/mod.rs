//! Deltas and merges: the laws they keep, what meets how, and texts that are no delta.

mod choosing;
mod laws;
mod meeting;
mod text;

use roadbook::command::{Env, decide};
use roadbook::domain::*;

use crate::support::commands::{Dice, random_command};

/// A world whose new ids are another's nowhere.
pub(super) struct SideEnv {
    side: char,
    next: std::cell::Cell<u32>,
}

impl SideEnv {
    pub(super) fn new(side: char) -> Self {
        Self { side, next: std::cell::Cell::new(0) }
    }
}

impl Env for SideEnv {
    fn today(&self) -> Date {
        Date::from_year_month_day(2027, 1, 4).unwrap()
    }
    fn time_of_day(&self) -> String {
        "10:42".to_owned()
    }
    fn new_id_text(&self) -> String {
        self.next.set(self.next.get() + 1);
        // The order of ids is not that in which they were made.
        format!("{}{}{}", self.next.get() * 7 % 10, self.side, self.next.get())
    }
}

/// The plan after these commands, as far as they are not refused.
pub(super) fn after_commands(plan: &Plan, side: char, dice: &[Dice]) -> Plan {
    let (mut plan, env) = (plan.clone(), SideEnv::new(side));
    for dice in dice {
        if let Ok(patch) = decide(&plan, &random_command(&plan, *dice), &env) {
            patch.apply(&mut plan);
        }
    }
    plan
}
