//! The open plan and what happens to it: `handle(Msg, &Env) → effects`.
//!
//! The store owns the plan, the undo history and the session. It never reads a clock, touches a disk
//! or draws: those come in through [`Env`] and go out as [`Effect`]s.
//!
//! **Invariants:** the plan changes only by a patch; a read-only plan never changes and is never
//! saved; what was refused leaves plan, history and storage as they were, and a notice that says why;
//! looking at the plan as it was changes nothing, and nothing can be changed meanwhile.

mod history;
mod kept;
mod looking_only;
mod memory_storage;
mod merging;
mod ports;
mod session;
mod shared;

pub use history::{History, HistoryLine};
pub use kept::{FileCopy, KeepingOrder, Kept, KeptVersion};
pub use looking_only::LookingOnly;
pub use memory_storage::MemoryStorage;
pub use merging::{MergeBase, PageNews};
pub use ports::{
    Answer, Asked, KeyValueStorage, Linked, Outside, PngOrder, Question, Reply, StorageError, TakesFindings,
    TakesLinked, TextFile,
};
pub use session::{Notice, NoticeKind, Offer, SaveStatus, Session, SetAside};
pub use shared::{Listening, News, SharedPlan};

use std::rc::Rc;

use crate::command::{Command, CommandError, Env, Patch, decide};
use crate::domain::{Plan, ReadBy, RecordRef, Screen};
use crate::language::{Say, Words};
use crate::merge::{Conflict, Merged, Side};

/// Something that happened: a person did it, or the outside answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// A person wants a change.
    Run(Command),
    /// A person wants a change, and a sentence about it once it is made.
    RunAndTell(Command, Notice),
    /// The same, for a command that was decided step by step, outside, on the plan as it was then.
    TakeDecided(Box<Decided>, Notice),
    /// A person wants the last step taken back.
    Undo,
    /// A person wants the step taken back done again.
    Redo,
    /// A person looks at the plan as it was when this many steps were done, or at the plan as it is again.
    LookBack(Option<usize>),
    /// A person wants the plan as it was when this many steps were done.
    GoBackTo(usize),
    /// Others changed the plan; what comes with it is kept already.
    TakeIn(Box<Merged>),
    /// Edits of one field by two people came to light.
    Conflicts(Vec<Conflict>),
    /// A person wants what another plan has otherwise in this one, as a step.
    Merge {
        /// The other plan.
        theirs: Box<Plan>,
        /// What it is called.
        name: String,
        /// What both come from.
        base: MergeBase,
    },
    /// A person has chosen which side of a conflict stands.
    Settle(Box<Conflict>, Side),
    /// The page has changed its own plan since the reader's copy was made of it.
    PageChanged(Box<PageNews>),
    /// A person wants the page's changes in, or wants to hear no more of them until the page is opened again.
    TakePage(bool),
    /// A person looks at another screen.
    Show(Screen),
    /// A person looks at a record, or at none.
    Select(Option<RecordRef>),
    /// Show a plan that cannot be changed, and why.
    OpenReadOnly(Box<Plan>, ReadOnly),
    /// Writing the plan to storage ended: at a local time such as `10:42`, or not.
    SaveEnded(Result<String, StorageError>),
    /// Texts were found that could not be read, or that another tab saved; they are kept apart.
    SetAside(Vec<SetAside>),
    /// Where the plan is kept was looked at.
    Kept(Box<Kept>),
    /// The plan is the one that was kept in this browser.
    FoundKept,
    /// The person has seen to the texts kept apart.
    DismissSetAside,
    /// A person wants a file.
    Download(TextFile),
    /// A person wants a picture in pixels as a file.
    SavePng(PngOrder),
    /// A person wants a picture on the clipboard.
    CopyPng(PngOrder),
    /// A person wants a text on the clipboard.
    Copy(String),
    /// A person wants the plan and Roadbook in one page; or this reduced plan of an edition.
    ExportPage(Option<Rc<Plan>>),
    /// A person wants an address with this in it.
    CopyLink(Linked),
    /// A person wants what is shown on paper.
    Print,
    /// Tell the person something.
    Notify(Notice),
    /// The person has read a notice.
    Dismiss(u32),
}

/// What came of a command that was decided step by step.
#[derive(Clone, Debug, PartialEq)]
pub struct Decided {
    /// What a person wants.
    pub command: Rc<Command>,
    /// The plan it was decided on.
    pub plan: Rc<Plan>,
    /// What was decided.
    pub result: Result<Patch, CommandError>,
}

