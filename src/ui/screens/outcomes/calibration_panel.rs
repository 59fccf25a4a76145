//! How well predictions fared, and whether open ones are corrected by it.

use yew::prelude::*;

use super::fact_line::view_fact;
use crate::command::Command;
use crate::domain::SettingsField;
use crate::select::outcomes::Calibration;
use crate::ui::components::Checkbox;
use crate::ui::screens::ScreenProps;

/// What a [`CalibrationPanel`] shows and does.
#[derive(Properties, PartialEq)]
pub struct CalibrationPanelProps {
    /// What the screen was handed.
    pub screen: ScreenProps,
    /// How well closed predictions fared.
    pub calibration: Calibration,
}

/// Bias, ranges and correction.
#[component]
pub fn CalibrationPanel(props: &CalibrationPanelProps) -> Html {
    let words = props.screen.plan.words();
    let Calibration { closed, facts, switched_on, .. } = &props.calibration;
    if facts.is_empty() {
        return Html::default();
    }
    let onchange =
        props.screen.run(|correct| Command::EditSettings(SettingsField::CorrectPredictions(correct)));
    html! {
        <div class="card card-tight card-flat outcomes-calibration">
            <h3>{ words.predictions_fared(*closed) }</h3>
            <dl class="fact-lines">{ for facts.iter().map(|fact| view_fact("calibration", fact)) }</dl>
            if !props.screen.read_only {
                <Checkbox label={words.show_corrected()} checked={*switched_on} {onchange} />
            }
        </div>
    }
}
