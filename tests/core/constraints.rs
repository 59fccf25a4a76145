//! Constraints of a plan as the planner sees them, started work, and a clash with its ways out.

use insta::assert_snapshot;
use roadbook::command::Command;
use roadbook::domain::*;
use roadbook::engine::schedule::{Instalment, Schedule, check, list_schedule};
use roadbook::select::schedule_problem::{
    Change, ClashReport, Patience, PlanningProblem, PlanningRun, Relaxation, accepted_schedule, clash_report,
    planning_problem,
};

use crate::support::harbour::{TODAY, date, done, harbour, id};

/// The sample plan without the constraints this file is about, and without accepted placements.
fn plain_harbour() -> Plan {
    let mut plan = harbour();
    let settings = |field| Command::EditSettings(field);
    plan = done(&plan, &settings(SettingsField::BudgetInstalments(vec![])));
    plan = done(&plan, &settings(SettingsField::Budget(Some(260_000.0))));
    plan = done(&plan, &settings(SettingsField::MostMustShare(None)));
    for goal in plan.goals.clone().iter() {
        plan = done(&plan, &Command::edit(&goal.id, GoalField::LeastShare(None)));
        plan = done(&plan, &Command::edit(&goal.id, GoalField::MostShare(None)));
    }
    for one in plan.initiatives.clone().iter() {
        plan = done(&plan, &Command::edit(&one.id, InitiativeField::LateCost(None)));
        plan = done(&plan, &Command::edit(&one.id, InitiativeField::TogetherWith(vec![])));
        plan = done(&plan, &Command::edit(&one.id, InitiativeField::DoneShare(None)));
        if one.status != Status::InProgress {
            plan = done(&plan, &Command::edit(&one.id, InitiativeField::Placement(None)));
        }
    }
    plan
}

fn set(plan: &Plan, initiative: &str, field: InitiativeField) -> Plan {
    done(plan, &Command::edit(&id::<Initiative>(initiative), field))
}

fn goal(plan: &Plan, goal: &str, field: GoalField) -> Plan {
    done(plan, &Command::edit(&Id::<Goal>::new(goal).unwrap(), field))
}

fn settings(plan: &Plan, field: SettingsField) -> Plan {
    done(plan, &Command::EditSettings(field))
}

fn planning(plan: &Plan, today: &str) -> PlanningProblem {
    let planning = planning_problem(plan, date(today));
    assert_eq!(planning.problem.validate(), Ok(()));
    planning
}

/// The schedule of a plan, which keeps all that is asked.
fn scheduled(plan: &Plan) -> (PlanningProblem, Schedule) {
    let planning = planning(plan, TODAY);
    let schedule = list_schedule(&planning.problem).unwrap_or_else(|clash| panic!("{clash}"));
    assert_eq!(check(&planning.problem, &schedule), []);
    (planning, schedule)
}

fn notes(planning: &PlanningProblem, plan: &Plan, initiative: &str) -> Vec<String> {
    planning.notes_on(&id(initiative)).map(|note| note.sentence(plan)).collect()
}

#[test]
fn a_late_cost_makes_a_deadline_soft() {
    let plan = set(&plain_harbour(), "in_spring_campaign", InitiativeField::LateCost(Some(1600.0)));
    let planning = planning(&plan, TODAY);
    let item = |text: &str| &planning.problem.items[planning.item_of(&id(text)).unwrap()];
    let campaign = item("in_spring_campaign");
    // Complete by Friday, 2 April: six periods end on Sunday, 28 March. Half its cost of delay, 3,200 a week.
    assert_eq!((campaign.deadline, campaign.due), (None, Some(6)));
    assert_eq!(campaign.late_cost * 2, campaign.cost_of_delay);
    assert_eq!((item("in_strong_auth").deadline, item("in_strong_auth").due), (Some(8), None));
}

