//! The plan: its tables, ids, units, estimates and the rules that always hold.
//!
//! Plain data. This room knows nothing of commands, files, algorithms or screens.
//!
//! **Invariants** (held by [`validate`] and never broken by a command or a file that opens):
//! every id is unique within its table and starts with the table's prefix; every link points at a
//! record that exists; initiatives do not depend on themselves, directly or round a loop; every
//! number is finite and within its range.

#[macro_use]
mod record;
mod choice;
mod date;
mod estimate;
mod id;
mod inputs;
mod names;
mod plan;
mod scenario;
mod table;
mod tables;
pub mod validate;

pub use choice::Choice;
pub(crate) use choice::choice;
pub use date::{Date, DateError};
pub use estimate::{Estimate, EstimateError};
pub use id::{Id, IdError, RecordRef, is_id_text};
pub use inputs::Inputs;
pub use names::field_words;
pub(crate) use plan::for_each_table;
pub use plan::{
    BudgetInstalment, GroupMean, IceConvention, LadderStep, Plan, ReadBy, ScaleStep, ScoreModel, Settings,
    SettingsField, Strategy, StrategyField, TableName, ToldTimes,
};
pub use record::{InPlan, Linked, Record, Unknown};
pub use table::Table;
pub use tables::*;
pub use validate::{FieldProblem, PlanError};
