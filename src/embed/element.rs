//! Tells the element's script that the module runs, and wires the panic hook to the rescue screen.

use std::rc::Rc;

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;
use web_sys::HtmlElement;

use super::options::may_have_host;
use super::widget::{Link, Page, Widget};
use crate::language::{Language, Words};

#[wasm_bindgen(module = "/src/embed/element.js")]
extern "C" {
    #[wasm_bindgen(js_name = appRuns)]
    fn app_runs(start: &JsValue, rescue_words: &JsValue);
}

#[wasm_bindgen(module = "/src/embed/rescue.js")]
extern "C" {
    #[wasm_bindgen(js_name = rescueAll)]
    fn rescue_all();
}

/// Lets `<roadbook-plan>` elements of this page start their widgets.
pub fn run() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
        rescue_all();
    }));
    let page = Rc::new(Page::default());
    let start = Closure::<dyn Fn(HtmlElement, Link) -> JsValue>::new(move |host, link| {
        let page = page.clone();
        if !may_have_host(&host) {
            return Widget::start(host, link, page).into();
        }
        let started = async move {
            page.knock(&host).await;
            Ok(Widget::start(host, link, page).into())
        };
        future_to_promise(started).into()
    });
    app_runs(&start.into_js_value(), &rescue_words());
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
