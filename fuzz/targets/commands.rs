//! Bytes as a person's work: commands, undo and redo in any order. Every plan on the way keeps its rules, what is refused changes
//! nothing, and taking everything back gives the plan from the beginning.
#![no_main]

use libfuzzer_sys::fuzz_target;
use roadbook_core::store::{Msg, Store};
use roadbook_fuzz::choices::Choices;
use roadbook_fuzz::{Counting, can_be_drawn, open_plan, run, same};

/// Steps that one input may ask for.
const MOST_STEPS: usize = 24;
fn travel(store: &mut Store, msg: Msg) {
    let kept = store.plan().clone();
    let effects = store.handle(msg, &Counting::default());
    assert!(!effects.is_empty() || *kept == **store.plan(), "a step that was none changed something");
}

fuzz_target!(|bytes: &[u8]| {
    let mut choices = Choices(bytes);
    let mut store = open_plan();
    let first = store.plan().clone();
    for _ in 0..MOST_STEPS {
        if choices.0.is_empty() {
            break;
        }
        match choices.byte() % 8 {
            0 => travel(&mut store, Msg::Undo),
            1 => travel(&mut store, Msg::Redo),
            2 => {
                let position = choices.byte();
                travel(&mut store, Msg::GoBackTo(position));
            }
            _ => {
                let plan = store.plan().clone();
                if let Some(command) = choices.command(&plan, 0) {
                    run(&mut store, command);
                }
            }
        }
    }
    can_be_drawn(store.plan());
    let last = store.plan().clone();
    let position = store.history().position();
    store.handle(Msg::GoBackTo(0), &Counting::default());
    assert!(same(store.plan(), &first), "taking everything back gave another plan");
    store.handle(Msg::GoBackTo(position), &Counting::default());
    assert!(same(store.plan(), &last), "doing everything again gave another plan");
});
