//! What the initiative is expected to do to KPIs.

use crate::language::Words;
use yew::prelude::*;

use super::PartProps;
use crate::command::Command;
use crate::domain::{Estimate, Id, InitiativeField, Kpi, Prediction, Unknown};
use crate::select::outcomes::{Calibration, open_correction};
use crate::select::priorities::read_number;
use crate::ui::components::{Check, Choice, EstimateField, Glyph, IconButton, NumberField, SelectField};
use crate::ui::screens::outcomes::view_figure;
use crate::ui::screens::priorities::checks::check_number;

/// Predicted changes, compared with what is measured on the Outcomes screen.
#[component]
pub fn Predictions(props: &PartProps) -> Html {
    let words = props.screen.plan.words();
    let PartProps { screen, initiative } = props;
    let calibration = use_memo(screen.plan.clone(), |plan| Calibration::of(plan));
    let rows = initiative.predicts.iter().enumerate();
    let rows = rows.map(|(place, one)| view_prediction(props, place, one, &calibration));
    html! {
        <section class="stack" aria-label={words.predictions()}>
            <h3>{ words.predictions() }</h3>
            if initiative.predicts.is_empty() {
                <p class="muted small">{ words.predictions_told() }</p>
            } else {
                <ul class="stack">{ for rows }</ul>
            }
            if !screen.read_only { { view_add(props) } }
        </section>
    }
}

/// A callback that changes the list of predictions.
fn change<T: 'static>(props: &PartProps, change: impl Fn(&mut Vec<Prediction>, T) + 'static) -> Callback<T> {
    let one = props.initiative.clone();
    props.screen.run(move |value| {
        let mut predicts = one.predicts.clone();
        change(&mut predicts, value);
        Command::edit(&one.id, InitiativeField::Predicts(predicts))
    })
}

fn view_prediction(
    props: &PartProps,
    place: usize,
    prediction: &Prediction,
    calibration: &Calibration,
) -> Html {
    let PartProps { screen, initiative } = props;
    let unit = screen.plan.kpis.get(&prediction.kpi).map(|kpi| kpi.unit.clone()).unwrap_or_default();
    let name = screen.plan.name_of(&prediction.kpi);
    let words = screen.plan.words();
    let reading = words.clone();
    let set_change = change(props, move |predicts, text: String| {
        if let (Some(one), Ok(Some(estimate))) = (predicts.get_mut(place), read_number(&text, &reading)) {
            one.change = estimate;
        }
    });
    let set_weeks = change(props, move |predicts, weeks: Option<f64>| {
        if let (Some(one), Some(weeks)) = (predicts.get_mut(place), weeks) {
            // The field commits whole numbers within its bounds only.
            one.after_weeks = weeks as u32;
        }
    });
    let remove = change(props, move |predicts, ()| {
        if place < predicts.len() {
            predicts.remove(place);
        }
    });
    let id = format!("{}-predicts-{}", initiative.id, prediction.kpi);
    let corrected = open_correction(&screen.plan, calibration, initiative, prediction);
    html! {
        <li class="prediction" key={prediction.kpi.to_string()}>
            <div class="prediction-name strong small">{ &name }</div>
            <EstimateField id={format!("{id}-change")} label={if unit.is_empty() { screen.plan.words().prediction_change().to_owned() } else { screen.plan.words().prediction_change_in(&unit) }}
                value={prediction.change.to_string()} disabled={screen.read_only} check={Check(check_required)} oncommit={set_change} />
            <NumberField id={format!("{id}-weeks")} label={words.prediction_weeks()} value={f64::from(prediction.after_weeks)} min={0.0}
                max={520.0} whole=true required=true disabled={screen.read_only} oncommit={set_weeks} />
            if !screen.read_only {
                <IconButton glyph={Glyph::Close} label={screen.plan.words().remove_prediction(&name)} onclick={remove} />
            }
            if let Some(corrected) = corrected {
                <div class="prediction-corrected tiny muted">{ view_figure(&id, &corrected) }{ " " }{ &corrected.words }</div>
            }
        </li>
    }
}

fn check_required(text: &str, words: &Words) -> Result<String, String> {
    match check_number(text, words) {
        Ok(text) if text.is_empty() => Err(words.prediction_number_needed().to_owned()),
        read => read,
    }
}

fn view_add(props: &PartProps) -> Html {
    let words = props.screen.plan.words();
    let predicted = |kpi: &Kpi| props.initiative.predicts.iter().any(|one| one.kpi == kpi.id);
    let mut choices = vec![Choice::new("", words.predict_a_kpi_more())];
    let free = props.screen.plan.kpis.iter().filter(|kpi| !predicted(kpi));
    choices.extend(free.map(|kpi| Choice::new(kpi.id.to_string(), props.screen.plan.name_of(&kpi.id))));
    if choices.len() == 1 {
        return Html::default();
    }
    let add = change(props, |predicts, id: String| {
        if let Ok(kpi) = Id::<Kpi>::new(&id) {
            predicts.push(Prediction {
                kpi,
                change: Estimate::Exact(0.0),
                after_weeks: 8,
                unknown: Unknown::default(),
            });
        }
    });
    html! {
        <SelectField id={format!("{}-predict", props.initiative.id)} label={words.predict_a_kpi()} label_hidden=true {choices} value=""
            oncommit={add} />
    }
}
