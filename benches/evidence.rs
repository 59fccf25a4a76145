//! Search and near-duplicates, as the Evidence screen asks for them.

use std::rc::Rc;

use roadbook_core::domain::{Date, Id, Insight, Plan, Record, Table};
use roadbook_core::select::evidence::EvidenceIndex;

use crate::Stopwatch;
use crate::plans::texts;

pub fn run(stopwatch: &mut Stopwatch<'_>) {
    let texts = texts(20_000);
    let mut plan = Plan::empty("pl_bench", Date::first_of_year(2027));
    let row = |(number, text): (usize, &String)| {
        let id = Id::new(&format!("is_{number}")).expect("a proper id");
        Rc::new(Insight { text: text.clone(), ..Insight::new(id) })
    };
    plan.insights = Table::from_rows(texts.iter().enumerate().map(row).collect()).expect("ids are unique");
    stopwatch.time("index 20,000 insights", None, 3, &mut || indexed(&plan).find(&plan, "berth", 20).len());
    let mut index = indexed(&plan);
    stopwatch.time("search 20,000 insights", Some(10.0), 25, &mut || {
        index.find(&plan, "bookpay berthguest lat", 20).len()
    });
    stopwatch.time("near-duplicates among 20,000 insights", Some(10.0), 25, &mut || {
        index.near_duplicates(&plan, &texts[77]).len()
    });
}

fn indexed(plan: &Plan) -> EvidenceIndex {
    let mut index = EvidenceIndex::default();
    index.follow(plan);
    while index.catch_up(usize::MAX) {}
    index
}
