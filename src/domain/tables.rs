//! The records, one module per area of the plan.

mod ballot;
mod comment;
mod decision;
mod edition;
mod evidence;
mod initiative;
mod kpi;
mod market;
mod roadmap;
mod team;
mod view;

pub use ballot::*;
pub use comment::*;
pub use decision::*;
pub use edition::*;
pub use evidence::*;
pub use initiative::*;
pub use kpi::*;
pub use market::*;
pub use roadmap::*;
pub use team::*;
pub use view::*;
