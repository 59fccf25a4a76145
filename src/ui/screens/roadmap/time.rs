//! The roadmap as bars in time.

use std::rc::Rc;

use yew::prelude::*;

use super::basis::BasisRef;
use super::by_hand::use_by_hand;
use crate::domain::{Id, Initiative};
use crate::select::forecast::ForecastView;
use crate::select::roadmap::{RoadmapView, Zoom};
use crate::store::Msg;
use crate::ui::charts::Timeline;
use crate::ui::components::{EmptyState, Glyph};
use crate::ui::hooks::use_width;
use crate::ui::screens::ScreenProps;

/// What the [`TimeView`] shows and does.
#[derive(Properties, PartialEq)]
pub struct TimeViewProps {
    pub screen: ScreenProps,
    pub basis: BasisRef,
    pub view: Rc<RoadmapView>,
    pub zoom: Zoom,
    /// How sure the dates are; none while that is worked out.
    pub forecast: Option<Rc<ForecastView>>,
    /// Whether a proposal is shown: it cannot be moved by hand.
    pub proposed: bool,
}

/// The timeline, which selects, moves and stretches.
#[component]
pub fn TimeView(props: &TimeViewProps) -> Html {
    let (node, width) = use_width(960);
    let hand = use_by_hand(&props.screen, &props.basis, props.proposed);
    let timeline = use_memo((props.view.clone(), props.forecast.clone()), |(view, forecast)| {
        let mut timeline = view.timeline.clone();
        if let Some(forecast) = forecast {
            forecast.spread_bars(&mut timeline);
        }
        timeline
    });
    let settings = &props.basis.plan.settings;
    let weeks = f64::from(settings.horizon_periods) * f64::from(settings.period_weeks.max(1));
    // As `u32`: a horizon has at most some tens of thousands of weeks.
    let least_width = (props.zoom.week_width().unwrap_or(0.0) * weeks) as u32;
    let selected = props.screen.selected.as_ref().map(|record| AttrValue::from(record.as_str().to_owned()));
    html! {
        <div ref={node} class="roadmap-drawing">
            if props.view.rows.is_empty() {
                <EmptyState title="Nothing is placed yet" icon={Some(Glyph::Calendar)}
                    text="Press Plan: the planner proposes what to do when, within what the teams can do. Nothing changes until you accept." />
            }
            <Timeline view={timeline} {width} {least_width} bare=true {selected} onselect={Some(onselect(&props.screen))}
                onact={hand.onact} trial={hand.trial} help={(!props.screen.read_only).then_some("roadmap-by-hand")} />
            if !props.screen.read_only && !props.view.rows.is_empty() { { view_help() } }
            if props.forecast.is_some() {
                <p class="tiny muted roadmap-help">
                    { "The line under a bar's end runs from the day it is done by in half of all runs of the forecast to the day in 95 of 100, with a taller mark at 85." }
                </p>
            }
            <p class="visually-hidden" role="status">{ hand.said }</p>
        </div>
    }
}

fn view_help() -> Html {
    html! {
        <p id="roadmap-by-hand" class="tiny muted roadmap-help">
            { "Drag a bar to move it, or its right end to put more or fewer people on it. By keyboard, with a bar in focus: " }
            <kbd>{ "←" }</kbd>{ " " }<kbd>{ "→" }</kbd>{ " move, " }
            <kbd>{ "Shift" }</kbd>{ " with them stretches, " }<kbd>{ "Enter" }</kbd>{ " keeps it, " }
            <kbd>{ "Esc" }</kbd>{ " leaves it, " }<kbd>{ "P" }</kbd>{ " pins, " }
            <kbd>{ "↑" }</kbd>{ " " }<kbd>{ "↓" }</kbd>{ " go to another bar, " }<kbd>{ "Enter" }</kbd>{ " opens its details." }
        </p>
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
