//! From plan to planning problem and back, and what the Roadmap screen says.

use insta::assert_snapshot;
use proptest::prelude::*;
use roadbook::command::Command;
use roadbook::domain::validate::check_plan;
use roadbook::domain::*;
use roadbook::engine::schedule::{
    Clash, Problem, Schedule, check, list_schedule, total_cost_of_delay, value,
};
use roadbook::format::roadmap_instance;
use roadbook::select::roadmap::{Grouping, Query, RoadmapView, Zoom, changes, details, roadmap_view};
use roadbook::select::schedule_problem::{
    Patience, PlanningProblem, PlanningRun, Proposal, accepted_schedule, clash_sentence, placements,
    planning_problem,
};

use crate::support::harbour::{TODAY, date, done, harbour, id};
use crate::support::plans::plans;

/// The sample plan before anybody accepted a roadmap: only what is under way has a start.
fn unplaced() -> Plan {
    let plan = harbour();
    let open = plan.initiatives.iter().filter(|one| one.status != Status::InProgress);
    let placements = open.map(|one| (one.id.clone(), None)).collect();
    done(&plan, &Command::AcceptRoadmap(placements))
}

fn planned(plan: &Plan) -> (PlanningProblem, Schedule) {
    let planning = planning_problem(plan, date(TODAY));
    let schedule = list_schedule(&planning.problem)
        .unwrap_or_else(|clash| panic!("{}", clash_sentence(plan, &planning, &clash)));
    (planning, schedule)
}

fn set(plan: &Plan, initiative: &str, field: InitiativeField) -> Plan {
    done(plan, &Command::edit(&id::<Initiative>(initiative), field))
}

fn accepted(plan: &Plan) -> Plan {
    let (planning, schedule) = planned(plan);
    done(plan, &Command::AcceptRoadmap(placements(plan, &planning, &schedule)))
}

fn view(plan: &Plan) -> RoadmapView {
    let planning = planning_problem(plan, date(TODAY));
    let query = Query { grouping: Grouping::Team, zoom: Zoom::Month, today: date(TODAY) };
    roadmap_view(plan, &planning, &accepted_schedule(plan, &planning), None, query)
}

#[test]
fn what_is_accepted_reads_back_as_the_same_feasible_schedule() {
    let plan = harbour();
    let (_, schedule) = planned(&plan);
    let after = accepted(&plan);
    let again = planning_problem(&after, date(TODAY));
    assert_eq!(accepted_schedule(&after, &again), schedule);
    assert_eq!(check(&again.problem, &schedule), []);
    assert_eq!(placements(&after, &again, &schedule), []);
    assert!(check_plan(&after).is_empty());
    assert!(view(&after).warnings.is_empty());
}

#[test]
fn capacity_is_counted_day_by_day() {
    let plan = harbour();
    let planning = planning_problem(&plan, date(TODAY));
    let engineering = &planning.problem.teams[1].capacity;
    // 5 people, 10 working days, 85 %; 6 people from 15 March on.
    assert_eq!(engineering[0], 42);
    assert_eq!(engineering[5], 51);
    // 2 to 13 August: two people are away. The period of 20 December: 1 of 6 is left.
    assert_eq!(engineering[15], 34);
    assert_eq!(engineering[25], 8);
    // Marketing, 13 to 26 September: one of two is away throughout.
    assert_eq!(planning.problem.teams[3].capacity[18], 7);
}

#[test]
fn work_packages_follow_one_another_or_run_beside() {
    let plan = harbour();
    let planning = planning_problem(&plan, date(TODAY));
    let item = |text: &str| &planning.problem.items[planning.item_of(&id(text)).unwrap()];
    // Design 4 person-weeks by one, then engineering 16 by two: 2 and 4 periods.
    let map = item("in_berth_map");
    assert_eq!(map.duration, 6);
    let demand: Vec<_> =
        map.demand.iter().map(|one| (one.team, one.offset, one.length, one.amount_per_period)).collect();
    assert_eq!(demand, [(0, 0, 2, 10), (1, 2, 4, 20)]);
    // Data 6 by one beside engineering 6 by one.
    let funnel = item("in_booking_funnel");
    assert_eq!(funnel.duration, 3);
    assert!(funnel.demand.iter().all(|one| one.offset == 0 && one.length == 3));
}

