//! Dragging a bar by mouse, pen or finger: the pointer is captured, and each step snaps to a period.

use super::layout::Layout;
use super::plane::bar_under;
use super::{BarAct, Deed};
use crate::select::charts::TimelineView;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// A press becomes a drag after so many pixels.
const THRESHOLD: i32 = 4;
/// So near to the edge of the place, the place scrolls.
const EDGE: f64 = 28.0;
const EDGE_STEP: i32 = 18;

/// What dragging works on.
pub(super) struct PointerProps {
    pub node: NodeRef,
    pub view: Rc<TimelineView>,
    pub layout: Rc<Layout>,
    pub onact: Option<Callback<BarAct>>,
}

/// The callbacks for the plane.
pub(super) struct Pointer {
    pub down: Callback<PointerEvent>,
    pub moved: Callback<PointerEvent>,
    pub up: Callback<PointerEvent>,
    pub cancel: Callback<PointerEvent>,
    grip: Rc<RefCell<Option<Grip>>>,
}

impl Pointer {
    /// Whether a bar is being dragged.
    pub fn holds(&self) -> bool {
        self.grip.borrow().as_ref().is_some_and(|grip| grip.last.is_some())
    }

    /// Ends a drag that a key has decided.
    pub fn let_go(&self) -> impl Fn() + 'static {
        let grip = self.grip.clone();
        move || {
            grip.replace(None);
        }
    }
}

/// A bar under the pointer.
#[derive(Clone)]
struct Grip {
    pointer: i32,
    id: AttrValue,
    /// Where it was pressed: on the page, and in periods.
    from_x: i32,
    from: f64,
    /// The end of the bar, where it is held by its end.
    end: Option<f64>,
    /// What was told last; none until the press has become a drag.
    last: Option<Deed>,
}

/// Dragging on the plane.
#[hook]
pub(super) fn use_pointer(props: PointerProps) -> Pointer {
    let grip = use_mut_ref(|| None::<Grip>);
    let props = Rc::new(props);
    let callback = |act: fn(&PointerProps, &RefCell<Option<Grip>>, &PointerEvent)| {
        let (props, grip) = (props.clone(), grip.clone());
        Callback::from(move |event: PointerEvent| act(&props, &grip, &event))
    };
    Pointer {
        down: callback(down),
        moved: callback(moved),
        up: callback(|props, grip, event| end(props, grip, event, Deed::Drop)),
        cancel: callback(|props, grip, event| end(props, grip, event, Deed::Cancel)),
        grip,
    }
}

fn down(props: &PointerProps, grip: &RefCell<Option<Grip>>, event: &PointerEvent) {
    if props.onact.is_none() || !event.is_primary() || event.button() != 0 {
        return;
    }
    let Some(id) = bar_under(event) else { return };
    let bar = props.view.lanes.iter().flat_map(|lane| &lane.bars).find(|bar| bar.id == id.as_str());
    let Some(bar) = bar.filter(|bar| bar.movable) else { return };
    let target = event.target_dyn_into::<Element>();
    let by_end = target.is_some_and(|target| target.matches(".timeline-grip").unwrap_or(false));
    let Some(from) = period_under(props, event) else { return };
    grip.replace(Some(Grip {
        pointer: event.pointer_id(),
        id,
        from_x: event.client_x(),
        from,
        end: by_end.then_some(bar.end),
        last: None,
    }));
}

fn moved(props: &PointerProps, cell: &RefCell<Option<Grip>>, event: &PointerEvent) {
    let Some(mut grip) = cell.borrow().clone().filter(|grip| grip.pointer == event.pointer_id()) else {
        return;
    };
    if grip.last.is_none() {
        if (event.client_x() - grip.from_x).abs() < THRESHOLD {
            return;
        }
        if let Some(element) = props.node.cast::<Element>() {
            // Refused capture is no harm: the drag then ends at the edge of the plane.
            let _ = element.set_pointer_capture(event.pointer_id());
        }
    }
    scroll_at_edge(props, event);
    let Some(now) = period_under(props, event) else { return };
    // As `i32`: a horizon is at most a few thousand periods.
    let deed = match grip.end {
        Some(end) => Deed::End((end + now - grip.from).round() as i32),
        None => Deed::Move((now - grip.from).round() as i32),
    };
    let is_new = grip.last != Some(deed);
    grip.last = Some(deed);
    let id = grip.id.clone();
    cell.replace(Some(grip));
    if let Some(onact) = props.onact.as_ref().filter(|_| is_new) {
        onact.emit(BarAct { id, deed });
    }
}

fn end(props: &PointerProps, cell: &RefCell<Option<Grip>>, event: &PointerEvent, deed: Deed) {
    let is_its = |grip: &Grip| grip.pointer == event.pointer_id();
    let Some(grip) = cell.borrow().clone().filter(is_its) else { return };
    cell.replace(None);
    if let Some(onact) = props.onact.as_ref().filter(|_| grip.last.is_some()) {
        onact.emit(BarAct { id: grip.id, deed });
    }
}

/// The moment under the pointer, in periods.
fn period_under(props: &PointerProps, event: &PointerEvent) -> Option<f64> {
    let element = props.node.cast::<Element>()?;
    let left = element.get_bounding_client_rect().left();
    Some(props.layout.x.value_at(f64::from(event.client_x()) - left))
}

fn scroll_at_edge(props: &PointerProps, event: &PointerEvent) {
    let element = props.node.cast::<Element>();
    let scroll = element.and_then(|element| element.closest(".timeline-scroll").ok().flatten());
    let Some(scroll) = scroll else { return };
    let place = scroll.get_bounding_client_rect();
    let x = f64::from(event.client_x());
    if x > place.right() - EDGE {
        scroll.set_scroll_left(scroll.scroll_left() + EDGE_STEP);
    } else if x < place.left() + props.layout.gutter + EDGE {
        scroll.set_scroll_left(scroll.scroll_left() - EDGE_STEP);
    }
}
