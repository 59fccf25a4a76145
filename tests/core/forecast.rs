//! Roadmaps played through with other efforts, against what can be known without playing.

use proptest::prelude::*;
use roadbook::engine::estimate::Distribution;
use roadbook::engine::forecast::roadmap::{
    Gate, Package, Planned, Risk, SHARED_ERROR, Simulation, Spread, forecast,
};
use roadbook::engine::schedule::Dependency;

const RUNS: u32 = 10_000;

fn exact(effort: f64) -> Distribution {
    Distribution::exact(effort).unwrap()
}

fn range(low: f64, high: f64) -> Distribution {
    Distribution::range90(low, high).unwrap()
}

/// Work of one person of a team, planned by its median.
fn work(team: usize, effort: Distribution) -> Package {
    let length = (effort.median() - 1e-9).ceil().max(1.0);
    Package::new(Some(team), 1, length as u32, 1.0, effort)
}

fn item(id: &str, start: u32, work: Vec<Package>) -> Planned {
    Planned { id: id.into(), start, work, ..Planned::default() }
}

fn roadmap(teams: usize, items: Vec<Planned>) -> Risk {
    let capacity = vec![vec![1; 200]; teams];
    Risk { horizon: 100, capacity, items, shared_error: SHARED_ERROR, ..Risk::default() }
}

fn link(before: usize, after: usize, lag: u32) -> Dependency {
    Dependency { before, after, lag }
}

fn spread(p50: u32, p85: u32, p95: u32) -> Spread {
    Spread { p50: Some(p50), p85: Some(p85), p95: Some(p95) }
}

#[test]
fn one_items_dates_are_its_efforts_quantiles() {
    // P85 is exp(ln 20 + 1.036433·ln(4)/3.289707) = 30.96; P95 is the upper end.
    let effort = range(10.0, 40.0);
    let ends = |p| (effort.quantile(p) - 1e-9).ceil() as u32;
    assert_eq!([ends(0.5), ends(0.85), ends(0.95)], [20, 31, 40]);
    let one = roadmap(1, vec![item("a", 0, vec![work(0, effort)])]);
    let found = forecast(&one, 40_000, 1).items[0];
    let Spread { p50, p85, p95 } = found.spread;
    for (found, p) in [(p50, 0.5), (p85, 0.85), (p95, 0.95)] {
        // One period is about a point and a half here; a run's standard error is a quarter of one.
        assert!(found.unwrap().abs_diff(ends(p)) <= 1, "{p}: {found:?}");
    }
    let due = Planned { deadline: Some(25), ..one.items[0].clone() };
    let on_time = forecast(&Risk { items: vec![due], ..one }, 40_000, 1).items[0].on_time.unwrap();
    assert!((on_time - effort.cdf(25.0)).abs() < 0.01, "{on_time}");
    assert_eq!(found.criticality, 1.0);
}

#[test]
fn an_items_packages_err_together() {
    // One error for the item: the sum of two teams' work has the sum of their quantiles.
    let (first, second) = (range(10.0, 20.0), range(5.0, 40.0));
    let then = Package { after_previous: true, ..work(1, second) };
    let found =
        forecast(&roadmap(2, vec![item("a", 0, vec![work(0, first), then])]), RUNS, 1).items[0].spread;
    let ends = |p| (first.quantile(p).ceil() + second.quantile(p).ceil()) as u32;
    assert!(found.p50.unwrap().abs_diff(ends(0.5)) <= 1, "{found:?}");
    assert!(found.p95.unwrap().abs_diff(ends(0.95)) <= 2, "{found:?}");
}

#[test]
fn two_teams_in_series_add_up() {
    // The second waits for the first. Their errors are independent here, so that the chance of each end follows by
    // adding up over all ends of the first.
    let (first, second) = (range(4.0, 12.0), range(3.0, 15.0));
    let items = vec![item("a", 0, vec![work(0, first)]), item("b", 7, vec![work(1, second)])];
    let risk = Risk { dependencies: vec![link(0, 1, 0)], shared_error: 0.0, ..roadmap(2, items) };
    let by = |end: u32| -> f64 {
        (1..end)
            .map(|a| {
                let chance = first.cdf(f64::from(a)) - first.cdf(f64::from(a) - 1.0);
                chance * second.cdf(f64::from(end - a))
            })
            .sum()
    };
    for end in [12, 15, 20] {
        let items = vec![risk.items[0].clone(), Planned { deadline: Some(end), ..risk.items[1].clone() }];
        let found = forecast(&Risk { items, ..risk.clone() }, RUNS, 1).items[1].on_time.unwrap();
        assert!((found - by(end)).abs() < 0.015, "by {end}: {found} against {}", by(end));
    }
}

#[test]
fn errors_that_are_shared_spread_a_sum_wider() {
    let items = (0..8).map(|n| item(&format!("i{n}"), 4 * n, vec![work(0, range(2.0, 8.0))])).collect();
    let risk = roadmap(1, items);
    let width = |shared_error| {
        let end = forecast(&Risk { shared_error, ..risk.clone() }, RUNS, 1).items[7].spread;
        end.p95.unwrap() - end.p50.unwrap()
    };
    assert!(width(0.0) < width(0.3) && width(0.3) < width(1.0));
}

