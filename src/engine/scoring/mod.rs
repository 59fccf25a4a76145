//! Score models: each turns an item's inputs into a benefit and a cost.
//!
//! Knows numbers and input names only: nothing of plans, items or lists. One file per model, all alike:
//! `INPUTS`, `score`, `formula`. [`Model`] asks any of them by the names of the inputs.
//!
//! Invariants: a score depends on its own item alone (adding an item never moves another's score); a missing
//! input is never 0; no score is ∞ or NaN.
//!
//! Beside the models stand methods that judge what goes into them: AHP (goal weights), Kano and MoSCoW
//! (requirements), evidence (confidence).

mod error;
mod input;
mod model;
mod score;

pub mod ahp;
pub mod cd3;
pub mod evidence;
pub mod formula;
pub mod ice;
pub mod kano;
pub mod moscow;
pub mod opportunity;
pub mod rice;
pub mod value_effort;
pub mod weighted_goals;
pub mod wsjf;

pub use error::InputError;
pub use input::{Input, InputName, Range};
pub use model::{Inputs, Model};
pub use score::{Outcome, Score};
