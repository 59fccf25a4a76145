//! The priced rows of the relaxation, and each item's best answer to the prices.
//!
//! All rows read “what the chosen starts use is at most the right side”, scaled to a right side of 1 or 0:
//! - capacity, per team, rounding and period; money, per period; one per exclusive group: right side 1;
//! - dependencies, per link and period (what has started by then, less what could carry it): right side 0;
//! - do-together groups, one row per member (it, less the next one round): right side 0;
//! - rules, one each, scaled by their largest number: the right side is the limit in that scale.

use super::super::model::Model;

/// Roundings per team: none, and the dual feasible functions u⁽¹⁾ to u⁽⁴⁾.
const ROUNDINGS: usize = 5;

/// What rounding can take from a sum of terms, as a share of their prices.
const ROUNDING: f64 = 1e-12;

/// One constant stretch of an item's need: what it uses of each capacity row, by period.
struct Stretch {
    first_row: usize,
    offset: usize,
    length: usize,
    /// Rounding by rounding, one entry per period of the horizon.
    uses: Vec<f64>,
}

pub(super) struct Choice {
    pub(super) earliest: usize,
    /// What each start from `earliest` on saves, before prices.
    pub(super) gains: Vec<f64>,
    /// Whether each start is still in question.
    pub(super) open: Vec<bool>,
    /// How often each start was the best answer to the prices lately.
    pub(super) picked: Vec<u32>,
    pub(super) must: bool,
    /// Place and gap of each choice this one waits for.
    pub(super) befores: Vec<(usize, usize)>,
    stretches: Vec<Stretch>,
    cost: f64,
    /// What choosing it uses of rows that do not care when it starts.
    whenever: Vec<(usize, f64)>,
    /// First row and gap of each dependency on which this item waits, and that waits for it.
    waits: Vec<usize>,
    carries: Vec<(usize, usize)>,
}

/// What schedules save at certain prices: at most the base and, for each item they choose, the entry of its start.
pub(in super::super) struct PriceList {
    pub(in super::super) base: f64,
    /// One list for each item that can be chosen, in the order of the model, with an entry for each start of its
    /// window; −∞ for a start that is in no schedule better than the target.
    pub(in super::super) savings: Vec<Vec<f64>>,
    /// Whether each of these items is in every schedule better than the target.
    pub(in super::super) must: Vec<bool>,
}

pub(super) struct Rows {
    horizon: usize,
    pub(super) choices: Vec<Choice>,
    /// How often prices were answered lately.
    pub(super) answers: u32,
    /// 1 or 0 for each row but those of rules.
    right_sides: Vec<f64>,
    /// First money row, if there is a budget, with money received by period.
    money: Option<(usize, Vec<f64>)>,
    scratch: Vec<f64>,
    reduced: Vec<f64>,
}

impl Rows {
    pub(super) fn new(model: &Model) -> Self {
        let horizon = model.horizon;
        let team_rows = model.teams * ROUNDINGS * horizon;
        let mut right_sides = vec![1.0; team_rows];
        let money = (!model.received.is_empty()).then(|| {
            let received = model.received.iter().map(|&money| money as f64).collect();
            (right_sides.len(), received)
        });
        if let Some((_, received)) = &money {
            let received: &Vec<f64> = received;
            right_sides.extend(received.iter().map(|&money| if money > 0.0 { 1.0 } else { 0.0 }));
        }
        let first_group = right_sides.len();
        right_sides.resize(first_group + model.members.len(), 1.0);
        let mut whenever: Vec<Vec<(usize, f64)>> = (0..model.items())
            .map(|item| {
                model.groups_of.of(item).iter().map(|&group| (first_group + group as usize, 1.0)).collect()
            })
            .collect();
        bind_mates(model, &mut whenever, &mut right_sides);
        weigh_rules(model, &mut whenever, &mut right_sides);
        let mut choices: Vec<Choice> = Vec::with_capacity(model.items());
        let mut place = vec![usize::MAX; model.items()];
        for &item in model.order.iter().filter(|&&item| model.possible[item]) {
            place[item] = choices.len();
            let mut choice = Choice::new(model, item, std::mem::take(&mut whenever[item]));
            for link in model.before.of(item) {
                let row = right_sides.len();
                right_sides.resize(row + horizon, 0.0);
                choice.waits.push(row);
                choice.befores.push((place[link.item as usize], link.gap as usize));
                // Possible items depend on possible items only, and those come first in the order.
                choices[place[link.item as usize]].carries.push((row, link.gap as usize));
            }
            choices.push(choice);
        }
        let scratch = vec![0.0; horizon + 1];
        Self { horizon, choices, answers: 0, right_sides, money, scratch, reduced: Vec::new() }
    }

    pub(super) fn count(&self) -> usize {
        self.right_sides.len()
    }

