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
    let words = props.screen.plan.words();
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
            { text("name", words.column_name(), &kpi.name, words.kpi_example(), KpiField::Name) }
            { view_goal(props) }
            { text("unit", words.column_unit(), &kpi.unit, words.unit_example(), KpiField::Unit) }
            { view_choice(props, "direction", words.better_is(), &[(Direction::Increase, words.better_more()), (Direction::Decrease, words.better_less())], kpi.direction, KpiField::Direction) }
            { view_choice(props, "timing", words.kpi_moves(), &[(Timing::Leading, words.moves_before()), (Timing::Lagging, words.moves_with())], kpi.timing, KpiField::Timing) }
            { view_choice(props, "cadence", words.kpi_measured(), &[(Cadence::Weekly, words.cadence_weekly()), (Cadence::Monthly, words.cadence_monthly()), (Cadence::Quarterly, words.cadence_quarterly())], kpi.cadence, KpiField::Cadence) }
            { view_number(props, "baseline", words.column_baseline(), kpi.baseline, KpiField::Baseline) }
            { view_date(props, "baseline-on", words.baseline_on(), kpi.baseline_on, KpiField::BaselineOn) }
            { view_number(props, "target", words.column_target(), kpi.target, KpiField::Target) }
            { view_date(props, "target-on", words.target_date(), kpi.target_on, KpiField::TargetOn) }
            { text("owner", words.grouping_owner(), &kpi.owner, words.kpi_owner_example(), KpiField::Owner) }
            <div class="form-whole">
                <TextArea id={format!("{}-notes", kpi.id)} label={words.column_notes()} value={kpi.notes.clone()}
                    placeholder={words.kpi_notes_example()} oncommit={props.screen.edit(&kpi.id, KpiField::Notes)} />
            </div>
        </div>
    }
}

fn view_goal(props: &KpiFieldsProps) -> Html {
    let words = props.screen.plan.words();
    let plan = &props.screen.plan;
    let mut choices = vec![Choice::new("", words.no_goal())];
    choices.extend(plan.goals.iter().map(|goal| Choice::new(goal.id.to_string(), plan.name_of(&goal.id))));
    let value = props.kpi.goal.as_ref().map(ToString::to_string).unwrap_or_default();
    let oncommit = props.screen.edit(&props.kpi.id, |id: String| KpiField::Goal(Id::new(&id).ok()));
    html! { <SelectField id={format!("{}-goal", props.kpi.id)} label={words.grouping_goal()} {choices} {value} {oncommit} /> }
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
        options.iter().map(|(option, label)| Choice::new(option.key(), *label)).collect();
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
