//! When will so many items be done, and how many will be done by then, from the items finished per week so far.
//!
//! Method: each coming week is one of the past weeks, drawn with replacement, quiet weeks included. For one team
//! the distribution follows exactly by convolution; nothing is sampled.

use std::ops::RangeInclusive;

/// Largest scope, in items.
pub const MOST_ITEMS: u32 = 10_000;
/// Furthest week looked at: twenty years.
pub const MOST_WEEKS: u32 = 1_040;

/// Why there is no forecast.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ThroughputError {
    /// There are no past weeks, or nothing was finished in any of them.
    #[error("cannot forecast: no item was finished in any past week; add a week in which something was")]
    NothingFinished,
    /// The scope is empty or the wrong way round.
    #[error("the scope from {from} to {to} items is empty; give the smaller number first")]
    EmptyScope {
        /// Fewest items.
        from: u32,
        /// Most items.
        to: u32,
    },
    /// More items or weeks than a forecast goes through.
    #[error("a forecast goes up to {MOST_ITEMS} items and {MOST_WEEKS} weeks; choose a nearer goal")]
    TooFar,
}

/// The probability of being done, week by week.
#[derive(Debug, Clone, PartialEq)]
pub struct Forecast {
    done_by: Vec<f64>,
}

impl Forecast {
    /// Probability that all is done by the end of week `week`, counted from 1; 0 means now.
    pub fn done_by(&self, week: usize) -> f64 {
        self.done_by.get(week).or(self.done_by.last()).copied().unwrap_or_default()
    }

    /// The first week by which all is done with probability `confidence`; `None` if that is beyond
    /// [`MOST_WEEKS`].
    pub fn week(&self, confidence: f64) -> Option<usize> {
        self.done_by.iter().position(|&chance| chance >= confidence)
    }
}

/// "When": weeks until a number of items, uniform on `scope`, is finished.
///
/// Source: T. Magennis, "Forecasting and Simulating Software Development Projects", 2011, with the sampling replaced
/// by the exact convolution.
///
/// # Errors
/// [`ThroughputError`]: nothing was ever finished, an empty scope, or one above [`MOST_ITEMS`].
pub fn when(history: &[u32], scope: RangeInclusive<u32>) -> Result<Forecast, ThroughputError> {
    let (from, to) = (*scope.start(), *scope.end());
    if from > to {
        return Err(ThroughputError::EmptyScope { from, to });
    }
    let mut finished = Finished::new(history, to)?;
    let sizes = f64::from(to - from) + 1.0;
    let mut done_by = Vec::new();
    for week in 0..=MOST_WEEKS {
        if week > 0 {
            finished.pass_a_week();
        }
        let tails = finished.at_least();
        let chance = tails.get(from as usize..).unwrap_or_default().iter().sum::<f64>() / sizes;
        done_by.push(chance.min(1.0));
        // The rest is too small to matter for any confidence that is asked for.
        if chance > 1.0 - 1e-9 {
            break;
        }
    }
    Ok(Forecast { done_by })
}

/// "How many": the most items that are finished after `weeks` with probability `confidence` (0 to 1).
///
/// # Errors
/// [`ThroughputError::NothingFinished`], or [`ThroughputError::TooFar`] where weeks × the best week pass the limits.
pub fn how_many(history: &[u32], weeks: u32, confidence: f64) -> Result<u32, ThroughputError> {
    if weeks > MOST_WEEKS {
        return Err(ThroughputError::TooFar);
    }
    let best_week = history.iter().copied().max().unwrap_or(0);
    let most = weeks.checked_mul(best_week).ok_or(ThroughputError::TooFar)?;
    let mut finished = Finished::new(history, most)?;
    for _ in 0..weeks {
        finished.pass_a_week();
    }
    let likely = finished.at_least().iter().rposition(|&chance| chance >= confidence);
    Ok(likely.and_then(|items| u32::try_from(items).ok()).unwrap_or(0))
}

/// The distribution of items finished so far; all from `cap` on are counted as `cap`.
struct Finished {
    /// Items per week with the probability of such a week.
    weekly: Vec<(usize, f64)>,
    chances: Vec<f64>,
}

impl Finished {
    fn new(history: &[u32], cap: u32) -> Result<Self, ThroughputError> {
        if history.iter().all(|&items| items == 0) {
            return Err(ThroughputError::NothingFinished);
        }
        if cap > MOST_ITEMS {
            return Err(ThroughputError::TooFar);
        }
        let mut weeks = history.to_vec();
        weeks.sort_unstable();
        let weekly = weeks
            .chunk_by(|a, b| a == b)
            .filter_map(|same| Some((*same.first()? as usize, same.len() as f64 / history.len() as f64)))
            .collect();
        let mut chances = vec![0.0; cap as usize + 1];
        chances[0] = 1.0;
        Ok(Self { weekly, chances })
    }

    fn pass_a_week(&mut self) {
        let cap = self.chances.len() - 1;
        let mut next = vec![0.0; cap + 1];
        for (items, chance) in self.chances.iter().enumerate().filter(|(_, chance)| **chance > 0.0) {
            for &(more, share) in &self.weekly {
                next[items.saturating_add(more).min(cap)] += chance * share;
            }
        }
        self.chances = next;
    }

    /// For each number of items up to the cap, the probability that at least so many are finished.
    fn at_least(&self) -> Vec<f64> {
        let mut tails = self.chances.clone();
        let mut sum = 0.0;
        for tail in tails.iter_mut().rev() {
            sum += *tail;
            *tail = sum;
        }
        tails
    }
}
