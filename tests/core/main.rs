//! core tests.

mod estimate;
mod scoring;
