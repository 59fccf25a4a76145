//! How good the planner's plans are after so much time, and how it does on a very large plan.
//!
//! The costs to compare with are the least that Roadbook itself has found in runs of some seconds each; none of them
//! is known to be the least possible.

use std::fmt::Write as _;

use roadbook_core::engine::random::Stream;
use roadbook_core::engine::schedule::{Bound, Demand, Item, Problem, Search, Team, check};
use roadbook_core::format::roadmap_instance;

/// Moves between two looks at the clock.
const SLICE: u32 = 32;
/// The share of the time that goes into the bound.
const BOUND_SHARE: f64 = 0.15;

/// Each synthetic roadmap with the least total cost of delay found for it.
const ROADMAPS: [(&str, i64, &str); 20] = [
    ("train90000", 2162, include_str!("../tests/fixtures/roadmaps/train/train90000.json")),
    ("train90001", 3855, include_str!("../tests/fixtures/roadmaps/train/train90001.json")),
    ("train90002", 6501, include_str!("../tests/fixtures/roadmaps/train/train90002.json")),
    ("train90003", 5104, include_str!("../tests/fixtures/roadmaps/train/train90003.json")),
    ("train90004", 5913, include_str!("../tests/fixtures/roadmaps/train/train90004.json")),
    ("train90005", 9071, include_str!("../tests/fixtures/roadmaps/train/train90005.json")),
    ("train90006", 10852, include_str!("../tests/fixtures/roadmaps/train/train90006.json")),
    ("train90007", 26444, include_str!("../tests/fixtures/roadmaps/train/train90007.json")),
    ("train90008", 19677, include_str!("../tests/fixtures/roadmaps/train/train90008.json")),
    ("train90009", 24415, include_str!("../tests/fixtures/roadmaps/train/train90009.json")),
    ("train90010", 13254, include_str!("../tests/fixtures/roadmaps/train/train90010.json")),
    ("train90011", 50754, include_str!("../tests/fixtures/roadmaps/train/train90011.json")),
    ("train90012", 27076, include_str!("../tests/fixtures/roadmaps/train/train90012.json")),
    ("train90013", 35000, include_str!("../tests/fixtures/roadmaps/train/train90013.json")),
    ("train90014", 45690, include_str!("../tests/fixtures/roadmaps/train/train90014.json")),
    ("train90015", 48048, include_str!("../tests/fixtures/roadmaps/train/train90015.json")),
    ("train90016", 48241, include_str!("../tests/fixtures/roadmaps/train/train90016.json")),
    ("train90017", 95378, include_str!("../tests/fixtures/roadmaps/train/train90017.json")),
    ("train90018", 86113, include_str!("../tests/fixtures/roadmaps/train/train90018.json")),
    ("train90019", 69968, include_str!("../tests/fixtures/roadmaps/train/train90019.json")),
];

/// What another planner found in this time: the cost, if it found a plan at all, and a bound, roadmap by roadmap.
#[derive(Debug)]
pub struct Rival {
    /// The time it was given, in milliseconds.
    pub budget_ms: f64,
    /// In the order of [`roadmap_names`].
    pub plans: Vec<(Option<i64>, i64)>,
}

/// The names of the roadmaps, which are those of their files.
pub fn roadmap_names() -> impl Iterator<Item = &'static str> {
    ROADMAPS.iter().map(|&(name, _, _)| name)
}

/// The planner's figures for each of these times, in milliseconds, beside CP-SAT's, as a table.
pub fn table(now_ms: &dyn Fn() -> f64, budgets_ms: &[f64], cp_sat: &[Rival]) -> String {
    let mut table = format!(
        "{:<28} {:>9} {:>9} {:>9} {:>7}   {:>9} {:>9} {:>9} {:>7}\n",
        "plans, % above best known",
        "average",
        "worst",
        "gap %",
        "plans",
        "CP-SAT",
        "worst",
        "gap %",
        "plans"
    );
    let mut rows: Vec<f64> = budgets_ms.to_vec();
    rows.extend(cp_sat.iter().map(|rival| rival.budget_ms));
    rows.sort_by(f64::total_cmp);
    rows.dedup();
    for budget_ms in rows {
        let own = budgets_ms.contains(&budget_ms).then(|| own_plans(now_ms, budget_ms));
        let other = cp_sat.iter().find(|rival| rival.budget_ms == budget_ms);
        let name = format!("after {budget_ms:.0} ms");
        let (own, other) = (figures(own.as_ref()), figures(other));
        let _ = writeln!(table, "{name:<28} {own}   {other}");
    }
    let _ = writeln!(table, "{}", large(now_ms));
    table
}