#[test]
fn what_is_done_together_is_on_the_roadmap_together() {
    let mates = vec![id("in_gate_cards")];
    let plan = set(&plain_harbour(), "in_waiting_list", InitiativeField::TogetherWith(mates));
    let (planning, schedule) = scheduled(&plan);
    let starts = ["in_waiting_list", "in_gate_cards"]
        .map(|text| schedule.start[planning.item_of(&id(text)).unwrap()].is_some());
    assert_eq!(starts[0], starts[1]);
    assert_eq!(planning.problem.together.len(), 1);
    let rejected = set(&plan, "in_gate_cards", InitiativeField::Status(Status::Rejected));
    let planning = planning_problem(&rejected, date(TODAY));
    assert_eq!(planning.item_of(&id("in_waiting_list")), None);
    assert_snapshot!(notes(&planning, &rejected, "in_waiting_list").join("\n"),
        @"Is done only together with “Gate cards and deposits”, which will not be done. Let them be done apart or bring that back.");
    let launched = set(&plan, "in_gate_cards", InitiativeField::Status(Status::Launched));
    assert!(planning_problem(&launched, date(TODAY)).problem.together.is_empty());
}

/// Person-days a schedule gives to a goal, and all that the teams offer.
fn share(plan: &Plan, of: &str, planning: &PlanningProblem, schedule: &Schedule) -> f64 {
    let offered: i64 = planning.problem.teams.iter().flat_map(|team| &team.capacity).sum();
    let of_goal = planning.problem.items.iter().zip(&planning.initiatives).zip(&schedule.start);
    let given: i64 = of_goal
        .filter(|((_, id), start)| {
            let one = plan.initiatives.get(id).unwrap();
            let main = roadbook::select::schedule_problem::main_goal(plan, one);
            start.is_some() && main.is_some_and(|goal| goal.as_str() == of)
        })
        .flat_map(|((item, _), _)| &item.demand)
        .map(|demand| demand.amount_per_period * i64::from(demand.length))
        .sum();
    given as f64 / offered as f64
}

#[test]
fn a_goal_gets_at_least_and_at_most_its_share() {
    let plan = plain_harbour();
    let (planning, schedule) = scheduled(&plan);
    assert!(share(&plan, "go_insight", &planning, &schedule) < 0.07);
    let plan = goal(&plan, "go_insight", GoalField::LeastShare(Some(0.07)));
    let (planning, schedule) = scheduled(&plan);
    assert!(share(&plan, "go_insight", &planning, &schedule) >= 0.07);
    let before = share(&plan, "go_revenue", &planning, &schedule);
    let plan = goal(&plan, "go_revenue", GoalField::MostShare(Some(before - 0.05)));
    let (planning, schedule) = scheduled(&plan);
    assert!(share(&plan, "go_revenue", &planning, &schedule) <= before - 0.05);
}

#[test]
fn must_haves_are_at_most_their_share_of_the_work() {
    let plan = settings(&plain_harbour(), SettingsField::MostMustShare(Some(0.2)));
    let (planning, schedule) = scheduled(&plan);
    let mut effort = [0, 0];
    for ((item, id), start) in planning.problem.items.iter().zip(&planning.initiatives).zip(&schedule.start) {
        let days = item.demand.iter().map(|demand| demand.amount_per_period * i64::from(demand.length));
        if start.is_some() {
            effort[usize::from(plan.initiatives.get(id).unwrap().must)] += days.sum::<i64>();
        }
    }
    assert!(effort[1] > 0 && effort[1] * 4 <= effort[0], "{effort:?}");
}

#[test]
fn money_comes_in_by_period_on_top_of_the_budget() {
    let later =
        |from: &str| BudgetInstalment { from: date(from), amount: 5_000.0, unknown: Unknown::default() };
    let instalments = vec![later("2027-06-15"), later("2026-11-01")];
    let plan = settings(&plain_harbour(), SettingsField::BudgetInstalments(instalments));
    let instalment = |period, amount| Instalment { period, amount };
    // The money of 15 June is there for what starts on 21 June, in period 12.
    let all = [instalment(0, 260_000), instalment(12, 5_000), instalment(0, 5_000)];
    assert_eq!(planning(&plan, TODAY).problem.budget, all);
    let only = settings(&plan, SettingsField::Budget(None));
    assert_eq!(planning(&only, TODAY).problem.budget, all[1..]);
    let none = settings(&only, SettingsField::BudgetInstalments(vec![]));
    assert_eq!(planning(&none, TODAY).problem.budget, []);
}

