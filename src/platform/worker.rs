//! A worker beside the page: the same module, started a second time where no page is, which answers questions.
//!
//! Started with the first question. Where the page's policy or the browser does not let one start, every answer is `None`.
//!
//! A worker may be ended without a word, for want of memory: one that questions wait for is asked for a sign of life, and where
//! none comes, another one is started and asked them anew.
//!
//! **Invariant:** every question is answered once, if need be with `None`.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Float64Array};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, Worker};

use crate::store::{Answer, Asked, Question, Reply};
use crate::worker::{self, Work};

#[wasm_bindgen(module = "/src/platform/home.js")]
extern "C" {
    /// A worker that runs this module: the script it came from started anew, which a strict policy allows, or by way of a
    /// blob, for a script that cannot be a worker itself.
    #[wasm_bindgen(catch, js_name = openWorker)]
    fn open_worker() -> Result<Worker, JsValue>;
}

/// What a worker says when it can take questions.
const READY: &str = "ready";

/// How often a worker that questions wait for is asked for a sign of life.
const LOOK_MS: u32 = 2_000;
/// How long none may come: a step of its work is far shorter.
const SILENT_MS: f64 = 5_000.0;
/// How long one may take to start.
const START_MS: f64 = 30_000.0;
/// How many workers may end like that before no more are started.
const MOST_LOST: u32 = 3;

/// The page's end of a worker.
#[derive(Default)]
pub struct PageWorker {
    desk: Rc<RefCell<Desk>>,
}

#[derive(Default)]
struct Desk {
    state: State,
    /// Asked and not answered to the end, by number; none while its reply is being taken.
    waiting: BTreeMap<u32, Option<Answer>>,
    /// The same as they were asked, for another worker.
    asked: BTreeMap<u32, Array>,
    last: u32,
    /// When the worker was last heard of.
    heard_ms: f64,
    /// How many workers ended without a word.
    lost: u32,
    watch: Option<Timeout>,
}

#[derive(Default)]
enum State {
    #[default]
    NotStarted,
    Starting(Running),
    Ready(Running),
    /// None can be had here.
    Refused,
}

