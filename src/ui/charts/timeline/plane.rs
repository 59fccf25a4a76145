//! The pane with the bars: it draws those in sight and hears pointer and keys for all of them.

use super::bars::{BarLook, view_accepted, view_lane};
use super::keys::{Key, read_key};
use super::layout::{Layout, Place};
use super::pointer::{PointerProps, use_pointer};
use super::{BarAct, Deed, axis, ghost, links};
use crate::select::charts::{TimelineTrial, TimelineView};
use crate::ui::charts::marks::{at, view_box};
use crate::ui::components::focus_back_inside;
use crate::ui::hooks::use_words;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// Scrolling draws anew at every so many pixels.
pub(super) const STEP: i32 = 240;
/// A plane taller than this draws only what is in sight.
const TALL: f64 = 1600.0;
/// As far beyond both edges bars are drawn, and as high as the place may be; a higher one shows more as it is scrolled.
const MARGIN: f64 = 300.0;
const SIGHT: f64 = 900.0;

/// What the [`Plane`] shows and does.
#[derive(Properties, PartialEq)]
pub(super) struct PlaneProps {
    pub view: Rc<TimelineView>,
    pub layout: Rc<Layout>,
    /// How far down it is scrolled, in steps.
    pub depth: i32,
    pub selected: Option<AttrValue>,
    pub onselect: Option<Callback<AttrValue>>,
    pub onact: Option<Callback<BarAct>>,
    pub trial: Option<Rc<TimelineTrial>>,
    pub help: Option<AttrValue>,
}

/// The pane with the bars.
#[component]
pub(super) fn Plane(props: &PlaneProps) -> Html {
    let (view, layout) = (&props.view, &props.layout);
    let node = use_node_ref();
    // The bar that has the focus, or had it last; and the one that is pointed at.
    let focused = use_state_eq(|| None::<AttrValue>);
    let pointed = use_state_eq(|| None::<AttrValue>);
    let refocus = use_kept_focus(&node, view, &focused);
    let pointer = use_pointer(PointerProps {
        node: node.clone(),
        view: view.clone(),
        layout: layout.clone(),
        onact: props.onact.clone(),
    });
    let look = BarLook {
        says: use_words(),
        interactive: props.onselect.is_some() || props.onact.is_some(),
        movable: props.onact.is_some(),
        selected: props.selected.clone(),
        tab_stop: tab_stop(view, [&*focused, &props.selected]),
        tried: props.trial.as_ref().map(|trial| trial.id.clone().into()),
        help: props.help.clone().filter(|_| props.onact.is_some()),
    };
    let label = [view.title.as_str(), view.description.as_str()].join(". ");
    let focus = {
        let (focused, refocus) = (focused.clone(), refocus.clone());
        Callback::from(move |event: FocusEvent| {
            let bar = bar_under(&event);
            refocus.replace(bar.clone());
            focused.set(bar);
        })
    };
    let point = {
        let pointed = pointed.clone();
        Callback::from(move |event: PointerEvent| pointed.set(bar_under(&event)))
    };
    let leave = {
        let pointed = pointed.clone();
        Callback::from(move |_: PointerEvent| pointed.set(None))
    };
    // Only a bar that has the focus now keeps what was tried with keys.
    let tried = props.onact.clone().zip(props.trial.clone()).filter(|_| !pointer.holds());
    let blur = {
        let refocus = refocus.clone();
        Callback::from(move |event: FocusEvent| {
            if event.related_target().is_some() {
                // It went to something else; a bar that is put elsewhere on the page loses it to nothing.
                refocus.replace(None);
            }
            if let Some((onact, trial)) = &tried {
                onact.emit(BarAct { id: trial.id.clone().into(), deed: Deed::Cancel });
            }
        })
    };
    let onclick = props.onselect.clone().map(|onselect| {
        Callback::from(move |event: MouseEvent| {
            if let Some(id) = bar_under(&event) {
                onselect.emit(id);
            }
        })
    });
    let onkeydown = look.interactive.then(|| {
        let focused = focused.clone();
        on_key(KeyHands {
            view: view.clone(),
            onselect: props.onselect.clone(),
            onact: props.onact.clone(),
            tried: look.tried.clone(),
            refocus,
            go: Box::new(move |id| focused.set(Some(id))),
            let_go: Box::new(pointer.let_go()),
        })
    });
    let lit = props.selected.clone().or_else(|| (*pointed).clone()).or_else(|| (*focused).clone());
    html! {
        <svg class="chart-svg timeline-plane" ref={node} role={if look.interactive { "group" } else { "img" }}
            aria-label={label.trim_end_matches(". ").to_owned()} viewBox={view_box(layout.width, layout.height)} width={at(layout.width)}
            height={at(layout.height)} {onclick} {onkeydown} onfocusin={focus}
            onfocusout={blur} onpointerover={point} onpointerleave={leave} onpointerdown={pointer.down}
            onpointermove={pointer.moved} onpointerup={pointer.up} onpointercancel={pointer.cancel}>
            { axis::view_rules(view, layout) }
            <Drawn view={view.clone()} layout={layout.clone()} depth={props.depth} {look} lit={lit.clone()} />
            if let Some(trial) = &props.trial { { ghost::view_ghost(view, layout, trial) } }
        </svg>
    }
}