#[test]
fn what_is_left_of_started_work_is_planned_from_today_on() {
    // 12 person-weeks by two: six weeks, three periods from 4 January on.
    let plan = plain_harbour();
    let parts = |plan: &Plan, today: &str| {
        let planning = planning(plan, today);
        let item = &planning.problem.items[planning.item_of(&id("in_guest_checkout")).unwrap()];
        let demand = item.demand.iter().filter(|demand| demand.length > 0);
        let demand: Vec<_> = demand.map(|one| (one.offset, one.length, one.amount_per_period)).collect();
        (item.fixed_start, item.duration, demand, notes(&planning, plan, "in_guest_checkout").len())
    };
    assert_eq!(parts(&plan, TODAY), (Some(0), 3, vec![(0, 3, 20)], 0));
    // By the calendar: what is over asks for nobody any more.
    assert_eq!(parts(&plan, "2027-01-20"), (Some(0), 3, vec![(1, 2, 20)], 0));
    // A quarter is done, so nine weeks of two are left, half a period more than the calendar says.
    let slow = set(&plan, "in_guest_checkout", InitiativeField::DoneShare(Some(0.25)));
    assert_eq!(parts(&slow, "2027-02-03"), (Some(0), 5, vec![(2, 3, 15)], 1));
    let quick = set(&plan, "in_guest_checkout", InitiativeField::DoneShare(Some(1.0)));
    assert_eq!(parts(&quick, "2027-02-03"), (Some(0), 2, vec![], 1));
    // Not done, although its time is over: the current period as well.
    assert_eq!(parts(&plan, "2027-03-03"), (Some(0), 5, vec![], 1));
}

#[test]
fn an_overbooked_past_does_not_keep_a_plan_from_being_made() {
    let pin = |plan: &Plan, initiative: &str| {
        let placement = Placement { start: date("2027-01-04"), pinned: true, unknown: Unknown::default() };
        let plan = set(plan, initiative, InitiativeField::Placement(Some(placement)));
        set(&plan, initiative, InitiativeField::Status(Status::InProgress))
    };
    let plan = pin(&plain_harbour(), "in_waiting_list");
    let clash = |today| list_schedule(&planning(&plan, today).problem).is_err();
    assert_eq!((clash("2027-01-04"), clash("2027-02-20")), (true, false));
}

#[test]
fn a_pin_in_the_past_is_kept_and_says_so() {
    let placement = Placement { start: date("2027-01-04"), pinned: true, unknown: Unknown::default() };
    let plan = set(&plain_harbour(), "in_waiting_list", InitiativeField::Placement(Some(placement)));
    let planning = planning(&plan, "2027-02-20");
    assert_eq!(
        planning.problem.items[planning.item_of(&id("in_waiting_list")).unwrap()].fixed_start,
        Some(0)
    );
    assert_snapshot!(notes(&planning, &plan, "in_waiting_list").join("\n"),
        @"Pinned to a day that has passed. Set it in progress, or unpin it.");
}

#[test]
fn a_team_of_people_still_to_be_hired_works_from_their_first_day_on() {
    let team = Id::<Team>::new("te_data").unwrap();
    let hire = CapacityException {
        from: date("2027-03-29"),
        until: None,
        people: 1.0,
        note: String::new(),
        unknown: Unknown::default(),
    };
    let plan = done(&plain_harbour(), &Command::edit(&team, TeamField::People(0.0)));
    let plan = done(&plan, &Command::edit(&team, TeamField::Exceptions(vec![hire])));
    let (planning, schedule) = scheduled(&plan);
    // One person at 75 %: 7 whole days a period, from period 6 on; 30 days take five periods.
    let capacity = &planning.problem.teams[2].capacity;
    assert_eq!((capacity[5], capacity[6]), (0, 7));
    let funnel = planning.item_of(&id("in_booking_funnel")).unwrap();
    assert_eq!(planning.problem.items[funnel].demand[0].length, 5);
    assert!(schedule.start[funnel].unwrap() >= 6);
}

