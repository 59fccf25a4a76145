//! The custom element `<roadbook-plan>`: the only place with `wasm_bindgen` exports.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(inline_js = "\
export function defineElement() {
  if (!customElements.get('roadbook-plan')) {
    customElements.define('roadbook-plan', class extends HTMLElement {});
  }
}")]
extern "C" {
    #[wasm_bindgen(js_name = defineElement)]
    fn define_element();
}

/// Defines the custom element in this page. Doing it twice changes nothing.
pub fn define() {
    define_element();
}
