//! Today's date, the time of day and fresh ids, from the browser.

use crate::command::Env;
use crate::domain::Date;

/// The reader's clock and the browser's randomness.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserEnv;

impl Env for BrowserEnv {
    fn today(&self) -> Date {
        let now = js_sys::Date::new_0();
        // A clock set outside the years a plan may hold still gives a date.
        let days = i64::from(now.get_date()) - 1;
        let months = i32::try_from(now.get_month()).unwrap_or(0);
        Date::first_of_year(i32::try_from(now.get_full_year()).unwrap_or(0))
            .plus_months(months)
            .plus_days(days)
    }

    fn time_of_day(&self) -> String {
        let now = js_sys::Date::new_0();
        format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
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
