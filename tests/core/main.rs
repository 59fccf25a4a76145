//! core tests.

mod scoring;
