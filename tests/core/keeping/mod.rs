//! Keeping plans in a storage: whole saves, edits, what others write, versions, faults.

mod faults;
mod model;
mod taken_in;
mod versions;
mod whole_saves;
mod writers;

#[path = "../../support/storage_suite.rs"]
mod suite;

use std::future::Future;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use roadbook::domain::{Initiative, Plan, Record};
use roadbook::keeping::{Body, Ended, Found, Keeper, Packing, find};
use roadbook::store::{KeyValueStorage, MemoryStorage, StorageError};

use crate::support::harbour::{date, id};

/// Noon on a day in 2026, in milliseconds since 1970.
pub const NOON_MS: u64 = 1_790_000_000_000;

/// A plan with three initiatives.
pub fn small_plan() -> Rc<Plan> {
    let mut plan = Plan::empty("pl_small", date("2027-01-04"));
    plan.title = "Small".to_owned();
    for place in 0..3 {
        let mut initiative = Initiative::new(id(&format!("in_{place}")));
        initiative.title = format!("Initiative {place}");
        plan.initiatives.insert(place, Rc::new(initiative));
    }
    Rc::new(plan)
}

/// The plan with another title for an initiative.
pub fn titled(plan: &Rc<Plan>, place: usize, title: &str) -> Rc<Plan> {
    let mut plan = (**plan).clone();
    let mut initiative = (*plan.initiatives.rows()[place]).clone();
    initiative.title = title.to_owned();
    plan.initiatives.replace(Rc::new(initiative));
    plan.revision += 1;
    Rc::new(plan)
}

/// The titles of the initiatives.
pub fn titles(plan: &Plan) -> Vec<&str> {
    plan.initiatives.iter().map(|initiative| initiative.title.as_str()).collect()
}

/// What a future that waits for nothing comes to.
pub fn at_once<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("it waits for something"),
    }
}

/// "Packs" by turning the text round: enough to see that what is packed is unpacked.
pub fn packed(text: &str) -> String {
    text.chars().rev().collect()
}

fn unpack(text: String) -> Pin<Box<dyn Future<Output = Option<String>>>> {
    Box::pin(async move { Some(packed(&text)) })
}

/// Finds the small plan for a writer.
pub fn found(storage: &dyn KeyValueStorage, writer: &str) -> Result<Found, StorageError> {
    at_once(find(storage, "pl_small", writer.to_owned(), &unpack))
}

/// The writer that goes on with the small plan.
pub fn opened(storage: &dyn KeyValueStorage, writer: &str) -> Keeper {
    found(storage, writer).unwrap().keeper.expect("nothing was found")
}

/// Saves whole, at once.
pub fn save_whole(
    keeper: &mut Keeper,
    storage: &dyn KeyValueStorage,
    plan: &Rc<Plan>,
    packing: Packing,
) -> Result<bool, StorageError> {
    let whole_save = keeper.begin(plan);
    let text = roadbook::format::plan_file::write_plan(&whole_save.plan);
    let body = if packing == Packing::Plain { text } else { packed(&text) };
    keeper.end(storage, &whole_save, &Body::of(packing, body), NOON_MS)
}

/// Saves as the page does: a line, after a whole save where there is none.
pub fn save(keeper: &mut Keeper, storage: &dyn KeyValueStorage, plan: &Rc<Plan>) -> Result<(), StorageError> {
    let mut ended = keeper.save(storage, plan, NOON_MS)?;
    if ended == Ended::NeedsBase {
        let base = keeper.base().clone();
        // Where others have saved whole it has to hear of that first.
        if !save_whole(keeper, storage, &base, Packing::Plain)? {
            return Err(StorageError::NotKept);
        }
        ended = keeper.save(storage, plan, NOON_MS)?;
    }
    // Where a whole save is under way it waits.
    if ended == Ended::Kept { Ok(()) } else { Err(StorageError::NotKept) }
}

/// A writer that has saved the small plan whole.
pub fn started(storage: &dyn KeyValueStorage, writer: &str) -> Keeper {
    let mut keeper = Keeper::fresh(small_plan(), writer.to_owned());
    save(&mut keeper, storage, &small_plan()).unwrap();
    keeper
}

#[test]
fn memory_storage_keeps_the_contract() {
    at_once(suite::run(MemoryStorage::new));
}
