//! core tests.

mod estimate;
mod schedule;
mod scoring;
