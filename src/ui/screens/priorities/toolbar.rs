//! Above the ranking: how it is scored, and what counts as the top.

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::command::Command;
use crate::domain::{Choice as _, IceConvention, ScoreModel, SettingsField};
use crate::language::Words;
use crate::select::priorities::proposed_formula;
use crate::store::Msg;
use crate::ui::components::{Button, Choice, SelectField};
use crate::ui::plan_ref::PlanRef;

/// What [`Toolbar`] shows and does.
#[derive(Properties, PartialEq)]
pub struct ToolbarProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Whether nothing can be changed.
    pub read_only: bool,
    /// How many count as the top.
    pub top: usize,
    /// Told the new size of the top.
    pub ontop: Callback<usize>,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

/// The toolbar.
#[component]
pub fn Toolbar(props: &ToolbarProps) -> Html {
    let words = props.plan.words();
    let settings = &props.plan.settings;
    let tops = [1, 3, 5, 10, 15, 20].map(|count: usize| Choice::new(count.to_string(), words.top_of(count)));
    let ontop = props.ontop.clone();
    let node = use_node_ref();
    html! {
        <div class="priorities-toolbar" ref={node.clone()}>
            <SelectField id="score-model" label={words.score_by()} choices={choices::<ScoreModel>(props.plan.words())} disabled={props.read_only}
                value={settings.score_model.key()} oncommit={choose_model(props)} />
            if settings.score_model == ScoreModel::Ice {
                <SelectField id="ice-convention" label={words.joined_as()} choices={choices::<IceConvention>(props.plan.words())}
                    disabled={props.read_only} value={settings.ice_convention.key()} oncommit={set(props, |key| {
                        IceConvention::from_key(key).map(SettingsField::IceConvention)
                    })} />
            }
            if settings.score_model == ScoreModel::Custom && !props.read_only {
                <Button label={words.write_formula()} onclick={go_to_formula(&node)} />
            }
            if settings.score_model == ScoreModel::WeightedGoals {
                <SelectField id="goals-per-effort" label={words.divided_by()} disabled={props.read_only}
                    choices={vec![Choice::new("false", words.grouping_none()), Choice::new("true", words.input_effort())]}
                    value={settings.goals_per_effort.to_string()} oncommit={set(props, |key| {
                        Some(SettingsField::GoalsPerEffort(key == "true"))
                    })} />
            }
            <SelectField id="ranking-top" label={words.chance_to_be_in()} choices={tops.to_vec()} value={props.top.to_string()}
                oncommit={move |text: String| if let Ok(count) = text.parse() { ontop.emit(count) }} />
        </div>
    }
}

fn choices<C: crate::domain::Choice>(words: &Words) -> Vec<Choice> {
    C::ALL.iter().map(|option| Choice::new(option.key(), option.label(words))).collect()
}

/// Moves focus, and with it the view, to the formula below.
fn go_to_formula(toolbar: &NodeRef) -> Callback<()> {
    let toolbar = toolbar.clone();
    Callback::from(move |()| {
        let page = toolbar.cast::<HtmlElement>().and_then(|toolbar| toolbar.closest(".page").ok().flatten());
        let field = page.and_then(|page| page.query_selector("#formula").ok().flatten());
        if let Some(field) = field.and_then(|field| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(field).ok())
        {
            // Only a convenience: the formula can be reached by scrolling too.
            let _ = field.focus();
        }
    })
}

/// Chooses the score model; the first formula of its own starts from the model before.
fn choose_model(props: &ToolbarProps) -> Callback<String> {
    let (dispatch, plan) = (props.dispatch.clone(), props.plan.clone());
    Callback::from(move |key: String| {
        let Some(model) = ScoreModel::from_key(&key) else { return };
        let mut commands = vec![Command::EditSettings(SettingsField::ScoreModel(model))];
        let proposal = proposed_formula(&plan.settings).filter(|_| model == ScoreModel::Custom);
        commands.extend(proposal.map(|text| Command::EditSettings(SettingsField::Formula(text))));
        let label = plan.words().score_by_model(model.label(plan.words()));
        dispatch.emit(Msg::Run(Command::Several { label, commands }));
    })
}

fn set(props: &ToolbarProps, field: fn(&str) -> Option<SettingsField>) -> Callback<String> {
    let dispatch = props.dispatch.clone();
    Callback::from(move |key: String| {
        if let Some(field) = field(&key) {
            dispatch.emit(Msg::Run(Command::EditSettings(field)));
        }
    })
}
