//! The order of rows and of list elements: what was put where, and how that is done in an order that is not quite the same.
//!
//! Of two orders, the longest row of elements that did not change places against one another stays (*anchors*); everything else
//! was *placed* between two of them. What both sides placed between the same two anchors is mixed by always taking the smaller
//! of the two next ids: the same order whichever side comes first, and however three are joined.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::engine::order::sort_by_key;

/// Things with names, each once, in an order.
pub(super) trait Sequence {
    /// How many.
    fn len(&self) -> usize;
    /// The name at a place.
    fn id(&self, place: usize) -> &str;
    /// Where a name stands.
    fn position(&self, id: &str) -> Option<usize>;
}

/// Names in a list: short ones, where looking through all of them is quick.
impl Sequence for Vec<String> {
    fn len(&self) -> usize {
        self.as_slice().len()
    }
    fn id(&self, place: usize) -> &str {
        self.get(place).map_or("", String::as_str)
    }
    fn position(&self, id: &str) -> Option<usize> {
        self.iter().position(|one| one == id)
    }
}

/// What was placed side by side between two anchors.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Run {
    /// The anchors before, the nearest first; none at the start.
    pub after: Vec<String>,
    /// The anchors behind, the nearest first; none at the end.
    pub before: Vec<String>,
    /// Where the first one stands, for an order that has none of the anchors.
    pub place: usize,
    /// What was placed, in order.
    pub rows: Vec<String>,
}

/// How many anchors on each side are told to somebody who may not have all of them.
const ANCHORS: usize = 3;

/// The part of `after` outside which both begin and end alike, and what in it stands elsewhere than in `before`.
fn moved<'a>(before: &dyn Sequence, after: &'a dyn Sequence) -> (Range<usize>, BTreeSet<&'a str>) {
    let (old, new) = (before.len(), after.len());
    let start = (0..old.min(new)).take_while(|&at| before.id(at) == after.id(at)).count();
    let most = old.min(new) - start;
    let tail = (1..=most).take_while(|&back| before.id(old - back) == after.id(new - back)).count();
    let middle = start..new - tail;
    let common: Vec<(usize, &str)> = middle
        .clone()
        .filter_map(|place| before.position(after.id(place)).map(|old| (old, after.id(place))))
        .collect();
    let stays = longest_rising(&common);
    let moved = common.iter().zip(stays).filter(|(_, stays)| !stays).map(|((_, id), _)| *id).collect();
    (middle, moved)
}

/// Which of these are in the longest row of them whose places rise (Schensted 1961).
fn longest_rising(items: &[(usize, &str)]) -> Vec<bool> {
    // For each length, the item that a row of that length ends with at the lowest place; for each item, the one before it.
    let (mut ends, mut earlier): (Vec<usize>, Vec<Option<usize>>) = (Vec::new(), Vec::new());
    let place_of = |index: &usize| items.get(*index).map_or(0, |(place, _)| *place);
    for (index, (place, _)) in items.iter().enumerate() {
        let length = ends.partition_point(|end| place_of(end) < *place);
        earlier.push(length.checked_sub(1).and_then(|shorter| ends.get(shorter).copied()));
        match ends.get_mut(length) {
            Some(end) => *end = index,
            None => ends.push(index),
        }
    }
    let mut stays = vec![false; items.len()];
    let mut next = ends.last().copied();
    while let Some(index) = next {
        if let Some(stays) = stays.get_mut(index) {
            *stays = true;
        }
        next = earlier.get(index).copied().flatten();
    }
    stays
}

/// What `after` has placed otherwise than `before`.
///
/// Where it is known for whom (`ours`), anchors are only what stands there as in `before`, and what they do not have counts as
/// placed: it may be brought back.
pub(super) fn runs(before: &dyn Sequence, after: &dyn Sequence, ours: Option<&dyn Sequence>) -> Vec<Run> {
    let (middle, elsewhere) = moved(before, after);
    let theirs = ours.map(|ours| (ours, moved(before, ours).1));
    let is_placed = |id: &str| {
        before.position(id).is_none()
            || elsewhere.contains(id)
            || ours.is_some_and(|ours| ours.position(id).is_none())
    };
    let is_anchor = |id: &str| {
        let stays = |(ours, moved): &(&dyn Sequence, BTreeSet<&str>)| {
            ours.position(id).is_some() && !moved.contains(id)
        };
        before.position(id).is_some() && !elsewhere.contains(id) && theirs.as_ref().is_none_or(stays)
    };
    let anchors = |places: &mut dyn Iterator<Item = usize>| -> Vec<String> {
        places
            .map(|place| after.id(place))
            .filter(|id| is_anchor(id))
            .take(ANCHORS)
            .map(str::to_owned)
            .collect()
    };
    let mut found = Vec::new();
    let mut run = Run::default();
    let places = if ours.is_some() { 0..after.len() } else { middle };
    let end = places.end;
    for place in places {
        let id = after.id(place);
        if is_placed(id) {
            if run.rows.is_empty() {
                run.place = place;
            }
            run.rows.push(id.to_owned());
        }
        if !run.rows.is_empty() && (place + 1 == end || is_anchor(after.id(place + 1))) {
            run.after = anchors(&mut (0..run.place).rev());
            run.before = anchors(&mut (place + 1..after.len()));
            found.push(std::mem::take(&mut run));
        }
    }
    found
}