fn report(plan: &Plan) -> ClashReport {
    let planning = planning(plan, TODAY);
    clash_report(plan, &planning, &list_schedule(&planning.problem).unwrap_err())
}

fn lines(report: &ClashReport) -> String {
    let line = |one: &roadbook::select::schedule_problem::ClashConstraint| {
        let button = one.relaxation.as_ref().map_or("-", |relaxation| relaxation.label.as_str());
        format!("{} [{button}]", one.sentence)
    };
    let constraints = report.constraints.iter().map(line);
    std::iter::once(report.sentence.clone()).chain(constraints).collect::<Vec<_>>().join("\n")
}

fn relaxed(plan: &Plan, relaxation: &Relaxation) -> Plan {
    let commands = relaxation.changes.iter().map(|change| match change.clone() {
        Change::Initiative(id, field) => Command::edit(&id, field),
        Change::Team(id, field) => Command::edit(&id, field),
        Change::Goal(id, field) => Command::edit(&id, field),
        Change::Settings(field) => Command::EditSettings(field),
    });
    done(plan, &Command::Several { label: relaxation.label.clone(), commands: commands.collect() })
}

/// Whichever way out of a clash is taken first, taking one after the other leads to a roadmap; the number of steps.
fn ways_out(plan: &Plan) -> Vec<usize> {
    let ways = |plan: &Plan| -> Vec<Relaxation> {
        report(plan).constraints.into_iter().filter_map(|one| one.relaxation).collect()
    };
    let steps = |first: &Relaxation| {
        let mut plan = relaxed(plan, first);
        for steps in 1..12 {
            if list_schedule(&planning(&plan, TODAY).problem).is_ok() {
                return steps;
            }
            plan = relaxed(&plan, &ways(&plan)[0]);
        }
        panic!("no end after “{}”", first.label);
    };
    ways(plan).iter().map(steps).collect()
}

