//! Today's date, the time of day and fresh ids, from the browser.

use crate::command::Env;
use crate::domain::Date;

/// The reader's clock and the browser's randomness.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserEnv;

impl BrowserEnv {
    /// Now, in milliseconds since 1970 by the reader's clock, which may be wrong.
    pub fn now_ms(self) -> u64 {
        // A clock before 1970 counts as 1970.
        js_sys::Date::now() as u64
    }

    /// The day and the time of day, such as `10:42`, at a moment in milliseconds since 1970, where the reader is.
    pub fn at(self, at_ms: u64) -> (Date, String) {
        day_and_time(&js_sys::Date::new(&(at_ms as f64).into()))
    }
}

fn day_and_time(moment: &js_sys::Date) -> (Date, String) {
    // A clock set outside the years a plan may hold still gives a date.
    let days = i64::from(moment.get_date()) - 1;
    let months = i32::try_from(moment.get_month()).unwrap_or(0);
    let year = Date::first_of_year(i32::try_from(moment.get_full_year()).unwrap_or(0));
    let time = format!("{:02}:{:02}", moment.get_hours(), moment.get_minutes());
    (year.plus_months(months).plus_days(days), time)
}

impl Env for BrowserEnv {
    fn today(&self) -> Date {
        day_and_time(&js_sys::Date::new_0()).0
    }

    fn time_of_day(&self) -> String {
        day_and_time(&js_sys::Date::new_0()).1
    }

    fn new_id_text(&self) -> String {
        // `crypto.randomUUID` is missing on plain-http pages; 50 random bits are plenty within one plan.
        const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
        let letter = |_| {
            let index = (js_sys::Math::random() * 32.0) as usize % 32;
            char::from(LETTERS.get(index).copied().unwrap_or(b'a'))
        };
        (0..10).map(letter).collect()
    }
}