/// The bar that has the focus, or shall have it: given it again when the drawing has changed. A bar that was out of sight is
/// drawn only then, and one that changed rows was put into the page anew.
#[hook]
fn use_kept_focus(
    node: &NodeRef,
    view: &Rc<TimelineView>,
    focused: &UseStateHandle<Option<AttrValue>>,
) -> Rc<RefCell<Option<AttrValue>>> {
    let wanted = use_mut_ref(|| None::<AttrValue>);
    {
        let (node, wanted) = (node.clone(), wanted.clone());
        use_effect_with((view.clone(), (**focused).clone()), move |_| {
            let id = wanted.borrow().clone();
            if let Some(id) = id {
                focus_back_inside(&node, &format!("[data-id=\"{id}\"]"));
            }
        });
    }
    wanted
}

/// What does not change while a bar is dragged.
#[derive(Properties, PartialEq)]
struct DrawnProps {
    view: Rc<TimelineView>,
    layout: Rc<Layout>,
    depth: i32,
    look: BarLook,
    lit: Option<AttrValue>,
}

#[component]
fn Drawn(props: &DrawnProps) -> Html {
    let DrawnProps { view, layout, look, .. } = props;
    let top = f64::from(props.depth * STEP) - MARGIN;
    let all = layout.height <= TALL;
    let in_sight = |place: &Place| all || (top..top + SIGHT + 2.0 * MARGIN).contains(&place.top);
    let kept = |id: &str| {
        [&look.tab_stop, &look.selected, &look.tried].iter().any(|kept| kept.as_deref() == Some(id))
    };
    let lanes = view.lanes.iter().zip(&layout.lanes);
    let lit =
        props.lit.as_deref().filter(|lit| view.links.iter().any(|link| link.from == *lit || link.to == *lit));
    html! {
        <g class={lit.is_some().then_some("timeline-lit")}>
            { for view.lanes.iter().zip(&layout.lanes).map(|(lane, place)| view_accepted(&look.says, lane, place, layout)) }
            { links::view_links(view, layout, in_sight, None) }
            if lit.is_some() { { links::view_links(view, layout, in_sight, lit) } }
            { for lanes.map(|(lane, place)| view_lane(lane, place, layout, look, |place, id| in_sight(place) || kept(id))) }
        </g>
    }
}

/// The bar Tab comes to: the first of these that is on the drawing, else the first bar.
fn tab_stop(view: &TimelineView, wanted: [&Option<AttrValue>; 2]) -> Option<AttrValue> {
    let ids = || view.lanes.iter().flat_map(|lane| &lane.bars).map(|bar| bar.id.as_str());
    let found = wanted.into_iter().flatten().find(|wanted| ids().any(|id| id == wanted.as_str()));
    found.cloned().or_else(|| ids().next().map(|id| id.to_owned().into()))
}

/// The bar an event happened on.
pub(super) fn bar_under(event: &Event) -> Option<AttrValue> {
    let target = event.target_dyn_into::<Element>()?;
    let bar = target.closest(".timeline-bar").ok().flatten()?;
    bar.get_attribute("data-id").map(AttrValue::from)
}

/// What keys on the plane reach.
struct KeyHands {
    view: Rc<TimelineView>,
    onselect: Option<Callback<AttrValue>>,
    onact: Option<Callback<BarAct>>,
    tried: Option<AttrValue>,
    /// The bar that gets the focus once the plane is drawn anew.
    refocus: Rc<RefCell<Option<AttrValue>>>,
    go: Box<dyn Fn(AttrValue)>,
    let_go: Box<dyn Fn()>,
}

fn on_key(hands: KeyHands) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        let Some(id) = bar_under(&event) else { return };
        let Some(key) = read_key(&event, hands.tried.as_ref() == Some(&id)) else { return };
        match (key, &hands.onact, &hands.onselect) {
            (Key::Go(step), ..) => {
                if let Some(to) = neighbour(&hands.view, &id, step).filter(|to| *to != id) {
                    hands.refocus.replace(Some(to.clone()));
                    (hands.go)(to);
                }
            }
            (Key::Do(deed), Some(onact), _) => {
                if matches!(deed, Deed::Drop | Deed::Cancel) {
                    (hands.let_go)();
                }
                onact.emit(BarAct { id, deed });
            }
            (Key::Open, _, Some(onselect)) => onselect.emit(id),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    })
}

/// The bar so many on, or back, as they are drawn.
fn neighbour(view: &TimelineView, id: &str, step: i32) -> Option<AttrValue> {
    let ids: Vec<&str> = view.lanes.iter().flat_map(|lane| &lane.bars).map(|bar| bar.id.as_str()).collect();
    let last = i64::try_from(ids.len()).ok()? - 1;
    let now = i64::try_from(ids.iter().position(|one| *one == id)?).ok()?;
    let to = (now + i64::from(step)).clamp(0, last);
    ids.get(usize::try_from(to).ok()?).map(|id| AttrValue::from((*id).to_owned()))
}
