//! A worker beside the page: the same module, started a second time where no page is, which answers questions.
//!
//! Started with the first question. Where the page's policy or the browser does not let one start, every answer is `None`.
//!
//! **Invariant:** every question is answered once, if need be with `None`.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Array, Float64Array};
use wasm_bindgen::prelude::*;
use web_sys::{
    Blob, BlobPropertyBag, DedicatedWorkerGlobalScope, MessageEvent, Url, Worker, WorkerOptions, WorkerType,
};

use crate::store::{Answer, Question};
use crate::worker;

#[wasm_bindgen]
extern "C" {
    /// Where this module was loaded from.
    #[wasm_bindgen(thread_local_v2, js_namespace = ["import", "meta"], js_name = url)]
    static MODULE_URL: String;
}

/// What a worker says when it can take questions.
const READY: &str = "ready";

/// The page's end of a worker.
#[derive(Default)]
pub struct PageWorker {
    desk: Rc<RefCell<Desk>>,
}

#[derive(Default)]
struct Desk {
    state: State,
    /// Asked and not answered, by number.
    waiting: BTreeMap<u32, Answer>,
    /// Asked before the worker was ready.
    unsent: Vec<Array>,
    last: u32,
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

/// The ways to start the module in a worker, in the order tried: the script beside it, which a strict policy allows; a blob
/// that imports it, for a module from elsewhere or without that script.
const WAYS: [fn() -> Result<Worker, JsValue>; 2] = [from_script, from_blob];

impl PageWorker {
    /// Sends a question; its answer comes later.
    pub fn ask(&self, question: Question, answer: Answer) {
        if matches!(self.desk.borrow().state, State::NotStarted) {
            start(&self.desk, 0);
        }
        let mut desk = self.desk.borrow_mut();
        let Desk { state, waiting, unsent, last } = &mut *desk;
        if matches!(state, State::Refused) {
            drop(desk);
            return answer(None);
        }
        *last += 1;
        let message = Array::of3(&(*last).into(), &question.task.into(), &question.text.into());
        waiting.insert(*last, answer);
        match state {
            // What cannot be copied to a worker is no text; these are a number and two texts.
            State::Ready(running) => drop(running.worker.post_message(&message)),
            _ => unsent.push(message),
        }
    }
}

fn start(desk: &Rc<RefCell<Desk>>, way: usize) {
    let Some(open) = WAYS.get(way) else { return refuse(desk) };
    let Ok(worker) = open() else { return start(desk, way + 1) };
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
            let is_starting = matches!(desk.borrow().state, State::Starting(_));
            if is_starting { start(&desk, way + 1) } else { refuse(&desk) }
        })
    };
    let running = Running { worker, _listeners: [on_message, on_error] };
    let before = std::mem::replace(&mut desk.borrow_mut().state, State::Starting(running));
    drop(before);
}

fn refuse(desk: &Rc<RefCell<Desk>>) {
    let (before, waiting) = {
        let mut desk = desk.borrow_mut();
        desk.unsent.clear();
        (std::mem::replace(&mut desk.state, State::Refused), std::mem::take(&mut desk.waiting))
    };
    drop(before);
    waiting.into_values().for_each(|answer| answer(None));
}

fn receive(desk: &Rc<RefCell<Desk>>, data: &JsValue) {
    if data.as_string().as_deref() == Some(READY) {
        let mut desk = desk.borrow_mut();
        let unsent = std::mem::take(&mut desk.unsent);
        if let State::Starting(running) = std::mem::take(&mut desk.state) {
            unsent.iter().for_each(|message| drop(running.worker.post_message(message)));
            desk.state = State::Ready(running);
        }
        return;
    }
    let Some(parts) = data.dyn_ref::<Array>() else { return };
    let Some(number) = parts.get(0).as_f64() else { return };
    let numbers = parts.get(1).dyn_ref::<Float64Array>().map(Float64Array::to_vec);
    let answer = desk.borrow_mut().waiting.remove(&(number as u32));
    if let Some(answer) = answer {
        answer(numbers);
    }
}

fn from_script() -> Result<Worker, JsValue> {
    let beside = Url::new_with_base("start.mjs", &MODULE_URL.with(Clone::clone))?;
    open(&beside.href())
}

fn from_blob() -> Result<Worker, JsValue> {
    let script = format!("import start from {:?};\nawait start();\n", MODULE_URL.with(Clone::clone));
    let kind = BlobPropertyBag::new();
    kind.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&script.into()), &kind)?;
    open(&Url::create_object_url_with_blob(&blob)?)
}

fn open(url: &str) -> Result<Worker, JsValue> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    options.set_name("Roadbook");
    Worker::new_with_options(url, &options)
}

/// Where this runs as a worker, answers questions from now on; false in a page.
pub fn serve_questions() -> bool {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return false };
    let answering = {
        let scope = scope.clone();
        EventListener::new(&scope.clone(), "message", move |event| {
            if let Some(reply) = event.dyn_ref::<MessageEvent>().and_then(|event| reply(&event.data())) {
                // Numbers and texts can always be copied to the page.
                drop(scope.post_message(&reply));
            }
        })
    };
    // It lasts as long as the worker.
    answering.forget();
    drop(scope.post_message(&READY.into()));
    true
}

fn reply(data: &JsValue) -> Option<JsValue> {
    let parts = data.dyn_ref::<Array>()?;
    let (task, text) = (parts.get(1).as_string()?, parts.get(2).as_string()?);
    let numbers = worker::answer(&task, &text);
    let numbers = numbers.map_or(JsValue::NULL, |numbers| Float64Array::from(numbers.as_slice()).into());
    Some(Array::of2(&parts.get(0), &numbers).into())
}
