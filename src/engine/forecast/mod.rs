//! When things will be done: from past throughput alone, and by playing a roadmap through with other efforts.
//!
//! Knows counts, periods and weeks: nothing of teams or dates.

pub mod roadmap;
pub mod throughput;
pub mod utilisation;