/// Something the outside must do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// The plan changed: write it to storage soon.
    Save,
    /// Keep in mind what two people made different things of.
    NoteConflicts(Vec<Conflict>),
    /// Keep in mind that a person has settled this one.
    Settled(Box<Conflict>),
    /// Keep the text of the page's plan, which the reader's copy comes from now.
    KeepPage(String),
    /// Hand a file to the person.
    Download(TextFile),
    /// Make a picture in pixels and hand it to the person.
    SavePng(PngOrder),
    /// Make a picture in pixels and put it on the clipboard.
    CopyPng(PngOrder),
    /// Put a text on the clipboard.
    Copy(String),
    /// Write the plan, or this reduced one, and Roadbook into one page: a file that works by itself.
    ExportPage(Option<Rc<Plan>>),
    /// Put an address with this in it on the clipboard.
    CopyLink(Linked),
    /// Print the page.
    Print,
}

/// Why the open plan cannot be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// The file was made by a newer Roadbook, with this file version.
    NewerFile(u64),
    /// The page shows the plan for reading only.
    ViewMode,
}

/// The open plan with its history and session.
#[derive(Clone, Debug)]
pub struct Store {
    plan: Rc<Plan>,
    history: History,
    session: Session,
    read_only: Option<ReadOnly>,
    looked_at: Option<LookedAt>,
    /// The number of the stand of a shared plan that this view knows.
    seen: u64,
    /// How often something that others did was taken in.
    taken_in: u64,
}

/// The plan as it was, while a person looks at it.
#[derive(Clone, Debug)]
struct LookedAt {
    position: usize,
    plan: Rc<Plan>,
}

impl Store {
    /// A store with this plan open and nothing in its history.
    #[must_use]
    pub fn new(plan: Plan, read_only: Option<ReadOnly>) -> Self {
        let session = Session::new(read_only.as_ref());
        Self {
            plan: Rc::new(plan),
            history: History::default(),
            session,
            read_only,
            looked_at: None,
            seen: 0,
            taken_in: 0,
        }
    }

    /// The plan as it is now.
    #[must_use]
    pub fn plan(&self) -> &Rc<Plan> {
        &self.plan
    }

    /// The plan to show: as it is, or as it was while a person looks back.
    #[must_use]
    pub fn shown(&self) -> &Rc<Plan> {
        self.looked_at.as_ref().map_or(&self.plan, |looked_at| &looked_at.plan)
    }

    /// How many steps were done in the plan that is shown, while a person looks back.
    #[must_use]
    pub fn looks_back_to(&self) -> Option<usize> {
        self.looked_at.as_ref().map(|looked_at| looked_at.position)
    }

    /// Says who reads the plan now: on which day, by which evidence ages, and in which language. Nothing of the plan
    /// itself changes.
    pub fn read_by(&mut self, reader: ReadBy) {
        let known = &self.plan.read_by;
        if known.today != reader.today || known.words != reader.words {
            Rc::make_mut(&mut self.plan).read_by = reader;
        }
    }

    /// The steps done and taken back.
    #[must_use]
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Screen, selection, notices, save status.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Why the plan cannot be changed, if it cannot.
    #[must_use]
    pub fn read_only(&self) -> Option<&ReadOnly> {
        self.read_only.as_ref()
    }

    /// Takes a message in; answers what the outside must do.
    pub fn handle(&mut self, msg: Msg, env: &dyn Env) -> Vec<Effect> {
        match msg {
            Msg::Run(command) => self.run(&command, env),
            Msg::RunAndTell(..) | Msg::TakeDecided(..) => {
                let (effects, notice) = match msg {
                    Msg::RunAndTell(command, notice) => (self.run(&command, env), notice),
                    Msg::TakeDecided(decided, notice) => (self.take_decided(*decided, env), notice),
                    _ => return Vec::new(),
                };
                if !effects.is_empty() {
                    let added = self.history.added_last();
                    self.session.push(notice.about(added));
                }
                effects
            }
            Msg::Undo => self.step(true),
            Msg::Redo => self.step(false),
            Msg::GoBackTo(position) => self.travel(position),
            Msg::TakeIn(others) => {
                self.take_in(*others, env);
                Vec::new()
            }
            Msg::Merge { theirs, name, base } => self.merge(&theirs, &name, base, env),
            Msg::Settle(conflict, side) => self.settle(*conflict, side, env),
            Msg::TakePage(is_wanted) => self.take_page(is_wanted, env),
            Msg::LookBack(position) => {
                let position = position.filter(|position| *position != self.history.position());
                self.looked_at = position.map(|position| {
                    let plan = Rc::new(self.history.plan_at(&self.plan, position));
                    LookedAt { position, plan }
                });
                Vec::new()
            }
            Msg::OpenReadOnly(plan, reason) => {
                *self = Self { seen: self.seen, ..Self::new(*plan, Some(reason)) };
                Vec::new()
            }
            Msg::Download(file) => vec![Effect::Download(file)],
            Msg::SavePng(order) => vec![Effect::SavePng(order)],
            Msg::CopyPng(order) => vec![Effect::CopyPng(order)],
            Msg::Copy(text) => vec![Effect::Copy(text)],
            Msg::ExportPage(reduced) => vec![Effect::ExportPage(reduced)],
            Msg::CopyLink(linked) => vec![Effect::CopyLink(linked)],
            Msg::Print => vec![Effect::Print],
            other => {
                self.session.handle(other, self.plan.words());
                Vec::new()
            }
        }
    }

