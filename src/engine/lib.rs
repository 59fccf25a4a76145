//! The engine: pure algorithms over plain numbers, slices and text.
//!
//! Knows nothing of the plan, the clock or the screen; randomness comes in as a seed. Every public function
//! says its units, its errors and the source of its formula.

pub mod agreement;
pub mod estimate;
pub mod fnv;
pub mod forecast;
pub mod metrics;
pub mod order;
pub mod probability;
pub mod random;
pub mod ranking;

pub mod schedule;
pub mod scoring;
pub mod text;