#[test]
fn what_stands_later_than_it_must_keeps_its_start_and_the_rest_moves_up() {
    // Both take three to six periods less than planned. The second could have begun with the first and was put to 20.
    let short = |team| Package::new(Some(team), 1, 8, 1.0, range(2.0, 5.0));
    let next = item("next", 8, vec![short(0)]);
    let parked = item("parked", 20, vec![short(1)]);
    let pinned = Planned { held: true, ..item("pinned", 16, vec![short(0)]) };
    let found = forecast(&roadmap(2, vec![item("first", 0, vec![short(0)]), next, parked, pinned]), RUNS, 1);
    let p50 = |place: usize| found.items[place].spread.p50.unwrap();
    assert!(p50(1) < 10, "moves up: {}", p50(1));
    assert!((22..=25).contains(&p50(2)), "keeps its start: {}", p50(2));
    assert!((18..=21).contains(&p50(3)), "pinned: {}", p50(3));
}

#[test]
fn work_that_runs_over_goes_on_with_what_its_team_has_left() {
    // Planned for 2 periods, takes 4 of one person; a holiday stands in the way after the second.
    let late = item("late", 0, vec![Package::new(Some(0), 1, 2, 1.0, exact(4.0))]);
    let mut risk = roadmap(1, vec![late, item("next", 2, vec![work(0, exact(1.0))])]);
    risk.capacity[0][2] = 0;
    let found = forecast(&risk, 1, 1);
    assert_eq!((found.items[0].spread, found.items[1].spread), (spread(5, 5, 5), spread(6, 6, 6)));
}

#[test]
fn what_is_done_already_is_not_done_again() {
    // Planned for 6 periods of which 4 are over; really it takes 5 or 9.
    for (effort, end) in [(5.0, 1), (9.0, 5), (3.0, 1)] {
        let rest = Package { done: 4.0, ..Package::new(Some(0), 1, 2, 1.0, exact(effort)) };
        let found = forecast(&roadmap(1, vec![item("a", 0, vec![rest])]), 1, 1);
        assert_eq!(found.items[0].spread, spread(end, end, end));
    }
}

#[test]
fn criticality_tells_the_long_path_from_the_short_one() {
    // Two ways to the last item: one takes 10 periods, the other 2. And an item of its own that ends early.
    let long = item("long", 0, vec![work(0, range(8.0, 12.5))]);
    let short = item("short", 0, vec![work(1, range(1.6, 2.5))]);
    let last = item("last", 10, vec![work(2, exact(2.0))]);
    let alone = item("alone", 0, vec![work(3, exact(3.0))]);
    let items = vec![long, short, last, alone];
    let mut risk = Risk { dependencies: vec![link(0, 2, 0), link(1, 2, 0)], ..roadmap(4, items) };
    let index =
        |risk: &Risk| forecast(risk, RUNS, 1).items.iter().map(|one| one.criticality).collect::<Vec<_>>();
    let found = index(&risk);
    // Where the long one needs less than 10 periods, the last could have begun earlier than planned: nothing holds it.
    assert!(found[0] > 0.99 && found[2] == 1.0, "{found:?}");
    assert_eq!((found[1], found[3]), (0.0, 0.0));
    // A milestone that is kept does not hang on it, one that is missed does; so does a deadline.
    risk.gates = vec![Gate { items: vec![3], deadline: Some(3) }];
    assert_eq!((index(&risk)[3], forecast(&risk, 10, 1).gates[0].on_time), (0.0, Some(1.0)));
    risk.gates[0].deadline = Some(2);
    assert_eq!((index(&risk)[3], forecast(&risk, 10, 1).gates[0].on_time), (1.0, Some(0.0)));
    risk.gates.clear();
    risk.items[1].deadline = Some(2);
    let late = forecast(&risk, RUNS, 1).items[1];
    assert!((late.criticality + late.on_time.unwrap() - 1.0).abs() < 1e-9 && late.criticality > 0.3);
}

#[test]
fn criticality_runs_along_the_teams_that_are_full() {
    let items = (0..3).map(|n| item(&format!("i{n}"), 5 * n, vec![work(0, range(3.0, 8.0))])).collect();
    let found = forecast(&roadmap(1, items), RUNS, 1);
    assert!(found.items.iter().all(|one| one.criticality > 0.999), "{found:?}");
}

#[test]
fn what_ends_after_the_horizon_is_told_from_what_never_ends() {
    let late = item("late", 95, vec![work(0, exact(20.0))]);
    let never = item("never", 150, vec![work(0, exact(90.0))]);
    let found = forecast(&roadmap(1, vec![late, never]), 10, 1);
    assert_eq!((found.items[0].spread.p50, found.items[0].within_horizon), (Some(115), 0.0));
    assert_eq!((found.items[1].spread, found.all_within_horizon), (Spread::default(), 0.0));
}

