//! One search over insights, initiatives and requirements, as one types.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::domain::{RecordRef, TableName};
use crate::language::Words;
use crate::select::evidence::{EvidenceIndex, FoundKind, FoundRecord};
use crate::ui::components::{Button, ButtonKind};
use crate::ui::plan_ref::PlanRef;

/// Rows of each kind that are shown at first.
const BEST: usize = 6;
/// Rows indexed in one go while nobody searches, so that the page stays quick.
const ROWS_AT_ONCE: usize = 400;

/// The screen's one index, shared by search and capture.
#[derive(Clone)]
pub struct SharedIndex(pub Rc<RefCell<EvidenceIndex>>);

impl PartialEq for SharedIndex {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The index of a screen: made once, then kept up with the plan in small steps, or at once when somebody asks it.
#[hook]
pub fn use_evidence_index(plan: &PlanRef) -> SharedIndex {
    let index = SharedIndex(use_mut_ref(EvidenceIndex::default));
    // Dropping the timer would stop the steps.
    let timer = use_mut_ref(|| None::<Timeout>);
    {
        let index = index.clone();
        use_effect_with(plan.clone(), move |plan| {
            if index.0.borrow_mut().follow(plan) {
                step(index, timer);
            }
        });
    }
    index
}

fn step(index: SharedIndex, timer: Rc<RefCell<Option<Timeout>>>) {
    let next = timer.clone();
    let soon = Timeout::new(0, move || {
        if index.0.borrow_mut().catch_up(ROWS_AT_ONCE) {
            step(index, next);
        }
    });
    *timer.borrow_mut() = Some(soon);
}

/// What [`Search`] shows and does.
#[derive(PartialEq, Properties)]
pub struct SearchProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// What is searched.
    pub index: SharedIndex,
    /// What is looked for.
    pub query: String,
    /// Told what is typed.
    pub onquery: Callback<String>,
    /// Told the record to show.
    pub go_to: Callback<RecordRef>,
}

/// The box and what it finds.
#[component]
pub fn Search(props: &SearchProps) -> Html {
    let most = use_state_eq(|| BEST);
    let asked = !props.query.trim().is_empty();
    let found = use_memo((props.plan.clone(), props.query.clone(), *most), |(plan, query, most)| {
        if query.trim().is_empty() { Vec::new() } else { props.index.0.borrow_mut().find(plan, query, *most) }
    });
    let oninput = {
        let (onquery, most) = (props.onquery.clone(), most.setter());
        Callback::from(move |event: InputEvent| {
            most.set(BEST);
            onquery.emit(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let onkeydown = {
        let onquery = props.onquery.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                onquery.emit(String::new());
            }
        })
    };
    let more = Callback::from(move |()| most.set(100));
    let words = props.plan.words();
    html! {
        <div class="evidence-search" role="search">
            <input id="evidence-search" type="search" class="input" aria-label={words.search_evidence()}
                placeholder={words.search_evidence()} value={props.query.clone()} {oninput} {onkeydown} />
            if asked {
                <div class="card card-tight evidence-found">
                    <p class="small muted" role="status">{ told(words, &found) }</p>
                    { for found.iter().map(|kind| view_kind(words, kind, &props.go_to, &more)) }
                </div>
            }
        </div>
    }
}

fn told(words: &Words, found: &[FoundKind]) -> String {
    let counted = |kind: &FoundKind| match kind.best.first().map(|found| found.record.table) {
        Some(TableName::Insights) => words.count_insights(kind.count),
        Some(TableName::Requirements) => words.count_requirements(kind.count),
        _ => words.count_initiatives(kind.count),
    };
    let kinds: Vec<String> = found.iter().map(counted).collect();
    if kinds.is_empty() {
        return words.search_found_nothing().to_owned();
    }
    words.search_found(&words.in_a_row(&kinds))
}

fn view_kind(words: &Words, kind: &FoundKind, go_to: &Callback<RecordRef>, more: &Callback<()>) -> Html {
    let hidden = kind.count.saturating_sub(kind.best.len());
    html! {
        <section class="stack-tight" key={kind.title} aria-label={kind.title}>
            <h3>{ kind.title }<span class="muted small">{ format!(" {}", words.count(kind.count)) }</span></h3>
            <ul class="evidence-hits">{ for kind.best.iter().map(|found| view_found(words, found, go_to)) }</ul>
            if hidden > 0 && kind.best.len() < 100 {
                <div><Button label={words.more_of(hidden)} kind={ButtonKind::Quiet} onclick={more.clone()} /></div>
            } else if hidden > 0 {
                <p class="small muted">{ words.search_narrow(hidden) }</p>
            }
        </section>
    }
}

fn view_found(words: &Words, found: &FoundRecord, go_to: &Callback<RecordRef>) -> Html {
    let record = found.record.clone();
    html! {
        <li key={record.as_str().to_owned()}>
            <Button label={found.title.clone()} kind={ButtonKind::Quiet} title={words.go_there()}
                onclick={go_to.reform(move |()| record.clone())} />
            <span class="small muted">{ &found.note }</span>
        </li>
    }
}
