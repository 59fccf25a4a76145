//! One plan that several views on a page look at: what one does, the others see.
//!
//! Each view has a [`Store`] of its own: its screen, its notices, whether it may change anything. What they have in common is a
//! [`Stand`]: the plan, its history and whether it is safe. A view takes the latest stand before it handles a message and puts
//! its own in place afterwards.
//!
//! **Invariant:** no change is made to anything but the latest stand, so none is lost, whatever the order of messages.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::{History, Msg, Notice, PageNews, ReadOnly, SaveStatus, SetAside, StorageError, Store};
use crate::command::Env;
use crate::domain::Plan;
use crate::merge::{Conflict, Merged};

/// What the views of a plan have in common.
#[derive(Clone, Debug)]
pub(super) struct Stand {
    pub(super) plan: Rc<Plan>,
    pub(super) history: History,
    pub(super) save_status: SaveStatus,
    pub(super) set_aside: Vec<SetAside>,
    pub(super) conflicts: Vec<Conflict>,
    pub(super) page_news: Option<Rc<PageNews>>,
    pub(super) taken_in: u64,
    pub(super) read_only: Option<ReadOnly>,
    /// Grows with every stand.
    pub(super) number: u64,
}

/// What happened to a shared plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// The plan is another one now, with this revision.
    Changed(u64),
    /// It is safe since this time of day.
    Saved(String),
    /// It is not safe.
    NotSaved(StorageError),
    /// So many texts of it are kept apart now.
    SetAside(usize),
    /// The page has changed its own plan since the reader's copy was made of it.
    PageChanged,
}

type Listener = Rc<dyn Fn(&News)>;

/// A plan with its views.
#[derive(Default)]
pub struct SharedPlan {
    stand: RefCell<Option<Rc<Stand>>>,
    listeners: RefCell<BTreeMap<u32, Listener>>,
}

/// Hears of a shared plan until it is dropped.
pub struct Listening {
    shared: Rc<SharedPlan>,
    number: u32,
}

impl SharedPlan {
    /// Opens a plan, for all views.
    pub fn open(&self, plan: Plan, read_only: Option<ReadOnly>) {
        *self.stand.borrow_mut() = Some(Rc::new(Store::new(plan, read_only).stand(None)));
    }

    /// Shows another plan in place of this one, to all views, with a history of its own; nothing is saved by that.
    pub fn replace(&self, mut plan: Plan, read_only: Option<ReadOnly>) {
        let revision = self.plan().map_or(0, |plan| plan.revision);
        plan.raise_revision_past(revision);
        let mut view = Store::new(plan, read_only);
        self.publish(&mut view);
    }

    /// Takes in the plan with what others changed, for all views.
    pub fn take_in(&self, others: Merged, env: &dyn Env) {
        self.tell(Msg::TakeIn(Box::new(others)), env);
    }

    /// Has all views know of something that nobody did in one of them.
    pub fn tell(&self, msg: Msg, env: &dyn Env) {
        let Some(mut view) = Store::view_of(self, false) else { return };
        view.handle(msg, env);
        self.publish(&mut view);
    }

    /// The plan as it is now; none until one was opened.
    #[must_use]
    pub fn plan(&self) -> Option<Rc<Plan>> {
        self.stand.borrow().as_ref().map(|stand| stand.plan.clone())
    }

    /// How the last save went.
    #[must_use]
    pub fn save_status(&self) -> Option<SaveStatus> {
        self.stand.borrow().as_ref().map(|stand| stand.save_status.clone())
    }

    /// Lets a view catch up with what others did; answers whether there was anything.
    pub fn catch_up(&self, view: &mut Store) -> bool {
        let latest = self.stand.borrow().clone();
        let unseen = latest.filter(|stand| stand.number != view.seen);
        if let Some(stand) = &unseen {
            view.follow(stand);
        }
        unseen.is_some()
    }

    /// Takes over what a view did, and tells who listens.
    pub fn publish(&self, view: &mut Store) {
        let before = self.stand.borrow().clone();
        let stand = view.stand(before.as_deref());
        let news = before.as_deref().map(|before| news(before, &stand)).unwrap_or_default();
        if before.is_some() && news.is_empty() && !view.differs_from(before.as_deref()) {
            return;
        }
        view.seen = stand.number;
        *self.stand.borrow_mut() = Some(Rc::new(stand));
        // A listener may ask for the plan, or change it.
        let listeners: Vec<Listener> = self.listeners.borrow().values().cloned().collect();
        for listener in listeners {
            news.iter().for_each(|news| listener(news));
        }
    }

