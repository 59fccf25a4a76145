//! The Strategy screen's figures.

use insta::assert_snapshot;
use roadbook::domain::{Competitor, Goal, Id, Need, Plan, Record, Serves, Unknown};
use roadbook::engine::scoring::opportunity::Band;
use roadbook::format::plan_file::read_plan;
use roadbook::language::Words;
use roadbook::sample::HARBOUR_PLAN_TEXT;
use roadbook::select::strategy::{
    goal_comparisons, limits, opportunity_of, saaty_steps, strategy_view, weights_of_100, with_comparison,
    with_how_well,
};
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
        opportunity_of(&Words::default(), &harbour().settings, &need(Some(importance), Some(satisfaction)))
            .map(|found| (found.text, found.band))
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
    assert_snapshot!(format!("{}\n{}\n{}", limits.budget, limits.time, limits.periods), @r#"
    260,000 EUR
    4 Jan 2027 to 2 Jan 2028
    26 periods of 2 weeks
    "#);
}

fn goals(titles: &[&str]) -> Plan {
    let mut plan = Plan::empty("pl_test", roadbook::domain::Date::first_of_year(2027));
    for (place, title) in titles.iter().enumerate() {
        let goal = Goal { title: (*title).to_owned(), ..Goal::new(Id::new(&format!("go_{place}")).unwrap()) };
        plan.goals.insert(place, Rc::new(goal));
    }
    plan
}

fn compare(plan: &mut Plan, first: usize, second: usize, ratio: Option<f64>) {
    let [first, second] = [first, second].map(|place| plan.goals.rows()[place].id.clone());
    for (goal, compared) in with_comparison(plan, &first, &second, ratio) {
        let changed = Goal { compared, ..(**plan.goals.get(&goal).unwrap()).clone() };
        plan.goals.replace(Rc::new(changed));
    }
}

#[test]
fn goals_compared_pair_by_pair_give_weights() {
    let mut plan = goals(&["Earn", "Learn", "Keep"]);
    assert_snapshot!(goal_comparisons(&plan).sentence, @"3 of 3 pairs still to compare.");
    for (first, second, ratio) in [(0, 1, 2.0), (0, 2, 4.0), (1, 2, 2.0)] {
        assert!(
            weights_of_100(&goal_comparisons(&plan)).is_empty(),
            "no weights before all pairs are compared"
        );
        compare(&mut plan, first, second, Some(ratio));
    }
    let view = goal_comparisons(&plan);
    assert!(view.is_consistent && view.pairs.iter().all(|pair| !pair.fits_worst));
    let weights: Vec<f64> = weights_of_100(&view).into_iter().map(|(_, weight)| weight).collect();
    assert_eq!(weights, [57.1, 28.6, 14.3]);
    assert_snapshot!(view.sentence, @"The comparisons fit together (consistency ratio 0, up to 0.1 is acceptable).");
    assert_snapshot!(view.formula, @"Consistency ratio = (λmax − n) ÷ (n − 1) ÷ what random comparisons give = 0 for n = 3 goals; up to 0.1 is acceptable.");
}

#[test]
fn comparisons_that_contradict_each_other_name_the_worst_one() {
    let mut plan = goals(&["Earn", "Learn", "Keep", "Save"]);
    for (first, second, ratio) in
        [(0, 1, 2.0), (0, 2, 4.0), (0, 3, 8.0), (1, 2, 2.0), (1, 3, 1.0 / 9.0), (2, 3, 2.0)]
    {
        compare(&mut plan, first, second, Some(ratio));
    }
    let view = goal_comparisons(&plan);
    let worst: Vec<&str> =
        view.pairs.iter().filter(|pair| pair.fits_worst).map(|pair| pair.titles[1].as_str()).collect();
    assert!(!view.is_consistent);
    assert_eq!(worst, ["Save"]);
    assert_snapshot!(view.sentence, @"The comparisons contradict each other (consistency ratio 0.716, 0.1 is acceptable). “Learn” against “Save” fits worst: you said 1/9, all comparisons together say 1/2.1.");
}

#[test]
fn a_comparison_reads_the_same_from_either_goal_and_can_be_taken_back() {
    let mut plan = goals(&["Earn", "Learn"]);
    compare(&mut plan, 1, 0, Some(3.0));
    assert_eq!(goal_comparisons(&plan).pairs[0].ratio, Some(1.0 / 3.0));
    compare(&mut plan, 0, 1, Some(5.0));
    let kept: Vec<usize> = plan.goals.iter().map(|goal| goal.compared.len()).collect();
    assert_eq!((goal_comparisons(&plan).pairs[0].ratio, kept.as_slice()), (Some(5.0), [1, 0].as_slice()));
    compare(&mut plan, 0, 1, None);
    assert_eq!(goal_comparisons(&plan).pairs[0].ratio, None);
    let steps = saaty_steps(&Words::default());
    assert_eq!((steps.len(), steps[8].1.as_str()), (17, "1: equally important"));
    assert!(steps.windows(2).all(|pair| pair[0].0 > pair[1].0));
    let many: Vec<String> = (0..11).map(|place| place.to_string()).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert_snapshot!(goal_comparisons(&goals(&many)).sentence, @"Up to 10 goals can be compared pair by pair; set the weights by hand.");
    assert_snapshot!(goal_comparisons(&goals(&["Earn"])).sentence, @"There is nothing to compare with fewer than two goals.");
}

#[test]
fn the_plans_own_bands_settle_what_a_great_opportunity_is() {
    let mut plan = harbour();
    let bands = |plan: &Plan| -> Vec<Band> {
        strategy_view(plan).needs.iter().filter_map(|need| Some(need.opportunity.as_ref()?.band)).collect()
    };
    assert!(bands(&plan).contains(&Band::Extreme) && bands(&plan).contains(&Band::Low));
    plan.settings = roadbook::domain::Settings {
        fair_opportunity: 0.0,
        good_opportunity: 20.0,
        great_opportunity: 20.0,
        ..(*plan.settings).clone()
    }
    .into();
    assert!(bands(&plan).iter().all(|band| *band == Band::Moderate));
    let labels: Vec<String> =
        strategy_view(&plan).landscape.guides.iter().map(|guide| guide.label.clone()).collect();
    assert_eq!(labels, ["moderate from 0", "high from 20", "extreme above 20"]);
}
