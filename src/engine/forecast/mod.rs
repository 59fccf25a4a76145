//! Delivery forecasts that need no roadmap: from past throughput alone.
//!
//! Knows counts and weeks only: nothing of teams or dates.

pub mod throughput;
pub mod utilisation;
