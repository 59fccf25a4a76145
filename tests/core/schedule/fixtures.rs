//! The synthetic roadmaps: each has a plan, and the planner finds one.

use std::path::PathBuf;

use proptest::prelude::*;
use roadbook::engine::schedule::{
    Bound, Problem, Schedule, Search, check, list_schedule, total_cost_of_delay, value,
};
use roadbook::format::roadmap_instance;

/// The synthetic roadmaps by name, in order of name.
pub fn all() -> Vec<(String, Problem)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/roadmaps/train");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let read = |file: PathBuf| {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        (name, roadmap_instance::read(&std::fs::read_to_string(file).unwrap()).unwrap())
    };
    files.into_iter().map(read).collect()
}

#[test]
fn every_synthetic_roadmap_gets_a_feasible_plan() {
    let instances = all();
    assert_eq!(instances.len(), 20);
    for (name, problem) in instances {
        let schedule = list_schedule(&problem).unwrap_or_else(|clash| panic!("{name}: {clash}"));
        assert_eq!(check(&problem, &schedule), [], "{name}");
        let at_worst: i64 =
            problem.items.iter().map(|item| item.cost_of_delay * i64::from(problem.value_horizon)).sum();
        assert_eq!(total_cost_of_delay(&problem, &schedule) + value(&problem, &schedule), at_worst, "{name}");
        assert!(total_cost_of_delay(&problem, &schedule) < at_worst * 3 / 4, "{name} saves little");
    }
}

#[test]
fn the_same_problem_gets_the_same_plan() {
    let (_, problem) = all().swap_remove(17);
    assert_eq!(list_schedule(&problem), list_schedule(&problem));
}

/// The best schedule after some moves, cooled over all of them.
fn searched(problem: &Problem, seed: u64, warm: Option<&Schedule>, slices: u32) -> Schedule {
    let mut search = Search::new(problem, seed, warm).unwrap();
    (0..slices).for_each(|slice| {
        search.step(25, f64::from(slice) / f64::from(slices));
    });
    search.best()
}

#[test]
fn searching_improves_every_roadmap_and_a_bound_stays_below() {
    for (name, problem) in all() {
        let listed = total_cost_of_delay(&problem, &list_schedule(&problem).unwrap());
        let best = searched(&problem, 1, None, 80);
        assert_eq!(check(&problem, &best), [], "{name}");
        let cost = total_cost_of_delay(&problem, &best);
        assert!(cost < listed, "{name}: {cost} is no better than {listed}");
        let mut bound = Bound::new(&problem).unwrap();
        let trivial = bound.total_cost_of_delay();
        bound.improve(60, cost);
        let proven = bound.total_cost_of_delay();
        assert!(trivial < proven && proven <= cost, "{name}: {trivial} < {proven} <= {cost}");
        assert!(proven * 5 > cost * 3, "{name}: {proven} says little about {cost}");
    }
}

#[test]
fn a_search_is_the_same_for_a_seed_and_starts_from_the_plan_on_screen() {
    let (_, problem) = all().swap_remove(12);
    let first = searched(&problem, 1, None, 40);
    assert_eq!(searched(&problem, 1, None, 40), first);
    assert_ne!(searched(&problem, 2, None, 40), first);
    let mut again = Search::new(&problem, 3, Some(&first)).unwrap();
    assert_eq!(again.total_cost_of_delay(), total_cost_of_delay(&problem, &first));
    assert!(again.step(2000, 0.9).total_cost_of_delay <= total_cost_of_delay(&problem, &first));
    let nonsense = Schedule { start: vec![Some(0); problem.items.len()] };
    assert_eq!(searched(&problem, 1, Some(&nonsense), 40), first);
}

proptest! {
    #[test]
    fn a_damaged_instance_ends_in_a_sentence(position in 0usize..5500, byte in 0u8..128) {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/roadmaps/train");
        let mut bytes = std::fs::read(folder.join("train90000.json")).unwrap();
        bytes[position] = byte;
        match roadmap_instance::read(&String::from_utf8(bytes).unwrap()) {
            Ok(problem) => prop_assert!(problem.validate().is_ok()),
            Err(error) => prop_assert!(error.to_string().ends_with('.')),
        }
    }
}
