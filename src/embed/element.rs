//! Defines the element and wires the panic hook to the rescue screen.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::widget::Widget;
use crate::language::{Language, Words};

#[wasm_bindgen(module = "/src/embed/element.js")]
extern "C" {
    #[wasm_bindgen(js_name = defineElement)]
    fn define_element(start: &JsValue, rescue_words: &JsValue);

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
    define_element(&start.into_js_value(), &rescue_words());
}

/// The words of the rescue screen in each language: after a panic nothing here can say them any more.
fn rescue_words() -> JsValue {
    let all = Object::new();
    for language in Language::ALL {
        let words = Words::of(language);
        let own = [
            ("title", words.rescue_title()),
            ("withPlan", words.rescue_with_plan()),
            ("withoutPlan", words.rescue_without_plan()),
            ("text", words.rescue_text()),
            ("copy", words.rescue_copy()),
            ("copied", words.rescue_copied()),
            ("download", words.rescue_download()),
        ];
        let texts = Object::new();
        for (key, text) in own {
            // A fresh object takes every key.
            let _ = Reflect::set(&texts, &key.into(), &text.into());
        }
        let _ = Reflect::set(&all, &language.tag().into(), &texts);
    }
    all.into()
}
