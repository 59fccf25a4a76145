//! Calendar, money and score model of the plan.

use yew::prelude::*;

use super::language_choice::LanguageChoice;
use super::planning_rules::PlanningRules;
use crate::command::Command;
use crate::domain::{Choice, IceConvention, ScoreModel, SettingsField};
use crate::language::Words;
use crate::select::words::day;
use crate::store::Msg;
use crate::ui::components::{self, DateField, Dialog, NumberField, SelectField, TextField};
use crate::ui::plan_ref::PlanRef;

/// What [`SettingsDialog`] shows and does.
#[derive(Properties, PartialEq)]
pub struct SettingsDialogProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Whether the plan's settings can only be read; the language is the reader's own.
    pub read_only: bool,
    /// Whether it is open.
    pub open: bool,
    /// Told when it is to close.
    pub onclose: Callback<()>,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

impl SettingsDialogProps {
    /// A callback that sets what a control commits; nothing happens where it makes no field.
    fn set<T: 'static>(&self, field: impl Fn(T) -> Option<SettingsField> + 'static) -> Callback<T> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |value| {
            if let Some(field) = field(value) {
                dispatch.emit(Msg::Run(Command::EditSettings(field)));
            }
        })
    }
}

/// The settings.
#[component]
pub fn SettingsDialog(props: &SettingsDialogProps) -> Html {
    let words = props.plan.words();
    html! {
        <Dialog id="settings" title={words.settings()} open={props.open} onclose={props.onclose.clone()}>
            <div class="stack">
                <fieldset class="stack" disabled={props.read_only}>
                    { calendar(props) }
                    { money(props) }
                    <PlanningRules plan={props.plan.clone()} dispatch={props.dispatch.clone()} />
                    { scoring(props) }
                </fieldset>
                <LanguageChoice dispatch={props.dispatch.clone()} />
            </div>
        </Dialog>
    }
}

fn whole(value: Option<f64>) -> Option<u32> {
    // The field commits whole numbers within its bounds only.
    value.map(|value| value as u32)
}

fn calendar(props: &SettingsDialogProps) -> Html {
    let words = props.plan.words();
    let settings = &props.plan.settings;
    html! {
        <>
            <DateField id="settings-start" label={words.plan_starts_on()} value={settings.start.to_string()}
                hint={words.plan_starts_hint()}
                oncommit={props.set(|text: String| text.parse().ok().map(SettingsField::Start))} />
            <NumberField id="settings-period" label={words.weeks_in_period()} value={f64::from(settings.period_weeks)}
                min={1.0} max={13.0} whole=true required=true
                oncommit={props.set(|weeks| whole(weeks).map(SettingsField::PeriodWeeks))} />
            <NumberField id="settings-horizon" label={words.periods_on_roadmap()}
                value={f64::from(settings.horizon_periods)} min={1.0} max={520.0} whole=true required=true
                hint={words.roadmap_ends_on(&day(words, settings.end().plus_days(-1)))}
                oncommit={props.set(|periods| whole(periods).map(SettingsField::HorizonPeriods))} />
        </>
    }
}

fn money(props: &SettingsDialogProps) -> Html {
    let words = props.plan.words();
    let settings = &props.plan.settings;
    html! {
        <>
            <TextField id="settings-currency" label={words.currency()} value={settings.currency.clone()}
                oncommit={props.set(|text| Some(SettingsField::Currency(text)))} />
            <NumberField id="settings-budget" label={words.budget_from_start()} value={settings.budget}
                min={0.0} hint={words.budget_hint()}
                oncommit={props.set(|budget| Some(SettingsField::Budget(budget)))} />
        </>
    }
}

fn choices<C: Choice>(words: &Words) -> Vec<components::Choice> {
    C::ALL.iter().map(|option| components::Choice::new(option.key(), option.label(words))).collect()
}

fn scoring(props: &SettingsDialogProps) -> Html {
    let words = props.plan.words();
    let settings = &props.plan.settings;
    html! {
        <>
            <SelectField id="settings-model" label={words.score_model()} choices={choices::<ScoreModel>(props.plan.words())}
                value={settings.score_model.key()} hint={words.score_model_hint()}
                oncommit={props.set(|key: String| ScoreModel::from_key(&key).map(SettingsField::ScoreModel))} />
            if settings.score_model == ScoreModel::Ice {
                <SelectField id="settings-ice" label={words.ice_joins()} choices={choices::<IceConvention>(props.plan.words())}
                    value={settings.ice_convention.key()} oncommit={props.set(|key: String| {
                        IceConvention::from_key(&key).map(SettingsField::IceConvention)
                    })} />
            }
            <NumberField id="settings-threshold" label={words.high_from_threshold()}
                value={settings.high_threshold} min={0.0} max={10.0} required=true
                oncommit={props.set(|value: Option<f64>| value.map(SettingsField::HighThreshold))} />
        </>
    }
}
