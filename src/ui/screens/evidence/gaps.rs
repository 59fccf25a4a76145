//! Where the chain from evidence to initiative is broken, each with a way there.

use std::rc::Rc;

use yew::prelude::*;

use super::ROWS;
use crate::domain::{RecordRef, TableName};
use crate::language::Words;
use crate::select::evidence::{Gap, GapList};
use crate::ui::components::{Badge, Button, ButtonKind, Glyph, Tone};
use crate::ui::hooks::use_words;

/// What [`Gaps`] shows.
#[derive(PartialEq, Properties)]
pub struct GapsProps {
    /// The lists, also those without a gap.
    pub lists: Rc<Vec<GapList>>,
    /// Told the record to show.
    pub go_to: Callback<RecordRef>,
    /// Told what to search for.
    pub onquery: Callback<String>,
}

/// The gaps.
#[component]
pub fn Gaps(props: &GapsProps) -> Html {
    let words = use_words();
    html! { <div class="grid-wide evidence-gap-lists">{ for props.lists.iter().map(|list| view_list(&words, list, props)) }</div> }
}

fn view_list(words: &Words, list: &GapList, props: &GapsProps) -> Html {
    let (label, tone) = match list.gaps.len() {
        0 => (words.none_yet().to_owned(), Tone::Good),
        count => (count.to_string(), Tone::Warn),
    };
    html! {
        <section class="card" key={list.title}>
            <div class="split"><h2>{ list.title }</h2><Badge {label} {tone} /></div>
            if !list.gaps.is_empty() {
                <p class="small muted">{ list.advice }</p>
                <ul class="evidence-gaps">{ for list.gaps.iter().take(ROWS).map(|gap| view_gap(words, gap, props)) }</ul>
            }
            if list.gaps.len() > ROWS { <p class="small muted">{ words.and_more(list.gaps.len() - ROWS) }</p> }
        </section>
    }
}

fn view_gap(words: &Words, gap: &Gap, props: &GapsProps) -> Html {
    let (record, title) = (gap.record.clone(), gap.title.clone());
    html! {
        <li key={gap.record.as_str().to_owned()}>
            <Button label={gap.title.clone()} kind={ButtonKind::Quiet} title={words.go_there()}
                onclick={props.go_to.reform(move |()| record.clone())} />
            if gap.record.table == TableName::Needs {
                <Button label={words.find_evidence()} kind={ButtonKind::Quiet} icon={Glyph::Search} title={words.find_evidence_hint()}
                    onclick={props.onquery.reform(move |()| title.clone())} />
            }
        </li>
    }
}
