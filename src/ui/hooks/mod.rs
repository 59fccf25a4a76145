//! Hooks the screens share.

mod ask;
mod on_paper;
mod roadmap_look;
mod slices;
mod use_later;
mod use_ranking_chances;
mod use_width;
mod use_words;

pub use ask::ask;
pub use on_paper::{OnPaper, use_on_paper};
pub use roadmap_look::{SharedLook, use_roadmap_look};
pub use slices::{Slices, in_slices};
pub use use_later::use_later;
pub use use_ranking_chances::{OutsideRef, Sureness, use_ranking_chances};
pub use use_width::use_width;
pub use use_words::use_words;
