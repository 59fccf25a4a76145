//! What an import changes in a plan: updates by key or title, additions, links, one step to undo.

use std::cell::Cell;

use super::import;
use proptest::prelude::*;
use roadbook::command::{Command, Env, decide};
use roadbook::domain::validate::check_plan;
use roadbook::domain::{Date, Plan, Team, TeamField, WorkPackage};
use roadbook::format::import::{Destination, Edits, Import, to_edits};

struct Counter(Cell<u32>);

impl Env for Counter {
    fn today(&self) -> Date {
        "2027-01-04".parse().unwrap()
    }
    fn time_of_day(&self) -> String {
        "10:42".to_owned()
    }
    fn new_id_text(&self) -> String {
        self.0.set(self.0.get() + 1);
        format!("n{}", self.0.get())
    }
}

pub struct Desk {
    pub plan: Plan,
    env: Counter,
}

impl Desk {
    pub fn new() -> Self {
        Self { plan: Plan::empty("pl_1", "2027-01-04".parse().unwrap()), env: Counter(Cell::new(0)) }
    }

    pub fn run(&mut self, command: &Command) {
        let patch = decide(&self.plan, command, &self.env).unwrap();
        patch.apply(&mut self.plan);
        assert_eq!(check_plan(&self.plan), vec![]);
    }

    pub fn take(&mut self, import: &Import) -> Edits {
        let edits = to_edits(import, &self.plan, &Destination::default());
        self.run(edits.command.as_ref().unwrap());
        edits
    }

    /// Titles with what comes first, in plan order.
    fn chain(&self) -> Vec<String> {
        let told = |initiative: &roadbook::domain::Initiative| {
            let before: Vec<String> =
                initiative.depends_on.iter().map(|before| self.plan.name_of(&before.initiative)).collect();
            format!("{} < {}", initiative.title, before.join(" + "))
        };
        self.plan.initiatives.iter().map(|initiative| told(initiative)).collect()
    }
}

#[test]
fn the_fixtures_go_into_a_plan_and_again_change_nothing() {
    let mut desk = Desk::new();
    let jira: &[u8] = include_bytes!("../../fixtures/imports/jira.csv");
    let sheet: &[u8] = include_bytes!("../../fixtures/imports/scoring-sheet.csv");
    // One title of the sheet is that of an issue: it updates the issue.
    for (bytes, count) in [(jira, 25), (sheet, 11)] {
        let import = roadbook::format::import::read_table(bytes, "x.csv").unwrap();
        let before = desk.plan.initiatives.len();
        let edits = desk.take(&import);
        assert_eq!((edits.added(), edits.problems), (count, vec![]));
        assert_eq!(desk.plan.initiatives.len(), before + count);
        let once = desk.plan.clone();
        let again = desk.take(&import);
        assert_eq!((again.added(), again.updated()), (0, 0));
        assert_eq!(desk.plan, once);
    }
}

#[test]
fn rows_update_by_key_then_by_title_and_leave_what_they_do_not_say() {
    let mut desk = Desk::new();
    desk.take(&import("Title,Key,Owner,Tags,Reach,Cost\nA,K-1,Product,one,10,5\nB,,Design,,20,\n"));
    let edits = desk.take(&import("Title,Key,Owner,Tags,Effort\nA renamed,K-1,,two,3\nB,K-2,,,\nA,K-3,,,\n"));
    assert_eq!((edits.added(), edits.updated()), (1, 2));
    let rows = desk.plan.initiatives.rows();
    let titles: Vec<(&str, &str)> =
        rows.iter().map(|row| (row.title.as_str(), row.external_key.as_str())).collect();
    assert_eq!(titles, [("A renamed", "K-1"), ("B", "K-2"), ("A", "K-3")]);
    assert_eq!((rows[0].owner.as_str(), rows[0].cost), ("Product", 5.0));
    assert_eq!(rows[0].tags, ["one", "two"]);
    let inputs: Vec<(&str, String)> =
        rows[0].inputs.iter().map(|(name, estimate)| (name, estimate.to_string())).collect();
    assert_eq!(inputs, [("effort", "3".to_owned()), ("reach", "10".to_owned())]);
}

#[test]
fn one_undo_takes_the_whole_import_back() {
    let mut desk = Desk::new();
    desk.take(&import("Title,Reach\nA,10\n"));
    let before = desk.plan.clone();
    let edits = to_edits(&import("Title,Reach,Depends on\nA,11,B\nB,2,\n"), &before, &Destination::default());
    let patch = decide(&before, &edits.command.unwrap(), &desk.env).unwrap();
    let mut plan = before.clone();
    patch.apply(&mut plan);
    assert_eq!(plan.initiatives.len(), 2);
    patch.inverted().apply(&mut plan);
    assert_eq!(plan, before);
}

#[test]
fn dependencies_reach_into_the_plan_and_never_close_a_loop() {
    let mut desk = Desk::new();
    desk.take(&import("Title,Key,Depends on\nA,K-1,\nB,K-2,K-1\n"));
    let edits = desk.take(&import("Title,Key,Blocked by\nA,K-1,\"K-3, K-9\"\nC,K-3,B\nD,K-4,\"A; C\"\n"));
    assert_eq!(desk.chain(), ["A < C", "B < A", "C < ", "D < A + C"]);
    let told: Vec<String> = edits
        .problems
        .iter()
        .map(|note| format!("{} {} {}", note.line, note.found, note.what_was_done))
        .collect();
    assert_eq!(
        told,
        [
            "2 K-9 link left out: neither the file nor the plan has it",
            "3 B link left out: it would close a loop"
        ]
    );
}

