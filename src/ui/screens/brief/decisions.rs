//! Decisions: what was decided, when, why, on which evidence.

use std::rc::Rc;

use yew::prelude::*;

use super::meeting::Meeting;
use crate::command::Command;
use crate::domain::{Decision, DecisionField, Id, InPlan};
use crate::select::brief::latest_first;
use crate::select::words::capitalised;
use crate::ui::components::{
    Button, ButtonKind, Choice, DateField, EmptyState, Glyph, Section, TextField, TokenPicker,
};
use crate::ui::details::MentionText;
use crate::ui::screens::ScreenProps;

/// What [`Decisions`] shows and does.
#[derive(Properties, PartialEq)]
pub struct DecisionsProps {
    /// What the screen was handed.
    pub screen: ScreenProps,
}

/// The decisions with their editors, the latest first.
#[component]
pub fn Decisions(props: &DecisionsProps) -> Html {
    let words = props.screen.plan.words();
    let today = props.screen.today;
    let name = words.new_decision();
    let add = props.screen.run(move |()| {
        let title = DecisionField::Title(name.to_owned());
        Command::add::<Decision>(vec![title, DecisionField::On(Some(today))])
    });
    let decisions = latest_first(&props.screen.plan.decisions);
    let actions = html! {
        <>
            <Meeting ..props.screen.clone() />
            <Button label={words.decision_add()} icon={Glyph::Plus} kind={ButtonKind::Quiet} onclick={add} />
        </>
    };
    let row = |decision: &Rc<Decision>| {
        html! { <DecisionRow key={decision.id.as_str()} screen={props.screen.clone()} decision={decision.clone()} /> }
    };
    html! {
        <div class="brief-decisions">
            <Section id="decisions" title={words.section_decisions()} text={words.decisions_told()} {actions}>
                if decisions.is_empty() {
                    <EmptyState icon={Glyph::Check} title={words.decisions_empty()}
                        text={words.decisions_empty_told()} />
                }
                <div class="list">{ for decisions.iter().map(row) }</div>
            </Section>
        </div>
    }
}

/// What a [`DecisionRow`] shows and does.
#[derive(Properties, PartialEq)]
struct DecisionRowProps {
    /// What the screen was handed.
    screen: ScreenProps,
    /// The decision.
    decision: Rc<Decision>,
}

/// A decision, to open and edit.
#[component]
fn DecisionRow(props: &DecisionRowProps) -> Html {
    let decision = &*props.decision;
    let selected = props.screen.selected.as_ref().is_some_and(|record| *record == decision.id.record_ref());
    let on =
        decision.on.map(|on| crate::select::words::day(props.screen.plan.words(), on)).unwrap_or_default();
    html! {
        <details class="brief-decision" open={selected}>
            <summary><span class="strong">{ props.screen.plan.name_of(&decision.id) }</span><span class="muted small nowrap">{ on }</span></summary>
            <DecisionFields screen={props.screen.clone()} decision={props.decision.clone()} />
        </details>
    }
}

/// What [`DecisionFields`] show and do.
#[derive(Properties, PartialEq)]
pub struct DecisionFieldsProps {
    /// What the screen was handed.
    pub screen: ScreenProps,
    /// The decision.
    pub decision: Rc<Decision>,
    /// The start of its element ids, where it is shown twice.
    #[prop_or_default]
    pub prefix: &'static str,
}

/// The fields of a decision, each kept as it is left.
#[component]
pub fn DecisionFields(props: &DecisionFieldsProps) -> Html {
    let decision = &*props.decision;
    let words = props.screen.plan.words();
    let id = |key: &str| format!("{}{}-{key}", props.prefix, decision.id);
    let set_on = props.screen.edit(&decision.id, |text: String| DecisionField::On(text.parse().ok()));
    let insights = links(props, &decision.insights);
    let initiatives = links(props, &decision.initiatives);
    html! {
        <div class="form">
            <TextField id={id("title")} label={words.question()} value={decision.title.clone()}
                oncommit={props.screen.edit(&decision.id, DecisionField::Title)} />
            <DateField id={id("on")} label={words.decided_on()} value={decision.on.map(|on| on.to_string()).unwrap_or_default()} oncommit={set_on} />
            <div class="form-whole">
                <MentionText id={id("choice")} label={capitalised(words.field_choice())} plan={props.screen.plan.clone()} value={decision.choice.clone()}
                    oncommit={props.screen.edit(&decision.id, DecisionField::Choice)} />
            </div>
            <div class="form-whole">
                <MentionText id={id("reason")} label={capitalised(words.field_reason())} plan={props.screen.plan.clone()} value={decision.reason.clone()}
                    oncommit={props.screen.edit(&decision.id, DecisionField::Reason)} />
            </div>
            <TokenPicker id={id("insights")} label={words.screen_evidence()} placeholder={words.add_insight()} choices={insights.0} chosen={insights.1}
                onchange={props.screen.edit(&decision.id, |ids| DecisionField::Insights(read_ids(ids)))} />
            <TokenPicker id={id("initiatives")} label={words.decision_about()} placeholder={words.add_initiative()} choices={initiatives.0} chosen={initiatives.1}
                onchange={props.screen.edit(&decision.id, |ids| DecisionField::Initiatives(read_ids(ids)))} />
            <TextField id={id("owner")} label={words.grouping_owner()} value={decision.owner.clone()}
                oncommit={props.screen.edit(&decision.id, DecisionField::Owner)} />
            if props.prefix.is_empty() {
                <div class="form-whole row row-end">
                    <Button label={words.decision_remove()} icon={Glyph::Trash} kind={ButtonKind::Danger}
                        onclick={props.screen.remove(&decision.id)} />
                </div>
            }
        </div>
    }
}

/// All records of a table to choose from, and the chosen ones.
fn links<R: InPlan>(props: &DecisionFieldsProps, chosen: &[Id<R>]) -> (Vec<Choice>, Vec<AttrValue>) {
    let plan = &props.screen.plan;
    let choice = |record: &Rc<R>| Choice::new(record.id().to_string(), plan.name_of(record.id()));
    (
        R::table(plan).iter().map(choice).collect(),
        chosen.iter().map(|id| AttrValue::from(id.to_string())).collect(),
    )
}

fn read_ids<R: InPlan>(ids: Vec<AttrValue>) -> Vec<Id<R>> {
    ids.iter().filter_map(|id| Id::new(id).ok()).collect()
}
