//! Playing roadmaps through.

use roadbook_core::engine::estimate::Distribution;
use roadbook_core::engine::forecast::roadmap::{MANY_RUNS, Package, Planned, Risk, SHARED_ERROR, forecast};
use roadbook_core::engine::random::Stream;
use roadbook_core::engine::schedule::Dependency;

use crate::Stopwatch;

/// A hundred initiatives of two or three packages, eight teams, fifty-two periods: full to the end.
fn hundred() -> Risk {
    const TEAMS: usize = 8;
    let mut stream = Stream::new(5, &["forecast"]);
    let mut below = |count: usize| (stream.uniform() * count as f64) as usize;
    let mut busy_until = [0_u32; TEAMS];
    let items = (0..100).map(|place| {
        let packages = 2 + below(2);
        let work: Vec<Package> = (0..packages)
            .map(|nth| {
                let length = 1 + below(4) as u32;
                let median = f64::from(length) * 2.0;
                let effort = Distribution::range90(median / 1.8, median * 1.8).expect("a range");
                let team = Some(below(TEAMS));
                let package = Package::new(team, 2 + below(3) as i64, length, 2.0, effort);
                Package { after_previous: nth > 0, ..package }
            })
            .collect();
        let start =
            work.iter().filter_map(|one| one.team).map(|team| busy_until[team] / 3).max().unwrap_or(0);
        for one in &work {
            busy_until[one.team.unwrap_or(0)] += one.length * one.amount as u32 / 2;
        }
        Planned { id: format!("i{place}"), start, work, deadline: Some(start + 20), ..Planned::default() }
    });
    let items: Vec<Planned> = items.collect();
    let dependencies = (0..40).map(|nth| Dependency { before: nth, after: nth + 50, lag: 0 }).collect();
    let capacity = vec![vec![10; 104]; TEAMS];
    Risk { horizon: 52, capacity, items, dependencies, gates: Vec::new(), shared_error: SHARED_ERROR }
}

pub fn run(stopwatch: &mut Stopwatch<'_>) {
    let risk = hundred();
    let name = "forecast: 10,000 runs of 100 initiatives";
    stopwatch.time(name, Some(1_000.0), 3, &mut || forecast(&risk, MANY_RUNS, 1).items.len());
}
