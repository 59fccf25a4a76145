//! A figure that explains itself, with its words beside it.

use yew::prelude::*;

use crate::select::outcomes::Fact;
use crate::ui::components::Explain;

/// The figure of a fact with its explanation; nothing where there is no figure.
pub fn view_figure(owner: &str, fact: &Fact) -> Html {
    if fact.figure.is_empty() {
        return Html::default();
    }
    html! {
        <Explain id={format!("{owner}-{}", fact.key)} figure={fact.figure.clone()} label={fact.label.clone()}>
            <p class="explain-title">{ &fact.label }</p>
            <p class="explain-formula">{ &fact.formula }</p>
            <p class="muted">{ &fact.meaning }</p>
        </Explain>
    }
}

/// One fact in a line: its name, its figure, its words. `owner` begins its element id.
pub fn view_fact(owner: &str, fact: &Fact) -> Html {
    view_line(&fact.label, html! { <>{ view_figure(owner, fact) }{ " " }{ &fact.words }</> })
}

/// A line of a list of facts.
pub fn view_line(label: &str, content: Html) -> Html {
    html! { <div class="fact"><dt class="label">{ label }</dt><dd>{ content }</dd></div> }
}
