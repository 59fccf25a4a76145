//! Values as numbers, for messages between page and worker: what goes in comes out the same.
//!
//! Knows nothing of tasks. Whole numbers up to 2⁵³ stay exact, and every amount of a planning problem is far below.

use std::collections::BTreeMap;

use crate::engine::estimate::Distribution;
use crate::engine::forecast::roadmap::{Gate, ItemForecast, Package, Planned, Risk, RoadmapForecast, Spread};
use crate::engine::order::gathered;
use crate::engine::schedule::{Demand, Dependency, Instalment, Item, LinearRule, Problem, Schedule, Team};
use crate::select::schedule_problem::Found;
use crate::select::ways_in::Tried;

/// The largest whole number below which all are exact.
const MOST_EXACT: f64 = 9_007_199_254_740_992.0;

/// What can be carried as numbers.
pub trait Carried: Sized {
    /// Appends itself.
    fn put(&self, numbers: &mut Vec<f64>);
    /// Takes itself from the front; none where that is not what stands there.
    fn take(numbers: &mut std::slice::Iter<'_, f64>) -> Option<Self>;
}

/// A value as numbers.
#[must_use]
pub fn to_numbers<T: Carried>(value: &T) -> Vec<f64> {
    let mut numbers = Vec::new();
    value.put(&mut numbers);
    numbers
}

/// The value that [`to_numbers`] made these of; none if they are anything else.
#[must_use]
pub fn from_numbers<T: Carried>(numbers: &[f64]) -> Option<T> {
    let mut numbers = numbers.iter();
    let value = T::take(&mut numbers)?;
    numbers.as_slice().is_empty().then_some(value)
}

impl Carried for f64 {
    fn put(&self, numbers: &mut Vec<f64>) {
        numbers.push(*self);
    }
    fn take(numbers: &mut std::slice::Iter<'_, f64>) -> Option<Self> {
        numbers.next().copied()
    }
}

/// The whole number in front, if it is one from `least` to `most`.
fn whole(numbers: &mut std::slice::Iter<'_, f64>, least: f64, most: f64) -> Option<f64> {
    numbers.next().copied().filter(|number| number.fract() == 0.0 && (least..=most).contains(number))
}

impl Carried for i64 {
    fn put(&self, numbers: &mut Vec<f64>) {
        numbers.push(*self as f64);
    }
    fn take(numbers: &mut std::slice::Iter<'_, f64>) -> Option<Self> {
        whole(numbers, -MOST_EXACT, MOST_EXACT).map(|number| number as i64)
    }
}

impl Carried for u32 {
    fn put(&self, numbers: &mut Vec<f64>) {
        numbers.push(f64::from(*self));
    }
    fn take(numbers: &mut std::slice::Iter<'_, f64>) -> Option<Self> {
        whole(numbers, 0.0, f64::from(u32::MAX)).map(|number| number as u32)
    }
}

impl Carried for usize {
    fn put(&self, numbers: &mut Vec<f64>) {
        numbers.push(*self as f64);
    }
    fn take(numbers: &mut std::slice::Iter<'_, f64>) -> Option<Self> {
        whole(numbers, 0.0, f64::from(u32::MAX)).map(|number| number as usize)
    }
}

impl Carried for bool {
    fn put(&self, numbers: &mut Vec<f64>) {
        numbers.push(f64::from(u8::from(*self)));
    }
    fn take(numbers: &mut std::slice::Iter<'_, f64>) -> Option<Self> {
        whole(numbers, 0.0, 1.0).map(|number| number == 1.0)
    }
}

impl<T: Carried> Carried for Option<T> {
    fn put(&self, numbers: &mut Vec<f64>) {
        self.is_some().put(numbers);
        if let Some(value) = self {
            value.put(numbers);
        }
    }
    fn take(numbers: &mut std::slice::Iter<'_, f64>) -> Option<Self> {
        if bool::take(numbers)? { T::take(numbers).map(Some) } else { Some(None) }
    }
}

impl<T: Carried> Carried for Vec<T> {
    fn put(&self, numbers: &mut Vec<f64>) {
        self.len().put(numbers);
        self.iter().for_each(|value| value.put(numbers));
    }
    fn take(numbers: &mut std::slice::Iter<'_, f64>) -> Option<Self> {
        let length = usize::take(numbers)?;
        // Every value takes at least one number, so a length that is too great ends by itself.
        (0..length).map(|_| T::take(numbers)).collect()
    }
}

impl<A: Carried, B: Carried> Carried for (A, B) {
    fn put(&self, numbers: &mut Vec<f64>) {
        self.0.put(numbers);
        self.1.put(numbers);
    }
    fn take(numbers: &mut std::slice::Iter<'_, f64>) -> Option<Self> {
        Some((A::take(numbers)?, B::take(numbers)?))
    }
}

/// Bytes in a number: as many as are exact.
const BYTES_IN_NUMBER: usize = 6;

/// Bytes, closely packed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bytes(pub Vec<u8>);

impl Carried for Bytes {
    fn put(&self, numbers: &mut Vec<f64>) {
        put_bytes(&self.0, numbers);
    }
    fn take(numbers: &mut std::slice::Iter<'_, f64>) -> Option<Self> {
        let length = usize::take(numbers)?;
        let mut bytes = Vec::new();
        for _ in 0..length.div_ceil(BYTES_IN_NUMBER) {
            let packed = whole(numbers, 0.0, 281_474_976_710_655.0)? as u64;
            bytes.extend_from_slice(packed.to_le_bytes().get(..BYTES_IN_NUMBER)?);
        }
        bytes.truncate(length);
        Some(Self(bytes))
    }
}

fn put_bytes(bytes: &[u8], numbers: &mut Vec<f64>) {
    bytes.len().put(numbers);
    numbers.extend(bytes.chunks(BYTES_IN_NUMBER).map(|chunk| {
        let mut packed = [0; 8];
        packed.iter_mut().zip(chunk).for_each(|(place, byte)| *place = *byte);
        u64::from_le_bytes(packed) as f64
    }));
}

impl Carried for String {
    fn put(&self, numbers: &mut Vec<f64>) {
        put_bytes(self.as_bytes(), numbers);
    }
    fn take(numbers: &mut std::slice::Iter<'_, f64>) -> Option<Self> {
        String::from_utf8(Bytes::take(numbers)?.0).ok()
    }
}

impl<const COUNT: usize> Carried for [f64; COUNT] {
    fn put(&self, numbers: &mut Vec<f64>) {
        numbers.extend(self);
    }
    fn take(numbers: &mut std::slice::Iter<'_, f64>) -> Option<Self> {
        let (first, rest) = numbers.as_slice().split_first_chunk()?;
        *numbers = rest.iter();
        Some(*first)
    }
}

impl<K: Carried + Ord + Clone, V: Carried + Clone> Carried for BTreeMap<K, V> {
    fn put(&self, numbers: &mut Vec<f64>) {
        self.len().put(numbers);
        for (key, value) in self {
            key.put(numbers);
            value.put(numbers);
        }
    }
    fn take(numbers: &mut std::slice::Iter<'_, f64>) -> Option<Self> {
        Vec::<(K, V)>::take(numbers).map(gathered)
    }
}

impl<T: Carried, E: Carried> Carried for Result<T, E> {
    fn put(&self, numbers: &mut Vec<f64>) {
        self.is_ok().put(numbers);
        match self {
            Ok(value) => value.put(numbers),
            Err(error) => error.put(numbers),
        }
    }
    fn take(numbers: &mut std::slice::Iter<'_, f64>) -> Option<Self> {
        Some(if bool::take(numbers)? { Ok(T::take(numbers)?) } else { Err(E::take(numbers)?) })
    }
}

impl Carried for Distribution {
    fn put(&self, numbers: &mut Vec<f64>) {
        numbers.extend(self.to_numbers());
    }
    fn take(numbers: &mut std::slice::Iter<'_, f64>) -> Option<Self> {
        let (first, rest) = numbers.as_slice().split_first_chunk()?;
        *numbers = rest.iter();
        Self::from_numbers(*first)
    }
}

/// A struct whose fields are carried in the order given; every field is named, so that none is forgotten.
macro_rules! carried {
    ($($type:ident { $($field:ident),* $(,)? })*) => { $(
        impl Carried for $type {
            fn put(&self, numbers: &mut Vec<f64>) {
                let Self { $($field),* } = self;
                $($field.put(numbers);)*
            }
            fn take(numbers: &mut std::slice::Iter<'_, f64>) -> Option<Self> {
                Some(Self { $($field: Carried::take(numbers)?),* })
            }
        }
    )* };
}
pub(super) use carried;

carried! {
    Problem { horizon, value_horizon, teams, items, dependencies, exclusive, together, rules, budget }
    Team { id, capacity }
    Item { id, duration, demand, cost_of_delay, cost, must, earliest_start, deadline, due, late_cost, fixed_start }
    LinearRule { id, weights, at_most }
    Demand { team, offset, length, amount_per_period }
    Dependency { before, after, lag }
    Instalment { period, amount }
    Schedule { start }
    Found { share, bound, schedule }
    Tried { start, saved, entered, left }
    Risk { horizon, capacity, items, dependencies, gates, shared_error }
    Planned { id, start, earliest, held, deadline, work }
    Package { team, amount, length, pace, done, effort, after_previous }
    Gate { items, deadline }
    RoadmapForecast { runs, items, gates, all_on_time, all_within_horizon }
    ItemForecast { spread, mean_end, on_time, within_horizon, criticality }
    Spread { p50, p85, p95 }
}
