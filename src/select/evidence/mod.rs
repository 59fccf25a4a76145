//! The Evidence screen's lists: reading a line that captures an insight, finding insights, near-duplicates, gaps in
//! the chain from evidence to initiative, and the opportunity tree.
//!
//! Knows the plan and the engine's text search.

mod capture;
mod find;
mod gaps;
mod moscow;
mod problems;
mod tree;

pub use capture::{Captured, read_capture};
pub use find::{InsightFilter, InsightIndex, NearDuplicate, find_insights, inbox_count};
pub use gaps::{Gap, GapList, gaps};
pub use moscow::{MoscowShare, MoscowView, moscow_view};
pub use problems::{AllProblemLinks, ProblemLinks, RequirementPlace, problem_links};
pub use tree::{TreeNode, opportunity_tree};
