//! Planning each change, a slice at a time.

use crate::engine::schedule::{Clash, Period, Problem, Schedule, Search, total_cost_of_delay};

/// Moves tried for each change in a plan of one item; larger plans make fewer, as each takes longer.
const MOVES_OF_ONE: usize = 400_000;
/// The fewest moves tried.
const LEAST_MOVES: usize = 2_000;
/// Slices into which these are cut.
const SLICES: u32 = 10;
/// The same plan gives the same answer.
const SEED: u64 = 1;

/// What came of one change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tried {
    /// When the item starts with it; none where it stays out or there is no roadmap at all.
    pub start: Option<Period>,
    /// How much less total cost of delay the roadmap has than without the change; negative when it has more.
    pub saved: i64,
    /// Items that come in beside it.
    pub entered: Vec<usize>,
    /// Items that go out for it.
    pub left: Vec<usize>,
}

/// Tries changes for one item, one after the other. The first problem is the one without any change.
pub struct Trial {
    problems: Vec<Problem>,
    shown: Schedule,
    item: usize,
    /// The problem in hand, its search, and the slices done.
    now: Option<(Search, u32)>,
    /// The best roadmap without a change, and its total cost of delay.
    base: Option<(Schedule, i64)>,
    tried: Vec<Tried>,
}

impl Trial {
    /// Tries what `problems` have in the place of the first of them for an item, beginning with the roadmap shown.
    #[must_use]
    pub fn new(problems: Vec<Problem>, shown: Schedule, item: usize) -> Self {
        Self { problems, shown, item, now: None, base: None, tried: Vec::new() }
    }

    /// Does one slice; answers whether there is more to do.
    pub fn step(&mut self) -> bool {
        let place = self.tried.len() + usize::from(self.base.is_some());
        let Some(problem) = self.problems.get(place) else { return false };
        let (mut search, slice) = match self.now.take() {
            Some(now) => now,
            None => match self.search(problem) {
                Ok(search) => (search, 0),
                // Without a change there is no roadmap, so there is nothing to compare with.
                Err(_) if self.base.is_none() => return false,
                Err(_) => {
                    self.tried.push(Tried::default());
                    return true;
                }
            },
        };
        let moves = (MOVES_OF_ONE / problem.items.len().max(1)).max(LEAST_MOVES) as u32 / SLICES;
        search.step(moves, f64::from(slice) / f64::from(SLICES));
        if slice + 1 < SLICES {
            self.now = Some((search, slice + 1));
            return true;
        }
        let found = search.best();
        let cost = total_cost_of_delay(problem, &found);
        match &self.base {
            None => self.base = Some((found, cost)),
            Some((base, base_cost)) => self.tried.push(compare(base, &found, base_cost - cost, self.item)),
        }
        self.tried.len() + 1 < self.problems.len()
    }

    /// What came of the changes tried so far, in their order.
    #[must_use]
    pub fn tried(&self) -> &[Tried] {
        &self.tried
    }

    /// From the best roadmap without the change, so that nothing found with it is owed to searching longer.
    fn search(&self, problem: &Problem) -> Result<Search, Clash> {
        let from = self.base.as_ref().map_or(&self.shown, |(base, _)| base);
        Search::new(problem, SEED, Some(from))
    }
}

fn compare(base: &Schedule, found: &Schedule, saved: i64, item: usize) -> Tried {
    let starts = || base.start.iter().zip(&found.start).enumerate().filter(|(place, _)| *place != item);
    Tried {
        start: found.start.get(item).copied().flatten(),
        saved,
        entered: starts().filter(|(_, (a, b))| a.is_none() && b.is_some()).map(|(place, _)| place).collect(),
        left: starts().filter(|(_, (a, b))| a.is_some() && b.is_none()).map(|(place, _)| place).collect(),
    }
}
