//! The house rule for long runs.

use yew::prelude::*;

use crate::command::Command;
use crate::domain::SettingsField;
use crate::ui::components::{Choice, SelectField};
use crate::ui::screens::ScreenProps;

/// Runs a house may choose; the file's check allows the same.
const LENGTHS: std::ops::RangeInclusive<u32> = 5..=12;

/// How many in a row on one side of the centre are a signal.
#[component]
pub fn SignalRule(props: &ScreenProps) -> Html {
    let words = props.plan.words();
    let now = props.plan.settings.signal_run;
    if props.read_only {
        return html! { <p class="tiny muted">{ words.run_is_signal(&now.to_string()) }</p> };
    }
    let label = |length: u32| match length {
        7 => words.run_of_seven().to_owned(),
        8 => words.run_of_eight().to_owned(),
        other => words.run_of(&other.to_string()),
    };
    let choices: Vec<Choice> = LENGTHS
        .filter(|length| matches!(length, 7 | 8) || *length == now)
        .map(|length| Choice::new(length.to_string(), label(length)))
        .collect();
    let oncommit = props.run(move |text: String| {
        Command::EditSettings(SettingsField::SignalRun(text.parse().unwrap_or(now)))
    });
    html! {
        <div class="outcomes-rule">
            <SelectField id="signal-run" label={words.run_signal_from()} {choices} value={now.to_string()}
                {oncommit} />
        </div>
    }
}
