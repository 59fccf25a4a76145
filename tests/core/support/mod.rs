//! What several core tests share.

pub mod harbour;
pub mod plans;
pub mod worker;