#[test]
fn effort_becomes_work_of_the_team_named_or_of_the_only_one() {
    let mut desk = Desk::new();
    let sheet = import("Title,Effort (weeks),Team\nA,6,design\nB,2..4,\nC,1,Nobody\n");
    assert_eq!(desk.take(&sheet).problems.len(), 2);
    assert!(desk.plan.initiatives.iter().all(|row| row.work.is_empty()));
    desk.run(&Command::add::<Team>(vec![TeamField::Name("Design".to_owned())]));
    let edits = desk.take(&sheet);
    assert_eq!((edits.updated(), edits.problems.len()), (2, 1));
    let weeks = |place: usize| {
        desk.plan.initiatives.rows()[place]
            .work
            .iter()
            .map(|work| work.effort_weeks.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!((weeks(0), weeks(1), weeks(2)), (vec!["6".to_owned()], vec!["2..4".to_owned()], vec![]));
    // Work that is there stays, whatever the sheet says later.
    let later =
        to_edits(&import("Title,Effort (weeks),Team\nA,9,design\n"), &desk.plan, &Destination::default());
    assert_eq!((later.added(), later.updated()), (0, 1));
    desk.run(&later.command.unwrap());
    assert_eq!(desk.plan.initiatives.rows()[0].work[0].effort_weeks.to_string(), "6");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_links_leave_a_valid_plan(
        first in prop::collection::vec(prop::collection::vec(0_usize..8, 0..4), 8),
        second in prop::collection::vec(prop::collection::vec(0_usize..12, 0..4), 12),
    ) {
        let mut desk = Desk::new();
        for rows in [first, second] {
            let mut text = "Title,Key,Depends on\n".to_owned();
            for (place, links) in rows.iter().enumerate() {
                let links: Vec<String> = links.iter().map(|link| format!("K-{link}")).collect();
                text.push_str(&format!("T{place},K-{place},{}\n", links.join(";")));
            }
            desk.take(&import(&text));
        }
        prop_assert_eq!(desk.plan.initiatives.len(), 12);
    }
}

#[test]
fn work_of_rows_without_a_team_goes_to_the_usual_one() {
    let mut desk = Desk::new();
    for name in ["Design", "Engineering"] {
        desk.run(&Command::add::<Team>(vec![TeamField::Name(name.into())]));
    }
    let sheet = import("Feature,Effort,Team\nA,1.5,\nB,3..6,Design\nC,,\n");
    let engineering = desk.plan.teams.rows()[1].id.clone();
    let edits =
        to_edits(&sheet, &desk.plan, &Destination { team: Some(engineering), ..Destination::default() });
    desk.run(&edits.command.unwrap());
    let work: Vec<Vec<String>> = desk
        .plan
        .initiatives
        .iter()
        .map(|initiative| {
            let told =
                |work: &WorkPackage| format!("{} {}", desk.plan.name_of(&work.team), work.effort_weeks);
            initiative.work.iter().map(told).collect()
        })
        .collect();
    // 1.5 months are 1.5 × 52 ÷ 12 weeks.
    assert_eq!(work, [vec!["Engineering 6.5".to_owned()], vec!["Design 13..26".to_owned()], vec![]]);
}

#[test]
fn teams_that_the_plan_lacks_are_listed_and_added_with_the_rows_where_that_is_wanted() {
    let mut desk = Desk::new();
    desk.run(&Command::add::<Team>(vec![TeamField::Name("Design".into())]));
    desk.run(&Command::add::<Team>(vec![TeamField::Name("Web".into())]));
    let before = desk.plan.clone();
    let import = import(
        "Title,Team,Effort (person-weeks)\nCheckout,Payments,4\nWallet, payments ,2\nIcons,Design,1\nPress,Marketing,\nMap,,3\n",
    );
    let listed = to_edits(&import, &desk.plan, &Destination::default());
    assert_eq!(listed.lacking_teams, ["Payments", "Marketing"]);
    let told = |edits: &Edits| {
        edits.problems.iter().map(|note| format!("{} {}", note.line, note.found)).collect::<Vec<_>>()
    };
    assert_eq!(told(&listed), ["2 Payments", "3 payments", "5 Marketing"]);
    let mut without = Desk::new();
    without.plan = before.clone();
    without.run(&listed.command.unwrap());
    assert_eq!(without.plan.teams, before.teams, "nobody asked for teams");

    let added = to_edits(&import, &desk.plan, &Destination { adds_teams: true, ..Destination::default() });
    assert_eq!(told(&added), ["2 Payments", "5 Marketing"], "a new team is told of once");
    let patch = decide(&desk.plan, added.command.as_ref().unwrap(), &desk.env).unwrap();
    patch.apply(&mut desk.plan);
    assert_eq!(check_plan(&desk.plan), vec![]);
    let names: Vec<&str> = desk.plan.teams.iter().map(|team| team.name.as_str()).collect();
    assert_eq!(names, ["Design", "Web", "Payments", "Marketing"]);
    let work: Vec<String> = desk
        .plan
        .initiatives
        .iter()
        .map(|one| match one.work.as_slice() {
            [work] => format!("{}: {} {}", one.title, desk.plan.name_of(&work.team), work.effort_weeks),
            _ => format!("{}: –", one.title),
        })
        .collect();
    assert_eq!(work, ["Checkout: Payments 4", "Wallet: Payments 2", "Icons: Design 1", "Press: –", "Map: –"]);
    // The same file again changes nothing, and one step takes everything back.
    let again = to_edits(&import, &desk.plan, &Destination { adds_teams: true, ..Destination::default() });
    assert_eq!((again.added(), again.updated(), again.lacking_teams.len()), (0, 0, 0));
    patch.inverted().apply(&mut desk.plan);
    assert_eq!(desk.plan, before);
}
