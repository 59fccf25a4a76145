//! One widget in one element: shadow root, style sheet, app, and its end.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, CustomEvent, CustomEventInit, Element, HtmlElement, ShadowRoot};
use yew::prelude::*;

use super::loading;
use super::options::Options;
use crate::platform::{BrowserOutside, ReaderWords, Saver, on_leaving};
use crate::store::PlanStorage;
use crate::ui::app::{App, AppProps, Start};
use crate::ui::components::ICON_SHEET;
use crate::ui::styles::STYLE_SHEET;

/// A widget, kept by its element.
#[wasm_bindgen]
pub struct Widget {
    running: Rc<RefCell<Running>>,
    saver: Rc<Saver>,
    _leaving: Vec<EventListener>,
}

enum Running {
    Loading,
    Mounted(AppHandle<App>),
    Ended,
}

#[wasm_bindgen]
impl Widget {
    /// Ends the widget: saves what waits and takes the app out of the page.
    pub fn destroy(&mut self) {
        self.saver.save_now();
        if let Running::Mounted(app) = self.running.replace(Running::Ended) {
            app.destroy();
        }
    }
}

impl Widget {
    /// Starts a widget in an element that has its shadow root already.
    pub fn start(host: HtmlElement) -> Self {
        let options = Options::of(&host);
        let (storage, denied) = loading::find_storage(&options);
        let storage = PlanStorage::new(storage);
        let saver = Rc::new(Saver::new(storage, denied, options.place.clone(), remember_in(&host)));
        let running = Rc::new(RefCell::new(Running::Loading));
        {
            let (running, saver) = (running.clone(), saver.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let words = ReaderWords::of(host.clone());
                let started = loading::load(&options, &saver, &words.now()).await;
                // The element may have left the page while the plan was fetched.
                if matches!(*running.borrow(), Running::Ended) {
                    return;
                }
                match started {
                    Ok(start) => {
                        if let Some(app) = mount(&host, start, saver) {
                            running.replace(Running::Mounted(app));
                        }
                    }
                    Err(sentence) => show_failure(&host, &sentence),
                }
            });
        }
        let leaving = {
            let saver = saver.clone();
            on_leaving(move || saver.save_now())
        };
        Self { running, saver, _leaving: leaving }
    }
}

/// Calls the element's own `remember(text)`.
fn remember_in(host: &HtmlElement) -> Box<dyn Fn(&str)> {
    let host = host.clone();
    Box::new(move |text| {
        let remember = js_sys::Reflect::get(&host, &"remember".into()).ok();
        if let Some(remember) = remember.and_then(|found| found.dyn_into::<js_sys::Function>().ok()) {
            // It only stores the text and cannot fail.
            let _ = remember.call1(&host, &text.into());
        }
    })
}

fn mount(host: &HtmlElement, start: Start, saver: Rc<Saver>) -> Option<AppHandle<App>> {
    let (root, place) = prepare(host).ok()?;
    let fallback = root.query_selector("slot").ok().flatten();
    let words = ReaderWords::of(host.clone()).marking(place.clone());
    let host = host.clone();
    let onready = Callback::from(move |()| {
        if let Some(fallback) = &fallback {
            fallback.remove();
        }
        announce(&host, "roadbook-ready");
    });
    let props =
        AppProps { start: Rc::new(start), outside: Rc::new(BrowserOutside::new(saver, words)), onready };
    Some(yew::Renderer::<App>::with_root_and_props(place, props).render())
}

/// Fills the shadow root: style sheet, the page's own content until the first paint, a place for the app.
fn prepare(host: &HtmlElement) -> Result<(ShadowRoot, Element), JsValue> {
    let root = host.shadow_root().ok_or(JsValue::NULL)?;
    let document = host.owner_document().ok_or(JsValue::NULL)?;
    // A constructed sheet works under `style-src 'self'`, where a style element does not.
    let sheet = CssStyleSheet::new()?;
    sheet.replace_sync(STYLE_SHEET)?;
    root.set_adopted_style_sheets(&js_sys::Array::of1(&sheet));
    let slot = document.create_element("slot")?;
    let place = document.create_element("div")?;
    place.set_class_name("widget");
    // Icons refer to their symbols by id, within the same shadow root.
    let icons = document.create_element("div")?;
    icons.set_inner_html(ICON_SHEET);
    root.replace_children_with_node_3(&slot, &icons, &place);
    Ok((root, place))
}

/// Says why the widget cannot start, above the page's own content.
fn show_failure(host: &HtmlElement, sentence: &str) {
    let Ok((root, place)) = prepare(host) else { return };
    place.set_class_name("failure");
    // Setting an attribute of a fresh div cannot fail.
    let _ = place.set_attribute("role", "alert");
    place.set_text_content(Some(sentence));
    root.replace_children_with_node_2(
        &place,
        &root.query_selector("slot").ok().flatten().unwrap_or(place.clone()),
    );
    announce(host, "roadbook-error");
}

fn announce(host: &HtmlElement, name: &str) {
    let options = CustomEventInit::new();
    options.set_bubbles(true);
    options.set_composed(true);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &options) {
        // Only fails for an event that is being dispatched already.
        let _ = host.dispatch_event(&event);
    }
}