    fn run(&mut self, command: &Command, env: &dyn Env) -> Vec<Effect> {
        if self.may_run(command) {
            self.take(command, decide(&self.plan, command, env), env)
        } else {
            Vec::new()
        }
    }

    /// Takes what was decided on this very plan. On another one nothing of it holds: what was new may be there by now.
    fn take_decided(&mut self, decided: Decided, env: &dyn Env) -> Vec<Effect> {
        let Decided { command, plan, result } = decided;
        if !Rc::ptr_eq(&plan, &self.plan) {
            self.session.notify(NoticeKind::Problem, self.plan.words().import_plan_changed().to_owned());
            return Vec::new();
        }
        if self.may_run(&command) { self.take(&command, result, env) } else { Vec::new() }
    }

    /// Whether the plan can be changed now; whoever cannot is told why.
    fn may_run(&mut self, command: &Command) -> bool {
        if self.looked_at.is_some() {
            self.session.notify(NoticeKind::Problem, self.plan.words().looking_back().to_owned());
            return false;
        }
        // Another plan may be opened in place of one that cannot be changed.
        let opens = matches!(command, Command::Open(_) | Command::StartFrom(_));
        if let Some(reason) = &self.read_only
            && (!opens || *reason == ReadOnly::ViewMode)
        {
            self.session.notify(NoticeKind::Problem, reason.say(self.plan.words()));
            return false;
        }
        true
    }

    fn take(
        &mut self,
        command: &Command,
        decided: Result<Patch, CommandError>,
        env: &dyn Env,
    ) -> Vec<Effect> {
        match decided {
            Err(error) => {
                self.session.notify(NoticeKind::Problem, error.say(self.plan.words()));
                Vec::new()
            }
            Ok(patch) if patch.is_empty() => Vec::new(),
            Ok(patch) => {
                self.apply(&patch);
                if let Command::Open(opened) = command {
                    let plan = Rc::make_mut(&mut self.plan);
                    plan.raise_revision_past(opened.revision);
                }
                if self.read_only.take().is_some() {
                    // Undo must not bring back, to be saved over, what could not be changed.
                    self.history = History::default();
                } else {
                    self.history.done(patch, env.time_of_day());
                }
                vec![Effect::Save]
            }
        }
    }

    fn travel(&mut self, position: usize) -> Vec<Effect> {
        self.looked_at = None;
        if self.read_only.is_some() {
            return Vec::new();
        }
        let patches = self.history.travel(&self.plan, position);
        self.apply_all(&patches)
    }

    fn step(&mut self, back: bool) -> Vec<Effect> {
        self.looked_at = None;
        if self.read_only.is_some() {
            return Vec::new();
        }
        let patches = self.history.one_step(&self.plan, back);
        self.apply_all(&patches)
    }

    fn apply_all(&mut self, patches: &[Patch]) -> Vec<Effect> {
        for patch in patches {
            self.apply(patch);
        }
        if patches.is_empty() { Vec::new() } else { vec![Effect::Save] }
    }

    /// Takes in the plan with what others changed, which is kept already. Undo takes back what was done here, field by field,
    /// and never what others did.
    fn take_in(&mut self, others: Merged, env: &dyn Env) {
        let before = self.plan.clone();
        let mut plan = others.plan;
        plan.revision = before.revision.max(plan.revision) + 1;
        plan.read_by = before.read_by.clone();
        let words = before.words();
        self.history.done_by_others(&before, &plan, words.step_others(), env.time_of_day());
        self.looked_at = None;
        self.plan = Rc::new(plan);
        let save_status = self.session.save_status.clone();
        self.session.plan_changed(&self.plan);
        self.session.save_status = save_status;
        self.session.add_conflicts(others.conflicts);
        self.taken_in += 1;
    }

    fn apply(&mut self, patch: &Patch) {
        let plan = Rc::make_mut(&mut self.plan);
        patch.apply(plan);
        plan.raise_revision_past(plan.revision);
        self.session.plan_changed(plan);
    }
}

impl Say for ReadOnly {
    /// Why nothing can be changed, and the way out.
    fn say(&self, words: &Words) -> String {
        match self {
            Self::NewerFile(version) => words.newer_plan_is_read_only(&version.to_string()),
            Self::ViewMode => words.page_is_for_reading().to_owned(),
        }
    }
}
