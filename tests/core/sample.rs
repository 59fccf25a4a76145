//! The sample plan: it opens cleanly, it is complete, and its story holds.

use std::collections::BTreeSet;
use std::rc::Rc;

use roadbook::domain::validate::check_plan;
use roadbook::domain::{
    Choice, Date, Direction, EvidenceLevel, Initiative, InsightKind, Kpi, Moscow, Outcome, Plan, ScoreModel,
    Settings, Status, Team,
};
use roadbook::engine::schedule::check;
use roadbook::engine::scoring::opportunity::{self, Band, Bands};
use roadbook::engine::scoring::wsjf;
use roadbook::format::plan_file::{read_plan, write_plan};
use roadbook::sample::HARBOUR_PLAN_TEXT;
use roadbook::select::evidence::moscow_view;
use roadbook::select::priorities::{Sampler, findings, kano_view, plan_ranking, ranking_chances};
use roadbook::select::schedule_problem::{accepted_schedule, planning_problem};
use roadbook::select::scoring_inputs::score;
use roadbook::select::strategy::goal_comparisons;

const TODAY: &str = "2026-11-22";

fn harbour() -> Plan {
    read_plan(HARBOUR_PLAN_TEXT.as_bytes()).expect("the sample plan opens").plan
}

fn date(text: &str) -> Date {
    text.parse().expect("a date of this test")
}

/// What the teams may still work on.
fn active(plan: &Plan) -> impl Iterator<Item = &Initiative> {
    let open = [Status::Candidate, Status::Planned, Status::InProgress];
    plan.initiatives.iter().map(|initiative| &**initiative).filter(move |one| open.contains(&one.status))
}

fn titles<'a>(initiatives: impl Iterator<Item = &'a Initiative>) -> Vec<&'a str> {
    initiatives.map(|initiative| initiative.title.as_str()).collect()
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn values(kpi: &Kpi, from: &str, until: &str) -> Vec<f64> {
    let days = date(from)..date(until);
    kpi.measurements.iter().filter(|one| days.contains(&one.on)).map(|one| one.value).collect()
}

fn kpi_named(plan: &Plan, name: &str) -> Kpi {
    let kpi = plan.kpis.iter().find(|kpi| kpi.name == name).expect("a KPI of the sample plan");
    (**kpi).clone()
}

#[test]
fn opens_without_a_warning_and_is_written_as_it_stands() {
    let opened = read_plan(HARBOUR_PLAN_TEXT.as_bytes()).expect("the sample plan opens");
    assert_eq!(opened.warnings, vec![]);
    assert_eq!(opened.newer, None);
    assert_eq!(check_plan(&opened.plan), vec![]);
    let written = write_plan(&opened.plan);
    for (place, (written, stored)) in written.lines().zip(HARBOUR_PLAN_TEXT.lines()).enumerate() {
        assert_eq!(written, stored, "line {}", place + 1);
    }
    assert_eq!(written.lines().count(), HARBOUR_PLAN_TEXT.lines().count());
}

#[test]
fn fills_every_table() {
    let plan = harbour();
    let counts = [
        ("segments", plan.segments.len()),
        ("needs", plan.needs.len()),
        ("competitors", plan.competitors.len()),
        ("differentiators", plan.differentiators.len()),
        ("goals", plan.goals.len()),
        ("kpis", plan.kpis.len()),
        ("insights", plan.insights.len()),
        ("problems", plan.problems.len()),
        ("requirements", plan.requirements.len()),
        ("teams", plan.teams.len()),
        ("initiatives", plan.initiatives.len()),
        ("milestones", plan.milestones.len()),
        ("scenarios", plan.scenarios.len()),
        ("stakeholders", plan.stakeholders.len()),
        ("ballots", plan.ballots.len()),
        ("decisions", plan.decisions.len()),
        ("editions", plan.editions.len()),
    ];
    insta::assert_snapshot!(counts.map(|(table, count)| format!("{table} {count}")).join(", "), @"segments 3, needs 8, competitors 4, differentiators 3, goals 4, kpis 6, insights 30, problems 6, requirements 20, teams 4, initiatives 27, milestones 4, scenarios 2, stakeholders 6, ballots 5, decisions 4, editions 4");
    let strategy = &plan.strategy;
    for text in [&strategy.vision, &strategy.success, &strategy.market, &strategy.constraints] {
        assert!(text.len() > 80, "{text}");
    }
    assert!(strategy.actions.len() >= 3);
    assert_eq!((plan.title.as_str(), plan.settings.start), ("Harbour 2027", date("2027-01-04")));
}

