//! One writer's part in keeping a plan: it adds lines, hears of others' lines, and saves whole now and then.

mod whole_saves;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::conflicts;
use super::edits::{self, Edits, MOST_EDIT_RECORDS, MOST_EDIT_UNITS, Written};
use super::keys::Keys;
use super::room::write_and_compare;
use super::whole::{Covers, Whole};
use crate::domain::Plan;
use crate::merge::{Conflict, Delta};
use crate::store::{KeyValueStorage, StorageError};

use whole_saves::Unconfirmed;
pub use whole_saves::WholeSave;

/// After so long a writer that adds nothing is taken to be gone, in milliseconds.
const GONE_AFTER_MS: u64 = 24 * 60 * 60 * 1_000;

/// Where a line stands among the others: what a whole save covers comes first, then by number; writers who made the same
/// number did not know of each other.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    /// The number of the first whole save that covers it, as far as this writer has heard.
    whole: u64,
    number: u64,
    writer: String,
}

/// One writer of one plan.
///
/// **Invariant:** `saved` is `base` with every line in order, and what a person sees is `saved` and what is not saved yet.
#[derive(Clone)]
pub struct Keeper {
    keys: Keys,
    writer: String,
    base: Rc<Plan>,
    /// The edits that are in `base`.
    covered: Covers,
    lines: BTreeMap<Place, Rc<Delta>>,
    saved: Rc<Plan>,
    /// The highest number seen.
    clock: u64,
    own: Vec<Written>,
    /// The number of the last own line that was taken away, or of the last own whole save with what no line has.
    own_gone: u64,
    /// The number of the newest whole save heard of; none while there is none.
    newest: Option<u64>,
    /// What some whole save covers and nobody can read any more: it stands in the way of nothing.
    lost: Covers,
    /// Conflicts that are not kept yet: nothing is saved before they are, since it would hide them.
    unnoted: Vec<Conflict>,
    /// Others' texts as they were read last.
    heard: BTreeMap<String, String>,
    /// Whether a newer Roadbook has written.
    newer: bool,
    /// The file version and the text that stood there before the plan was migrated.
    was: Option<(u32, String)>,
    unconfirmed: Option<Unconfirmed>,
    /// The numbers of whole saves under way that have something in them which no line has. While there are any no line is
    /// written: it would build on what may not come to stand.
    underway: BTreeSet<u64>,
}

/// What reading the others' lines came to.
pub(super) struct Others {
    /// Whether something could not be read.
    pub is_broken: bool,
    /// Whether every line that somebody took away is known.
    pub has_all: bool,
}

/// How a save went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// It stands in the storage.
    Kept,
    /// There is no whole save yet that a line could build on: the plan as it was first (see [`Keeper::base`]) is to be saved
    /// whole, then this again.
    NeedsBase,
    /// It is too much for a line, or another whole save with more than the lines is under way: the plan is to be saved whole.
    NeedsWhole,
}

/// What came to light by listening.
#[derive(Debug, Default)]
pub struct Heard {
    /// The plan with what others changed, where they did.
    pub plan: Option<Rc<Plan>>,
    /// Edits of the same field by two writers, now decided for the later one.
    pub conflicts: Vec<Conflict>,
    /// There are edits that are not to be had line by line any more: the plan has to be found again.
    pub behind: bool,
    /// The storage was emptied: what is to be kept has to be saved whole.
    pub emptied: bool,
}

impl Keeper {
    /// A writer that begins with a plan; `base` covers these edits, and nothing stands in the storage yet.
    pub(super) fn new(keys: Keys, writer: String, base: Rc<Plan>, covered: Covers) -> Self {
        let clock = covered.iter().map(|(_, number)| number).max().unwrap_or(0);
        Self {
            keys,
            writer,
            saved: base.clone(),
            base,
            covered,
            lines: BTreeMap::new(),
            clock,
            own: Vec::new(),
            own_gone: 0,
            newest: None,
            lost: Covers::default(),
            unnoted: Vec::new(),
            heard: BTreeMap::new(),
            newer: false,
            was: None,
            unconfirmed: None,
            underway: BTreeSet::new(),
        }
    }

    /// A writer of a plan that is not in this storage yet.
    #[must_use]
    pub fn fresh(plan: Rc<Plan>, writer: String) -> Self {
        Self::new(Keys::of(&plan.id), writer, plan, Covers::default())
    }

    /// The same, with what [`super::find`] found out.
    pub(super) fn found(self, newest: u64, newer: bool, was: Option<(u32, String)>) -> Self {
        Self { newest: Some(newest), newer, was, ..self }
    }

