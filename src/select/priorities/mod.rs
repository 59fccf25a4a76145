//! What the Priorities screen shows: the ranking with how sure it is, the cells of its table, the chart, the words.
//!
//! **Invariants:** launched and rejected initiatives have no rank; an initiative without a score is listed apart with
//! what it needs; the score shown is the score ranked by.

mod cells;
mod chances;
mod chart;
mod details;
mod evidence;
mod formula;
mod kano;
mod methods;
mod rank_heat;
mod ranking;
mod row;
mod scales;
mod sureness;

pub use cells::{CellKey, InputCell, InputColumn, input_cells, input_columns, read_number, read_share};
pub use chances::{
    MOST_SAMPLED, RankingChances, SAMPLED_AT_ONCE, SAMPLED_WITHOUT_WORKER, Sampler, ranking_chances,
};
pub use chart::benefit_chart;
pub use details::{LinkedRecord, linked_records};
pub use evidence::{ConfidenceView, StaleEvidence, age_words, confidence_view, stale_evidence};
pub use formula::{FormulaTrouble, formula_trouble, proposed_formula};
pub use kano::{KanoView, kano_lines, kano_view, read_kano_lines};
pub use methods::{InputMethod, Method, method};
pub use rank_heat::rank_heat;
pub use ranking::{Place, PlanRanking, RankingCache, plan_ranking, what_is_missing};
pub use row::{Explanation, explanation, percentage, rank_words};
pub use scales::{
    check_scale, own_scale, read_scale, scale_lines, scale_of, scale_words, usual_scale, with_scale,
};
pub use sureness::{Finding, FindingRow, findings};
