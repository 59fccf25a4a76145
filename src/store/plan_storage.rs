//! Keeping plan texts in a key-value storage so that none is lost.
//!
//! | key | holds |
//! |---|---|
//! | `roadbook/plan/<plan id>` | the plan as last saved |
//! | `…/next` | the plan being saved; gone when the save is complete |
//! | `…/1`, `…/2`, `…/3` | earlier saves, `1` the latest |
//! | `…/aside/1` … | texts that could not be read, or that another tab saved meanwhile |
//! | `roadbook/open/<place>` | the id of the plan that was open at a place |
//! | `roadbook/preference/<name>` | what the reader chose, such as no letter keys, or a language |
//!
//! **Invariants:** a text is put under its key only after the same text was written beside it and read
//! back; no step removes the current text; a set-aside text is never overwritten.

use crate::store::{KeyValueStorage, StorageError};

/// Plan texts in a storage.
pub struct PlanStorage<S> {
    storage: S,
}

/// A text that is kept apart and can be offered as a download.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The key it is kept under.
    pub key: String,
    /// The text.
    pub text: String,
}

/// How a save went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// A text that stood there and was not this widget's own, now kept apart.
    pub set_aside: Option<SetAside>,
}

/// What was found for a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<P> {
    /// The latest readable plan and the text it was read from.
    pub plan: Option<(P, String)>,
    /// Texts that could not be read, now kept apart.
    pub set_aside: Vec<SetAside>,
}

const GENERATIONS: [&str; 3] = ["1", "2", "3"];
const MOST_SET_ASIDE: u32 = 1_000;

fn plan_key(plan_id: &str) -> String {
    format!("roadbook/plan/{plan_id}")
}

fn beside(key: &str, name: &str) -> String {
    format!("{key}/{name}")
}

impl<S: KeyValueStorage> PlanStorage<S> {
    /// Plan texts in this storage.
    pub fn new(storage: S) -> Self {
        Self { storage }
    }

    /// The storage beneath.
    pub fn storage(&self) -> &S {
        &self.storage
    }

    /// Saves a plan's text: write beside, read back, compare, keep the old one, swap.
    ///
    /// `last_known` is the text this widget last saved or loaded; when something else stands under the
    /// key (another tab saved, or it could not be read), that is set aside first.
    pub fn save(&self, plan_id: &str, text: &str, last_known: Option<&str>) -> Result<Saved, StorageError> {
        let key = plan_key(plan_id);
        let current = self.storage.get(&key)?;
        if current.as_deref() == Some(text) {
            return Ok(Saved { set_aside: None });
        }
        let next = beside(&key, "next");
        self.write_and_compare(&next, text)?;
        let set_aside = match &current {
            Some(theirs) if last_known != Some(theirs) => Some(self.set_aside(&key, theirs)?),
            _ => None,
        };
        if let Some(current) = &current {
            self.shift_generations(&key, current)?;
        }
        self.storage.set(&key, text)?;
        self.storage.remove(&next)?;
        Ok(Saved { set_aside })
    }

    /// Finds the latest text of a plan that `read` can read, and sets aside those it cannot.
    ///
    /// A save cut short leaves a newer text beside the current one: whichever has the higher
    /// revision, as told by `revision`, is the plan.
    pub fn load<P>(
        &self,
        plan_id: &str,
        read: impl Fn(&str) -> Option<P>,
        revision: impl Fn(&P) -> u64,
    ) -> Result<Found<P>, StorageError> {
        let key = plan_key(plan_id);
        let mut found = Found { plan: None, set_aside: Vec::new() };
        for name in ["", "next"] {
            let key_here = if name.is_empty() { key.clone() } else { beside(&key, name) };
            let Some(text) = self.storage.get(&key_here)? else { continue };
            match read(&text) {
                Some(plan) => {
                    let newer = |(best, _): &(P, String)| revision(&plan) > revision(best);
                    if found.plan.as_ref().is_none_or(newer) {
                        found.plan = Some((plan, text));
                    }
                }
                None => found.set_aside.extend(self.set_aside(&key, &text)),
            }
        }
        for name in GENERATIONS {
            if found.plan.is_some() {
                break;
            }
            if let Some(text) = self.storage.get(&beside(&key, name))? {
                found.plan = read(&text).map(|plan| (plan, text));
            }
        }
        Ok(found)
    }

    /// The id of the plan last open at a place, such as a page.
    pub fn open_plan(&self, place: &str) -> Result<Option<String>, StorageError> {
        self.storage.get(&format!("roadbook/open/{place}"))
    }

    /// Remembers the plan open at a place.
    pub fn set_open_plan(&self, place: &str, plan_id: &str) -> Result<(), StorageError> {
        let key = format!("roadbook/open/{place}");
        if self.storage.get(&key)?.as_deref() == Some(plan_id) {
            return Ok(());
        }
        self.storage.set(&key, plan_id)
    }

    fn write_and_compare(&self, key: &str, text: &str) -> Result<(), StorageError> {
        if let Err(error) = self.write_making_room(key, text) {
            // What half a save left behind only takes room.
            self.storage.remove(key)?;
            return Err(error);
        }
        match self.storage.get(key)? {
            Some(kept) if kept == text => Ok(()),
            _ => Err(StorageError::NotKept),
        }
    }

    /// Writes; when full, gives up earlier generations, the oldest first, but never the current text.
    fn write_making_room(&self, key: &str, text: &str) -> Result<(), StorageError> {
        let plan_key = key.strip_suffix("/next").unwrap_or(key);
        for generation in GENERATIONS.iter().rev() {
            match self.storage.set(key, text) {
                Err(StorageError::Full) => self.storage.remove(&beside(plan_key, generation))?,
                ended => return ended,
            }
        }
        self.storage.set(key, text)
    }

    /// Moves 2 to 3, 1 to 2 and the current text to 1, as far as there is room.
    fn shift_generations(&self, key: &str, current: &str) -> Result<(), StorageError> {
        for pair in GENERATIONS.windows(2).rev() {
            if let [newer, older] = pair
                && let Some(text) = self.storage.get(&beside(key, newer))?
            {
                self.set_if_room(&beside(key, older), &text)?;
            }
        }
        self.set_if_room(&beside(key, "1"), current)
    }

    fn set_if_room(&self, key: &str, text: &str) -> Result<(), StorageError> {
        match self.storage.set(key, text) {
            Err(StorageError::Full) => self.storage.remove(key),
            ended => ended,
        }
    }

    /// Keeps a text apart under the first free key; the same text is kept once.
    fn set_aside(&self, plan_key: &str, text: &str) -> Result<SetAside, StorageError> {
        for number in 1..=MOST_SET_ASIDE {
            let key = beside(plan_key, &format!("aside/{number}"));
            match self.storage.get(&key)? {
                Some(kept) if kept == text => return Ok(SetAside { key, text: kept }),
                Some(_) => {}
                None => {
                    self.storage.set(&key, text)?;
                    return Ok(SetAside { key, text: text.to_owned() });
                }
            }
        }
        Err(StorageError::Full)
    }
}
