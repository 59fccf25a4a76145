//! The roadmap as bars in time.

use crate::language::Words;
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
    let words = props.screen.plan.words();
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
                <EmptyState title={words.nothing_placed()} icon={Some(Glyph::Calendar)}
                    text={words.nothing_placed_told()} />
            }
            <Timeline view={timeline} {width} {least_width} bare=true {selected} onselect={Some(onselect(&props.screen))}
                onact={hand.onact} trial={hand.trial} help={(!props.screen.read_only).then_some("roadmap-by-hand")} />
            if !props.screen.read_only && !props.view.rows.is_empty() { { view_help(words) } }
            if props.forecast.is_some() {
                <p class="tiny muted roadmap-help">
                    { words.spread_told() }
                </p>
            }
            <p class="visually-hidden" role="status">{ hand.said }</p>
        </div>
    }
}

/// How bars are moved; keys stand between bars in the sentence.
fn view_help(words: &Words) -> Html {
    let part = |(place, part): (usize, &str)| {
        if place % 2 == 1 {
            html! { <kbd>{ part.to_owned() }</kbd> }
        } else {
            html! { { part.to_owned() } }
        }
    };
    html! {
        <p id="roadmap-by-hand" class="tiny muted roadmap-help">{ for words.roadmap_help().split('|').enumerate().map(part) }</p>
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