    /// The same, in place of what stands in the storage and could not be read: it counts as lost.
    ///
    /// # Errors
    /// Where the storage cannot be read.
    pub fn without_what_is_lost(mut self, storage: &dyn KeyValueStorage) -> Result<Self, StorageError> {
        for (_, whole) in self.wholes(storage)? {
            let lost = whole.covers.iter().filter(|(writer, number)| !self.knows(writer, *number));
            let lost: Vec<(String, u64)> = lost.map(|(writer, number)| (writer.to_owned(), number)).collect();
            lost.iter().for_each(|(writer, number)| self.lost.add(writer, *number));
        }
        Ok(self)
    }

    /// Another writer of the same plan, who has written nothing yet.
    #[must_use]
    pub fn for_writer(&self, writer: String) -> Self {
        Self {
            writer,
            own: Vec::new(),
            own_gone: 0,
            unconfirmed: None,
            underway: BTreeSet::new(),
            ..self.clone()
        }
    }

    /// The plan that the lines build on.
    #[must_use]
    pub fn base(&self) -> &Rc<Plan> {
        &self.base
    }

    /// The plan as the storage has it.
    #[must_use]
    pub fn saved(&self) -> &Rc<Plan> {
        &self.saved
    }

    /// Whether there is no whole save that lines could build on.
    #[must_use]
    pub fn has_no_whole(&self) -> bool {
        self.newest.is_none()
    }

    /// Whether a newer Roadbook has written, so that this one must not.
    #[must_use]
    pub fn is_outdated(&self) -> bool {
        self.newer
    }

    /// Whether something changed under this key concerns the plan.
    #[must_use]
    pub fn concerns(&self, key: &str) -> bool {
        self.keys.concern(key)
    }

    /// How many UTF-16 units of edits wait to be saved whole.
    #[must_use]
    pub fn units_of_edits(&self) -> usize {
        self.own.iter().map(|(_, line)| line.len()).sum()
    }

    /// Whether some edit is in no whole save.
    #[must_use]
    pub fn has_edits(&self) -> bool {
        !self.lines.is_empty()
    }

    /// Saves what changed since the last save as a line: written, read back and compared.
    ///
    /// # Errors
    /// Where it cannot be kept; then everything stands as before.
    pub fn save(
        &mut self,
        storage: &dyn KeyValueStorage,
        plan: &Rc<Plan>,
        now_ms: u64,
    ) -> Result<Ended, StorageError> {
        if self.newer {
            return Err(StorageError::NewerBuild);
        }
        if self.newest.is_none() {
            return Ok(Ended::NeedsBase);
        }
        if !self.underway.is_empty() || Delta::is_of_more_than(&self.saved, plan, MOST_EDIT_RECORDS) {
            return Ok(Ended::NeedsWhole);
        }
        let delta = Delta::between(&self.saved, plan);
        if delta.is_empty() {
            self.saved = plan.clone();
            return Ok(Ended::Kept);
        }
        self.note_all(storage)?;
        let number = self.clock + 1;
        let line = edits::write_line(number, &delta);
        if line.len() > MOST_EDIT_UNITS {
            return Ok(Ended::NeedsWhole);
        }
        self.own.push((number, line));
        let kept = self.write_own(storage, now_ms);
        if kept.is_err() {
            self.own.pop();
        }
        kept?;
        self.clock = number;
        self.lines.insert(Place { whole: u64::MAX, number, writer: self.writer.clone() }, Rc::new(delta));
        self.saved = plan.clone();
        Ok(Ended::Kept)
    }

    fn write_own(&self, storage: &dyn KeyValueStorage, now_ms: u64) -> Result<(), StorageError> {
        let key = self.keys.edits(&self.writer);
        if self.own.is_empty() {
            return storage.remove(&key);
        }
        write_and_compare(storage, &self.keys, &key, &edits::write(&self.own, now_ms, self.own_gone))
    }

    /// Takes in what others wrote. What a person changed here and was not saved has to be saved first, or put on top again.
    ///
    /// # Errors
    /// Where the storage cannot be read.
    pub fn hear(&mut self, storage: &dyn KeyValueStorage, now_ms: u64) -> Result<Heard, StorageError> {
        let mut wholes = self.wholes(storage)?;
        // Its own counts once it is confirmed.
        wholes.retain(|(_, whole)| !self.unconfirmed.as_ref().is_some_and(|own| own.is(whole)));
        let newest = wholes.into_iter().map(|(_, whole)| whole).max_by_key(|whole| whole.number);
        let before = self.lines.clone();
        let has_all = self.read_others(storage)?.has_all;
        let emptied = newest.is_none() && self.newest.take().is_some();
        let mut behind = !has_all;
        if let Some(newest) = newest {
            self.keep_own(storage, now_ms);
            let missing = |(writer, number)| !self.knows(writer, number);
            behind |= newest.covers.iter().any(missing);
            if self.newest.is_none_or(|known| known < newest.number) {
                self.newest = Some(newest.number);
                self.put_first(&newest);
            }
        }
        if behind {
            // What is missing comes first: until then nothing changes.
            self.lines = before;
            self.heard.clear();
            return Ok(Heard { behind, emptied, ..Heard::default() });
        }
        if self.lines.keys().eq(before.keys()) {
            return Ok(Heard { emptied, ..Heard::default() });
        }
        let found = self.replay();
        self.note(storage, &found);
        Ok(Heard { plan: Some(self.saved.clone()), conflicts: found, behind, emptied })
    }

