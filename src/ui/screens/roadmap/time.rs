//! The roadmap as bars in time.

use std::rc::Rc;

use yew::prelude::*;

use super::basis::BasisRef;
use crate::command::Command;
use crate::domain::{Id, Initiative, InitiativeField};
use crate::select::roadmap::{RoadmapView, Zoom};
use crate::select::schedule_problem::moved_placement;
use crate::store::{Msg, Notice};
use crate::ui::charts::{BarMove, Timeline};
use crate::ui::components::{EmptyState, Glyph};
use crate::ui::hooks::use_width;
use crate::ui::screens::ScreenProps;

/// The width of a month where time is drawn by months, in CSS pixels.
const MONTH_WIDTH: f64 = 132.0;

/// What the [`TimeView`] shows and does.
#[derive(Properties, PartialEq)]
pub struct TimeViewProps {
    pub screen: ScreenProps,
    pub basis: BasisRef,
    pub view: Rc<RoadmapView>,
    pub zoom: Zoom,
    /// Whether a proposal is shown: it cannot be moved by hand.
    pub proposed: bool,
}

/// The timeline, which selects and moves.
#[component]
pub fn TimeView(props: &TimeViewProps) -> Html {
    let (node, width) = use_width(960);
    let timeline = use_memo(props.view.clone(), |view| view.timeline.clone());
    let months = props.view.timeline.minor.len() as f64;
    let width = match props.zoom {
        Zoom::Quarter => width,
        // As `u32`: a horizon has at most a few thousand months.
        Zoom::Month => width.max((months * MONTH_WIDTH) as u32),
    };
    let selected = props.screen.selected.as_ref().map(|record| AttrValue::from(record.as_str().to_owned()));
    html! {
        <div ref={node} class="roadmap-drawing">
            if props.view.rows.is_empty() {
                <EmptyState title="Nothing is placed yet" icon={Some(Glyph::Calendar)}
                    text="Press Plan: the planner proposes what to do when, within what the teams can do. Nothing changes until you accept." />
            }
            <Timeline view={timeline} {width} bare=true {selected} onselect={Some(onselect(&props.screen))}
                onmove={onmove(props)} />
        </div>
    }
}

/// Selects a bar, or leaves it when it is selected.
fn onselect(screen: &ScreenProps) -> Callback<AttrValue> {
    let (dispatch, selected) = (screen.dispatch.clone(), screen.selected.clone());
    Callback::from(move |text: AttrValue| {
        if let Ok(id) = Id::<Initiative>::new(&text) {
            let record = id.record_ref();
            dispatch.emit(Msg::Select((selected.as_ref() != Some(&record)).then_some(record)));
        }
    })
}

fn onmove(props: &TimeViewProps) -> Option<Callback<BarMove>> {
    if props.screen.read_only {
        return None;
    }
    let (basis, dispatch, proposed) = (props.basis.clone(), props.screen.dispatch.clone(), props.proposed);
    Some(Callback::from(move |bar: BarMove| {
        if proposed {
            dispatch.emit(Msg::Notify(Notice::info("Accept or discard the proposal before you move a bar.")));
            return;
        }
        let Ok(id) = Id::<Initiative>::new(&bar.id) else { return };
        if let Some(placement) = moved_placement(&basis.plan, &basis.planning, &id, bar.periods.into()) {
            dispatch.emit(Msg::Run(Command::edit(&id, InitiativeField::Placement(Some(placement)))));
        }
    }))
}
