//! The Priorities screen, rendered natively.

use std::rc::Rc;

use crate::support::{render, tag_with};
use roadbook::domain::{Date, Initiative, Plan, Record, ScoreModel, Settings};
use roadbook::format::plan_file::read_plan;
use roadbook::language::Words;
use roadbook::sample::HARBOUR_PLAN_TEXT;
use roadbook::ui::plan_ref::PlanRef;
use roadbook::ui::screens::PrioritiesScreen;
use yew::prelude::*;

fn sample() -> Plan {
    read_plan(HARBOUR_PLAN_TEXT.as_bytes()).expect("the sample plan opens").plan
}

fn screen(plan: Plan, read_only: bool, selected: Option<&str>) -> String {
    let selected =
        selected.map(|id| roadbook::domain::Id::<Initiative>::new(id).expect("an id").record_ref());
    let today = Date::first_of_year(2027);
    render(html! {
        <PrioritiesScreen plan={PlanRef(Rc::new(plan))} {today} {selected} {read_only} dispatch={Callback::noop()} />
    })
}

#[test]
fn every_open_initiative_of_the_sample_has_a_row_with_its_inputs() {
    let plan = sample();
    let html = screen(plan.clone(), false, None);
    let open = plan.initiatives.iter().filter(|one| !["Launched", "Not doing"].contains(&label(one)));
    for one in open {
        assert!(html.contains(&format!("id=\"{}-open\"", one.id)), "{}", one.title);
        assert!(html.contains(&format!("Actions for {}", one.title)), "{}", one.title);
    }
    for head in ["Reach", "Effort", "Score", "In top 5", "Status", "Owner"] {
        assert!(html.contains(&format!(">{head}</span>")), "{head}");
    }
}

fn label(one: &Initiative) -> &'static str {
    roadbook::domain::Choice::label(one.status, &Words::default())
}

#[test]
fn the_ranking_says_how_far_to_trust_it() {
    let html = screen(sample(), false, None);
    for part in ["How far to trust it", "Research next", "Allow for luck", "About equal to the one above"] {
        assert!(html.contains(part), "{part}");
    }
}

#[test]
fn the_grid_says_what_stands_where() {
    let html = screen(sample(), false, None);
    let grid = tag_with(&html, "role=\"grid\"");
    // 22 rows and the head; 13 columns, the choice of rows and the menu.
    assert!(
        grid.contains("aria-rowcount=\"23\"") && grid.contains("aria-multiselectable=\"true\""),
        "{grid}"
    );
    assert!(grid.contains("aria-colcount=\"15\""), "{grid}");
    let body = html
        .split_once("class=\"grid-body\"")
        .expect("the rows")
        .1
        .split_once("grid-count")
        .expect("an end")
        .0;
    assert_eq!(body.matches("role=\"row\"").count(), 22);
    assert_eq!(body.matches("tabindex=\"0\"").count(), 1, "one tab stop");
    assert!(body.contains("aria-rowindex=\"2\"") && body.contains("role=\"rowheader\""));
    assert!(!html.contains("style="), "a strict policy allows no style attribute");
}

#[test]
fn of_ten_thousand_rows_only_those_in_view_are_drawn() {
    let mut plan = sample();
    let first = plan.initiatives.rows()[0].clone();
    let copy = |number: usize| {
        let id = roadbook::domain::Id::new(&format!("in_{number}")).expect("an id");
        Rc::new(Initiative { id, status: Default::default(), ..(*first).clone() })
    };
    plan.initiatives =
        roadbook::domain::Table::from_rows((0..10_000).map(copy).collect()).expect("every id once");
    plan.insights = Default::default();
    let html = screen(plan, true, None);
    assert!(html.contains("aria-rowcount=\"10001\""));
    assert_eq!(html.matches("role=\"rowheader\"").count(), 40);
}

#[test]
fn an_empty_plan_says_how_to_begin() {
    let html = screen(Plan::empty("pl_empty", Date::first_of_year(2027)), false, None);
    assert!(html.contains("Import …") && html.contains("add-initiative"), "{html}");
}

#[test]
fn nothing_can_be_changed_when_reading_only() {
    let html = screen(sample(), true, Some("in_arrival_message"));
    assert!(!html.contains("id=\"add-initiative\"") && !html.contains("Keep this view"), "no editor");
    assert!(tag_with(&html, "role=\"grid\"").contains("aria-readonly=\"true\""));
    assert!(tag_with(&html, "id=\"score-model\"").contains("disabled"));
    let editable = ["class=\"inline-edit\"", "class=\"inline-edit "];
    assert!(!editable.iter().any(|class| html.contains(class)), "no text is edited in place");
}

