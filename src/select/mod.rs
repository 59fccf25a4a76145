//! What screens show, as numbers and text. Asks the engine, knows nothing of the browser.

pub mod agreement;
pub mod brief;
pub mod charts;
pub mod discussion;
pub mod evidence;
pub mod find_records;
pub mod forecast;
pub mod grid;
pub mod mentions;
pub mod outcomes;
pub mod page_view;
pub mod priorities;
pub mod roadmap;
pub mod scenarios;
pub mod schedule_problem;
pub mod scoring_inputs;
pub mod strategy;
pub mod waiting;
pub mod ways_in;
pub mod words;
