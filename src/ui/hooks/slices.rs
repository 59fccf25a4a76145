//! Work that only the page can do, in slices: the browser paints and hears the person between two of them.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;

/// Work under way; dropped, it stops.
#[derive(Clone, Default)]
pub struct Slices(Rc<RefCell<Option<Timeout>>>);

/// Calls `step` again and again until it says that nothing is left, as long as what this returns is kept.
#[must_use = "dropped, the work stops"]
pub fn in_slices(step: impl FnMut() -> bool + 'static) -> Slices {
    let slices = Slices::default();
    go_on(&slices.0, Box::new(step));
    slices
}

fn go_on(place: &Rc<RefCell<Option<Timeout>>>, mut step: Box<dyn FnMut() -> bool>) {
    let weak = Rc::downgrade(place);
    let next = Timeout::new(0, move || {
        let Some(place) = weak.upgrade() else { return };
        if step() {
            go_on(&place, step);
        }
    });
    let before = place.replace(Some(next));
    drop(before);
}
