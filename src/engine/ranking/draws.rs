//! An item's scores, draw by draw.
//!
//! Each input's draws are a Latin hypercube: one from the middle of each of as many equally likely strata as there are
//! draws, in an order shuffled by the input's own stream (M. D. McKay, R. J. Beckman and W. J. Conover, Technometrics 21,
//! 1979). So every margin is met exactly, and no quantile is worked out twice.

use super::chances::{Combine, UncertainInput, UncertainItem};
use super::sample::quantiles;
use crate::probability::normal;
use crate::random::Stream;

/// The middles of the strata: as probabilities, and as standard normal quantiles.
pub(super) struct Strata {
    uniform: Vec<f64>,
    normal: Vec<f64>,
}

impl Strata {
    pub fn new(draws: u32) -> Self {
        let uniform: Vec<f64> = (0..draws).map(|draw| (f64::from(draw) + 0.5) / f64::from(draws)).collect();
        let normal = uniform.iter().map(|p| normal::quantile(*p)).collect();
        Self { uniform, normal }
    }

    /// An input's values in the middle of about every eighth stratum, rising.
    pub fn values(&self, input: &UncertainInput<'_>) -> impl Iterator<Item = f64> {
        let log_normal = input.estimate.log_normal();
        let strata = self.uniform.iter().zip(&self.normal).skip(self.count().min(8) / 2).step_by(8);
        strata.map(move |(p, z)| {
            let value = match log_normal {
                Some((mu, sigma)) => libm::exp(mu + sigma * z),
                None => input.estimate.quantile(*p),
            };
            bounded(value, input)
        })
    }

    fn count(&self) -> usize {
        self.uniform.len()
    }
}

/// Where an item's draws come from.
pub(super) struct Source<'i, 'a> {
    item: &'i UncertainItem<'a>,
    seed: u64,
    /// Factors known exactly, multiplied.
    constant: f64,
    /// The log-normal factors that no bound cuts, as one: their product is log-normal.
    joint: Joint,
    /// The inputs that are drawn one by one.
    single: Vec<&'i UncertainInput<'a>>,
}

#[derive(Default)]
struct Joint {
    mu: f64,
    variance: f64,
}

/// Facts about an item's scores.
pub(super) struct Spread {
    pub interval: Option<[f64; 3]>,
    pub mean: f64,
    pub sd: f64,
}

impl<'i, 'a> Source<'i, 'a> {
    pub fn new(item: &'i UncertainItem<'a>, seed: u64) -> Self {
        let mut source = Self { item, seed, constant: 1.0, joint: Joint::default(), single: Vec::new() };
        for input in &item.inputs {
            match (&item.combine, input.estimate.log_normal()) {
                (Combine::Product, _) if input.estimate.is_exact() => {
                    source.constant *= powered(bounded(input.estimate.mean(), input), input.power);
                }
                (Combine::Product, Some((mu, sigma))) if input.is_unbounded() => {
                    source.joint.mu += f64::from(input.power) * mu;
                    source.joint.variance += sigma * sigma;
                }
                _ => source.single.push(input),
            }
        }
        source
    }

    /// One score per draw.
    pub fn scores(&self, strata: &Strata) -> Vec<f64> {
        match &self.item.combine {
            Combine::Product => self.products(strata),
            Combine::Rule(rule) => {
                let columns: Vec<Vec<f64>> =
                    self.single.iter().map(|input| self.drawn(input, strata)).collect();
                let mut values = vec![0.0; columns.len()];
                let score = |draw| {
                    values.iter_mut().zip(&columns).for_each(|(value, column)| *value = column[draw]);
                    rule(&values)
                };
                (0..strata.count()).map(score).collect()
            }
        }
    }

    fn products(&self, strata: &Strata) -> Vec<f64> {
        let mut logs = vec![self.joint.mu; strata.count()];
        let mut factors = vec![self.constant; strata.count()];
        let mut any_log = self.joint.mu != 0.0;
        if self.joint.variance > 0.0 {
            let sigma = self.joint.variance.sqrt();
            any_log = true;
            for (log, z) in logs.iter_mut().zip(self.shuffled("product", &strata.normal)) {
                *log += sigma * z;
            }
        }
        for input in &self.single {
            if let Some((mu, sigma)) = input.estimate.log_normal().filter(|_| input.bounds[1] > 0.0) {
                any_log = true;
                let power = f64::from(input.power);
                let [low, high] =
                    input.bounds.map(|bound| if bound > 0.0 { libm::log(bound) } else { f64::MIN });
                for (log, z) in logs.iter_mut().zip(self.shuffled(input.key, &strata.normal)) {
                    *log += power * (mu + sigma * z).max(low).min(high);
                }
            } else {
                for (factor, value) in factors.iter_mut().zip(self.drawn(input, strata)) {
                    *factor *= powered(value, input.power);
                }
            }
        }
        if any_log {
            factors.iter_mut().zip(logs).for_each(|(factor, log)| *factor *= libm::exp(log));
        }
        factors
    }

    /// The draws of one input.
    pub fn drawn(&self, input: &UncertainInput<'_>, strata: &Strata) -> Vec<f64> {
        let sampler = input.estimate.sampler();
        let mut draws = self.shuffled(input.key, &strata.uniform);
        draws.iter_mut().for_each(|draw| *draw = bounded(sampler.sample(*draw), input));
        draws
    }

    fn shuffled(&self, key: &str, strata: &[f64]) -> Vec<f64> {
        let mut stream = Stream::new(self.seed, &[self.item.id, key]);
        let mut shuffled = strata.to_vec();
        for last in (1..shuffled.len()).rev() {
            // The high half of a product: uniform enough for far fewer than 2³² strata.
            let place = ((stream.bits() >> 32) * (last as u64 + 1)) >> 32;
            shuffled.swap(last, place as usize);
        }
        shuffled
    }

    /// Interval, mean and spread: in closed form where there is one, from the scores otherwise.
    pub fn spread(&self, scores: &[f64]) -> Spread {
        let mut finite: Vec<f64> = scores.iter().copied().filter(|score| score.is_finite()).collect();
        let count = finite.len() as f64;
        let sampled_mean = finite.iter().sum::<f64>() / count;
        let sd = (finite.iter().map(|score| (score - sampled_mean) * (score - sampled_mean)).sum::<f64>()
            / count)
            .sqrt();
        if matches!(self.item.combine, Combine::Product) && self.single.is_empty() && !finite.is_empty() {
            let (mu, sigma) = (self.joint.mu, self.joint.variance.sqrt());
            let at = |widths: f64| self.constant * libm::exp(mu + 0.5 * widths * normal::WIDTH_90 * sigma);
            let mut interval = [at(-1.0), at(0.0), at(1.0)];
            if self.constant < 0.0 {
                interval.reverse();
            }
            let mean = self.constant * libm::exp(mu + 0.5 * self.joint.variance);
            return Spread { interval: Some(interval), mean, sd };
        }
        Spread { interval: quantiles(&mut finite), mean: sampled_mean, sd }
    }
}

impl UncertainInput<'_> {
    /// Whether no bound can cut a positive number.
    pub(super) fn is_unbounded(&self) -> bool {
        self.bounds[0] <= f64::MIN_POSITIVE && self.bounds[1] >= f64::MAX
    }
}

fn bounded(value: f64, input: &UncertainInput<'_>) -> f64 {
    value.max(input.bounds[0]).min(input.bounds[1])
}

fn powered(value: f64, power: i8) -> f64 {
    if power < 0 { 1.0 / value } else { value }
}
