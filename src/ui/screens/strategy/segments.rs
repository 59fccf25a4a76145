//! The market segments.

use std::rc::Rc;

use yew::prelude::*;

use crate::command::Command;
use crate::domain::{Estimate, Segment, SegmentField};
use crate::ui::components::{AddLine, Column, EmptyState, Glyph, Section, Table};
use crate::ui::plan_ref::PlanRef;
use crate::ui::screens::editor::{Editor, Part, Place};

/// What [`Segments`] shows.
#[derive(PartialEq, Properties)]
pub struct SegmentsProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Changes it.
    pub editor: Editor,
}

/// The table of segments.
#[component]
pub fn Segments(props: &SegmentsProps) -> Html {
    let segments = props.plan.segments.rows();
    html! {
        <Section id="segments" title="Segments" text="Whom the product is for, and how much each group counts.">
            if segments.is_empty() {
                <EmptyState icon={Glyph::People} title="No segment yet"
                    text="A segment is a group of people with the same needs, such as “offices of small marinas”. Name the one you know best first." />
            } else {
                { view_table(props, segments) }
            }
            if !props.editor.read_only {
                <AddLine id="segment-add" label="Add a segment" placeholder="Name a segment"
                    onadd={props.editor.run(|name| Command::add::<Segment>(vec![SegmentField::Name(name)]))} />
            }
        </Section>
    }
}

fn view_table(props: &SegmentsProps, segments: &[Rc<Segment>]) -> Html {
    let columns = vec![
        Column::text("Name"),
        Column::number("Size").hint("People or accounts in it"),
        Column::number("Weight").hint("How much it counts against the others, 0 to 100"),
        Column::text("Notes"),
        Column::actions(),
    ];
    let count = segments.len();
    let row = |(index, segment): (usize, &Rc<Segment>)| {
        html! {
            <SegmentRow key={segment.id.to_string()} segment={segment.clone()} place={Place::of(index, count)}
                editor={props.editor.clone()} />
        }
    };
    html! { <Table caption="Segments" {columns}>{ for segments.iter().enumerate().map(row) }</Table> }
}

#[derive(PartialEq, Properties)]
struct SegmentRowProps {
    segment: Rc<Segment>,
    place: Place,
    editor: Editor,
}

#[component]
fn SegmentRow(props: &SegmentRowProps) -> Html {
    let SegmentRowProps { segment, place, editor } = props;
    let id = &segment.id;
    html! {
        <tr>
            <th scope="row">{ editor.line(id, Part::cell("name", "Name"), (&segment.name, "Name"), SegmentField::Name) }</th>
            <td class="num">{ editor.number(id, Part::cell("size", "Size"), (segment.size, Estimate::LARGEST), SegmentField::Size) }</td>
            <td class="num">{ editor.weight(id, segment.weight, SegmentField::Weight) }</td>
            <td class="strategy-notes">{ editor.prose(id, Part::cell("notes", "Notes"), (&segment.notes, "Notes"), SegmentField::Notes) }</td>
            <td class="actions">{ editor.menu(id, &segment.name, *place) }</td>
        </tr>
    }
}
