//! Plan, and how the roadmap is shown.

use yew::prelude::*;

use super::planner::{Planner, PlannerState};
use crate::domain::Choice;
use crate::language::Words;
use crate::select::page_view::{RoadmapLook, Shape};
use crate::ui::components::{self, Button, ButtonKind, Glyph, Meter, SelectField};
use crate::ui::hooks::use_words;

/// A way of showing, and what it is called.
type NamedShape = (Shape, fn(&Words) -> &'static str);

const SHAPES: [NamedShape; 3] = [
    (Shape::Timeline, Words::shape_timeline),
    (Shape::Board, Words::date_precision_now_next_later),
    (Shape::Table, Words::shape_table),
];

/// What the [`Toolbar`] shows and does.
#[derive(Properties, PartialEq)]
pub struct ToolbarProps {
    pub look: RoadmapLook,
    pub onlook: Callback<RoadmapLook>,
    pub planner: Planner,
    pub read_only: bool,
}

/// Plan, and how the roadmap is shown.
#[component]
pub fn Toolbar(props: &ToolbarProps) -> Html {
    let (look, words) = (props.look, &use_words());
    html! {
        <div class="row roadmap-toolbar">
            { view_plan(words, props) }
            <div class="row-tight push" role="group" aria-label={words.view()}>
                { for SHAPES.iter().map(|&(shape, label)| html! {
                    <Button label={label(words)} kind={ButtonKind::Quiet} pressed={Some(look.shape == shape)}
                        onclick={props.onlook.reform(move |()| RoadmapLook { shape, ..look })} />
                }) }
            </div>
            if look.shape == Shape::Timeline {
                { pick(words, "roadmap-grouping", words.lanes(), look.grouping, props.onlook.reform(move |grouping| RoadmapLook { grouping, ..look })) }
                { pick(words, "roadmap-zoom", words.scale(), look.zoom, props.onlook.reform(move |zoom| RoadmapLook { zoom, ..look })) }
            }
        </div>
    }
}

fn view_plan(words: &Words, props: &ToolbarProps) -> Html {
    let Planner { state, start, stop, .. } = &props.planner;
    match state {
        PlannerState::Running(_, share) => html! {
            <div class="row">
                <Button label={words.stop()} onclick={stop.clone()} id="roadmap-stop"
                    title={words.stop_hint()} />
                <div class="roadmap-progress">
                    <Meter label={words.planning()} share={*share} text={words.percent(*share)} />
                </div>
            </div>
        },
        _ => {
            // Once a proposal lies there, accepting it is the thing to do.
            let proposed = matches!(state, PlannerState::Proposed(_));
            let kind = if proposed { ButtonKind::Plain } else { ButtonKind::Primary };
            html! {
                <Button label={if proposed { words.plan_again() } else { words.plan_now_action() }} {kind} icon={Some(Glyph::Calendar)}
                    disabled={props.read_only} onclick={start.clone()} id="roadmap-plan"
                    title={words.plan_action_hint()} />
            }
        }
    }
}

/// A list of options beside its label.
fn pick<C: Choice>(
    words: &Words,
    id: &'static str,
    label: &'static str,
    value: C,
    onpick: Callback<C>,
) -> Html {
    let choices = C::ALL
        .iter()
        .map(|choice| components::Choice::new(choice.key(), choice.label(words)))
        .collect::<Vec<_>>();
    let oncommit = Callback::from(move |key: String| {
        if let Some(choice) = C::from_key(&key) {
            onpick.emit(choice);
        }
    });
    html! {
        <div class="roadmap-pick">
            <SelectField {id} {label} {choices} value={value.key()} {oncommit} />
        </div>
    }
}
