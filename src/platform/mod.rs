//! The browser: storage, clock, randomness, files, page events. The only room that touches `window`.
//!
//! Implements the store's ports and knows nothing of screens.
#![allow(clippy::disallowed_methods, reason = "this is the room they are kept to")]

mod attribute_watch;
mod clock;
mod diagnosis;
mod files;
mod home;
mod host_door;
mod host_line;
mod keeping;
mod kept_news;
mod language;
mod local_storage;
mod outside;
mod packing;
mod page;
mod page_copy;
mod page_theme;
mod paper;
mod picture;
mod saver;
mod second_home;
mod share_link;
mod worker;

pub use clock::BrowserEnv;
pub use files::fetch_bytes;
pub use host_door::{Host, HostDoor};
pub use host_line::{HeightWatch, HostLine};
pub use language::ReaderWords;
pub use local_storage::LocalStorage;
pub use outside::BrowserOutside;
pub use packing::{pack, unpack};
pub use page::{asks_for_diagnosis, on_leaving, place_of_page};
pub use page_copy::{keep_page_text, kept_page_text};
pub use page_theme::{PageLook, PageTheme, look_around};
pub use picture::png_blob;
pub use saver::Saver;
pub use share_link::take_linked;
pub use worker::serve_questions;
