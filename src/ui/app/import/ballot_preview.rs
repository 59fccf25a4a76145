//! Ballots that are about to be taken: whose they are, what fits, what does not, and a button that keeps them all.

use std::rc::Rc;

use yew::prelude::*;

use super::back_button;
use super::ballot_fill_in::file_of;
use crate::command::{CastBallot, Command, Voter};
use crate::domain::{Id, Stakeholder};
use crate::format::ballot::{BallotError, BallotFile, Fitted, Fitting, fit, sole_input};
use crate::language::{DayStyle, Say, Words};
use crate::select::agreement::{ballot_inputs, ballot_topics};
use crate::store::{Msg, Notice};
use crate::ui::components::{Button, ButtonKind, Checkbox, Choice, Glyph, SelectField, TextField};
use crate::ui::plan_ref::PlanRef;

/// What [`BallotPreview`] shows and does.
#[derive(Properties, PartialEq)]
pub struct BallotPreviewProps {
    /// The plan that is open now.
    pub plan: PlanRef,
    /// The ballots that were read.
    pub files: Rc<Vec<BallotFile>>,
    /// Takes what the person did; closes the dialog.
    pub dispatch: Callback<Msg>,
    /// Takes what the person did; the dialog stays.
    pub tell: Callback<Msg>,
    /// Back to choosing.
    pub onback: Callback<()>,
}

/// What stands in the list of voters for somebody new.
const SOMEBODY_NEW: &str = "new";
const PROBLEMS_SHOWN: usize = 20;

/// How each ballot is to be taken, in the order of the files.
type Fittings = UseStateHandle<Vec<Fitting>>;

/// The ballots, each with what fits, and a button that keeps them.
#[component]
pub fn BallotPreview(props: &BallotPreviewProps) -> Html {
    let BallotPreviewProps { plan, files, .. } = props;
    let words = plan.words();
    let fittings: Fittings = use_state_eq(|| {
        let score_is = first_input(plan);
        files.iter().map(|_| Fitting { score_is: score_is.clone(), ..Fitting::default() }).collect()
    });
    let fitted: Vec<Result<Fitted, BallotError>> =
        files.iter().zip(&**fittings).map(|(file, fitting)| fit(file, plan, fitting)).collect();
    let ready: Vec<CastBallot> =
        files.iter().zip(&fitted).filter_map(|(file, fitted)| cast(file, fitted)).collect();
    let label = match ready.len() {
        0 => words.ballots_none_to_take().to_owned(),
        count => words.ballots_take(count),
    };
    let cards = files
        .iter()
        .zip(&fitted)
        .enumerate()
        .map(|(place, (file, fitted))| view_ballot(props, (place, file), fitted, &fittings));
    html! {
        <div class="stack">
            <p class="muted small">{ words.ballots_stay_blind() }</p>
            { for cards }
            <div class="row">
                <Button id="take-ballots" {label} kind={ButtonKind::Primary} disabled={ready.is_empty()} onclick={take(props, ready)} />
                { back_button(&props.onback, words) }
            </div>
        </div>
    }
}

/// What a column of scores without a name is about, until the person says otherwise.
fn first_input(plan: &PlanRef) -> Option<String> {
    let voted = ballot_topics(plan).into_iter().next();
    voted.or_else(|| ballot_inputs(plan).into_iter().next()).map(|input| input.key)
}

fn cast(file: &BallotFile, fitted: &Result<Fitted, BallotError>) -> Option<CastBallot> {
    let fitted = fitted.as_ref().ok()?;
    let voter = fitted.voter.clone()?;
    Some(CastBallot { voter, on: file.on, scores: fitted.scores.clone() })
}

fn take(props: &BallotPreviewProps, ready: Vec<CastBallot>) -> Callback<()> {
    let (dispatch, words) = (props.dispatch.clone(), props.plan.words().clone());
    Callback::from(move |()| {
        let notice = Notice::info(words.ballots_taken(ready.len()));
        dispatch.emit(Msg::RunAndTell(Command::CastBallots(ready.clone()), notice.with_undo()));
    })
}

fn view_ballot(
    props: &BallotPreviewProps,
    (place, file): (usize, &BallotFile),
    fitted: &Result<Fitted, BallotError>,
    fittings: &Fittings,
) -> Html {
    let words = props.plan.words();
    let fitting = fittings.get(place).cloned().unwrap_or_default();
    let other_plan = matches!(fitted, Err(BallotError::OtherPlan { .. }));
    let by_title = change(fittings, place, |fitting, by_title| Fitting { by_title, ..fitting });
    html! {
        <section class="card card-tight stack-tight" key={place} aria-label={file.name.clone()}>
            <div class="split"><strong>{ heading(file, fitted, words) }</strong><span class="muted small">{ &file.name }</span></div>
            { match fitted {
                Ok(fitted) => view_fitted(fitted, words),
                Err(error) => html! { <p class="notice notice-bad" role="alert">{ error.say(words) }</p> },
            } }
            if other_plan || fitting.by_title {
                <div class="row"><Checkbox label={words.ballots_match_by_title()} checked={fitting.by_title} onchange={by_title} /></div>
            }
            if other_plan {
                <div class="row"><Button label={words.ballot_download_it()} icon={Glyph::Export} onclick={keep_it(props, file)} /></div>
            }
            if fitted.is_ok() { { view_questions(props, (place, file), &fitting, fittings) } }
        </section>
    }
}

