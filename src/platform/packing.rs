//! Texts packed by the browser's own streams (packing.js), a piece at a time.

use js_sys::{JsString, Uint8Array};
use wasm_bindgen::prelude::*;

use crate::format::plan_file::limits::MOST_BYTES;
use crate::keeping::{Body, PLAIN_UNITS, Packing};

#[wasm_bindgen(module = "/src/platform/packing.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = deflate)]
    async fn deflate_text(text: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = inflate)]
    async fn inflate_bytes(bytes: &Uint8Array, most: f64) -> Result<JsValue, JsValue>;
    /// Lets the page do what waits; where nobody looks at it there is no hurry to do so.
    pub(super) async fn pause();
    #[wasm_bindgen(catch, js_name = pack)]
    async fn pack_text(text: &JsString) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = unpack)]
    async fn unpack_text(packed: &str, most: f64) -> Result<JsValue, JsValue>;
}

/// The bytes of a text, compressed; none where the browser cannot.
pub async fn deflate(text: &str) -> Option<Vec<u8>> {
    Some(Uint8Array::new(&deflate_text(text).await.ok()?).to_vec())
}

/// The bytes that were compressed; none where they are broken, or more than `most`.
pub async fn inflate(bytes: &[u8], most: usize) -> Option<Vec<u8>> {
    // As a number: some millions.
    let unpacked = inflate_bytes(&Uint8Array::from(bytes), most as f64).await.ok()?;
    Some(Uint8Array::new(&unpacked).to_vec())
}

/// A text as gzip, fifteen bits in each UTF-16 unit; none where the browser cannot.
pub async fn pack(text: &str) -> Option<String> {
    let text = JsString::from(text);
    pause().await;
    pack_text(&text).await.ok()?.as_string()
}

/// The text that was packed; none where it is broken, or has more than `most` bytes.
pub async fn unpack(packed: &str, most: usize) -> Option<String> {
    unpack_text(packed, most as f64).await.ok()?.as_string()
}

/// A text as it is kept: packed where it is long, and the browser can.
pub async fn for_keeping(text: &str) -> Body<'_> {
    let packed = if text.len() > PLAIN_UNITS { pack(text).await } else { None };
    let Some(packed) = packed else { return Body::of(Packing::Plain, text) };
    pause().await;
    let body = Body::of(Packing::Gzip15, packed);
    pause().await;
    body
}

/// The text of a plan that was kept; none where it is broken.
pub async fn as_kept((packing, text): (Packing, String)) -> Option<String> {
    match packing {
        Packing::Plain => Some(text),
        Packing::Gzip15 => unpack(&text, MOST_BYTES).await,
    }
}
