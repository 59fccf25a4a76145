//! What a roadmap has to keep as a whole: money that comes in later, shares, and how much it may move.

use yew::prelude::*;

use crate::command::Command;
use crate::domain::{BudgetInstalment, Goal, GoalField, SettingsField, Unknown};
use crate::store::Msg;
use crate::ui::components::{Button, ButtonKind, DateField, Glyph, IconButton, NumberField};
use crate::ui::plan_ref::PlanRef;

/// What [`PlanningRules`] shows and does.
#[derive(Properties, PartialEq)]
pub struct PlanningRulesProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

impl PlanningRulesProps {
    fn run<T: 'static>(&self, command: impl Fn(T) -> Command + 'static) -> Callback<T> {
        self.dispatch.reform(move |value| Msg::Run(command(value)))
    }
}

/// Instalments of the budget, share rules and stability.
#[component]
pub fn PlanningRules(props: &PlanningRulesProps) -> Html {
    let words = props.plan.words();
    let settings = &props.plan.settings;
    let set_stability = props
        .run(|weeks: Option<f64>| Command::EditSettings(SettingsField::StabilityWeeks(weeks.unwrap_or(0.0))));
    html! {
        <>
            { view_instalments(props) }
            <details class="roadmap-editor">
                <summary>{ words.shares_of_roadmap() }</summary>
                <div class="stack-tight">
                    { view_musts(props) }
                    { for props.plan.goals.iter().map(|goal| view_goal(props, goal)) }
                    <p class="small muted">
                        { words.goal_share_told() }
                    </p>
                </div>
            </details>
            <NumberField id="settings-stability" label={words.stability_weeks()} value={Some(settings.stability_weeks)}
                min={Some(0.0)} max={Some(520.0)}
                hint={words.stability_hint()}
                oncommit={set_stability} />
        </>
    }
}

fn view_instalments(props: &PlanningRulesProps) -> Html {
    let words = props.plan.words();
    let settings = &props.plan.settings;
    let all = &settings.budget_instalments;
    let mut longer = all.clone();
    let from = settings.period_start(settings.horizon_periods / 2);
    longer.push(BudgetInstalment { from, amount: 0.0, unknown: Unknown::default() });
    html! {
        <fieldset class="stack-tight">
            <legend>{ words.instalments() }</legend>
            { for (0..all.len()).map(|place| view_instalment(props, place)) }
            <div class="row">
                <Button label={words.instalment_add()} kind={ButtonKind::Quiet} icon={Some(Glyph::Plus)} onclick={set_all(props, longer)} />
            </div>
        </fieldset>
    }
}

fn set_all(props: &PlanningRulesProps, all: Vec<BudgetInstalment>) -> Callback<()> {
    props.run(move |()| Command::EditSettings(SettingsField::BudgetInstalments(all.clone())))
}

/// A callback that changes one instalment; nothing happens where the change says no.
fn change<T: 'static>(
    props: &PlanningRulesProps,
    place: usize,
    change: impl Fn(&mut BudgetInstalment, T) -> bool + 'static,
) -> Callback<T> {
    let (plan, dispatch) = (props.plan.clone(), props.dispatch.clone());
    Callback::from(move |value| {
        let mut all = plan.settings.budget_instalments.clone();
        if all.get_mut(place).is_some_and(|one| change(one, value)) {
            dispatch.emit(Msg::Run(Command::EditSettings(SettingsField::BudgetInstalments(all))));
        }
    })
}

fn view_instalment(props: &PlanningRulesProps, place: usize) -> Html {
    let words = props.plan.words();
    let all = &props.plan.settings.budget_instalments;
    let Some(one) = all.get(place) else { return Html::default() };
    let mut shorter = all.clone();
    shorter.remove(place);
    let set_from = change(props, place, |one, text: String| text.parse().map(|from| one.from = from).is_ok());
    let set_amount = change(props, place, |one, amount: Option<f64>| {
        one.amount = amount.unwrap_or(0.0);
        true
    });
    html! {
        <div class="roadmap-exception">
            <DateField id={format!("settings-instalment-{place}-from")} label={words.instalment_from()} value={one.from.to_string()} oncommit={set_from} />
            <NumberField id={format!("settings-instalment-{place}-amount")} label={words.instalment_amount()} value={Some(one.amount)}
                min={Some(0.0)} required=true oncommit={set_amount} />
            <IconButton glyph={Glyph::Trash} label={words.instalment_remove()} onclick={set_all(props, shorter)} />
        </div>
    }
}

fn view_musts(props: &PlanningRulesProps) -> Html {
    let words = props.plan.words();
    let set =
        props.run(|percent: Option<f64>| Command::EditSettings(SettingsField::MostMustShare(share(percent))));
    html! {
        <NumberField id="settings-musts" label={words.musts_at_most()} min={Some(0.0)} max={Some(100.0)}
            value={percent(props.plan.settings.most_must_share)} hint={words.empty_no_limit()} oncommit={set} />
    }
}

fn view_goal(props: &PlanningRulesProps, goal: &Goal) -> Html {
    let words = props.plan.words();
    let set = |field: fn(Option<f64>) -> GoalField| {
        let id = goal.id.clone();
        props.run(move |percent: Option<f64>| Command::edit(&id, field(share(percent))))
    };
    html! {
        <div class="roadmap-exception">
            <span>{ props.plan.name_of(&goal.id) }</span>
            <NumberField id={format!("{}-least", goal.id)} label={words.share_at_least()} value={percent(goal.least_share)}
                min={Some(0.0)} max={Some(100.0)} oncommit={set(GoalField::LeastShare)} />
            <NumberField id={format!("{}-most", goal.id)} label={words.share_at_most()} value={percent(goal.most_share)}
                min={Some(0.0)} max={Some(100.0)} oncommit={set(GoalField::MostShare)} />
        </div>
    }
}

fn percent(share: Option<f64>) -> Option<f64> {
    // Without what floating point adds to 0.07 × 100.
    share.map(|share| (share * 1e6).round() / 1e4)
}

fn share(percent: Option<f64>) -> Option<f64> {
    percent.map(|percent| percent / 100.0)
}
