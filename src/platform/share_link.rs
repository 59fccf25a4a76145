//! Plans in the page's address: written for the clipboard, read once and wiped.

use wasm_bindgen::JsValue;

use super::packing::{deflate, inflate};
use crate::protocol::{LinkError, MOST_UNPACKED_BYTES, read_fragment, write_fragment};

/// The address of this page with a plan in it.
///
/// # Errors
/// Where the plan does not fit.
pub async fn link_to(plan_text: &str) -> Result<String, LinkError> {
    let packed = deflate(plan_text).await.ok_or(LinkError::TooLong)?;
    let fragment = write_fragment(&packed)?;
    Ok(format!("{}{fragment}", page_address()))
}

/// The address of this page, up to the fragment.
pub fn page_address() -> String {
    let here = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    here.split('#').next().unwrap_or_default().to_owned()
}

/// The plan's text in the address of this page, which is wiped; none where there is none.
pub async fn take_linked() -> Option<Result<Vec<u8>, LinkError>> {
    let window = web_sys::window()?;
    let packed = read_fragment(&window.location().hash().ok()?)?;
    wipe(&window);
    let packed = match packed {
        Ok(packed) => packed,
        Err(error) => return Some(Err(error)),
    };
    Some(inflate(&packed, MOST_UNPACKED_BYTES).await.ok_or(LinkError::Broken))
}

/// Takes the plan out of the address bar and the history: it may be confidential, and is stored by now or was refused.
fn wipe(window: &web_sys::Window) {
    let Ok(history) = window.history() else { return };
    let location = window.location();
    let page = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
    let state = history.state().unwrap_or(JsValue::NULL);
    // A sandbox may refuse it; then the address stays as it is.
    let _ = history.replace_state_with_url(&state, "", Some(&page));
}
