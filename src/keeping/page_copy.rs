//! The text of the page's own plan that the reader's copy comes from: what both have in common, should the page change its plan.

use super::keys::Keys;
use super::room;
use super::whole::{Body, Covers, Packing, Whole, kept_text};
use crate::store::{KeyValueStorage, StorageError};

const NAME: &str = "page";

/// Keeps the text. It is not read back: its checksum tells whether it stands, and without it only the page's changes cannot be
/// offered.
///
/// # Errors
/// Where there is no room, or nothing can be written.
pub fn keep_page(
    storage: &dyn KeyValueStorage,
    plan_id: &str,
    body: &Body<'_>,
    now_ms: u64,
) -> Result<(), StorageError> {
    let whole = Whole::of(0, Covers::default(), body, now_ms);
    let keys = Keys::of(plan_id);
    room::write(storage, &keys, &keys.under(NAME), &whole.write(body))
}

/// The text that was kept, also by itself without a line in front; none where there is none, or it is broken.
///
/// # Errors
/// Where the storage cannot be read.
pub fn page_text(
    storage: &dyn KeyValueStorage,
    plan_id: &str,
) -> Result<Option<(Packing, String)>, StorageError> {
    kept_text(storage, &Keys::of(plan_id).under(NAME))
}
