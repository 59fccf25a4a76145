//! What stakeholders think, and whether they think it together: ballots out and in, the group's figures, what to talk
//! about first, whom the choice serves.
//!
//! Blind by default: nobody's own scores are on the screen until somebody asks to see them, and then only for as long
//! as this screen is open.

mod ballot_form;
mod ballot_sheet;
mod figures;
mod served;
mod talks;
mod voter_row;
mod voter_table;

use crate::language::Words;
use std::rc::Rc;

use yew::prelude::*;

use crate::ui::hooks::use_words;

use crate::command::Command;
use crate::domain::{Choice as _, GroupMean, RecordRef, SettingsField, Stakeholder};
use crate::select::agreement::{BallotInput, Weighing, ballot_topics, takeover, talk_first, topic, voters};
use crate::select::priorities::PlanRanking;
use crate::store::{Msg, Notice};
use crate::ui::app::import::ImportDialog;
use crate::ui::components::{Button, ButtonKind, Choice, Dialog, Glyph, Section, SelectField};
use crate::ui::plan_ref::Shared;
use crate::ui::screens::ScreenProps;
use crate::ui::screens::editor::options;
use ballot_form::BallotForm;
pub(in crate::ui) use ballot_sheet::{BallotSheet, Typed, estimates, typed};
use figures::Figures;
use served::ServedSegments;
use talks::Talks;
use voter_table::VoterTable;

/// What [`Agreement`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct AgreementProps {
    /// What the screen was handed.
    pub screen: ScreenProps,
    /// Who stands where now.
    pub ranking: Shared<PlanRanking>,
}

/// The section.
#[component]
pub fn Agreement(props: &AgreementProps) -> Html {
    let words = props.screen.plan.words();
    let screen = &props.screen;
    let revealed = use_state_eq(|| false);
    let importing = use_state_eq(|| false);
    let casting = use_state_eq(|| None::<Rc<Stakeholder>>);
    let voters = use_memo(screen.plan.clone(), |plan| voters(plan));
    let import = importing.setter();
    let close_form = {
        let casting = casting.setter();
        Callback::from(move |()| casting.set(None))
    };
    let form_title = casting.as_ref().map(|one| words.ballot_of(&screen.plan.name_of(&one.id)));
    html! {
        <Section id="agreement" title={words.agreement()} text={voters.sentence.clone()} actions={actions(screen, &revealed, &importing, voters.voted)}>
            <VoterTable screen={screen.clone()} voters={voters.clone()} oncast={let casting = casting.setter(); move |one| casting.set(Some(one))} />
            if voters.voted > 0 { <Opinions ..OpinionsProps { agreement: props.clone(), revealed: *revealed } /> }
            <ImportDialog id="ballots" ballots=true plan={screen.plan.clone()} open={*importing}
                onclose={move |()| import.set(false)} dispatch={screen.dispatch.clone()} />
            <Dialog id="cast-ballot" title={form_title.unwrap_or_default()} wide=true open={casting.is_some()} onclose={close_form.clone()}>
                if let Some(stakeholder) = &*casting {
                    <BallotForm screen={screen.clone()} stakeholder={stakeholder.clone()} revealed={*revealed} ondone={close_form} />
                }
            </Dialog>
        </Section>
    }
}

fn actions(
    screen: &ScreenProps,
    revealed: &UseStateHandle<bool>,
    importing: &UseStateHandle<bool>,
    voted: usize,
) -> Html {
    let words = screen.plan.words();
    let (reveal, import) = (revealed.clone(), importing.setter());
    let label = if **revealed { words.hide_single_scores() } else { words.reveal_single_scores() };
    html! {
        <>
            if voted > 0 {
                <Button id="reveal-scores" {label} pressed={**revealed} onclick={move |()| reveal.set(!*reveal)}
                    title={words.ballots_blind()} />
            }
            if !screen.read_only {
                <Button id="add-ballots" label={words.add_ballots()} icon={Glyph::Import} onclick={move |()| import.set(true)} />
            }
        </>
    }
}

#[derive(Clone, Properties, PartialEq)]
struct OpinionsProps {
    agreement: AgreementProps,
    revealed: bool,
}

