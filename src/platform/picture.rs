//! Pictures in pixels: drawn by the browser, with what they carry put in; as a file, or on the clipboard.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use web_sys::Blob;

use super::files;
use crate::format::picture::png_with;
use crate::language::Words;
use crate::store::{Notice, PngOrder};

#[wasm_bindgen(module = "/src/platform/picture.js")]
extern "C" {
    #[wasm_bindgen(js_name = drawPixels, catch)]
    async fn draw_pixels(svg: &str, width: u32, height: u32) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = takesPictures)]
    pub fn takes_pictures() -> bool;
    #[wasm_bindgen(js_name = copyPixels, catch)]
    async fn copy_pixels(blob: &Blob) -> Result<JsValue, JsValue>;
}

/// The PNG that was ordered, as a blob; none where the browser does not draw it.
pub async fn png_blob(order: &PngOrder) -> Option<Blob> {
    files::blob("image/png", &Uint8Array::from(png(order).await?.as_slice())).ok()
}

async fn png(order: &PngOrder) -> Option<Vec<u8>> {
    let drawn = draw_pixels(&order.svg, order.width, order.height).await.ok()?;
    let pixels = Uint8Array::new(&drawn).to_vec();
    png_with(&pixels, &order.title, &order.description, order.plan_text.as_deref()).ok()
}

/// Hands a PNG to the person; what to tell them.
pub async fn save_png(order: &PngOrder, words: &Words) -> Notice {
    let Some(blob) = png_blob(order).await else { return Notice::problem(words.picture_not_drawn()) };
    match files::download_blob(&order.name, &blob) {
        Ok(()) => Notice::info(words.download_saved(&order.name)),
        Err(_) => Notice::problem(words.download_refused()),
    }
}

/// Puts a PNG on the clipboard; what to tell the person.
pub async fn copy_png(order: &PngOrder, words: &Words) -> Notice {
    let Some(blob) = png_blob(order).await else { return Notice::problem(words.picture_not_drawn()) };
    match copy_pixels(&blob).await {
        Ok(_) => Notice::info(words.picture_copied()),
        Err(_) => Notice::problem(words.copying_refused()),
    }
}
