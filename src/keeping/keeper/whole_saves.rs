//! How a writer saves the plan whole: begun, put in the place of the oldest, confirmed by reading it back.

use std::rc::Rc;

use super::{GONE_AFTER_MS, Keeper, Place};
use crate::domain::Plan;
use crate::keeping::conflicts;
use crate::keeping::edits;
use crate::keeping::keys::SLOTS;
use crate::keeping::room::{self, write_and_compare};
use crate::keeping::whole::{Body, Covers, Read, Whole};
use crate::merge::Delta;
use crate::store::{KeyValueStorage, StorageError};

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
pub(super) struct Unconfirmed {
    key: String,
    text: String,
    number: u64,
    whole_save: WholeSave,
}

impl Unconfirmed {
    /// Whether a writer's line is in it.
    pub(super) fn has(&self, writer: &str, number: u64) -> bool {
        self.whole_save.covers.has(writer, number)
    }

    /// Whether this is its first line.
    pub(super) fn is(&self, whole: &Whole) -> bool {
        self.number == whole.number && self.whole_save.covers == whole.covers
    }
}

impl Keeper {
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

    /// Whether a plan to be saved whole has everything that others have saved whole, and that this writer began with.
    fn has_all(&self, whole_save: &WholeSave, wholes: &[(u32, Whole)]) -> bool {
        let has = |(writer, number)| whole_save.covers.has(writer, number) || self.lost.has(writer, number);
        self.covered.iter().all(has) && wholes.iter().all(|(_, whole)| whole.covers.iter().all(has))
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
    pub(super) fn wholes(
        &mut self,
        storage: &dyn KeyValueStorage,
    ) -> Result<Vec<(u32, Whole)>, StorageError> {
        let mut wholes = Vec::new();
        for slot in 0..SLOTS {
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
    let free = (0..SLOTS).find(|slot| !taken(slot));
    let oldest = || wholes.iter().min_by_key(|(_, whole)| whole.number).map(|(slot, _)| *slot);
    free.or_else(oldest).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::super::{Ended, Keys};
    use super::*;
    use crate::format::plan_file::write_plan;
    use crate::keeping::whole::Packing;
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
