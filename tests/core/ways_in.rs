//! What would bring an initiative onto the roadmap is found by planning again.

use std::rc::Rc;

use insta::assert_snapshot;
use roadbook::domain::*;
use roadbook::engine::schedule::{Schedule, check};
use roadbook::select::schedule_problem::{Patience, PlanningRun, planning_problem};
use roadbook::select::ways_in::{Told, Trial, Way, told, ways_in};
use roadbook::store::Reply;
use roadbook::worker;

use crate::support::worker::answer;

const TODAY: &str = "2027-01-04";

fn id<R: Record>(text: &str) -> Id<R> {
    Id::new(text).unwrap()
}

/// One team of two, a year in weeks, and what each initiative takes: title, cost of delay, person-weeks, people, cost.
fn plan(rows: &[(&str, f64, f64, u32, f64)]) -> Plan {
    let mut plan = Plan::empty("pl_test", TODAY.parse().unwrap());
    plan.settings = Rc::new(Settings {
        score_model: ScoreModel::Cd3,
        horizon_periods: 26,
        period_weeks: 2,
        budget: Some(100_000.0),
        ..(*plan.settings).clone()
    });
    let mut team = Team::new(id("te_design"));
    team.name = "Design".to_owned();
    team.people = 2.0;
    team.utilisation = 1.0;
    plan.teams = Table::from_rows(vec![Rc::new(team)]).unwrap();
    let row = |(title, cost_of_delay, effort, people, cost): &(&str, f64, f64, u32, f64)| {
        let mut one = Initiative::new(id(&format!("in_{}", title.to_lowercase())));
        one.title = (*title).to_owned();
        one.inputs = one.inputs.with("cost_of_delay", Estimate::exact(*cost_of_delay).ok());
        one.cost = *cost;
        one.work = vec![WorkPackage {
            team: id("te_design"),
            effort_weeks: Estimate::exact(*effort).unwrap(),
            people: *people,
            after_previous: false,
            unknown: Unknown::default(),
        }];
        Rc::new(one)
    };
    plan.initiatives = Table::from_rows(rows.iter().map(row).collect()).unwrap();
    plan
}

fn best(plan: &Plan) -> Schedule {
    let problem = planning_problem(plan, TODAY.parse().unwrap()).problem;
    let nothing = Schedule { start: vec![None; problem.items.len()] };
    let mut run = PlanningRun::begin(&problem, &nothing, 0, Patience::Page).unwrap_or_else(|_| panic!());
    while run.step() {}
    run.found().schedule
}

fn found(plan: &Plan, initiative: &str) -> Vec<Told> {
    let today = TODAY.parse().unwrap();
    let planning = planning_problem(plan, today);
    let shown = best(plan);
    let item = planning.item_of(&id(initiative)).unwrap();
    let ways = ways_in(plan, today, &id(initiative));
    let reply = answer(&worker::ways_in::question(&planning.problem, &shown, item, &ways));
    let Reply::Whole(numbers) = reply else { panic!("{reply:?}") };
    told(plan, &planning, &shown, &ways, &worker::ways_in::tried(&numbers).unwrap())
}

fn shown(lines: &[Told]) -> String {
    lines.iter().map(|line| format!("{}: {}", line.change, line.effect)).collect::<Vec<_>>().join("\n")
}

#[test]
fn one_more_person_in_the_quarter_that_is_enough_is_told_with_its_worth() {
    // Two people for a year are 104 person-weeks: the three fill them to the last week.
    let plan = plan(&[
        ("Large", 900.0, 52.0, 1, 0.0),
        ("Wide", 800.0, 26.0, 1, 0.0),
        ("Long", 700.0, 26.0, 1, 0.0),
        ("Late", 10.0, 8.0, 1, 0.0),
    ]);
    assert_snapshot!(shown(&found(&plan, "in_late")), @r"
    Put it on the roadmap, whatever gives way: It starts on 5 Jul 2027, and the roadmap brings 4760 EUR less (−5.7 %). “Large” goes out.
    One more person in Design, 4 Jan to 31 Mar 2027: It starts on 4 Jan 2027, and the roadmap brings 700 EUR more (+0.8 %).
    ");
}

#[test]
fn money_that_is_short_is_named_as_the_way_in() {
    let plan = plan(&[("Dear", 900.0, 10.0, 1, 90_000.0), ("Cheap", 100.0, 10.0, 1, 20_000.0)]);
    assert_snapshot!(shown(&found(&plan, "in_cheap")), @r"
    Put it on the roadmap, whatever gives way: It starts on 4 Jan 2027, and the roadmap brings 54,400 EUR less (−88.9 %). “Dear” goes out.
    Raise the budget to 120,000 EUR: It starts on 4 Jan 2027, and the roadmap brings 6800 EUR more (+11.1 %).
    One more person in Design, 4 Jan 2027 to 2 Jan 2028: Does not bring it in.
    ");
}

#[test]
fn what_no_change_brings_in_says_so() {
    // Three people at once of a team of two.
    let mut plan = plan(&[("Small", 900.0, 10.0, 1, 0.0), ("Huge", 100.0, 400.0, 2, 0.0)]);
    let mut huge = (**plan.initiatives.get(&id("in_huge")).unwrap()).clone();
    huge.deadline = Some("2027-02-01".parse().unwrap());
    plan.initiatives.replace(Rc::new(huge));
    let lines = found(&plan, "in_huge");
    assert!(lines.iter().all(|line| !line.brings_in), "{}", shown(&lines));
}

#[test]
fn every_change_is_worth_what_the_roadmap_found_with_it_brings() {
    let plan =
        plan(&[("Large", 900.0, 52.0, 1, 0.0), ("Wide", 800.0, 50.0, 1, 0.0), ("Late", 10.0, 8.0, 1, 0.0)]);
    let today = TODAY.parse().unwrap();
    let problem = planning_problem(&plan, today).problem;
    let shown = best(&plan);
    let ways = ways_in(&plan, today, &id("in_late"));
    let problems: Vec<_> =
        std::iter::once(&problem).chain(ways.iter().map(|way| &way.problem)).cloned().collect();
    let mut trial = Trial::new(problems, shown.clone(), 2);
    while trial.step() {}
    assert_eq!(trial.tried().len(), ways.len());
    for (way, tried) in ways.iter().zip(trial.tried()) {
        // Anything but a must leaves every roadmap possible that was possible before.
        let can_lose = matches!(way.way, Way::Must);
        assert!(can_lose || tried.saved >= 0, "{way:?}");
        assert!(can_lose || check(&way.problem, &shown).is_empty());
    }
}

#[test]
fn where_no_single_change_is_enough_all_of_them_are_tried_together() {
    let plan = plan(&[
        ("Large", 900.0, 52.0, 1, 90_000.0),
        ("Wide", 800.0, 52.0, 1, 0.0),
        ("Small", 10.0, 40.0, 1, 20_000.0),
    ]);
    assert_snapshot!(shown(&found(&plan, "in_small")), @r"
    Put it on the roadmap, whatever gives way: It starts on 4 Jan 2027, and the roadmap brings 23,020 EUR less (−52.1 %). “Large” goes out.
    Raise the budget to 120,000 EUR: Does not bring it in.
    One more person in Design, 4 Jan 2027 to 2 Jan 2028: Does not bring it in.
    All of these together: It starts on 4 Jan 2027, and the roadmap brings 380 EUR more (+0.9 %).
    ");
}
