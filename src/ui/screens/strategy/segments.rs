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
    let words = props.plan.words();
    let segments = props.plan.segments.rows();
    html! {
        <Section id="segments" title={words.section_segments()} text={words.segments_told()}>
            if segments.is_empty() {
                <EmptyState icon={Glyph::People} title={words.segments_empty()}
                    text={words.segments_empty_told()} />
            } else {
                { view_table(props, segments) }
            }
            if !props.editor.read_only {
                <AddLine id="segment-add" label={words.segment_add()} placeholder={words.segment_add_example()}
                    onadd={props.editor.run(|name| Command::add::<Segment>(vec![SegmentField::Name(name)]))} />
            }
        </Section>
    }
}

fn view_table(props: &SegmentsProps, segments: &[Rc<Segment>]) -> Html {
    let words = props.plan.words();
    let columns = vec![
        Column::text(words.column_name()),
        Column::number(words.column_size()).hint(words.size_hint()),
        Column::number(words.weight()).hint(words.weight_hint()),
        Column::text(words.column_notes()),
        Column::actions(),
    ];
    let count = segments.len();
    let row = |(index, segment): (usize, &Rc<Segment>)| {
        html! {
            <SegmentRow key={segment.id.to_string()} segment={segment.clone()} place={Place::of(index, count)}
                editor={props.editor.clone()} />
        }
    };
    html! { <Table caption={words.section_segments()} {columns}>{ for segments.iter().enumerate().map(row) }</Table> }
}

#[derive(PartialEq, Properties)]
struct SegmentRowProps {
    segment: Rc<Segment>,
    place: Place,
    editor: Editor,
}

#[component]
fn SegmentRow(props: &SegmentRowProps) -> Html {
    let words = &props.editor.words;
    let SegmentRowProps { segment, place, editor } = props;
    let id = &segment.id;
    html! {
        <tr>
            <th scope="row">{ editor.line(id, Part::cell("name", words.column_name()), (&segment.name, words.column_name()), SegmentField::Name) }</th>
            <td class="num">{ editor.number(id, Part::cell("size", words.column_size()), (segment.size, Estimate::LARGEST), SegmentField::Size) }</td>
            <td class="num">{ editor.weight(id, segment.weight, SegmentField::Weight) }</td>
            <td class="strategy-notes">{ editor.prose(id, Part::cell("notes", words.column_notes()), (&segment.notes, words.column_notes()), SegmentField::Notes) }</td>
            <td class="actions">{ editor.menu(id, &segment.name, *place) }</td>
        </tr>
    }
}
