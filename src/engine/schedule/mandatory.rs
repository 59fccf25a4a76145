//! Exact search for a place for every mandatory item, for the rare problem where no order of insertion finds one.
//!
//! It tries every start in its window, item by item, so running dry proves that there is no feasible schedule.

use super::ledger::Ledger;
use super::model::Model;
use crate::order::sort_by_key;

/// How a search for the mandatory items ended.
pub(super) enum Outcome {
    /// All of them placed, and nothing else.
    Found(Box<Ledger>),
    /// Proven impossible.
    Impossible,
    /// The step limit came first.
    Unknown,
}

/// Searches in at most `steps` placements. Every mandatory item must be possible.
pub(super) fn search(model: &Model, steps: usize) -> Outcome {
    let mut items: Vec<usize> = model.order.iter().copied().filter(|&item| model.mandatory[item]).collect();
    sort_by_urgency(model, &mut items);
    let mut ledger = Ledger::new(model);
    let mut depth = 0;
    let mut resume: Vec<i32> = vec![i32::MIN; items.len()];
    for _ in 0..steps {
        let Some(&item) = items.get(depth) else { return Outcome::Found(Box::new(ledger)) };
        let ready = ledger.ready(model, item).unwrap_or(i32::MAX).max(resume[depth]);
        let blocked = ledger.group_taken(model, item);
        let fit = if blocked { None } else { ledger.first_fit(model, item, ready, model.latest[item]) };
        if let Some(start) = fit {
            ledger.place(model, item, start);
            resume[depth] = start + 1;
            depth += 1;
        } else {
            resume[depth] = i32::MIN;
            let Some(above) = depth.checked_sub(1) else { return Outcome::Impossible };
            depth = above;
            ledger.remove(model, items[depth]);
        }
    }
    Outcome::Unknown
}

/// Least slack first, but never before what it depends on.
fn sort_by_urgency(model: &Model, items: &mut [usize]) {
    let mut slack: Vec<i32> = (0..model.items()).map(|i| model.latest[i] - model.earliest[i]).collect();
    for &item in items.iter().rev() {
        for link in model.after.of(item).iter().filter(|link| model.mandatory[link.item as usize]) {
            slack[item] = slack[item].min(slack[link.item as usize]);
        }
    }
    sort_by_key(items, |&item| slack[item]);
}
