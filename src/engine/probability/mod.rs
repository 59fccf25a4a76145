//! Distribution functions that the rest of the engine stands on.
//!
//! Knows numbers only. Elementary functions come from `libm`, in the browser as natively, so that the same
//! plan shows the same digits everywhere. Accuracy: about 1e-13 relative for the arguments plans have.

pub mod beta;
pub mod binomial;
pub mod chi_square;
pub mod normal;
pub mod student;
