//! Laws that hold for every problem, tried on random small ones against exhaustive search.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use roadbook::engine::schedule::clash_set::keeping;
use roadbook::engine::schedule::{
    Bound, Clash, Demand, Dependency, Exact, Explanation, Given, Hold, Instalment, Item, LinearRule, Problem,
    Rejection, Schedule, Search, Team, check, clash_set, explain, list_schedule, total_cost_of_delay, value,
};

use super::exhaustive::least_cost;

prop_compose! {
    fn any_demand(duration: u32, teams: usize)(
        team in 0..teams, offset in 0..duration, amount_per_period in 0i64..4,
    )(length in 1..=duration - offset, team in Just(team), offset in Just(offset),
      amount_per_period in Just(amount_per_period)) -> Demand {
        Demand { team, offset, length, amount_per_period }
    }
}

prop_compose! {
    fn any_item(teams: usize)(duration in 1u32..4)(
        demand in vec(any_demand(duration, teams), 0..4),
        duration in Just(duration),
        cost_of_delay in 0i64..10,
        cost in 0i64..4,
        must in prop::bool::weighted(0.3),
        earliest_start in prop_oneof![3 => Just(0u32), 1 => 0u32..4],
        deadline in option::weighted(0.2, 1u32..6),
        fixed_start in option::weighted(0.15, 0u32..4),
        due in option::weighted(0.3, 0u32..6),
        late_cost in 0i64..12,
    ) -> Item {
        Item {
            id: String::new(), duration, demand, cost_of_delay, cost, must, earliest_start, deadline, fixed_start,
            due, late_cost,
        }
    }
}

prop_compose! {
    /// Up to 4 items, 2 teams and 5 periods, with everything a problem can have.
    pub fn any_problem()(teams in 1usize..3, horizon in 2u32..6, count in 1usize..5)(
        items in vec(any_item(teams), count),
        capacity in vec(vec(0i64..6, horizon as usize), teams),
        links in vec((0..count, 0..count, 0u32..2), 0..3),
        exclusive in vec(vec(0..count, 1..3), 0..2),
        together in vec(vec(0..count, 1..4), 0..2),
        rules in vec((vec((0..count, -3i64..4), 1..4), -3i64..5), 0..2),
        budget in vec((0..horizon, 0i64..6).prop_map(|(period, amount)| Instalment { period, amount }), 0..3),
        horizon in Just(horizon),
    ) -> Problem {
        let id = |kind: char, place: usize| format!("{kind}{place}");
        let named = |(place, item): (usize, Item)| Item { id: id('i', place), ..item };
        let team = |(place, capacity)| Team { id: id('t', place), capacity };
        let rule = |(place, (weights, at_most))| LinearRule { id: id('r', place), weights, at_most };
        let forward = |(a, b, lag): (usize, usize, u32)| {
            (a != b).then(|| Dependency { before: a.min(b), after: a.max(b), lag })
        };
        Problem {
            horizon,
            value_horizon: horizon + horizon / 2,
            teams: capacity.into_iter().enumerate().map(team).collect(),
            items: items.into_iter().enumerate().map(named).collect(),
            dependencies: links.into_iter().filter_map(forward).collect(),
            exclusive,
            together,
            rules: rules.into_iter().enumerate().map(rule).collect(),
            budget,
        }
    }
}

