//! Requirements: statement, acceptance criteria, priority, and the initiative that meets each.

use std::rc::Rc;

use yew::prelude::*;

use super::problem_row::ProblemChoices;
use crate::command::Command;
use crate::domain::{Id, Problem, Requirement, RequirementField};
use crate::select::evidence::RequirementPlace;
use crate::ui::components::{AddLine, LineList};
use crate::ui::screens::editor::{Editor, Part, Place};

/// What a [`RequirementList`] shows.
#[derive(PartialEq, Properties)]
pub struct RequirementListProps {
    /// The requirements, in plan order.
    pub rows: Vec<RequirementPlace>,
    /// The problem they belong to; new ones are added to it.
    pub problem: Option<Id<Problem>>,
    /// What they can be linked to.
    pub choices: Rc<ProblemChoices>,
    /// Changes them.
    pub editor: Editor,
}

/// The requirements of one problem, or of none.
#[component]
pub fn RequirementList(props: &RequirementListProps) -> Html {
    let places: Vec<usize> = props.rows.iter().map(|row| row.place).collect();
    let row = |(index, row): (usize, &RequirementPlace)| {
        let up = index.checked_sub(1).and_then(|above| places.get(above)).copied();
        let place = Place { up, down: places.get(index + 1).copied() };
        html! {
            <RequirementRow key={row.requirement.id.to_string()} requirement={row.requirement.clone()} {place}
                choices={Rc::clone(&props.choices)} editor={props.editor.clone()} />
        }
    };
    html! {
        <div class="stack">
            { for props.rows.iter().enumerate().map(row) }
            if let Some(problem) = props.problem.clone().filter(|_| !props.editor.read_only) {
                { view_add(props, problem) }
            }
        </div>
    }
}

fn view_add(props: &RequirementListProps, problem: Id<Problem>) -> Html {
    let words = &props.editor.words;
    let id = format!("{problem}-requirement-add");
    let onadd = props.editor.run(move |statement| {
        Command::add::<Requirement>(vec![
            RequirementField::Statement(statement),
            RequirementField::Problem(Some(problem.clone())),
        ])
    });
    html! { <AddLine {id} label={words.requirement_add()} placeholder={words.requirement_add_example()} {onadd} /> }
}

#[derive(PartialEq, Properties)]
struct RequirementRowProps {
    requirement: Rc<Requirement>,
    place: Place,
    choices: Rc<ProblemChoices>,
    editor: Editor,
}

#[component]
fn RequirementRow(props: &RequirementRowProps) -> Html {
    let words = &props.editor.words;
    let RequirementRowProps { requirement, place, choices, editor } = props;
    let id = &requirement.id;
    let initiative = (choices.initiatives.as_slice(), requirement.initiative.as_ref());
    let problem = (choices.problems.as_slice(), requirement.problem.as_ref());
    html! {
        <div class="card card-tight">
            <div class="line">
                <div class="grow strong">{ editor.prose(id, Part::cell("statement", words.requirement()),
                    (&requirement.statement, words.requirement_example()), RequirementField::Statement) }</div>
                { editor.menu(id, &requirement.statement, *place) }
            </div>
            <LineList id={format!("{id}-acceptance")} label={words.acceptance_criterion()} placeholder={words.acceptance_example()}
                lines={requirement.acceptance.clone()} read_only={editor.read_only}
                onchange={editor.edit(id, RequirementField::Acceptance)} />
            <div class="form">
                { editor.choice(id, Part::field("priority", words.column_priority()), requirement.priority, RequirementField::Priority) }
                { editor.link(id, Part::field("initiative", words.met_by()), initiative, RequirementField::Initiative) }
                if requirement.problem.is_none() {
                    { editor.link(id, Part::field("problem", words.problem_solved()), problem, RequirementField::Problem) }
                }
            </div>
        </div>
    }
}
