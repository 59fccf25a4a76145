//! One line that captures an insight, and what is already known that is much like it.

use yew::prelude::*;

use crate::command::Command;
use crate::domain::{Date, Insight, InsightField};
use crate::select::evidence::{NearDuplicate, read_capture};
use crate::ui::components::{AddLine, Button, ButtonKind, Glyph, Icon};
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
    /// Adds it.
    pub editor: Editor,
    /// Told the near-duplicate to look at.
    pub onshow: Callback<NearDuplicate>,
}

/// The line that captures.
#[component]
pub fn Capture(props: &CaptureProps) -> Html {
    let typed = use_state_eq(String::new);
    let text = read_capture(&typed).text;
    let comparing = text.chars().count() >= COMPARED_FROM;
    let index = use_memo((props.plan.clone(), comparing), |(plan, comparing)| {
        comparing.then(|| NearDuplicate::index(&plan.insights))
    });
    let known = match index.as_ref() {
        Some(index) => NearDuplicate::find(&props.plan.insights, index, &text),
        None => Vec::new(),
    };
    let today = props.today;
    let onadd = props.editor.run(move |line: String| {
        let captured = read_capture(&line);
        Command::add::<Insight>(vec![
            InsightField::Text(captured.text),
            InsightField::Kind(captured.kind),
            InsightField::Tags(captured.tags),
            InsightField::On(Some(today)),
        ])
    });
    let ontype = Callback::from(move |text: String| typed.set(text));
    html! {
        <div class="stack-tight evidence-capture">
            <AddLine id="insight-add" label="Capture an insight" placeholder="What did you learn? Type a sentence, press Enter"
                action="Capture" {ontype} {onadd} />
            <p class="small muted">{ "Start with “data:”, “market:”, “stakeholder:” or “competitor:” to say where it comes from; add #tags." }</p>
            <div role="status">{ for known.into_iter().map(|known| view_known(known, &props.onshow)) }</div>
        </div>
    }
}

fn view_known(known: NearDuplicate, onshow: &Callback<NearDuplicate>) -> Html {
    let shown = known.clone();
    html! {
        <div class="notice evidence-known">
            <Icon glyph={Glyph::Copy} />
            <span class="grow">{ format!("Already noted, {} alike: “{}”", known.alike, known.text) }</span>
            <Button label="Show it" kind={ButtonKind::Quiet} onclick={onshow.reform(move |()| shown.clone())} />
        </div>
    }
}
