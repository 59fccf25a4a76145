//! The Evidence screen: insights, the problems and requirements that follow from them, the opportunity tree, and
//! where the chain is broken.

mod capture;
mod disclosure;
mod gaps;
mod insight_details;
mod insights;
mod moscow;
mod problem_row;
mod problems;
mod requirement;
mod requirements;
mod search;
mod tree;

use yew::prelude::*;

use super::ScreenProps;
use super::editor::Editor;
use crate::domain::{RecordRef, TableName};
use crate::language::Words;
use crate::select::evidence;
use crate::ui::components::{Tab, Tabs};
use crate::ui::details::go_to;
use gaps::Gaps;
use insights::Insights;
use problems::Problems;
use requirements::Requirements;
use search::{Search, use_evidence_index};
use tree::Tree;

/// How many rows a list shows at first, and how many more each time.
const ROWS: usize = 100;

/// A part of the screen.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Insights,
    Problems,
    Requirements,
    Tree,
    Gaps,
}

impl Part {
    const ALL: [Self; 5] = [Self::Insights, Self::Problems, Self::Requirements, Self::Tree, Self::Gaps];

    const fn key(self) -> &'static str {
        match self {
            Self::Insights => "insights",
            Self::Problems => "problems",
            Self::Requirements => "requirements",
            Self::Tree => "tree",
            Self::Gaps => "gaps",
        }
    }

    fn label(self, words: &Words) -> &'static str {
        match self {
            Self::Insights => words.grid_name_insights(),
            Self::Problems => words.section_problems(),
            Self::Requirements => words.grid_name_requirements(),
            Self::Tree => words.evidence_tree(),
            Self::Gaps => words.evidence_gaps(),
        }
    }

    /// The part that shows a record.
    fn of(record: Option<&RecordRef>) -> Self {
        match record.map(|record| record.table) {
            Some(TableName::Problems | TableName::Requirements) => Self::Problems,
            _ => Self::Insights,
        }
    }

    /// Whether a record is looked at on this screen.
    fn shows(record: &RecordRef) -> bool {
        matches!(record.table, TableName::Insights | TableName::Problems | TableName::Requirements)
    }
}

/// The Evidence screen.
#[component]
pub fn EvidenceScreen(props: &ScreenProps) -> Html {
    let words = props.plan.words();
    let part = use_state_eq(|| Part::of(props.selected.as_ref()));
    let gap_lists = use_memo(props.plan.clone(), |plan| evidence::gaps(plan));
    let gap_count = gap_lists.iter().map(|list| list.gaps.len()).sum();
    let tabs = Part::ALL.iter().map(|&part| {
        let tab = Tab::new(part.key(), part.label(words));
        match part {
            Part::Insights => tab.with_count(count(props.plan.insights.len())),
            Part::Problems => tab.with_count(count(props.plan.problems.len())),
            Part::Requirements => tab.with_count(count(props.plan.requirements.len())),
            Part::Tree => tab,
            Part::Gaps => tab.with_count(count(gap_count)),
        }
    });
    let onselect = {
        let part = part.clone();
        Callback::from(move |key: AttrValue| {
            part.set(Part::ALL.into_iter().find(|part| part.key() == key).unwrap_or(Part::Insights));
        })
    };
    {
        let part = part.setter();
        // Whoever selects a record elsewhere wants to see it here.
        use_effect_with(props.selected.clone(), move |selected| {
            if selected.as_ref().is_some_and(Part::shows) {
                part.set(Part::of(selected.as_ref()));
            }
        });
    }
    let query = use_state_eq(String::new);
    let index = use_evidence_index(&props.plan);
    let go_to = {
        let (go_to, part, query) = (go_to(&props.dispatch), part.setter(), query.setter());
        Callback::from(move |record: RecordRef| {
            part.set(Part::of(Some(&record)));
            query.set(String::new());
            go_to.emit(record);
        })
    };
    let onquery = {
        let query = query.clone();
        Callback::from(move |asked| query.set(asked))
    };
    html! {
        <div class="evidence">
            if !props.plan.insights.is_empty() || !props.plan.initiatives.is_empty() {
                <Search plan={props.plan.clone()} index={index.clone()} query={(*query).clone()} onquery={onquery.clone()} go_to={go_to.clone()} />
            }
            <Tabs label={words.screen_evidence()} tabs={tabs.collect::<Vec<_>>()} selected={part.key()} {onselect} panel="evidence" />
            <div id="evidence" role="tabpanel" aria-labelledby={format!("evidence-tab-{}", part.key())}>
                { match *part {
                    Part::Insights => html! {
                        <Insights plan={props.plan.clone()} today={props.today} selected={props.selected.clone()} {index}
                            editor={Editor::of(props)} />
                    },
                    Part::Problems => html! {
                        <Problems plan={props.plan.clone()} selected={props.selected.clone()} editor={Editor::of(props)} />
                    },
                    Part::Requirements => html! { <Requirements plan={props.plan.clone()} editor={Editor::of(props)} /> },
                    Part::Tree => html! { <Tree plan={props.plan.clone()} {go_to} /> },
                    Part::Gaps => html! { <Gaps lists={gap_lists} {go_to} {onquery} /> },
                } }
            </div>
        </div>
    }
}

fn count(records: usize) -> u32 {
    u32::try_from(records).unwrap_or(u32::MAX)
}
