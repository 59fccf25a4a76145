//! Bytes as a file of any kind, taken over into an open plan as the import dialog does.
#![no_main]

use libfuzzer_sys::fuzz_target;
use roadbook_core::command::{CastBallot, Command};
use roadbook_core::format::ballot::{Fitting, fit};
use roadbook_core::format::import::{Destination, to_edits};
use roadbook_core::format::incoming::{Incoming, read_incoming};
use roadbook_fuzz::{is_a_sentence, open_plan, run};

fuzz_target!(|bytes: &[u8]| {
    let mut store = open_plan();
    match read_incoming(bytes, "a file") {
        Err(error) => is_a_sentence(&error),
        Ok(Incoming::Plan(opened)) => run(&mut store, Command::Open(Box::new(opened.plan))),
        Ok(Incoming::Table(import)) => {
            let edits = to_edits(&import, store.plan(), &Destination::default());
            if let Some(command) = edits.command {
                run(&mut store, command);
            }
        }
        Ok(Incoming::Ballot(file)) => {
            let fitting = Fitting { by_title: true, ..Fitting::default() };
            match fit(&file, store.plan(), &fitting) {
                Err(error) => is_a_sentence(&error),
                Ok(fitted) => {
                    if let Some(voter) = fitted.voter {
                        let cast = CastBallot { voter, on: file.on, scores: fitted.scores };
                        run(&mut store, Command::CastBallots(vec![cast]));
                    }
                }
            }
        }
    }
});
