//! Writes the plan to storage a moment after it changed, and at once when the page may go.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;

use super::clock::BrowserEnv;
use super::host_line::HostLine;
use crate::command::Env;
use crate::domain::Plan;
use crate::format::plan_file::PlanWriter;
use crate::store::{KeyValueStorage, Msg, PlanStorage, StorageError};

type Answer = Rc<dyn Fn(Msg)>;

/// Saves one widget's plan.
///
/// **Invariant:** between a change and the text in storage there are at most [`Saver::WAIT_MS`], and
/// none when the page goes. Where the page around a frame keeps the plan, whoever leaves before it has answered is asked first.
pub struct Saver {
    storage: PlanStorage<Box<dyn KeyValueStorage>>,
    /// The page around this frame, where it keeps the plan.
    host: Option<Rc<HostLine>>,
    /// Why the storage does not outlast the page, if it does not.
    denied: Option<StorageError>,
    place: String,
    /// The plan and text last written or loaded, to notice what another tab wrote.
    last_known: RefCell<Option<(String, Rc<str>)>>,
    /// Writes what changed, and copies the rest from the text before.
    writer: RefCell<PlanWriter>,
    pending: RefCell<Option<(Rc<Plan>, Answer)>>,
    timer: RefCell<Option<Timeout>>,
    /// Told each text that was to be saved, for the rescue screen.
    remember: Box<dyn Fn(&str)>,
}

impl Saver {
    /// How long typing may go on before it is saved.
    pub const WAIT_MS: u32 = 400;

    /// A saver for the plan at a place.
    pub fn new(
        storage: PlanStorage<Box<dyn KeyValueStorage>>,
        denied: Option<StorageError>,
        place: String,
        remember: Box<dyn Fn(&str)>,
    ) -> Self {
        Self {
            storage,
            host: None,
            denied,
            place,
            last_known: RefCell::default(),
            writer: RefCell::default(),
            pending: RefCell::default(),
            timer: RefCell::default(),
            remember,
        }
    }

    /// The same, but the page around this frame keeps the plan; the storage has the reader's preferences.
    pub fn kept_by(self, host: Rc<HostLine>) -> Self {
        Self { host: Some(host), ..self }
    }

    /// Whether the page around this frame keeps the plan.
    pub fn host_keeps(&self) -> bool {
        self.host.is_some()
    }

    /// The storage plans are saved in.
    pub fn storage(&self) -> &PlanStorage<Box<dyn KeyValueStorage>> {
        &self.storage
    }

    /// The place whose plan this is.
    pub fn place(&self) -> &str {
        &self.place
    }

    /// Why saved plans do not outlast the page, if they do not.
    pub fn denied(&self) -> Option<&StorageError> {
        self.denied.as_ref()
    }

    /// Notes the text that stands in storage for a plan.
    pub fn loaded(&self, plan_id: &str, text: String) {
        (self.remember)(&text);
        *self.last_known.borrow_mut() = Some((plan_id.to_owned(), text.into()));
    }

    /// Saves soon.
    pub fn save_soon(self: &Rc<Self>, plan: Rc<Plan>, answer: Answer) {
        let other_plan = |(waiting, _): &(Rc<Plan>, Answer)| waiting.id != plan.id;
        if self.pending.borrow().as_ref().is_some_and(other_plan) {
            // Whoever asked for it is told how it went.
            let _ = self.save_now();
        }
        *self.pending.borrow_mut() = Some((plan, answer));
        if let Some(host) = &self.host {
            host.changed();
        }
        let mut timer = self.timer.borrow_mut();
        if timer.is_none() {
            let saver = self.clone();
            *timer = Some(Timeout::new(Self::WAIT_MS, move || {
                saver.timer.borrow_mut().take();
                let _ = saver.save_now();
            }));
        }
    }

    /// Saves what waits to be saved. What the page around this frame is to keep is on its way then; how it went comes later.
    ///
    /// # Errors
    /// Where it could not be kept; whoever asked for it to be saved is told as well.
    pub fn save_now(&self) -> Result<(), StorageError> {
        let Some((plan, answer)) = self.pending.borrow_mut().take() else { return Ok(()) };
        let text = self.writer.borrow_mut().write(&plan);
        (self.remember)(&text);
        if let Some(host) = &self.host {
            host.save(text, answer);
            return Ok(());
        }
        let result = self.write(&plan.id, text);
        match result {
            Ok(set_aside) => {
                let ended = self.denied.clone().map_or_else(|| Ok(BrowserEnv.time_of_day()), Err);
                answer(Msg::SaveEnded(ended.clone()));
                if !set_aside.is_empty() {
                    answer(Msg::SetAside(set_aside));
                }
                ended.map(drop)
            }
            Err(error) => {
                answer(Msg::SaveEnded(Err(error.clone())));
                Err(error)
            }
        }
    }

    fn write(&self, plan_id: &str, text: Rc<str>) -> Result<Vec<crate::store::SetAside>, StorageError> {
        let saved = {
            let last_known = self.last_known.borrow();
            let known = last_known.as_ref().filter(|(id, _)| id == plan_id).map(|(_, text)| &**text);
            self.storage.save(plan_id, &text, known)?
        };
        *self.last_known.borrow_mut() = Some((plan_id.to_owned(), text));
        self.storage.set_open_plan(&self.place, plan_id)?;
        Ok(saved.set_aside.into_iter().collect())
    }
}
