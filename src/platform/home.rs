//! What the script around the module knows (home.js): where it came from, what the page's policy stopped.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(module = "/src/platform/home.js")]
extern "C" {
    #[wasm_bindgen(js_name = policyReports)]
    fn reports() -> Array;
    #[wasm_bindgen(js_name = ownScript, catch)]
    async fn own_script() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = ownAddress)]
    fn own_address() -> String;
}

/// What the page's policy stopped: directive and address.
pub fn policy_reports() -> Vec<(String, String)> {
    let text = |pair: &Array, place| pair.get(place).as_string().unwrap_or_default();
    let pairs = reports().iter().filter_map(|pair| pair.dyn_into::<Array>().ok()).collect::<Vec<_>>();
    pairs.iter().map(|pair| (text(pair, 0), text(pair, 1))).collect()
}

/// The text of the classic script with everything inside; none where it cannot be had.
pub async fn script() -> Option<String> {
    own_script().await.ok()?.as_string()
}

/// Where the script came from; empty for one inside the page.
pub fn address() -> String {
    own_address()
}

/// Waits until what the browser had to tell was told: a task of its own.
pub async fn next_task() {
    let soon = Promise::new(&mut |done: Function, _| {
        gloo::timers::callback::Timeout::new(0, move || drop(done.call0(&JsValue::NULL))).forget();
    });
    // It is never refused.
    let _ = JsFuture::from(soon).await;
}
