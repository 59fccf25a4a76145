//! Rankings: who stands where by score, and how sure that is.
//!
//! Knows ids, scores and distributions only; how a score comes about is the caller's affair.
//!
//! Invariant: equal scores share a rank (1, 2, 2, 4), and an item without a score has no rank.

mod chances;
mod draws;
pub mod information;
mod order;
mod quadrature;
mod sample;
pub mod shrinkage;
pub mod weights;

pub use chances::{
    BY_QUADRATURE, Chances, Combine, InputWorth, MOST_ITEMS, Rule, Sampled, Sampling, UncertainInput,
    UncertainItem, sample,
};
pub use order::{RankKey, competition_ranks, ranks_of};
