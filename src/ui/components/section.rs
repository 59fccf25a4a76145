//! A part of a screen: a heading, a sentence, actions, and what belongs to it.

use yew::prelude::*;

/// What a [`Section`] shows.
#[derive(Properties, PartialEq)]
pub struct SectionProps {
    /// An element id, unique in the widget; the heading's id is `{id}-title`.
    pub id: AttrValue,
    /// The heading.
    pub title: AttrValue,
    /// What the part is for, in a sentence.
    #[prop_or_default]
    pub text: Option<AttrValue>,
    /// Buttons beside the heading.
    #[prop_or_default]
    pub actions: Html,
    /// What belongs to it.
    pub children: Html,
}

/// A part of a screen.
#[component]
pub fn Section(props: &SectionProps) -> Html {
    let heading = format!("{}-title", props.id);
    html! {
        <section class="section" part="section" id={props.id.clone()} aria-labelledby={heading.clone()}>
            <div class="section-head">
                <div class="section-words">
                    <h2 id={heading}>{ &props.title }</h2>
                    if let Some(text) = &props.text { <p class="section-text">{ text }</p> }
                </div>
                <div class="section-actions">{ props.actions.clone() }</div>
            </div>
            { props.children.clone() }
        </section>
    }
}
