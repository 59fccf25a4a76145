//! What a person is looking at: never part of the plan, a patch or a file.

use std::rc::Rc;

use crate::domain::{Plan, RecordRef, Screen};
use crate::language::{Say, Words};
use crate::merge::Conflict;
use crate::store::{FileCopy, Kept, Msg, PageNews, ReadOnly, StorageError};

/// How urgent a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    Info,
    /// Something did not work.
    Problem,
}

/// A sentence for the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Tells notices apart; set by the session.
    pub number: u32,
    /// How urgent it is.
    pub kind: NoticeKind,
    /// The sentence.
    pub text: String,
    /// What it offers to do.
    pub offer: Option<Offer>,
}

/// What a notice offers to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Undo the last step.
    Undo,
    /// Look at a record; until it is known, at the one that the step adds.
    Open(Option<RecordRef>),
    /// See where the plan is kept.
    Keeping,
}

impl Notice {
    /// A notice that is good to know.
    #[must_use]
    pub fn info(text: impl Into<String>) -> Self {
        Self { number: 0, kind: NoticeKind::Info, text: text.into(), offer: None }
    }

    /// A notice that something did not work.
    #[must_use]
    pub fn problem(text: impl Into<String>) -> Self {
        Self { number: 0, kind: NoticeKind::Problem, text: text.into(), offer: None }
    }

    /// The same notice with a button that undoes the last step.
    #[must_use]
    pub fn with_undo(self) -> Self {
        Self { offer: Some(Offer::Undo), ..self }
    }

    /// The same notice with a button that opens the record which the step adds.
    #[must_use]
    pub fn with_link(self) -> Self {
        Self { offer: Some(Offer::Open(None)), ..self }
    }

    /// The notice once it is known what the step added.
    pub(super) fn about(self, added: Option<RecordRef>) -> Self {
        let offer = match (self.offer, added) {
            (Some(Offer::Open(None)), None) => None,
            (Some(Offer::Open(None)), added) => Some(Offer::Open(added)),
            (offer, _) => offer,
        };
        Self { offer, ..self }
    }
}

/// A text that is kept apart and can be offered as a download.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The key it is kept under.
    pub key: String,
    /// The text.
    pub text: String,
}

/// Whether the plan is safe in this browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveStatus {
    /// Nothing was changed since it was opened.
    Unchanged,
    /// Found in this browser, and not changed since it was opened.
    Kept,
    /// Changed, and about to be written.
    Pending,
    /// Written and read back, at a local time such as `10:42`.
    Saved(String),
    /// Not written, and why.
    NotSaved(StorageError),
    /// Never written.
    ReadOnly,
}

/// Screen, selection, notices and save status.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// The screen shown.
    pub screen: Screen,
    /// The record looked at.
    pub selected: Option<RecordRef>,
    /// Sentences not yet dismissed, oldest first.
    pub notices: Vec<Notice>,
    /// Whether the plan is safe.
    pub save_status: SaveStatus,
    /// Texts kept apart, to be offered as downloads.
    pub set_aside: Vec<SetAside>,
    /// Edits of one field by two people, until somebody has chosen.
    pub conflicts: Vec<Conflict>,
    /// What the page changed in its own plan since the reader's copy was made of it.
    pub page_news: Option<Rc<PageNews>>,
    /// Where the plan is kept, as far as it was looked at.
    pub kept: Rc<Kept>,
    next_notice: u32,
}

impl Session {
    const MOST_NOTICES: usize = 4;

    pub(super) fn new(read_only: Option<&ReadOnly>) -> Self {
        Self {
            screen: Screen::default(),
            selected: None,
            notices: Vec::new(),
            save_status: if read_only.is_some() { SaveStatus::ReadOnly } else { SaveStatus::Unchanged },
            set_aside: Vec::new(),
            conflicts: Vec::new(),
            page_news: None,
            kept: Rc::default(),
            next_notice: 1,
        }
    }

    pub(super) fn notify(&mut self, kind: NoticeKind, text: String) {
        self.push(Notice { number: 0, kind, text, offer: None });
    }

