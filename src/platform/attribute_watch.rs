//! Hears of changes of elements' attributes until it is dropped.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::Node;

use super::language::options;

#[wasm_bindgen]
extern "C" {
    type MutationObserver;
    #[wasm_bindgen(constructor)]
    fn new(changed: &Closure<dyn Fn()>) -> MutationObserver;
    #[wasm_bindgen(method)]
    fn observe(this: &MutationObserver, target: &Node, options: &js_sys::Object);
    #[wasm_bindgen(method)]
    fn disconnect(this: &MutationObserver);
}

/// Which attributes are watched, and who is told.
pub(super) struct AttributeWatch {
    attributes: &'static [&'static str],
    observer: MutationObserver,
    _callback: Closure<dyn Fn()>,
}

impl AttributeWatch {
    /// Watches nothing yet.
    pub(super) fn new(attributes: &'static [&'static str], changed: impl Fn() + 'static) -> Self {
        let callback = Closure::<dyn Fn()>::new(changed);
        Self { attributes, observer: MutationObserver::new(&callback), _callback: callback }
    }

    /// Watches a node too, and all below it where `subtree` says so.
    pub(super) fn watch(&self, node: &Node, subtree: bool) {
        let filter: Array = self.attributes.iter().map(|name| JsValue::from_str(name)).collect();
        self.observer
            .observe(node, &options(&[("subtree", subtree.into()), ("attributeFilter", filter.into())]));
    }

    /// Watches none of them any more.
    pub(super) fn forget_all(&self) {
        self.observer.disconnect();
    }
}

impl Drop for AttributeWatch {
    fn drop(&mut self) {
        self.forget_all();
    }
}
