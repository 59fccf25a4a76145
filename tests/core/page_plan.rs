//! Plans that pages carry in themselves: files, and plain tables.

use roadbook::command::Env;
use roadbook::domain::*;
use roadbook::format::page_plan::{PagePlan, read_page_plan};
use roadbook::format::plan_file::write_plan;
use roadbook::language::Words;
use roadbook::select::priorities::plan_ranking;

use crate::command::CountingEnv;

fn read(text: &str) -> PagePlan {
    let env = CountingEnv::default();
    read_page_plan(text.as_bytes(), "Features", &Words::default(), &env).unwrap()
}

const PIPES: &str = "
| Feature | Team | Reach | Impact | Confidence | Effort |
|---|---|---|---|---|---|
| Guest checkout | Web | 800 | 2 | 80% | 3 |
| Invoices | Back office | 300 | 1 | 50% | 5 |
| Receipts | web | 100 | 1 | 80% | 1 |
";

#[test]
fn a_table_becomes_a_plan_with_its_teams_scored_and_ready_to_be_scheduled() {
    let found = read(PIPES);
    let plan = &found.opened.plan;
    assert_eq!((plan.title.as_str(), plan.revision, found.not_understood), ("Features", 0, 0));
    let teams: Vec<&str> = plan.teams.iter().map(|team| team.name.as_str()).collect();
    assert_eq!(teams, ["Web", "Back office"]);
    let ranking = plan_ranking(plan);
    let ranked: Vec<&str> = ranking.ranked.iter().map(|place| place.initiative.title.as_str()).collect();
    assert_eq!(ranked, ["Guest checkout", "Receipts", "Invoices"]);
    assert!(plan.initiatives.iter().all(|one| one.work.len() == 1), "every row has work for a team");
}

#[test]
fn the_score_model_is_the_one_that_the_columns_are_for() {
    let model = |text: &str| read(text).opened.plan.settings.score_model;
    assert_eq!(model(PIPES), ScoreModel::Rice);
    assert_eq!(model("Title,Value,Effort\nA,3,2\nB,5,1\n"), ScoreModel::ValueEffort);
    assert_eq!(model("Title,Impact,Confidence,Ease\nA,3,2,7\nB,5,1,6\n"), ScoreModel::Ice);
    assert_eq!(model("Title,Owner\nA,Kim\n"), ScoreModel::default());
}

#[test]
fn work_of_nobody_gets_one_team_and_cells_that_say_nothing_clear_are_counted() {
    let found = read("Title,Reach,Impact,Confidence,Effort\nA,many,1,50%,2\nB,100,1,50%,2\n");
    let teams: Vec<&str> = found.opened.plan.teams.iter().map(|team| team.name.as_str()).collect();
    assert_eq!((teams, found.not_understood), (vec!["Team"], 1));
}

#[test]
fn a_plan_file_in_a_page_is_that_plan() {
    let mut plan = Plan::empty("pl_page", CountingEnv::default().today());
    plan.title = "In the page".into();
    let found = read(&format!("\n  {}\n", write_plan(&plan)));
    assert_eq!((found.opened.plan.id.as_str(), found.opened.plan.title.as_str()), ("pl_page", "In the page"));
}

#[test]
fn what_is_neither_is_refused_with_a_sentence() {
    let env = CountingEnv::default();
    let refused = |text: &str| {
        read_page_plan(text.as_bytes(), "Features", &Words::default(), &env).unwrap_err().to_string()
    };
    assert!(refused("just words\nand more").contains("Features"));
    assert!(refused("{\"tasks\": []}").contains("not a plan file"));
}
