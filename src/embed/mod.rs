//! The custom element `<roadbook-plan>`: the only place with `wasm_bindgen` exports.

/// Defines the custom element in this page.
pub fn define() {}