fn own_plans(now_ms: &dyn Fn() -> f64, budget_ms: f64) -> Rival {
    let plans = ROADMAPS.iter().map(|&(name, best_known, text)| {
        let problem = roadmap_instance::read(text).expect("a proper roadmap");
        let (cost, bound) = plan(&problem, now_ms, budget_ms);
        assert!(bound <= best_known.min(cost), "{name}: a bound of {bound} is above a plan");
        (Some(cost), bound)
    });
    Rival { budget_ms, plans: plans.collect() }
}

/// Average and worst distance above the best known, average gap to the bound, and how many roadmaps have a plan; the
/// others do not count.
fn figures(rival: Option<&Rival>) -> String {
    let Some(rival) = rival else { return format!("{:>9} {:>9} {:>9} {:>7}", "–", "–", "–", "–") };
    let (mut sum, mut worst, mut gaps, mut count) = (0.0, 0.0_f64, 0.0, 0.0);
    for (&(_, best_known, _), &(cost, bound)) in ROADMAPS.iter().zip(&rival.plans) {
        let Some(cost) = cost else { continue };
        let above = 100.0 * (cost - best_known) as f64 / best_known as f64;
        sum += above;
        worst = worst.max(above);
        gaps += 100.0 * (cost - bound) as f64 / cost as f64;
        count += 1.0;
    }
    let average = |sum: f64| sum / f64::max(count, 1.0);
    format!("{:>9.2} {worst:>9.2} {:>9.2} {count:>7}", average(sum), average(gaps))
}

/// The cost of the plan found in this time, and the bound proven beside it.
fn plan(problem: &Problem, now_ms: &dyn Fn() -> f64, budget_ms: f64) -> (i64, i64) {
    let began = now_ms();
    let mut search = Search::new(problem, 1, None).expect("a plan");
    let mut bound = Bound::new(problem).expect("a proper problem");
    let mut on_bound = 0.0;
    loop {
        let spent = now_ms() - began;
        let cost = search.total_cost_of_delay();
        if spent >= budget_ms || bound.total_cost_of_delay() >= cost {
            assert_eq!(check(problem, &search.best()), []);
            return (cost, bound.total_cost_of_delay());
        }
        if on_bound < BOUND_SHARE * spent && !bound.is_done(cost) {
            bound.improve(1, cost);
            on_bound += now_ms() - began - spent;
        } else {
            search.step(SLICE, spent / budget_ms);
        }
    }
}

/// How long 1,000 items of 8 teams over 104 periods take to a first plan, and what a second more makes of it.
fn large(now_ms: &dyn Fn() -> f64) -> String {
    let problem = large_problem();
    let began = now_ms();
    let mut search = Search::new(&problem, 1, None).expect("a plan");
    let first_ms = now_ms() - began;
    let first = search.total_cost_of_delay();
    while now_ms() - began < 1_000.0 {
        search.step(SLICE, (now_ms() - began) / 1_000.0);
    }
    assert_eq!(check(&problem, &search.best()), []);
    let better = 100.0 * (first - search.total_cost_of_delay()) as f64 / first as f64;
    format!(
        "1,000 items, 8 teams, 104 periods: a plan after {first_ms:.0} ms (bar 50), {better:.1} % better after 1 s"
    )
}

fn large_problem() -> Problem {
    let mut stream = Stream::new(5, &["large plan"]);
    let mut below = |limit: u32| (stream.uniform() * f64::from(limit)) as u32;
    let teams = (0..8).map(|team| Team { id: format!("t{team}"), capacity: vec![40; 104] }).collect();
    let items = (0..1_000).map(|place| {
        let duration = 1 + below(6);
        let demand = (0..1 + below(3)).map(|turn| Demand {
            team: ((place + 3 * turn) % 8) as usize,
            offset: 0,
            length: duration,
            amount_per_period: i64::from(2 + below(12)),
        });
        Item {
            id: format!("i{place}"),
            duration,
            demand: demand.collect(),
            cost_of_delay: i64::from(1 + below(60)),
            ..Item::default()
        }
    });
    Problem { horizon: 104, value_horizon: 156, teams, items: items.collect(), ..Problem::default() }
}
