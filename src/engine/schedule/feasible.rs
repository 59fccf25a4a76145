//! Exact search for any feasible schedule, for the rare problem where no order of insertion finds one.
//!
//! It tries every start in its window, item by item, so running dry proves that there is no feasible schedule.
//! Without rules only mandatory items matter; with rules also what could help to keep one: items of negative weight
//! and what those need.

use super::ledger::Ledger;
use super::model::Model;
use crate::order::sort_by_key;

/// How a search for a feasible schedule ended.
pub(super) enum Outcome {
    /// Found; what is neither mandatory nor of help to a rule is left out.
    Found(Box<Ledger>),
    /// Proven impossible.
    Impossible,
    /// The step limit came first.
    Unknown,
}

/// Not tried yet.
const FRESH: i32 = i32::MIN;
/// All starts and leaving it out were tried.
const SPENT: i32 = i32::MAX;

/// Searches in at most `steps` placements. Every mandatory item must be possible.
pub(super) fn search(model: &Model, steps: usize) -> Outcome {
    let items = items_that_matter(model);
    let helps = help_still_to_come(model, &items);
    let mut ledger = Ledger::new(model);
    let mut depth = 0;
    let mut resume: Vec<i32> = vec![FRESH; items.len()];
    for _ in 0..steps {
        if depth == items.len() && ledger.keeps_rules(model) {
            return Outcome::Found(Box::new(ledger));
        }
        if let Some(&item) = items.get(depth).filter(|_| can_keep_rules(model, &ledger, &helps[depth])) {
            if let Some(start) = next_start(model, &ledger, &items[..depth], item, resume[depth]) {
                ledger.place(model, item, start);
                resume[depth] = start + 1;
                depth += 1;
                continue;
            }
            if resume[depth] != SPENT && may_stay_out(model, &ledger, item) {
                resume[depth] = SPENT;
                depth += 1;
                continue;
            }
        }
        // Back to the last item that was placed: one that was left out has nothing more to try.
        loop {
            if let Some(resume) = resume.get_mut(depth) {
                *resume = FRESH;
            }
            let Some(above) = depth.checked_sub(1) else { return Outcome::Impossible };
            depth = above;
            if ledger.is_placed(items[depth]) {
                ledger.remove(model, items[depth]);
                break;
            }
        }
    }
    Outcome::Unknown
}

/// The next start to try for an item. `decided` are the items before it.
fn next_start(model: &Model, ledger: &Ledger, decided: &[usize], item: usize, resume: i32) -> Option<i32> {
    let mut mates = model.mates(item).iter().map(|&mate| mate as usize);
    let left_alone = mates.any(|mate| !ledger.is_placed(mate) && decided.contains(&mate));
    if resume == SPENT || left_alone || ledger.group_taken(model, item) {
        return None;
    }
    let ready = ledger.ready(model, item)?.max(resume);
    ledger.first_fit(model, item, ready, model.latest[item])
}

/// Whether leaving out an item leaves nothing without it.
fn may_stay_out(model: &Model, ledger: &Ledger, item: usize) -> bool {
    !model.mandatory[item] && !model.mates(item).iter().any(|&mate| ledger.is_placed(mate as usize))
}

/// Whether every rule is kept if all that could still help does.
fn can_keep_rules(model: &Model, ledger: &Ledger, help: &[i64]) -> bool {
    help.iter().enumerate().all(|(rule, &help)| ledger.excess(model, rule) <= help)
}

/// For each depth, by how much the items from there on could lower each rule's sum at most.
fn help_still_to_come(model: &Model, items: &[usize]) -> Vec<Vec<i64>> {
    let mut help = vec![0; model.at_most.len()];
    let mut helps = vec![help.clone()];
    for &item in items.iter().rev() {
        for &(rule, weight) in model.rules_of.of(item) {
            help[rule as usize] += (-weight).max(0);
        }
        helps.push(help.clone());
    }
    helps.reverse();
    helps
}

/// Mandatory items, and what could help to keep a rule with all it needs: least slack first, but never before what
/// it depends on.
fn items_that_matter(model: &Model) -> Vec<usize> {
    let mut matters = model.mandatory.clone();
    let mut stack: Vec<usize> = (0..model.items())
        .filter(|&item| model.possible[item] && model.rules_of.of(item).iter().any(|&(_, weight)| weight < 0))
        .collect();
    while let Some(item) = stack.pop() {
        if !std::mem::replace(&mut matters[item], true) {
            stack.extend(model.before.of(item).iter().map(|link| link.item as usize));
            stack.extend(model.mates(item).iter().map(|&mate| mate as usize));
        }
    }
    let mut items: Vec<usize> = model.order.iter().copied().filter(|&item| matters[item]).collect();
    let mut slack: Vec<i32> = (0..model.items()).map(|i| model.latest[i] - model.earliest[i]).collect();
    for &item in items.iter().rev() {
        for link in model.after.of(item).iter().filter(|link| matters[link.item as usize]) {
            slack[item] = slack[item].min(slack[link.item as usize]);
        }
    }
    // Mandatory items depend on mandatory ones only.
    sort_by_key(&mut items, |&item| (!model.mandatory[item], slack[item]));
    items
}
