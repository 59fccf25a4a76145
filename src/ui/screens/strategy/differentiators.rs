//! What sets the product apart, and the needs each difference answers.

use std::rc::Rc;

use yew::prelude::*;

use crate::command::Command;
use crate::domain::{Differentiator, DifferentiatorField, Need};
use crate::ui::components::{AddLine, Choice, EmptyState, Glyph, Section};
use crate::ui::plan_ref::PlanRef;
use crate::ui::screens::editor::{Editor, Part, Place, record_choices};

/// What [`Differentiators`] shows.
#[derive(PartialEq, Properties)]
pub struct DifferentiatorsProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Changes it.
    pub editor: Editor,
}

/// The cards of differentiators.
#[component]
pub fn Differentiators(props: &DifferentiatorsProps) -> Html {
    let words = props.plan.words();
    let rows = props.plan.differentiators.rows();
    let needs = Rc::new(record_choices::<Need>(&props.plan));
    let count = rows.len();
    let card = |(index, differentiator): (usize, &Rc<Differentiator>)| {
        html! {
            <DifferentiatorCard key={differentiator.id.to_string()} differentiator={differentiator.clone()}
                needs={Rc::clone(&needs)} place={Place::of(index, count)} editor={props.editor.clone()} />
        }
    };
    html! {
        <Section id="differentiators" title={words.section_differentiators()} text={words.differentiators_told()}>
            if rows.is_empty() {
                <EmptyState icon={Glyph::Flag} title={words.differentiators_empty()}
                    text={words.differentiators_empty_told()} />
            } else {
                <div class="grid">{ for rows.iter().enumerate().map(card) }</div>
            }
            if !props.editor.read_only {
                <AddLine id="differentiator-add" label={words.differentiator_add()} placeholder={words.differentiator_add_example()}
                    onadd={props.editor.run(|title| Command::add::<Differentiator>(vec![DifferentiatorField::Title(title)]))} />
            }
        </Section>
    }
}

#[derive(PartialEq, Properties)]
struct DifferentiatorCardProps {
    differentiator: Rc<Differentiator>,
    needs: Rc<Vec<Choice>>,
    place: Place,
    editor: Editor,
}

#[component]
fn DifferentiatorCard(props: &DifferentiatorCardProps) -> Html {
    let words = &props.editor.words;
    let DifferentiatorCardProps { differentiator, needs, place, editor } = props;
    let id = &differentiator.id;
    let linked = (needs.as_slice(), differentiator.needs.as_slice());
    html! {
        <div class="card card-tight">
            <div class="line">
                <h3>{ editor.line(id, Part::cell("title", words.column_title()), (&differentiator.title, words.column_title()), DifferentiatorField::Title) }</h3>
                { editor.menu(id, &differentiator.title, *place) }
            </div>
            <div class="small muted">{ editor.prose(id, Part::cell("notes", words.column_notes()), (&differentiator.notes, words.column_notes()), DifferentiatorField::Notes) }</div>
            { editor.links(id, Part::field("needs", words.needs_answered()), linked, DifferentiatorField::Needs) }
        </div>
    }
}
