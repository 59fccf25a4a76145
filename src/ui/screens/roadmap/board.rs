//! The roadmap as now, next and later, for those who should not read dates as promises.
//!
//! A card is moved to another column by its menu or by dragging: to the first start there at which everything fits.

use std::rc::Rc;

use yew::prelude::*;

use super::basis::BasisRef;
use crate::command::Command;
use crate::domain::{Choice, Id, Initiative};
use crate::select::charts::BarState;
use crate::select::roadmap::{RoadmapView, Row, Stage, moved_to_stage};
use crate::store::{Msg, Notice};
use crate::ui::components::{Badge, ButtonKind, Glyph, Menu, MenuItem, Swatch, Tone};
use crate::ui::screens::ScreenProps;

/// Cards of a column drawn at most; the rest is counted, and in the table.
const MOST_CARDS: usize = 100;

/// What the [`Board`] shows and does.
#[derive(Properties, PartialEq)]
pub struct BoardProps {
    pub screen: ScreenProps,
    pub basis: BasisRef,
    pub view: Rc<RoadmapView>,
    /// Whether a proposal is shown: it cannot be moved by hand.
    pub proposed: bool,
}

/// Three columns.
#[component]
pub fn Board(props: &BoardProps) -> Html {
    // The column a card is dragged over.
    let over = use_state_eq(|| None::<Stage>);
    let column = |stage: Stage| {
        let (hover, leave, drop) = (over.clone(), over.clone(), over.clone());
        let (screen, basis) = (props.screen.clone(), props.basis.clone());
        let ondragover = move |event: DragEvent| {
            event.prevent_default();
            hover.set(Some(stage));
        };
        let ondrop = move |event: DragEvent| {
            event.prevent_default();
            drop.set(None);
            let text = event.data_transfer().and_then(|data| data.get_data("text/plain").ok());
            if let Some(id) = text.and_then(|text| Id::new(&text).ok()) {
                move_to(&screen, &basis, &id, stage);
            }
        };
        let class = classes!("roadmap-stage", (*over == Some(stage)).then_some("roadmap-stage-over"));
        html! {
            <section {class} aria-label={stage.label(props.screen.plan.words())} {ondragover} {ondrop}
                ondragleave={move |_| leave.set(None)}>
                { view_stage(props, stage) }
            </section>
        }
    };
    html! { <div class="roadmap-board">{ for Stage::ALL.iter().map(|stage| column(*stage)) }</div> }
}

fn view_stage(props: &BoardProps, stage: Stage) -> Html {
    let rows: Vec<&Row> =
        props.view.rows.iter().filter(|row| row.stage == stage && row.state != BarState::Launched).collect();
    let (settings, words) = (&props.screen.plan.settings, props.screen.plan.words());
    let more = rows.len().saturating_sub(MOST_CARDS);
    html! {
        <>
            <h3>{ stage.label(words) } <span class="muted">{ words.count(rows.len()) }</span></h3>
            <p class="tiny muted">{ stage.dates(words, settings.start, props.screen.today) }</p>
            <ul class="stack-tight">{ for rows.iter().take(MOST_CARDS).map(|row| view_card(props, row)) }</ul>
            if more > 0 { <p class="small muted">{ words.more_in_table(more) }</p> }
            if rows.is_empty() { <p class="small muted">{ words.stage_empty() }</p> }
        </>
    }
}

fn view_card(props: &BoardProps, row: &Row) -> Html {
    let words = props.screen.plan.words();
    let screen = &props.screen;
    let record = row.id.record_ref();
    let pressed = screen.selected.as_ref() == Some(&record);
    let onclick =
        screen.dispatch.reform(move |_: MouseEvent| Msg::Select((!pressed).then(|| record.clone())));
    let late = row.deadline.as_ref().is_some_and(|(_, kept)| !kept);
    let movable = is_movable(props, row);
    let id = row.id.to_string();
    let ondragstart = movable.then(|| {
        Callback::from(move |event: DragEvent| {
            if let Some(data) = event.data_transfer() {
                // Refused only while no drag is going on.
                let _ = data.set_data("text/plain", &id);
            }
        })
    });
    html! {
        <li key={row.id.to_string()} class="roadmap-card-line" draggable={movable.then_some("true")} {ondragstart}>
            <button type="button" class={classes!("roadmap-card", format!("roadmap-card-{}", row.state.word()))} {onclick}
                aria-pressed={pressed.to_string()}>
                <span class="strong">{ &row.title }</span>
                <span class="row-tight small muted"><Swatch category={row.category} />{ &row.team }</span>
                if !row.goal.is_empty() { <span class="small muted">{ &row.goal }</span> }
                if late || !row.problems.is_empty() {
                    <Badge label={if late { words.misses_deadline() } else { words.does_not_fit() }} tone={Tone::Bad} />
                }
            </button>
            if movable { { view_menu(props, row) } }
        </li>
    }
}

/// Whether a person may move it, as on the timeline: a pin and a start hold the planner, not the person.
fn is_movable(props: &BoardProps, row: &Row) -> bool {
    let bars = || props.view.timeline.lanes.iter().flat_map(|lane| &lane.bars);
    !props.screen.read_only && !props.proposed && bars().any(|bar| bar.movable && bar.id == row.id.as_str())
}

fn view_menu(props: &BoardProps, row: &Row) -> Html {
    let words = props.screen.plan.words();
    let item = |stage: &Stage| {
        let (screen, basis, id, stage) = (props.screen.clone(), props.basis.clone(), row.id.clone(), *stage);
        let onselect = Callback::from(move |()| move_to(&screen, &basis, &id, stage));
        MenuItem::new(words.move_to_stage(stage.label(words)), onselect)
    };
    let items: Vec<MenuItem> = Stage::ALL.iter().filter(|stage| **stage != row.stage).map(item).collect();
    html! {
        <Menu id={format!("{}-stage-menu", row.id)} label={words.move_initiative(&row.title)} glyph={Glyph::More}
            kind={ButtonKind::Quiet} {items} />
    }
}

fn move_to(screen: &ScreenProps, basis: &BasisRef, id: &Id<Initiative>, stage: Stage) {
    let words = screen.plan.words();
    let found = moved_to_stage(&basis.plan, &basis.planning, &basis.accepted, id, stage, screen.today);
    let name = screen.plan.name_of(id);
    screen.dispatch.emit(match found.and_then(|found| Some((found.field?, found.drawing))) {
        Some((field, drawing)) => {
            let said = if drawing.fits {
                words.moved_to_stage(&name, stage.label(words), &drawing.dates)
            } else {
                words.does_not_fit_there(&name, &drawing.verdict)
            };
            Msg::RunAndTell(Command::edit(id, field), Notice::info(said).with_undo())
        }
        None => Msg::Notify(Notice::problem(words.no_such_stage(stage.label(words)))),
    });
}
