//! An empty ballot that somebody was sent, filled in here and given back as a link or a file. The plan need not be here.
//!
//! What is typed is kept in the browser until it is copied or saved, so that closing the dialog loses nothing: the same ballot
//! goes on where it stopped.

use std::rc::Rc;

use yew::prelude::*;

use crate::format::ballot::{
    BallotFile, ballot_file_name, ballot_text, draft_of, drafts_with, drafts_without, sheet,
};
use crate::store::{Linked, Msg, TextFile};
use crate::ui::components::{Button, ButtonKind, Glyph};
use crate::ui::hooks::OutsideRef;
use crate::ui::plan_ref::{PlanRef, Shared};
use crate::ui::screens::priorities::agreement::{BallotSheet, Typed, estimates, typed};

/// Under which name what was typed is kept.
const DRAFTS: &str = "ballot-drafts";

/// What [`BallotFillIn`] shows and does.
#[derive(Properties, PartialEq)]
pub struct BallotFillInProps {
    /// The plan that happens to be open; it says the reader's words and day.
    pub plan: PlanRef,
    /// The ballot.
    pub file: Rc<BallotFile>,
    /// Takes what the person did; the dialog stays.
    pub tell: Callback<Msg>,
}

/// The form.
#[component]
pub fn BallotFillIn(props: &BallotFillInProps) -> Html {
    let BallotFillInProps { plan, file, tell } = props;
    let words = plan.words();
    let outside = use_context::<OutsideRef>();
    let asked = use_memo((file.clone(), words.language()), |(file, _)| Shared::new(sheet(file, words)));
    let typed_now = use_state_eq(|| outside.as_ref().map(|outside| draft(outside, file)).unwrap_or_default());
    let given = estimates(&typed_now, &asked, words);
    let filled = Rc::new(file.filled_in(&given, plan.read_by.today));
    let ontyped = {
        let (typed_now, file, asked, words, outside) =
            (typed_now.setter(), file.clone(), asked.clone(), words.clone(), outside.clone());
        Callback::from(move |next: Typed| {
            if let Some(outside) = &outside {
                let given = estimates(&next, &asked, &words);
                let drafts = drafts_with(&drafts(outside), &file.filled_in(&given, None));
                outside.0.keep_preference(DRAFTS, &drafts);
            }
            typed_now.set(next);
        })
    };
    let leaves = |message: fn(&BallotFile) -> Msg| {
        let (filled, outside, tell) = (filled.clone(), outside.clone(), tell.clone());
        Callback::from(move |()| {
            if let Some(outside) = &outside {
                outside.0.keep_preference(DRAFTS, &drafts_without(&drafts(outside), &filled));
            }
            tell.emit(message(&filled));
        })
    };
    let copy = leaves(|filled| Msg::CopyLink(Linked::Ballot(ballot_text(filled))));
    let download = leaves(file_of);
    let disabled = given.is_empty();
    html! {
        <div class="stack">
            if !asked.voter.is_empty() { <p class="strong">{ words.ballot_of(&asked.voter) }</p> }
            <p class="muted">{ words.sentences(&[words.score_what_you_can().to_owned(), words.ballot_send_back().to_owned()]) }</p>
            <BallotSheet sheet={(*asked).clone()} typed={(*typed_now).clone()} {ontyped}>
                <Button label={words.ballot_copy_filled(given.len())} icon={Glyph::Copy} kind={ButtonKind::Primary} {disabled} onclick={copy} />
                <Button label={words.ballot_download_filled()} icon={Glyph::Export} {disabled} onclick={download} />
            </BallotSheet>
        </div>
    }
}

/// A ballot as a file for the person.
pub(super) fn file_of(ballot: &BallotFile) -> Msg {
    Msg::Download(TextFile {
        name: ballot_file_name(ballot),
        media_type: "application/json",
        text: ballot_text(ballot),
    })
}

/// What was typed into the same ballot before.
fn draft(outside: &OutsideRef, file: &BallotFile) -> Typed {
    draft_of(&drafts(outside), file).map(|draft| typed(draft.estimates())).unwrap_or_default()
}

/// The ballots that are being filled in here.
fn drafts(outside: &OutsideRef) -> String {
    outside.0.preference(DRAFTS).unwrap_or_default()
}
