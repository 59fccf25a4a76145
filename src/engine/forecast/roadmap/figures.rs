//! What many runs come to.

use super::decode::Ledger;
use super::model::Model;

/// When something is done, with a chance of 50, 85 and 95 per cent: the period after its last. None where that lies
/// beyond all that was played.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// As likely later as not.
    pub p50: Option<u32>,
    /// Later about once in seven times.
    pub p85: Option<u32>,
    /// Later once in twenty times.
    pub p95: Option<u32>,
}

/// How an item, or a gate, fares.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ItemForecast {
    /// When it is done.
    pub spread: Spread,
    /// The mean of its end, in periods; what lies beyond all that was played counts as its last period.
    pub mean_end: f64,
    /// Share of runs in which it is done by its deadline, if it has one.
    pub on_time: Option<f64>,
    /// Share of runs in which it is done within the horizon.
    pub within_horizon: f64,
    /// Share of runs in which the end of the roadmap, or a date that is missed, hangs on it: the criticality index.
    pub criticality: f64,
}

/// How a roadmap fares.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RoadmapForecast {
    /// How often it was played through.
    pub runs: u32,
    /// One per item of the problem.
    pub items: Vec<ItemForecast>,
    /// One per gate; their criticality is 0.
    pub gates: Vec<ItemForecast>,
    /// Share of runs in which every deadline of an item is kept.
    pub all_on_time: f64,
    /// Share of runs in which everything is done within the horizon.
    pub all_within_horizon: f64,
}

/// Counts over the runs so far.
pub(super) struct Counts {
    pub(super) runs: u32,
    /// For each step and then each gate, how often it ended in each period.
    ends: Vec<u32>,
    critical: Vec<u32>,
    all_on_time: u32,
    all_within: u32,
}

impl Counts {
    pub(super) fn new(model: &Model) -> Self {
        let rows = model.steps.len() + model.gates.len();
        Self {
            runs: 0,
            ends: vec![0; rows * width(model)],
            critical: vec![0; model.steps.len()],
            all_on_time: 0,
            all_within: 0,
        }
    }

    pub(super) fn add(&mut self, model: &Model, ledger: &Ledger) {
        self.runs += 1;
        let (mut on_time, mut within) = (true, true);
        let mut rows = self.ends.chunks_exact_mut(width(model));
        for ((step, &end), row) in model.steps.iter().zip(&ledger.end).zip(&mut rows) {
            row[end as usize] += 1;
            on_time &= step.deadline.is_none_or(|deadline| end <= deadline);
            within &= end <= model.horizon;
        }
        for ((steps, _), row) in model.gates.iter().zip(rows) {
            let end = steps.iter().map(|&place| ledger.end[place]).max().unwrap_or(0);
            row[end as usize] += 1;
        }
        for (count, &critical) in self.critical.iter_mut().zip(&ledger.critical) {
            *count += u32::from(critical);
        }
        self.all_on_time += u32::from(on_time);
        self.all_within += u32::from(within);
    }

    pub(super) fn forecast(&self, model: &Model) -> RoadmapForecast {
        let mut rows = self.ends.chunks_exact(width(model));
        let mut items = vec![ItemForecast::default(); model.steps.len()];
        for ((step, row), &critical) in model.steps.iter().zip(&mut rows).zip(&self.critical) {
            if let Some(item) = items.get_mut(step.item) {
                *item = self.figures(model, row, step.deadline);
                item.criticality = self.share(critical);
            }
        }
        RoadmapForecast {
            runs: self.runs,
            items,
            gates: model
                .gates
                .iter()
                .zip(rows)
                .map(|((_, due), row)| self.figures(model, row, *due))
                .collect(),
            all_on_time: self.share(self.all_on_time),
            all_within_horizon: self.share(self.all_within),
        }
    }

    fn share(&self, count: u32) -> f64 {
        f64::from(count) / f64::from(self.runs.max(1))
    }

    fn figures(&self, model: &Model, row: &[u32], deadline: Option<i32>) -> ItemForecast {
        let by = |end: i32| self.share(row.iter().take(end.max(0) as usize + 1).sum());
        let mean: f64 = row.iter().enumerate().map(|(end, &count)| end as f64 * f64::from(count)).sum();
        let quantile = |chance: f64| {
            let mut sum = 0;
            let needed = chance * f64::from(self.runs) - 1e-6;
            let end = row.iter().position(|&count| {
                sum += count;
                f64::from(sum) >= needed
            });
            end.filter(|&end| (end as i32) < model.periods && self.runs > 0).map(|end| end as u32)
        };
        ItemForecast {
            spread: Spread { p50: quantile(0.5), p85: quantile(0.85), p95: quantile(0.95) },
            mean_end: mean / f64::from(self.runs.max(1)),
            on_time: deadline.map(by),
            within_horizon: by(model.horizon),
            criticality: 0.0,
        }
    }
}

/// Ends from 0 to the last period that is played, which stands for all after it.
fn width(model: &Model) -> usize {
    model.periods.max(0) as usize + 1
}
