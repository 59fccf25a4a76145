//! A ballot cast on the screen: one voter's numbers, nobody else's in sight.

use crate::language::Words;
use std::rc::Rc;

use yew::prelude::*;

use super::ballot_sheet::{BallotSheet, Typed, estimates, typed};
use crate::command::{CastBallot, Command, Voter};
use crate::domain::{BallotScore, Id, Initiative, Plan, Stakeholder, Unknown};
use crate::format::ballot::{Estimates, Sheet, SheetRow};
use crate::select::agreement::{asked, ballot_inputs, voters};
use crate::store::{Msg, Notice};
use crate::ui::components::{Button, ButtonKind};
use crate::ui::plan_ref::Shared;
use crate::ui::screens::ScreenProps;

/// What [`BallotForm`] shows and does.
#[derive(Clone, Properties, PartialEq)]
pub struct BallotFormProps {
    /// What the screen was handed.
    pub screen: ScreenProps,
    /// Whose ballot it is.
    pub stakeholder: Rc<Stakeholder>,
    /// Whether single scores are shown, so that the form may start with the ballot given before.
    pub revealed: bool,
    /// Told when it is done.
    pub ondone: Callback<()>,
}

/// The form.
#[component]
pub fn BallotForm(props: &BallotFormProps) -> Html {
    let BallotFormProps { screen, stakeholder, revealed, ondone } = props;
    let words = screen.plan.words();
    let before = given_before(&screen.plan, stakeholder);
    let typed = use_state_eq(|| before.clone().filter(|_| *revealed).unwrap_or_default());
    let sheet = use_memo(screen.plan.clone(), |plan| Shared::new(sheet_of(plan, stakeholder)));
    let given = estimates(&typed, &sheet, words);
    let save = save(screen, stakeholder, &given, ondone);
    let ontyped = {
        let typed = typed.setter();
        Callback::from(move |next| typed.set(next))
    };
    html! {
        <div class="stack">
            <p class="muted">{ how_to_score(words, before.is_some(), *revealed) }</p>
            <BallotSheet sheet={(*sheet).clone()} typed={(*typed).clone()} {ontyped}>
                <Button id="save-ballot" label={words.save_scores(given.len())} kind={ButtonKind::Primary}
                    disabled={given.is_empty()} onclick={save} />
            </BallotSheet>
        </div>
    }
}

/// What the plan asks of somebody.
fn sheet_of(plan: &Plan, stakeholder: &Stakeholder) -> Sheet {
    let row = |one: &Initiative| SheetRow {
        key: one.id.to_string(),
        title: plan.name_of(&one.id),
        summary: one.summary.clone(),
    };
    Sheet {
        plan: plan.title.clone(),
        voter: stakeholder.name.clone(),
        rows: asked(plan).map(row).collect(),
        inputs: ballot_inputs(plan),
    }
}

fn how_to_score(words: &Words, voted: bool, revealed: bool) -> String {
    let how = words.score_what_you_can().to_owned();
    let takes_place = if voted && !revealed { words.ballot_takes_place() } else { "" };
    words.sentences(&[how, takes_place.to_owned()])
}

/// The voter's own ballot that counts now, as one would have typed it.
fn given_before(plan: &Plan, stakeholder: &Stakeholder) -> Option<Typed> {
    let voters = voters(plan);
    let row = voters
        .rows
        .iter()
        .find(|row| row.stakeholder.as_ref().is_some_and(|one| one.id == stakeholder.id))?;
    let scores = row.ballot.as_ref()?.scores.iter();
    Some(typed(scores.map(|one| ((one.initiative.to_string(), one.input.clone()), one.value))))
}

fn save(
    screen: &ScreenProps,
    stakeholder: &Stakeholder,
    given: &Estimates,
    ondone: &Callback<()>,
) -> Callback<()> {
    let score = |((initiative, input), value): (&(String, String), &_)| {
        let initiative = Id::<Initiative>::new(initiative).ok()?;
        Some(BallotScore { initiative, input: input.clone(), value: *value, unknown: Unknown::default() })
    };
    let ballot = CastBallot {
        voter: Voter::Known(stakeholder.id.clone()),
        on: Some(screen.today),
        scores: given.iter().filter_map(score).collect(),
    };
    let notice =
        Notice::info(screen.plan.words().kept_ballot(&screen.plan.name_of(&stakeholder.id))).with_undo();
    let (dispatch, ondone) = (screen.dispatch.clone(), ondone.clone());
    Callback::from(move |()| {
        dispatch.emit(Msg::RunAndTell(Command::CastBallots(vec![ballot.clone()]), notice.clone()));
        ondone.emit(());
    })
}
