//! One insight: its text, where it comes from, and the needs it speaks of.

use std::rc::Rc;

use yew::prelude::*;

use super::disclosure::Disclosure;
use super::insight_details::{DetailChoices, InsightDetails};
use crate::domain::{Choice as _, Insight, InsightField};
use crate::select::evidence::Trail;
use crate::ui::components::{Badge, Chip, Tone};
use crate::ui::screens::editor::{Editor, Part, use_in_view};

/// What an [`InsightRow`] shows.
#[derive(PartialEq, Properties)]
pub struct InsightRowProps {
    /// The insight.
    pub insight: Rc<Insight>,
    /// The titles of its needs.
    pub needs: Vec<String>,
    /// The name of its segment.
    pub segment: Option<String>,
    /// What its details offer; none while they are closed.
    pub choices: Option<Rc<DetailChoices>>,
    /// Everything that rests on it; only looked at while its details are open.
    pub trail: Option<Trail>,
    /// Changes it.
    pub editor: Editor,
}

/// One insight.
#[component]
pub fn InsightRow(props: &InsightRowProps) -> Html {
    let InsightRowProps { insight, editor, .. } = props;
    let open = props.choices.is_some();
    let node = use_in_view(open);
    let details = format!("{}-details", insight.id);
    html! {
        <li class="evidence-row" ref={node} aria-current={open.then_some("true")}>
            <div class="line">
                <div class="grow stack-tight">
                    { editor.prose(&insight.id, Part::cell("text", "Insight"), (&insight.text, "What was learned"), InsightField::Text) }
                    { view_origin(props) }
                    { view_needs(&props.needs) }
                </div>
                <Disclosure label={format!("Details of: {}", insight.text)} controls={AttrValue::from(details.clone())} {open}
                    onclick={editor.select(&insight.id, !open)} />
            </div>
            if let Some(choices) = &props.choices {
                <InsightDetails id={details} insight={insight.clone()} choices={Rc::clone(choices)}
                    trail={props.trail.clone().unwrap_or_default()} editor={editor.clone()} />
            }
        </li>
    }
}

fn view_origin(props: &InsightRowProps) -> Html {
    let insight = &props.insight;
    let on = insight.on.map(|on| on.to_string());
    let source = Some(insight.source.clone()).filter(|source| !source.is_empty());
    let facts =
        [Some(insight.level.label(&props.editor.words).to_owned()), source, props.segment.clone(), on];
    html! {
        <div class="evidence-origin">
            <Badge label={insight.kind.label(&props.editor.words)} />
            <span>{ facts.into_iter().flatten().collect::<Vec<_>>().join(" · ") }</span>
            { for insight.tags.iter().map(|tag| html! { <span class="nowrap">{ format!("#{tag}") }</span> }) }
        </div>
    }
}

fn view_needs(needs: &[String]) -> Html {
    if needs.is_empty() {
        return html! { <div><Badge label="Inbox: no need linked" tone={Tone::Warn} /></div> };
    }
    html! { <div class="row-tight">{ for needs.iter().map(|need| html! { <Chip label={need.clone()} /> }) }</div> }
}