    /// A remark gives way to the next, so that a quick pair of hands is not walled in; a problem, and what is said about keeping
    /// the plan, stays until it is dismissed.
    pub(super) fn push(&mut self, notice: Notice) {
        let is_remark = |one: &Notice| one.kind == NoticeKind::Info && one.offer != Some(Offer::Keeping);
        let gives_way = |shown: &Notice| is_remark(shown) && is_remark(&notice);
        self.notices.retain(|shown| shown.text != notice.text && !gives_way(shown));
        self.notices.push(Notice { number: self.next_notice, ..notice });
        self.next_notice += 1;
        if self.notices.len() > Self::MOST_NOTICES {
            self.notices.remove(0);
        }
    }

    pub(super) fn add_conflicts(&mut self, conflicts: Vec<Conflict>) {
        for conflict in conflicts {
            if !self.conflicts.contains(&conflict) {
                self.conflicts.push(conflict);
            }
        }
    }

    pub(super) fn plan_changed(&mut self, plan: &Plan) {
        self.save_status = SaveStatus::Pending;
        // An undo offered for an earlier step would now take back another one.
        self.notices.retain(|notice| notice.offer != Some(Offer::Undo));
        if self.selected.as_ref().is_some_and(|record| plan.title_of(record).is_none()) {
            self.selected = None;
        }
    }

    pub(super) fn handle(&mut self, msg: Msg, words: &Words) {
        match msg {
            Msg::Show(screen) => self.screen = screen,
            Msg::Select(record) => self.selected = record,
            Msg::Notify(notice) => self.push(notice),
            Msg::Dismiss(number) => self.notices.retain(|notice| notice.number != number),
            Msg::SaveEnded(result) => self.save_ended(result, words),
            Msg::FoundKept if self.save_status == SaveStatus::Unchanged => {
                self.save_status = SaveStatus::Kept
            }
            Msg::FoundKept => {}
            Msg::Kept(kept) => self.keep(*kept, words),
            Msg::Conflicts(conflicts) => self.add_conflicts(conflicts),
            Msg::PageChanged(mut news) => {
                for plan in [&mut news.base, &mut news.page] {
                    plan.read_by.words = words.clone();
                }
                self.page_news = Some(Rc::new(*news));
            }
            Msg::SetAside(texts) => self.set_aside.extend(texts),
            Msg::DismissSetAside => self.set_aside.clear(),
            // Handled by the store itself.
            Msg::Run(_)
            | Msg::RunAndTell(..)
            | Msg::TakeDecided(..)
            | Msg::Undo
            | Msg::Redo
            | Msg::LookBack(_)
            | Msg::GoBackTo(_)
            | Msg::TakeIn(_)
            | Msg::Merge { .. }
            | Msg::Settle(..)
            | Msg::TakePage(_)
            | Msg::ExportPage(_)
            | Msg::CopyLink(_)
            | Msg::Print
            | Msg::OpenReadOnly(..)
            | Msg::Download(_)
            | Msg::SavePng(_)
            | Msg::CopyPng(_)
            | Msg::Copy(_) => {}
        }
    }

    /// Takes in where the plan is kept, and tells what a person should see to.
    fn keep(&mut self, kept: Kept, words: &Words) {
        let before = std::mem::replace(&mut self.kept, Rc::new(kept));
        let now = self.kept.clone();
        let file_told = match &now.file {
            FileCopy::NeedsLeave(name) => Some(words.file_needs_leave(name)),
            FileCopy::ChangedElsewhere(name) => Some(words.file_changed_elsewhere(name)),
            FileCopy::Failed(name) => Some(words.file_failed(name)),
            FileCopy::Unsupported | FileCopy::None | FileCopy::Current(..) => None,
        };
        let told = file_told
            .filter(|_| now.file != before.file)
            .or_else(|| (now.is_short && !before.is_short).then(|| words.room_is_short().to_owned()))
            .or_else(|| now.reminder.clone().filter(|_| before.reminder.is_none()));
        if let Some(text) = told {
            self.push(Notice { offer: Some(Offer::Keeping), ..Notice::info(text) });
        }
    }

    fn save_ended(&mut self, result: Result<String, StorageError>, words: &Words) {
        self.save_status = match result {
            Ok(time) => SaveStatus::Saved(time),
            Err(error) => {
                let first_time = self.save_status != SaveStatus::NotSaved(error.clone());
                let sentence = error.say(words);
                let already_told = self.notices.iter().any(|notice| notice.text == sentence);
                if first_time && !already_told && error != StorageError::NotInFile {
                    self.notify(NoticeKind::Problem, sentence);
                }
                SaveStatus::NotSaved(error)
            }
        };
    }
}
