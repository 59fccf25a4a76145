//! What follows from how sure a ranking is: research, weights, luck.

use std::rc::Rc;

use roadbook::domain::*;
use roadbook::select::priorities::{Finding, Sampler, findings, plan_ranking, ranking_chances};

fn plan(rows: &[(&str, [&str; 4])]) -> Plan {
    let mut plan = Plan::empty("pl_test", Date::first_of_year(2027));
    let row = |(title, inputs): &(&str, [&str; 4])| {
        let mut one = Initiative::new(Id::new(&format!("in_{}", title.to_lowercase())).unwrap());
        one.title = (*title).to_owned();
        let names = ["reach", "impact", "confidence", "effort"];
        one.inputs = names
            .into_iter()
            .zip(inputs)
            .map(|(name, text)| (name.to_owned(), text.parse().unwrap()))
            .collect();
        Rc::new(one)
    };
    plan.initiatives = Table::from_rows(rows.iter().map(row).collect()).unwrap();
    plan
}

fn all(plan: &Plan, top: usize) -> Vec<Finding> {
    let ranking = plan_ranking(plan);
    findings(plan, &ranking, &ranking_chances(plan, &ranking, Sampler::Worker), top)
}

fn shown(finding: &Finding) -> String {
    let rows: Vec<String> = finding.rows.iter().map(|row| row.cells.join(" | ")).collect();
    format!("{}\n{}", finding.text, rows.join("\n"))
}

#[test]
fn the_question_worth_asking_is_named_with_what_it_is_worth() {
    // D looks fourth by its median of 150, but its reach may be anything from 50 to 5,000.
    let plan = plan(&[
        ("A", ["300..900", "2", "0.7", "1..3"]),
        ("B", ["1000..4000", "0.5", "0.6", "2..6"]),
        ("C", ["500..1200", "1", "0.9", "1..2"]),
        ("D", ["50..5000", "2", "0.5", "1..8"]),
    ]);
    insta::assert_snapshot!(shown(&all(&plan, 1)[0]), @r"
    Ask these questions before choosing. Knowing every number would be worth 355 points of RICE on average.
    D | Reach | 50–5000 | 257 | 74 %
    D | Effort | 1–8 | 111 | 56 %
    C | Reach | 500–1200 | 35.4 | 31 %
    A | Reach | 300–900 | 28.7 | 22 %
    A | Effort | 1–3 | 28.7 | 22 %
    ");
}

#[test]
fn nothing_is_worth_research_when_the_best_is_far_ahead() {
    let plan = plan(&[
        ("A", ["9000..9900", "2", "0.7", "1"]),
        ("B", ["10..40", "0.5", "0.6", "2..6"]),
        ("C", ["10..30", "1", "0.5", "3"]),
    ]);
    let found = &all(&plan, 1)[0];
    assert!(found.rows.is_empty());
    assert!(found.text.starts_with("Nothing is worth more research now"), "{}", found.text);
}

#[test]
fn luck_draws_the_unsure_back_the_most() {
    // All around 300; Wild is known far worse than the others and leads by its median.
    let plan = plan(&[
        ("Wild", ["50..5000", "1", "0.8", "1"]),
        ("Calm", ["420..480", "1", "0.8", "1"]),
        ("Low", ["100..110", "1", "0.8", "1"]),
        ("Mid", ["200..240", "1", "0.8", "1"]),
    ]);
    let found = all(&plan, 1);
    let luck = found.iter().find(|finding| finding.key == "luck").unwrap();
    insta::assert_snapshot!(shown(luck), @r"
    The best-looking of 4 uncertain scores owes part of its place to luck (the best of as many equal ones would look 1.03 standard deviations too good). Here each score is drawn towards the middle, 214, the more the less sure it is.
    Calm | 359 | 354 | 2 | 1
    Wild | 400 | 218 | 1 | 2
    Mid | 175 | 177 | 3 | 3
    Low | 83.9 | 85.2 | 4 | 4
    ");
    // What is known exactly owes nothing to luck.
    let exact = plan_of_exact();
    assert!(all(&exact, 1).iter().all(|finding| finding.key != "luck"));
}

fn plan_of_exact() -> Plan {
    plan(&[("A", ["9", "2", "0.7", "1"]), ("B", ["8", "2", "0.7", "1"]), ("C", ["7", "2", "0.7", "1"])])
}

#[test]
fn weights_say_how_far_they_may_move() {
    let mut plan = plan_of_exact();
    let goal = |id: &str, title: &str, weight: f64| {
        Rc::new(Goal { title: title.to_owned(), weight, ..Goal::new(Id::new(id).unwrap()) })
    };
    plan.goals =
        Table::from_rows(vec![goal("go_money", "Revenue", 60.0), goal("go_time", "Less work", 40.0)])
            .unwrap();
    plan.settings = Rc::new(Settings { score_model: ScoreModel::WeightedGoals, ..(*plan.settings).clone() });
    for (id, impacts) in [("in_a", [8.0, 4.0]), ("in_b", [4.0, 7.0]), ("in_c", [6.0, 6.0])] {
        let mut one = (**plan.initiatives.get(&Id::new(id).unwrap()).unwrap()).clone();
        one.goal_impact = ["go_money", "go_time"]
            .into_iter()
            .zip(impacts)
            .map(|(goal, impact)| GoalImpact {
                goal: Id::new(goal).unwrap(),
                impact: Estimate::Exact(impact),
                unknown: Unknown::default(),
            })
            .collect();
        plan.initiatives.replace(Rc::new(one));
    }
    let found = all(&plan, 1);
    let text: Vec<String> =
        found.iter().filter(|finding| finding.key.contains("weights")).map(shown).collect();
    insta::assert_snapshot!(text.join("\n\n"), @r"
    The first place rests on the weights: a few points of one weight change it.
    Revenue | 60 % | 50 %–100 % | Below, “A” gives way to “C”.
    Less work | 40 % | 0 %–50 % | Above, “A” gives way to “C”.

    0 of the 1 on top would be there under at least nine in ten of all possible weightings.
    A | 1 | 49 %
    C | 2 | 17 %
    B | 3 | 34 %
    ");
    // Other models do not weigh goals.
    plan.settings = Rc::new(Settings { score_model: ScoreModel::Rice, ..(*plan.settings).clone() });
    assert!(all(&plan, 1).iter().all(|finding| !finding.key.contains("weights")));
}
