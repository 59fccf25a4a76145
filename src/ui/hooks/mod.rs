//! Hooks the screens share.

mod ask;
mod use_ranking_chances;
mod use_width;

pub use ask::ask;
pub use use_ranking_chances::{OutsideRef, Sureness, use_ranking_chances};
pub use use_width::use_width;
