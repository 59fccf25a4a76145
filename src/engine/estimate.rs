//! Estimates as probability distributions: one number, a 90 % range, or three points.
//!
//! Knows nothing of how an estimate is typed or stored.
//!
//! Invariant: mean, standard deviation and every quantile of a [`Distribution`] are finite.

use crate::probability::{beta, normal};
use crate::text::number;

/// Numbers that do not make an estimate.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum EstimateError {
    /// One of the numbers is ∞ or NaN.
    #[error("an estimate needs plain numbers")]
    NotANumber,
    /// The ends are the wrong way round.
    #[error("the low end {} is above the high end {}; swap them", number(*low), number(*high))]
    LowAboveHigh {
        /// Low end as given.
        low: f64,
        /// High end as given.
        high: f64,
    },
    /// The most likely value lies outside the ends.
    #[error("the most likely value {} must lie between {} and {}", number(*likely), number(*low), number(*high))]
    LikelyOutside {
        /// Low end.
        low: f64,
        /// Most likely value.
        likely: f64,
        /// High end.
        high: f64,
    },
    /// Zero or less where only a positive number makes sense.
    #[error("{} is not more than 0; only positive numbers make sense here", number(*low))]
    NotPositive {
        /// The smallest number of the estimate.
        low: f64,
    },
    /// The ends are so far apart that mean or spread leave the range of numbers.
    #[error("the range from {} to {} is too wide to calculate with", number(*low), number(*high))]
    TooWide {
        /// Low end.
        low: f64,
        /// High end.
        high: f64,
    },
}

/// What an estimate says about the number behind it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Distribution {
    low: f64,
    shape: Shape,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Shape {
    Exact(f64),
    Normal { mean: f64, sd: f64 },
    LogNormal { mu: f64, sigma: f64 },
    Pert { low: f64, width: f64, alpha: f64, beta: f64 },
}

impl Distribution {
    /// A number known exactly.
    ///
    /// # Errors
    /// [`EstimateError::NotANumber`].
    pub fn exact(value: f64) -> Result<Self, EstimateError> {
        Self { low: value, shape: Shape::Exact(value) }.checked(value, value)
    }

    /// A range that holds the truth nine times in ten (5th to 95th percentile): log-normal when both ends are
    /// positive, normal otherwise; equal ends make an exact number.
    ///
    /// μ = (ln U + ln L)/2 and σ = (ln U − ln L)/3.289707.
    ///
    /// Source: D. W. Hubbard, "How to Measure Anything", 3rd edition, 2014.
    ///
    /// # Errors
    /// [`EstimateError::NotANumber`], [`EstimateError::LowAboveHigh`], [`EstimateError::TooWide`].
    pub fn range90(low: f64, high: f64) -> Result<Self, EstimateError> {
        if low > high {
            return Err(EstimateError::LowAboveHigh { low, high });
        }
        let shape = if low == high {
            Shape::Exact(low)
        } else if low > 0.0 {
            let (log_low, log_high) = (libm::log(low), libm::log(high));
            Shape::LogNormal {
                mu: 0.5 * (log_high + log_low),
                sigma: (log_high - log_low) / normal::WIDTH_90,
            }
        } else {
            Shape::Normal { mean: 0.5 * (low + high), sd: (high - low) / normal::WIDTH_90 }
        };
        Self { low, shape }.checked(low, high)
    }

    /// Smallest, most likely and largest value: the PERT-beta distribution. Unlike the ends of a 90 % range,
    /// `low` and `high` are never passed. Equal ends make an exact number.
    ///
    /// α = 1 + 4(m − a)/(b − a), β = 1 + 4(b − m)/(b − a); mean (a + 4m + b)/6.
    ///
    /// Source: D. G. Malcolm et al., "Application of a technique for research and development program
    /// evaluation", Operations Research 7 (1959); shapes as in D. Vose, "Risk Analysis", 2008. The textbook's
    /// (b − a)/6 is not this distribution's standard deviation.
    ///
    /// # Errors
    /// [`EstimateError::NotANumber`], [`EstimateError::LowAboveHigh`], [`EstimateError::LikelyOutside`],
    /// [`EstimateError::TooWide`].
    pub fn three_point(low: f64, likely: f64, high: f64) -> Result<Self, EstimateError> {
        if low > high {
            return Err(EstimateError::LowAboveHigh { low, high });
        }
        if likely < low || likely > high {
            return Err(EstimateError::LikelyOutside { low, likely, high });
        }
        let width = high - low;
        let shape = if width == 0.0 {
            Shape::Exact(likely)
        } else {
            Shape::Pert {
                low,
                width,
                alpha: 1.0 + 4.0 * (likely - low) / width,
                beta: 1.0 + 4.0 * (high - likely) / width,
            }
        };
        Self { low, shape }.checked(low, high)
    }

