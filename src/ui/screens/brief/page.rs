//! The page itself, to read and to print.

use std::rc::Rc;

use yew::prelude::*;

use crate::domain::Choice;
use crate::language::Words;
use crate::select::brief::{Brief, BriefGroup, BriefItem, BriefSection, Source};
use crate::store::Msg;
use crate::ui::components::{Button, EmptyState, Glyph, Icon};
use crate::ui::hooks::use_words;

/// What a [`BriefPage`] shows and does.
#[derive(Properties, PartialEq)]
pub struct BriefPageProps {
    /// The page.
    pub brief: Rc<Brief>,
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
            { for brief.sections.iter().map(|section| view_section(&words, &props.brief, section, &props.dispatch)) }
        </article>
    }
}

fn view_section(words: &Words, brief: &Rc<Brief>, section: &BriefSection, dispatch: &Callback<Msg>) -> Html {
    let heading = format!("brief-{}", section.key);
    let paragraph =
        |item: &BriefItem| html! { <p>{ view_words(item) }{ " " }{ view_source(words, item, dispatch) }</p> };
    html! {
        <section key={section.key} class={classes!("brief-section", format!("brief-section-{}", section.key))}
            aria-labelledby={heading.clone()}>
            <h3 id={heading}>{ section.heading }</h3>
            { for section.paragraphs.iter().map(paragraph) }
            { for section.groups.iter().enumerate().map(|(place, _)| html! {
                <Group brief={brief.clone()} section={section.key} {place} dispatch={dispatch.clone()} />
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
        html! { <li>{ view_words(item) }{ " " }{ view_source(&words, item, &props.dispatch) }</li> }
    };
    html! {
        <>
            if let Some(heading) = heading { <h4>{ heading }</h4> }
            <ul class="brief-list">{ for items.iter().take(*most).map(item) }</ul>
            if left > 0 { <Button label={words.show_more_of(ITEMS.min(left))} onclick={more} /> }
        </>
    }
}

fn view_words(item: &BriefItem) -> Html {
    html! {
        <>
            if !item.lead.is_empty() { <span class="brief-lead">{ &item.lead }</span>{ " " } }
            { &item.text }
        </>
    }
}

/// A button that goes to where the words come from.
fn view_source(words: &Words, item: &BriefItem, dispatch: &Callback<Msg>) -> Html {
    let Source { screen, record } = item.source.clone();
    let what = record.as_ref().map_or_else(
        || words.within_sentence(screen.label(words)),
        |record| record.table.noun(words).to_owned(),
    );
    let label = if item.lead.is_empty() {
        words.go_to_source(&what, screen.label(words))
    } else {
        words.go_to_source_named(&what, screen.label(words), &item.lead)
    };
    let dispatch = dispatch.clone();
    let onclick = move |_: MouseEvent| {
        dispatch.emit(Msg::Show(screen));
        dispatch.emit(Msg::Select(record.clone()));
    };
    html! {
        <button type="button" class="brief-source" aria-label={label.clone()} data-tip={label} {onclick}>
            <Icon glyph={Glyph::Outside} />
        </button>
    }
}
