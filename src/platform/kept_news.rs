//! Hears of what is written to local storage: by other pages, and by other widgets of this one.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, StorageEvent};

/// The browser tells other pages only; this is how one page tells itself.
const EVENT: &str = "roadbook-kept";

/// Listens until it is dropped.
pub struct KeptNews {
    _listeners: Vec<EventListener>,
}

impl KeptNews {
    /// Calls back with each key that somebody but `name` may have written, and with none where everything may be otherwise.
    pub fn listen(name: String, heard: impl Fn(Option<&str>) + 'static) -> Self {
        let Some(window) = web_sys::window() else { return Self { _listeners: Vec::new() } };
        let heard = Rc::new(heard);
        let mut listeners = Vec::new();
        {
            let heard = heard.clone();
            listeners.push(EventListener::new(&window, "storage", move |event| {
                if let Some(event) = event.dyn_ref::<StorageEvent>() {
                    heard(event.key().as_deref());
                }
            }));
        }
        {
            let heard = heard.clone();
            listeners.push(EventListener::new(&window, EVENT, move |event| {
                let detail = event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().as_string());
                let Some(detail) = detail else { return };
                if let Some((writer, plan_id)) = detail.split_once(' ')
                    && writer != name
                {
                    heard(Some(&format!("roadbook/plan/{plan_id}")));
                }
            }));
        }
        // A page that was frozen or put aside was told nothing.
        listeners.push(EventListener::new(&window, "pageshow", move |_| heard(None)));
        Self { _listeners: listeners }
    }
}

/// Tells the other widgets of this page that `name` has written something of a plan.
pub fn tell_this_page(name: &str, plan_id: &str) {
    let options = CustomEventInit::new();
    options.set_detail(&JsValue::from(format!("{name} {plan_id}")));
    if let (Some(window), Ok(event)) =
        (web_sys::window(), CustomEvent::new_with_event_init_dict(EVENT, &options))
    {
        // Only fails for an event that is being dispatched already.
        let _ = window.dispatch_event(&event);
    }
}
