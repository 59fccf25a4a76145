//! Nobody who reads German or Japanese is shown English.

#[path = "../support/english.rs"]
mod english;

use std::collections::BTreeSet;
use std::rc::Rc;

use roadbook::language::{Language, Words};
use roadbook::sample::HARBOUR_PLAN_TEXT;
use roadbook::ui::plan_ref::PlanRef;
use roadbook::ui::screens::{
    BriefScreen, EvidenceScreen, OutcomesScreen, PrioritiesScreen, RoadmapScreen, ScreenProps, StrategyScreen,
};
use yew::prelude::*;

use crate::support::{empty_props, render, sample_props};
use english::english_in;

const LANGUAGES: [(Language, &str); 2] = [(Language::German, "de"), (Language::Japanese, "ja")];

/// The texts of a page, and the attributes that people see or hear.
fn shown(html: &str) -> Vec<String> {
    let mut shown = Vec::new();
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        shown.push(text.to_owned());
        for name in [" aria-label=\"", " title=\"", " placeholder=\"", " aria-description=\""] {
            let value = tag.split_once(name).and_then(|(_, rest)| rest.split('"').next());
            shown.extend(value.map(str::to_owned));
        }
    }
    let plain = |text: String| {
        text.replace("&quot;", "\"")
            .replace("&#x27;", "'")
            .replace("&#39;", "'")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
    };
    shown.into_iter().map(plain).collect()
}

/// What the six screens show, each text once.
fn screens(props: &ScreenProps, words: &Words) -> BTreeSet<String> {
    let mut plan = (*props.plan.0).clone();
    plan.read_by.words = words.clone();
    let props = ScreenProps { plan: PlanRef(Rc::new(plan)), ..props.clone() };
    let pages = [
        html! { <StrategyScreen ..props.clone() /> },
        html! { <EvidenceScreen ..props.clone() /> },
        html! { <PrioritiesScreen ..props.clone() /> },
        html! { <RoadmapScreen ..props.clone() /> },
        html! { <OutcomesScreen ..props.clone() /> },
        html! { <BriefScreen ..props.clone() /> },
    ];
    let page = |screen: Html| {
        render(html! { <ContextProvider<Words> context={words.clone()}>{ screen }</ContextProvider<Words>> })
    };
    pages.into_iter().flat_map(|screen| shown(&page(screen))).collect()
}

#[test]
fn no_screen_shows_english_to_those_who_read_another_language() {
    for (language, name) in LANGUAGES {
        let words = Words::of(language);
        let mut shown = BTreeSet::new();
        for props in [sample_props(false), sample_props(true), empty_props()] {
            shown.extend(screens(&props, &words));
        }
        let found = english_in(name, &shown.into_iter().collect::<Vec<_>>(), HARBOUR_PLAN_TEXT);
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}

#[test]
fn english_is_found_where_it_stands() {
    let html =
        "<p title=\"Plan again\">Bedürfnisse</p><button aria-label=\"Add a need\">No segment yet</button>";
    assert_eq!(english_in("de", &shown(html), "").len(), 3, "{:?}", english_in("de", &shown(html), ""));
}
