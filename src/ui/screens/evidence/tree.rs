//! The opportunity tree: goal → need → problem → initiative, as nested lists that open on demand.

use std::rc::Rc;

use yew::prelude::*;

use super::ROWS;
use super::disclosure::Disclosure;
use crate::domain::RecordRef;
use crate::language::Words;
use crate::select::evidence::{TreeNode, opportunity_tree};
use crate::ui::components::{Button, ButtonKind, EmptyState, Glyph};
use crate::ui::hooks::use_words;
use crate::ui::plan_ref::PlanRef;

/// What [`Tree`] shows.
#[derive(PartialEq, Properties)]
pub struct TreeProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Told the record to show.
    pub go_to: Callback<RecordRef>,
}

/// The tree.
#[component]
pub fn Tree(props: &TreeProps) -> Html {
    let words = props.plan.words();
    let tree = use_memo(props.plan.clone(), |plan| {
        opportunity_tree(plan).into_iter().map(Rc::new).collect::<Vec<_>>()
    });
    html! {
        <div class="stack">
            <p class="small muted">{ words.tree_told() }</p>
            if tree.is_empty() {
                <EmptyState icon={Glyph::Target} title={words.tree_empty()}
                    text={words.tree_empty_told()} />
            } else {
                <ul class="evidence-tree">
                    { for tree.iter().map(|node| html! { <Branch node={Rc::clone(node)} depth=0 go_to={props.go_to.clone()} /> }) }
                </ul>
            }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct BranchProps {
    node: Rc<TreeNode>,
    depth: usize,
    go_to: Callback<RecordRef>,
}

/// A node; what hangs under it is drawn only while it is open.
#[component]
fn Branch(props: &BranchProps) -> Html {
    let words = use_words();
    let open = use_state_eq(|| props.depth < 2);
    let node = &props.node;
    if node.children.is_empty() {
        return html! { <li class="evidence-leaf">{ view_name(props, &words) }</li> };
    }
    let onclick = {
        let open = open.clone();
        Callback::from(move |()| open.set(!*open))
    };
    html! {
        <li>
            <div class="evidence-branch">
                <Disclosure label={words.what_hangs_under(&node.title)} open={*open} {onclick} />
                { view_name(props, &words) }
            </div>
            if *open { { view_children(props, &words) } }
        </li>
    }
}

fn view_children(props: &BranchProps, words: &Words) -> Html {
    let children = &props.node.children;
    let child = |node: &TreeNode| {
        html! { <Branch node={Rc::new(node.clone())} depth={props.depth + 1} go_to={props.go_to.clone()} /> }
    };
    html! {
        <ul>
            { for children.iter().take(ROWS).map(child) }
            if children.len() > ROWS { <li class="muted small">{ words.and_more(children.len() - ROWS) }</li> }
        </ul>
    }
}

fn view_name(props: &BranchProps, words: &Words) -> Html {
    let node = &props.node;
    let Some(record) = node.record.clone() else {
        return html! { <span class="small muted">{ &node.title }</span> };
    };
    let noun = record.table.noun(words);
    html! {
        <span class="evidence-node">
            <span class="evidence-noun">{ noun }</span>
            <Button label={node.title.clone()} kind={ButtonKind::Quiet} title={words.go_there()}
                onclick={props.go_to.reform(move |()| record.clone())} />
            <span class="small muted">{ &node.note }</span>
        </span>
    }
}