/// Saves a ballot whose plan is not here, to be taken in where it is.
fn keep_it(props: &BallotPreviewProps, file: &BallotFile) -> Callback<()> {
    let file = file.clone();
    props.tell.reform(move |()| file_of(&file))
}

fn heading(file: &BallotFile, fitted: &Result<Fitted, BallotError>, words: &Words) -> String {
    let said = || {
        if file.stakeholder.is_empty() { words.ballot_from_somebody() } else { &file.stakeholder }.to_owned()
    };
    let name = fitted.as_ref().ok().map(|fitted| fitted.voter_name.clone()).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(said);
    match file.on {
        Some(on) => words.ballot_heading(&name, &words.date(on.year_month_day(), DayStyle::Day)),
        None => name,
    }
}

fn view_fitted(fitted: &Fitted, words: &Words) -> Html {
    let what = match (&fitted.voter, fitted.replaces) {
        (None, _) => words.ballot_say_whose(),
        (Some(Voter::New(_)), _) => words.ballot_new_name(),
        (_, true) => words.ballot_replaces_earlier(),
        (_, false) => words.ballot_first_of_voter(),
    };
    let taken = match fitted.left_empty {
        0 => words.ballot_scores_taken(fitted.scores.len(), what),
        empty => words.ballot_scores_taken_some_empty(fitted.scores.len(), empty, what),
    };
    let more = fitted.problems.len().saturating_sub(PROBLEMS_SHOWN);
    html! {
        <>
            <p>{ taken }</p>
            if !fitted.problems.is_empty() {
                <details open=true>
                    <summary>{ words.ballot_not_taken(fitted.problems.len()) }</summary>
                    <ul class="bullets small">
                        { for fitted.problems.iter().take(PROBLEMS_SHOWN).map(|problem| html! { <li>{ problem }</li> }) }
                        if more > 0 { <li>{ words.import_and_more(more) }</li> }
                    </ul>
                </details>
            }
        </>
    }
}

/// Whose it is, and what a column without a name is about.
fn view_questions(
    props: &BallotPreviewProps,
    (place, file): (usize, &BallotFile),
    fitting: &Fitting,
    fittings: &Fittings,
) -> Html {
    let (plan, words) = (&props.plan, props.plan.words());
    let own = if file.stakeholder.is_empty() {
        words.ballot_choose_voter().to_owned()
    } else {
        words.ballot_as_it_says(&file.stakeholder)
    };
    let mut voters = vec![Choice::new("", own)];
    voters.extend(plan.stakeholders.iter().map(|one| Choice::new(one.id.to_string(), plan.name_of(&one.id))));
    voters.push(Choice::new(SOMEBODY_NEW, words.ballot_somebody_new()));
    let (value, new_name) = match &fitting.voter {
        None => (String::new(), None),
        Some(Voter::Known(id)) => (id.to_string(), None),
        Some(Voter::New(name)) => (SOMEBODY_NEW.to_owned(), Some(name.clone())),
    };
    let onvoter = change(fittings, place, |fitting, (chosen, new_name): (String, &str)| Fitting {
        voter: match Id::<Stakeholder>::new(&chosen) {
            Ok(id) => Some(Voter::Known(id)),
            Err(_) => (chosen == SOMEBODY_NEW).then(|| Voter::New(new_name.to_owned())),
        },
        ..fitting
    });
    let a_new_voter = words.ballot_a_new_voter();
    let onvoter = onvoter.reform(move |chosen| (chosen, a_new_voter));
    let onname = change(fittings, place, |fitting, name: String| Fitting {
        voter: (!name.is_empty()).then_some(Voter::New(name)),
        ..fitting
    });
    html! {
        <div class="form">
            <SelectField id={format!("ballot-voter-{place}")} label={words.ballot_whose()} choices={voters} {value} oncommit={onvoter} />
            if let Some(name) = new_name {
                <TextField id={format!("ballot-name-{place}")} label={words.ballot_their_name()} value={name} oncommit={onname} />
            }
            if let Some(column) = sole_input(file, plan) {
                <SelectField id={format!("ballot-input-{place}")} label={words.ballot_column_is_about(column)} choices={inputs(plan)}
                    value={fitting.score_is.clone().unwrap_or_default()}
                    oncommit={change(fittings, place, |fitting, key: String| Fitting { score_is: Some(key), ..fitting })} />
            }
        </div>
    }
}

fn inputs(plan: &PlanRef) -> Vec<Choice> {
    ballot_inputs(plan).into_iter().map(|input| Choice::new(input.key, input.label)).collect()
}

/// A callback that changes how one ballot is taken.
fn change<T: 'static>(fittings: &Fittings, place: usize, next: fn(Fitting, T) -> Fitting) -> Callback<T> {
    let fittings = fittings.clone();
    Callback::from(move |value| {
        let mut all = (*fittings).clone();
        if let Some(fitting) = all.get_mut(place) {
            *fitting = next(fitting.clone(), value);
        }
        fittings.set(all);
    })
}
