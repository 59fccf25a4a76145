//! The reader's date and fresh ids.

use std::collections::BTreeSet;

use roadbook::command::Env;
use roadbook::domain::{Goal, Id};
use roadbook::platform::BrowserEnv;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn today_is_the_date_on_the_readers_clock() {
    let now = js_sys::Date::new_0();
    let (year, month, day) = BrowserEnv.today().year_month_day();
    assert_eq!(
        (year as u32, u32::from(month), u32::from(day)),
        (now.get_full_year(), now.get_month() + 1, now.get_date())
    );
}

#[wasm_bindgen_test]
fn fresh_ids_are_ids_and_do_not_repeat() {
    let texts: BTreeSet<String> = (0..1_000).map(|_| BrowserEnv.new_id_text()).collect();
    assert_eq!(texts.len(), 1_000);
    assert!(texts.iter().all(|text| Id::<Goal>::new(&format!("go_{text}")).is_ok()));
}
