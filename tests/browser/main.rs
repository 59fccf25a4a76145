//! Tests of `platform/` and `embed/` in a real browser.
#![cfg(target_arch = "wasm32")]