#[test]
fn a_deadline_that_cannot_be_kept_names_what_it_clashes_with() {
    let plan =
        set(&plain_harbour(), "in_contract_renewal", InitiativeField::Deadline(Some(date("2027-03-01"))));
    let report = report(&plan);
    assert_snapshot!(lines(&report), @r"
    No roadmap keeps all of this. Relax any one of them:
    “Renew yearly contracts online” is a must-have. [Allow “Renew yearly contracts online” to be left out]
    “Renew yearly contracts online” has to be done by 1 Mar 2027. [Drop the deadline of “Renew yearly contracts online”]
    ");
    assert_eq!(ways_out(&plan), [1, 1]);
}

#[test]
fn a_team_that_is_too_small_asks_for_people_in_the_weeks_they_are_needed() {
    let mut plan = plain_harbour();
    for initiative in ["in_season_prices", "in_occupancy_forecast"] {
        plan = set(&plan, initiative, InitiativeField::Must(true));
        plan = set(&plan, initiative, InitiativeField::Deadline(Some(date("2027-06-30"))));
    }
    let team = Id::<Team>::new("te_data").unwrap();
    let plan = done(&plan, &Command::edit(&team, TeamField::People(1.0)));
    let report = report(&plan);
    assert_snapshot!(lines(&report), @r"
    No roadmap keeps all of this. Relax any one of them:
    “Prices by demand” is a must-have. [Allow “Prices by demand” to be left out]
    “Occupancy forecast for 30 days” is a must-have. [Allow “Occupancy forecast for 30 days” to be left out]
    “Prices by demand” has to be done by 30 Jun 2027. [Drop the deadline of “Prices by demand”]
    “Occupancy forecast for 30 days” has to be done by 30 Jun 2027. [Drop the deadline of “Occupancy forecast for 30 days”]
    Data has too few people from 4 Jan to 14 Mar 2027. [Give 1 more person to Data from 4 Jan to 14 Mar 2027]
    ");
    assert_eq!(ways_out(&plan), [2, 1, 2, 3, 3]);
}

#[test]
fn money_shares_groups_and_pins_have_their_ways_out_too() {
    let poor = settings(&plain_harbour(), SettingsField::Budget(Some(30_000.0)));
    let poor_report = report(&poor);
    assert_snapshot!(lines(&poor_report), @r"
    No roadmap keeps all of this. Relax any one of them:
    “Strong authentication for saved cards” is a must-have. [Allow “Strong authentication for saved cards” to be left out]
    The budget is 30,000 EUR. [Raise the budget by 30,000 EUR]
    ");
    assert_eq!(ways_out(&poor), [2, 1]);

    let greedy = goal(&plain_harbour(), "go_insight", GoalField::LeastShare(Some(0.9)));
    let greedy_report = report(&greedy);
    assert_snapshot!(lines(&greedy_report), @r"
    No roadmap keeps this, so it has to be relaxed:
    “Know why skippers book elsewhere” gets at least 90 % of the teams’ capacity. [Drop the least share of “Know why skippers book elsewhere”]
    ");
    assert_eq!(ways_out(&greedy), [1]);

    let pinned = Placement { start: date("2027-06-07"), pinned: true, unknown: Unknown::default() };
    let torn = set(
        &plain_harbour(),
        "in_price_calendar",
        InitiativeField::TogetherWith(vec![id("in_season_prices")]),
    );
    let torn = set(&torn, "in_price_calendar", InitiativeField::Placement(Some(pinned)));
    let torn_report = report(&torn);
    assert_snapshot!(lines(&torn_report), @r"
    No roadmap keeps all of this. Relax any one of them:
    “Price calendar kept by the office” is pinned, so it has to be done. [Unpin “Price calendar kept by the office”]
    Only one of “Prices by demand” and “Price calendar kept by the office” can be done. [Let both “Prices by demand” and “Price calendar kept by the office” be done]
    “Prices by demand” and “Price calendar kept by the office” are done together or not at all. [Let “Prices by demand” and “Price calendar kept by the office” be done apart]
    ");
    assert_eq!(ways_out(&torn), [1, 1, 1]);
}

#[test]
fn accepted_starts_stay_where_they_are_read() {
    let plan = harbour();
    let planning = planning(&plan, TODAY);
    assert_eq!(check(&planning.problem, &accepted_schedule(&plan, &planning)), []);
}

#[test]
fn stability_keeps_what_need_not_move() {
    let plan = harbour();
    let moved = |weeks: f64| {
        let plan = settings(&plan, SettingsField::StabilityWeeks(weeks));
        // Two weeks' notice: the campaign may start in February only.
        let later = InitiativeField::Earliest(Some(date("2027-02-01")));
        let plan = set(
            &set(&plan, "in_spring_campaign", InitiativeField::Deadline(None)),
            "in_spring_campaign",
            later,
        );
        let planning = planning(&plan, TODAY);
        let accepted = accepted_schedule(&plan, &planning);
        let mut run =
            PlanningRun::begin(&planning.problem, &accepted, planning.stability, Patience::Page).unwrap();
        while run.step() {}
        let found = run.found().schedule;
        assert_eq!(check(&planning.problem, &found), []);
        let pairs = found.start.iter().zip(&accepted.start);
        pairs.filter(|(now, before)| before.is_some() && now != before).count()
    };
    assert!(moved(0.0) > moved(8.0), "{} and {}", moved(0.0), moved(8.0));
    assert_eq!(moved(500.0), 1, "only the campaign, which cannot stay");
}
