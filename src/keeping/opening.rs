//! Finds a plan again: the newest whole save that can be read, and every line it does not cover.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use super::aside::{SetAside, set_aside};
use super::keeper::Keeper;
use super::keys::Keys;
use super::whole::{Covers, Packing, Read, Whole};
use crate::format::plan_file::{FileError, FileWarning, Opened, read_plan};
use crate::merge::Conflict;
use crate::store::{KeyValueStorage, StorageError};

/// Unpacks a packed text; none where it is broken, or longer than any plan file.
pub type Unpack = dyn Fn(String) -> Pin<Box<dyn Future<Output = Option<String>>>>;

/// What was found for a plan.
#[derive(Default)]
pub struct Found {
    /// The writer that goes on with the plan, where there is one.
    pub keeper: Option<Keeper>,
    /// The version of its file, where that is newer than this build's.
    pub newer_file: Option<u32>,
    /// Edits of one field by two writers that nobody has settled.
    pub conflicts: Vec<Conflict>,
    /// Texts that could not be read, now kept apart.
    pub set_aside: Vec<SetAside>,
    /// Whether a newer Roadbook wrote what is there.
    pub newer_build: bool,
}

/// A text under a key for whole saves.
struct Candidate {
    /// What tells which is the newest: its number, and for those of earlier builds the plan's revision.
    rank: (u64, u64),
    covers: Covers,
    opened: Opened,
    /// The text before it was migrated, and its version.
    was: Option<(u32, String)>,
}

/// Whether something stands where a plan's whole saves would: quick, and without a look at what it is.
#[must_use]
pub fn is_kept(storage: &dyn KeyValueStorage, plan_id: &str) -> bool {
    Keys::of(plan_id).wholes().iter().any(|key| matches!(storage.first_line(key), Ok(Some(_))))
}

/// Finds a plan; `writer` is whoever goes on with it.
///
/// # Errors
/// Where the storage cannot be read, or a text that must be set aside has no room.
pub async fn find(
    storage: &dyn KeyValueStorage,
    plan_id: &str,
    writer: String,
    unpack: &Unpack,
) -> Result<Found, StorageError> {
    let keys = Keys::of(plan_id);
    let mut found = Found::default();
    let Some(newest) = newest_whole(storage, &keys, unpack, &mut found).await? else { return Ok(found) };
    found.newer_file = newest.opened.newer;
    let mut plan = newest.opened.plan;
    // Stored under this id, it is this plan.
    plan_id.clone_into(&mut plan.id);
    let mut keeper = Keeper::new(keys.clone(), writer, Rc::new(plan), newest.covers);
    if keeper.read_others(storage)?.is_broken {
        set_broken_aside(storage, &keys, &mut found)?;
    }
    let mut keeper = keeper.without_what_is_lost(storage)?;
    if keeper.has_edits() {
        let met = keeper.replay();
        keeper.note(storage, &met);
    }
    found.conflicts = keeper.open_conflicts(storage)?;
    let newer_build = found.newer_build || keeper.is_outdated();
    found.newer_build = newer_build;
    found.keeper = Some(keeper.found(newest.rank.0, newer_build, newest.was));
    Ok(found)
}

/// The newest whole save that can be read; those that cannot, and would be the newest, are set aside.
async fn newest_whole(
    storage: &dyn KeyValueStorage,
    keys: &Keys,
    unpack: &Unpack,
    found: &mut Found,
) -> Result<Option<Candidate>, StorageError> {
    let of_earlier_builds = keys.of_earlier_builds();
    let mut by_number = Vec::new();
    for key in keys.wholes() {
        let Some(line) = storage.first_line(&key)? else { continue };
        found.newer_build |= Whole::is_newer(&line);
        let number = match Whole::read_line(&line) {
            Some(Ok(whole)) => whole.number,
            None if of_earlier_builds.contains(&key) => 0,
            // It may have been the newest: it is looked at first, and set aside.
            Some(Err(_)) | None => u64::MAX,
        };
        by_number.push((number, key));
    }
    by_number.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
    let mut best: Option<Candidate> = None;
    for (number, key) in by_number {
        // Those of earlier builds have no number, but a revision.
        if number > 0 && best.is_some() {
            break;
        }
        if number == 0 && best.as_ref().is_some_and(|best| best.rank.0 > 0) {
            break;
        }
        let Some(text) = storage.get(&key)? else { continue };
        match read_whole(&text, unpack).await {
            Ok(Some(candidate)) if best.as_ref().is_none_or(|best| candidate.rank > best.rank) => {
                best = Some(candidate);
            }
            Ok(_) => {}
            Err(()) => found.set_aside.push(set_aside(storage, keys, &text)?),
        }
    }
    Ok(best)
}

/// A whole save as it can be used; none inside where a newer Roadbook laid it out.
async fn read_whole(text: &str, unpack: &Unpack) -> Result<Option<Candidate>, ()> {
    let (whole, body) = match Whole::read(text) {
        Read::Newer => return Ok(None),
        Read::Broken => return Err(()),
        Read::Bare(body) => (None, body),
        Read::Whole(whole, body) => (Some(whole), body),
    };
    let unpacked;
    let body = match whole.as_ref().map(|whole| whole.packing) {
        Some(Packing::Gzip15) => {
            unpacked = unpack(body.to_owned()).await.ok_or(())?;
            &unpacked
        }
        Some(Packing::Plain) | None => body,
    };
    let opened = read_plan(body.as_bytes()).map_err(drop::<FileError>)?;
    let migrated = opened.warnings.iter().find_map(|warning| match warning {
        FileWarning::Migrated { version } => Some(*version),
        _ => None,
    });
    let rank = (whole.as_ref().map_or(0, |whole| whole.number), opened.plan.revision);
    let covers = whole.map(|whole| whole.covers).unwrap_or_default();
    let was = migrated.map(|version| (version, body.to_owned()));
    Ok(Some(Candidate { rank, covers, opened, was }))
}

/// Sets aside the edits of writers that cannot be read to their end.
fn set_broken_aside(
    storage: &dyn KeyValueStorage,
    keys: &Keys,
    found: &mut Found,
) -> Result<(), StorageError> {
    for writer in keys.inside(storage, "edits")? {
        let Some(text) = storage.get(&keys.edits(&writer))? else { continue };
        if super::edits::read(&text, |_| false).broken {
            found.set_aside.push(set_aside(storage, keys, &text)?);
        }
    }
    Ok(())
}
