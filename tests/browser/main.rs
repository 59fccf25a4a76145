//! Tests of `platform/` and `embed/` in a real browser.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

mod clock;
mod storage;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn defining_the_element_twice_is_harmless() {
    roadbook::embed::define();
    roadbook::embed::define();
}
