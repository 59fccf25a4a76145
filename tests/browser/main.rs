//! Tests of `platform/` in a real browser; how elements start is tested end to end.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by stopping")]
#![allow(clippy::disallowed_methods, reason = "the clock is compared with the browser's own")]

use wasm_bindgen_test::wasm_bindgen_test_configure;

mod clock;
mod language;
mod storage;

wasm_bindgen_test_configure!(run_in_browser);
