//! What if: scenarios applied, planned, compared and adopted; and what the screen says about how sure dates are.

use roadbook::command::{Command, decide};
use roadbook::domain::*;
use roadbook::select::forecast::{ForecastView, forecast, forecast_view};
use roadbook::select::roadmap::{Grouping, Query, Zoom, roadmap_view};
use roadbook::select::scenarios::{Ask, Comparison, PlannedScenario, asked, compare};
use roadbook::select::schedule_problem::{Patience, PlanningRun, accepted_schedule, planning_problem};

use crate::support::harbour::{NoIds, TODAY, date, harbour, id};

const RUNS: u32 = 400;

/// The plan after a command, and after its undo.
fn done(plan: &Plan, command: &Command) -> (Plan, Plan) {
    let patch = decide(plan, command, &NoIds).unwrap();
    let mut after = plan.clone();
    patch.apply(&mut after);
    let mut before = after.clone();
    patch.inverted().apply(&mut before);
    (after, before)
}

/// The plan with a scenario that asks this, and the scenario.
fn with(plan: &Plan, ask: &Ask) -> (Plan, Scenario) {
    let (plan, _) = done(plan, &Command::add::<Scenario>(asked(plan, ask)));
    let scenario = (**plan.scenarios.rows().last().unwrap()).clone();
    (plan, scenario)
}

fn planned(plan: &Plan, scenario: Option<&Scenario>) -> PlannedScenario {
    let ready = PlannedScenario::new(plan, scenario, date(TODAY));
    let mut run = PlanningRun::begin(&ready.planning.problem, &ready.schedule, 0, Patience::Page).unwrap();
    (0..3).for_each(|_| {
        run.step();
    });
    ready.with(run.found().schedule)
}

fn compared(plan: &Plan, scenarios: &[&Scenario]) -> Comparison {
    let accepted = PlannedScenario::new(plan, None, date(TODAY));
    let others: Vec<PlannedScenario> = scenarios.iter().map(|one| planned(plan, Some(one))).collect();
    let judged = |one: &PlannedScenario| forecast(&one.plan, &one.planning, &one.schedule, RUNS);
    let (first, more) = (judged(&accepted), others.iter().map(judged).collect::<Vec<_>>());
    let others: Vec<_> = others.iter().zip(&more).map(Some).collect();
    compare((&accepted, &first), &others)
}

fn hire(people: f64) -> Ask {
    Ask::People { team: id("te_engineering"), people, from: date("2027-03-01") }
}

