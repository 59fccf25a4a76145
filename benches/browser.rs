//! The cases in a real browser.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::disallowed_methods, reason = "telling times is this program's work")]

use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn in_the_browser() {
    console_log!("In the browser\n{}", benches::table(&js_sys::Date::now));
}

#[wasm_bindgen_test]
fn plans_in_the_browser() {
    console_log!(
        "In the browser\n{}",
        benches::planner_table(&js_sys::Date::now, &[20.0, 100.0, 1_000.0], &[])
    );
}
