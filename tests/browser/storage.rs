//! The browser's local storage keeps the same contract as memory does.

use std::rc::Rc;

use roadbook::domain::Plan;
use roadbook::format::plan_file::write_plan;
use roadbook::keeping::{Body, Keeper, Packing};
use roadbook::platform::{LocalStorage, pack, unpack};
use roadbook::store::{KeyValueStorage, StorageError};
use wasm_bindgen_test::wasm_bindgen_test;

#[path = "../support/storage_suite.rs"]
mod suite;

/// The page's storage with nothing in it.
fn fresh() -> LocalStorage {
    let storage = LocalStorage::find().unwrap();
    gloo::utils::window().local_storage().unwrap().unwrap().clear().unwrap();
    storage
}

#[wasm_bindgen_test]
async fn local_storage_keeps_the_contract() {
    suite::run(fresh).await;
}

#[wasm_bindgen_test]
fn a_full_local_storage_keeps_what_was_saved_and_says_so() {
    let storage = fresh();
    let plan = Rc::new(Plan::empty("pl_a", "2027-01-04".parse().unwrap()));
    let mut keeper = Keeper::fresh(plan.clone(), "a".to_owned());
    let whole_save = keeper.begin(&keeper.base().clone());
    assert_eq!(keeper.end(&storage, &whole_save, &Body::of(Packing::Plain, write_plan(&plan)), 1), Ok(true));
    // Browsers give an origin five million UTF-16 units.
    storage.set("filler", &"x".repeat(5_200_000)).unwrap();
    let longer = Rc::new(Plan { title: "new ".repeat(25_000), ..(*plan).clone() });
    assert_eq!(keeper.save(&storage, &longer, 2), Err(StorageError::Full));
    assert_eq!(keeper.saved().title, "");
    storage.remove("filler").unwrap();
    assert!(keeper.save(&storage, &longer, 3).is_ok());
}

#[wasm_bindgen_test]
async fn a_packed_text_comes_back_is_shorter_and_survives_local_storage() {
    let storage = fresh();
    for text in ["", "Grüße, 港, 🛥", &"{ \"title\": \"Guest checkout 港\" }\n".repeat(50_000)] {
        let packed = pack(text).await.unwrap();
        storage.set("packed", &packed).unwrap();
        let kept = storage.get("packed").unwrap().unwrap();
        assert_eq!(unpack(&kept, 10_000_000).await.as_deref(), Some(text));
        if text.len() > 1_000 {
            assert!(packed.encode_utf16().count() * 50 < text.len(), "{}", packed.len());
            // More than any plan may have.
            assert_eq!(unpack(&kept, 1_000).await, None);
            // One letter of it is another one.
            let middle = kept.char_indices().nth(200).unwrap().0;
            let spoilt = format!("{}㐀{}", &kept[..middle], &kept[middle + '㐀'.len_utf8()..]);
            assert_eq!(unpack(&spoilt, 10_000_000).await, None);
        }
    }
    for broken in ["", "㐀", "plain text", "㐀㐀㐀㐀", "\u{10ffff}\u{10ffff}"] {
        assert_eq!(unpack(broken, 1_000).await, None, "{broken:?}");
    }
}