    /// The value of the relaxation at these prices, with what rounding may have taken from it, and each row's right
    /// side less its use.
    pub(super) fn price_out(&mut self, prices: &[f64]) -> (f64, Vec<f64>) {
        let mut value = self.worth(prices);
        let mut slack = self.right_sides.clone();
        let mut choices = std::mem::take(&mut self.choices);
        self.answers += 1;
        for choice in &mut choices {
            self.reduce(choice, prices);
            let best = (0..self.reduced.len()).max_by(|&a, &b| self.reduced[a].total_cmp(&self.reduced[b]));
            if let Some(best) = best.filter(|&best| choice.must || self.reduced[best] > 0.0) {
                value += self.reduced[best];
                choice.picked[best] += 1;
                self.use_up(choice, choice.earliest + best, &mut slack);
            }
        }
        self.choices = choices;
        (value, slack)
    }

    /// Rules out starts, and makes items a must, where the other choice keeps every schedule from saving `goal`.
    /// `value` is the value of the relaxation at these prices. Answers whether anything changed.
    pub(super) fn rule_out(&mut self, prices: &[f64], value: f64, goal: f64) -> bool {
        let mut changed = false;
        let mut choices = std::mem::take(&mut self.choices);
        for choice in &mut choices {
            self.reduce(choice, prices);
            let nothing = if choice.must { f64::NEG_INFINITY } else { 0.0 };
            let others = value - self.reduced.iter().copied().fold(nothing, f64::max);
            for (open, &reduced) in choice.open.iter_mut().zip(&self.reduced) {
                if *open && others + reduced < goal {
                    *open = false;
                    changed = true;
                }
            }
            if !choice.must && others < goal {
                choice.must = true;
                changed = true;
            }
        }
        self.choices = choices;
        changed
    }

    /// What everything saves at these prices.
    pub(super) fn price_list(&mut self, prices: &[f64]) -> PriceList {
        let choices = std::mem::take(&mut self.choices);
        let must = choices.iter().map(|choice| choice.must).collect();
        let mut savings = Vec::with_capacity(choices.len());
        for choice in &choices {
            self.reduce(choice, prices);
            savings.push(self.reduced.clone());
        }
        self.choices = choices;
        PriceList { base: self.worth(prices), savings, must }
    }

    /// What the right sides are worth at these prices, with what rounding may have taken from it.
    fn worth(&self, prices: &[f64]) -> f64 {
        let worth: f64 = prices.iter().zip(&self.right_sides).map(|(price, side)| price * side).sum();
        // Prices of rows that cancel out can be far larger than the value.
        worth + prices.iter().sum::<f64>() * ROUNDING
    }

    /// What each start of an item saves when it pays for all it uses.
    fn reduce(&mut self, choice: &Choice, prices: &[f64]) {
        let horizon = self.horizon;
        self.reduced.clear();
        let starts = choice.gains.iter().zip(&choice.open);
        self.reduced.extend(starts.map(|(&gain, &open)| if open { gain } else { f64::NEG_INFINITY }));
        let fixed: f64 = choice.whenever.iter().map(|&(row, uses)| prices[row] * uses).sum();
        self.reduced.iter_mut().for_each(|reduced| *reduced -= fixed);
        for stretch in &choice.stretches {
            // Running sums of the price of one period of this stretch.
            let sums = &mut self.scratch;
            sums[0] = 0.0;
            for period in 0..horizon {
                let mut price = 0.0;
                for rounding in 0..ROUNDINGS {
                    let at = rounding * horizon + period;
                    price += prices[stretch.first_row + at] * stretch.uses[at];
                }
                sums[period + 1] = sums[period] + price;
            }
            for (index, reduced) in self.reduced.iter_mut().enumerate() {
                let from = choice.earliest + index + stretch.offset;
                *reduced -= sums[from + stretch.length] - sums[from];
            }
        }
        if let Some((row, received)) = &self.money
            && choice.cost > 0.0
        {
            let price = |period: usize| prices[row + period] * choice.cost / received[period].max(1.0);
            subtract_from_start_on(&mut self.reduced, choice.earliest, horizon, price);
        }
        for &row in &choice.waits {
            subtract_from_start_on(&mut self.reduced, choice.earliest, horizon, |period| {
                prices[row + period]
            });
        }
        for &(row, gap) in &choice.carries {
            let first = choice.earliest + gap;
            subtract_from_start_on(&mut self.reduced, first, horizon, |period| -prices[row + period]);
        }
    }

