//! What to say when there is no feasible schedule: which item has to be placed, and what stands in its way.

use std::collections::BTreeSet;
use std::fmt::{self, Display, Formatter};

use super::ledger::Ledger;
use super::list;
use super::model::Model;
use super::problem::{Period, Problem, ProblemError};
use crate::order::gathered;

/// Why there is no schedule.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Clash {
    /// The problem itself makes no sense.
    #[error(transparent)]
    Invalid(#[from] ProblemError),
    /// An item that has to be chosen finds no place.
    #[error(transparent)]
    Item(Box<ItemClash>),
    /// A rule cannot be kept.
    #[error(transparent)]
    Rule(Box<RuleClash>),
}

/// A rule that cannot be kept, although every item that has to be chosen finds a place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("Rule “{rule}” {}. Relax it, or what keeps items out that would help.", if *.proven {
    "cannot be kept"
} else {
    "could not be kept by any roadmap tried"
})]
pub struct RuleClash {
    /// The rule's id.
    pub rule: String,
    /// Whether it is certain that no schedule keeps it; otherwise the search gave up.
    pub proven: bool,
}

/// An item that has to be chosen and finds no place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct ItemClash {
    /// The item's id.
    pub item: String,
    /// Why it has to be chosen.
    pub need: Need,
    /// What stands in its way; never empty.
    pub blocks: Vec<Block>,
    /// Whether it is certain that no schedule exists; otherwise the search gave up.
    pub proven: bool,
}

/// Why an item has to be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Need {
    /// It is a must-have.
    Must,
    /// It is a must-have pinned to a start.
    Pinned {
        /// The start.
        start: Period,
    },
    /// A must-have depends on it, or is done only together with it.
    NeededBy {
        /// The must-have's id.
        item: String,
    },
}

/// One thing that stands in an item's way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// It cannot start early enough.
    TooLate {
        /// The first start possible.
        earliest: Period,
        /// What keeps it from starting earlier, by id, if an item does.
        waits_for: Option<String>,
        /// The last start allowed; below 0 when the item is longer than the time there is.
        latest: i64,
        /// What allows no later start.
        limit: Limit,
    },
    /// A team has too little room.
    TeamFull {
        /// The team's id.
        team: String,
        /// The periods in which it has too little left for this item.
        periods: Vec<Period>,
        /// The ids of the items that take up the room; empty when the team is too small even on its own.
        taken_by: Vec<String>,
    },
    /// The money is not there in time.
    Budget {
        /// What the item costs.
        cost: i64,
        /// The most that can be spent at its last possible start.
        available: i64,
    },
    /// It excludes, and is excluded by, another item that has to be chosen.
    Exclusive {
        /// The other item's id.
        with: String,
    },
    /// It is chosen only together with another item, which finds no place.
    Together {
        /// The other item's id.
        with: String,
    },
}

/// What sets the last start of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Limit {
    /// The end of the plan.
    Horizon,
    /// Its own deadline.
    Deadline,
    /// Its own pin.
    Pin,
    /// An item that has to start after it.
    Before {
        /// The later item's id.
        item: String,
    },
}

impl Display for ItemClash {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.need {
            Need::Must => write!(f, "“{}” is a must-have", self.item)?,
            Need::Pinned { start } => write!(f, "“{}” is pinned to period {start}", self.item)?,
            Need::NeededBy { item } => write!(f, "“{}” is needed by “{item}”", self.item)?,
        }
        f.write_str(if self.proven {
            " but cannot be placed: "
        } else {
            " but no place was found for it: "
        })?;
        for (index, block) in self.blocks.iter().enumerate() {
            write!(f, "{}{block}", if index == 0 { "" } else { "; " })?;
        }
        f.write_str(". Relax one of these.")
    }
}

impl Display for Block {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLate { earliest, waits_for, latest, limit } => {
                match waits_for {
                    Some(item) => {
                        write!(f, "after “{item}” it can start in period {earliest} at the earliest, ")?
                    }
                    None => write!(f, "it can start in period {earliest} at the earliest, ")?,
                }
                match limit {
                    Limit::Horizon => f.write_str("and the horizon ")?,
                    Limit::Deadline => f.write_str("and its deadline ")?,
                    Limit::Pin => f.write_str("and its pin ")?,
                    Limit::Before { item } => write!(f, "and “{item}” ")?,
                }
                match latest {
                    0.. => write!(f, "allows {latest} at the latest"),
                    _ => f.write_str("leaves too little time for it"),
                }
            }
            Self::TeamFull { team, periods, taken_by } => {
                let verb = if taken_by.is_empty() { "is too small" } else { "is full" };
                write!(f, "team “{team}” {verb} in {}", spans(periods))?;
                match taken_by.as_slice() {
                    [] => Ok(()),
                    ids => write!(f, " (“{}”)", ids.join("”, “")),
                }
            }
            Self::Budget { cost, available } => write!(f, "it costs {cost} and the budget has {available}"),
            Self::Exclusive { with } => write!(f, "it excludes “{with}”, which has to be chosen too"),
            Self::Together { with } => {
                write!(f, "it is done only together with “{with}”, which finds no place")
            }
        }
    }
}

