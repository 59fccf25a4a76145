//! The Evidence screen's lists: reading a line that captures an insight, the index for search and near-duplicates, gaps
//! in the chain from evidence to initiative, the opportunity tree, and the trail of one record through that chain.
//!
//! Knows the plan and the engine's text search.

mod capture;
mod gaps;
mod index;
mod moscow;
mod problems;
mod trail;
mod tree;

pub use capture::{Captured, read_capture};
pub use gaps::{Gap, GapList, gaps};
pub use index::{EvidenceIndex, FoundKind, FoundRecord, NearDuplicate};
pub use moscow::{MoscowShare, MoscowView, moscow_view};
pub use problems::{AllProblemLinks, ProblemLinks, RequirementPlace, problem_links};
pub use trail::{Trail, TrailEntry, TrailGroup, initiative_trail, insight_trail, record_trail};
pub use tree::{TreeNode, opportunity_tree};
