//! An exact finish for small plans: depth-first branch and bound over the order in which items start.
//!
//! What an item saves never grows with a later start, so some best schedule is *active*: no item could start earlier
//! while the others stay. Active schedules are built item by item in the order of their starts (serial generation;
//! Sprecher, Kolisch & Drexl 1995), and every item goes
//! - where its need is even from its start to its end: to the first start that fits, and nowhere else;
//! - otherwise: to any start that fits before it could have been over already.
//!
//! What could be over before the next item starts, and is not placed by then, is left out below that point. A part
//! is left out when all that may still come, at good prices for what it uses ([`PriceList`]), brings no more than the
//! best known.
//!
//! **Invariants:** [`Exact::best`] is feasible; [`Exact::total_cost_of_delay`] never exceeds the cost of any feasible
//! schedule; once [`Exact::is_done`], no feasible schedule costs less than the smaller of the target and the best found.

use super::bound::{Bound, PriceList, margin};
use super::check::check;
use super::ledger::Ledger;
use super::model::Model;
use super::problem::{Problem, Schedule};

/// The most items that may be in question.
const MOST_ITEMS: usize = 64;
/// Iterations that look for good prices.
const ITERATIONS: u32 = 600;

/// A search through all schedules that could be better than the best known, a few steps at a time.
pub struct Exact {
    problem: Problem,
    model: Model,
    /// The items that can be chosen, each after all it depends on. A *place* is a place in this list, and a set of
    /// places a number whose bits they are.
    items: Vec<usize>,
    prices: PriceList,
    /// Place by place and start by start: the most that this start or a later one saves after prices.
    most_from: Vec<Vec<f64>>,
    /// Whether the need of the item at this place is the same from its start to its end.
    is_even: Vec<bool>,
    ledger: Ledger,
    gain: i64,
    nodes: Vec<Node>,
    best: Option<Schedule>,
    /// Only schedules that save more than this are looked for.
    goal: i64,
    at_worst: i64,
    /// The most that any schedule saves that saves more than the first target.
    most: f64,
}

/// A partial schedule, which differs from the one below it on the stack by one more item.
struct Node {
    /// The item that was placed last; none at the root.
    item: Option<usize>,
    /// What may be placed next, the most hopeful last.
    children: Vec<Child>,
}

struct Child {
    place: usize,
    start: i32,
    /// The places left out from here on.
    left_out: u64,
    /// Nothing below saves more.
    most: f64,
}

/// What may become of the places that are still open.
struct Outlook {
    left_out: u64,
    /// Place by place: the first start that the partial schedule leaves, no earlier than its last start.
    low: Vec<i32>,
}

impl Exact {
    /// Prepares the search for schedules that cost less than `target`, the total cost of delay of the best one known.
    /// `None` for a problem that makes no sense or in which more than 64 items can be chosen.
    #[must_use]
    pub fn new(problem: &Problem, target: i64) -> Option<Self> {
        let model = Model::new(problem).ok()?;
        let items: Vec<usize> = model.order.iter().copied().filter(|&item| model.possible[item]).collect();
        if items.len() > MOST_ITEMS
            || (0..model.items()).any(|item| model.mandatory[item] && !model.possible[item])
        {
            return None;
        }
        let at_worst: i64 = model.cost_of_delay.iter().map(|cod| cod * model.value_horizon).sum();
        // No schedule costs less than nothing or more than this, so targets beyond say no more.
        let lost: i64 = items.iter().map(|&item| model.gain(item, model.latest[item]).min(0)).sum();
        let target = target.clamp(0, at_worst - lost + 1);
        let prices = Bound::new(problem).ok()?.price_list(ITERATIONS, target);
        let most_from = prices.savings.iter().map(|savings| running_most(savings)).collect();
        let mut exact = Self {
            problem: problem.clone(),
            is_even: items.iter().map(|&item| is_even(&model, item)).collect(),
            ledger: Ledger::new(&model),
            gain: 0,
            nodes: Vec::new(),
            best: None,
            goal: at_worst - target,
            at_worst,
            most: f64::NEG_INFINITY,
            items,
            prices,
            most_from,
            model,
        };
        if let Some(root) = exact.node(None, i32::MIN, 0) {
            exact.most = root.children.iter().map(|child| child.most).fold(exact.goal as f64, f64::max);
            exact.nodes.push(root);
        }
        Some(exact)
    }

