//! A drawing that is read point by point: one stop in the tab order, arrow keys from point to point, or a pointer near one.
//! What is read stands in a bubble beside the point, which is also the live region that speaks it.
//!
//! *Invariant:* a change of what is read never draws the marks anew.

use super::marks::{at, view_box};
use crate::select::charts::ascending;
use std::rc::Rc;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// A pointer this near to a point reads it, in drawing units.
const NEAR: f64 = 24.0;

/// A point of a drawing that can be read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stop {
    pub x: f64,
    pub y: f64,
    /// The whole of it in words.
    pub said: String,
    /// What `onselect` is told; empty where there is nothing to choose.
    pub id: String,
}

/// Points in reading order: from left to right.
pub(super) fn from_the_left(stops: Vec<Stop>) -> Vec<Stop> {
    let order = ascending(&stops.iter().map(|stop| stop.x).collect::<Vec<f64>>());
    order.into_iter().filter_map(|place| stops.get(place).cloned()).collect()
}

/// Marks, and the points to read among them.
#[derive(Debug)]
pub(super) struct Drawing {
    pub width: f64,
    pub height: f64,
    pub marks: Html,
    /// In reading order.
    pub stops: Vec<Stop>,
}

/// A shared drawing; two are equal only when they are the very same.
#[derive(Clone, Debug)]
pub(super) struct DrawingRef(pub Rc<Drawing>);

impl PartialEq for DrawingRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What a [`Reader`] shows and does.
#[derive(Properties, PartialEq)]
pub(super) struct ReaderProps {
    /// What the drawing shows, spoken.
    pub label: AttrValue,
    pub drawing: DrawingRef,
    #[prop_or_default]
    pub class: &'static str,
    /// Told the id of a point that was chosen by click or Enter.
    #[prop_or_default]
    pub onselect: Option<Callback<AttrValue>>,
}

/// A drawing with its bubble.
#[component]
pub(super) fn Reader(props: &ReaderProps) -> Html {
    let drawing = &props.drawing.0;
    let read = use_state_eq(|| None::<usize>);
    let (node, bubble) = (use_node_ref(), use_node_ref());
    let stop = (*read).and_then(|place| drawing.stops.get(place));
    {
        let (bubble, size) = (bubble.clone(), (drawing.width, drawing.height));
        use_effect_with(stop.map(|stop| (stop.x, stop.y)), move |place| {
            if let (Some(place), Some(bubble)) = (place, bubble.cast::<HtmlElement>()) {
                stand(&bubble, *place, size);
            }
        });
    }
    let hand = Hand {
        drawing: drawing.clone(),
        node: node.clone(),
        read: read.clone(),
        onselect: props.onselect.clone(),
    };
    let point = hand.on(|hand, event: PointerEvent| hand.point(under(hand, &event)));
    let leave = hand.on(|hand, _: PointerEvent| hand.point(None));
    let click = hand.on(|hand, event: MouseEvent| hand.choose(under(hand, &event)));
    let key = hand.on(|hand, event: KeyboardEvent| hand.key(&event));
    let focus = hand.on(|hand, _: FocusEvent| hand.read.set(hand.read.or(Some(0))));
    let blur = hand.on(|hand, _: FocusEvent| hand.read.set(None));
    let choosing = stop.is_some_and(|stop| props.onselect.is_some() && !stop.id.is_empty());
    let readable = !drawing.stops.is_empty();
    html! {
        <div class="chart-plot">
            <svg class={classes!("chart-svg", props.class, choosing.then_some("chart-choosing"))} ref={node}
                role={if readable { "application" } else { "img" }} tabindex={readable.then_some("0")}
                aria-label={props.label.clone()} viewBox={view_box(drawing.width, drawing.height)} width={at(drawing.width)}
                height={at(drawing.height)} onpointermove={point.clone()} onpointerdown={point} onpointerleave={leave}
                onclick={click} onkeydown={key} onfocus={focus} onblur={blur}>
                // Read point by point, and in the table: not as loose numbers and names.
                <g aria-hidden="true"><Marks drawing={props.drawing.clone()} /></g>
                if let Some(stop) = stop { <circle class="chart-cursor" cx={at(stop.x)} cy={at(stop.y)} r="9" /> }
            </svg>
            if readable {
                <p class="chart-bubble" role="status" ref={bubble}>{ stop.map(|stop| stop.said.clone()).unwrap_or_default() }</p>
            }
        </div>
    }
}

/// What pointer and keys reach.
#[derive(Clone)]
struct Hand {
    drawing: Rc<Drawing>,
    node: NodeRef,
    read: UseStateHandle<Option<usize>>,
    onselect: Option<Callback<AttrValue>>,
}