/// Sorted periods as text: `period 3`, `periods 0–4, 7`.
fn spans(periods: &[Period]) -> String {
    let runs = periods.chunk_by(|a, b| a + 1 == *b).filter_map(|run| Some((run.first()?, run.last()?)));
    let text: Vec<String> =
        runs.map(|(a, b)| if a == b { a.to_string() } else { format!("{a}–{b}") }).collect();
    format!("period{} {}", if periods.len() == 1 { "" } else { "s" }, text.join(", "))
}

/// A clash that needs no search: a mandatory item that could not be placed even if nothing else were, or a rule that
/// is broken whatever is chosen.
pub(super) fn standing(problem: &Problem, model: &Model) -> Option<Clash> {
    let stuck = |&item: &usize| model.mandatory[item] && !model.possible[item];
    let own = |block: &Block| !matches!(block, Block::Together { .. });
    let ledger = Ledger::new(model);
    let mut clashes = model.order.iter().copied().filter(stuck).map(|item| {
        let blocks = blocks(problem, model, &ledger, item);
        (item, blocks.iter().any(own), blocks)
    });
    let first = clashes.next();
    // The first that is stuck for a reason of its own, not for something done together with it.
    let (item, _, blocks) = match first {
        Some((item, false, blocks)) => clashes.find(|clash| clash.1).unwrap_or((item, false, blocks)),
        Some(clash) => clash,
        None => return hopeless_rule(problem, model).map(|rule| rule_clash(problem, rule, true)),
    };
    Some(item_clash(problem, model, item, blocks, true))
}

/// A rule that is broken even if of what may be chosen all that helps is, and nothing else.
fn hopeless_rule(problem: &Problem, model: &Model) -> Option<usize> {
    let mut least = vec![0; problem.rules.len()];
    for item in (0..model.items()).filter(|&item| model.possible[item]) {
        for &(rule, weight) in model.rules_of.of(item) {
            least[rule as usize] += if model.mandatory[item] { weight } else { weight.min(0) };
        }
    }
    (0..least.len()).find(|&rule| least[rule] > model.at_most[rule])
}

fn rule_clash(problem: &Problem, rule: usize, proven: bool) -> Clash {
    Clash::Rule(Box::new(RuleClash { rule: problem.rules[rule].id.clone(), proven }))
}

/// The clash that remains when every order of the mandatory items leaves one of them without a place, or a rule broken.
pub(super) fn dynamic(problem: &Problem, model: &Model, proven: bool) -> Clash {
    let slack = |item: usize| -f64::from(model.latest[item]) - 1.0;
    let keys: Vec<f64> = (0..model.items()).map(slack).collect();
    let mut ledger = Ledger::new(model);
    list::insert_all(model, &mut ledger, &keys, &vec![0; model.items()], &BTreeSet::new());
    let missing = model.order.iter().copied().find(|&item| model.mandatory[item] && !ledger.is_placed(item));
    match missing {
        Some(item) => {
            let blocks = blocks(problem, model, &ledger, item);
            item_clash(problem, model, item, blocks, proven)
        }
        None => {
            let broken = (0..problem.rules.len()).find(|&rule| ledger.excess(model, rule) > 0);
            rule_clash(problem, broken.unwrap_or(0), proven)
        }
    }
}

fn item_clash(problem: &Problem, model: &Model, item: usize, blocks: Vec<Block>, proven: bool) -> Clash {
    let need = need(problem, model, item);
    Clash::Item(Box::new(ItemClash { item: problem.items[item].id.clone(), need, blocks, proven }))
}

fn need(problem: &Problem, model: &Model, item: usize) -> Need {
    match (&problem.items[item], problem.items[item].fixed_start) {
        (data, Some(start)) if data.must => Need::Pinned { start },
        (data, None) if data.must => Need::Must,
        _ => {
            let later = model.after.of(item).iter().map(|link| link.item as usize);
            let first = later.filter(|&next| model.mandatory[next]).min();
            let mut mates = model.mates(item).iter().map(|&mate| mate as usize);
            let mate = || mates.find(|&mate| mate != item);
            let other = first.or_else(mate).unwrap_or(item);
            Need::NeededBy { item: problem.items[other].id.clone() }
        }
    }
}

