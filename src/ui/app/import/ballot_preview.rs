//! Ballots that are about to be taken: whose they are, what fits, what does not, and a button that keeps them all.

use crate::language::Words;
use std::rc::Rc;

use yew::prelude::*;

use super::back_button;
use crate::command::{CastBallot, Command, Voter};
use crate::domain::{Id, Stakeholder};
use crate::format::ballot::{BallotError, BallotFile, Fitted, Fitting, fit, sole_input};
use crate::select::agreement::{ballot_inputs, ballot_topics};
use crate::select::words::day;
use crate::store::{Msg, Notice};
use crate::ui::components::{Button, ButtonKind, Checkbox, Choice, SelectField, TextField};
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
    let fittings: Fittings = use_state_eq(|| {
        let score_is = first_input(plan);
        files.iter().map(|_| Fitting { score_is: score_is.clone(), ..Fitting::default() }).collect()
    });
    let fitted: Vec<Result<Fitted, BallotError>> =
        files.iter().zip(&**fittings).map(|(file, fitting)| fit(file, plan, fitting)).collect();
    let ready: Vec<CastBallot> =
        files.iter().zip(&fitted).filter_map(|(file, fitted)| cast(file, fitted)).collect();
    let label = match ready.len() {
        0 => "No ballot to take yet".to_owned(),
        count => format!("Take {}", props.plan.words().count_ballots(count)),
    };
    let cards = files
        .iter()
        .zip(&fitted)
        .enumerate()
        .map(|(place, (file, fitted))| view_ballot(props, (place, file), fitted, &fittings));
    html! {
        <div class="stack">
            <p class="muted small">{ "Nobody's numbers are shown here: a ballot stays blind until you choose to see it on the Priorities screen." }</p>
            { for cards }
            <div class="row">
                <Button id="take-ballots" {label} kind={ButtonKind::Primary} disabled={ready.is_empty()} onclick={take(props, ready)} />
                { back_button(&props.onback) }
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
        let notice = Notice::info(format!("Took {}.", words.count_ballots(ready.len())));
        dispatch.emit(Msg::RunAndTell(Command::CastBallots(ready.clone()), notice.with_undo()));
    })
}

fn view_ballot(
    props: &BallotPreviewProps,
    (place, file): (usize, &BallotFile),
    fitted: &Result<Fitted, BallotError>,
    fittings: &Fittings,
) -> Html {
    let fitting = fittings.get(place).cloned().unwrap_or_default();
    let other_plan = matches!(fitted, Err(BallotError::OtherPlan { .. }));
    let by_title = change(fittings, place, |fitting, by_title| Fitting { by_title, ..fitting });
    html! {
        <section class="card card-tight stack-tight" key={place} aria-label={file.name.clone()}>
            <div class="split"><strong>{ heading(file, fitted) }</strong><span class="muted small">{ &file.name }</span></div>
            { match fitted {
                Ok(fitted) => view_fitted(fitted),
                Err(error) => html! { <p class="notice notice-bad" role="alert">{ error.to_string() }</p> },
            } }
            if other_plan || fitting.by_title {
                <Checkbox label="Match its initiatives by title" checked={fitting.by_title} onchange={by_title} />
            }
            if fitted.is_ok() { { view_questions(props, (place, file), &fitting, fittings) } }
        </section>
    }
}

fn heading(file: &BallotFile, fitted: &Result<Fitted, BallotError>) -> String {
    let said = || if file.stakeholder.is_empty() { "Somebody" } else { &file.stakeholder }.to_owned();
    let name = fitted.as_ref().ok().map(|fitted| fitted.voter_name.clone()).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(said);
    file.on.map_or(name.clone(), |on| format!("{name}, {}", day(&Words::default(), on)))
}

fn view_fitted(fitted: &Fitted) -> Html {
    let what = match (&fitted.voter, fitted.replaces) {
        (None, _) => "Say whose it is.",
        (Some(Voter::New(_)), _) => "A new name: it is added to those whose view counts.",
        (_, true) => "It takes the place of the ballot given before.",
        (_, false) => "The first ballot of this voter.",
    };
    let empty = match fitted.left_empty {
        0 => String::new(),
        empty => format!(", {empty} left empty"),
    };
    let more = fitted.problems.len().saturating_sub(PROBLEMS_SHOWN);
    html! {
        <>
            <p>{ format!("{} taken{empty}. {what}", Words::default().count_scores(fitted.scores.len())) }</p>
            if !fitted.problems.is_empty() {
                <details open=true>
                    <summary>{ format!("Not taken: {}", fitted.problems.len()) }</summary>
                    <ul class="bullets small">
                        { for fitted.problems.iter().take(PROBLEMS_SHOWN).map(|problem| html! { <li>{ problem }</li> }) }
                        if more > 0 { <li>{ format!("… and {more} more.") }</li> }
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
    let plan = &props.plan;
    let own = if file.stakeholder.is_empty() {
        "Choose …".to_owned()
    } else {
        format!("As it says: {}", file.stakeholder)
    };
    let mut voters = vec![Choice::new("", own)];
    voters.extend(plan.stakeholders.iter().map(|one| Choice::new(one.id.to_string(), plan.name_of(&one.id))));
    voters.push(Choice::new(SOMEBODY_NEW, "Somebody new …"));
    let (value, new_name) = match &fitting.voter {
        None => (String::new(), None),
        Some(Voter::Known(id)) => (id.to_string(), None),
        Some(Voter::New(name)) => (SOMEBODY_NEW.to_owned(), Some(name.clone())),
    };
    let onvoter = change(fittings, place, |fitting, chosen: String| Fitting {
        voter: match Id::<Stakeholder>::new(&chosen) {
            Ok(id) => Some(Voter::Known(id)),
            Err(_) => (chosen == SOMEBODY_NEW).then(|| Voter::New("A new voter".to_owned())),
        },
        ..fitting
    });
    let onname = change(fittings, place, |fitting, name: String| Fitting {
        voter: (!name.is_empty()).then_some(Voter::New(name)),
        ..fitting
    });
    html! {
        <div class="form">
            <SelectField id={format!("ballot-voter-{place}")} label="Whose ballot it is" choices={voters} {value} oncommit={onvoter} />
            if let Some(name) = new_name {
                <TextField id={format!("ballot-name-{place}")} label="Their name" value={name} oncommit={onname} />
            }
            if let Some(column) = sole_input(file, plan) {
                <SelectField id={format!("ballot-input-{place}")} label={format!("“{column}” is about")} choices={inputs(plan)}
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
