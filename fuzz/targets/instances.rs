//! A text as an instance for the planner on the command line, planned by its quickest way where it is read.
#![no_main]

use libfuzzer_sys::fuzz_target;
use roadbook_core::format::{psplib, roadmap_instance};

fuzz_target!(|text: &str| {
    if let Err(error) = psplib::read(text) {
        assert!(!error.to_string().is_empty());
    }
    if let Err(error) = roadmap_instance::read(text) {
        assert!(!error.to_string().is_empty());
    }
});
