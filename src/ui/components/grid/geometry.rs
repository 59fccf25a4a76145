//! Sizes, in CSS pixels, and how they reach the page: through the style objects of elements that are there.

use web_sys::{Element, HtmlElement};
use yew::NodeRef;

use crate::select::grid::{Column, Kind};

/// The height of a line; styles/components/grid.css has it, too.
pub(super) const LINE: f64 = 40.0;
/// The height of the head.
pub(super) const HEAD: f64 = 34.0;
/// The width of the column that chooses rows, and of the one with the menu.
const ENDS: u16 = 36;
/// Lines drawn beyond both edges of the view.
const BEYOND: usize = 8;
/// Lines by which the drawn ones move at a time, so that not every pixel draws anew.
const STEP: usize = 4;
/// A grid this narrow gives its title column less room.
const NARROW: i32 = 560;

/// The lines to draw: the first, and how many.
pub(super) fn window(scrolled: f64, height: f64) -> (usize, usize) {
    let first = (scrolled.max(0.0) / LINE) as usize;
    let first = (first.saturating_sub(BEYOND) / STEP) * STEP;
    let count = (height / LINE) as usize + 1 + 2 * BEYOND + STEP;
    (first, count)
}

/// How far to scroll so that a line can be seen, from where it is scrolled to.
pub(super) fn scroll_to_see(line: i32, scrolled: f64, height: f64) -> f64 {
    let (start, room) = (f64::from(line.max(0)) * LINE, (height - HEAD).max(LINE));
    if line < 0 {
        scrolled
    } else if start < scrolled {
        start
    } else if start + LINE > scrolled + room {
        start + LINE - room
    } else {
        scrolled
    }
}

/// The widths of all columns, and their sum.
pub(super) fn widths(seen: &[Column], title: usize, width: i32) -> (String, u32) {
    let mut tracks = vec![format!("{ENDS}px")];
    let mut sum = u32::from(ENDS) * 2;
    for (place, column) in seen.iter().enumerate() {
        let narrow = width > 0 && width <= NARROW && place == title;
        let pixels = if narrow { column.width.min(148) } else { column.width };
        sum += u32::from(pixels);
        let stretches =
            place == title || (matches!(column.kind, Kind::Links(_) | Kind::Prose | Kind::Lines) && !narrow);
        tracks.push(if stretches { format!("minmax({pixels}px, 1fr)") } else { format!("{pixels}px") });
    }
    tracks.push(format!("{ENDS}px"));
    (tracks.join(" "), sum)
}

/// Sets a property of an element that is in the page.
pub(super) fn set(node: &NodeRef, property: &str, value: &str) {
    if let Some(element) = node.cast::<HtmlElement>() {
        // An element that takes no style shows its rows from the top.
        let _ = element.style().set_property(property, value);
    }
}

/// How much of the view the columns that stay take.
pub(super) fn start(node: &NodeRef) -> i32 {
    let title = node
        .cast::<Element>()
        .and_then(|root| root.query_selector(".grid-head [data-looks~=title]").ok().flatten());
    title.map_or(0, |title| title.client_width()) + i32::from(ENDS)
}

/// Marks an element while it is scrolled sideways: its first columns stay then.
pub(super) fn mark_sideways(node: &NodeRef) {
    if let Some(element) = node.cast::<Element>() {
        // An element that takes no mark scrolls its first columns away.
        let _ = element.toggle_attribute_with_force("data-sideways", element.scroll_left() != 0);
    }
}

/// How far an element is scrolled down, how high it is, and how wide.
pub(super) fn measured(node: &NodeRef) -> Option<(f64, f64, i32)> {
    let element = node.cast::<Element>()?;
    Some((f64::from(element.scroll_top()), f64::from(element.client_height()), element.client_width()))
}
