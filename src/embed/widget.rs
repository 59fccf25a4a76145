//! One widget in one element: shadow root, style sheet, app, and its end.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, CustomEvent, CustomEventInit, Element, HtmlElement};
use yew::Callback;

use super::loading;
use super::options::Options;
use super::stage::{Stage, Stages};
use crate::platform::{BrowserOutside, ReaderWords, Saver, on_leaving};
use crate::store::PlanStorage;
use crate::ui::app::{AppProps, Start};
use crate::ui::components::ICON_SHEET;
use crate::ui::styles::STYLE_SHEET;

#[wasm_bindgen]
extern "C" {
    /// What an element hands to its widget.
    pub type Link;
    /// The first screen is drawn.
    #[wasm_bindgen(method, structural)]
    fn done(this: &Link);
    /// The widget cannot start, for this reason.
    #[wasm_bindgen(method, structural)]
    fn failed(this: &Link, sentence: &str);
    /// Keeps a text for the rescue screen.
    #[wasm_bindgen(method, structural)]
    fn remember(this: &Link, text: &str);
}

#[wasm_bindgen(module = "/src/embed/failure.js")]
extern "C" {
    #[wasm_bindgen(js_name = showFailure)]
    fn show_failure(host: &HtmlElement, sentence: &str);
}

/// A widget, kept by its element.
#[wasm_bindgen]
pub struct Widget {
    running: Rc<RefCell<Running>>,
    stages: Rc<Stages>,
    saver: Rc<Saver>,
    _leaving: Vec<EventListener>,
}

enum Running {
    Loading,
    Mounted(Stage),
    Ended,
}

#[wasm_bindgen]
impl Widget {
    /// The element left the page: saves what waits. It may come back.
    pub fn rest(&self) {
        self.saver.save_now();
    }

    /// Ends the widget: saves what waits and takes the app out of the page.
    pub fn destroy(&mut self) {
        self.saver.save_now();
        if let Running::Mounted(stage) = self.running.replace(Running::Ended) {
            self.stages.clear(stage);
        }
    }
}

impl Widget {
    /// Starts a widget in an element that has its shadow root already.
    pub fn start(host: HtmlElement, link: Link, stages: Rc<Stages>) -> Self {
        let options = Options::of(&host);
        let (storage, denied) = loading::find_storage(&options);
        let storage = PlanStorage::new(storage);
        let link = Rc::new(link);
        let remember = {
            let link = link.clone();
            Box::new(move |text: &str| link.remember(text))
        };
        let saver = Rc::new(Saver::new(storage, denied, options.place.clone(), remember));
        let running = Rc::new(RefCell::new(Running::Loading));
        {
            let (running, saver, stages) = (running.clone(), saver.clone(), stages.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let words = ReaderWords::of(host.clone());
                let started = loading::load(&options, &saver, &words.now()).await;
                // The element may have left the page while the plan was fetched.
                if matches!(*running.borrow(), Running::Ended) {
                    return;
                }
                match started {
                    Ok(start) => {
                        if let Some(stage) = mount(&host, &link, start, saver, &stages) {
                            running.replace(Running::Mounted(stage));
                        }
                    }
                    Err(sentence) => {
                        show_failure(&host, &sentence);
                        link.failed(&sentence);
                    }
                }
            });
        }
        let leaving = {
            let saver = saver.clone();
            on_leaving(move || saver.save_now())
        };
        Self { running, stages, saver, _leaving: leaving }
    }
}

fn mount(
    host: &HtmlElement,
    link: &Rc<Link>,
    start: Start,
    saver: Rc<Saver>,
    stages: &Stages,
) -> Option<Stage> {
    let document = host.owner_document()?;
    let mut stage = stages.take(|| document.create_element("div").ok())?;
    let fallback = prepare(host, &stage.place).ok()?;
    let words = ReaderWords::of(host.clone()).marking(stage.place.clone());
    let (host, link) = (host.clone(), link.clone());
    let onready = Callback::from(move |()| {
        fallback.remove();
        link.done();
        announce(&host, "roadbook-ready");
    });
    let outside = Rc::new(BrowserOutside::new(saver, words));
    stages.play(&mut stage, AppProps { start: Rc::new(start), outside, onready });
    Some(stage)
}

/// Fills the shadow root: style sheet, icons, the place for the app, and the page's own content until the first paint, which
/// is answered.
fn prepare(host: &HtmlElement, place: &Element) -> Result<Element, JsValue> {
    let root = host.shadow_root().ok_or(JsValue::NULL)?;
    let document = host.owner_document().ok_or(JsValue::NULL)?;
    // A constructed sheet works under `style-src 'self'`, where a style element does not.
    let sheet = CssStyleSheet::new()?;
    sheet.replace_sync(STYLE_SHEET)?;
    root.set_adopted_style_sheets(&js_sys::Array::of1(&sheet));
    let slot = document.create_element("slot")?;
    place.set_class_name("widget");
    // Icons refer to their symbols by id, within the same shadow root.
    let icons = document.create_element("div")?;
    icons.set_inner_html(ICON_SHEET);
    root.replace_children_with_node_3(&slot, &icons, place);
    Ok(slot)
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
