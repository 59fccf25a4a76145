//! How sure the dates are: the roadmap played through with other efforts.

mod panel;
mod use_forecast;

pub use panel::ForecastPanel;
pub use use_forecast::use_forecast;
