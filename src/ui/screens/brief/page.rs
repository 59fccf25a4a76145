//! The page itself, to read and to print.

use std::rc::Rc;

use yew::prelude::*;

use super::sentence::Sentence;
use crate::select::brief::{Brief, BriefGroup, BriefItem, BriefSection};
use crate::store::Msg;
use crate::ui::components::{Button, EmptyState, Glyph};
use crate::ui::hooks::use_words;

/// What a [`BriefPage`] shows and does.
#[derive(Properties, PartialEq)]
pub struct BriefPageProps {
    /// The page.
    pub brief: Rc<Brief>,
    /// Told a sentence's key and a person's words for it; none where nothing can be changed.
    pub rewrite: Option<Callback<(String, String)>>,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

/// A brief as a page.
#[component]
pub fn BriefPage(props: &BriefPageProps) -> Html {
    let words = use_words();
    let brief = &*props.brief;
    html! {
        <article class="brief" aria-labelledby="brief-title">
            <header class="brief-head">
                <h2 id="brief-title">{ &brief.title }</h2>
                <p class="muted">{ &brief.subtitle }</p>
            </header>
            if brief.sections.is_empty() {
                <EmptyState icon={Glyph::Quote} title={words.brief_empty()} text={words.brief_empty_told()} />
            }
            { for brief.sections.iter().map(|section| view_section(props, section)) }
        </article>
    }
}

/// The key of the part that tells what has changed: it is about other sentences, so that nobody rewrites it.
const CHANGES: &str = "changes";

fn view_section(props: &BriefPageProps, section: &BriefSection) -> Html {
    let heading = format!("brief-{}", section.key);
    let rewrite = props.rewrite.clone().filter(|_| section.key != CHANGES);
    let paragraph = |item: &BriefItem| {
        html! { <p key={item.key.clone()}><Sentence item={item.clone()} rewrite={rewrite.clone()} dispatch={props.dispatch.clone()} /></p> }
    };
    html! {
        <section key={section.key} class={classes!("brief-section", format!("brief-section-{}", section.key))}
            aria-labelledby={heading.clone()}>
            <h3 id={heading}>{ section.heading }</h3>
            { for section.paragraphs.iter().map(paragraph) }
            { for section.groups.iter().enumerate().map(|(place, _)| html! {
                <Group brief={props.brief.clone()} section={section.key} {place} rewrite={rewrite.clone()} dispatch={props.dispatch.clone()} />
            }) }
        </section>
    }
}

/// Items of a group shown at first, and as many more at a time: a brief is read to its end.
const ITEMS: usize = 60;

/// What a [`Group`] shows.
#[derive(Properties, PartialEq)]
struct GroupProps {
    brief: Rc<Brief>,
    /// The key of its section.
    section: &'static str,
    /// Which group of the section.
    place: usize,
    rewrite: Option<Callback<(String, String)>>,
    dispatch: Callback<Msg>,
}

/// Items under one subheading.
#[component]
fn Group(props: &GroupProps) -> Html {
    let words = use_words();
    let most = use_state_eq(|| ITEMS);
    let section = props.brief.sections.iter().find(|section| section.key == props.section);
    let Some(group) = section.and_then(|section| section.groups.get(props.place)) else {
        return Html::default();
    };
    let BriefGroup { heading, items } = group;
    let left = items.len().saturating_sub(*most);
    let more = {
        let most = most.clone();
        move |()| most.set(*most + ITEMS)
    };
    let item = |item: &BriefItem| {
        html! { <li key={item.key.clone()}><Sentence item={item.clone()} rewrite={props.rewrite.clone()} dispatch={props.dispatch.clone()} /></li> }
    };
    html! {
        <>
            if let Some(heading) = heading { <h4>{ heading }</h4> }
            <ul class="brief-list">{ for items.iter().take(*most).map(item) }</ul>
            if left > 0 { <Button label={words.show_more_of(ITEMS.min(left))} onclick={more} /> }
        </>
    }
}