/// Ends with its worker.
struct Running {
    worker: Worker,
    _listeners: [EventListener; 2],
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl PageWorker {
    /// Sends a question; its replies come later. Withdrawn when what this returns is dropped.
    pub fn ask(&self, question: Question, mut answer: Answer) -> Asked {
        if matches!(self.desk.borrow().state, State::NotStarted) {
            start(&self.desk);
        }
        let mut desk = self.desk.borrow_mut();
        if matches!(desk.state, State::Refused) {
            drop(desk);
            answer(Reply::Nothing);
            return Asked::default();
        }
        desk.last += 1;
        let number = desk.last;
        if desk.waiting.is_empty() {
            desk.heard_ms = js_sys::Date::now();
        }
        let numbers = Float64Array::from(question.numbers.as_slice());
        let message = Array::of4(&number.into(), &question.task.into(), &question.text.into(), &numbers);
        desk.waiting.insert(number, Some(answer));
        if let State::Ready(running) = &desk.state {
            // What cannot be copied to a worker is no text; these are numbers and texts.
            drop(running.worker.post_message(&message));
        }
        desk.asked.insert(number, message);
        drop(desk);
        watch(&self.desk);
        let desk = Rc::downgrade(&self.desk);
        Asked::new(move || {
            if let Some(desk) = desk.upgrade() {
                withdraw(&desk, number);
            }
        })
    }
}

impl PageWorker {
    /// Answers whether a worker runs or can be started here.
    pub fn try_out(&self, answer: impl FnOnce(bool) + 'static) -> Asked {
        let desk = Rc::downgrade(&self.desk);
        let mut answer = Some(answer);
        // A worker that runs answers that it knows no such task; where none runs, the desk answers and says that it refuses.
        self.ask(
            Question::default(),
            Box::new(move |_| {
                let works = desk.upgrade().is_some_and(|desk| {
                    desk.try_borrow().is_ok_and(|desk| !matches!(desk.state, State::Refused))
                });
                if let Some(answer) = answer.take() {
                    answer(works);
                }
            }),
        )
    }
}

fn withdraw(desk: &RefCell<Desk>, number: u32) {
    // Its answer may own what it is withdrawn with, so it is dropped when the desk is free again.
    let answer = {
        let mut desk = desk.borrow_mut();
        desk.asked.remove(&number);
        let answer = desk.waiting.remove(&number);
        if let State::Ready(running) = &desk.state
            && answer.is_some()
        {
            drop(running.worker.post_message(&Array::of1(&number.into())));
        }
        answer
    };
    drop(answer);
}

fn start(desk: &Rc<RefCell<Desk>>) {
    let Ok(worker) = open_worker() else { return refuse(desk) };
    let on_message = {
        let desk = desk.clone();
        EventListener::new(&worker, "message", move |event| {
            if let Some(event) = event.dyn_ref::<MessageEvent>() {
                receive(&desk, &event.data());
            }
        })
    };
    let on_error = {
        let desk = desk.clone();
        EventListener::new(&worker, "error", move |event| {
            // It is dealt with here; to the page it is no error.
            event.prevent_default();
            refuse(&desk);
        })
    };
    let running = Running { worker, _listeners: [on_message, on_error] };
    let before = std::mem::replace(&mut desk.borrow_mut().state, State::Starting(running));
    drop(before);
}

fn refuse(desk: &Rc<RefCell<Desk>>) {
    let (before, waiting) = {
        let mut desk = desk.borrow_mut();
        desk.asked.clear();
        (std::mem::replace(&mut desk.state, State::Refused), std::mem::take(&mut desk.waiting))
    };
    drop(before);
    waiting.into_values().flatten().for_each(|mut answer| answer(Reply::Nothing));
}

/// Looks after the worker for as long as questions wait.
fn watch(desk: &Rc<RefCell<Desk>>) {
    let mut now = desk.borrow_mut();
    if now.watch.is_some() {
        return;
    }
    let weak = Rc::downgrade(desk);
    now.watch = Some(Timeout::new(LOOK_MS, move || {
        if let Some(desk) = weak.upgrade() {
            look_after(&desk);
        }
    }));
}

fn look_after(desk: &Rc<RefCell<Desk>>) {
    let is_silent = {
        let mut desk = desk.borrow_mut();
        desk.watch.take();
        let silent_ms = js_sys::Date::now() - desk.heard_ms;
        match &desk.state {
            _ if desk.waiting.is_empty() => return,
            State::Ready(running) => {
                // An empty message is answered between two steps of whatever is worked on.
                drop(running.worker.post_message(&Array::new()));
                silent_ms > SILENT_MS
            }
            _ => silent_ms > START_MS,
        }
    };
    watch(desk);
    if is_silent {
        let lost = {
            let mut desk = desk.borrow_mut();
            desk.heard_ms = js_sys::Date::now();
            desk.lost += 1;
            desk.lost
        };
        if lost >= MOST_LOST { refuse(desk) } else { start(desk) }
    }
}

fn receive(desk: &Rc<RefCell<Desk>>, data: &JsValue) {
    if data.as_string().as_deref() == Some(READY) {
        let mut desk = desk.borrow_mut();
        desk.heard_ms = js_sys::Date::now();
        desk.state = match std::mem::take(&mut desk.state) {
            State::Starting(running) => {
                desk.asked.values().for_each(|message| drop(running.worker.post_message(message)));
                State::Ready(running)
            }
            other => other,
        };
        return;
    }
    desk.borrow_mut().heard_ms = js_sys::Date::now();
    let Some(parts) = data.dyn_ref::<Array>() else { return };
    let Some(number) = parts.get(0).as_f64() else { return };
    let number = number as u32;
    let numbers = parts.get(1).dyn_ref::<Float64Array>().map(Float64Array::to_vec);
    let more = parts.get(2).is_truthy();
    let answer = desk.borrow_mut().waiting.get_mut(&number).and_then(Option::take);
    let Some(mut answer) = answer else { return };
    answer(match numbers {
        None => Reply::Nothing,
        Some(numbers) if more => Reply::SoFar(numbers),
        Some(numbers) => Reply::Whole(numbers),
    });
    let mut desk = desk.borrow_mut();
    if !more {
        desk.waiting.remove(&number);
        desk.asked.remove(&number);
    } else if let Some(place) = desk.waiting.get_mut(&number) {
        // Still wanted.
        *place = Some(answer);
    }
}

/// Where this runs as a worker, answers questions from now on; false in a page.
pub fn serve_questions() -> bool {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return false };
    let counter = Rc::new(Counter { scope: scope.clone(), open: RefCell::default() });
    let answering = EventListener::new(&scope, "message", move |event| {
        if let Some(event) = event.dyn_ref::<MessageEvent>() {
            counter.take(&event.data());
        }
    });
    // It lasts as long as the worker.
    answering.forget();
    drop(scope.post_message(&READY.into()));
    true
}