#[test]
fn the_needs_lie_in_every_band_of_the_opportunity_landscape() {
    let plan = harbour();
    let mut bands = Vec::new();
    for need in plan.needs.iter() {
        let (importance, satisfaction) = need.importance.zip(need.satisfaction).expect("both numbers");
        let score = opportunity::score(importance, satisfaction).expect("a score");
        bands.push(Bands::default().band(score));
        assert!(need.segment.is_some(), "{}", need.title);
    }
    for band in [Band::Extreme, Band::High, Band::Moderate, Band::Low] {
        assert!(bands.contains(&band), "no need is {}", band.label(&roadbook::language::Words::default()));
    }
    assert!(plan.competitors.iter().all(|competitor| competitor.serves.len() >= 3));
}

#[test]
fn every_goal_has_kpis_with_a_history_of_eighteen_months() {
    let plan = harbour();
    let outcomes: BTreeSet<Outcome> = plan.goals.iter().map(|goal| goal.outcome).collect();
    assert_eq!(outcomes.len(), plan.goals.len(), "each goal drives another outcome");
    assert_eq!(plan.goals.iter().map(|goal| goal.weight).sum::<f64>(), 100.0);
    for goal in plan.goals.iter() {
        assert!(plan.kpis.iter().any(|kpi| kpi.goal.as_ref() == Some(&goal.id)), "{}", goal.title);
    }
    for kpi in plan.kpis.iter() {
        let days: Vec<Date> = kpi.measurements.iter().map(|measurement| measurement.on).collect();
        assert!(days.is_sorted_by(|earlier, later| earlier < later), "{}", kpi.name);
        let (first, last) = days.first().zip(days.last()).expect("measurements");
        assert!(
            last.days_since(*first) >= 18 * 30 && *last <= date(TODAY),
            "{}: {first} to {last}",
            kpi.name
        );
        assert!(kpi.baseline.is_some() && kpi.target.is_some() && kpi.target_on.is_some(), "{}", kpi.name);
    }
}

#[test]
fn one_kpi_rises_after_a_launch_and_one_drifts_the_wrong_way() {
    let plan = harbour();
    let online = kpi_named(&plan, "Bookings made online");
    let launch = plan.initiatives.iter().find(|one| one.title == "Card payment at booking").expect("it");
    assert_eq!(launch.launched_on, Some(date("2026-04-14")));
    let before = mean(&values(&online, "2025-05-01", "2026-04-14"));
    let after = mean(&values(&online, "2026-06-01", TODAY));
    assert!((7.0..9.5).contains(&(after - before)), "{before} to {after}");

    let support = kpi_named(&plan, "Support requests per 100 bookings");
    assert_eq!(support.direction, Direction::Decrease);
    let calm = values(&support, "2025-05-01", "2026-06-01");
    let moves: Vec<f64> = calm.windows(2).map(|pair| (pair[1] - pair[0]).abs()).collect();
    let upper_limit = mean(&calm) + 2.66 * mean(&moves);
    let outside =
        values(&support, "2026-06-01", TODAY).into_iter().filter(|value| *value > upper_limit).count();
    assert!(outside >= 5, "{outside} weeks above {upper_limit}");
}

#[test]
fn evidence_is_of_every_kind_and_level_and_some_of_it_waits() {
    let plan = harbour();
    let kinds: BTreeSet<InsightKind> = plan.insights.iter().map(|insight| insight.kind).collect();
    assert_eq!(kinds.len(), InsightKind::ALL.len());
    let levels: BTreeSet<EvidenceLevel> = plan.insights.iter().map(|insight| insight.level).collect();
    assert_eq!(levels.len(), EvidenceLevel::ALL.len());
    for insight in plan.insights.iter() {
        let on = insight.on.expect("a date");
        assert!((date("2025-03-22")..=date(TODAY)).contains(&on), "{}", insight.text);
        assert!(!insight.source.is_empty(), "{}", insight.text);
    }
    assert!(plan.insights.iter().filter(|insight| insight.needs.is_empty()).count() >= 3);
    let same_start = |text: &str| plan.insights.iter().filter(|one| one.text.starts_with(text)).count();
    assert_eq!(same_start("Skippers arriving after the office") + same_start("Skippers who arrive after"), 2);
}

