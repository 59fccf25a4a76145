//! Renders a component to HTML text, as a page without a browser would.

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
