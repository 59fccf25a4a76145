//! How sure the dates of a roadmap are: the plan's roadmap played through with other efforts, and what that comes to in
//! sentences.
//!
//! Works on the planning problem of the plan and a schedule: the accepted one, a proposal, or a scenario's. The draws of an
//! initiative depend on its id alone, so that two roadmaps meet the same luck and can be compared.

mod risk;
mod view;
mod words;

pub use risk::{Judgement, Roadmap, SEED, forecast, most_runs};
pub use view::{ForecastView, InitiativeForecast, MilestoneForecast, forecast_view, milestone_forecast};
pub use words::chance_words;
