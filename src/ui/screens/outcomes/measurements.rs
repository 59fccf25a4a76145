//! The measurements of a KPI: add, edit, remove, paste.

use std::rc::Rc;

use yew::prelude::*;

use crate::ui::hooks::use_words;

use super::paste::Paste;
use crate::domain::{Date, Kpi, KpiField, Measurement, Unknown};
use crate::select::outcomes::with_measurements;
use crate::select::words::day;
use crate::ui::components::{Column, DateField, Glyph, IconButton, NumberField, Table};
use crate::ui::screens::ScreenProps;

/// Rows shown before the rest is asked for.
const SHOWN: usize = 12;

/// What [`Measurements`] shows and does.
#[derive(Properties, PartialEq)]
pub struct MeasurementsProps {
    /// What the screen was handed.
    pub screen: ScreenProps,
    /// The KPI.
    pub kpi: Rc<Kpi>,
}

/// The measurements of a KPI, latest first.
#[component]
pub fn Measurements(props: &MeasurementsProps) -> Html {
    let words = props.screen.plan.words();
    let all = use_state_eq(|| false);
    let series = with_measurements(&props.kpi.measurements, &[]);
    let shown = if *all { series.len() } else { SHOWN };
    let columns =
        vec![Column::text(words.column_date()), Column::number(words.column_value()), Column::actions()];
    let show_all = {
        let all = all.clone();
        move |_: MouseEvent| all.set(true)
    };
    let set = props.screen.edit(&props.kpi.id, KpiField::Measurements);
    html! {
        <div class="stack kpi-measurements">
            <h4>{ words.measurements() }</h4>
            <NewMeasurement id={format!("{}-new", props.kpi.id)} today={props.screen.today}
                measurements={props.kpi.measurements.clone()} onset={set.clone()} />
            if !series.is_empty() {
                <Table caption={words.measurements_of(&props.kpi.name)} {columns} tall=true>
                    { for series.iter().rev().take(shown).map(|one| view_row(props, one, &series, &set)) }
                </Table>
            }
            if series.len() > shown {
                <button type="button" class="link-button" onclick={show_all}>{ words.show_all_of(series.len()) }</button>
            }
            <Paste id={format!("{}-paste", props.kpi.id)} measurements={props.kpi.measurements.clone()} onset={set} />
        </div>
    }
}

fn view_row(
    props: &MeasurementsProps,
    one: &Measurement,
    series: &[Measurement],
    set: &Callback<Vec<Measurement>>,
) -> Html {
    let words = props.screen.plan.words();
    let id = format!("{}-{}", props.kpi.id, one.on);
    let others: Rc<[Measurement]> = series.iter().filter(|other| other.on != one.on).cloned().collect();
    let changed = |change: fn(&mut Measurement, Option<f64>, &str)| {
        let (one, others, set) = (one.clone(), others.clone(), set.clone());
        move |number: Option<f64>, text: String| {
            let mut after = one.clone();
            change(&mut after, number, &text);
            set.emit(with_measurements(&others, &[after]));
        }
    };
    let set_value = changed(|one, number, _| one.value = number.unwrap_or(one.value));
    let set_date = changed(|one, _, text| one.on = text.parse().unwrap_or(one.on));
    let remove = set.reform(move |()| others.to_vec());
    html! {
        <tr key={one.on.to_string()}>
            <th scope="row">
                <DateField id={format!("{id}-on")} label={words.date_of(&day(words, one.on))} label_hidden=true
                    value={one.on.to_string()} oncommit={Callback::from(move |text| set_date(None, text))} />
            </th>
            <td class="num">
                <NumberField id={format!("{id}-value")} label={words.value_on(&day(words, one.on))} label_hidden=true required=true
                    value={Some(one.value)} oncommit={Callback::from(move |number| set_value(number, String::new()))} />
            </td>
            <td class="actions"><IconButton glyph={Glyph::Trash} label={words.remove_named(&day(words, one.on))} onclick={remove} /></td>
        </tr>
    }
}

/// What [`NewMeasurement`] shows and does.
#[derive(Properties, PartialEq)]
struct NewMeasurementProps {
    /// The start of the controls' element ids.
    id: String,
    /// Today's date, the date to begin with.
    today: Date,
    /// What is there already.
    measurements: Vec<Measurement>,
    /// Told all measurements with the new one.
    onset: Callback<Vec<Measurement>>,
}

/// A date and a value; committing the value adds them.
#[component]
fn NewMeasurement(props: &NewMeasurementProps) -> Html {
    let words = use_words();
    let on = use_state_eq(|| props.today);
    // A new key empties the field of the value that was added.
    let added = use_state_eq(|| 0_u32);
    let set_on = {
        let on = on.clone();
        Callback::from(move |text: String| {
            if let Ok(date) = text.parse() {
                on.set(date);
            }
        })
    };
    let add = {
        let (on, added, set) = (*on, added.clone(), props.onset.clone());
        let measurements = props.measurements.clone();
        Callback::from(move |value: Option<f64>| {
            if let Some(value) = value {
                let new = Measurement { on, value, unknown: Unknown::default() };
                set.emit(with_measurements(&measurements, &[new]));
                added.set(*added + 1);
            }
        })
    };
    let taken = props.measurements.iter().any(|one| one.on == *on);
    let hint = if taken { words.enter_replaces() } else { words.enter_adds() };
    html! {
        <div class="form">
            <DateField id={format!("{}-on", props.id)} label={words.column_date()} value={on.to_string()} oncommit={set_on} />
            <NumberField key={*added} id={format!("{}-value", props.id)} label={words.new_value()} value={None::<f64>} {hint} oncommit={add} />
        </div>
    }
}
