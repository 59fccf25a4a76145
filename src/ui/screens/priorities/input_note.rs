//! One input of the score model in words, with its scale to edit.

use yew::prelude::*;

use crate::command::Command;
use crate::domain::SettingsField;
use crate::select::priorities::{InputMethod, check_scale, read_scale, scale_lines, scale_of, with_scale};
use crate::store::Msg;
use crate::ui::components::{Button, ButtonKind, Check, TextArea};
use crate::ui::plan_ref::PlanRef;

/// What an [`InputNote`] shows and does.
#[derive(Properties, PartialEq)]
pub struct InputNoteProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// The input.
    pub input: InputMethod,
    /// Whether nothing can be changed.
    pub read_only: bool,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

/// An input in words.
#[component]
pub fn InputNote(props: &InputNoteProps) -> Html {
    let words = props.plan.words();
    let editing = use_state_eq(|| false);
    let InputMethod { label, unit, help, scale, .. } = &props.input;
    let toggle = {
        let editing = editing.clone();
        move |()| editing.set(!*editing)
    };
    let action = match (*editing, scale.is_empty()) {
        (true, _) => words.done(),
        (false, true) => words.say_numbers_mean(),
        (false, false) => words.change_steps(),
    };
    html! {
        <div>
            <dt class="strong">{ label }if !unit.is_empty() { <span class="muted small">{ format!(" · {unit}") }</span> }</dt>
            <dd class="small stack-tight">
                <span>{ *help }</span>
                if *editing {
                    { view_editor(props) }
                } else if !scale.is_empty() {
                    <span class="muted">{ words.steps_told(scale) }</span>
                }
                if !props.read_only {
                    <span><Button label={action} kind={ButtonKind::Quiet} title={words.action_for(action, label)} onclick={toggle} /></span>
                }
            </dd>
        </div>
    }
}

fn view_editor(props: &InputNoteProps) -> Html {
    let input = props.input.input;
    let words = props.plan.words();
    let (plan, dispatch) = (props.plan.clone(), props.dispatch.clone());
    let oncommit = move |text: String| {
        let words = plan.words();
        if let Ok(steps) = read_scale(words, input, &text) {
            let scales = with_scale(words, &plan.settings, input, steps);
            dispatch.emit(Msg::Run(Command::EditSettings(SettingsField::Scales(scales))));
        }
    };
    let value = scale_lines(words, input, &scale_of(words, &props.plan.settings, input));
    html! {
        <TextArea id={format!("scale-{}", input.key())} label={words.steps_of(&props.input.label)} rows={4} {value}
            hint={words.steps_hint()} placeholder={words.steps_example()}
            check={Check(check_scale)} {oncommit} />
    }
}