/// Whether the schedule stays feasible with one item moved, chosen or dropped.
fn with(problem: &Problem, schedule: &Schedule, item: usize, start: Option<u32>) -> bool {
    let mut changed = schedule.clone();
    changed.start[item] = start;
    check(problem, &changed).is_empty()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_list_schedule_is_feasible_and_a_clash_is_real(problem in any_problem()) {
        let least = least_cost(&problem);
        match list_schedule(&problem) {
            Ok(schedule) => {
                prop_assert_eq!(check(&problem, &schedule), []);
                prop_assert!(Some(total_cost_of_delay(&problem, &schedule)) >= least);
            }
            Err(Clash::Invalid(error)) => prop_assert!(false, "a valid problem was refused: {}", error),
            Err(Clash::Item(clash)) => {
                prop_assert_eq!(least, None, "the clash is not real: {}", clash);
                prop_assert!(clash.proven && !clash.blocks.is_empty(), "{}", clash);
            }
            Err(Clash::Rule(clash)) => {
                prop_assert_eq!(least, None, "the clash is not real: {}", clash);
                prop_assert!(clash.proven, "{}", clash);
            }
        }
    }

    #[test]
    fn the_explanation_agrees_with_the_checker(problem in any_problem()) {
        let Ok(schedule) = list_schedule(&problem) else { return Ok(()) };
        let explanations = explain(&problem, &schedule);
        prop_assert_eq!(explanations.len(), problem.items.len());
        for (item, explanation) in explanations.iter().enumerate() {
            let fits_at = (0..problem.horizon).find(|&at| with(&problem, &schedule, item, Some(at)));
            match explanation {
                Explanation::Placed(placement) => {
                    let start = schedule.start[item].unwrap();
                    let movable = start > 0 && with(&problem, &schedule, item, Some(start - 1));
                    prop_assert_eq!(placement.holds.is_empty(), movable, "{:?}", placement);
                    let earlier = fits_at.filter(|&at| at < start);
                    prop_assert_eq!(placement.could_start, earlier);
                    prop_assert_eq!(placement.holds == [Hold::Beginning], start == 0
                        && problem.items[item].fixed_start.is_none());
                }
                Explanation::Rejected(Rejection::CouldStart { at }) => prop_assert_eq!(Some(*at), fits_at),
                Explanation::Rejected(Rejection::NoValue) => {
                    let mut placed = schedule.clone();
                    placed.start[item] = fits_at;
                    prop_assert!(value(&problem, &placed) <= value(&problem, &schedule));
                }
                Explanation::Rejected(reason) => prop_assert_eq!(fits_at, None, "{:?}", reason),
            }
        }
    }

    #[test]
    fn no_plan_costs_less_than_the_bound(problem in any_problem(), aim in -20i64..200, target in -20i64..200) {
        let Some(least) = least_cost(&problem) else { return Ok(()) };
        let mut bound = Bound::new(&problem).unwrap();
        for target in [aim, least, target] {
            bound.improve(120, target);
            prop_assert!(bound.total_cost_of_delay() <= least, "{} > {least}", bound.total_cost_of_delay());
        }
    }

    #[test]
    fn the_exact_finish_ends_with_the_best_plan(problem in any_problem(), target in -20i64..200) {
        let least = least_cost(&problem);
        for target in [i64::MAX, target] {
            let Some(mut exact) = Exact::new(&problem, target) else {
                prop_assert_eq!(least, None);
                continue;
            };
            loop {
                let goes_on = exact.step(3, target);
                let bound = exact.total_cost_of_delay();
                prop_assert!(least.is_none_or(|least| bound <= least), "{} > {:?}", bound, least);
                if !goes_on {
                    break;
                }
            }
            let found = exact.best().map(|schedule| total_cost_of_delay(&problem, schedule));
            prop_assert_eq!(found, least.filter(|&least| least < target));
            prop_assert!(exact.best().is_none_or(|schedule| check(&problem, schedule).is_empty()));
            prop_assert!(exact.is_done());
            if let Some(found) = found {
                prop_assert_eq!(exact.total_cost_of_delay(), found);
            }
        }
    }

    #[test]
    fn a_search_is_never_worse_than_where_it_starts(problem in any_problem(), seed in 0u64..9) {
        let Ok(listed) = list_schedule(&problem) else { return Ok(()) };
        let mut search = Search::new(&problem, seed, None).unwrap();
        let mut before = total_cost_of_delay(&problem, &listed);
        for slice in 0..4 {
            let progress = search.step(50, f64::from(slice) / 4.0);
            let best = search.best();
            prop_assert_eq!(check(&problem, &best), []);
            prop_assert_eq!(total_cost_of_delay(&problem, &best), progress.total_cost_of_delay);
            prop_assert!(progress.total_cost_of_delay <= before);
            prop_assert_eq!(progress.improved, progress.total_cost_of_delay < before);
            before = progress.total_cost_of_delay;
        }
        prop_assert_eq!(Some(before), least_cost(&problem), "a tiny problem is solved");
        let warm = Search::new(&problem, seed, Some(&search.best())).unwrap();
        prop_assert_eq!(warm.total_cost_of_delay(), before);
    }

    #[test]
    fn planning_again_moves_an_item_only_for_more_than_it_costs(
        problem in any_problem(), edited in any_problem(), per_item in 0i64..30, seed in 0u64..9,
    ) {
        let (Ok(kept), Ok(_)) = (list_schedule(&problem), list_schedule(&edited)) else { return Ok(()) };
        let moved = |best: &Schedule| {
            best.start.iter().zip(&kept.start).filter(|(now, kept)| kept.is_some() && now != kept).count() as i64
        };
        let weighed = |best: &Schedule| total_cost_of_delay(&problem, best) + per_item * moved(best);
        let mut search = Search::new(&problem, seed, None).unwrap().with_stability(&kept, per_item);
        let before = weighed(&search.best());
        prop_assert!(before <= weighed(&kept));
        let progress = search.step(300, 0.5);
        let best = search.best();
        prop_assert_eq!(check(&problem, &best), []);
        prop_assert_eq!(total_cost_of_delay(&problem, &best), progress.total_cost_of_delay);
        prop_assert!(weighed(&best) <= before);
        let unmoved = Search::new(&problem, seed, None).unwrap().with_stability(&kept, 10_000).best();
        prop_assert_eq!(unmoved, kept.clone());
        // A schedule for another problem is a wish, not a start.
        let mut other = Search::new(&edited, seed, None).unwrap().with_stability(&kept, per_item);
        other.step(100, 0.5);
        prop_assert_eq!(check(&edited, &other.best()), []);
    }

    /// As by exhaustive search: `list_schedule` was held against it above.
    #[test]
    fn a_clash_set_clashes_and_would_not_without_any_one_member(problem in any_problem(), today in 0u32..3) {
        let given = Given { first_period: today, settled: vec![] };
        let feasible = |problem: &Problem| match list_schedule(problem) {
            Ok(_) => true,
            Err(Clash::Item(clash)) => !clash.proven,
            Err(Clash::Rule(clash)) => !clash.proven,
            Err(Clash::Invalid(error)) => panic!("{error}"),
        };
        let Some(set) = clash_set(&problem, &given) else {
            prop_assert!(feasible(&problem));
            return Ok(());
        };
        prop_assert_eq!((least_cost(&problem), set.proven, set.smallest), (None, true, true));
        prop_assert!(!feasible(&keeping(&problem, &given, &set.members)), "{:?}", set.members);
        for left_out in &set.members {
            let rest: Vec<_> = set.members.iter().copied().filter(|member| member != left_out).collect();
            prop_assert!(feasible(&keeping(&problem, &given, &rest)), "{:?} without {left_out:?}", set.members);
        }
    }
}
