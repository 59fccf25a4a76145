//! Renders a component to HTML text, as a page without a browser would.

use std::rc::Rc;

use roadbook::domain::{Date, Plan};
use roadbook::format::plan_file::read_plan;
use roadbook::sample::HARBOUR_PLAN_TEXT;
use roadbook::ui::plan_ref::PlanRef;
use roadbook::ui::screens::ScreenProps;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
struct StageProps {
    html: Html,
}

#[component]
fn Stage(props: &StageProps) -> Html {
    props.html.clone()
}

/// The HTML of a piece of view.
pub fn render(html: Html) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime on this thread");
    let renderer = yew::LocalServerRenderer::<Stage>::with_props(StageProps { html }).hydratable(false);
    runtime.block_on(renderer.render())
}

/// The start tag of the first element whose start tag holds `part`, with its class list left out.
pub fn tag_with(html: &str, part: &str) -> String {
    let at = html.find(part).unwrap_or_else(|| panic!("no {part} in {html}"));
    let start = html[..at].rfind('<').expect("a tag before it");
    let end = at + html[at..].find('>').expect("the tag ends");
    html[start..=end].to_owned()
}

/// What a screen of the sample plan is handed.
pub fn sample_props(read_only: bool) -> ScreenProps {
    let sample = read_plan(HARBOUR_PLAN_TEXT.as_bytes()).expect("the sample plan opens").plan;
    ScreenProps {
        plan: PlanRef(Rc::new(sample)),
        today: Date::first_of_year(2027),
        selected: None,
        read_only,
        dispatch: Callback::noop(),
    }
}

/// What a screen of an empty plan is handed.
pub fn empty_props() -> ScreenProps {
    let plan = PlanRef(Rc::new(Plan::empty("pl_empty", Date::first_of_year(2027))));
    ScreenProps { plan, ..sample_props(false) }
}