/// A feasible roadmap made by placing item after item where it fits, with gaps here and there.
fn planned(seeds: &[(u8, u8, u8, u8)], ranges: bool) -> Risk {
    let mut free = [[2_i64; 200]; 3];
    let mut items: Vec<Planned> = Vec::new();
    let mut dependencies = Vec::new();
    let mut ends: Vec<u32> = Vec::new();
    for (place, &(first, second, gap, shape)) in seeds.iter().enumerate() {
        let effort = |size: u8| f64::from(size % 5) + 1.0;
        let package = |team: usize, size: u8| {
            let effort = effort(size);
            let sure = if ranges { range(effort / 1.5, effort * 1.5) } else { exact(effort) };
            Package::new(Some(team), 1 + i64::from(shape % 2), effort as u32, 1.0, sure)
        };
        let (team, next) = (usize::from(first) % 3, usize::from(second) % 3);
        let then = Package { after_previous: shape % 3 > 0 || team == next, ..package(next, second) };
        let work = vec![package(team, first), then];
        let mut earliest = u32::from(gap % 4);
        if place > 0 && shape % 4 == 0 {
            dependencies.push(link(place - 1, place, 1));
            earliest = earliest.max(ends[place - 1] + 1);
        }
        let offset = if work[1].after_previous { work[0].length } else { 0 };
        let cells = |start: u32| {
            let first = (0..work[0].length).map(move |period| (team, start + period));
            first.chain((0..work[1].length).map(move |period| (next, start + offset + period)))
        };
        let start = (earliest..)
            .find(|&start| cells(start).all(|(team, period)| free[team][period as usize] >= work[0].amount));
        let start = start.unwrap();
        cells(start).for_each(|(team, period)| free[team][period as usize] -= work[0].amount);
        ends.push(start + work[0].length.max(offset + work[1].length));
        items.push(Planned { id: format!("i{place}"), start, earliest: 0, work, ..Planned::default() });
    }
    let capacity = vec![vec![2; 200]; 3];
    Risk { horizon: 150, capacity, items, dependencies, shared_error: SHARED_ERROR, ..Risk::default() }
}

fn seeds() -> impl Strategy<Value = Vec<(u8, u8, u8, u8)>> {
    proptest::collection::vec(any::<(u8, u8, u8, u8)>(), 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn without_ranges_a_roadmap_plays_through_as_planned(seeds in seeds()) {
        let risk = planned(&seeds, false);
        let found = forecast(&risk, 3, 1);
        for (item, found) in risk.items.iter().zip(&found.items) {
            let parallel = item.work.iter().map(|package| package.length).max().unwrap();
            let sum: u32 = item.work.iter().map(|package| package.length).sum();
            let end = item.start + if item.work[1].after_previous { sum } else { parallel };
            prop_assert_eq!(found.spread, spread(end, end, end));
        }
    }

    #[test]
    fn quantiles_are_in_order_and_steps_do_not_matter(seeds in seeds()) {
        let risk = planned(&seeds, true);
        let found = forecast(&risk, 300, 7);
        for one in &found.items {
            let Spread { p50, p85, p95 } = one.spread;
            prop_assert!(p50 <= p85 && p85 <= p95);
            prop_assert!((0.0..=1.0).contains(&one.criticality));
        }
        prop_assert!(found.items.iter().any(|one| one.criticality > 0.0));
        let mut simulation = Simulation::new(&risk, 7);
        (0..3).for_each(|_| simulation.step(100));
        prop_assert_eq!(&simulation.forecast(), &found);
    }

    #[test]
    fn a_wider_range_spreads_the_end_wider(low in 5.0..20.0_f64, wide in 1.2..2.0_f64, wider in 1.3..2.0_f64) {
        let width = |factor: f64| {
            let one = item("a", 0, vec![work(0, range(low / factor, low * factor))]);
            let Spread { p50, p95, .. } = forecast(&roadmap(1, vec![one]), 2_000, 1).items[0].spread;
            p95.unwrap() - p50.unwrap()
        };
        prop_assert!(width(wide) <= width(wide * wider));
    }

    #[test]
    fn an_edit_moves_only_what_it_touches(seeds in seeds(), effort in 1.0..9.0_f64) {
        // Team 3 and its two items stand apart from the rest.
        let mut risk = planned(&seeds, true);
        risk.capacity.push(vec![1; 200]);
        let apart = |id: &str, start| item(id, start, vec![work(3, range(2.0, 9.0))]);
        risk.items.extend([apart("x", 0), apart("y", 5)]);
        let before = forecast(&risk, 200, 3);
        risk.items[0].work[0].effort = range(effort, 2.0 * effort);
        let after = forecast(&risk, 200, 3);
        prop_assert_eq!(before.items[seeds.len()].spread, after.items[seeds.len()].spread);
        prop_assert_eq!(before.items[seeds.len() + 1].mean_end, after.items[seeds.len() + 1].mean_end);
        // Nor does what else is on the roadmap, or its order.
        let alone = Risk { items: risk.items.split_off(seeds.len()), dependencies: Vec::new(), ..risk };
        prop_assert_eq!(forecast(&alone, 200, 3).items[1].mean_end, after.items[seeds.len() + 1].mean_end);
    }
}
