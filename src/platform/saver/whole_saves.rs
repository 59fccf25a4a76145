//! Saving a plan whole: a short one at once, a long one beside what a person does.

use std::rc::Rc;

use gloo::timers::callback::Timeout;

use super::Saver;
use crate::domain::Plan;
use crate::keeping::{Body, Keeper, MOST_EDIT_UNITS, PLAIN_UNITS, Packing, WholeSave, keep_version};
use crate::platform::clock::BrowserEnv;
use crate::platform::packing::{self, pause};
use crate::store::StorageError;

/// How many rows of a plan are written before the page gets its turn: some milliseconds' work.
const ROWS_AT_ONCE: usize = 500;

impl Saver {
    /// Saves the plan whole as it was first, for lines to build on; answers `false` where it is on its way.
    pub(super) fn save_base(self: &Rc<Self>, plan_id: &str, leaving: bool) -> Result<bool, StorageError> {
        let base = self.keepers.borrow().get(plan_id).map(|keeper| keeper.base().clone());
        base.map_or(Ok(false), |base| self.save_whole(&base, leaving))
    }

    /// Saves a plan whole; answers `false` where it is on its way, and what waits is saved when it has arrived.
    pub(super) fn save_whole(self: &Rc<Self>, plan: &Rc<Plan>, leaving: bool) -> Result<bool, StorageError> {
        if self.packing.get() && !leaving {
            return Ok(false);
        }
        let Some(whole_save) = self.begin(plan) else { return Ok(false) };
        if leaving || self.is_short(plan) {
            return self.end(&whole_save, &Body::of(Packing::Plain, &*self.write(plan)));
        }
        self.end_beside(whole_save);
        Ok(false)
    }

    /// Whether a plan's text is short enough to be made and kept at once.
    fn is_short(&self, plan: &Plan) -> bool {
        self.units.get() <= PLAIN_UNITS
            && self.writer.borrow_mut().write_ahead(plan, ROWS_AT_ONCE)
            && self.write(plan).len() <= PLAIN_UNITS
    }

    /// Saves a long plan whole beside what a person does; then what waits.
    fn end_beside(self: &Rc<Self>, whole_save: WholeSave) {
        self.packing.set(true);
        let saver = self.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let ended = saver.end_bit_by_bit(&whole_save).await;
            pause().await;
            saver.packing.set(false);
            let waiting = saver.pending.borrow().clone();
            match (ended, waiting) {
                (Ok(false), _) => saver.find_again_soon(whole_save.plan),
                // There is nothing to build on, and nobody else to tell.
                (Err(error), Some((plan, answer))) if saver.has_no_base(&plan.id) => {
                    saver.pending.borrow_mut().take();
                    let _ = saver.not_kept(&plan, &answer, error);
                }
                // Whoever asked for it is told how it went.
                _ => drop(saver.save_now()),
            }
        });
    }

    fn has_no_base(&self, plan_id: &str) -> bool {
        self.keepers.borrow().get(plan_id).is_none_or(Keeper::has_no_whole)
    }

    pub(super) fn save_whole_later(self: &Rc<Self>, leaving: bool) {
        let units = self.keepers.borrow().values().map(Keeper::units_of_edits).max().unwrap_or(0);
        if leaving || units > MOST_EDIT_UNITS / 2 {
            self.whole_timer.borrow_mut().take();
            return self.save_lines_whole(leaving);
        }
        let saver = Rc::downgrade(self);
        *self.whole_timer.borrow_mut() = Some(Timeout::new(Self::IDLE_MS, move || {
            if let Some(saver) = saver.upgrade() {
                saver.save_lines_whole(false);
            }
        }));
    }

    /// Saves whole what stands in lines: in the background, or at once if it is short.
    fn save_lines_whole(self: &Rc<Self>, leaving: bool) {
        if self.packing.get() || (leaving && self.units.get() > PLAIN_UNITS) {
            // The lines are kept as they are.
            return;
        }
        let Some(plan) = self.shown.borrow().clone() else { return };
        let saved = self
            .keepers
            .borrow()
            .get(&plan.id)
            .filter(|keeper| keeper.has_edits())
            .map(|k| k.saved().clone());
        let Some(plan) = saved else { return };
        let Some(whole_save) = self.begin(&plan) else { return };
        if !self.is_short(&plan) {
            return self.end_beside(whole_save);
        }
        let text = self.write(&plan);
        (self.remember)(&text);
        // A plan that stands in lines is kept, whether or not it can be saved whole.
        let _ = self.end(&whole_save, &Body::of(Packing::Plain, &*text));
    }

    fn begin(&self, plan: &Rc<Plan>) -> Option<WholeSave> {
        self.keepers.borrow_mut().get_mut(&plan.id).map(|keeper| keeper.begin(plan))
    }

    fn end(&self, whole_save: &WholeSave, body: &Body<'_>) -> Result<bool, StorageError> {
        let ended = self.with_keeper(&whole_save.plan.id, |keeper, now_ms| {
            keeper.end(&*self.storage, whole_save, body, now_ms)
        })?;
        if ended {
            self.keep_version(&whole_save.plan.id, body);
        }
        Ok(ended)
    }

    /// As [`Self::end`] for a long plan: makes its text, packs it, writes it and reads it back, and each time gives the page its
    /// turn, so that nothing takes longer than a frame.
    async fn end_bit_by_bit(&self, whole_save: &WholeSave) -> Result<bool, StorageError> {
        let plan_id = &whole_save.plan.id;
        let text = self.write_bit_by_bit(&whole_save.plan).await;
        (self.remember)(&text);
        pause().await;
        let body = packing::for_keeping(&text).await;
        let put = |keeper: &mut Keeper, now_ms| keeper.put(&*self.storage, whole_save, &body, now_ms);
        if !self.with_keeper(plan_id, put)? {
            return Ok(false);
        }
        pause().await;
        if !self.with_keeper(plan_id, |keeper, now_ms| keeper.confirm(&*self.storage, now_ms))? {
            return Ok(false);
        }
        pause().await;
        self.keep_version(plan_id, &body);
        Ok(true)
    }

    fn with_keeper(
        &self,
        plan_id: &str,
        act: impl FnOnce(&mut Keeper, u64) -> Result<bool, StorageError>,
    ) -> Result<bool, StorageError> {
        let mut keepers = self.keepers.borrow_mut();
        keepers.get_mut(plan_id).map_or(Ok(false), |keeper| act(keeper, BrowserEnv.now_ms()))
    }

    fn keep_version(&self, plan_id: &str, body: &Body<'_>) {
        if self.denied.is_none() {
            // An hour later there is another chance.
            let _ = keep_version(&*self.storage, plan_id, body, "", BrowserEnv.now_ms());
        }
    }

    /// The plan's text, made while the page goes on.
    pub async fn write_bit_by_bit(&self, plan: &Plan) -> Rc<str> {
        while !self.writer.borrow_mut().write_ahead(plan, ROWS_AT_ONCE) {
            pause().await;
        }
        pause().await;
        let text = self.write(plan);
        pause().await;
        text
    }
}
