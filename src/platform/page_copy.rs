//! The page's own plan beside the reader's copy of it: kept, and found again.

use super::clock::BrowserEnv;
use super::packing;
use super::saver::Saver;
use crate::keeping::{keep_page, page_text};

/// Keeps the text that a reader's copy comes from. Where it cannot be kept, nobody is told: the copy itself is safe, and the
/// page's changes are simply not offered.
pub async fn keep_page_text(saver: &Saver, plan_id: &str, text: &str) {
    let body = packing::for_keeping(text).await;
    let _ = keep_page(saver.storage(), plan_id, &body, BrowserEnv.now_ms());
}

/// The text that a reader's copy comes from; none where it is not known.
pub async fn kept_page_text(saver: &Saver, plan_id: &str) -> Option<String> {
    packing::as_kept(page_text(saver.storage(), plan_id).ok()??).await
}
