//! Long work for a component: beside the page where a worker may run, else here in short slices.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;

use super::OutsideRef;
use crate::store::{Asked, Question, Reply};
use crate::worker::{self, Work};

/// What is under way; dropped, it stops.
#[derive(Default)]
enum Place {
    #[default]
    Nowhere,
    Beside {
        _asked: Asked,
    },
    Here {
        _next: Timeout,
    },
}

type PlaceCell = Rc<RefCell<Place>>;
type Tell = Rc<dyn Fn(Reply)>;

/// Has a question worked on, for as long as what this returns is kept; every reply is told. [`Reply::Nothing`] is told only
/// where the question makes no sense.
#[must_use = "dropped, the question is withdrawn"]
pub fn ask(outside: Option<&OutsideRef>, question: Question, tell: Tell) -> Asked {
    let place = PlaceCell::default();
    match outside {
        None => begin_here(&place, &question, &tell),
        Some(OutsideRef(outside)) => {
            let (here, asked) = (Rc::downgrade(&place), question.clone());
            let answer = move |reply: Reply| match (reply, here.upgrade()) {
                (Reply::Nothing, Some(place)) => begin_here(&place, &asked, &tell),
                (reply, Some(_)) => tell(reply),
                (_, None) => {}
            };
            let asked = outside.ask_worker(question, Box::new(answer));
            // Where no worker can be had, the answer is there already and the work goes on here.
            let mut now = place.borrow_mut();
            if matches!(*now, Place::Nowhere) {
                *now = Place::Beside { _asked: asked };
            }
        }
    }
    Asked::new(move || drop(place))
}

fn begin_here(place: &PlaceCell, question: &Question, tell: &Tell) {
    match worker::begin(question) {
        Some(work) => go_on_later(place, work, tell),
        None => tell(Reply::Nothing),
    }
}

/// Lets the browser breathe, then does the next slice.
fn go_on_later(place: &PlaceCell, mut work: Box<dyn Work>, tell: &Tell) {
    let (cell, tell) = (Rc::downgrade(place), tell.clone());
    let next = Timeout::new(0, move || {
        let Some(place) = cell.upgrade() else { return };
        let reply = work.step();
        let is_end = matches!(reply, Some(Reply::Whole(_) | Reply::Nothing));
        if let Some(reply) = reply {
            tell(reply);
        }
        if !is_end {
            go_on_later(&place, work, &tell);
        }
    });
    let before = place.replace(Place::Here { _next: next });
    drop(before);
}
