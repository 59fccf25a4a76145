//! Writes what changed to storage a moment later, and at once when the page may go; takes in what other pages wrote there.

mod whole_saves;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::timers::callback::Timeout;

use super::clock::BrowserEnv;
use super::home::next_task;
use super::host_line::HostLine;
use super::keeping;
use super::kept_news::{KeptNews, tell_this_page};
use super::packing;
use super::second_home::{SecondHome, persist};
use crate::command::Env;
use crate::domain::Plan;
use crate::format::plan_file::{PlanWriter, limits::MOST_BYTES};
use crate::keeping::{Ended, Found, Heard, Keeper, PLAIN_UNITS, find, is_kept, open_plan, set_open_plan};
use crate::merge::{Conflict, Delta, Merged};
use crate::store::{FileCopy, KeyValueStorage, Msg, StorageError};

type Answer = Rc<dyn Fn(Msg)>;
/// Takes the plan with what others changed.
type TakeIn = Rc<dyn Fn(Merged)>;

/// Saves the plan of one place.
///
/// **Invariant:** between a change and the text in storage there are at most [`Saver::WAIT_MS`], and
/// none when the page goes. Where the page around a frame keeps the plan, whoever leaves before it has answered is asked first.
pub struct Saver {
    storage: Box<dyn KeyValueStorage>,
    /// The page around this frame, where it keeps the plan.
    host: Option<Rc<HostLine>>,
    /// Why the storage does not outlast the page, if it does not.
    denied: Option<StorageError>,
    place: String,
    /// Tells this saver from others of the page.
    name: String,
    /// Whoever was last told how a save went.
    answer: RefCell<Option<Answer>>,
    /// What keeps a plan, by its id: a person may open another one and come back.
    keepers: RefCell<BTreeMap<String, Keeper>>,
    /// Writes what changed, and copies the rest from the text before.
    writer: RefCell<PlanWriter>,
    /// How long the plan's text was when it was last written.
    units: Cell<usize>,
    pending: RefCell<Option<(Rc<Plan>, Answer)>>,
    /// The plan as it was shown last, saved or not.
    shown: RefCell<Option<Rc<Plan>>>,
    save_timer: RefCell<Option<Timeout>>,
    whole_timer: RefCell<Option<Timeout>>,
    /// Whether a text is being packed.
    packing: Cell<bool>,
    /// Whether the plan is being found again.
    finding: Cell<bool>,
    /// Told each text that was to be saved, for the rescue screen.
    remember: Box<dyn Fn(&str)>,
    news: RefCell<Option<KeptNews>>,
    second_home: SecondHome,
    file_timer: RefCell<Option<Timeout>>,
    /// Whether the browser was asked to keep what it has.
    asked: Cell<bool>,
    take_in: RefCell<Option<TakeIn>>,
}

impl Saver {
    /// How long typing may go on before it is saved.
    pub const WAIT_MS: u32 = 400;
    /// How long nothing is changed before the plan is saved whole.
    const IDLE_MS: u32 = 5_000;
    /// How long nothing is changed before the file on the reader's device is written.
    const FILE_MS: u32 = 1_500;

