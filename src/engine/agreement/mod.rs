//! Agreement: what a group thinks, and whether it thinks it together.
//!
//! Knows numbers and positions only: nothing of stakeholders or ballots. A group mean means little by itself:
//! show it with its count, its spread and an agreement.

mod borda;
mod consensus;
mod kendall;
mod means;

pub use borda::{Ballot, borda};
pub use consensus::{consensus, counts_in_classes, counts_on_steps};
pub use kendall::{Concordance, concordance};
pub use means::{Summary, Weighted, geometric_mean, summary, weighted_geometric_mean, weighted_median};
