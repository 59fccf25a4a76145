//! A text as a change of a plan, brought to a plan: refused with a sentence, or a plan that keeps every rule comes out.
#![no_main]

use libfuzzer_sys::fuzz_target;
use roadbook_core::merge::{Delta, Side};
use roadbook_fuzz::{holds_together, open_plan};

fuzz_target!(|text: &str| {
    match Delta::read(text) {
        Err(error) => assert!(error.to_string().len() > 10),
        Ok(delta) => {
            assert_eq!(Delta::read(&delta.write()).expect("what was written is read"), delta);
            for side in [Side::Ours, Side::Theirs] {
                holds_together(&delta.apply_keeping(open_plan().plan(), side).plan);
            }
        }
    }
});
