//! A figure that explains itself: pressed, focused or pointed at, it opens a small panel with the formula and its numbers.

use super::dom::{hide, show_beside};
use yew::prelude::*;

/// What an [`Explain`] shows.
#[derive(Properties, PartialEq)]
pub struct ExplainProps {
    /// An element id, unique in the widget.
    pub id: AttrValue,
    /// The figure as it stands in the text or the cell.
    pub figure: AttrValue,
    /// What the figure is, spoken with it: "RICE score of Guest checkout".
    pub label: AttrValue,
    /// The explanation: a title, the formula with the item's numbers, a sentence. Use `.explain-title` and
    /// `.explain-formula`.
    #[prop_or_default]
    pub children: Html,
}

/// How far a panel is open.
#[derive(Clone, Copy, PartialEq)]
enum Showing {
    No,
    /// While pointed at or focused.
    Passing,
    /// Until pressed again, Escape, or focus leaves.
    Kept,
}

/// A figure with its explanation.
#[component]
pub fn Explain(props: &ExplainProps) -> Html {
    let showing = use_state_eq(|| Showing::No);
    let (button, panel) = (use_node_ref(), use_node_ref());
    let open = *showing != Showing::No;
    {
        let (button, panel) = (button.clone(), panel.clone());
        use_effect_with(open, move |&open| if open { show_beside(&button, &panel) } else { hide(&panel) });
    }
    let set = |from: Option<Showing>, to: Showing| {
        let showing = showing.clone();
        move || {
            if from.is_none_or(|from| from == *showing) {
                showing.set(to);
            }
        }
    };
    let (point, focus) = (set(Some(Showing::No), Showing::Passing), set(Some(Showing::No), Showing::Passing));
    let (leave, blur) = (set(Some(Showing::Passing), Showing::No), set(None, Showing::No));
    let press = {
        let showing = showing.clone();
        move |_: MouseEvent| showing.set(if *showing == Showing::Kept { Showing::No } else { Showing::Kept })
    };
    let onkeydown = {
        let showing = showing.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" && *showing != Showing::No {
                event.stop_propagation();
                event.prevent_default();
                showing.set(Showing::No);
            }
        }
    };
    html! {
        <span class="explain" onmouseenter={move |_| point()} onmouseleave={move |_| leave()}>
            <button type="button" class="explain-figure" ref={button} onclick={press} {onkeydown}
                onfocus={move |_| focus()} onblur={move |_| blur()} aria-expanded={open.to_string()}
                aria-label={format!("{}: {}", props.label, props.figure)} aria-describedby={props.id.clone()}>
                { &props.figure }
            </button>
            <div id={props.id.clone()} class="explain-panel" part="tooltip" role="tooltip" popover="manual" ref={panel}>
                { props.children.clone() }
            </div>
        </span>
    }
}
