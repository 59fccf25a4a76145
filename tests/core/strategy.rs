//! The Strategy screen's figures.

use insta::assert_snapshot;
use roadbook::domain::{Competitor, Goal, Id, Need, Plan, Record, Serves, Unknown};
use roadbook::engine::scoring::opportunity::Band;
use roadbook::format::plan_file::read_plan;
use roadbook::sample::HARBOUR_PLAN_TEXT;
use roadbook::select::strategy::{limits, opportunity_of, strategy_view, with_how_well};
use std::rc::Rc;

fn harbour() -> Plan {
    read_plan(HARBOUR_PLAN_TEXT.as_bytes()).unwrap().plan
}

fn need(importance: Option<f64>, satisfaction: Option<f64>) -> Need {
    Need { importance, satisfaction, ..Need::new(Id::new("ne_a").unwrap()) }
}

#[test]
fn opportunity_is_importance_and_what_satisfaction_leaves_open() {
    let score = |importance, satisfaction| {
        opportunity_of(&need(Some(importance), Some(satisfaction))).map(|found| (found.text, found.band))
    };
    assert_eq!(score(9.0, 3.0), Some(("15".to_owned(), Band::High)));
    assert_eq!(score(9.0, 9.0), Some(("9".to_owned(), Band::Low)));
    assert_eq!(score(4.0, 9.0), Some(("4".to_owned(), Band::Low)));
    assert_eq!(score(10.0, 1.0), Some(("19".to_owned(), Band::Extreme)));
}

#[test]
fn a_need_without_both_ratings_has_no_score_and_no_place_in_the_landscape() {
    let mut plan = harbour();
    let before = strategy_view(&plan).landscape.points.len();
    assert_eq!(before, 8);
    let rated = plan.needs.rows()[0].clone();
    plan.needs.replace(Rc::new(Need { satisfaction: None, ..(*rated).clone() }));
    let view = strategy_view(&plan);
    assert_eq!((view.needs[0].opportunity.as_ref(), view.landscape.points.len()), (None, 7));
    assert!(view.landscape.points.iter().all(|point| point.id != rated.id.as_str()));
}

#[test]
fn the_landscape_names_the_largest_opportunity_and_draws_the_bands() {
    let view = strategy_view(&harbour());
    assert_snapshot!(view.landscape.description, @"The further to the lower right, the larger the opportunity. Largest: “Know before I set out that a berth is mine” with 15.5.");
    // On each border the score is the border: importance + (importance − satisfaction).
    for guide in &view.landscape.guides {
        let at = |(importance, satisfaction): (f64, f64)| 2.0 * importance - satisfaction;
        assert!((at(guide.from) - at(guide.to)).abs() < 1e-9, "{guide:?}");
    }
    let borders: Vec<f64> =
        view.landscape.guides.iter().map(|guide| 2.0 * guide.from.0 - guide.from.1).collect();
    assert_eq!(borders, [10.0, 12.0, 15.0]);
}

#[test]
fn insights_are_counted_for_each_need_they_speak_of() {
    let plan = harbour();
    let view = strategy_view(&plan);
    let links: usize = plan.insights.iter().map(|insight| insight.needs.len()).sum();
    assert_eq!(view.needs.iter().map(|need| need.insights).sum::<usize>(), links);
    let first = &plan.needs.rows()[0].id;
    let speaking = plan.insights.iter().filter(|insight| insight.needs.contains(first)).count();
    assert_eq!(view.needs[0].insights, speaking);
}

#[test]
fn goals_share_their_weights_and_count_their_kpis() {
    let mut plan = harbour();
    let view = strategy_view(&plan);
    let shown: Vec<String> = view
        .goals
        .iter()
        .map(|goal| format!("{} {}", goal.share.as_deref().unwrap_or("none"), goal.kpis))
        .collect();
    assert_snapshot!(shown.join("\n"), @r"
    40 % 2
    25 % 1
    20 % 2
    15 % 1
    ");
    for goal in plan.goals.rows().to_vec() {
        plan.goals.replace(Rc::new(Goal { weight: 0.0, ..(*goal).clone() }));
    }
    assert!(strategy_view(&plan).goals.iter().all(|goal| goal.share.is_none()));
}

#[test]
fn a_cell_of_the_competitor_grid_is_set_changed_and_cleared() {
    let [first, second] = ["ne_a", "ne_b"].map(|id| Id::<Need>::new(id).unwrap());
    let rated = with_how_well(&[], &first, Some(4.0));
    let both = with_how_well(&rated, &second, Some(7.0));
    let changed = with_how_well(&both, &first, Some(5.0));
    let how_well: Vec<f64> = changed.iter().map(|serves| serves.how_well).collect();
    assert_eq!(how_well, [5.0, 7.0]);
    assert_eq!(
        with_how_well(&changed, &first, None),
        [Serves { need: second, how_well: 7.0, unknown: Unknown::default() }]
    );
    assert_eq!(with_how_well(&[], &first, None), []);
}

#[test]
fn the_grid_follows_the_order_of_the_competitors_and_knows_the_best() {
    let mut plan = Plan::empty("pl_a", "2027-01-04".parse().unwrap());
    plan.needs.insert(0, Rc::new(need(None, None)));
    let served = plan.needs.rows()[0].id.clone();
    for (place, (id, how_well)) in
        [("co_a", Some(3.0)), ("co_b", None), ("co_c", Some(8.0))].into_iter().enumerate()
    {
        let serves = with_how_well(&[], &served, how_well);
        let competitor = Competitor { serves, ..Competitor::new(Id::new(id).unwrap()) };
        plan.competitors.insert(place, Rc::new(competitor));
    }
    let row = &strategy_view(&plan).grid[0];
    assert_eq!((row.how_well.as_slice(), row.best), ([Some(3.0), None, Some(8.0)].as_slice(), Some(8.0)));
}

#[test]
fn budget_and_time_come_from_the_settings() {
    let limits = limits(&harbour());
    assert_snapshot!(format!("{}\n{}\n{}", limits.budget.replace('\u{202f}', "_"), limits.time, limits.periods), @r"
    260_000 EUR
    2027-01-04 to 2028-01-02
    26 periods of 2 weeks
    ");
}
