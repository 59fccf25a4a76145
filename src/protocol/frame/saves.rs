//! Saves that the page around a frame is to keep: one at a time, the latest text last.
//!
//! **Invariants:** a text counts as saved only when the host said so for its id and nothing newer waits; a text that the host
//! has from somebody else is handed out before it is replaced.

use std::rc::Rc;

use super::message::Message;

/// How many conflicts may follow each other before the host is not asked any more.
const MOST_CONFLICTS: u32 = 3;

/// How many unanswered texts are remembered.
const MOST_UNANSWERED: usize = 4;

/// The saves of one plan.
#[derive(Clone, Debug, Default)]
pub struct Saves {
    /// Of the host's copy, as far as it is known.
    revision: u64,
    last_id: u64,
    sent: Option<Sent>,
    /// To be sent when the host has answered.
    waiting: Option<Rc<str>>,
    /// Whether something was changed that was not handed over yet.
    is_behind: bool,
    /// The last texts that the host did not answer for: it may have kept one of them.
    unanswered: Vec<Rc<str>>,
    conflicts: u32,
    /// Whether the host's copy is somebody else's, which it has not said to have kept apart.
    owes_keep: bool,
}

#[derive(Clone, Debug)]
struct Sent {
    id: u64,
    text: Rc<str>,
    is_overdue: bool,
}

/// What the host answered to a save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostAnswer {
    /// It is kept; the revision of the host's copy from now on.
    Saved(u64),
    /// The host's copy is another one: its revision and text.
    Conflict(u64, String),
    /// It is not kept, for this reason.
    Failed(String),
    /// There was no answer for long.
    Silence,
}

/// What is to be done next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SaveStep {
    /// What the person is told.
    pub told: Option<Told>,
    /// What the host is told.
    pub send: Option<Message>,
}

/// How a save went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// The host has the plan as it is now.
    Saved,
    /// Somebody else's text stood there; it is about to be replaced.
    Theirs(String),
    /// The host did not keep it, for this reason, which may be empty.
    Refused(String),
    /// The host does not answer.
    Silent,
}

impl Saves {
    /// Nothing was saved yet; the host's copy has this revision.
    #[must_use]
    pub fn from_revision(revision: u64) -> Self {
        Self { revision, ..Self::default() }
    }

    /// The plan was changed, and will be saved.
    pub fn changed(&mut self) {
        self.is_behind = true;
    }

    /// Saves a text: what is to be sent for it now, if anything.
    pub fn save(&mut self, text: Rc<str>) -> Option<Message> {
        self.is_behind = false;
        if self.sent.as_ref().is_some_and(|sent| !sent.is_overdue) {
            self.waiting = Some(text);
            return None;
        }
        Some(self.send(text))
    }

    /// Takes in what the host answered to a save; what nobody waits for has no effect.
    pub fn answered(&mut self, id: u64, answer: HostAnswer) -> SaveStep {
        if self.sent.as_ref().is_none_or(|sent| sent.id != id) {
            return SaveStep::default();
        }
        match answer {
            HostAnswer::Saved(revision) => {
                (self.revision, self.conflicts, self.sent) = (revision, 0, None);
                self.owes_keep = false;
                self.unanswered.clear();
                let told = (self.waiting.is_none() && !self.is_behind).then_some(Told::Saved);
                SaveStep { told, send: self.send_waiting() }
            }
            HostAnswer::Conflict(revision, theirs) => self.conflict(revision, theirs),
            HostAnswer::Failed(reason) => {
                self.sent = None;
                SaveStep { told: Some(Told::Refused(reason)), send: self.send_waiting() }
            }
            HostAnswer::Silence => {
                if let Some(sent) = &mut self.sent {
                    sent.is_overdue = true;
                }
                SaveStep { told: Some(Told::Silent), send: self.send_waiting() }
            }
        }
    }

    fn conflict(&mut self, revision: u64, theirs: String) -> SaveStep {
        let Some(sent) = self.sent.take() else { return SaveStep::default() };
        self.conflicts += 1;
        if self.conflicts > MOST_CONFLICTS {
            // The revision stays as it was, so that the next save finds their text again. What waits is older than that save.
            (self.conflicts, self.waiting) = (0, None);
            return SaveStep { told: Some(Told::Refused(String::new())), send: None };
        }
        self.revision = revision;
        // An answer that got lost: the host kept a text of this frame after all.
        let is_own = *theirs == *sent.text || self.unanswered.iter().any(|text| **text == *theirs);
        self.owes_keep = !is_own && !theirs.is_empty();
        let text = self.waiting.take().unwrap_or_else(|| sent.text.clone());
        if *text == *theirs {
            self.unanswered.clear();
            return SaveStep { told: (!self.is_behind).then_some(Told::Saved), send: None };
        }
        let send = Some(self.send(text));
        SaveStep { told: self.owes_keep.then_some(Told::Theirs(theirs)), send }
    }

    fn send_waiting(&mut self) -> Option<Message> {
        let text = self.waiting.take()?;
        Some(self.send(text))
    }

    fn send(&mut self, text: Rc<str>) -> Message {
        if let Some(overdue) = self.sent.take() {
            self.unanswered.push(overdue.text);
            if self.unanswered.len() > MOST_UNANSWERED {
                self.unanswered.remove(0);
            }
        }
        self.last_id += 1;
        let plan = text.as_ref().to_owned();
        self.sent = Some(Sent { id: self.last_id, text, is_overdue: false });
        Message::Save { id: self.last_id, revision: self.revision, keep: self.owes_keep, plan }
    }
}
