//! A roadmap in time: bars in lanes, what waits for what, milestones, today, and each team's load under it.
//!
//! Bars are moved and stretched by pointer or by key; what that comes to is the owner's business: the timeline says what
//! is being done ([`BarAct`]) and draws what it is told ([`TimelineTrial`]).

mod axis;
mod bars;
mod bubble;
mod ghost;
mod heads;
mod keys;
mod layout;
mod links;
mod loads;
mod paper;
mod plane;
mod pointer;
mod table;

use super::figure::{ChartFigure, ChartTable};
use crate::select::charts::{TimelineTrial, TimelineView};
use crate::ui::hooks::{use_on_paper, use_words};
use bubble::Bubble;
use layout::Layout;
use plane::Plane;
use std::rc::Rc;
use yew::prelude::*;

/// What is being done to a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct BarAct {
    /// The bar's id.
    pub id: AttrValue,
    /// What is done.
    pub deed: Deed,
}

/// One step of moving or stretching a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// The pointer holds it so many periods later than where it stands.
    Move(i32),
    /// The pointer holds its end at this period.
    End(i32),
    /// A key moves it on by so many periods from where it is tried.
    Nudge(i32),
    /// A key makes it longer or shorter by one step from what is tried.
    Stretch {
        /// Longer, not shorter.
        longer: bool,
    },
    /// It is to stay where it is tried.
    Drop,
    /// It goes back to where it was.
    Cancel,
    /// It is to be pinned, or no longer.
    Pin,
}

/// What a [`Timeline`] shows and does.
#[derive(Properties, PartialEq)]
pub struct TimelineProps {
    /// The bars and their words.
    pub view: Rc<TimelineView>,
    /// The width of the place, in CSS pixels.
    #[prop_or(960)]
    pub width: u32,
    /// The bars' plane is never narrower, in CSS pixels; it scrolls sideways instead.
    #[prop_or(600)]
    pub least_width: u32,
    /// Hides title and description from sight where the place around says them already.
    #[prop_or_default]
    pub bare: bool,
    /// The id of the chosen bar.
    #[prop_or_default]
    pub selected: Option<AttrValue>,
    /// When given, bars can be reached and chosen; told the id.
    #[prop_or_default]
    pub onselect: Option<Callback<AttrValue>>,
    /// When given, bars can be moved and stretched.
    #[prop_or_default]
    pub onact: Option<Callback<BarAct>>,
    /// The bar that is being moved or stretched, where it would stand.
    #[prop_or_default]
    pub trial: Option<Rc<TimelineTrial>>,
    /// The id of the element that says how bars are moved.
    #[prop_or_default]
    pub help: Option<AttrValue>,
}

/// A roadmap in time.
#[component]
pub fn Timeline(props: &TimelineProps) -> Html {
    let words = use_words();
    let view = &props.view;
    let scroll = use_node_ref();
    // How far down it is scrolled, in steps, so that not every pixel draws anew.
    let depth = use_state_eq(|| 0);
    let layout = {
        let least = f64::from(props.least_width);
        use_memo((view.clone(), props.width, words.clone()), move |(view, width, words)| {
            Layout::of(words, view, f64::from(*width), least)
        })
    };
    use_kept_place(&scroll, &layout);
    let onscroll = {
        let depth = depth.clone();
        Callback::from(move |event: Event| {
            let element: web_sys::Element = event.target_unchecked_into();
            depth.set(element.scroll_top() / plane::STEP);
        })
    };
    if use_on_paper() {
        return html! {
            <ChartFigure title={view.title.clone()} description={view.description.clone()} bare={props.bare} table={ChartTable::default()}>
                <paper::PaperTimeline view={view.clone()} />
            </ChartFigure>
        };
    }
    let loads = props.trial.as_ref().map_or(&view.loads, |trial| &trial.loads);
    let few_loads = layout.loads < 190.0;
    html! {
        <ChartFigure title={view.title.clone()} description={view.description.clone()} bare={props.bare}
            table={table::table_of(&words, view)}>
            <div class={classes!("timeline-scroll", (layout.gutter > 0.0).then_some("timeline-beside"))} role="group"
                tabindex="0" aria-label={view.title.clone()} ref={scroll.clone()} {onscroll}>
                <div class="timeline-sheet">
                    <div class="timeline-pane timeline-corner" />
                    { axis::view_axis(&words, view, &layout) }
                    { heads::view_lane_heads(&words, view, &layout) }
                    <Plane view={view.clone()} layout={layout.clone()} depth={*depth} selected={props.selected.clone()}
                        onselect={props.onselect.clone()} onact={props.onact.clone()} trial={props.trial.clone()}
                        help={props.help.clone()} />
                    if !loads.is_empty() {
                        <div class={classes!("timeline-foot", few_loads.then_some("timeline-foot-stays"))}>
                            { heads::view_load_heads(&words, loads, &layout) }
                            { loads::view_loads(&words, view, loads, &layout) }
                        </div>
                    }
                    if let Some(trial) = &props.trial {
                        <Bubble trial={trial.clone()} layout={layout.clone()} view={view.clone()} />
                    }
                </div>
            </div>
        </ChartFigure>
    }
}

/// Keeps the moment in the middle of the place where it is when the scale changes.
#[hook]
fn use_kept_place(scroll: &NodeRef, layout: &Rc<Layout>) {
    let scroll = scroll.clone();
    let before = use_mut_ref(|| layout.width);
    use_effect_with(layout.width, move |width| {
        let was = before.replace(*width);
        if let Some(element) = scroll.cast::<web_sys::Element>().filter(|_| was > 0.0 && was != *width) {
            let half = f64::from(element.client_width()) / 2.0;
            let left = (f64::from(element.scroll_left()) + half) * *width / was - half;
            // As `i32`: a drawing is far narrower than 2^31 pixels.
            element.set_scroll_left(left.max(0.0) as i32);
        }
    });
}
