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
            <span class="explain-title">{ &fact.label }</span>
            <span class="explain-formula">{ &fact.formula }</span>
            <span class="muted">{ &fact.meaning }</span>
        </Explain>
    }
}

/// One fact in a line: its name, its figure, its words. `owner` begins its element id.
pub fn view_fact(owner: &str, fact: &Fact) -> Html {
    html! {
        <div class="fact" key={fact.key.clone()}>
            <dt class="label">{ &fact.label }</dt>
            <dd>{ view_figure(owner, fact) }{ " " }{ &fact.words }</dd>
        </div>
    }
}