#[test]
fn a_team_that_offers_less_than_asked_takes_longer() {
    let plan = done(&harbour(), &Command::edit(&Id::<Team>::new("te_data").unwrap(), TeamField::People(0.5)));
    let planning = planning_problem(&plan, date(TODAY));
    let item = &planning.problem.items[planning.item_of(&id("in_booking_funnel")).unwrap()];
    // 30 person-days at 3 a period.
    assert_eq!((item.duration, item.demand[0].amount_per_period), (10, 3));
    let notes: Vec<String> =
        planning.notes_on(&id("in_booking_funnel")).map(|note| note.sentence(&plan)).collect();
    assert_eq!(notes, ["Asks for more people at once than Data offers, so that it takes longer."]);
}

#[test]
fn dates_become_periods() {
    let planning = planning_problem(&harbour(), date(TODAY));
    let item = |text: &str| &planning.problem.items[planning.item_of(&id(text)).unwrap()];
    assert_eq!(item("in_group_bookings").earliest_start, 4);
    // Complete by Friday, 30 April: eight periods end on Sunday, 25 April.
    assert_eq!(item("in_strong_auth").deadline, Some(8));
    assert_eq!(item("in_guest_checkout").fixed_start, Some(0));
    let late = planning_problem(&harbour(), date("2027-03-20"));
    assert_eq!(late.problem.items[late.item_of(&id("in_waiting_list")).unwrap()].earliest_start, 5);
}

#[test]
fn what_waits_for_something_rejected_is_out_and_says_so() {
    let plan = set(&harbour(), "in_offline_check_in", InitiativeField::Status(Status::Rejected));
    let planning = planning_problem(&plan, date(TODAY));
    assert_eq!(planning.item_of(&id("in_gate_cards")), None);
    let view = view(&plan);
    let out = view.not_placed.iter().find(|one| one.id == id("in_gate_cards")).unwrap();
    assert_snapshot!(out.reason, @"Depends on “Offline check-in on the pontoon”, which will not be done. Drop the dependency or bring that back.");
}

#[test]
fn a_launched_predecessor_counts_as_done() {
    let plan = set(&harbour(), "in_guest_checkout", InitiativeField::Status(Status::Launched));
    let planning = planning_problem(&plan, date(TODAY));
    let map = planning.item_of(&id("in_berth_map")).unwrap();
    assert!(planning.problem.dependencies.iter().all(|link| link.after != map));
}

#[test]
fn an_unscored_initiative_counts_least_and_is_listed() {
    let planning = planning_problem(
        &set(&harbour(), "in_waiting_list", InitiativeField::Inputs(Inputs::default())),
        date(TODAY),
    );
    let item = planning.item_of(&id("in_waiting_list")).unwrap();
    assert_eq!(planning.problem.items[item].cost_of_delay, 1);
    assert!(planning.notes_on(&id("in_waiting_list")).next().is_some());
}

#[test]
fn a_clash_names_the_initiative_the_reason_and_a_way_out() {
    let plan = set(&harbour(), "in_contract_renewal", InitiativeField::Deadline(Some(date("2027-03-01"))));
    let planning = planning_problem(&plan, date(TODAY));
    let clash: Clash = list_schedule(&planning.problem).unwrap_err();
    assert_snapshot!(clash_sentence(&plan, &planning, &clash), @"“Strong authentication for saved cards” is a must-have, but there is no place for it: “Renew yearly contracts online” leaves too little time for it. Give that one more time: a later deadline, or no pin.");
}

#[test]
fn every_open_initiative_is_shown_once() {
    for plan in [harbour(), accepted(&harbour())] {
        let view = view(&plan);
        let open = plan
            .initiatives
            .iter()
            .filter(|one| !matches!(one.status, Status::Launched | Status::Rejected))
            .count();
        assert_eq!(view.rows.len() + view.not_placed.len(), open);
        assert!(view.not_placed.iter().all(|one| !one.reason.is_empty()));
    }
}

