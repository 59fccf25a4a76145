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
        <Section id="differentiators" title="Differentiators" text="What customers get here and nowhere else.">
            if rows.is_empty() {
                <EmptyState icon={Glyph::Flag} title="Nothing sets it apart yet"
                    text="Say in one line what others cannot easily copy, and which needs it answers." />
            } else {
                <div class="grid">{ for rows.iter().enumerate().map(card) }</div>
            }
            if !props.editor.read_only {
                <AddLine id="differentiator-add" label="Add a differentiator" placeholder="Say what others do not have"
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
    let DifferentiatorCardProps { differentiator, needs, place, editor } = props;
    let id = &differentiator.id;
    let linked = (needs.as_slice(), differentiator.needs.as_slice());
    html! {
        <div class="card card-tight">
            <div class="line">
                <h3>{ editor.line(id, Part::cell("title", "Title"), (&differentiator.title, "Title"), DifferentiatorField::Title) }</h3>
                { editor.menu(id, &differentiator.title, *place) }
            </div>
            <div class="small muted">{ editor.prose(id, Part::cell("notes", "Notes"), (&differentiator.notes, "Notes"), DifferentiatorField::Notes) }</div>
            { editor.links(id, Part::field("needs", "Needs it answers"), linked, DifferentiatorField::Needs) }
        </div>
    }
}
