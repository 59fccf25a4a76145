//! Scores and ranks.

use std::rc::Rc;

use roadbook_core::domain::{Estimate, Initiative};
use roadbook_core::select::priorities::{RankingCache, Sampler, plan_ranking, ranking_chances};

use crate::Stopwatch;
use crate::plans::plan_with;

pub fn run(stopwatch: &mut Stopwatch<'_>) {
    let plan = plan_with(10_000);
    stopwatch
        .time("score and rank 10,000 initiatives", Some(5.0), 15, &mut || plan_ranking(&plan).ranked.len());
    let mut cache = RankingCache::default();
    let (mut edited, mut turn) = (plan.clone(), 0_usize);
    stopwatch.time("rank 10,000 initiatives again after one edit", None, 25, &mut || {
        turn += 1;
        let mut one = Initiative::clone(&edited.initiatives.rows()[turn * 37 % 10_000]);
        one.inputs = one.inputs.with("reach", Estimate::exact(turn as f64).ok());
        edited.initiatives.replace(Rc::new(one));
        cache.rank(&edited).ranked.len()
    });
    let plan = plan_with(1_000);
    let ranking = plan_ranking(&plan);
    stopwatch.time("rank chances of 1,000 initiatives, 2,000 draws", Some(300.0), 5, &mut || {
        ranking_chances(&plan, &ranking, Sampler::Worker).ranks(0).len()
    });
}
