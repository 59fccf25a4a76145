//! core tests.

mod estimate;
mod ranking;
mod schedule;
mod scoring;

mod command;
mod storage;
mod store;