/// Time until the worker looks for messages again, and between two replies that something more follows, in milliseconds.
const SLICE_MS: f64 = 60.0;

/// The worker's end: questions being worked on, by number.
struct Counter {
    scope: DedicatedWorkerGlobalScope,
    open: RefCell<BTreeMap<u32, Box<dyn Work>>>,
}

impl Counter {
    /// A question to begin, or only its number: withdrawn.
    fn take(self: &Rc<Self>, data: &JsValue) {
        let Some(parts) = data.dyn_ref::<Array>() else { return };
        let Some(number) = parts.get(0).as_f64() else {
            // Nothing was asked but whether it lives.
            return drop(self.scope.post_message(&READY.into()));
        };
        let number = number as u32;
        if parts.length() == 1 {
            self.open.borrow_mut().remove(&number);
            return;
        }
        match question(parts).and_then(|question| worker::begin(&question)) {
            None => self.reply(number, &Reply::Nothing),
            Some(work) => {
                let is_first = self.open.borrow().is_empty();
                self.open.borrow_mut().insert(number, work);
                if is_first {
                    self.go_on_later();
                }
            }
        }
    }

    /// Lets messages in, then works on.
    fn go_on_later(self: &Rc<Self>) {
        let counter = self.clone();
        Timeout::new(0, move || counter.go_on()).forget();
    }

    /// Works on the question asked last: what a person waits for now.
    fn go_on(self: &Rc<Self>) {
        let Some((number, mut work)) = self.open.borrow_mut().pop_last() else { return };
        let until = js_sys::Date::now() + SLICE_MS;
        let mut news = None;
        let is_done = loop {
            news = work.step().or(news);
            if matches!(news, Some(Reply::Whole(_) | Reply::Nothing)) {
                break true;
            }
            if js_sys::Date::now() >= until {
                break false;
            }
        };
        if let Some(news) = &news {
            self.reply(number, news);
        }
        if !is_done {
            self.open.borrow_mut().insert(number, work);
        }
        if !self.open.borrow().is_empty() {
            self.go_on_later();
        }
    }

    fn reply(&self, number: u32, reply: &Reply) {
        let (numbers, more) = match reply {
            Reply::SoFar(numbers) => (Some(numbers), true),
            Reply::Whole(numbers) => (Some(numbers), false),
            Reply::Nothing => (None, false),
        };
        let numbers = numbers.map_or(JsValue::NULL, |numbers| Float64Array::from(numbers.as_slice()).into());
        // Numbers can always be copied to the page.
        drop(self.scope.post_message(&Array::of3(&number.into(), &numbers, &more.into())));
    }
}

fn question(parts: &Array) -> Option<Question> {
    let task = worker::task(&parts.get(1).as_string()?)?;
    let numbers = parts.get(3).dyn_ref::<Float64Array>().map(Float64Array::to_vec);
    Some(Question { task, text: parts.get(2).as_string()?, numbers: numbers.unwrap_or_default() })
}
