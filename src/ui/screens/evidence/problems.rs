//! The problems with their requirements, and requirements that belong to none.

use std::rc::Rc;

use yew::prelude::*;

use super::ROWS;
use super::moscow::MoscowShares;
use super::problem_row::{ProblemChoices, ProblemRow};
use super::requirement::RequirementList;
use crate::command::Command;
use crate::domain::{Id, Problem, ProblemField, RecordRef, Requirement};
use crate::select::evidence::{ProblemLinks, problem_links};
use crate::ui::components::{AddLine, Button, EmptyState, Glyph, Section};
use crate::ui::plan_ref::PlanRef;
use crate::ui::screens::editor::{Editor, Place};

/// What [`Problems`] shows.
#[derive(PartialEq, Properties)]
pub struct ProblemsProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// The record looked at.
    pub selected: Option<RecordRef>,
    /// Changes the plan.
    pub editor: Editor,
}

/// The problems.
#[component]
pub fn Problems(props: &ProblemsProps) -> Html {
    let words = props.plan.words();
    let most = use_state_eq(|| ROWS);
    let plan = &props.plan;
    let open = open_problem(props);
    let links = use_memo(plan.clone(), |plan| problem_links(plan));
    let choices = use_memo(plan.clone(), |plan| ProblemChoices::of(plan));
    let row = |(index, (problem, links)): (usize, (&Rc<Problem>, &ProblemLinks))| {
        let choices = (open.as_ref() == Some(&problem.id)).then(|| Rc::clone(&choices));
        html! {
            <ProblemRow key={problem.id.to_string()} problem={problem.clone()} links={links.clone()} {choices}
                place={Place::of(index, plan.problems.len())} editor={props.editor.clone()} />
        }
    };
    let more = {
        let most = most.clone();
        Callback::from(move |()| most.set(*most + ROWS))
    };
    let rows = plan.problems.iter().zip(&links.problems).enumerate();
    html! {
        <div class="stack">
            if !props.editor.read_only {
                <AddLine id="problem-add" label={words.problem_add()} placeholder={words.problem_add_example()}
                    onadd={props.editor.run(|title| Command::add::<Problem>(vec![ProblemField::Title(title)]))} />
            }
            if plan.problems.is_empty() {
                <EmptyState icon={Glyph::Question} title={words.problems_empty()}
                    text={words.problems_empty_told()} />
            } else {
                <ul class="list evidence-list">{ for rows.take(*most).map(row) }</ul>
                if plan.problems.len() > *most { <Button label={words.show_more()} onclick={more} /> }
            }
            <MoscowShares plan={plan.clone()} />
            if !links.loose.is_empty() {
                <Section id="loose-requirements" title={words.loose_requirements()}
                    text={words.loose_requirements_told()}>
                    <RequirementList rows={links.loose.clone()} problem={None::<Id<Problem>>} {choices} editor={props.editor.clone()} />
                </Section>
            }
        </div>
    }
}

/// The problem looked at, or that of the requirement looked at.
fn open_problem(props: &ProblemsProps) -> Option<Id<Problem>> {
    let selected = props.selected.as_ref()?;
    let requirement = selected.typed::<Requirement>().and_then(|id| props.plan.requirements.get(&id));
    selected.typed().or_else(|| requirement.and_then(|requirement| requirement.problem.clone()))
}
