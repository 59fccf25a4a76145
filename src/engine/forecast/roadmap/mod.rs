//! When a roadmap's items will really be done, by playing it through again and again with other efforts.
//!
//! Knows items, teams and periods as numbers: nothing of the plan or of dates.
//!
//! Each run draws every item's effort, then decodes the roadmap by serial schedule generation in the order of its starts:
//! an item begins at the first period in which its planned work fits beside all that stands before it in the order. Work
//! that takes longer than planned goes on with what its team has left; work that takes less makes room.
//!
//! - An item that could have begun earlier on the roadmap, and does not, is meant to wait: it never begins before its
//!   planned start. Others move up when there is room.
//! - Efforts err together: effort = F⁻¹(Φ(√ρ·Z + √(1 − ρ)·Zᵢ)) with Z common to all items of a run. For a log-normal effort
//!   that is exp(μ + σ(√ρ·Z + √(1 − ρ)·Zᵢ)).
//! - Zᵢ depends on the seed, the item's id and the run alone (common random numbers): an edit to one item moves only what
//!   it touches, and two roadmaps of the same items meet the same luck.
//!
//! **Invariants:** without ranges, a feasible roadmap plays through exactly as planned; the same problem and seed give the
//! same figures, in however many steps they are worked out.

mod critical;
mod decode;
mod draws;
mod figures;
mod model;
mod problem;

pub use figures::{ItemForecast, RoadmapForecast, Spread};
pub use problem::{Gate, Package, Planned, Risk};

use decode::Ledger;
use draws::Draws;
use figures::Counts;
use model::Model;

/// The share of each item's error, squared, that all items have in common, where nothing else is known.
///
/// An assumption, as a plan does not say how alike its errors are: a team that underrates one job tends to underrate the
/// others. At 0 the luck of many items would cancel out, and the dates would look far surer than they are.
pub const SHARED_ERROR: f64 = 0.3;

/// Runs for a forecast whose chances are to be read to the per cent: their standard error is half a point at most.
pub const MANY_RUNS: u32 = 10_000;

/// A forecast that is worked out a few runs at a time.
pub struct Simulation {
    model: Model,
    draws: Draws,
    ledger: Ledger,
    counts: Counts,
}

impl Simulation {
    /// Compiles a roadmap. What the problem refers to beyond its own lists is left out.
    #[must_use]
    pub fn new(risk: &Risk, seed: u64) -> Self {
        let model = Model::new(risk);
        let draws = Draws::new(risk, seed);
        let ledger = Ledger::new(&model);
        let counts = Counts::new(&model);
        Self { model, draws, ledger, counts }
    }

    /// Plays the roadmap through some more times. Nothing is allocated on the way.
    pub fn step(&mut self, runs: u32) {
        for _ in 0..runs {
            self.draws.next(&mut self.ledger.effort);
            self.ledger.decode(&self.model);
            self.ledger.trace(&self.model);
            self.counts.add(&self.model, &self.ledger);
        }
    }

    /// How many runs there were so far.
    #[must_use]
    pub fn runs(&self) -> u32 {
        self.counts.runs
    }

    /// The figures so far.
    #[must_use]
    pub fn forecast(&self) -> RoadmapForecast {
        self.counts.forecast(&self.model)
    }
}

/// Plays a roadmap through `runs` times.
///
/// ```
/// use roadbook_engine::estimate::Distribution;
/// use roadbook_engine::forecast::roadmap::{Package, Planned, Risk, forecast};
/// // Two periods of work, give or take.
/// let effort = Distribution::range90(1.0, 3.5).unwrap();
/// let work = vec![Package::new(Some(0), 1, 2, 1.0, effort)];
/// let item = Planned { id: "A".into(), work, ..Planned::default() };
/// let risk = Risk { horizon: 6, capacity: vec![vec![1; 12]], items: vec![item], ..Risk::default() };
/// let done = forecast(&risk, 10_000, 1).items[0].spread;
/// assert_eq!((done.p50, done.p95), (Some(2), Some(4)));
/// ```
#[must_use]
pub fn forecast(risk: &Risk, runs: u32, seed: u64) -> RoadmapForecast {
    let mut simulation = Simulation::new(risk, seed);
    simulation.step(runs);
    simulation.forecast()
}
