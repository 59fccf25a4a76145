//! Bytes as a table: imported twice into an open plan, as somebody's ballot, and as the plan of a page.
#![no_main]

use libfuzzer_sys::fuzz_target;
use roadbook_core::command::{CastBallot, Command, Voter};
use roadbook_core::format::ballot::{Fitting, fit, read_ballot_table};
use roadbook_core::format::import::{Destination, read_table, to_edits};
use roadbook_core::format::page_plan::read_page_plan;
use roadbook_core::language::Words;
use roadbook_fuzz::{Counting, holds_together, is_a_sentence, open_plan, run};

fuzz_target!(|bytes: &[u8]| {
    let mut store = open_plan();
    match read_table(bytes, "a table") {
        Err(error) => is_a_sentence(&error),
        Ok(import) => {
            for _ in 0..2 {
                let edits = to_edits(&import, store.plan(), &Destination::default());
                if let Some(command) = edits.command {
                    run(&mut store, command);
                }
            }
        }
    }
    if let Ok(file) = read_ballot_table(bytes, "a ballot") {
        let voter = Some(Voter::New("Kim".to_owned()));
        let fitting = Fitting { score_is: Some("impact".to_owned()), voter, ..Fitting::default() };
        if let Ok(fitted) = fit(&file, store.plan(), &fitting) {
            let voter = fitted.voter.expect("it was named");
            run(
                &mut store,
                Command::CastBallots(vec![CastBallot { voter, on: None, scores: fitted.scores }]),
            );
        }
    }
    match read_page_plan(bytes, "Features", &Words::default(), &Counting::default()) {
        Err(error) => is_a_sentence(&error),
        Ok(found) => holds_together(&found.opened.plan),
    }
});
