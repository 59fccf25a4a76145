//! Random valid plans: every table, every kind of field, consistent links, no circles.
//!
//! A plan is built from a list of random words. Shorter lists and smaller words make smaller, plainer
//! plans, so that a failing case shrinks to something readable.

mod delivery;
mod draw;
mod evidence;
mod ids;
mod people;
mod strategy;

use proptest::prelude::{any, prop};
use proptest::strategy::Strategy as _;
use roadbook::domain::*;

use draw::Draw;
use ids::{Ids, table};

/// Plans from up to this many random words: 300 for a handful of records, 3,000 for some of everything.
pub fn plans(most_words: usize) -> impl proptest::strategy::Strategy<Value = Plan> {
    prop::collection::vec(any::<u32>(), 0..=most_words).prop_map(|words| plan_from(&words))
}

/// The plan these words make; the same words make the same plan.
pub fn plan_from(words: &[u32]) -> Plan {
    let mut draw = Draw { words };
    let ids = Ids::draw(&mut draw);
    let mut plan = Plan::empty("pl_random", draw.date());
    plan.title = draw.line();
    plan.revision = u64::from(draw.word());
    plan.unknown = draw.unknown();
    strategy::draw_settings(&mut draw, &mut plan);
    strategy::draw_market(&mut draw, &ids, &mut plan);
    evidence::draw_evidence(&mut draw, &ids, &mut plan);
    plan.initiatives =
        table(&ids.initiatives, |id, place| delivery::draw_initiative(&mut draw, &ids, id, place));
    delivery::draw_delivery(&mut draw, &ids, &mut plan);
    people::draw_people(&mut draw, &ids, &mut plan);
    plan
}
