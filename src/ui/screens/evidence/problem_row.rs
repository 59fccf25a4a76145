//! One problem: who has it, the need behind it, what shows it, and its requirements.

use std::rc::Rc;

use yew::prelude::*;

use super::disclosure::Disclosure;
use super::requirement::RequirementList;
use crate::domain::{Initiative, Insight, Need, Plan, Problem, ProblemField};
use crate::select::evidence::ProblemLinks;
use crate::ui::components::{Badge, Chip, Choice, Tone};
use crate::ui::screens::editor::{Editor, Part, Place, optional_choices, record_choices, use_in_view};

/// The records problems and requirements can be linked to.
#[derive(Debug, PartialEq)]
pub struct ProblemChoices {
    /// Needs, and none.
    pub needs: Vec<Choice>,
    /// Insights.
    pub insights: Vec<Choice>,
    /// Initiatives, and none.
    pub initiatives: Vec<Choice>,
    /// Problems, and none.
    pub problems: Vec<Choice>,
}

impl ProblemChoices {
    /// The choices of a plan.
    pub fn of(plan: &Plan) -> Self {
        let words = plan.words();
        Self {
            needs: optional_choices::<Need>(plan, words.no_need()),
            insights: record_choices::<Insight>(plan),
            initiatives: optional_choices::<Initiative>(plan, words.no_initiative_yet()),
            problems: optional_choices::<Problem>(plan, words.no_problem()),
        }
    }
}

/// What a [`ProblemRow`] shows.
#[derive(PartialEq, Properties)]
pub struct ProblemRowProps {
    /// The problem.
    pub problem: Rc<Problem>,
    /// What hangs on it.
    pub links: ProblemLinks,
    /// What its details offer; none while they are closed.
    pub choices: Option<Rc<ProblemChoices>>,
    /// Where it can be moved.
    pub place: Place,
    /// Changes it.
    pub editor: Editor,
}

/// One problem.
#[component]
pub fn ProblemRow(props: &ProblemRowProps) -> Html {
    let words = &props.editor.words;
    let ProblemRowProps { problem, editor, .. } = props;
    let id = &problem.id;
    let open = props.choices.is_some();
    let node = use_in_view(open);
    let details = format!("{id}-details");
    html! {
        <li class="evidence-row" ref={node} aria-current={open.then_some("true")}>
            <div class="line">
                <div class="grow stack-tight">
                    <h3>{ editor.line(id, Part::cell("title", words.problem()), (&problem.title, words.problem_example()), ProblemField::Title) }</h3>
                    { view_summary(props) }
                </div>
                { editor.menu(id, &problem.title, props.place) }
                <Disclosure label={words.details_of(&problem.title)} controls={AttrValue::from(details.clone())} {open}
                    onclick={editor.select(id, !open)} />
            </div>
            if let Some(choices) = &props.choices {
                <div id={details} class="evidence-details evidence-problem stack">{ view_details(props, choices) }</div>
            }
        </li>
    }
}

fn view_summary(props: &ProblemRowProps) -> Html {
    let ProblemRowProps { problem, links, editor, .. } = props;
    let facts =
        [problem.who.clone(), links.need.clone(), editor.words.count_requirements(links.requirements.len())];
    let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    let insights = problem.insights.len();
    let (label, tone) = match insights {
        0 => (editor.words.no_insight_yet().to_owned(), Tone::Warn),
        _ => (editor.words.count_insights(insights), Tone::Neutral),
    };
    html! { <div class="evidence-origin"><Badge {label} {tone} /><span>{ facts.join(" · ") }</span></div> }
}

fn view_details(props: &ProblemRowProps, choices: &Rc<ProblemChoices>) -> Html {
    let words = &props.editor.words;
    let ProblemRowProps { problem, links, editor, .. } = props;
    let id = &problem.id;
    let need = (choices.needs.as_slice(), problem.need.as_ref());
    let insights = (choices.insights.as_slice(), problem.insights.as_slice());
    html! {
        <>
            <div class="form">
                { editor.text(id, Part::field("who", words.who_has_it()), (&problem.who, words.who_example()), ProblemField::Who) }
                { editor.link(id, Part::field("need", words.need_behind()), need, ProblemField::Need) }
                <div class="form-whole">{ editor.links(id, Part::field("insights", words.insights_showing()), insights, ProblemField::Insights) }</div>
                <div class="form-whole">{ editor.prose(id, Part::cell("notes", words.column_notes()), (&problem.notes, words.column_notes()), ProblemField::Notes) }</div>
            </div>
            if !links.initiatives.is_empty() {
                <div class="stack-tight">
                    <span class="field-label">{ words.initiatives_answering() }</span>
                    <div class="row-tight">{ for links.initiatives.iter().map(|title| html! { <Chip label={title.clone()} /> }) }</div>
                </div>
            }
            <h4>{ words.grid_name_requirements() }</h4>
            <RequirementList rows={links.requirements.clone()} problem={Some(id.clone())} choices={Rc::clone(choices)}
                editor={editor.clone()} />
        </>
    }
}
