//! The page's own scripts as one more view of a plan: what `load`, `undo` and the like of an element do.
//!
//! Everything is done at once, so that a script sees it done when the method returns.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use super::open_plans::OpenPlan;
use crate::command::{Command, Env};
use crate::domain::{Choice as _, Plan, ReadBy};
use crate::format::export::{Export, ExportFormat, export};
use crate::format::picture::{Picture, picture};
use crate::format::plan_file::{read_plan, write_plan};
use crate::language::{Say, Words};
use crate::platform::{BrowserEnv, Saver};
use crate::select::page_view::PageView;
use crate::store::{Effect, Msg, NoticeKind, ReadOnly, Store};
use crate::ui::plan_ref::PlanRef;

/// One element's scripts.
pub struct ScriptView {
    plan: Rc<OpenPlan>,
    saver: Rc<Saver>,
    view_only: bool,
    store: RefCell<Option<Store>>,
    this: Weak<Self>,
}

impl ScriptView {
    /// The scripts of an element of this plan.
    pub fn new(plan: Rc<OpenPlan>, saver: Rc<Saver>, view_only: bool) -> Rc<Self> {
        Rc::new_cyclic(|this| Self { plan, saver, view_only, store: RefCell::default(), this: this.clone() })
    }

    /// The plan as a file; none before it is loaded.
    pub fn text(&self) -> Option<String> {
        self.plan.shared.plan().map(|plan| write_plan(&plan))
    }

    /// Puts another plan in the place of this one, as a step that can be undone. In an element for reading it is shown, and
    /// not stored.
    ///
    /// # Errors
    /// A sentence, where the text is no plan or nothing can be changed here.
    pub fn load(&self, text: &str, words: &Words) -> Result<(), String> {
        let opened = read_plan(text.as_bytes()).map_err(|error| error.say(words))?;
        let newer = opened.newer.map(|version| ReadOnly::NewerFile(version.into()));
        if self.view_only {
            self.plan.shared.replace(opened.plan, newer);
            return Ok(());
        }
        self.handle(match newer {
            Some(newer) => Msg::OpenReadOnly(Box::new(opened.plan), newer),
            None => Msg::Run(Command::Open(Box::new(opened.plan))),
        })
    }

    /// Does what a message asks for.
    ///
    /// # Errors
    /// The sentence that a person would be told.
    pub fn handle(&self, msg: Msg) -> Result<(), String> {
        let mut slot = self.store.borrow_mut();
        if slot.is_none() {
            *slot = Store::view_of(&self.plan.shared, self.view_only);
        }
        let Some(store) = slot.as_mut() else { return Ok(()) };
        self.plan.shared.catch_up(store);
        let effects = store.handle(msg, &BrowserEnv);
        if effects.contains(&Effect::Save) {
            let view = self.this.clone();
            let answer = Rc::new(move |msg| {
                if let Some(view) = view.upgrade() {
                    // Only a change can be refused.
                    let _ = view.handle(msg);
                }
            });
            self.saver.save_soon(store.plan().clone(), answer);
        }
        let refused =
            store.session().notices.iter().find(|notice| notice.kind == NoticeKind::Problem).cloned();
        if let Some(notice) = &refused {
            store.handle(Msg::Dismiss(notice.number), &BrowserEnv);
        }
        // A listener may call back.
        let Some(mut view) = slot.take() else { return Ok(()) };
        drop(slot);
        self.plan.shared.publish(&mut view);
        self.store.borrow_mut().get_or_insert(view);
        refused.map_or(Ok(()), |notice| Err(notice.text))
    }

    /// The plan in another form, by the key of an [`ExportFormat`].
    pub fn export(&self, kind: &str, words: Words) -> Option<String> {
        match ExportFormat::from_key(kind)? {
            ExportFormat::Plan => self.text(),
            format => {
                let plan = self.plan_read_in(words)?;
                // A brief is told to somebody: to the first audience, as the Brief screen begins.
                let is_brief = format == ExportFormat::Brief;
                let edition =
                    plan.editions.iter().next().filter(|_| is_brief).map(|edition| edition.id.clone());
                Some(export(&plan, &Export { edition, ..Export::of(format) }, BrowserEnv.today()).text)
            }
        }
    }

    /// A view as a picture, and the plan that it is of; none before it is loaded.
    pub fn picture(&self, view: &PageView, words: Words) -> Option<(PlanRef, Picture)> {
        let plan = self.plan_read_in(words)?;
        let picture = picture(&plan, view, BrowserEnv.today());
        Some((PlanRef(plan), picture))
    }

    /// The plan as somebody with these words reads it today.
    fn plan_read_in(&self, words: Words) -> Option<Rc<Plan>> {
        let mut store = Store::view_of(&self.plan.shared, true)?;
        store.read_by(ReadBy { today: Some(BrowserEnv.today()), words, told: None });
        Some(store.plan().clone())
    }
}
