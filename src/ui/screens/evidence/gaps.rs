//! Where the chain from evidence to initiative is broken, each with a way there.

use std::rc::Rc;

use yew::prelude::*;

use super::ROWS;
use crate::domain::{RecordRef, TableName};
use crate::select::evidence::{Gap, GapList};
use crate::ui::components::{Badge, Button, ButtonKind, Glyph, Tone};

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
    html! { <div class="grid-wide evidence-gap-lists">{ for props.lists.iter().map(|list| view_list(list, props)) }</div> }
}

fn view_list(list: &GapList, props: &GapsProps) -> Html {
    let (label, tone) = match list.gaps.len() {
        0 => ("none".to_owned(), Tone::Good),
        count => (count.to_string(), Tone::Warn),
    };
    html! {
        <section class="card" key={list.title}>
            <div class="split"><h2>{ list.title }</h2><Badge {label} {tone} /></div>
            if !list.gaps.is_empty() {
                <p class="small muted">{ list.advice }</p>
                <ul class="evidence-gaps">{ for list.gaps.iter().take(ROWS).map(|gap| view_gap(gap, props)) }</ul>
            }
            if list.gaps.len() > ROWS { <p class="small muted">{ format!("and {} more", list.gaps.len() - ROWS) }</p> }
        </section>
    }
}

fn view_gap(gap: &Gap, props: &GapsProps) -> Html {
    let (record, title) = (gap.record.clone(), gap.title.clone());
    html! {
        <li key={gap.record.as_str().to_owned()}>
            <Button label={gap.title.clone()} kind={ButtonKind::Quiet} title="Go there"
                onclick={props.go_to.reform(move |()| record.clone())} />
            if gap.record.table == TableName::Needs {
                <Button label="Find evidence" kind={ButtonKind::Quiet} icon={Glyph::Search} title="Search the insights for its words; then link one to it"
                    onclick={props.onquery.reform(move |()| title.clone())} />
            }
        </li>
    }
}