    /// A saver for the plan at a place.
    pub fn new(
        storage: Box<dyn KeyValueStorage>,
        denied: Option<StorageError>,
        place: String,
        remember: Box<dyn Fn(&str)>,
    ) -> Self {
        Self {
            storage,
            host: None,
            denied,
            place,
            name: BrowserEnv.new_id_text(),
            answer: RefCell::default(),
            keepers: RefCell::default(),
            writer: RefCell::default(),
            units: Cell::default(),
            pending: RefCell::default(),
            shown: RefCell::default(),
            save_timer: RefCell::default(),
            whole_timer: RefCell::default(),
            packing: Cell::default(),
            finding: Cell::default(),
            remember,
            news: RefCell::default(),
            second_home: SecondHome::default(),
            file_timer: RefCell::default(),
            asked: Cell::default(),
            take_in: RefCell::default(),
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
    pub fn storage(&self) -> &dyn KeyValueStorage {
        &*self.storage
    }

    /// The place whose plan this is.
    pub fn place(&self) -> &str {
        &self.place
    }

    /// Why saved plans do not outlast the page, if they do not.
    pub fn denied(&self) -> Option<&StorageError> {
        self.denied.as_ref()
    }

    /// The plan that was last open at this place.
    ///
    /// # Errors
    /// Where the storage cannot be read.
    pub async fn find(&self) -> Result<Option<Found>, StorageError> {
        match open_plan(&*self.storage, &self.place)? {
            None => Ok(None),
            Some(plan_id) => self.find_plan(&plan_id).await.map(Some),
        }
    }

    /// What is kept of a plan that a page brings with it: whoever changed it here, at whatever place, goes on with that.
    ///
    /// # Errors
    /// Where the storage cannot be read.
    pub async fn find_kept(&self, plan_id: &str) -> Result<Option<Found>, StorageError> {
        if is_kept(&*self.storage, plan_id) { self.find_plan(plan_id).await.map(Some) } else { Ok(None) }
    }

    async fn find_plan(&self, plan_id: &str) -> Result<Found, StorageError> {
        let unpack = |packed: String| -> std::pin::Pin<Box<dyn Future<Output = Option<String>>>> {
            Box::pin(async move { packing::unpack(&packed, MOST_BYTES).await })
        };
        find(&*self.storage, plan_id, new_writer(), &unpack).await
    }

    /// Begins with a plan that is not in storage: what is changed builds on it.
    pub fn begin_with(&self, plan: Rc<Plan>) {
        let fresh = Keeper::fresh(plan.clone(), new_writer());
        self.keepers.borrow_mut().insert(plan.id.clone(), fresh);
        *self.shown.borrow_mut() = Some(plan);
    }

    /// Goes on with a plan that was found in storage.
    pub fn go_on_with(&self, keeper: Keeper) {
        let plan = keeper.saved().clone();
        *self.shown.borrow_mut() = Some(plan.clone());
        self.remember_if_short(&plan);
        self.keepers.borrow_mut().insert(plan.id.clone(), keeper);
    }

    /// What was found, for another saver of the same plan.
    pub fn keeper_for_another(&self, plan_id: &str) -> Option<Keeper> {
        self.keepers.borrow().get(plan_id).map(|keeper| keeper.for_writer(new_writer()))
    }

    /// Hears of what other pages, and other places of this one, write; `take_in` takes the plan with their changes.
    pub fn listen(self: &Rc<Self>, take_in: TakeIn) {
        if self.host_keeps() || self.news.borrow().is_some() {
            return;
        }
        *self.take_in.borrow_mut() = Some(take_in);
        let saver = Rc::downgrade(self);
        *self.news.borrow_mut() = Some(KeptNews::listen(self.name.clone(), move |key| {
            if let Some(saver) = saver.upgrade() {
                saver.hear_of(key);
            }
        }));
    }

    /// Saves soon.
    pub fn save_soon(self: &Rc<Self>, plan: Rc<Plan>, answer: Answer) {
        let other_plan = |(waiting, _): &(Rc<Plan>, Answer)| waiting.id != plan.id;
        if self.pending.borrow().as_ref().is_some_and(other_plan) {
            // Whoever asked for it is told how it went.
            let _ = self.save_now();
        }
        *self.shown.borrow_mut() = Some(plan.clone());
        *self.answer.borrow_mut() = Some(answer.clone());
        *self.pending.borrow_mut() = Some((plan, answer));
        if let Some(host) = &self.host {
            host.changed();
        }
        let mut timer = self.save_timer.borrow_mut();
        if timer.is_none() {
            let saver = self.clone();
            *timer = Some(Timeout::new(Self::WAIT_MS, move || {
                saver.save_timer.borrow_mut().take();
                let _ = saver.save_now();
            }));
        }
    }

    /// Saves what waits to be saved. What the page around this frame is to keep is on its way then, and so is a long plan that is
    /// saved for the first time; how it went comes later.
    ///
    /// # Errors
    /// Where it could not be kept; whoever asked for it to be saved is told as well.
    pub fn save_now(self: &Rc<Self>) -> Result<(), StorageError> {
        self.save(false)
    }

    /// Waits until nothing is on its way to the storage.
    pub async fn arrived(&self) {
        while self.packing.get() {
            next_task().await;
        }
    }

    /// Saves what waits to be saved, with nothing left for later: the page is about to go.
    pub fn save_leaving(self: &Rc<Self>) {
        // The person is told by the badge, if there still is one.
        let _ = self.save(true);
    }

    fn save(self: &Rc<Self>, leaving: bool) -> Result<(), StorageError> {
        let Some((plan, answer)) = self.pending.borrow_mut().take() else { return Ok(()) };
        if let Some(host) = &self.host {
            let text = self.write(&plan);
            (self.remember)(&text);
            host.save(text, answer);
            return Ok(());
        }
        if !self.has_keeper(&plan) {
            return self.wait(plan, answer);
        }
        let mut ended = self.save_line(&plan);
        if ended == Ok(Ended::NeedsBase) {
            ended = match self.save_base(&plan.id, leaving) {
                Ok(true) => self.save_line(&plan),
                // Others have saved it whole: a line can build on theirs.
                Ok(false) if leaving && !self.packing.get() => {
                    self.take_news();
                    let shown = self.shown.borrow().clone().filter(|shown| shown.id == plan.id);
                    self.save_line(&shown.unwrap_or_else(|| plan.clone()))
                }
                other => other.map(|_| Ended::NeedsBase),
            };
        }
        if ended == Ok(Ended::NeedsWhole) {
            let arrived = self.save_whole(&plan, leaving);
            ended = arrived.map(|arrived| if arrived { Ended::Kept } else { Ended::NeedsWhole });
        }
        match ended {
            Ok(Ended::Kept) => {}
            // Once the whole save stands, this one's turn comes again, unless there is a newer one.
            Ok(Ended::NeedsBase | Ended::NeedsWhole) => return self.wait(plan, answer),
            // Packed it may fit, should the page stay that long.
            Err(StorageError::Full) if self.packing.get() => return self.wait(plan, answer),
            Err(error) => return self.not_kept(&plan, &answer, error),
        }
        self.remember_if_short(&plan);
        self.save_whole_later(leaving);
        self.kept(&plan, &answer)
    }

    /// Lets a plan wait for a whole save that is on its way; if none is, others have saved whole what is not known here.
    fn wait(self: &Rc<Self>, plan: Rc<Plan>, answer: Answer) -> Result<(), StorageError> {
        self.pending.borrow_mut().get_or_insert((plan.clone(), answer));
        if !self.packing.get() {
            self.find_again_soon(plan);
        }
        Ok(())
    }

    fn not_kept(&self, plan: &Plan, answer: &Answer, error: StorageError) -> Result<(), StorageError> {
        self.remember_if_short(plan);
        answer(Msg::SaveEnded(Err(error.clone())));
        Err(error)
    }

    /// Whether something keeps a plan with this id; where the storage has one that nobody here knows, it has to be looked at
    /// first, so that what is saved stands as a change to it.
    fn has_keeper(&self, plan: &Rc<Plan>) -> bool {
        let is_known = self.keepers.borrow().contains_key(&plan.id);
        if !is_known && !is_kept(&*self.storage, &plan.id) {
            self.keepers.borrow_mut().insert(plan.id.clone(), Keeper::fresh(plan.clone(), new_writer()));
            return true;
        }
        is_known
    }

    fn save_line(&self, plan: &Rc<Plan>) -> Result<Ended, StorageError> {
        match self.keepers.borrow_mut().get_mut(&plan.id) {
            Some(keeper) => keeper.save(&*self.storage, plan, BrowserEnv.now_ms()),
            None => Ok(Ended::NeedsWhole),
        }
    }

    /// Keeps what two people made different things of until somebody has chosen.
    pub fn note_conflicts(&self, plan_id: &str, conflicts: &[Conflict]) {
        if let Some(keeper) = self.keepers.borrow_mut().get_mut(plan_id) {
            keeper.note(&*self.storage, conflicts);
        }
    }

    /// Keeps in mind that a person has settled a conflict. Where that fails it is told once more when the page opens again.
    pub fn settle(&self, plan_id: &str, conflict: &Conflict) {
        if let Some(keeper) = self.keepers.borrow().get(plan_id) {
            let _ = keeper.settle(&*self.storage, conflict);
        }
    }

    /// The file on the reader's device.
    pub fn second_home(&self) -> &SecondHome {
        &self.second_home
    }

    /// Writes the file on the reader's device, if there is one; `over`: whatever somebody else has put there.
    pub async fn write_file(&self, plan: &Plan, over: bool) {
        let text = self.write_bit_by_bit(plan).await;
        self.second_home.write(&plan.id, &text, over, &BrowserEnv.time_of_day()).await;
    }

    /// Writes the file soon, and asks the browser once to keep what it has: a person has made something here.
    fn keep_elsewhere(self: &Rc<Self>, answer: &Answer) {
        if self.denied.is_some() {
            return;
        }
        if !self.asked.replace(true) {
            wasm_bindgen_futures::spawn_local(async {
                persist().await;
            });
        }
        let (saver, answer) = (Rc::downgrade(self), answer.clone());
        *self.file_timer.borrow_mut() = Some(Timeout::new(Self::FILE_MS, move || {
            wasm_bindgen_futures::spawn_local(async move {
                let Some(saver) = saver.upgrade() else { return };
                let Some(plan) = saver.shown.borrow().clone() else { return };
                if !matches!(saver.second_home.state(&plan.id).await, FileCopy::Unsupported | FileCopy::None)
                {
                    saver.write_file(&plan, false).await;
                }
                answer(Msg::Kept(Box::new(keeping::look(&saver, &plan).await)));
            });
        }));
    }

    /// Tells that the plan is kept, and others that there is something new.
    fn kept(self: &Rc<Self>, plan: &Plan, answer: &Answer) -> Result<(), StorageError> {
        let ended = set_open_plan(&*self.storage, &self.place, &plan.id);
        let ended = ended.and_then(|()| self.denied.clone().map_or(Ok(()), Err));
        tell_this_page(&self.name, &plan.id);
        self.keep_elsewhere(answer);
        answer(Msg::SaveEnded(ended.clone().map(|()| BrowserEnv.time_of_day())));
        ended
    }

    fn write(&self, plan: &Plan) -> Rc<str> {
        let text = self.writer.borrow_mut().write(plan);
        self.units.set(text.len());
        text
    }

    /// Keeps the text of a plan for the rescue screen, where that costs little; a long one's is kept with every whole save.
    fn remember_if_short(&self, plan: &Plan) {
        if self.units.get() <= PLAIN_UNITS * 4 {
            (self.remember)(&self.write(plan));
        }
    }

    /// Something may have been written under this key; with none, everything may be gone.
    fn hear_of(self: &Rc<Self>, key: Option<&str>) {
        let Some(shown) = self.shown.borrow().clone() else { return };
        let concerned = self
            .keepers
            .borrow()
            .get(&shown.id)
            .is_some_and(|keeper| key.is_none_or(|key| keeper.concerns(key)));
        if !concerned {
            return;
        }
        // First what a person has just typed; where it cannot be saved it stays on top of what is heard.
        let _ = self.save_now();
        self.take_news();
        // What waited for this.
        let _ = self.save_now();
    }

    /// Takes in what others wrote.
    fn take_news(self: &Rc<Self>) {
        let Some(shown) = self.shown.borrow().clone() else { return };
        let heard = {
            let mut keepers = self.keepers.borrow_mut();
            let Some(keeper) = keepers.get_mut(&shown.id) else { return };
            let unsaved = Delta::between(keeper.saved(), &shown);
            keeper.hear(&*self.storage, BrowserEnv.now_ms()).map(|heard| (unsaved, heard))
        };
        let Ok((unsaved, heard)) = heard else { return };
        self.act_on(&shown, &unsaved, heard);
    }

    fn act_on(self: &Rc<Self>, shown: &Rc<Plan>, unsaved: &Delta, heard: Heard) {
        if heard.emptied {
            // Somebody cleared the site's data; what was done here is kept again, what was only looked at is not.
            if let Some(answer) = self.answer.borrow().clone() {
                self.save_soon(shown.clone(), answer);
            }
            return;
        }
        if heard.behind {
            self.find_again_soon(shown.clone());
            return;
        }
        if let Some(plan) = heard.plan {
            self.show(plan, unsaved, heard.conflicts);
        }
    }

    fn show(&self, plan: Rc<Plan>, unsaved: &Delta, mut conflicts: Vec<Conflict>) {
        let merged = unsaved.apply(&plan);
        if let Some(keeper) = self.keepers.borrow_mut().get_mut(&plan.id) {
            keeper.note(&*self.storage, &merged.conflicts);
        }
        conflicts.extend(merged.conflicts);
        let plan = if unsaved.is_empty() { plan } else { Rc::new(merged.plan) };
        *self.shown.borrow_mut() = Some(plan.clone());
        if let Some((waiting, _)) =
            self.pending.borrow_mut().as_mut().filter(|(waiting, _)| waiting.id == plan.id)
        {
            waiting.clone_from(&plan);
        }
        if let Some(take_in) = self.take_in.borrow().clone() {
            take_in(Merged { plan: (*plan).clone(), conflicts });
        }
    }

    /// Finds the plan in storage anew, and saves what waits: others have saved it whole with edits that this one never heard of.
    fn find_again_soon(self: &Rc<Self>, plan: Rc<Plan>) {
        if self.finding.replace(true) {
            return;
        }
        let saver = self.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let found = saver.find_again(&plan).await;
            saver.finding.set(false);
            let waiting = saver.pending.borrow().clone();
            match (found, waiting) {
                (Err(error), Some((waiting, answer))) => {
                    saver.pending.borrow_mut().take();
                    let _ = saver.not_kept(&waiting, &answer, error);
                }
                // Whoever asked for it is told how it went.
                _ => drop(saver.save_now()),
            }
        });
    }

    async fn find_again(self: &Rc<Self>, plan: &Rc<Plan>) -> Result<(), StorageError> {
        let Found { keeper, conflicts, .. } = self.find_plan(&plan.id).await?;
        let keeper = match keeper {
            Some(keeper) => keeper,
            None => Keeper::fresh(plan.clone(), new_writer()).without_what_is_lost(&*self.storage)?,
        };
        let saved = keeper.saved().clone();
        let before = self.keepers.borrow_mut().insert(plan.id.clone(), keeper);
        let shown = self.shown.borrow().clone().filter(|shown| shown.id == plan.id);
        if let (Some(before), Some(shown)) = (before, shown) {
            self.note_conflicts(&plan.id, before.unnoted());
            self.show(saved, &Delta::between(before.saved(), &shown), conflicts);
            // Something may have been saved while this was looked for.
            self.take_news();
        }
        Ok(())
    }
}

/// A name for a writer. Each begins anew: what an earlier one wrote is read like anybody's.
fn new_writer() -> String {
    BrowserEnv.new_id_text()
}