fn blocks(problem: &Problem, model: &Model, ledger: &Ledger, item: usize) -> Vec<Block> {
    let id = |index: usize| problem.items[index].id.clone();
    let groups = model.groups_of.of(item).iter().flat_map(|&group| model.members.of(group as usize));
    let rivals: BTreeSet<usize> = gathered(groups.map(|&other| other as usize));
    let rivals = rivals.into_iter().filter(|&other| other != item && model.mandatory[other]);
    let mut blocks: Vec<Block> = rivals.map(|other| Block::Exclusive { with: id(other) }).collect();
    let from = ready(model, ledger, item);
    let to = model.latest[item];
    if from > to {
        blocks.push(too_late(problem, model, ledger, item));
    } else if blocks.is_empty() {
        let obstacles = Obstacles::of(model, ledger, item, from, to);
        blocks.extend(obstacles.teams.iter().enumerate().filter(|(_, periods)| !periods.is_empty()).map(
            |(team, periods)| {
                let taken_by = takers(model, ledger, team, periods).into_iter().map(id).collect();
                let periods = periods.iter().copied().collect();
                Block::TeamFull { team: problem.teams[team].id.clone(), periods, taken_by }
            },
        ));
        if obstacles.starts_without_money > 0 {
            let available = ledger.spendable.get(to.max(0) as usize).copied().unwrap_or(0);
            blocks.push(Block::Budget { cost: model.cost[item], available });
        }
    }
    let stuck = |&&mate: &&u32| mate as usize != item && !model.possible[mate as usize];
    if blocks.is_empty()
        && let Some(&mate) = model.mates(item).iter().find(stuck)
    {
        blocks.push(Block::Together { with: id(mate as usize) });
    }
    blocks
}

/// The first start that what is placed, and the windows of what is not, allow.
fn ready(model: &Model, ledger: &Ledger, item: usize) -> i32 {
    let links = model.before.of(item).iter();
    links.map(|link| done(model, ledger, link.item as usize, link.gap)).fold(model.earliest[item], i32::max)
}

fn done(model: &Model, ledger: &Ledger, before: usize, gap: i32) -> i32 {
    ledger.start[before].max(model.earliest[before]).saturating_add(gap)
}

fn too_late(problem: &Problem, model: &Model, ledger: &Ledger, item: usize) -> Block {
    let data = &problem.items[item];
    let id = |index: u32| problem.items[index as usize].id.clone();
    let earliest = ready(model, ledger, item);
    let own = data.earliest_start.max(data.fixed_start.unwrap_or(0)) as i32;
    let mut links = model.before.of(item).iter();
    let last = links.find(|link| done(model, ledger, link.item as usize, link.gap) == earliest);
    let waits_for = last.filter(|_| earliest > own).map(|link| id(link.item));
    let latest = model.latest[item];
    let end = latest + model.duration[item];
    let mut later = model.after.of(item).iter();
    let next = later.find(|link| {
        model.mandatory[link.item as usize] && model.latest[link.item as usize] - link.gap == latest
    });
    let limit = if data.fixed_start.is_some_and(|fixed| fixed as i32 == latest) {
        Limit::Pin
    } else if data.deadline.is_some_and(|deadline| deadline as i32 == end) {
        Limit::Deadline
    } else if let Some(link) = next {
        Limit::Before { item: id(link.item) }
    } else {
        Limit::Horizon
    };
    Block::TooLate { earliest: earliest.max(0) as u32, waits_for, latest: latest.into(), limit }
}

fn takers(model: &Model, ledger: &Ledger, team: usize, periods: &BTreeSet<Period>) -> Vec<usize> {
    let takes = |item: &usize| {
        let start = ledger.start[*item];
        let needs = model.needs.of(*item).iter().filter(|need| need.row as usize == team * model.horizon);
        let mut spans =
            needs.map(|need| (start as u32 + need.offset, start as u32 + need.offset + need.length));
        ledger.is_placed(*item) && spans.any(|(from, to)| periods.range(from..to).next().is_some())
    };
    (0..model.items()).filter(takes).collect()
}

/// What keeps an item from each start of a window.
pub(super) struct Obstacles {
    /// For each team, the periods in which it has too little left at one of the starts.
    pub(super) teams: Vec<BTreeSet<Period>>,
    /// For each team, how many starts it rules out.
    pub(super) starts_without_room: Vec<usize>,
    /// How many starts the money rules out.
    pub(super) starts_without_money: usize,
    /// The first start that nothing rules out.
    pub(super) first_free: Option<Period>,
}

impl Obstacles {
    pub(super) fn of(model: &Model, ledger: &Ledger, item: usize, from: i32, to: i32) -> Self {
        let mut obstacles = Self {
            teams: vec![BTreeSet::new(); model.teams],
            starts_without_room: vec![0; model.teams],
            starts_without_money: 0,
            first_free: None,
        };
        for start in from.max(0)..=to {
            let start = start as u32;
            let mut short = BTreeSet::new();
            for need in model.needs.of(item) {
                let team = need.row as usize / model.horizon;
                for period in start + need.offset..start + need.offset + need.length {
                    if ledger.free[need.row as usize + period as usize] < need.amount {
                        obstacles.teams[team].insert(period);
                        short.insert(team);
                    }
                }
            }
            let poor = ledger.spendable.get(start as usize).is_some_and(|&money| money < model.cost[item]);
            obstacles.starts_without_money += usize::from(poor);
            if short.is_empty() && !poor && obstacles.first_free.is_none() {
                obstacles.first_free = Some(start);
            }
            short.into_iter().for_each(|team| obstacles.starts_without_room[team] += 1);
        }
        obstacles
    }
}
