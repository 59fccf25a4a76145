//! What the store needs from outside, as traits.

use std::rc::Rc;

use crate::command::Env;
use crate::domain::Plan;
use crate::language::{Language, Say, Words, english_errors};
use crate::store::{Effect, KeepingOrder, Kept, Msg};

/// Takes sentences about what the page lets the widget do, and whether each is fine.
pub type TakesFindings = Rc<dyn Fn(Vec<(bool, String)>)>;

/// The world around one widget: it performs effects and answers with messages.
pub trait Outside: Env {
    /// The language of the reader, and how numbers and dates are written there.
    fn words(&self) -> Words;

    /// Calls back whenever the reader's words may have changed; with none, no more.
    fn follow_words(&self, changed: Option<Rc<dyn Fn()>>);

    /// Calls back with `true` before the page is put on paper, and with `false` afterwards; with none, no more.
    fn follow_paper(&self, told: Option<Rc<dyn Fn(bool)>>);

    /// Calls back, in every widget of the page, what [`Outside::follow_paper`] was told: it is about to be printed.
    fn prepare_paper(&self);

    /// Says what a page that wants it may put at the head of each sheet of paper; none once it is printed.
    fn entitle_paper(&self, title: Option<&str>);

    /// The language that the person chose for this browser; none is the page's.
    fn chosen_language(&self) -> Option<Language>;

    /// Keeps the language that the person chose, and calls back what [`Outside::follow_words`] was told.
    ///
    /// # Errors
    /// Where nothing can be kept.
    fn choose_language(&self, language: Option<Language>) -> Result<(), StorageError>;

    /// Does what an effect asks for, with the plan as it is now; answers arrive later, as messages.
    fn perform(&self, effect: Effect, plan: &Rc<Plan>, answer: Rc<dyn Fn(Msg)>);

    /// The address of the page, to which its links lead.
    fn page_address(&self) -> String {
        String::new()
    }

    /// Unpacks the links in a text, if there are any; answers whether there are.
    fn unpack_links(&self, text: &str, answer: TakesLinked) -> bool;

    /// Whether the page around this frame keeps the plan, and not the browser.
    fn host_keeps(&self) -> bool {
        false
    }

    /// Whether the reader's keyboard has a command key (⌘), which takes the place of Ctrl there.
    fn has_command_key(&self) -> bool;

    /// Whether pictures can be put on the clipboard.
    fn takes_pictures(&self) -> bool;

    /// What the reader chose on an earlier visit, under a name such as `letter-keys`.
    fn preference(&self, name: &str) -> Option<String>;

    /// Keeps what the reader chose, as long as the browser keeps anything.
    fn keep_preference(&self, name: &str, value: &str);

    /// Tells what the page lets the widget do: sentences, and whether each is fine.
    fn diagnose(&self, answer: TakesFindings);

    /// Does what a person asks of where the plan is kept, and tells how things stand then.
    fn keep(&self, order: KeepingOrder, plan: &Rc<Plan>, answer: Rc<dyn Fn(Kept)>);

    /// Reads the plan as it was: a version by its number, or with none the file that is kept up to date. Answers with a plan
    /// file, or none where it is gone.
    fn read_kept(&self, plan_id: &str, version: Option<u64>, answer: Rc<dyn Fn(Option<String>)>);

    /// Has a question answered beside the page, for as long as what it returns is kept.
    fn ask_worker(&self, question: Question, answer: Answer) -> Asked;
}

/// Takes what links held, each as the bytes of a file, or the sentence that says why it cannot be read.
pub type TakesLinked = Rc<dyn Fn(Vec<Result<Vec<u8>, String>>)>;

/// Something to work out beside the page (see the room `worker`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Question {
    /// What is asked.
    pub task: &'static str,
    /// About what: a plan file, where the task asks for one.
    pub text: String,
    /// About what: numbers in an order that the task defines.
    pub numbers: Vec<f64>,
}

/// What is heard of a [`Question`].
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// What is known by now; more follows.
    SoFar(Vec<f64>),
    /// The answer; nothing follows.
    Whole(Vec<f64>),
    /// Nothing can work beside the page here, or the question makes no sense; nothing follows.
    Nothing,
}

/// Takes the replies to a [`Question`], in order.
pub type Answer = Box<dyn FnMut(Reply)>;

