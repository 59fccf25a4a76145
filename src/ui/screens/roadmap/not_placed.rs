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

/// Rows shown at first, and as many more at a time.
const ROWS: usize = 30;

/// The list, with a reason each.
#[component]
pub fn NotPlacedList(props: &NotPlacedListProps) -> Html {
    let words = props.screen.plan.words();
    let view = &props.view;
    let most = use_state_eq(|| ROWS);
    let left = view.not_placed.len().saturating_sub(*most);
    let more = {
        let most = most.clone();
        move |()| most.set(*most + ROWS)
    };
    let columns = vec![
        Column::text(words.initiative()),
        Column::text(words.grouping_team()),
        Column::text(words.why()),
        Column::actions(),
    ];
    html! {
        <>
            if !view.not_placed.is_empty() {
                <Section id="roadmap-not-placed" title={words.not_on_roadmap_count(view.not_placed.len())}
                    text={words.open_to_bring_in()}>
                    <Table caption={words.not_on_roadmap()} {columns}>
                        { for view.not_placed.iter().take(*most).map(|one| view_row(props, one)) }
                    </Table>
                    if left > 0 { <div class="row"><Button label={words.show_more_of(ROWS.min(left))} onclick={more} /></div> }
                </Section>
            }
            if !view.notes.is_empty() { <Notes screen={props.screen.clone()} view={view.clone()} /> }
        </>
    }
}

/// What a [`Notes`] shows.
#[derive(Properties, PartialEq)]
struct NotesProps {
    screen: ScreenProps,
    view: Rc<RoadmapView>,
}

/// What the planner took for granted, folded away.
#[component]
fn Notes(props: &NotesProps) -> Html {
    let (words, notes) = (props.screen.plan.words(), &props.view.notes);
    let most = use_state_eq(|| ROWS);
    let left = notes.len().saturating_sub(*most);
    let more = {
        let most = most.clone();
        move |()| most.set(*most + ROWS)
    };
    html! {
        <details class="roadmap-notes">
            <summary>{ words.taken_for_granted(notes.len()) }</summary>
            <ul class="bullets small">
                { for notes.iter().take(*most).map(|(title, sentence)| html! {
                    <li><span class="strong">{ title }</span>{ format!(": {sentence}") }</li>
                }) }
            </ul>
            if left > 0 { <div class="row"><Button label={words.show_more_of(ROWS.min(left))} onclick={more} /></div> }
        </details>
    }
}

fn view_row(props: &NotPlacedListProps, one: &NotPlaced) -> Html {
    let words = props.screen.plan.words();
    let record = one.id.record_ref();
    let selected = props.screen.selected.as_ref() == Some(&record);
    let onclick =
        props.screen.dispatch.reform(move |_: MouseEvent| Msg::Select((!selected).then(|| record.clone())));
    html! {
        <tr key={one.id.to_string()} aria-selected={selected.to_string()}>
            <th scope="row">
                <button type="button" class="roadmap-link" {onclick}>{ &one.title }</button>
                if one.must { { " " }<Badge label={words.moscow_must()} tone={Tone::Bad} /> }
            </th>
            <td class="nowrap">{ &one.team }</td>
            <td class="roadmap-why">{ &one.reason }</td>
            <td class="actions">{ view_place(props, one) }</td>
        </tr>
    }
}

fn view_place(props: &NotPlacedListProps, one: &NotPlaced) -> Html {
    let words = props.screen.plan.words();
    let Some(start) = one.could_start.filter(|_| !props.proposed && !props.screen.read_only) else {
        return Html::default();
    };
    let id = one.id.clone();
    let onclick = props.screen.run(move |()| {
        let placement = Placement { start, pinned: false, unknown: Unknown::default() };
        Command::edit(&id, InitiativeField::Placement(Some(placement)))
    });
    html! { <Button label={words.place_on(&day(props.screen.plan.words(), start))} kind={ButtonKind::Quiet} {onclick} /> }
}
