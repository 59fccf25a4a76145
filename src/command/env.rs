//! What a decision takes from outside.

use crate::domain::{Date, is_id_text};

/// The outside world, as far as a decision needs it.
pub trait Env {
    /// Today's date where the reader is.
    fn today(&self) -> Date;
    /// The time of day where the reader is, such as `10:42`.
    fn time_of_day(&self) -> String;
    /// A fresh text of letters and digits for a new record's id, without its prefix.
    fn new_id_text(&self) -> String;
}

/// A fresh id with a prefix; `attempt` marks it apart when an earlier one was taken.
pub(super) fn fresh_id(env: &dyn Env, prefix: &str, attempt: u32) -> String {
    let mut text = format!("{prefix}{}", env.new_id_text());
    if attempt > 0 {
        text.push_str(&format!("_{attempt}"));
    }
    if is_id_text(&text, prefix) { text } else { format!("{prefix}new_{attempt}") }
}