#[test]
fn details_show_goals_predictions_and_links() {
    let html = screen(sample(), false, Some("in_arrival_message"));
    for part in
        ["Impact on goals", "Predictions", "Problems it solves", "Insights that support it", "Close details"]
    {
        assert!(html.contains(part), "{part}");
    }
}

#[test]
fn what_is_not_scored_says_what_it_needs() {
    let mut plan = sample();
    let mut bare = Initiative::new(roadbook::domain::Id::new("in_bare").expect("an id"));
    bare.title = "Bare".to_owned();
    plan.initiatives.insert(0, Rc::new(bare));
    let html = screen(plan, false, None);
    assert!(html.contains("needs reach, impact, confidence, effort"), "{html}");
}

#[test]
fn another_model_asks_for_its_own_inputs() {
    let mut plan = sample();
    plan.settings = Rc::new(Settings { score_model: ScoreModel::Cd3, ..(*plan.settings).clone() });
    let html = screen(plan, false, None);
    let head = |name: &str| html.contains(&format!(">{name}</span>"));
    assert!(head("Cost of delay") && !head("Reach"), "CD3 asks for cost of delay");
}

fn with_formula(formula: &str) -> Plan {
    let mut plan = sample();
    plan.settings = Rc::new(Settings {
        score_model: ScoreModel::Custom,
        formula: formula.to_owned(),
        ..(*plan.settings).clone()
    });
    plan
}

#[test]
fn a_formula_of_its_own_brings_its_own_columns() {
    let html = screen(with_formula("reach * strategic_fit / max(effort, 0.5)"), false, None);
    assert!(
        html.contains(">Strategic fit</span>") && html.contains("needs strategic fit"),
        "a column per name"
    );
    assert!(tag_with(&html, "id=\"formula\"").contains("<textarea"));
    assert!(html.contains("reach × strategic fit ÷ max(effort, 0.5)"), "shown in proper signs");
}

#[test]
fn a_formula_that_cannot_be_read_is_pointed_at() {
    let html = screen(with_formula("reach * / effort"), false, None);
    assert!(
        html.contains("is missing here (character 9). Until it is mended, nothing has a score."),
        "{html}"
    );
    assert!(html.contains("reach * / effort\n        ^"), "the mark stands below the character");
    assert!(screen(with_formula(""), false, None).contains("Start with reach * impact * confidence"));
    assert!(
        !screen(with_formula("reach"), true, None).contains("id=\"formula\""),
        "nothing to edit when reading only"
    );
}

#[test]
fn confidence_and_kano_explain_themselves_in_the_details() {
    let typed = screen(sample(), false, Some("in_guest_checkout"));
    assert!(typed.contains("Typed in. The evidence would give"), "{typed}");
    assert!(typed.contains("closer than 5 % of all answers") && typed.contains("Must-be"), "Kano's near tie");
    let found = screen(sample(), false, Some("in_occupancy_forecast"));
    assert!(found.contains("from evidence") && !found.contains("Take it from the evidence"), "{found}");
    assert!(
        found.contains("A confidence that nobody typed comes from the evidence"),
        "how it is scored says so"
    );
}

#[test]
fn scores_on_old_evidence_have_a_place_of_their_own() {
    let mut plan = sample();
    plan.read_by.today = "2025-12-01".parse().ok();
    assert!(!screen(plan.clone(), false, None).contains("Scores on old evidence"), "nothing is old yet");
    plan.read_by.today = "2027-06-01".parse().ok();
    let html = screen(plan, false, None);
    assert!(
        html.contains("Scores on old evidence") && html.contains("This score rests on evidence from"),
        "{html}"
    );
}

#[test]
fn ballots_stay_blind_while_the_groups_figures_are_shown() {
    let html = screen(sample(), false, None);
    let section = html.split_once("id=\"agreement\"").expect("the section").1;
    for part in [
        "5 of 6 have voted",
        "Talk about these first",
        "Reveal single scores",
        "Take over for",
        "Whom the choice serves",
    ] {
        assert!(section.contains(part), "{part}");
    }
    // A voter's name heads a column only once single scores are revealed.
    let heads: Vec<&str> = section.split("<th scope=\"col\"").collect();
    assert!(
        heads.iter().skip(1).all(|head| !head
            .split("</th>")
            .next()
            .unwrap_or_default()
            .contains("Chief executive"))
    );
}

#[test]
fn a_plan_without_ballots_says_how_to_get_them() {
    let mut plan = sample();
    plan.ballots = roadbook::domain::Table::default();
    let html = screen(plan, false, None);
    assert!(html.contains("Nobody of 6 has voted yet.") && html.contains("no ballot yet"));
    assert!(!html.contains("Reveal single scores") && !html.contains("Talk about these first"));
}
