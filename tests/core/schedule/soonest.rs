//! The other objective: finish everything as soon as possible.

use insta::assert_snapshot;
use proptest::prelude::*;
use roadbook::engine::schedule::{Item, Problem, check, finish_soonest};
use roadbook::format::psplib;

use super::exhaustive::soonest_end;
use super::laws::any_problem;

/// Five jobs and the two dummies, made up. Jobs 2 and 3 fit side by side, 4 waits for 2, 6 needs all of R 1.
const FIVE_JOBS: &str = "\
************************************************************************
jobs (incl. supersource/sink ):  7
RESOURCES
  - renewable                 :  2   R
************************************************************************
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          3           2   3   5
   2        1          1           4
   3        1          1           6
   4        1          1           7
   5        1          1           7
   6        1          1           7
   7        1          0
************************************************************************
REQUESTS/DURATIONS:
jobnr. mode duration  R 1  R 2
------------------------------------------------------------------------
  1      1     0       0    0
  2      1     3       2    1
  3      1     2       2    0
  4      1     2       1    1
  5      1     4       2    0
  6      1     2       4    0
  7      1     0       0    0
************************************************************************
RESOURCEAVAILABILITIES:
  R 1  R 2
    4    1
************************************************************************
";

#[test]
fn a_psplib_file_is_read_and_finished_as_soon_as_it_can_be() {
    let problem = psplib::read(FIVE_JOBS).unwrap();
    assert_eq!((problem.items.len(), problem.horizon, problem.dependencies.len()), (5, 13, 2));
    let soonest = finish_soonest(&problem, 1, 300).unwrap();
    assert_eq!(check(&problem, &soonest.schedule), []);
    // R 1 has 28 units of work for 4 a period, so 7; but job 4 leaves a unit unused wherever it runs, so 8.
    assert_eq!((soonest.bound, soonest.makespan), (7, 8));
    assert_eq!(finish_soonest(&problem, 1, 300), Ok(soonest));
}

#[test]
fn a_file_that_is_no_psplib_instance_ends_in_a_sentence() {
    let refused =
        |from: &str, to: &str| psplib::read(&FIVE_JOBS.replacen(from, to, 1)).unwrap_err().to_string();
    assert_snapshot!(refused("REQUESTS", "REQUEST"),
        @"The file is not a PSPLIB instance: the part “REQUESTS/DURATIONS” is missing.");
    assert_snapshot!(refused("  4      1     2       1    1", "  4      1     2       1"),
        @"Line 22 under “REQUESTS/DURATIONS” is not what PSPLIB has there.");
    assert_snapshot!(refused("   4        1          1           7", "   4        1          1           x"),
        @"Line 11 under “PRECEDENCE RELATIONS” is not what PSPLIB has there.");
    assert_snapshot!(refused("  5      1     4 ", "  5      1     4000000 "),
        @"The file has 4000009 periods; the planner takes up to 10000.");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_end_is_feasible_and_not_before_the_bound(problem in any_problem(), seed in 0u64..9, dated: bool) {
        let must = |item: Item| match dated {
            true => Item { must: true, ..item },
            false => Item { must: true, deadline: None, fixed_start: None, ..item },
        };
        let items = problem.items.into_iter().map(must).collect();
        let problem = Problem { items, exclusive: vec![], ..problem };
        let least = soonest_end(&problem);
        match finish_soonest(&problem, seed, 60) {
            Err(_) => prop_assert_eq!(least, None),
            Ok(soonest) => {
                prop_assert_eq!(check(&problem, &soonest.schedule), []);
                let least = least.unwrap();
                prop_assert!(soonest.bound <= least && least <= soonest.makespan, "{soonest:?}, {least}");
                let first = finish_soonest(&problem, seed, 0).unwrap();
                prop_assert!(soonest.makespan <= first.makespan, "{soonest:?}, {first:?}");
                prop_assert_eq!(finish_soonest(&problem, seed, 60), Ok(soonest));
            }
        }
    }
}