#[test]
fn a_question_makes_a_scenario_with_a_name() {
    let plan = harbour();
    let names = [
        hire(1.0),
        hire(-2.0),
        Ask::Budget(90_000.0),
        Ask::Budget(900_000.0),
        Ask::With(id("in_marina_pages"), Some(date("2027-06-30"))),
        Ask::Without(id("in_guest_checkout")),
    ]
    .map(|ask| with(&plan, &ask).1.name);
    insta::assert_snapshot!(names.join("\n"), @r"
    Hire 1 in Engineering from March 2027
    2 fewer in Engineering from March 2027
    Cut the budget to 90,000 EUR
    Raise the budget to 900,000 EUR
    A public page for every marina by 30 Jun 2027
    Without Guest checkout
    ");
}

#[test]
fn a_hire_gives_its_team_more_time_from_its_day_on() {
    let plan = harbour();
    let scenario = with(&plan, &hire(2.0)).1;
    let (before, after) = (planned(&plan, None), PlannedScenario::new(&plan, Some(&scenario), date(TODAY)));
    let team = plan.teams.position(&id("te_engineering")).unwrap();
    let capacity = |one: &PlannedScenario| one.planning.problem.teams[team].capacity.clone();
    let first = plan.settings.period_of(date("2027-03-01")) as usize;
    let (before, after) = (capacity(&before), capacity(&after));
    assert_eq!(before[..first], after[..first]);
    assert!(before[first..].iter().zip(&after[first..]).all(|(before, after)| before < after));
}

#[test]
fn what_is_left_out_stays_out_and_what_is_asked_for_comes_in_time() {
    let plan = harbour();
    let out = with(&plan, &Ask::Without(id("in_guest_checkout"))).1;
    let found = planned(&plan, Some(&out));
    assert_eq!(found.planning.item_of(&id("in_guest_checkout")), None);
    let by = date("2027-09-30");
    let wanted = with(&plan, &Ask::With(id("in_marina_pages"), Some(by))).1;
    let found = planned(&plan, Some(&wanted));
    let item = found.planning.item_of(&id("in_marina_pages")).unwrap();
    let end = found.schedule.start[item].unwrap() + found.planning.problem.items[item].duration;
    assert!(plan.settings.period_start(end) <= by.plus_days(1));
}

#[test]
fn adopting_takes_over_the_roadmap_that_was_shown_and_is_undone_in_one_step() {
    let first = harbour();
    let asks = [
        hire(2.0),
        hire(-1.0),
        Ask::Budget(120_000.0),
        Ask::With(id("in_marina_pages"), Some(date("2027-09-30"))),
        Ask::Without(id("in_berth_map")),
    ];
    let own = first.scenarios.iter().map(|one| (first.clone(), (**one).clone()));
    for (plan, scenario) in asks.iter().map(|ask| with(&first, ask)).chain(own) {
        let shown = planned(&plan, Some(&scenario));
        let placements =
            roadbook::select::schedule_problem::placements(&shown.plan, &shown.planning, &shown.schedule);
        let adopt = Command::AdoptScenario { scenario: scenario.id.clone(), placements };
        let (after, undone) = done(&plan, &adopt);
        assert_eq!(undone, plan, "{}", scenario.name);
        assert_eq!(after.scenarios.len(), plan.scenarios.len() - 1);
        let planning = planning_problem(&after, date(TODAY));
        let accepted = accepted_schedule(&after, &planning);
        for (id, start) in shown.planning.initiatives.iter().zip(&shown.schedule.start) {
            let item = planning.item_of(id).unwrap();
            assert_eq!(accepted.start[item], *start, "{}: {id}", scenario.name);
        }
        let placed = |starts: &[Option<u32>]| starts.iter().flatten().count();
        assert_eq!(placed(&accepted.start), placed(&shown.schedule.start), "{}", scenario.name);
        assert_eq!(after.settings.budget, shown.plan.settings.budget);
    }
}

#[test]
fn a_scenario_that_changes_nothing_differs_in_nothing() {
    let plan = harbour();
    let accepted = PlannedScenario::new(&plan, None, date(TODAY));
    let judged = forecast(&plan, &accepted.planning, &accepted.schedule, RUNS);
    let same = compare((&accepted, &judged), &[Some((&accepted, &judged)), None]);
    for line in &same.lines {
        let [Some(first), Some(second), None] = line.cells.as_slice() else { panic!("{line:?}") };
        assert_eq!(first, second);
        assert_eq!(second.change, "", "{}", line.label);
    }
}

#[test]
fn scenarios_stand_side_by_side() {
    let plan = harbour();
    let less = with(&plan, &Ask::Without(id("in_guest_checkout"))).1;
    let comparison = compared(&plan, &[&less]);
    let cell = |label: &str, column: usize| {
        let line = comparison.lines.iter().find(|line| line.label.starts_with(label)).expect(label);
        line.cells[column].clone().unwrap()
    };
    assert!(cell("On the roadmap", 1).list.contains(&"− Guest checkout".to_owned()));
    assert!(cell("Cost,", 1).list[0].starts_with("of "));
    // The milestone that asks for it cannot be kept any more.
    assert_eq!(cell("“Season opens", 1).text, "under 1 %");
    assert_eq!(cell("“Season opens", 1).better, Some(false));
    assert!(
        comparison.lines.iter().any(|line| line.label == "Engineering" && line.group == "Load of the teams")
    );
    assert!(comparison.lines.iter().all(|line| !line.hint.is_empty() && line.cells.len() == 2));
    // Fewer KPIs move: what only it was predicted to change.
    let kpi = comparison.lines.iter().find(|line| line.hint.starts_with("The sum of what")).unwrap();
    assert!(kpi.cells.iter().flatten().all(|cell| !cell.text.is_empty()));
}

fn viewed(plan: &Plan) -> ForecastView {
    let planning = planning_problem(plan, date(TODAY));
    let accepted = accepted_schedule(plan, &planning);
    forecast_view(plan, &forecast(plan, &planning, &accepted, 2_000))
}

#[test]
fn the_sample_says_how_sure_its_dates_are() {
    let plan = harbour();
    let view = viewed(&plan);
    let mut lines = view.summary.clone();
    lines.push(view.of(&id("in_strong_auth")).unwrap().sentence.clone());
    lines.push(view.of(&id("in_guest_checkout")).unwrap().criticality.clone());
    lines.extend(view.milestones.iter().map(|one| one.sentence.clone()));
    lines.push(view.method);
    insta::assert_snapshot!(lines.join("\n"), @r"
    Everything on the roadmap (16 initiatives) is done within its time in 10 % of runs.
    All 4 deadlines are kept in over 99 % of runs.
    The end of the roadmap, and dates that are missed, hang most on Offline check-in on the pontoon (72 %), Set a marina up in one afternoon (30 %) and Move a boat by dragging (18 %).
    50 % by 7 Feb 2027, 85 % by 14 Feb 2027, 95 % by 21 Feb 2027; over 99 % chance to meet its deadline of 30 Apr 2027.
    In 1 % of runs the end of the roadmap, or a date that is missed, hangs on it: there, longer work on it delays that.
    Ready by 26 Mar 2027 in over 99 % of runs. 50 % by 14 Mar 2027, 85 % by 14 Mar 2027, 95 % by 21 Mar 2027.
    Ready by 1 May 2027 in over 99 % of runs. 50 % by 7 Feb 2027, 85 % by 14 Feb 2027, 95 % by 21 Feb 2027.
    Ready by 18 Sept 2027 in 94 % of runs. 50 % by 8 Aug 2027, 85 % by 5 Sept 2027, 95 % by 19 Sept 2027.
    Ready by 15 Oct 2027 in over 99 % of runs. 50 % by 13 Jun 2027, 85 % by 4 Jul 2027, 95 % by 18 Jul 2027.
    The roadmap was played through 2000 times. Each time every effort is drawn from its own range (16 of 16 initiatives have one), 30 % of the errors' variance being common to all, and the work is placed week by week in the order of the roadmap, as the teams have time.
    ");
}

#[test]
fn exact_efforts_make_the_dates_of_the_roadmap() {
    let mut plan = harbour();
    for one in harbour().initiatives.iter() {
        let mut one = (**one).clone();
        for package in &mut one.work {
            let effort = roadbook::select::scoring_inputs::central(package.effort_weeks);
            package.effort_weeks = Estimate::Exact(effort);
        }
        plan.initiatives.replace(one.into());
    }
    let planning = planning_problem(&plan, date(TODAY));
    let accepted = accepted_schedule(&plan, &planning);
    assert_eq!(roadbook::engine::schedule::check(&planning.problem, &accepted), []);
    let judged = forecast(&plan, &planning, &accepted, 5);
    assert_eq!(judged.initiatives.len(), accepted.start.iter().flatten().count());
    for (id, found) in judged.initiatives.iter().zip(&judged.figures.items) {
        let item = planning.item_of(id).unwrap();
        let end = accepted.start[item].unwrap() + planning.problem.items[item].duration;
        let weeks = end * plan.settings.period_weeks;
        assert_eq!((found.spread.p50, found.spread.p95), (Some(weeks), Some(weeks)), "{id}");
    }
}

#[test]
fn what_began_in_the_past_goes_on_from_today() {
    // Three periods into the plan, what is in progress has the rest of its work before it.
    let plan = harbour();
    let today = date("2027-02-15");
    let planning = planning_problem(&plan, today);
    let accepted = accepted_schedule(&plan, &planning);
    let judged = forecast(&plan, &planning, &accepted, RUNS);
    let now = plan.settings.period_of(today) as u32 * plan.settings.period_weeks;
    for one in plan.initiatives.iter().filter(|one| one.status == Status::InProgress) {
        let Some(found) = judged.of(&one.id) else { continue };
        assert!(found.spread.p50.unwrap() > now, "{}: {found:?}", one.title);
    }
}

#[test]
fn bars_show_the_spread() {
    let plan = harbour();
    let planning = planning_problem(&plan, date(TODAY));
    let accepted = accepted_schedule(&plan, &planning);
    let query = Query { grouping: Grouping::Team, zoom: Zoom::Quarter, today: date(TODAY) };
    let mut timeline = roadmap_view(&plan, &planning, &accepted, None, query).timeline;
    let view = viewed(&plan);
    view.spread_bars(&mut timeline);
    let mut bars = timeline.lanes.iter().flat_map(|lane| &lane.bars).filter(|bar| bar.spread.is_some());
    assert!(
        bars.all(|bar| bar.spread.is_some_and(|spread| spread.p50 <= spread.p85 && spread.p85 <= spread.p95))
    );
    let bars = timeline.lanes.iter().flat_map(|lane| &lane.bars);
    assert_eq!(bars.filter(|bar| bar.spread.is_some()).count(), view.initiatives.len());
}
