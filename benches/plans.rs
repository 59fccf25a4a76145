//! Plans and texts of any size, the same every time.

use std::rc::Rc;

use roadbook_core::domain::*;
use roadbook_core::engine::random::Stream;

/// A plan with this many initiatives, scored by RICE from ranges.
pub fn plan_with(initiatives: usize) -> Plan {
    let mut plan = Plan::empty("pl_bench", "2027-01-04".parse().expect("a date"));
    let mut stream = Stream::new(7, &["benchmark"]);
    let rows = (0..initiatives).map(|place| Rc::new(initiative(place, &mut stream)));
    plan.initiatives = Table::from_rows(rows.collect()).expect("ids are unique");
    plan
}

fn initiative(place: usize, stream: &mut Stream) -> Initiative {
    let mut range = |low: f64, high: f64| {
        let start = low + (high - low) * stream.uniform();
        Estimate::range(start, start * (1.2 + stream.uniform())).expect("rising ends")
    };
    let mut one = Initiative::new(Id::new(&format!("in_{place}")).expect("a proper id"));
    one.title = format!("Initiative {place}");
    one.inputs = Inputs::default()
        .with("reach", Some(range(100.0, 5_000.0)))
        .with("impact", Some(range(0.25, 1.4)))
        .with("confidence", Some(range(0.3, 0.45)))
        .with("effort", Some(range(0.5, 12.0)));
    one
}

/// Texts of about twelve words out of a small language.
pub fn texts(count: usize) -> Vec<String> {
    let words: Vec<String> =
        (0..800).map(|number| format!("{}{}", SYLLABLES[number % 20], SYLLABLES[number / 40])).collect();
    let mut stream = Stream::new(11, &["texts"]);
    let mut word = || words[(stream.uniform() * stream.uniform() * words.len() as f64) as usize].clone();
    (0..count).map(|_| (0..12).map(|_| word()).collect::<Vec<_>>().join(" ")).collect()
}

const SYLLABLES: [&str; 20] = [
    "book", "pay", "berth", "guest", "har", "bour", "sign", "log", "in", "card", "price", "late", "fast",
    "slow", "map", "call", "mail", "boat", "crew", "dock",
];
