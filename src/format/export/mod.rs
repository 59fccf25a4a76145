//! Tables out.
//!
//! Plain rows in, text out; nothing here computes a score or reads a plan.

mod ranking_csv;

pub use ranking_csv::{RankingRow, ranking_csv};
