//! Scores and ranks.

use roadbook_core::select::priorities::{Sampler, plan_ranking, ranking_chances};

use crate::Stopwatch;
use crate::plans::plan_with;

pub fn run(stopwatch: &mut Stopwatch<'_>) {
    let plan = plan_with(10_000);
    stopwatch
        .time("score and rank 10,000 initiatives", Some(5.0), 15, &mut || plan_ranking(&plan).ranked.len());
    let plan = plan_with(1_000);
    let ranking = plan_ranking(&plan);
    stopwatch.time("rank chances of 1,000 initiatives, 2,000 draws", Some(300.0), 5, &mut || {
        ranking_chances(&plan, &ranking, Sampler::Worker).ranks(0).len()
    });
}
