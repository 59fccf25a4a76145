//! Bytes as a plan file: refused with a sentence, or a plan that keeps its rules and is written and read the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use roadbook_core::format::plan_file::read_plan;
use roadbook_fuzz::{can_be_drawn, holds_together, is_a_sentence};

fuzz_target!(|bytes: &[u8]| {
    match read_plan(bytes) {
        Err(error) => is_a_sentence(&error),
        Ok(opened) => {
            opened.warnings.iter().for_each(is_a_sentence);
            holds_together(&opened.plan);
            can_be_drawn(&opened.plan);
        }
    }
});