    /// The same distribution, if it is one of a quantity that cannot be zero or less.
    ///
    /// # Errors
    /// [`EstimateError::NotPositive`] when the smallest number given is 0 or less.
    pub fn require_positive(self) -> Result<Self, EstimateError> {
        if self.low > 0.0 { Ok(self) } else { Err(EstimateError::NotPositive { low: self.low }) }
    }

    fn checked(self, low: f64, high: f64) -> Result<Self, EstimateError> {
        if !low.is_finite() || !high.is_finite() || self.mean().is_nan() {
            Err(EstimateError::NotANumber)
        } else if self.mean().is_finite() && self.sd().is_finite() && (8.0 * (high - low)).is_finite() {
            // Even the furthest quantile of a normal range lies within 8 widths of an end.
            Ok(self)
        } else {
            Err(EstimateError::TooWide { low, high })
        }
    }

    /// True for a number known exactly.
    pub fn is_exact(self) -> bool {
        matches!(self.shape, Shape::Exact(_))
    }

    /// Mean and standard deviation of the logarithm, for a log-normal distribution.
    pub fn log_normal(self) -> Option<(f64, f64)> {
        match self.shape {
            Shape::LogNormal { mu, sigma } => Some((mu, sigma)),
            _ => None,
        }
    }

    /// Mean, in the estimate's unit.
    pub fn mean(self) -> f64 {
        match self.shape {
            Shape::Exact(value) => value,
            Shape::Normal { mean, .. } => mean,
            Shape::LogNormal { mu, sigma } => libm::exp(mu + 0.5 * sigma * sigma),
            Shape::Pert { low, width, alpha, .. } => low + width * alpha / 6.0,
        }
    }

    /// Standard deviation, in the estimate's unit.
    pub fn sd(self) -> f64 {
        match self.shape {
            Shape::Exact(_) => 0.0,
            Shape::Normal { sd, .. } => sd,
            Shape::LogNormal { sigma, .. } => self.mean() * libm::expm1(sigma * sigma).sqrt(),
            // α + β = 6 for every PERT-beta.
            Shape::Pert { width, alpha, beta, .. } => width * (alpha * beta / (36.0 * 7.0)).sqrt(),
        }
    }

    /// Median, in the estimate's unit.
    pub fn median(self) -> f64 {
        self.quantile(0.5)
    }

    /// P(X ≤ x).
    pub fn cdf(self, x: f64) -> f64 {
        match self.shape {
            Shape::Exact(value) => f64::from(u8::from(x >= value)),
            Shape::Normal { mean, sd } => normal::cdf((x - mean) / sd),
            Shape::LogNormal { .. } if x <= 0.0 => 0.0,
            Shape::LogNormal { mu, sigma } => normal::cdf((libm::log(x) - mu) / sigma),
            Shape::Pert { low, width, alpha, beta } => beta::cdf(alpha, beta, (x - low) / width),
        }
    }

    /// The value below which the truth lies with probability `p`; 0 and 1 count as the nearest number inside.
    pub fn quantile(self, p: f64) -> f64 {
        let p = p.clamp(f64::MIN_POSITIVE, 1.0 - f64::EPSILON / 2.0);
        match self.shape {
            Shape::Exact(value) => value,
            Shape::Normal { mean, sd } => mean + sd * normal::quantile(p),
            Shape::LogNormal { mu, sigma } => libm::exp(mu + sigma * normal::quantile(p)).min(f64::MAX),
            Shape::Pert { low, width, alpha, beta } => low + width * beta::quantile(alpha, beta, p),
        }
    }

