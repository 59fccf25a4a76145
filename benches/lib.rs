//! How long the work takes that a person waits for: the same cases natively and in a browser, as one table.
//!
//! The clock comes in, since a browser has its own. Nothing here asserts a time: a bar that is missed is shown.

#![allow(clippy::expect_used, reason = "plans made up here are proper plans")]

mod evidence;
mod forecast;
mod imports;
mod planner;
pub mod plans;
mod ranking;

use std::fmt::Write as _;

/// What one case took.
#[derive(Debug)]
pub struct Timing {
    /// What was done.
    pub name: &'static str,
    /// Milliseconds it may take; none where there is no bar.
    pub bar_ms: Option<f64>,
    /// Median of the runs, in milliseconds.
    pub median_ms: f64,
    /// The slowest run, in milliseconds.
    pub worst_ms: f64,
}

/// Times a piece of work, again and again.
pub struct Stopwatch<'a> {
    now_ms: &'a dyn Fn() -> f64,
    timings: Vec<Timing>,
}

impl<'a> Stopwatch<'a> {
    /// A stopwatch that reads this clock.
    pub fn new(now_ms: &'a dyn Fn() -> f64) -> Self {
        Self { now_ms, timings: Vec::new() }
    }

    /// Runs `work` once to warm up and then `runs` times.
    ///
    /// What it answers is measured for its size only, so that no compiler leaves the work out.
    pub fn time(
        &mut self,
        name: &'static str,
        bar_ms: Option<f64>,
        runs: usize,
        work: &mut dyn FnMut() -> usize,
    ) {
        std::hint::black_box(work());
        let mut taken: Vec<f64> = (0..runs.max(1))
            .map(|_| {
                let start = (self.now_ms)();
                std::hint::black_box(work());
                (self.now_ms)() - start
            })
            .collect();
        taken.sort_by(f64::total_cmp);
        let (median_ms, worst_ms) = (taken[taken.len() / 2], taken[taken.len() - 1]);
        self.timings.push(Timing { name, bar_ms, median_ms, worst_ms });
    }
}

pub use planner::{Rival, roadmap_names, table as planner_table};

/// Runs every case and lays the times out as a table.
pub fn table(now_ms: &dyn Fn() -> f64) -> String {
    let mut stopwatch = Stopwatch::new(now_ms);
    ranking::run(&mut stopwatch);
    evidence::run(&mut stopwatch);
    forecast::run(&mut stopwatch);
    imports::run(&mut stopwatch);
    let mut table = format!("{:<58} {:>10} {:>10} {:>8}\n", "work", "median ms", "worst ms", "bar ms");
    for timing in &stopwatch.timings {
        let bar = timing.bar_ms.map_or("–".to_owned(), |bar| format!("{bar:.0}"));
        let missed = if timing.bar_ms.is_some_and(|bar| timing.median_ms > bar) { "  missed" } else { "" };
        let Timing { name, median_ms, worst_ms, .. } = timing;
        // Writing to a String cannot fail.
        let _ = writeln!(table, "{name:<58} {median_ms:>10.2} {worst_ms:>10.2} {bar:>8}{missed}");
    }
    table
}
