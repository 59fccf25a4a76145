//! Kano answers and MoSCoW shares through the plan.

use std::rc::Rc;

use roadbook::domain::{
    Date, Estimate, Id, Initiative, Moscow, Plan, Record, Requirement, Settings, Status, Table,
};
use roadbook::language::Words;
use roadbook::select::evidence::moscow_view;
use roadbook::select::priorities::{kano_lines, kano_view, proposed_formula, read_kano_lines};

fn initiative(id: &str) -> Initiative {
    Initiative::new(Id::new(id).unwrap())
}

#[test]
fn kano_answers_are_typed_or_pasted_as_lines() {
    let text = "like, dislike, 7\n\nLike;Dislike;3\nI like it\tI am neutral\nmust be, Dislike, 9\nneut, live_with, 2\ndislike, neutral, 3";
    let answers = read_kano_lines(text, &Words::default()).unwrap();
    insta::assert_snapshot!(kano_lines(&answers), @r"
    like, dislike, 10
    like, neutral, 1
    must be, dislike, 9
    neutral, live with, 2
    dislike, neutral, 3
    ");
    assert_eq!(read_kano_lines(&kano_lines(&answers), &Words::default()).unwrap(), answers);
    let told = |text: &str| read_kano_lines(text, &Words::default()).unwrap_err();
    insta::assert_snapshot!(told("like"), @"“like” is not a pair of answers; write what people say with it, without it, and how many: like, dislike, 12.");
    insta::assert_snapshot!(told("like, love, 3"), @"“love” is no Kano answer; there are like, must be, neutral, live with and dislike.");
    insta::assert_snapshot!(told("like, dislike, 0"), @"“like, dislike, 0” must end in a number of people from 1 to 100,000.");
    insta::assert_snapshot!(told("like, , 3"), @"“” is no Kano answer; there are like, must be, neutral, live with and dislike.");
}

#[test]
fn a_near_tie_goes_to_the_stricter_duty_and_says_so() {
    let mut one = initiative("in_a");
    assert_eq!(kano_view(&Words::default(), &one), None);
    one.kano_answers = read_kano_lines(
        "must be, dislike, 9\nlike, dislike, 10\nlike, neutral, 1\nneutral, live with, 2\ndislike, neutral, 3",
        &Words::default(),
    )
    .unwrap();
    let view = kano_view(&Words::default(), &one).unwrap();
    assert_eq!((view.category, view.people), ("Must-be", 25));
    assert_eq!((view.better.as_deref(), view.worse.as_deref()), (Some("50 %"), Some("−86.4 %")));
    insta::assert_snapshot!(view.reason, @"Most answers, 10 of 25, are one-dimensional, but 9 are must-be: closer than 5 % of all answers, and then the stricter duty counts (must-be before one-dimensional before attractive before indifferent).");
    insta::assert_snapshot!(view.formula, @"better = (1 + 10) ÷ (1 + 10 + 9 + 2), worse = −(10 + 9) ÷ (1 + 10 + 9 + 2), from attractive, one-dimensional, must-be and indifferent; reverse and questionable stay out.");
    one.kano_answers = read_kano_lines("like, neutral, 8\nlike, dislike, 2", &Words::default()).unwrap();
    let view = kano_view(&Words::default(), &one).unwrap();
    insta::assert_snapshot!(format!("{}: {}", view.category, view.reason), @"Attractive: 8 of 10 people answered so, more than in any other category.");
    one.kano_answers = read_kano_lines("like, like, 4", &Words::default()).unwrap();
    assert_eq!(
        kano_view(&Words::default(), &one).unwrap().better,
        None,
        "nobody gave an answer that can be judged"
    );
}

/// A plan with an initiative per effort, and requirements (initiative's place, priority).
fn plan(efforts: &[f64], requirements: &[(Option<usize>, Moscow)]) -> Plan {
    let mut plan = Plan::empty("pl_test", Date::first_of_year(2027));
    let initiatives = efforts.iter().enumerate().map(|(place, effort)| {
        let mut one = initiative(&format!("in_{place}"));
        one.inputs = one.inputs.with("effort", Some(Estimate::Exact(*effort)));
        Rc::new(one)
    });
    plan.initiatives = Table::from_rows(initiatives.collect()).unwrap();
    let rows = requirements.iter().enumerate().map(|(place, (initiative, priority))| {
        Rc::new(Requirement {
            priority: *priority,
            initiative: initiative.map(|place| Id::new(&format!("in_{place}")).unwrap()),
            ..Requirement::new(Id::new(&format!("re_{place}")).unwrap())
        })
    });
    plan.requirements = Table::from_rows(rows.collect()).unwrap();
    plan
}

#[test]
fn more_than_sixty_percent_of_must_have_effort_is_flagged() {
    use Moscow::{Could, Must, Should, Wont};
    let split = |must, should, could| {
        let requirements = [(Some(0), Must), (Some(1), Should), (Some(2), Could), (Some(3), Wont)];
        moscow_view(&plan(&[must, should, could, 500.0], &requirements)).unwrap()
    };
    let fits = split(60.0, 20.0, 20.0);
    assert!(!fits.too_many_musts);
    insta::assert_snapshot!(fits.sentence, @"60 % of the effort is must-have, within DSDM's 60 %: there is room for something to slip.");
    let flagged = split(62.0, 20.0, 18.0);
    assert!(flagged.too_many_musts);
    let texts: Vec<String> =
        flagged.shares.iter().map(|share| format!("{} {}", share.label, share.text)).collect();
    insta::assert_snapshot!(texts.join("\n"), @r"
    Must 62 % · 62 person-months
    Should 20 % · 20 person-months
    Could 18 % · 18 person-months
    ");
}

#[test]
fn an_initiatives_effort_is_parted_evenly_among_what_is_to_be_built() {
    use Moscow::{Could, Must, Should, Wont};
    let mut shared = plan(
        &[6.0, 2.0],
        &[
            (Some(0), Must),
            (Some(0), Must),
            (Some(0), Could),
            (Some(0), Wont),
            (Some(1), Should),
            (None, Must),
        ],
    );
    let view = moscow_view(&shared).unwrap();
    let found: Vec<f64> = view.shares.iter().map(|share| share.share).collect();
    assert_eq!(found, [0.5, 0.25, 0.25]);
    insta::assert_snapshot!(view.basis, @"Share = effort of its requirements ÷ effort of all that are to be built. An initiative's effort is parted evenly among its requirements. 1 that will not be built this time stay out. 1 cannot be counted: no initiative with an effort meets them yet.");
    let mut launched = (*shared.initiatives.rows()[1]).clone();
    launched.status = Status::Launched;
    shared.initiatives.replace(Rc::new(launched));
    let found: Vec<f64> = moscow_view(&shared).unwrap().shares.iter().map(|share| share.share).collect();
    assert!((found[0] - 2.0 / 3.0).abs() < 1e-12 && found[1] == 0.0, "{found:?}");
    assert_eq!(moscow_view(&plan(&[0.0, -3.0], &[(Some(0), Must), (Some(1), Must)])), None);
    assert_eq!(moscow_view(&plan(&[], &[])), None);
}

#[test]
fn the_first_formula_starts_from_the_model_in_use() {
    let mut settings = Settings::starting(Date::first_of_year(2027));
    insta::assert_snapshot!(proposed_formula(&settings).unwrap(), @"reach * impact * confidence / max(effort, 0.5)");
    settings.formula = "reach".to_owned();
    assert_eq!(proposed_formula(&settings), None);
}