    /// Takes up to this many steps; answers whether there is more to do. `target` is the total cost of delay of the
    /// best schedule known by now.
    pub fn step(&mut self, steps: u32, target: i64) -> bool {
        self.goal = self.goal.max(self.at_worst.saturating_sub(target));
        for _ in 0..steps {
            let Some(node) = self.nodes.last_mut() else { return false };
            match node.children.pop() {
                Some(child) => self.enter(&child),
                None => self.leave(),
            }
        }
        !self.is_done()
    }

    /// Whether nothing is left to try: no schedule costs less than the target or the best found.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The best schedule found that costs less than every target given up to then.
    #[must_use]
    pub fn best(&self) -> Option<&Schedule> {
        self.best.as_ref()
    }

    /// The proven lower bound so far on the total cost of delay.
    #[must_use]
    pub fn total_cost_of_delay(&self) -> i64 {
        if self.is_done() {
            return self.at_worst - self.goal;
        }
        let most = self.most + margin(self.most);
        self.at_worst - self.goal.max(most.floor() as i64)
    }

    fn is_hopeful(&self, most: f64) -> bool {
        most + margin(most) >= self.goal as f64 + 1.0
    }

    fn enter(&mut self, child: &Child) {
        if !self.is_hopeful(child.most) {
            return;
        }
        let item = self.items[child.place];
        self.ledger.place(&self.model, item, child.start);
        self.gain += self.model.gain(item, child.start);
        match self.node(Some(child.place), child.start, child.left_out) {
            Some(node) => self.nodes.push(node),
            None => self.take_back(item),
        }
    }

    fn leave(&mut self) {
        if let Some(item) = self.nodes.pop().and_then(|node| node.item) {
            self.take_back(item);
        }
    }

    fn take_back(&mut self, item: usize) {
        self.gain -= self.model.gain(item, self.ledger.start[item]);
        self.ledger.remove(&self.model, item);
    }

    /// Looks at the partial schedule in hand, whose last item stands at `last`, and notes it if it is the best so far.
    /// `None` when nothing may come below.
    fn node(&mut self, last: Option<usize>, since: i32, left_out: u64) -> Option<Node> {
        let outlook = self.outlook(since, left_out)?;
        self.note();
        let mut children = Vec::new();
        for place in 0..self.items.len() {
            if outlook.left_out >> place & 1 == 0 && !self.ledger.is_placed(self.items[place]) {
                self.push_children(&outlook, place, (since, last), &mut children);
            }
        }
        children.sort_by(|a, b| a.most.total_cmp(&b.most).then(b.start.cmp(&a.start)));
        Some(Node { item: last.map(|place| self.items[place]), children })
    }

    /// Keeps the partial schedule in hand if it is feasible as it is and the best so far.
    fn note(&mut self) {
        if self.gain <= self.goal || !self.ledger.keeps_rules(&self.model) {
            return;
        }
        let whole = |item: usize| {
            (!self.model.mandatory[item] || self.ledger.is_placed(item))
                && !self.ledger.is_torn(&self.model, item)
        };
        if (0..self.model.items()).all(whole) {
            let schedule = self.ledger.schedule();
            if check(&self.problem, &schedule).is_empty() {
                self.goal = self.gain;
                self.best = Some(schedule);
            }
        }
    }

