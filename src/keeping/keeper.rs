//! One writer's part in keeping a plan: it adds lines, hears of others' lines, and saves whole now and then.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::conflicts;
use super::edits::{self, Edits, MOST_EDIT_RECORDS, MOST_EDIT_UNITS, Written};
use super::keys::Keys;
use super::room::{self, write_and_compare};
use super::whole::{Body, Covers, Read, Whole};
use crate::domain::Plan;
use crate::merge::{Conflict, Delta};
use crate::store::{KeyValueStorage, StorageError};

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

/// A whole save on its way: the plan to write, and what it will cover.
#[derive(Clone, Debug)]
pub struct WholeSave {
    /// The plan to write.
    pub plan: Rc<Plan>,
    covers: Covers,
    clock: u64,
}

/// A whole save that was written, and not yet read back.
#[derive(Clone, Debug)]
struct Unconfirmed {
    key: String,
    text: String,
    number: u64,
    whole_save: WholeSave,
}

impl Unconfirmed {
    /// Whether this is its first line.
    fn is(&self, whole: &Whole) -> bool {
        self.number == whole.number && self.whole_save.covers == whole.covers
    }
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
        let in_own =
            || self.unconfirmed.as_ref().is_some_and(|one| one.whole_save.covers.has(writer, number));
        self.covered.has(writer, number) || self.lost.has(writer, number) || in_lines() || in_own()
    }

    /// Whether a plan to be saved whole has everything that others have saved whole, and that this writer began with.
    fn has_all(&self, whole_save: &WholeSave, wholes: &[(u32, Whole)]) -> bool {
        let has = |(writer, number)| whole_save.covers.has(writer, number) || self.lost.has(writer, number);
        self.covered.iter().all(has) && wholes.iter().all(|(_, whole)| whole.covers.iter().all(has))
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

    /// Begins to save this plan whole, edits and all; the text is made and packed by whoever asked, and handed to [`Self::put`] or [`Self::end`].
    #[must_use]
    pub fn begin(&mut self, plan: &Rc<Plan>) -> WholeSave {
        let mut covers = self.covered.clone();
        if Rc::ptr_eq(plan, &self.base) {
            return WholeSave { plan: plan.clone(), covers, clock: 0 };
        }
        for place in self.lines.keys() {
            covers.add(&place.writer, place.number);
        }
        if Delta::is_of_more_than(&self.saved, plan, 0) || !Delta::between(&self.saved, plan).is_empty() {
            // Others learn by it that there is something they cannot have line by line.
            self.clock += 1;
            self.underway.insert(self.clock);
            covers.add(&self.writer, self.clock);
        }
        WholeSave { plan: plan.clone(), covers, clock: self.clock }
    }

    /// Ends a whole save: [`Self::put`] and [`Self::confirm`], where nobody waits for anything else.
    ///
    /// # Errors
    /// Where it cannot be kept; then everything stands as before.
    pub fn end(
        &mut self,
        storage: &dyn KeyValueStorage,
        whole_save: &WholeSave,
        body: &Body<'_>,
        now_ms: u64,
    ) -> Result<bool, StorageError> {
        Ok(self.put(storage, whole_save, body, now_ms)? && self.confirm(storage, now_ms)?)
    }

    /// Writes a whole save in the place of the oldest; it counts once it is confirmed. Answers `false`, having written nothing,
    /// where lines have come meanwhile that belong before its end, or others have saved whole what is not in it: the plan has to
    /// be found again.
    ///
    /// # Errors
    /// Where it cannot be kept; then everything stands as before.
    pub fn put(
        &mut self,
        storage: &dyn KeyValueStorage,
        whole_save: &WholeSave,
        body: &Body<'_>,
        now_ms: u64,
    ) -> Result<bool, StorageError> {
        let is_put = self.try_to_put(storage, whole_save, body, now_ms);
        if is_put != Ok(true) {
            self.underway.remove(&whole_save.clock);
        }
        is_put
    }

    fn try_to_put(
        &mut self,
        storage: &dyn KeyValueStorage,
        whole_save: &WholeSave,
        body: &Body<'_>,
        now_ms: u64,
    ) -> Result<bool, StorageError> {
        if self.newer {
            return Err(StorageError::NewerBuild);
        }
        let late = |place: &Place| {
            place.number <= whole_save.clock && !whole_save.covers.has(&place.writer, place.number)
        };
        let wholes = self.wholes(storage)?;
        if self.lines.keys().any(late) || !self.has_all(whole_save, &wholes) {
            return Ok(false);
        }
        self.note_all(storage)?;
        if let Some((version, text)) = &self.was {
            let key = self.keys.under(&format!("file-version/{version}"));
            write_and_compare(storage, &self.keys, &key, text)?;
            self.was = None;
        }
        let highest = wholes.iter().map(|(_, whole)| whole.number).max();
        let number = highest.max(self.newest).unwrap_or(0) + 1;
        let text = Whole::of(number, whole_save.covers.clone(), body, now_ms).write(body);
        let key = self.keys.whole(free_slot(&wholes));
        room::write(storage, &self.keys, &key, &text)?;
        self.unconfirmed = Some(Unconfirmed { key, text, number, whole_save: whole_save.clone() });
        Ok(true)
    }

    /// Reads back what was [`Self::put`], goes on from there, and takes away the lines that no one needs any more. Answers
    /// `false` where others have written in its place meanwhile: the plan has to be found again.
    ///
    /// # Errors
    /// Where it is not what was written.
    pub fn confirm(&mut self, storage: &dyn KeyValueStorage, now_ms: u64) -> Result<bool, StorageError> {
        let Some(Unconfirmed { key, text, number, whole_save }) = self.unconfirmed.take() else {
            return Ok(false);
        };
        let has_more = self.underway.remove(&whole_save.clock);
        let stands = storage.get(&key)?.unwrap_or_default();
        if stands != text {
            let is_anothers = matches!(Whole::read(&stands), Read::Whole(..));
            return if is_anothers { Ok(false) } else { Err(StorageError::NotKept) };
        }
        if has_more {
            // Whoever reads a later line has to have this first.
            self.own_gone = self.own_gone.max(whole_save.clock);
        }
        self.newest = self.newest.max(Some(number));
        self.base = whole_save.plan;
        self.covered = whole_save.covers;
        self.clock = self.clock.max(whole_save.clock);
        let covered = &self.covered;
        self.lines.retain(|place, _| !covered.has(&place.writer, place.number));
        // Nothing came between, or it came after the end.
        self.saved = self.base.clone();
        if !self.lines.is_empty() {
            self.replay();
        }
        self.tidy_up(storage, now_ms)?;
        Ok(true)
    }

    /// Takes away the lines that the two newest whole saves cover, and what earlier builds left once there are enough saves.
    fn tidy_up(&mut self, storage: &dyn KeyValueStorage, now_ms: u64) -> Result<(), StorageError> {
        let mut wholes = self.wholes(storage)?;
        wholes.sort_by_key(|(_, whole)| std::cmp::Reverse(whole.number));
        let [(_, newest), (_, second), rest @ ..] = &wholes[..] else { return Ok(()) };
        let in_both =
            |writer: &str, number| newest.covers.has(writer, number) && second.covers.has(writer, number);
        let count = self.own.len();
        let own = std::mem::take(&mut self.own);
        let (gone, stays): (Vec<_>, Vec<_>) =
            own.into_iter().partition(|(number, _)| in_both(&self.writer, *number));
        self.own = stays;
        self.own_gone = gone.last().map_or(self.own_gone, |(number, _)| self.own_gone.max(*number));
        if self.own.len() < count {
            self.write_own(storage, now_ms)?;
        }
        for writer in self.keys.inside(storage, "edits")? {
            if writer == self.writer {
                continue;
            }
            let key = self.keys.edits(&writer);
            let Some(text) = storage.get(&key)? else { continue };
            let left = edits::read(&text, |number| in_both(&writer, number));
            let is_gone = now_ms.abs_diff(left.at_ms) > GONE_AFTER_MS;
            if is_gone && left.lines.is_empty() && !left.broken && !left.newer {
                storage.remove(&key)?;
                self.heard.remove(&writer);
            }
        }
        conflicts::forget_settled(storage, &self.keys, second.number)?;
        if !rest.is_empty() {
            for key in self.keys.of_earlier_builds() {
                storage.remove(&key)?;
            }
        }
        Ok(())
    }

    /// The whole saves of this layout that stand in the storage, by slot.
    fn wholes(&mut self, storage: &dyn KeyValueStorage) -> Result<Vec<(u32, Whole)>, StorageError> {
        let mut wholes = Vec::new();
        for slot in 0..super::keys::SLOTS {
            let Some(line) = storage.first_line(&self.keys.whole(slot))? else { continue };
            self.newer |= Whole::is_newer(&line);
            if let Some(Ok(whole)) = Whole::read_line(&line) {
                wholes.push((slot, whole));
            }
        }
        Ok(wholes)
    }
}