/// What the ballots come to.
#[component]
fn Opinions(props: &OpinionsProps) -> Html {
    let words = use_words();
    let OpinionsProps { agreement: AgreementProps { screen, ranking }, revealed } = props;
    let asked = use_state_eq(String::new);
    let weighing = use_state_eq(Weighing::default);
    let topics = use_memo(screen.plan.clone(), |plan| ballot_topics(plan));
    let key = topics
        .iter()
        .find(|input| input.key == *asked)
        .or_else(|| topics.first())
        .map(|input| input.key.clone());
    let view = use_memo((screen.plan.clone(), key.clone(), *weighing), |(plan, key, weighing)| {
        topic(plan, key.as_deref().unwrap_or_default(), *weighing)
    });
    let talks = use_memo(screen.plan.clone(), |plan| talk_first(plan));
    let label = topics.iter().find(|input| Some(&input.key) == key.as_ref()).map(|input| input.label.clone());
    html! {
        <>
            <Talks talks={talks} onopen={screen.dispatch.reform(|record: RecordRef| Msg::Select(Some(record)))} />
            <div class="stack">
                <div class="agreement-controls">
                    { view_topics(screen.plan.words(), &topics, key, &asked) }
                    <SelectField id="agreement-weighing" label={words.voices_weigh()} choices={options::<Weighing>(screen.plan.words())} value={weighing.key()}
                        oncommit={let weighing = weighing.clone(); move |key: String| weighing.set(Weighing::from_key(&key).unwrap_or_default())} />
                    { view_mean(screen) }
                    { view_takeover(screen, *weighing) }
                </div>
                <p class="muted small">{ weighing.sentence(props.agreement.screen.plan.words()) }</p>
                <Figures {view} input={label.unwrap_or_default()} revealed={*revealed} />
            </div>
            <ServedSegments plan={screen.plan.clone()} ranking={ranking.clone()} />
        </>
    }
}

fn view_topics(
    words: &Words,
    topics: &[BallotInput],
    key: Option<String>,
    asked: &UseStateHandle<String>,
) -> Html {
    let choices: Vec<Choice> =
        topics.iter().map(|input| Choice::new(input.key.clone(), input.label.clone())).collect();
    html! {
        <SelectField id="agreement-topic" label={words.scores_for()} {choices} value={key.unwrap_or_default()}
            oncommit={let asked = asked.clone(); move |key| asked.set(key)} />
    }
}

fn view_mean(screen: &ScreenProps) -> Html {
    let words = screen.plan.words();
    let now = screen.plan.settings.group_mean;
    let oncommit = screen.run(move |key: String| {
        Command::EditSettings(SettingsField::GroupMean(GroupMean::from_key(&key).unwrap_or(now)))
    });
    html! {
        <SelectField id="agreement-mean" label={words.group_value()} choices={options::<GroupMean>(screen.plan.words())} value={now.key()}
            disabled={screen.read_only} {oncommit} />
    }
}

/// The button that makes the group's values the initiatives' inputs.
fn view_takeover(screen: &ScreenProps, weighing: Weighing) -> Html {
    if screen.read_only {
        return Html::default();
    }
    let changes = takeover(&screen.plan, weighing);
    let (count, words) = (changes.len(), screen.plan.words().clone());
    let dispatch = screen.dispatch.clone();
    let (label, title) = if count == 0 {
        (words.taken_over().to_owned(), words.taken_over_told())
    } else {
        (words.take_over_for(count), words.take_over_told())
    };
    let onclick = Callback::from(move |()| {
        let edits = changes
            .iter()
            .flat_map(|(id, fields)| fields.iter().map(|field| Command::edit(id, field.clone())));
        let command =
            Command::Several { label: words.take_group_values().to_owned(), commands: edits.collect() };
        let notice = Notice::info(words.group_values_taken(count));
        dispatch.emit(Msg::RunAndTell(command, notice.with_undo()));
    });
    html! { <Button id="take-over" {label} {title} kind={ButtonKind::Plain} disabled={count == 0} {onclick} /> }
}
