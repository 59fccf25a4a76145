//! Sorting whose code is compiled once for all types.
//!
//! The standard library's stable sort is compiled anew for each type and each comparison, about 5 KiB of wasm a
//! time. Here places are sorted, through one comparison by reference; only the swaps know the items' type. For hot
//! loops over plain numbers the standard sorts remain the better choice.

use std::cmp::Ordering;

/// Sorts `items`, leaving equal ones in the order they came in.
///
/// ```
/// use roadbook_engine::order::sort_by;
/// let mut names = ["pear", "fig", "plum", "kiwi", "nut"];
/// sort_by(&mut names, |left, right| left.len().cmp(&right.len()));
/// assert_eq!(names, ["fig", "nut", "pear", "plum", "kiwi"]);
/// ```
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let places = sorted_places(items.len(), &|left, right| compare(&items[left], &items[right]));
    exchanges(places, &mut |left, right| items.swap(left, right));
}

/// Sorts `items` by what `key` makes of each, leaving equal ones in the order they came in.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |left, right| key(left).cmp(&key(right)));
}

/// The entries as an ordered map or set, put in one by one; of two for one key the later counts.
///
/// `collect` would sort them first, and bring a sort of its own along for each type.
pub fn gathered<C: Default + Extend<T>, T>(entries: impl IntoIterator<Item = T>) -> C {
    let mut gathered = C::default();
    gathered.extend(entries);
    gathered
}

/// The places of `count` items in the order that `compare` gives them.
fn sorted_places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|&left, &right| compare(left, right));
    places
}

/// The exchanges that bring the item at `from[place]` to `place`, for every place.
fn exchanges(mut from: Vec<usize>, exchange: &mut dyn FnMut(usize, usize)) {
    for start in 0..from.len() {
        // Along one circle of places; a place that is done stands for itself.
        let mut at = start;
        loop {
            let next = std::mem::replace(&mut from[at], at);
            if next == start {
                break;
            }
            exchange(at, next);
            at = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(keys in prop::collection::vec(0u8..6, 0..40)) {
            let mut items: Vec<(u8, usize)> = keys.into_iter().zip(0..).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            sort_by_key(&mut items, |item| item.0);
            prop_assert_eq!(items, expected);
        }
    }
}