    /// Keeps conflicts until a person has chosen; where there is no room for them, no edit is taken before there is.
    pub fn note(&mut self, storage: &dyn KeyValueStorage, found: &[Conflict]) {
        self.unnoted.extend_from_slice(found);
        // The next save says so.
        let _ = self.note_all(storage);
    }

    /// The conflicts that could not be kept yet, for the writer that goes on.
    #[must_use]
    pub fn unnoted(&self) -> &[Conflict] {
        &self.unnoted
    }

    fn note_all(&mut self, storage: &dyn KeyValueStorage) -> Result<(), StorageError> {
        conflicts::note(storage, &self.keys, &self.unnoted)?;
        self.unnoted.clear();
        Ok(())
    }

    /// Edits of one field by two writers that nobody has settled.
    ///
    /// # Errors
    /// Where the storage cannot be read.
    pub fn open_conflicts(&self, storage: &dyn KeyValueStorage) -> Result<Vec<Conflict>, StorageError> {
        conflicts::open(storage, &self.keys)
    }

    /// Keeps in mind that a person has settled a conflict.
    ///
    /// # Errors
    /// Where nothing can be written.
    pub fn settle(&self, storage: &dyn KeyValueStorage, conflict: &Conflict) -> Result<(), StorageError> {
        conflicts::settle(storage, &self.keys, conflict, self.newest.unwrap_or(0))
    }

    /// Makes `saved` of `base` and the lines; answers what two writers changed both.
    pub(super) fn replay(&mut self) -> Vec<Conflict> {
        let mut plan = self.base.clone();
        let mut found = Vec::new();
        for (place, delta) in &self.lines {
            let merged = delta.apply(&plan);
            plan = Rc::new(merged.plan);
            let own = place.writer == self.writer;
            found.extend(
                merged.conflicts.into_iter().map(|one| if own { conflicts::turned(one) } else { one }),
            );
        }
        let revision = self.saved.revision.max(self.base.revision);
        Rc::make_mut(&mut plan).revision = revision + 1;
        self.saved = plan;
        found
    }

    /// Another page may have emptied the storage, or a save been cut short: what is known to be kept is kept again.
    fn keep_own(&self, storage: &dyn KeyValueStorage, now_ms: u64) {
        let stands = storage.get(&self.keys.edits(&self.writer)).ok().flatten();
        if stands.is_none() && !self.own.is_empty() {
            // Where it fails, the next save says so.
            let _ = self.write_own(storage, now_ms);
        }
    }

    fn knows(&self, writer: &str, number: u64) -> bool {
        let in_lines = || self.lines.keys().any(|place| place.writer == writer && place.number >= number);
        let in_own = || self.unconfirmed.as_ref().is_some_and(|own| own.has(writer, number));
        self.covered.has(writer, number) || self.lost.has(writer, number) || in_lines() || in_own()
    }

    /// Moves the lines that a new whole save covers before those it does not.
    fn put_first(&mut self, newest: &Whole) {
        let lines = std::mem::take(&mut self.lines);
        self.lines = lines
            .into_iter()
            .map(|(place, delta)| {
                let covered = place.whole == u64::MAX && newest.covers.has(&place.writer, place.number);
                (Place { whole: if covered { newest.number } else { place.whole }, ..place }, delta)
            })
            .collect();
    }

    /// Reads the lines of all other writers that are not in `base` or known already.
    pub(super) fn read_others(&mut self, storage: &dyn KeyValueStorage) -> Result<Others, StorageError> {
        let mut others = Others { is_broken: false, has_all: true };
        for writer in self.keys.inside(storage, "edits")? {
            if writer == self.writer {
                continue;
            }
            let Some(text) = storage.get(&self.keys.edits(&writer))? else { continue };
            if self.heard.get(&writer) == Some(&text) {
                continue;
            }
            let Edits { lines, broken, newer, gone, .. } =
                edits::read(&text, |number| self.has_line(&writer, number));
            self.newer |= newer;
            others.is_broken |= broken;
            others.has_all &= gone == 0 || self.has_line(&writer, gone);
            for line in lines {
                self.clock = self.clock.max(line.number);
                let place = Place { whole: u64::MAX, number: line.number, writer: writer.clone() };
                self.lines.insert(place, line.delta);
            }
            self.heard.insert(writer, text);
        }
        Ok(others)
    }

    fn has_line(&self, writer: &str, number: u64) -> bool {
        let is_it = |place: &Place| place.writer == writer && place.number == number;
        self.covered.has(writer, number) || self.lines.keys().any(is_it)
    }
}
