//! What is not on the roadmap, and why; and what the planner took for granted.

use std::rc::Rc;

use yew::prelude::*;

use crate::command::Command;
use crate::domain::{InitiativeField, Placement, Unknown};
use crate::select::roadmap::{NotPlaced, RoadmapView};
use crate::select::words::day;
use crate::store::Msg;
use crate::ui::components::{Badge, Button, ButtonKind, Column, Section, Table, Tone};
use crate::ui::screens::ScreenProps;

/// What the [`NotPlacedList`] shows and does.
#[derive(Properties, PartialEq)]
pub struct NotPlacedListProps {
    pub screen: ScreenProps,
    pub view: Rc<RoadmapView>,
    pub proposed: bool,
}

/// The list, with a reason each.
#[component]
pub fn NotPlacedList(props: &NotPlacedListProps) -> Html {
    let view = &props.view;
    let columns =
        vec![Column::text("Initiative"), Column::text("Team"), Column::text("Why"), Column::actions()];
    html! {
        <>
            if !view.not_placed.is_empty() {
                <Section id="roadmap-not-placed" title={format!("Not on the roadmap ({})", view.not_placed.len())}
                    text="Open one to try what would bring it in.">
                    <Table caption="Not on the roadmap" {columns}>
                        { for view.not_placed.iter().map(|one| view_row(props, one)) }
                    </Table>
                </Section>
            }
            if !view.notes.is_empty() {
                <details class="roadmap-notes">
                    <summary>{ format!("What the planner takes for granted ({})", props.screen.plan.words().count_notes(view.notes.len())) }</summary>
                    <ul class="bullets small">
                        { for view.notes.iter().map(|(title, sentence)| html! {
                            <li><span class="strong">{ title }</span>{ format!(": {sentence}") }</li>
                        }) }
                    </ul>
                </details>
            }
        </>
    }
}

fn view_row(props: &NotPlacedListProps, one: &NotPlaced) -> Html {
    let record = one.id.record_ref();
    let selected = props.screen.selected.as_ref() == Some(&record);
    let onclick =
        props.screen.dispatch.reform(move |_: MouseEvent| Msg::Select((!selected).then(|| record.clone())));
    html! {
        <tr key={one.id.to_string()} aria-selected={selected.to_string()}>
            <th scope="row">
                <button type="button" class="roadmap-link" {onclick}>{ &one.title }</button>
                if one.must { { " " }<Badge label="Must" tone={Tone::Bad} /> }
            </th>
            <td class="nowrap">{ &one.team }</td>
            <td class="roadmap-why">{ &one.reason }</td>
            <td class="actions">{ view_place(props, one) }</td>
        </tr>
    }
}

fn view_place(props: &NotPlacedListProps, one: &NotPlaced) -> Html {
    let Some(start) = one.could_start.filter(|_| !props.proposed && !props.screen.read_only) else {
        return Html::default();
    };
    let id = one.id.clone();
    let onclick = props.screen.run(move |()| {
        let placement = Placement { start, pinned: false, unknown: Unknown::default() };
        Command::edit(&id, InitiativeField::Placement(Some(placement)))
    });
    html! { <Button label={format!("Place on {}", day(props.screen.plan.words(), start))} kind={ButtonKind::Quiet} {onclick} /> }
}
