//! Tells the element's script that the module runs, and wires the panic hook to the rescue screen.

use std::panic::PanicHookInfo;
use std::rc::Rc;

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;
use web_sys::HtmlElement;

use super::options::may_have_host;
use super::widget::{Link, Page, Widget};
use crate::language::{Language, Words};
use crate::protocol::panic_report;

#[wasm_bindgen(module = "/src/embed/element.js")]
extern "C" {
    #[wasm_bindgen(js_name = appRuns)]
    fn app_runs(start: &JsValue, rescue_words: &JsValue);
}

#[wasm_bindgen(module = "/src/embed/rescue.js")]
extern "C" {
    #[wasm_bindgen(js_name = rescueAll)]
    fn rescue_all(what: &str);
}

/// Lets `<roadbook-plan>` elements of this page start their widgets.
pub fn run() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
        rescue_all(&report_of(panic));
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

/// What a person may send on of a panic.
fn report_of(panic: &PanicHookInfo<'_>) -> String {
    let place = panic.location().map(|place| (place.file(), place.line(), place.column()));
    let (fixed, composed) =
        (panic.payload().downcast_ref::<&'static str>(), panic.payload().downcast_ref::<String>());
    panic_report(place.unwrap_or_default(), fixed.copied(), composed.map(String::as_str))
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
            ("again", words.rescue_again()),
            ("report", words.rescue_report()),
            ("copyReport", words.rescue_copy_report()),
            ("reportNote", words.rescue_report_note()),
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
