//! What would bring an initiative onto the roadmap: changes of the plan, each tried by planning again.
//!
//! - [`ways`]: the changes worth trying for one initiative, with the planning problem each of them makes.
//! - [`trial`]: planning each of them, from the roadmap shown.
//! - [`told`]: what came of it, as sentences.
//!
//! **Invariant:** what is said of a change is what a roadmap that was found with it shows; nothing is guessed.

pub mod told;
pub mod trial;
pub mod ways;

pub use told::{Told, told};
pub use trial::{Trial, Tried};
pub use ways::{Way, WayIn, ways_in};
