//! What several core tests share.

pub mod plans;
