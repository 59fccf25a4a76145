//! The efforts of a run.
//!
//! **Invariant:** an item's draws rest on the seed, its id and the run's number; nothing else in the problem moves them.

use super::problem::Risk;
use crate::estimate::Sampler;
use crate::probability::normal;
use crate::random::Stream;

/// Draws the efforts of one run after the other.
pub(super) struct Draws {
    shared: Stream,
    /// Weights of the common and of the own part of each error.
    weights: [f64; 2],
    items: Vec<Item>,
    packages: Vec<Package>,
}

struct Item {
    stream: Stream,
    is_exact: bool,
    packages: usize,
}

struct Package {
    shape: Shape,
    pace: f64,
    done: f64,
}

enum Shape {
    /// The effort itself.
    Exact(f64),
    /// Mean and standard deviation of its logarithm.
    LogNormal(f64, f64),
    Other(Sampler),
}

/// The least that is left of a package that is not done: a moment's work, which still takes its period.
const LEAST_LEFT: f64 = 1e-6;

impl Draws {
    pub(super) fn new(risk: &Risk, seed: u64) -> Self {
        let mut packages = Vec::new();
        let items = risk.items.iter().map(|item| {
            let is_exact = item.work.iter().all(|package| package.effort.is_exact());
            for package in &item.work {
                let shape = match package.effort.log_normal() {
                    _ if package.effort.is_exact() => Shape::Exact(package.effort.median()),
                    Some((mu, sigma)) => Shape::LogNormal(mu, sigma),
                    None => Shape::Other(package.effort.sampler()),
                };
                packages.push(Package { shape, pace: package.pace, done: package.done });
            }
            Item { stream: Stream::new(seed, &["effort", &item.id]), is_exact, packages: item.work.len() }
        });
        let items = items.collect();
        let shared = risk.shared_error.clamp(0.0, 1.0);
        let weights = [shared.sqrt(), (1.0 - shared).sqrt()];
        Self { shared: Stream::new(seed, &["effort"]), weights, items, packages }
    }

    /// Draws a run: for each package in turn, the periods' worth of work that is left, at its planned pace.
    pub(super) fn next(&mut self, left: &mut [f64]) {
        let common = self.weights[0] * normal::quantile(self.shared.uniform());
        let mut packages = self.packages.iter().zip(left);
        for item in &mut self.items {
            let error = if item.is_exact {
                0.0
            } else {
                common + self.weights[1] * normal::quantile(item.stream.uniform())
            };
            for (package, left) in packages.by_ref().take(item.packages) {
                let effort = match &package.shape {
                    Shape::Exact(effort) => *effort,
                    Shape::LogNormal(mu, sigma) => libm::exp(mu + sigma * error),
                    Shape::Other(sampler) => sampler.sample(normal::cdf(error)),
                };
                *left = (effort / package.pace - package.done).max(LEAST_LEFT);
            }
        }
    }
}
