//! Black-box tests of the core: plans, files and commands in, data and text out.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod agreement;
mod ballots;
mod brief;
mod charts;
mod command;
mod confidence;
mod constraints;
mod editions;
mod estimate;
mod evidence;
mod export;
mod forecast;
mod formula;
mod frame;
mod grid;
mod hostile;
mod import;
mod information;
mod judgement;
mod kano_moscow;
mod keeping;
mod languages;
mod mentions;
mod merge;
mod metrics;
mod outcomes;
mod page_plan;
mod picture;
mod plan_changes;
mod plan_file;
mod priorities;
mod ranking;
mod roadmap;
mod roadmap_by_hand;
mod roadmap_stages;
mod sample;
mod sayings;
mod scenarios;
mod schedule;
mod scoring;
mod share_link;
mod shared_plan;
mod single_file;
mod store;
mod strategy;
mod support;
mod sureness;
mod text;
mod waiting;
mod ways_in;
mod worker;
