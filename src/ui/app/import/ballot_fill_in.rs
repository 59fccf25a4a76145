//! An empty ballot that somebody was sent, filled in here and given back as a link or a file. The plan need not be here.
//!
//! What is typed is kept in the browser, so that closing the dialog loses nothing: the same ballot goes on where it stopped.

use std::rc::Rc;

use yew::prelude::*;

use crate::format::ballot::{BallotFile, ballot_file_name, ballot_text, read_ballot, sheet};
use crate::store::{Linked, Msg, TextFile};
use crate::ui::components::{Button, ButtonKind, Glyph};
use crate::ui::hooks::OutsideRef;
use crate::ui::plan_ref::{PlanRef, Shared};
use crate::ui::screens::priorities::agreement::{BallotSheet, Typed, estimates, typed};

/// Under which name what was typed last is kept.
const DRAFT: &str = "ballot-draft";

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
    let typed_now =
        use_state_eq(|| outside.as_ref().and_then(|outside| draft(outside, file)).unwrap_or_default());
    let given = estimates(&typed_now, &asked, words);
    let filled = Rc::new(file.filled_in(&given, plan.read_by.today));
    let ontyped = {
        let (typed_now, file, asked, words) =
            (typed_now.setter(), file.clone(), asked.clone(), words.clone());
        Callback::from(move |next: Typed| {
            if let Some(outside) = &outside {
                let given = estimates(&next, &asked, &words);
                outside.0.keep_preference(DRAFT, &ballot_text(&file.filled_in(&given, None)));
            }
            typed_now.set(next);
        })
    };
    let copy = {
        let filled = filled.clone();
        tell.reform(move |()| Msg::CopyLink(Linked::Ballot(ballot_text(&filled))))
    };
    let download = tell.reform(move |()| file_of(&filled));
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
fn draft(outside: &OutsideRef, file: &BallotFile) -> Option<Typed> {
    let text = outside.0.preference(DRAFT)?;
    let draft = read_ballot(text.as_bytes(), DRAFT).ok()?;
    let of = |ballot: &BallotFile| {
        (ballot.plan_id.clone(), ballot.stakeholder_id.clone(), ballot.stakeholder.clone())
    };
    (of(&draft) == of(file)).then(|| typed(draft.estimates()))
}
