//! Defines the element and wires the panic hook to the rescue screen.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::widget::Widget;

#[wasm_bindgen(module = "/src/embed/element.js")]
extern "C" {
    #[wasm_bindgen(js_name = defineElement)]
    fn define_element(start: &JsValue);

    #[wasm_bindgen(js_name = rescueAll)]
    fn rescue_all();
}

/// Defines `<roadbook-plan>` in this page; a second call does nothing.
pub fn define() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
        rescue_all();
    }));
    let start = Closure::<dyn Fn(HtmlElement) -> JsValue>::new(|host| Widget::start(host).into());
    define_element(&start.into_js_value());
}
