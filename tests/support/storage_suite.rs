//! One suite for every storage: what is written comes back, and a plan kept in it is found again.

use std::rc::Rc;

use roadbook::domain::Plan;
use roadbook::format::plan_file::write_plan;
use roadbook::keeping::{Body, Ended, Keeper, Packing, find};
use roadbook::store::KeyValueStorage;

/// Runs the suite, each part on a fresh storage.
pub async fn run<S: KeyValueStorage>(fresh: impl Fn() -> S) {
    texts_come_back_as_they_were(&fresh());
    a_long_text_can_be_told_by_its_first_line(&fresh());
    a_kept_plan_is_found_again(&fresh()).await;
}

fn texts_come_back_as_they_were(storage: &impl KeyValueStorage) {
    for text in ["", "plain", "Grüße, 港, 🛥, \u{0}, \"quoted\"\n"] {
        assert_eq!(storage.set("roadbook/test", text), Ok(()));
        assert_eq!(storage.get("roadbook/test"), Ok(Some(text.to_owned())));
    }
    assert_eq!(storage.keys(), Ok(vec!["roadbook/test".to_owned()]));
    assert_eq!(storage.remove("roadbook/test"), Ok(()));
    assert_eq!(storage.get("roadbook/test"), Ok(None));
    assert_eq!(storage.keys(), Ok(Vec::new()));
}

fn a_long_text_can_be_told_by_its_first_line(storage: &impl KeyValueStorage) {
    for (text, line, units) in
        [("", "", 0), ("one", "one", 3), ("one\ntwo\n", "one", 8), ("\nrest", "", 5), ("🛥 ü\n", "🛥 ü", 5)]
    {
        storage.set("roadbook/test", text).unwrap();
        assert_eq!(storage.first_line("roadbook/test"), Ok(Some(line.to_owned())), "{text:?}");
        assert_eq!(storage.units("roadbook/test"), Ok(units), "{text:?}");
    }
    assert_eq!(storage.first_line("roadbook/none"), Ok(None));
    assert_eq!(storage.units("roadbook/none"), Ok(0));
}

async fn a_kept_plan_is_found_again(storage: &dyn KeyValueStorage) {
    let plan = Rc::new(Plan::empty("pl_suite", "2027-01-04".parse().unwrap()));
    let mut keeper = Keeper::fresh(plan.clone(), "a".to_owned());
    let changed = Rc::new(Plan { title: "Grüße, 港".to_owned(), ..(*plan).clone() });
    assert_eq!(keeper.save(storage, &changed, 1), Ok(Ended::NeedsBase));
    let whole_save = keeper.begin(&keeper.base().clone());
    assert_eq!(keeper.end(storage, &whole_save, &Body::of(Packing::Plain, write_plan(&plan)), 1), Ok(true));
    assert_eq!(keeper.save(storage, &changed, 2), Ok(Ended::Kept));
    let found = find(storage, "pl_suite", "b".to_owned(), &|_| Box::pin(async { None })).await.unwrap();
    assert_eq!(found.keeper.unwrap().saved().title, "Grüße, 港");
    assert!(found.set_aside.is_empty() && found.conflicts.is_empty() && !found.newer_build);
}