#[test]
fn problems_rest_on_insights_and_hold_requirements() {
    let plan = harbour();
    for problem in plan.problems.iter() {
        let held = plan.requirements.iter().filter(|one| one.problem.as_ref() == Some(&problem.id)).count();
        assert!((2..=4).contains(&held), "{} holds {held}", problem.title);
        assert!(problem.need.is_some() && !problem.insights.is_empty(), "{}", problem.title);
    }
    assert!(plan.requirements.iter().all(|requirement| !requirement.acceptance.is_empty()));
    let priorities: BTreeSet<Moscow> = plan.requirements.iter().map(|one| one.priority).collect();
    assert_eq!(priorities.len(), Moscow::ALL.len());
}

#[test]
fn every_open_initiative_can_be_scored_and_scheduled() {
    let plan = harbour();
    assert_eq!(active(&plan).count(), 22);
    for initiative in active(&plan) {
        let input = |name: &str| initiative.inputs.get(name).map_or(f64::NAN, |estimate| estimate.high());
        let effort = input("effort");
        assert!(score(&plan, initiative).score().is_some(), "{}", initiative.title);
        assert!(initiative.inputs.iter().any(|(_, estimate)| estimate.is_range()), "{}", initiative.title);
        assert!(!initiative.goal_impact.is_empty() && !initiative.work.is_empty(), "{}", initiative.title);
        let weeks: f64 = initiative.work.iter().map(|package| package.effort_weeks.high()).sum();
        assert!((weeks / 4.33 - effort).abs() <= 0.3, "{}: {weeks} weeks, {effort} months", initiative.title);
    }
    let with_wsjf = active(&plan)
        .filter(|one| {
            let input = |name: &str| one.inputs.get(name).map_or(f64::NAN, |estimate| estimate.high());
            let [value, time, risk, size] =
                ["user_business_value", "time_criticality", "risk_reduction", "job_size"].map(input);
            wsjf::score(value, time, risk, size).is_ok()
        })
        .count();
    assert!((18..22).contains(&with_wsjf), "most, not all: {with_wsjf}");
}

#[test]
fn it_shows_every_method_that_judges_what_goes_into_a_score() {
    let plan = harbour();
    let from_evidence = active(&plan).filter(|one| one.inputs.get("confidence").is_none()).count();
    assert_eq!(from_evidence, 1, "one confidence comes from the evidence");
    assert!(goal_comparisons(&plan).is_consistent, "the goals are compared pair by pair");
    let kano: Vec<&str> = plan
        .initiatives
        .iter()
        .filter_map(|one| kano_view(plan.words(), one))
        .map(|view| view.category)
        .collect();
    assert_eq!(kano, ["Must-be", "Attractive"]);
    assert!(moscow_view(&plan).is_some() && !plan.settings.scales.is_empty());
}

