//! One line that captures an insight, and what is already known that is much like it.

use yew::prelude::*;

use super::search::SharedIndex;
use crate::command::Command;
use crate::domain::{Date, Insight, RecordRef, SettingsField};
use crate::language::Words;
use crate::select::evidence::{NearDuplicate, read_capture};
use crate::ui::components::{AddLine, Button, ButtonKind, Glyph, Icon, NumberField};
use crate::ui::plan_ref::PlanRef;
use crate::ui::screens::editor::Editor;

/// From this many characters on, a text is compared with what is known.
const COMPARED_FROM: usize = 8;

/// What [`Capture`] shows and does.
#[derive(PartialEq, Properties)]
pub struct CaptureProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// The date an insight gets.
    pub today: Date,
    /// What knows near-duplicates.
    pub index: SharedIndex,
    /// Adds it.
    pub editor: Editor,
    /// Told the near-duplicate to look at.
    pub onshow: Callback<RecordRef>,
}

/// The line that captures.
#[component]
pub fn Capture(props: &CaptureProps) -> Html {
    let words = props.plan.words();
    let typed = use_state_eq(String::new);
    let text = read_capture(&typed).text;
    let comparing = text.chars().count() >= COMPARED_FROM;
    let known = use_memo((props.plan.clone(), text.clone()), |(plan, text)| {
        if comparing { props.index.0.borrow_mut().near_duplicates(plan, text) } else { Vec::new() }
    });
    let (plan, today) = (props.plan.clone(), props.today);
    let onadd = props
        .editor
        .run(move |line: String| Command::add::<Insight>(read_capture(&line).fields(&plan, today)));
    let ontype = Callback::from(move |text: String| typed.set(text));
    html! {
        <div class="stack-tight evidence-capture">
            <AddLine id="insight-add" label={words.capture_insight()} placeholder={words.capture_example()}
                action={words.capture()} {ontype} {onadd} />
            <p class="small muted">{ words.capture_told() }</p>
            { view_threshold(props) }
            <div role="status">{ for known.iter().map(|known| view_known(words, known, &props.onshow)) }</div>
        </div>
    }
}

/// From which likeness on two insights look like one.
fn view_threshold(props: &CaptureProps) -> Html {
    let words = props.plan.words();
    let now = props.plan.settings.near_duplicate;
    let oncommit = props.editor.run(move |percent: Option<f64>| {
        Command::EditSettings(SettingsField::NearDuplicate(percent.map_or(now, |percent| percent / 100.0)))
    });
    html! {
        <details class="small">
            <summary class="muted">{ words.named_alike_from(&words.percent(now)) }</summary>
            <NumberField id="near-duplicate" label={words.alike_from()} value={(now * 100.0).round()} min={1.0} max={100.0} required=true
                hint={words.alike_hint()}
                {oncommit} />
        </details>
    }
}

fn view_known(words: &Words, known: &NearDuplicate, onshow: &Callback<RecordRef>) -> Html {
    let shown = known.insight.clone();
    html! {
        <div class="notice evidence-known">
            <Icon glyph={Glyph::Copy} />
            <span class="grow">{ words.already_noted(&known.alike, &known.text) }</span>
            <Button label={words.show_it()} kind={ButtonKind::Quiet} onclick={onshow.reform(move |()| shown.clone())} />
        </div>
    }
}
