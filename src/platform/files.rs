//! Files out, texts to the clipboard, and the one fetch a page may ask for.

use js_sys::{TypeError, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Response, Url, Window};

use super::home;
use crate::format::incoming::MOST_BYTES;
use crate::language::{Say, Words};
use crate::protocol::origin;
use crate::store::TextFile;

/// Starts the download of a file. Answers whether the browser took it; a sandbox may drop it unseen.
pub fn download(file: &TextFile) -> Result<(), JsValue> {
    download_blob(&file.name, &blob(file.media_type, &JsValue::from_str(&file.text))?)
}

/// A blob of a text or of bytes.
pub fn blob(media_type: &str, content: &JsValue) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    Blob::new_with_blob_sequence_and_options(&js_sys::Array::of1(content), &options)
}

/// The same for a file that is no text.
pub fn download_blob(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let address = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has read the address by the time a minute has passed.
    gloo::timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}

#[wasm_bindgen(module = "/src/platform/saving.js")]
extern "C" {
    #[wasm_bindgen(js_name = saveOver, catch)]
    async fn save_over(name: &str, text: &str) -> Result<JsValue, JsValue>;
}

/// Writes a page over the file that the person chose for it, or as a download where the browser lets nobody choose.
///
/// # Errors
/// Where the person chose none, or it could not be written.
pub async fn save(file: &TextFile) -> Result<(), JsValue> {
    if save_over(&file.name, &file.text).await?.is_truthy() { Ok(()) } else { download(file) }
}

/// Puts a text on the clipboard, where the page may.
pub async fn copy(text: &str) -> Result<(), JsValue> {
    let navigator = web_sys::window().ok_or(JsValue::NULL)?.navigator();
    // On plain-http pages there is no clipboard at all.
    if js_sys::Reflect::get(&navigator, &"clipboard".into())?.is_undefined() {
        return Err(JsValue::NULL);
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.map(|_| ())
}

/// Why a text could not be fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FetchError {
    address: String,
    cause: FetchCause,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum FetchCause {
    /// The server answered with this status.
    Status(u16),
    /// The page's policy forbids it; this has to be allowed.
    Policy(String),
    /// Another origin, which does not let this one read it.
    OtherOrigin(String),
    /// More bytes than any plan may have.
    TooLarge,
    /// No answer.
    Unreachable,
}

impl Say for FetchError {
    fn say(&self, words: &Words) -> String {
        match &self.cause {
            FetchCause::Status(status) => words.plan_not_fetched_status(&self.address, &status.to_string()),
            FetchCause::Policy(wanted) => words.plan_stopped_by_policy(&self.address, wanted),
            FetchCause::OtherOrigin(own) => words.plan_stopped_by_origin(&self.address, own),
            FetchCause::TooLarge => {
                words.plan_fetched_too_large(&self.address, &(MOST_BYTES / 1_000_000).to_string())
            }
            FetchCause::Unreachable => words.plan_not_fetched(&self.address),
        }
    }
}

#[wasm_bindgen(module = "/src/platform/packing.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn taken(response: &Response, most: f64) -> Result<JsValue, JsValue>;
}

/// Fetches a plan that the page names with `src`; an answer without an end is not waited for.
pub async fn fetch_bytes(address: &str) -> Result<Vec<u8>, FetchError> {
    let refused = |cause| FetchError { address: address.to_owned(), cause };
    let window = web_sys::window().ok_or_else(|| refused(FetchCause::Unreachable))?;
    let response = match JsFuture::from(window.fetch_with_str(address)).await {
        Ok(response) => response,
        Err(_) => return Err(refused(why_unreachable(&window, address).await)),
    };
    let unreachable = |_| refused(FetchCause::Unreachable);
    let response: Response = response.dyn_into().map_err(unreachable)?;
    if !response.ok() {
        return Err(refused(FetchCause::Status(response.status())));
    }
    // As a number: some millions.
    let bytes = taken(&response, MOST_BYTES as f64).await.map_err(|why| {
        // What breaks off is a TypeError; what is too much is our own.
        refused(if why.is_instance_of::<TypeError>() {
            FetchCause::Unreachable
        } else {
            FetchCause::TooLarge
        })
    })?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

/// The browser tells scripts nothing but that it failed; the page's policy and the two origins say more.
async fn why_unreachable(window: &Window, address: &str) -> FetchCause {
    let own = window.location().origin().unwrap_or_default();
    let absolute = Url::new_with_base(address, &window.location().href().unwrap_or_default());
    let absolute = absolute.map(|url| url.href()).unwrap_or_else(|_| address.to_owned());
    let other = origin(&absolute).filter(|origin| *origin != own);
    home::next_task().await;
    let is_reported = home::policy_reports()
        .iter()
        .any(|(directive, blocked)| directive == "connect-src" && absolute.starts_with(blocked.as_str()));
    match other {
        _ if is_reported => FetchCause::Policy(other.unwrap_or("'self'").to_owned()),
        Some(_) => FetchCause::OtherOrigin(own),
        None => FetchCause::Unreachable,
    }
}