/// A slot that is free or holds something that is no whole save, else the one with the oldest.
fn free_slot(wholes: &[(u32, Whole)]) -> u32 {
    let taken = |slot: &u32| wholes.iter().any(|(taken, _)| taken == slot);
    let free = (0..super::keys::SLOTS).find(|slot| !taken(slot));
    let oldest = || wholes.iter().min_by_key(|(_, whole)| whole.number).map(|(slot, _)| *slot);
    free.or_else(oldest).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::super::whole::Packing;
    use super::*;
    use crate::format::plan_file::write_plan;
    use crate::store::MemoryStorage;

    #[test]
    fn what_stood_there_before_a_migration_is_kept_before_the_first_whole_save() {
        let storage = MemoryStorage::new();
        let plan = Rc::new(Plan::empty("pl_old", "2027-01-04".parse().expect("a date")));
        let before = Keeper::new(Keys::of("pl_old"), "a".to_owned(), plan.clone(), Covers::default());
        let mut keeper = before.found(1, false, Some((1, "the text of version 1".to_owned())));
        let kept = || storage.get("roadbook/plan/pl_old/file-version/1");
        let changed = Rc::new(Plan { title: "Changed".to_owned(), ..(*plan).clone() });
        assert_eq!(keeper.save(&storage, &changed, 1), Ok(Ended::Kept));
        assert_eq!(kept(), Ok(None));
        for _ in 0..6 {
            let whole_save = keeper.begin(&changed);
            assert_eq!(
                keeper.end(&storage, &whole_save, &Body::of(Packing::Plain, write_plan(&changed)), 1),
                Ok(true)
            );
            assert_eq!(kept(), Ok(Some("the text of version 1".to_owned())));
        }
    }
}