    fn use_up(&self, choice: &Choice, start: usize, slack: &mut [f64]) {
        let horizon = self.horizon;
        choice.whenever.iter().for_each(|&(row, uses)| slack[row] -= uses);
        for stretch in &choice.stretches {
            let from = start + stretch.offset;
            for rounding in 0..ROUNDINGS {
                for period in from..from + stretch.length {
                    let at = rounding * horizon + period;
                    slack[stretch.first_row + at] -= stretch.uses[at];
                }
            }
        }
        if let Some((row, received)) = &self.money
            && choice.cost > 0.0
        {
            for period in start..horizon {
                slack[row + period] -= choice.cost / received[period].max(1.0);
            }
        }
        for &row in &choice.waits {
            slack[row + start..row + horizon].iter_mut().for_each(|slack| *slack -= 1.0);
        }
        for &(row, gap) in &choice.carries {
            let from = (start + gap).min(horizon);
            slack[row + from..row + horizon].iter_mut().for_each(|slack| *slack += 1.0);
        }
    }
}

/// A row for each member of a do-together group: it is chosen at most as often as the next one round.
fn bind_mates(model: &Model, whenever: &mut [Vec<(usize, f64)>], right_sides: &mut Vec<f64>) {
    for mates in (0..model.bundles.len()).map(|bundle| model.bundles.of(bundle)) {
        for (index, &mate) in mates.iter().enumerate() {
            let next = mates[(index + 1) % mates.len()];
            whenever[mate as usize].push((right_sides.len(), 1.0));
            whenever[next as usize].push((right_sides.len(), -1.0));
            right_sides.push(0.0);
        }
    }
}

fn weigh_rules(model: &Model, whenever: &mut [Vec<(usize, f64)>], right_sides: &mut Vec<f64>) {
    let first = right_sides.len();
    let mut largest: Vec<i64> = model.at_most.iter().map(|most| most.abs().max(1)).collect();
    for &(rule, weight) in (0..model.items()).flat_map(|item| model.rules_of.of(item)) {
        largest[rule as usize] = largest[rule as usize].max(weight.abs());
    }
    for (item, rows) in whenever.iter_mut().enumerate() {
        let weights = model.rules_of.of(item).iter();
        rows.extend(
            weights.map(|&(rule, weight)| {
                (first + rule as usize, weight as f64 / largest[rule as usize] as f64)
            }),
        );
    }
    right_sides
        .extend(model.at_most.iter().zip(&largest).map(|(&most, &largest)| most as f64 / largest as f64));
}

/// Subtracts from each start's entry the prices of all periods from the first one it reaches on; the first entry
/// reaches `first`, and each next one a period later.
fn subtract_from_start_on(reduced: &mut [f64], first: usize, horizon: usize, price: impl Fn(usize) -> f64) {
    let after_all = first + reduced.len();
    let mut sum: f64 = (after_all.min(horizon)..horizon).map(&price).sum();
    for (index, reduced) in reduced.iter_mut().enumerate().rev() {
        if first + index < horizon {
            sum += price(first + index);
        }
        *reduced -= sum;
    }
}

impl Choice {
    fn new(model: &Model, item: usize, whenever: Vec<(usize, f64)>) -> Self {
        let (earliest, latest) = (model.earliest[item], model.latest[item]);
        let gains: Vec<f64> = (earliest..=latest).map(|start| model.gain(item, start) as f64).collect();
        Self {
            earliest: earliest as usize,
            open: vec![true; gains.len()],
            picked: vec![0; gains.len()],
            gains,
            befores: Vec::new(),
            must: model.mandatory[item],
            stretches: stretches(model, item),
            cost: model.cost[item] as f64,
            whenever,
            waits: Vec::new(),
            carries: Vec::new(),
        }
    }
}

fn stretches(model: &Model, item: usize) -> Vec<Stretch> {
    let horizon = model.horizon;
    let stretch = |need: &super::super::model::Need| {
        let row = need.row as usize;
        let capacity = &model.capacity[row..row + horizon];
        let uses = (0..ROUNDINGS)
            .flat_map(|rounding| {
                capacity.iter().map(move |&capacity| rounded_share(need.amount, capacity, rounding))
            })
            .collect();
        let (offset, length) = (need.offset as usize, need.length as usize);
        Stretch { first_row: row * ROUNDINGS, offset, length, uses }
    };
    model.needs.of(item).iter().map(stretch).collect()
}

/// The share of a capacity that an amount takes up, after rounding: the dual feasible function u⁽ᵏ⁾ for k ≥ 1.
///
/// u⁽ᵏ⁾(x) = x where (k + 1)x is whole, else ⌊(k + 1)x⌋ ∕ k. Shares that add up to at most 1 still do afterwards.
/// An amount beyond the capacity takes up 1: such a start does not fit and is chosen by no feasible schedule.
fn rounded_share(amount: i32, capacity: i32, k: usize) -> f64 {
    if amount >= capacity {
        return 1.0;
    }
    let (amount, capacity, k) = (i64::from(amount), i64::from(capacity), k as i64);
    let scaled = (k + 1) * amount;
    if k == 0 || scaled % capacity == 0 {
        amount as f64 / capacity as f64
    } else {
        (scaled / capacity) as f64 / k as f64
    }
}
