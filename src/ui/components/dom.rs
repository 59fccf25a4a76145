//! The few things components must do to elements by hand: focus them, and place a panel beside its button.
//!
//! Must not know `window`; everything starts from an element at hand.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::NodeRef;

/// Moves focus to the element. Refused focus is no error: the person simply stays where they were.
pub(super) fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Moves focus to the first element inside `node` that matches the selector.
pub fn focus_inside(node: &NodeRef, selector: &str) {
    let found = node.cast::<Element>().and_then(|root| root.query_selector(selector).ok().flatten());
    if let Some(element) = found {
        // Not only HTML elements have `focus`: parts of a drawing do, too.
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

/// As [`focus_inside`], unless the person has gone on to something outside `node` meanwhile. The frame's own `#screen`, which
/// takes what focus is left over, does not count.
pub fn focus_back_inside(node: &NodeRef, selector: &str) {
    let Some(inside) = node.get() else { return };
    let root = inside.get_root_node().dyn_into::<web_sys::ShadowRoot>().ok();
    let active = root.and_then(|root| root.active_element());
    if active.is_none_or(|active| active.id() == "screen" || inside.contains(Some(&active))) {
        focus_inside(node, selector);
    }
}

/// Whether something in the widget that `frame` belongs to has the focus.
pub fn widget_has_focus(frame: &NodeRef) -> bool {
    focused_beside(frame).is_some()
}

/// Whether nothing on the page has the focus, as after what had it is gone.
pub fn focus_is_nowhere(node: &NodeRef) -> bool {
    let document = node.get().and_then(|node| node.owner_document());
    let active = document.as_ref().and_then(|document| document.active_element());
    let body = document.and_then(|document| document.body()).map(Element::from);
    active.is_none() || active == body
}

/// What has the focus in the widget that `node` belongs to.
pub fn focused_beside(node: &NodeRef) -> Option<HtmlElement> {
    let root = node.get().and_then(|node| node.get_root_node().dyn_into::<web_sys::ShadowRoot>().ok());
    root.and_then(|root| root.active_element()).and_then(|active| active.dyn_into().ok())
}

/// Scrolls the top of `node` into view where it is above the window.
pub fn show_top(node: &NodeRef) {
    if let Some(element) =
        node.cast::<Element>().filter(|element| element.get_bounding_client_rect().top() < 0.0)
    {
        element.scroll_into_view();
    }
}

/// Whether focus is going to something inside `node`.
pub(super) fn keeps_focus(node: &NodeRef, event: &web_sys::FocusEvent) -> bool {
    let next = event.related_target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    node.cast::<web_sys::Node>().is_some_and(|root| root.contains(next.as_ref()))
}

/// Whether lines run from right to left where an element stands; the widget's root says so.
fn runs_from_right(element: &Element) -> bool {
    let root = element.closest("[dir]").ok().flatten();
    root.is_some_and(|root| root.get_attribute("dir").as_deref() == Some("rtl"))
}

/// A key that goes along a line of things, whichever way lines run.
pub(super) enum InlineKey {
    /// To the one before.
    Back,
    /// To the next one.
    Forward,
    /// To the first one.
    First,
    /// To the last one.
    Last,
    /// Another key.
    Other,
}

/// Where a key goes along the line in `node`: an arrow points where it points on the screen.
pub(super) fn inline_key(node: &NodeRef, event: &web_sys::KeyboardEvent) -> InlineKey {
    let is_mirrored = || node.cast::<Element>().is_some_and(|element| runs_from_right(&element));
    match event.key().as_str() {
        "Home" => InlineKey::First,
        "End" => InlineKey::Last,
        "ArrowLeft" if !is_mirrored() => InlineKey::Back,
        "ArrowRight" if is_mirrored() => InlineKey::Back,
        "ArrowLeft" | "ArrowRight" => InlineKey::Forward,
        _ => InlineKey::Other,
    }
}

/// Shows `panel` in the top layer, under `anchor` where there is room and above it where there is not.
pub(super) fn show_beside(anchor: &NodeRef, panel: &NodeRef) {
    if let (Some(anchor), Some(panel)) = (anchor.cast::<Element>(), panel.cast::<HtmlElement>()) {
        show_at(&anchor, &panel);
    }
}

/// The same for elements at hand.
pub(super) fn show_at(anchor: &Element, panel: &HtmlElement) {
    // Already open, or taken out of the page meanwhile: nothing to show.
    let _ = panel.show_popover();
    let Some(page) = anchor.owner_document().and_then(|document| document.document_element()) else { return };
    let (page_width, page_height) = (f64::from(page.client_width()), f64::from(page.client_height()));
    let (button, size) = (anchor.get_bounding_client_rect(), panel.get_bounding_client_rect());
    let start = if runs_from_right(anchor) { button.right() - size.width() } else { button.left() };
    let left = start.min(page_width - size.width() - 8.0).max(8.0);
    let below = button.bottom() + 2.0;
    let above = button.top() - size.height() - 2.0;
    let top = if below + size.height() > page_height && above > 0.0 { above } else { below };
    let style = panel.style();
    let _ = style.set_property("left", &format!("{left}px"));
    let _ = style.set_property("top", &format!("{top}px"));
}

/// Takes `panel` out of the top layer.
pub(super) fn hide(panel: &NodeRef) {
    if let Some(panel) = panel.cast::<HtmlElement>() {
        let _ = panel.hide_popover();
    }
}
