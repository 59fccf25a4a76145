//! The width an element has been given, for charts that fill it.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// A reference to put on an element, and that element's width in CSS pixels, which follows its size.
/// The width is `fallback` until the element is in the page.
#[hook]
pub fn use_width(fallback: u32) -> (NodeRef, u32) {
    let node = use_node_ref();
    let width = use_state_eq(|| fallback);
    {
        let (node, width) = (node.clone(), width.clone());
        use_effect_with((), move |()| {
            let observed = node.cast::<Element>().and_then(|element| observe(element, width.setter()));
            move || drop(observed)
        });
    }
    (node, *width)
}

/// Observes until dropped.
struct Observed {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut()>,
}

impl Drop for Observed {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn observe(element: Element, width: UseStateSetter<u32>) -> Option<Observed> {
    let measured = element.clone();
    let measure = move || {
        let pixels = u32::try_from(measured.client_width()).unwrap_or(0);
        if pixels > 0 {
            width.set(pixels);
        }
    };
    measure();
    let callback = Closure::<dyn FnMut()>::new(measure);
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(&element);
    Some(Observed { observer, _callback: callback })
}
