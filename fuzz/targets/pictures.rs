//! Bytes as a picture: refused, or the plan that was put in. What is put into a picture comes out of it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use roadbook_core::format::picture::{plan_in_picture, png_with};
use roadbook_fuzz::is_a_sentence;

fuzz_target!(|bytes: &[u8]| {
    if let Some(Err(error)) = plan_in_picture(bytes) {
        is_a_sentence(&error);
    }
    if let Ok(png) = png_with(bytes, "title", "description", Some("a plan")) {
        // A picture that had a plan in a form that is not read keeps it in front of the new one.
        if let Some(Ok(inside)) = plan_in_picture(&png) {
            assert_eq!(inside.as_ref(), b"a plan");
        }
        assert_eq!(png_with(&png, "title", "description", Some("a plan")).as_ref(), Ok(&png));
    }
});