    /// Hears of everything that happens to the plan, for as long as the answer is kept.
    #[must_use]
    pub fn listen(self: &Rc<Self>, listener: impl Fn(&News) + 'static) -> Listening {
        let mut listeners = self.listeners.borrow_mut();
        let number = listeners.last_key_value().map_or(0, |(last, _)| last + 1);
        listeners.insert(number, Rc::new(listener));
        Listening { shared: self.clone(), number }
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.shared.listeners.borrow_mut().remove(&self.number);
    }
}

fn news(before: &Stand, now: &Stand) -> Vec<News> {
    let mut news = Vec::new();
    if before.plan.revision != now.plan.revision || before.plan.id != now.plan.id {
        news.push(News::Changed(now.plan.revision));
    }
    if before.save_status != now.save_status {
        match &now.save_status {
            SaveStatus::Saved(time) => news.push(News::Saved(time.clone())),
            SaveStatus::NotSaved(error) => news.push(News::NotSaved(error.clone())),
            SaveStatus::Unchanged | SaveStatus::Kept | SaveStatus::Pending | SaveStatus::ReadOnly => {}
        }
    }
    if before.page_news.is_none() && now.page_news.is_some() {
        news.push(News::PageChanged);
    }
    if before.set_aside.len() < now.set_aside.len() {
        news.push(News::SetAside(now.set_aside.len()));
    }
    news
}

impl Store {
    /// A view of a shared plan, which may look at it only.
    #[must_use]
    pub fn view_of(shared: &SharedPlan, view_only: bool) -> Option<Self> {
        let stand = shared.stand.borrow().clone()?;
        let read_only = if view_only { Some(ReadOnly::ViewMode) } else { stand.read_only.clone() };
        let mut view = Self::new((*stand.plan).clone(), read_only);
        view.taken_in = stand.taken_in;
        view.follow(&stand);
        Some(view)
    }

    fn follow(&mut self, stand: &Stand) {
        self.seen = stand.number;
        if self.plan.revision != stand.plan.revision || self.plan.id != stand.plan.id {
            self.plan = stand.plan.clone();
            self.looked_at = None;
            self.session.plan_changed(&self.plan);
        }
        if self.taken_in != stand.taken_in {
            self.taken_in = stand.taken_in;
            self.session.push(Notice::info(self.plan.words().taken_in_from_others()));
        }
        self.history = stand.history.clone();
        self.session.set_aside.clone_from(&stand.set_aside);
        self.session.conflicts.clone_from(&stand.conflicts);
        self.session.page_news.clone_from(&stand.page_news);
        if self.read_only == Some(ReadOnly::ViewMode) {
            self.session.save_status = SaveStatus::ReadOnly;
        } else {
            self.read_only.clone_from(&stand.read_only);
            self.session.save_status = stand.save_status.clone();
        }
    }

    /// What this view makes of the stand before.
    fn stand(&self, before: Option<&Stand>) -> Stand {
        let (mut save_status, mut read_only) = (self.session.save_status.clone(), self.read_only.clone());
        if read_only == Some(ReadOnly::ViewMode) {
            // That is this view's own affair.
            read_only = before.and_then(|before| before.read_only.clone());
            save_status = before.map_or(SaveStatus::Unchanged, |before| before.save_status.clone());
        }
        Stand {
            plan: self.plan.clone(),
            history: self.history.clone(),
            save_status,
            set_aside: self.session.set_aside.clone(),
            conflicts: self.session.conflicts.clone(),
            page_news: self.session.page_news.clone(),
            taken_in: self.taken_in,
            read_only,
            number: before.map_or(1, |before| before.number + 1),
        }
    }

    /// Whether something that views have in common, and that is no news to a page, is different.
    fn differs_from(&self, before: Option<&Stand>) -> bool {
        before.is_none_or(|before| {
            let steps = |history: &History| (history.position(), history.lines_count());
            steps(&self.history) != steps(&before.history)
                || self.session.set_aside.len() != before.set_aside.len()
                || self.session.conflicts != before.conflicts
                || self.session.page_news.is_some() != before.page_news.is_some()
                || (self.read_only != Some(ReadOnly::ViewMode)
                    && (self.read_only != before.read_only || self.session.save_status != before.save_status))
        })
    }
}
