//! core tests.
