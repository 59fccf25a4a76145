//! An ordered table of records: plan order to show, id order to look up.

use std::rc::Rc;

use super::id::Id;
use super::record::Record;

/// Records in plan order. Copying a table is cheap: rows are shared until one changes.
///
/// **Invariant:** `by_id` holds every position once, sorted by the id of the row there.
pub struct Table<R> {
    shared: Rc<Rows<R>>,
}

struct Rows<R> {
    rows: Vec<Rc<R>>,
    by_id: Vec<u32>,
}

impl<R: Record> Table<R> {
    /// Number of records.
    #[must_use]
    pub fn len(&self) -> usize {
        self.shared.rows.len()
    }

    /// Whether there is no record.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.shared.rows.is_empty()
    }

    /// The records in plan order.
    pub fn iter(&self) -> std::slice::Iter<'_, Rc<R>> {
        self.shared.rows.iter()
    }

    /// The records in plan order, as a slice.
    #[must_use]
    pub fn rows(&self) -> &[Rc<R>] {
        &self.shared.rows
    }

    /// The record with this id.
    #[must_use]
    pub fn get(&self, id: &Id<R>) -> Option<&Rc<R>> {
        self.shared.rows.get(self.position(id)?)
    }

    /// Where the record stands in plan order.
    #[must_use]
    pub fn position(&self, id: &Id<R>) -> Option<usize> {
        self.position_of(id.as_str())
    }

    /// Where the record with this id, as text, stands in plan order.
    #[must_use]
    pub fn position_of(&self, id: &str) -> Option<usize> {
        self.slot(id).ok().and_then(|slot| self.shared.by_id.get(slot)).map(|place| *place as usize)
    }

    /// Whether both are the very same rows, shared: a quick "nothing changed here".
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.shared, &other.shared)
    }

    /// Puts a record at a place in plan order (at the end when the place is beyond it); answers
    /// `false` and changes nothing when its id is taken.
    pub fn insert(&mut self, place: usize, record: Rc<R>) -> bool {
        let Err(slot) = self.slot(record.id().as_str()) else { return false };
        let place = place.min(self.len());
        let shared = self.shared_mut();
        if place < shared.rows.len() {
            for at in &mut shared.by_id {
                *at += u32::from(*at as usize >= place);
            }
        }
        shared.rows.insert(place, record);
        shared.by_id.insert(slot, u32::try_from(place).unwrap_or(u32::MAX));
        true
    }

    /// Replaces the record with the same id; answers the one that stood there.
    pub fn replace(&mut self, record: Rc<R>) -> Option<Rc<R>> {
        let place = self.position(record.id())?;
        let row = self.shared_mut().rows.get_mut(place)?;
        Some(std::mem::replace(row, record))
    }

    /// Takes a record out; answers where it stood and what it was.
    pub fn remove(&mut self, id: &Id<R>) -> Option<(usize, Rc<R>)> {
        let slot = self.slot(id.as_str()).ok()?;
        let shared = self.shared_mut();
        let place = shared.by_id.remove(slot) as usize;
        let record = shared.rows.remove(place);
        for at in &mut shared.by_id {
            *at -= u32::from(*at as usize > place);
        }
        Some((place, record))
    }

    /// A table of these records in this order, or the id that occurs twice.
    pub fn from_rows(rows: Vec<Rc<R>>) -> Result<Self, Id<R>> {
        let ids: Vec<&str> = rows.iter().map(|row| row.id().as_str()).collect();
        let by_id = sorted_places(&ids);
        if let Some(row) = first_repeated(&ids, &by_id).and_then(|place| rows.get(place)) {
            return Err(row.id().clone());
        }
        Ok(Self { shared: Rc::new(Rows { rows, by_id }) })
    }

    fn slot(&self, id: &str) -> Result<usize, usize> {
        let Rows { rows, by_id } = &*self.shared;
        by_id.binary_search_by(|place| {
            rows.get(*place as usize).map_or(std::cmp::Ordering::Greater, |row| row.id().as_str().cmp(id))
        })
    }

    fn shared_mut(&mut self) -> &mut Rows<R> {
        Rc::make_mut(&mut self.shared)
    }
}

/// The places of ids in the order of the ids: compiled once, not for each kind of record.
fn sorted_places(ids: &[&str]) -> Vec<u32> {
    let mut places: Vec<u32> = (0..u32::try_from(ids.len()).unwrap_or(u32::MAX)).collect();
    places.sort_by_key(|&place| ids.get(place as usize).copied());
    places
}

/// The first place, in the order of the ids, whose id the next one has too.
fn first_repeated(ids: &[&str], sorted: &[u32]) -> Option<usize> {
    let id_at = |place: u32| ids.get(place as usize);
    sorted.windows(2).find_map(|pair| match pair {
        &[left, right] if id_at(left) == id_at(right) => Some(left as usize),
        _ => None,
    })
}

impl<R> Clone for Rows<R> {
    fn clone(&self) -> Self {
        Self { rows: self.rows.clone(), by_id: self.by_id.clone() }
    }
}

impl<R> Clone for Table<R> {
    fn clone(&self) -> Self {
        Self { shared: self.shared.clone() }
    }
}

impl<R> Default for Table<R> {
    fn default() -> Self {
        Self { shared: Rc::new(Rows { rows: Vec::new(), by_id: Vec::new() }) }
    }
}

impl<R: PartialEq> PartialEq for Table<R> {
    fn eq(&self, other: &Self) -> bool {
        let same = |(left, right): (&Rc<R>, &Rc<R>)| Rc::ptr_eq(left, right) || left == right;
        Rc::ptr_eq(&self.shared, &other.shared)
            || (self.shared.rows.len() == other.shared.rows.len()
                && self.shared.rows.iter().zip(&other.shared.rows).all(same))
    }
}

impl<R: std::fmt::Debug> std::fmt::Debug for Table<R> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_list().entries(&self.shared.rows).finish()
    }
}

impl<'a, R: Record> IntoIterator for &'a Table<R> {
    type Item = &'a Rc<R>;
    type IntoIter = std::slice::Iter<'a, Rc<R>>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
