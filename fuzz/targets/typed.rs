//! A text as whatever a person types or pastes into a field.
#![no_main]

use libfuzzer_sys::fuzz_target;
use roadbook_core::command::{Command, Env};
use roadbook_core::domain::{Date, Estimate, Insight, InsightField};
use roadbook_core::engine::scoring::formula::Formula;
use roadbook_core::engine::text::{guarded, unguarded};
use roadbook_core::language::Words;
use roadbook_core::select::evidence::read_capture;
use roadbook_core::select::grid::{format_block, parse_block};
use roadbook_core::select::mentions::{for_storing, for_typing, pieces};
use roadbook_core::select::outcomes::read_pasted;
use roadbook_core::select::page_view::PageView;
use roadbook_core::select::scoring_inputs::say_formula_error;
use roadbook_fuzz::{Counting, open_plan, run};

fuzz_target!(|text: &str| {
    if let Ok(estimate) = text.parse::<Estimate>() {
        assert_eq!(estimate.to_string().parse(), Ok(estimate));
    }
    if let Ok(date) = text.parse::<Date>() {
        assert_eq!(date.to_string().parse(), Ok(date));
    }
    match Formula::read(text) {
        Err(error) => assert!(!say_formula_error(&Words::default(), &error).is_empty()),
        Ok(formula) => {
            for value in [0.0, 1.0, -1e15, 1e15, f64::MIN_POSITIVE] {
                if let Ok(score) = formula.score(&[value; Formula::MOST_INPUTS][..formula.inputs().len()]) {
                    assert!(score.benefit.is_finite() && score.cost.is_finite(), "{text}");
                }
            }
        }
    }
    assert_eq!(unguarded(&guarded(text)), text);
    let _ = (PageView::read(text), read_pasted(&Words::default(), text));
    let block = parse_block(text);
    let again = parse_block(&format_block(&block));
    assert_eq!(parse_block(&format_block(&again)), again);
    let mut store = open_plan();
    let plan = store.plan().clone();
    let _ = (pieces(&plan, text), for_storing(&plan, &for_typing(&plan, text), &[]));
    // One of them at a time, since each is looked at from all sides.
    match text.len() % 3 {
        0 => run(&mut store, Command::Rename(text.to_owned())),
        1 => {
            let insight = plan.insights.iter().next().expect("there is one").id.clone();
            run(&mut store, Command::edit(&insight, InsightField::Link(text.to_owned())));
        }
        _ => {
            let fields = read_capture(text).fields(&plan, Counting::default().today());
            run(&mut store, Command::add::<Insight>(fields));
        }
    }
});
