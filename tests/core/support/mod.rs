//! What several core tests share.

pub mod commands;
pub mod harbour;
pub mod plans;
pub mod worker;