    /// What the partial schedule leaves of each item; `None` when it leaves nothing of one that is needed.
    fn outlook(&self, since: i32, mut left_out: u64) -> Option<Outlook> {
        let model = &self.model;
        let mut low = vec![0; self.items.len()];
        let mut low_of = vec![None; model.items()];
        for (place, &item) in self.items.iter().enumerate() {
            if self.ledger.is_placed(item) {
                low_of[item] = Some(self.ledger.start[item]);
                continue;
            }
            let mut from = Some(model.earliest[item].max(since));
            for link in model.before.of(item) {
                from = from
                    .zip(low_of[link.item as usize])
                    .map(|(from, before): (i32, i32)| from.max(before + link.gap));
            }
            let open = left_out >> place & 1 == 0 && !self.ledger.group_taken(model, item);
            let first = from.filter(|_| open);
            let first = first.and_then(|from| self.ledger.first_fit(model, item, from, model.latest[item]));
            match first {
                Some(first) => low[place] = first,
                None if self.prices.must[place] => return None,
                None => left_out |= 1 << place,
            }
            low_of[item] = first;
        }
        let torn = |item: usize| {
            let mates = model.mates(item);
            mates.iter().any(|&mate| self.ledger.is_placed(mate as usize))
                && mates.iter().any(|&mate| low_of[mate as usize].is_none())
        };
        (!self.items.iter().any(|&item| torn(item))).then_some(Outlook { left_out, low })
    }

    /// The starts at which an item may come next.
    fn push_children(
        &self,
        outlook: &Outlook,
        place: usize,
        (since, last): (i32, Option<usize>),
        children: &mut Vec<Child>,
    ) {
        let (model, item) = (&self.model, self.items[place]);
        let Some(ready) = self.ledger.ready(model, item) else { return };
        let Some(first) = self.ledger.first_fit(model, item, ready, model.latest[item]) else { return };
        let to = if self.is_even[place] {
            first
        } else {
            model.latest[item].min(first + model.duration[item] - 1)
        };
        let mut from = first.max(since);
        while let Some(start) = self.ledger.first_fit(model, item, from, to) {
            from = start + 1;
            // What starts together comes in the order of the list.
            if start == since && last.is_some_and(|last| last > place) {
                continue;
            }
            let left_out = outlook.left_out | self.over_before(outlook, place, start);
            let most = self.most_below(outlook, place, start, left_out);
            if self.is_hopeful(most) {
                children.push(Child { place, start, left_out, most });
            }
        }
    }

    /// The places of items that could be over before another starts and cost no money that others may need.
    fn over_before(&self, outlook: &Outlook, place: usize, start: i32) -> u64 {
        let (model, mut over) = (&self.model, 0);
        for (other, &item) in self.items.iter().enumerate() {
            let free = model.received.is_empty() || model.cost[item] == 0;
            let open = other != place && outlook.left_out >> other & 1 == 0 && !self.ledger.is_placed(item);
            let is_ready = || self.ledger.ready(model, item).is_some();
            if open && free && outlook.low[other] + model.duration[item] <= start && is_ready() {
                over |= 1 << other;
            }
        }
        over
    }

    /// The most that a schedule saves in which one more item is placed, and nothing else starts earlier any more.
    fn most_below(&self, outlook: &Outlook, place: usize, start: i32, left_out: u64) -> f64 {
        let mut most = self.prices.base;
        for (other, &item) in self.items.iter().enumerate() {
            let from = |start: i32| (start - self.model.earliest[item]) as usize;
            let placed = if other == place { Some(start) } else { None };
            let placed = placed.or_else(|| self.ledger.is_placed(item).then(|| self.ledger.start[item]));
            most += match placed {
                Some(start) => self.prices.savings[other][from(start)],
                None => {
                    let low = from(outlook.low[other].max(start));
                    let open = left_out >> other & 1 == 0;
                    let saved = self.most_from[other].get(low).copied().filter(|_| open);
                    let nothing = if self.prices.must[other] { f64::NEG_INFINITY } else { 0.0 };
                    saved.unwrap_or(f64::NEG_INFINITY).max(nothing)
                }
            };
        }
        most
    }
}

/// The most of each entry and all after it.
fn running_most(savings: &[f64]) -> Vec<f64> {
    let mut most = savings.to_vec();
    for index in (1..most.len()).rev() {
        most[index - 1] = most[index - 1].max(most[index]);
    }
    most
}

fn is_even(model: &Model, item: usize) -> bool {
    let needs = model.needs.of(item);
    let duration = model.duration[item] as u32;
    // Neighbouring stretches of one team differ only where its need does, so one stretch is all.
    needs.iter().all(|need| need.offset == 0 && need.length == duration)
}
