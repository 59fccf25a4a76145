//! The fields of a KPI.

use std::rc::Rc;

use yew::prelude::*;

use crate::domain::{Cadence, Date, Direction, Id, Kpi, KpiField, Timing};
use crate::ui::components::{Choice, DateField, NumberField, SelectField, TextArea, TextField};
use crate::ui::screens::ScreenProps;

/// What [`KpiFields`] shows and does.
#[derive(Properties, PartialEq)]
pub struct KpiFieldsProps {
    /// What the screen was handed.
    pub screen: ScreenProps,
    /// The KPI.
    pub kpi: Rc<Kpi>,
}

/// The fields of a KPI.
#[component]
pub fn KpiFields(props: &KpiFieldsProps) -> Html {
    let kpi = &*props.kpi;
    let text = |key: &str,
                label: &'static str,
                value: &str,
                placeholder: &'static str,
                field: fn(String) -> KpiField| {
        html! {
            <TextField id={format!("{}-{key}", kpi.id)} {label} value={value.to_owned()} {placeholder}
                oncommit={props.screen.edit(&kpi.id, field)} />
        }
    };
    html! {
        <div class="form">
            { text("name", "Name", &kpi.name, "Bookings made online", KpiField::Name) }
            { view_goal(props) }
            { text("unit", "Unit", &kpi.unit, "%, orders a week", KpiField::Unit) }
            { view_choice(props, "direction", "Better is", &[(Direction::Increase, "More"), (Direction::Decrease, "Less")], kpi.direction, KpiField::Direction) }
            { view_choice(props, "timing", "Moves", &[(Timing::Leading, "Before the outcome (leading)"), (Timing::Lagging, "With the outcome (lagging)")], kpi.timing, KpiField::Timing) }
            { view_choice(props, "cadence", "Measured", &[(Cadence::Weekly, "Weekly"), (Cadence::Monthly, "Monthly"), (Cadence::Quarterly, "Quarterly")], kpi.cadence, KpiField::Cadence) }
            { view_number(props, "baseline", "Baseline", kpi.baseline, KpiField::Baseline) }
            { view_date(props, "baseline-on", "Baseline taken on", kpi.baseline_on, KpiField::BaselineOn) }
            { view_number(props, "target", "Target", kpi.target, KpiField::Target) }
            { view_date(props, "target-on", "Target date", kpi.target_on, KpiField::TargetOn) }
            { text("owner", "Owner", &kpi.owner, "Who looks after it", KpiField::Owner) }
            <div class="form-whole">
                <TextArea id={format!("{}-notes", kpi.id)} label="Notes" value={kpi.notes.clone()}
                    placeholder="How it is counted, what it leaves out" oncommit={props.screen.edit(&kpi.id, KpiField::Notes)} />
            </div>
        </div>
    }
}

fn view_goal(props: &KpiFieldsProps) -> Html {
    let plan = &props.screen.plan;
    let mut choices = vec![Choice::new("", "No goal")];
    choices.extend(plan.goals.iter().map(|goal| Choice::new(goal.id.to_string(), plan.name_of(&goal.id))));
    let value = props.kpi.goal.as_ref().map(ToString::to_string).unwrap_or_default();
    let oncommit = props.screen.edit(&props.kpi.id, |id: String| KpiField::Goal(Id::new(&id).ok()));
    html! { <SelectField id={format!("{}-goal", props.kpi.id)} label="Goal" {choices} {value} {oncommit} /> }
}

fn view_choice<T: crate::domain::Choice>(
    props: &KpiFieldsProps,
    key: &str,
    label: &'static str,
    options: &[(T, &'static str)],
    chosen: T,
    field: fn(T) -> KpiField,
) -> Html {
    let choices: Vec<Choice> =
        options.iter().map(|(option, words)| Choice::new(option.key(), *words)).collect();
    let oncommit =
        props.screen.edit(&props.kpi.id, move |key: String| field(T::from_key(&key).unwrap_or(chosen)));
    html! { <SelectField id={format!("{}-{key}", props.kpi.id)} {label} {choices} value={chosen.key()} {oncommit} /> }
}

fn view_number(
    props: &KpiFieldsProps,
    key: &str,
    label: &'static str,
    value: Option<f64>,
    field: fn(Option<f64>) -> KpiField,
) -> Html {
    let oncommit = props.screen.edit(&props.kpi.id, field);
    html! { <NumberField id={format!("{}-{key}", props.kpi.id)} {label} {value} {oncommit} /> }
}

fn view_date(
    props: &KpiFieldsProps,
    key: &str,
    label: &'static str,
    value: Option<Date>,
    field: fn(Option<Date>) -> KpiField,
) -> Html {
    let oncommit = props.screen.edit(&props.kpi.id, move |text: String| field(text.parse().ok()));
    let value = value.map(|date| date.to_string()).unwrap_or_default();
    html! { <DateField id={format!("{}-{key}", props.kpi.id)} {label} {value} {oncommit} /> }
}
