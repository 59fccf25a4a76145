//! A roadmap in time: bars in lanes, what waits for what, milestones, today, and each team's load under it.

mod axis;
mod bars;
mod layout;
mod loads;

use super::figure::{ChartFigure, ChartTable};
use super::marks::{at, view_box};
use crate::select::charts::{TimelineView, format_short};
use layout::Layout;
use std::rc::Rc;
use yew::prelude::*;

/// A bar is to move.
#[derive(Clone, Debug, PartialEq)]
pub struct BarMove {
    /// The bar's id.
    pub id: AttrValue,
    /// By how many periods; negative is earlier.
    pub periods: i32,
}

/// What a [`Timeline`] shows and does.
#[derive(Properties, PartialEq)]
pub struct TimelineProps {
    /// The bars and their words.
    pub view: Rc<TimelineView>,
    /// The width of the place, in CSS pixels; below 600 the drawing scrolls sideways.
    #[prop_or(960)]
    pub width: u32,
    /// Hides title and description from sight where the place around says them already.
    #[prop_or_default]
    pub bare: bool,
    /// The id of the chosen bar.
    #[prop_or_default]
    pub selected: Option<AttrValue>,
    /// When given, bars can be reached and chosen; told the id.
    #[prop_or_default]
    pub onselect: Option<Callback<AttrValue>>,
    /// When given, the left and right arrow keys move the bar in focus by one period.
    #[prop_or_default]
    pub onmove: Option<Callback<BarMove>>,
}

/// A roadmap in time.
#[component]
pub fn Timeline(props: &TimelineProps) -> Html {
    let view = &*props.view;
    let layout = Layout::of(view, f64::from(props.width));
    let interactive = props.onselect.is_some() || props.onmove.is_some();
    let label = if view.description.is_empty() {
        view.title.clone()
    } else {
        format!("{}. {}", view.title, view.description)
    };
    html! {
        <ChartFigure title={view.title.clone()} description={view.description.clone()} bare={props.bare}
            table={table_of(view)}>
            <div class="timeline-scroll" role="region" tabindex="0" aria-label={view.title.clone()}>
                <svg class="chart-svg" role={if interactive { "group" } else { "img" }} aria-label={label}
                    viewBox={view_box(layout.width, layout.height)} width={at(layout.width)} height={at(layout.height)}>
                    { axis::view_axis(view, &layout) }
                    { bars::view_links(view, &layout) }
                    { bars::view_lanes(props, &layout) }
                    { axis::view_moments(view, &layout) }
                    { loads::view_loads(view, &layout) }
                </svg>
            </div>
        </ChartFigure>
    }
}

fn table_of(view: &TimelineView) -> ChartTable {
    let bars = view.lanes.iter().flat_map(|lane| lane.bars.iter().map(move |bar| (lane, bar)));
    let mut rows: Vec<Vec<AttrValue>> = bars
        .map(|(lane, bar)| {
            vec![
                bar.label.clone().into(),
                lane.label.clone().into(),
                bar.start_label.clone().into(),
                bar.end_label.clone().into(),
                bar.state.word().into(),
                bar.note.clone().into(),
            ]
        })
        .collect();
    rows.extend(view.milestones.iter().map(|moment| {
        let date = AttrValue::from(moment.date_label.clone());
        vec![
            moment.label.clone().into(),
            "Milestones".into(),
            date.clone(),
            date,
            "milestone".into(),
            "".into(),
        ]
    }));
    for load in &view.loads {
        let (used, capacity) = load
            .cells
            .iter()
            .fold((0.0, 0.0), |(used, capacity), cell| (used + cell.used, capacity + cell.capacity));
        let over = load.cells.iter().filter(|cell| cell.used > cell.capacity + 1e-9).count();
        let note = if over > 0 { format!("over capacity in {over} periods") } else { String::new() };
        let words = format!("{} of {} person-weeks", format_short(used), format_short(capacity));
        rows.push(vec![
            load.label.clone().into(),
            "Load".into(),
            words.into(),
            "".into(),
            "".into(),
            note.into(),
        ]);
    }
    let columns = ["Item", "Lane", "Start", "End", "State", "Note"];
    ChartTable { columns: columns.into_iter().map(AttrValue::from).collect(), rows }
}