#[test]
fn with_weighted_goals_every_open_initiative_is_ranked_and_the_weights_are_judged() {
    let mut plan = harbour();
    plan.settings = Rc::new(Settings { score_model: ScoreModel::WeightedGoals, ..(*plan.settings).clone() });
    let ranking = plan_ranking(&plan);
    assert_eq!((ranking.ranked.len(), ranking.not_scored.len()), (22, 0));
    let chances = ranking_chances(&plan, &ranking, Sampler::Page);
    let found = findings(&plan, &ranking, &chances, 5);
    let told = found.iter().filter(|finding| finding.key.contains("weights"));
    let told: Vec<&str> = told.map(|finding| finding.text.as_str()).collect();
    insta::assert_snapshot!(told.join("\n"), @r"
    The top 5 rests on the weights: a few points of one weight change it.
    0 of the 5 on top would be there under at least nine in ten of all possible weightings.
    ");
}

#[test]
fn the_roadmap_has_something_of_each_constraint() {
    let plan = harbour();
    let all = || plan.initiatives.iter().map(|initiative| &**initiative);
    let lines = [
        ("launched", titles(all().filter(|one| one.launched_on.is_some()))),
        ("in progress", titles(all().filter(|one| one.status == Status::InProgress))),
        ("not doing", titles(all().filter(|one| one.status == Status::Rejected))),
        ("must", titles(all().filter(|one| one.must))),
        ("deadline", titles(all().filter(|one| one.deadline.is_some()))),
        ("earliest", titles(all().filter(|one| one.earliest.is_some()))),
        ("conflict", titles(all().filter(|one| !one.conflicts_with.is_empty()))),
    ];
    let text: String = lines.map(|(what, titles)| format!("{what}: {}\n", titles.join("; "))).concat();
    insta::assert_snapshot!(text, @r"
    launched: Card payment at booking; Arrival message with gate code; Book several nights at once; Contact form that offers reasons
    in progress: Guest checkout; Arrivals board
    not doing: Auction the last free berths
    must: Strong authentication for saved cards; Renew yearly contracts online
    deadline: Strong authentication for saved cards; Spring campaign to 400 offices; Ask why a booking is abandoned; Renew yearly contracts online
    earliest: Group bookings for rallies; German and Dutch; Set a marina up in one afternoon
    conflict: Prices by demand; Price calendar kept by the office
    ");
    for one in all().filter(|one| one.status == Status::InProgress) {
        let placement = one.placement.as_ref().expect("a placement");
        assert!(placement.pinned && placement.start == plan.settings.start, "{}", one.title);
    }
    assert!(all().map(|one| one.depends_on.len()).sum::<usize>() >= 6);
    let longest = all().map(|one| chain_length(&plan, one)).max();
    assert_eq!(longest, Some(3));
}

/// How many initiatives follow one another up to this one.
fn chain_length(plan: &Plan, initiative: &Initiative) -> usize {
    let before = initiative.depends_on.iter().filter_map(|dependency| plan.find(&dependency.initiative));
    1 + before.map(|earlier| chain_length(plan, earlier)).max().unwrap_or(0)
}

#[test]
fn there_is_more_to_do_than_a_year_and_the_budget_hold() {
    let plan = harbour();
    let engineering = plan.teams.iter().find(|team| team.name == "Engineering").expect("the team");
    let asked: f64 = active(&plan)
        .flat_map(|one| &one.work)
        .filter(|package| package.team == engineering.id)
        .map(|package| package.effort_weeks.mode().expect("a most likely value"))
        .sum();
    let offered = person_weeks(engineering, plan.settings.start, plan.settings.end());
    assert!((1.0..1.2).contains(&(asked / offered)), "{asked} of {offered} person-weeks");

    let budget = plan.settings.budget.expect("a budget");
    let cost = |musts_only: bool| {
        active(&plan).filter(|one| one.must || !musts_only).map(|one| one.cost).sum::<f64>()
    };
    assert!(cost(true) < budget / 2.0 && cost(false) > budget * 1.2);
}

/// Person-weeks a team may plan from one day up to another, weekends and exceptions taken off.
fn person_weeks(team: &Team, from: Date, until: Date) -> f64 {
    let mut days = 0.0;
    for offset in (0..until.days_since(from)).filter(|offset| offset % 7 < 5) {
        let day = from.plus_days(offset);
        let changes = team
            .exceptions
            .iter()
            .filter(|one| one.from <= day && one.until.is_none_or(|until| day <= until));
        days += (team.people + changes.map(|one| one.people).sum::<f64>()).max(0.0);
    }
    days / 5.0 * team.utilisation
}

#[test]
fn shows_a_soft_deadline_a_pair_done_together_shares_an_instalment_and_work_half_done() {
    let plan = harbour();
    let some = |asks: fn(&Initiative) -> bool| titles(active(&plan).filter(|one| asks(one)));
    assert_eq!(
        some(|one| one.late_cost.is_some() && one.deadline.is_some()),
        ["Spring campaign to 400 offices"]
    );
    assert_eq!(some(|one| !one.together_with.is_empty()), ["Measure the booking funnel without cookies"]);
    assert_eq!(some(|one| one.done_share.is_some()), ["Guest checkout"]);
    assert_eq!(plan.settings.budget_instalments.len(), 1);
    assert!(
        plan.settings.most_must_share.is_some() && plan.goals.iter().any(|goal| goal.least_share.is_some())
    );
    let planning = planning_problem(&plan, date(TODAY));
    assert_eq!(check(&planning.problem, &accepted_schedule(&plan, &planning)), []);
}