#[test]
fn an_overbooked_team_is_named_with_its_dates() {
    let start = |plan: &Plan, initiative: &str| {
        let placement = Placement { start: date("2027-01-04"), pinned: false, unknown: Unknown::default() };
        set(plan, initiative, InitiativeField::Placement(Some(placement)))
    };
    let plan = start(&start(&unplaced(), "in_strong_auth"), "in_price_calendar");
    assert_snapshot!(view(&plan).warnings.join("\n"), @r"
    Engineering is over-booked from 18 Jan to 14 Feb 2027, by up to 8 person-days.
    “Renew yearly contracts online” is a must-have and is not on the roadmap.
    The roadmap breaks the rule that “Keep nineteen of twenty marinas each year” gets at least 10 % of the teams’ capacity.
    ");
}

#[test]
fn moving_a_bar_says_what_would_break() {
    let plan = accepted(&harbour());
    let planning = planning_problem(&plan, date(TODAY));
    let schedule = accepted_schedule(&plan, &planning);
    let details = details(&plan, &planning, &schedule, None, &id("in_strong_auth")).unwrap();
    assert_eq!(details.dates.as_deref(), Some("4 Jan to 31 Jan 2027 (4 weeks)"));
    assert_eq!(details.reason, "It starts with the roadmap.");
    assert_eq!(details.deadline, Some(("30 Apr 2027".to_owned(), Some(true))));
    assert_eq!(details.earlier, None);
    assert_snapshot!(details.later.unwrap().breaks.join("\n"), @r"
    Engineering is over-booked from 1 Feb to 14 Feb 2027, by up to 13 person-days.
    “Renew yearly contracts online” starts before “Strong authentication for saved cards” is done.
    ");
}

#[test]
fn a_run_ends_with_a_feasible_roadmap_no_worse_than_the_first_one_and_says_how_good_it_is() {
    let plan = harbour();
    let (planning, first) = planned(&plan);
    let mut run =
        PlanningRun::begin(&planning.problem, &accepted_schedule(&plan, &planning), 0, Patience::Page)
            .unwrap_or_else(|_| panic!());
    while run.step() {}
    let proposal = Proposal::new(&planning, run.found());
    assert_eq!(check(&planning.problem, &proposal.schedule), []);
    assert!(value(&planning.problem, &proposal.schedule) >= value(&planning.problem, &first));
    assert!(proposal.still_possible.unwrap() < 0.05, "{:?}", proposal.still_possible);
}

/// A dozen items of a synthetic roadmap with less of each team.
fn dozen() -> Problem {
    let text = include_str!("../fixtures/roadmaps/train/train90006.json");
    let mut problem = roadmap_instance::read(text).unwrap();
    problem.items.truncate(12);
    problem.dependencies.retain(|link| link.before < 12 && link.after < 12);
    problem.exclusive.clear();
    for item in &mut problem.items {
        item.must = false;
    }
    for capacity in problem.teams.iter_mut().flat_map(|team| &mut team.capacity) {
        *capacity /= 3;
    }
    problem
}

#[test]
fn a_small_plan_ends_as_proven_best() {
    let problem = dozen();
    let nothing = Schedule { start: vec![None; 12] };
    let mut run = PlanningRun::begin(&problem, &nothing, 0, Patience::Page).unwrap_or_else(|_| panic!());
    while run.step() {}
    let found = run.found();
    assert_eq!(check(&problem, &found.schedule), []);
    assert!(found.schedule.start.iter().flatten().count() > 5);
    assert!(found.share < 1.0, "It was over before its time.");
    assert_eq!(found.bound, total_cost_of_delay(&problem, &found.schedule));
}

#[test]
fn a_proposal_is_summed_up() {
    let plan = unplaced();
    let (planning, schedule) = planned(&plan);
    let changes = changes(&accepted_schedule(&plan, &planning), &schedule);
    assert_eq!((changes.moved, changes.removed, changes.kept), (0, 0, 2));
    assert_eq!(changes.added + changes.left_out, planning.initiatives.len() - 2);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever the plan: the problem makes sense, and what is planned and accepted is a valid plan that keeps to it.
    #[test]
    fn any_plan_gives_a_sound_problem(plan in plans(600)) {
        let planning = planning_problem(&plan, date(TODAY));
        prop_assert_eq!(planning.problem.validate(), Ok(()));
        match list_schedule(&planning.problem) {
            Err(clash) => prop_assert!(clash_sentence(&plan, &planning, &clash).ends_with('.')),
            Ok(schedule) => {
                let after = done(&plan, &Command::AcceptRoadmap(placements(&plan, &planning, &schedule)));
                prop_assert!(check_plan(&after).is_empty());
                let again = planning_problem(&after, date(TODAY));
                prop_assert_eq!(check(&again.problem, &accepted_schedule(&after, &again)), []);
            }
        }
    }
}

#[test]
fn what_is_under_way_without_a_start_is_planned_even_past_its_deadline() {
    let plan = set(&harbour(), "in_guest_checkout", InitiativeField::Placement(None));
    let plan = set(&plan, "in_guest_checkout", InitiativeField::Deadline(Some(date("2027-01-08"))));
    let (planning, schedule) = planned(&plan);
    let place = planning.item_of(&id("in_guest_checkout")).unwrap();
    assert!(schedule.start[place].is_some());
}
