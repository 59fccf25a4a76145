//! A ballot cast on the screen: one voter's numbers, nobody else's in sight.

use crate::language::Words;
use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use crate::command::{CastBallot, Command, Voter};
use crate::domain::{BallotScore, Estimate, Id, Initiative, Plan, Stakeholder, Unknown};
use crate::select::agreement::{BallotInput, asked, ballot_inputs, voters};
use crate::select::priorities::{read_number, read_share};
use crate::select::scoring_inputs::say_input_error;
use crate::store::{Msg, Notice};
use crate::ui::components::{Button, ButtonKind, Check, Column, EstimateField, Table, Tip};
use crate::ui::screens::ScreenProps;
use crate::ui::screens::priorities::checks::{check_number, check_share};

/// How many initiatives are shown at first, and how many more each time.
const ROWS: usize = 50;

/// The numbers typed so far, as they were typed.
type Typed = BTreeMap<(Id<Initiative>, String), String>;

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
    let most = use_state_eq(|| ROWS);
    let inputs = ballot_inputs(&screen.plan);
    let asked: Vec<&Initiative> = asked(&screen.plan).collect();
    let columns = std::iter::once(Column::text(words.initiative()))
        .chain(inputs.iter().map(|input| Column::number(input.label.clone()).hint(input.help.clone())))
        .collect::<Vec<_>>();
    let scores = scores(screen.plan.words(), &typed, &inputs);
    let save = save(screen, stakeholder, &scores, ondone);
    let more = {
        let most = most.clone();
        Callback::from(move |()| most.set(*most + ROWS))
    };
    html! {
        <div class="stack">
            <p class="muted">{ how_to_score(words, before.is_some(), *revealed) }</p>
            <Table caption={words.initiatives_to_score()} {columns} tall=true>
                { for asked.iter().take(*most).map(|one| view_row(&screen.plan, one, &inputs, &typed)) }
            </Table>
            <div class="row">
                <Button id="save-ballot" label={words.save_scores(scores.len())} kind={ButtonKind::Primary}
                    disabled={scores.is_empty()} onclick={save} />
                if asked.len() > *most { <Button label={words.show_more_of(ROWS.min(asked.len() - *most))} onclick={more} /> }
            </div>
        </div>
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
    let mut typed = Typed::new();
    for score in &row.ballot.as_ref()?.scores {
        typed.insert((score.initiative.clone(), score.input.clone()), score.value.to_string());
    }
    Some(typed)
}

fn is_share(input: &BallotInput) -> bool {
    input.input().is_some_and(|input| input.is_percent())
}

/// What a text says, or what is wrong with it.
fn read(words: &Words, input: &BallotInput, text: &str) -> Result<Option<Estimate>, String> {
    let Some(estimate) = (if is_share(input) { read_share(text, words) } else { read_number(text, words) })?
    else {
        return Ok(None);
    };
    let check = |value: f64| input.input().map_or(Ok(value), |input| input.check(value));
    let checked = check(estimate.low()).and_then(|_| check(estimate.high()));
    checked.map(|_| Some(estimate)).map_err(|error| words.as_a_sentence(&say_input_error(words, &error)))
}

fn scores(words: &Words, typed: &Typed, inputs: &[BallotInput]) -> Vec<BallotScore> {
    let score = |((initiative, key), text): (&(Id<Initiative>, String), &String)| {
        let input = inputs.iter().find(|input| input.key == *key)?;
        let value = read(words, input, text).ok()??;
        Some(BallotScore {
            initiative: initiative.clone(),
            input: key.clone(),
            value,
            unknown: Unknown::default(),
        })
    };
    typed.iter().filter_map(score).collect()
}

fn save(
    screen: &ScreenProps,
    stakeholder: &Stakeholder,
    scores: &[BallotScore],
    ondone: &Callback<()>,
) -> Callback<()> {
    let ballot = CastBallot {
        voter: Voter::Known(stakeholder.id.clone()),
        on: Some(screen.today),
        scores: scores.to_vec(),
    };
    let notice =
        Notice::info(screen.plan.words().kept_ballot(&screen.plan.name_of(&stakeholder.id))).with_undo();
    let (dispatch, ondone) = (screen.dispatch.clone(), ondone.clone());
    Callback::from(move |()| {
        dispatch.emit(Msg::RunAndTell(Command::CastBallots(vec![ballot.clone()]), notice.clone()));
        ondone.emit(());
    })
}

fn view_row(plan: &Plan, one: &Initiative, inputs: &[BallotInput], typed: &UseStateHandle<Typed>) -> Html {
    let title = plan.name_of(&one.id);
    let cell = |(place, input): (usize, &BallotInput)| {
        let at = (one.id.clone(), input.key.clone());
        let text = typed.get(&at).cloned().unwrap_or_default();
        let error = read(plan.words(), input, &text).err().map(AttrValue::from);
        let typed = typed.clone();
        let oncommit = Callback::from(move |text: String| {
            let mut next = (*typed).clone();
            next.insert(at.clone(), text);
            typed.set(next);
        });
        html! {
            <td class="num ballot-cell">
                <EstimateField id={format!("{}-ballot-{place}", one.id)} label={plan.words().input_of(&input.label, &title)} label_hidden=true
                    value={text} {error} placeholder="–" check={Check(if is_share(input) { check_share } else { check_number })} {oncommit} />
            </td>
        }
    };
    html! {
        <tr key={one.id.to_string()}>
            <th scope="row" class="agreement-title">
                if one.summary.is_empty() { { title.clone() } } else { <Tip text={one.summary.clone()}>{ title.clone() }</Tip> }
            </th>
            { for inputs.iter().enumerate().map(cell) }
        </tr>
    }
}
