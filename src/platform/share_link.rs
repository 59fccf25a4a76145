//! Plans and ballots in the page's address: written for the clipboard, read once and wiped.

use wasm_bindgen::JsValue;

use super::packing::{deflate, inflate};
use crate::protocol::{LinkBudget, LinkError, MOST_UNPACKED_BYTES, read_fragment, write_fragment};

/// The address of this page with the text of a file in it.
///
/// # Errors
/// Where it does not fit.
pub async fn link_to(text: &str) -> Result<String, LinkError> {
    let packed = deflate(text).await.ok_or(LinkError::TooLong)?;
    let fragment = write_fragment(&packed)?;
    Ok(format!("{}{fragment}", page_address()))
}

/// The address of this page, up to the fragment.
pub fn page_address() -> String {
    let here = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    here.split('#').next().unwrap_or_default().to_owned()
}

/// What the address of this page holds, which is wiped; none where it holds nothing. With `only`, it is left to others unless
/// that says yes to it.
pub async fn take_linked(only: Option<fn(&[u8]) -> bool>) -> Option<Result<Vec<u8>, LinkError>> {
    let window = web_sys::window()?;
    let fragment = window.location().hash().ok()?;
    let packed = read_fragment(&fragment)?;
    let Some(only) = only else {
        wipe(&window);
        return Some(inflated(packed).await);
    };
    let bytes = inflated(packed).await.ok()?;
    // Another element may have taken it meanwhile.
    let is_there = window.location().hash().ok()? == fragment;
    if !is_there || !only(&bytes) {
        return None;
    }
    wipe(&window);
    Some(Ok(bytes))
}

/// What a fragment holds, as the bytes of a file, taken off what those of its text may have together.
///
/// # Errors
/// Where it is too long, broken or of a newer version.
pub async fn unpacked(fragment: &str, budget: &mut LinkBudget) -> Result<Vec<u8>, LinkError> {
    if budget.is_spent() {
        return Err(LinkError::TooLong);
    }
    budget.take(inflated(read_fragment(fragment).ok_or(LinkError::Broken)?).await?)
}

async fn inflated(packed: Result<Vec<u8>, LinkError>) -> Result<Vec<u8>, LinkError> {
    inflate(&packed?, MOST_UNPACKED_BYTES).await.ok_or(LinkError::Broken)
}

/// Takes what was linked out of the address bar and the history: it may be confidential, and is stored by now or was refused.
fn wipe(window: &web_sys::Window) {
    let Ok(history) = window.history() else { return };
    let location = window.location();
    let page = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
    let state = history.state().unwrap_or(JsValue::NULL);
    // A sandbox may refuse it; then the address stays as it is.
    let _ = history.replace_state_with_url(&state, "", Some(&page));
}