    /// The distribution as numbers, to be sent from one program to another; [`Self::from_numbers`] reads them.
    pub fn to_numbers(self) -> [f64; 6] {
        match self.shape {
            Shape::Exact(value) => [self.low, 0.0, value, 0.0, 0.0, 0.0],
            Shape::Normal { mean, sd } => [self.low, 1.0, mean, sd, 0.0, 0.0],
            Shape::LogNormal { mu, sigma } => [self.low, 2.0, mu, sigma, 0.0, 0.0],
            Shape::Pert { low, width, alpha, beta } => [self.low, 3.0, low, width, alpha, beta],
        }
    }

    /// The distribution that [`Self::to_numbers`] wrote; `None` if these are not such numbers.
    pub fn from_numbers([low, kind, a, b, c, d]: [f64; 6]) -> Option<Self> {
        let shape = match kind {
            0.0 => Shape::Exact(a),
            1.0 if b > 0.0 => Shape::Normal { mean: a, sd: b },
            2.0 if b > 0.0 => Shape::LogNormal { mu: a, sigma: b },
            3.0 if b > 0.0 && c >= 1.0 && d >= 1.0 => Shape::Pert { low: a, width: b, alpha: c, beta: d },
            _ => return None,
        };
        Self { low, shape }.checked(low, low).ok()
    }

    /// A prepared way to draw from the distribution many times.
    pub fn sampler(self) -> Sampler {
        match self.shape {
            Shape::Pert { low, width, alpha, beta } => {
                Sampler(Draw::Table { low, width, table: Table::of_pert(alpha, beta) })
            }
            _ => Sampler(Draw::Closed(self)),
        }
    }
}

/// Draws from a [`Distribution`]; cheap per draw, so make one and keep it for the run.
#[derive(Debug, Clone)]
pub struct Sampler(Draw);

#[derive(Debug, Clone)]
enum Draw {
    Closed(Distribution),
    Table { low: f64, width: f64, table: Table },
}

/// A PERT-beta on 0 to 1, cut into slices of equal width.
#[derive(Debug, Clone)]
struct Table {
    cells: Vec<Cell>,
    alpha: f64,
    beta: f64,
}

/// A slice within which the density is taken as a straight line; in the first and last slice, where the density
/// may rise as a root does, as the power of the distance from the end that it is near it.
#[derive(Debug, Clone, Copy)]
struct Cell {
    /// Probability up to the slice's start.
    before: f64,
    /// Probability inside it.
    mass: f64,
    /// Density at its start and end, as multiples of their mean.
    ends: [f64; 2],
}

const CELLS: u16 = 64;

impl Sampler {
    /// The draw that belongs to a uniform number between 0 and 1: the distribution's quantile. For PERT-beta
    /// it is read from a table, within 5e-4 of the range's width.
    pub fn sample(&self, uniform: f64) -> f64 {
        match &self.0 {
            Draw::Closed(distribution) => distribution.quantile(uniform),
            Draw::Table { low, width, table } => low + width * table.sample(uniform),
        }
    }
}

impl Table {
    fn of_pert(alpha: f64, beta: f64) -> Self {
        let mut cells = Vec::with_capacity(usize::from(CELLS));
        let (mut before, mut start) = (0.0, beta::density(alpha, beta, 0.0));
        for node in 1..=CELLS {
            let x = f64::from(node) / f64::from(CELLS);
            let (up_to, end) = (beta::cdf(alpha, beta, x), beta::density(alpha, beta, x));
            let mean = 0.5 * (start + end);
            cells.push(Cell { before, mass: up_to - before, ends: [start / mean, end / mean] });
            (before, start) = (up_to, end);
        }
        Self { cells, alpha, beta }
    }

    fn sample(&self, uniform: f64) -> f64 {
        let index = self.cells.partition_point(|cell| cell.before <= uniform).saturating_sub(1);
        let Some(cell) = self.cells.get(index) else { return uniform };
        let share = if cell.mass > 0.0 { ((uniform - cell.before) / cell.mass).clamp(0.0, 1.0) } else { 0.0 };
        let inside = if index == 0 {
            libm::pow(share, 1.0 / self.alpha)
        } else if index + 1 == self.cells.len() {
            1.0 - libm::pow(1.0 - share, 1.0 / self.beta)
        } else if share == 0.0 {
            0.0
        } else {
            // Solves start·t + (end − start)·t²/2 = share for t.
            let [start, end] = cell.ends;
            2.0 * share / (start + (start * start + 2.0 * (end - start) * share).max(0.0).sqrt())
        };
        (index as f64 + inside.min(1.0)) / f64::from(CELLS)
    }
}