/// The names of `onto` that stay, with each run put where its anchors say.
pub(super) fn placed<'a>(
    onto: &'a dyn Sequence,
    stays: &dyn Fn(&str) -> bool,
    runs: &'a [Run],
) -> Vec<&'a str> {
    let taken: BTreeSet<&str> = runs.iter().flat_map(|run| &run.rows).map(String::as_str).collect();
    // The names that are not placed, and how many of them stand before each place of `onto`.
    let (mut rest, mut before) = (Vec::new(), Vec::new());
    for place in 0..onto.len() {
        before.push(rest.len());
        let id = onto.id(place);
        if !taken.contains(id) && stays(id) {
            rest.push(id);
        }
    }
    let index_of = |id: &String| {
        let index = before.get(onto.position(id)?).copied()?;
        (rest.get(index) == Some(&id.as_str())).then_some(index)
    };
    let mut gaps: Vec<(Range<usize>, &Run)> =
        runs.iter().map(|run| (gap(run, rest.len(), &index_of), run)).collect();
    sort_by_key(&mut gaps, |(gap, _)| gap.start);
    let (mut order, mut done) = (Vec::new(), 0);
    for (gap, run) in gaps {
        let start = gap.start.max(done);
        let end = gap.end.max(start);
        order.extend(rest.get(done..start).unwrap_or_default());
        mix(rest.get(start..end).unwrap_or_default(), &run.rows, &mut order);
        done = end;
    }
    order.extend(rest.get(done..).unwrap_or_default());
    order
}

/// Between which places of what is left a run belongs.
fn gap(run: &Run, count: usize, index_of: &dyn Fn(&String) -> Option<usize>) -> Range<usize> {
    let start = match run.after.iter().find_map(index_of) {
        Some(index) => Some(index + 1),
        None => run.after.is_empty().then_some(0),
    };
    let end = match run.before.iter().find_map(index_of) {
        Some(index) => Some(index),
        None => run.before.is_empty().then_some(count),
    };
    match (start, end) {
        (Some(start), Some(end)) if start <= end => start..end,
        (Some(at), _) | (None, Some(at)) => at..at,
        (None, None) => run.place.min(count)..run.place.min(count),
    }
}

/// Two orders as one: always the smaller of the next names.
fn mix<'a>(ours: &[&'a str], theirs: &'a [String], order: &mut Vec<&'a str>) {
    let (mut ours, mut theirs) =
        (ours.iter().copied().peekable(), theirs.iter().map(String::as_str).peekable());
    while let Some(next) = match (ours.peek(), theirs.peek()) {
        (Some(our), Some(their)) if our < their => ours.next(),
        (_, Some(_)) => theirs.next(),
        (_, None) => ours.next(),
    } {
        order.push(next);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        text.chars().map(String::from).collect()
    }

    fn merged(base: &str, ours: &str, theirs: &str) -> String {
        let (base, ours, theirs) = (names(base), names(ours), names(theirs));
        let runs = runs(&base, &theirs, Some(&ours));
        let stays = |id: &str| base.position(id).is_none() || theirs.position(id).is_some();
        let order = placed(&ours, &stays, &runs);
        // What ours has removed is placed as well, for when it is brought back.
        order.into_iter().filter(|id| ours.position(id).is_some() || base.position(id).is_none()).collect()
    }

    #[test]
    fn moves_and_additions_of_both_sides_are_kept() {
        assert_eq!(merged("abcd", "abcd", "dabc"), "dabc");
        assert_eq!(merged("abcd", "bacd", "abdc"), "badc");
        assert_eq!(merged("abcd", "abxcd", "abcdy"), "abxcdy");
        // Both at the end: by name, whoever comes first.
        assert_eq!(merged("ab", "abx", "aby"), "abxy");
        assert_eq!(merged("ab", "aby", "abx"), "abxy");
        // Between neighbours of which one went and the other moved.
        assert_eq!(merged("abc", "cb", "axbc"), "cxb");
        assert_eq!(merged("abc", "bca", "axbc"), "xbca");
        // The same on both sides.
        assert_eq!(merged("abcd", "dxcab", "dxcab"), "dxcab");
    }

    #[test]
    fn runs_find_their_place_by_the_nearest_neighbour_that_is_there() {
        let placed_in = |before: &str, after: &str, onto: &str| {
            let found = runs(&names(before), &names(after), None);
            let (onto, after) = (names(onto), names(after));
            let stays = |id: &str| names(before).position(id).is_none() || after.position(id).is_some();
            placed(&onto, &stays, &found).concat()
        };
        assert_eq!(placed_in("abcde", "abcxde", "abcde"), "abcxde");
        assert_eq!(placed_in("abcde", "abcxde", "abe"), "abxe");
        assert_eq!(placed_in("abcde", "abcxde", "mn"), "mnx");
        assert_eq!(placed_in("abcde", "eabcd", "abcde"), "eabcd");
        assert_eq!(placed_in("abcde", "ecba", "abcde"), "ecba");
    }
}