/// A question that was asked. Dropped, the question is withdrawn: work on it stops, and no reply comes any more.
#[derive(Default)]
pub struct Asked(Option<Box<dyn FnOnce()>>);

impl Asked {
    /// A question that is withdrawn by calling this.
    #[must_use]
    pub fn new(withdraw: impl FnOnce() + 'static) -> Self {
        Self(Some(Box::new(withdraw)))
    }
}

impl Drop for Asked {
    fn drop(&mut self) {
        if let Some(withdraw) = self.0.take() {
            withdraw();
        }
    }
}

/// A file to hand to the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFile {
    /// Its name, such as `harbour.plan.json`.
    pub name: String,
    /// Its media type, such as `text/csv`.
    pub media_type: &'static str,
    /// What is in it.
    pub text: String,
}

/// What a link holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Linked {
    /// The plan.
    Plan,
    /// The reduced plan of an edition.
    Edition(Rc<Plan>),
    /// A ballot, as the text of its file.
    Ballot(String),
}

/// A picture to be made in pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PngOrder {
    /// The file's name, such as `harbour-2027-roadmap.png`.
    pub name: String,
    /// What is to be seen, as SVG.
    pub svg: String,
    /// How many pixels wide.
    pub width: u32,
    /// How many pixels high.
    pub height: u32,
    /// What it shows, put into the file.
    pub title: String,
    /// The same in sentences.
    pub description: String,
    /// A plan's file to be put into it.
    pub plan_text: Option<String>,
}

/// A small store of texts by key, such as a browser's local storage.
pub trait KeyValueStorage {
    /// The text under a key.
    fn get(&self, key: &str) -> Result<Option<String>, StorageError>;
    /// Puts a text under a key; when it fails, what stood there still stands.
    fn set(&self, key: &str, text: &str) -> Result<(), StorageError>;
    /// Takes a key away.
    fn remove(&self, key: &str) -> Result<(), StorageError>;
    /// Every key in use, those of others too, in any order.
    fn keys(&self) -> Result<Vec<String>, StorageError>;
    /// What stands under a key up to the first line break: cheap however long the text is.
    fn first_line(&self, key: &str) -> Result<Option<String>, StorageError> {
        let text = self.get(key)?;
        Ok(text.map(|text| text.split('\n').next().unwrap_or_default().to_owned()))
    }
    /// How many UTF-16 units stand under a key.
    fn units(&self, key: &str) -> Result<usize, StorageError> {
        Ok(self.get(key)?.map_or(0, |text| text.encode_utf16().count()))
    }
}

impl KeyValueStorage for Box<dyn KeyValueStorage> {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        (**self).get(key)
    }
    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        (**self).set(key, text)
    }
    fn remove(&self, key: &str) -> Result<(), StorageError> {
        (**self).remove(key)
    }
    fn keys(&self) -> Result<Vec<String>, StorageError> {
        (**self).keys()
    }
    fn first_line(&self, key: &str) -> Result<Option<String>, StorageError> {
        (**self).first_line(key)
    }
    fn units(&self, key: &str) -> Result<usize, StorageError> {
        (**self).units(key)
    }
}

/// Why a text could not be kept; each reads as a sentence with a way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser denies storage to this page or frame.
    Blocked,
    /// No room left.
    Full,
    /// What was read back is not what was written.
    NotKept,
    /// A newer Roadbook has written in this browser; this one must not write over it.
    NewerBuild,
    /// The page wants nothing kept.
    Off,
    /// The page is a file that holds the plan, and it was not saved since.
    NotInFile,
    /// The page around this frame is to keep the plan, and does not answer.
    HostSilent,
    /// The page around this frame did not keep the plan, for this reason, which may be empty.
    HostRefused(String),
}

impl Say for StorageError {
    fn say(&self, words: &Words) -> String {
        let sentence = match self {
            Self::Blocked => words.storage_blocked(),
            Self::Full => words.storage_full(),
            Self::NotKept => words.storage_not_kept(),
            Self::NewerBuild => words.storage_newer_build(),
            Self::Off => words.storage_off(),
            Self::NotInFile => words.storage_not_in_file(),
            Self::HostSilent => words.storage_host_silent(),
            Self::HostRefused(reason) if reason.is_empty() => words.storage_host_refused(),
            Self::HostRefused(reason) => return words.storage_host_refused_because(reason),
        };
        sentence.to_owned()
    }
}
english_errors!(StorageError);
