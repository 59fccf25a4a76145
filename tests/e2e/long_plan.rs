//! Plans of any length, for what only many rows show.

use std::rc::Rc;

use anyhow::{Context, Result};
use roadbook::domain::{Date, Id, Initiative, Inputs, Plan, Record, Table};
use roadbook::format::plan_file::write_plan;

/// The file of a plan of this many initiatives, with a reach for each and one effort for all.
pub fn long_plan(count: u32, reach: impl Fn(u32) -> String, effort: &str) -> Result<String> {
    let mut plan = Plan::empty("pl_long", Date::first_of_year(2027));
    plan.title = "A long plan".to_owned();
    let mut rows = Vec::new();
    for number in 0..count {
        let mut one = Initiative::new(Id::new(&format!("in_{number}"))?);
        one.title = format!("Initiative {number}");
        let reach = reach(number);
        let inputs = [("reach", reach.as_str()), ("impact", "1"), ("confidence", "0.8"), ("effort", effort)];
        one.inputs = inputs
            .into_iter()
            .map(|(name, text)| Ok((name.to_owned(), text.parse()?)))
            .collect::<Result<Inputs>>()?;
        rows.push(Rc::new(one));
    }
    plan.initiatives = Table::from_rows(rows).ok().context("every id is its own")?;
    Ok(write_plan(&plan))
}