impl Hand {
    fn on<E: 'static>(&self, act: fn(&Self, E)) -> Callback<E> {
        let hand = self.clone();
        Callback::from(move |event| act(&hand, event))
    }

    /// Reads what is pointed at; away from all points, the one the keys came to stays.
    fn point(&self, found: Option<usize>) {
        let focused = self.node.cast::<Element>().and_then(|element| element.matches(":focus").ok());
        if found.is_some() || focused != Some(true) {
            self.read.set(found);
        }
    }

    fn choose(&self, place: Option<usize>) {
        let stop = place.and_then(|place| self.drawing.stops.get(place)).filter(|stop| !stop.id.is_empty());
        if let Some((onselect, stop)) = self.onselect.as_ref().zip(stop) {
            onselect.emit(stop.id.clone().into());
        }
    }

    fn key(&self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let key = event.key();
        match key.as_str() {
            "Enter" | " " if self.onselect.is_some() => self.choose(*self.read),
            "Escape" if self.read.is_some() => self.read.set(None),
            _ => match neighbour(&self.drawing.stops, self.read.unwrap_or(0), &key) {
                Some(next) => self.read.set(Some(next)),
                None => return,
            },
        }
        event.prevent_default();
        event.stop_propagation();
    }
}

/// The point nearest to the pointer, if one is near.
fn under(hand: &Hand, event: &MouseEvent) -> Option<usize> {
    let place = hand.node.cast::<Element>()?.get_bounding_client_rect();
    // A drawing wider than its place is shown smaller.
    let scale = hand.drawing.width / place.width().max(1.0);
    let x = (f64::from(event.client_x()) - place.left()) * scale;
    let y = (f64::from(event.client_y()) - place.top()) * scale;
    let distance = |stop: &Stop| (stop.x - x).powi(2) + (stop.y - y).powi(2);
    let stops = hand.drawing.stops.iter().enumerate().map(|(place, stop)| (place, distance(stop)));
    let nearest = stops.min_by(|one, other| one.1.total_cmp(&other.1));
    nearest.filter(|(_, distance)| *distance <= NEAR * NEAR).map(|(place, _)| place)
}

/// Puts the bubble on the roomier side of a point.
fn stand(bubble: &HtmlElement, (x, y): (f64, f64), (width, height): (f64, f64)) {
    let style = bubble.style();
    let rightwards = x < width / 2.0;
    let downwards = y < height / 2.0;
    let share = |from_start: bool, at: f64, length: f64| {
        let distance = if from_start { at } else { length - at };
        format!("calc({:.2}% + 12px)", distance / length.max(1.0) * 100.0)
    };
    let at_x = x;
    let (x, y) = (share(rightwards, x, width), share(downwards, y, height));
    let sides = [
        ("left", rightwards.then_some(&x)),
        ("right", (!rightwards).then_some(&x)),
        ("top", downwards.then_some(&y)),
        ("bottom", (!downwards).then_some(&y)),
    ];
    for (side, length) in sides {
        let _ = style.set_property(side, length.map_or("auto", String::as_str));
    }
    let room = if rightwards { width - at_x } else { at_x } / width.max(1.0) * 100.0;
    let _ = style.set_property("max-inline-size", &format!("min(280px, {room:.2}% - 16px)"));
}

#[derive(Properties, PartialEq)]
struct MarksProps {
    drawing: DrawingRef,
}

#[component]
fn Marks(props: &MarksProps) -> Html {
    props.drawing.0.marks.clone()
}

/// The point that a key leads to from another.
fn neighbour(stops: &[Stop], from: usize, key: &str) -> Option<usize> {
    let last = stops.len().checked_sub(1)?;
    let now = stops.get(from)?;
    let beside = |down: bool| {
        let ahead = |stop: &Stop| if down { stop.y - now.y } else { now.y - stop.y };
        let distance = |stop: &Stop| (stop.x - now.x).powi(2) + (stop.y - now.y).powi(2);
        let found = stops.iter().enumerate().filter(|(_, stop)| ahead(stop) > 0.5);
        found.min_by(|one, other| distance(one.1).total_cmp(&distance(other.1))).map(|(place, _)| place)
    };
    Some(match key {
        "ArrowRight" => (from + 1).min(last),
        "ArrowLeft" => from.saturating_sub(1),
        "ArrowDown" => beside(true).unwrap_or(from),
        "ArrowUp" => beside(false).unwrap_or(from),
        "Home" => 0,
        "End" => last,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid() -> Vec<Stop> {
        let stop = |place: i32| {
            let (x, y) = (f64::from(place % 3) * 40.0, f64::from(place / 3) * 20.0);
            Stop { x, y, said: String::new(), id: String::new() }
        };
        (0..9).map(stop).collect()
    }

    #[test]
    fn arrows_walk_in_order_and_up_and_down_to_what_is_nearest() {
        let stops = grid();
        let go = |from, key| neighbour(&stops, from, key);
        assert_eq!([go(4, "ArrowRight"), go(4, "ArrowLeft")], [Some(5), Some(3)]);
        assert_eq!([go(4, "ArrowDown"), go(4, "ArrowUp")], [Some(7), Some(1)]);
        assert_eq!([go(8, "ArrowRight"), go(8, "ArrowDown"), go(0, "ArrowUp")], [Some(8), Some(8), Some(0)]);
        assert_eq!([go(4, "Home"), go(4, "End"), go(4, "x")], [Some(0), Some(8), None]);
        assert_eq!(neighbour(&[], 0, "Home"), None);
    }
}
