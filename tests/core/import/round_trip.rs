//! What was exported as CSV comes back the same.

use std::rc::Rc;

use roadbook::domain::*;
use roadbook::format::export::{Export, ExportFormat, export, filled_tables};
use roadbook::merge::table_changes;

use crate::support::harbour::{date, harbour};

fn csv(plan: &Plan, table: TableName) -> String {
    let what = Export { table, ..Export::of(ExportFormat::Table) };
    export(plan, &what, date("2027-03-01")).text
}

#[test]
fn every_table_of_a_plan_changes_nothing_in_it() {
    let plan = harbour();
    for table in filled_tables(&plan) {
        let changes = table_changes(&plan, csv(&plan, table).as_bytes()).unwrap();
        assert_eq!((changes.table, changes.problems), (table, vec![]));
        assert!(changes.delta.is_empty(), "{table:?}: {}", changes.delta.write());
    }
}

#[test]
fn what_was_changed_or_emptied_since_comes_back_by_id() {
    let plan = harbour();
    let mut changed = plan.clone();
    for one in plan.initiatives.iter() {
        let bare = Initiative { title: one.title.clone(), ..Initiative::new(one.id.clone()) };
        changed.initiatives.replace(Rc::new(bare));
    }
    for one in plan.kpis.iter() {
        changed.kpis.replace(Rc::new(Kpi { name: one.name.clone(), ..Kpi::new(one.id.clone()) }));
    }
    for table in [TableName::Initiatives, TableName::Kpis] {
        let changes = table_changes(&changed, csv(&plan, table).as_bytes()).unwrap();
        assert_eq!((changes.added, changes.problems.len()), (0, 0));
        let merged = changes.delta.apply(&changed);
        assert_eq!(merged.conflicts, vec![]);
        changed = merged.plan;
    }
    assert_eq!(changed, plan);
}

#[test]
fn rows_that_a_spreadsheet_changed_added_or_spoilt_are_told_apart() {
    let plan = harbour();
    let id = plan.teams.rows()[0].id.to_string();
    let table = format!(
        "id,name,people,utilisation\n{id},Renamed,3,\n,Night watch,2,0.5\nte_other,Other,many,0.5\n{id},Again,1,1\n"
    );
    let changes = table_changes(&plan, table.as_bytes()).unwrap();
    assert_eq!((changes.added, changes.updated, changes.unchanged), (2, 1, 0));
    let problems: Vec<String> =
        changes.problems.iter().map(|one| format!("{} {} {}", one.line, one.column, one.found)).collect();
    assert_eq!(problems, ["4 people many".to_owned(), format!("5 id {id}")]);
    let taken = changes.delta.apply(&plan).plan;
    assert_eq!((taken.teams.rows()[0].name.as_str(), taken.teams.rows()[0].people), ("Renamed", 3.0));
    assert_eq!(taken.teams.len(), plan.teams.len() + 2);
    let again = table_changes(&taken, table.as_bytes()).unwrap();
    assert!(again.delta.is_empty(), "{}", again.delta.write());
}

#[test]
fn other_tables_are_left_to_the_other_importer() {
    let plan = harbour();
    for bytes in
        [&b""[..], b"id", b"id,title\n", b"id,title,reach\nin_a,A,2\n", b"Title\nA\n", b"id,title\nENG-1,A\n"]
    {
        assert_eq!(table_changes(&plan, bytes), None, "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn rows_without_an_id_are_new_records_whatever_letters_their_titles_have() {
    let plan = harbour();
    let first = &plan.teams.rows()[0];
    let renamed = Team { name: "Renamed since".to_owned(), ..(**first).clone() };
    let mut plan = plan.clone();
    plan.teams.replace(Rc::new(renamed));
    let slug = first.id.as_str().trim_start_matches("te_");
    let table = format!(
        "id;people;name\nte_other;1;Other\n;2;{slug}\n;3;夜間\n;4;夜間係\n;5;Night watch!\n;6;Night watch?\n;7;Night watch?\n"
    );
    let changes = table_changes(&plan, table.as_bytes()).unwrap();
    assert_eq!((changes.added, changes.updated), (6, 0));
    let problems: Vec<String> =
        changes.problems.iter().map(|one| format!("{} {} {}", one.line, one.column, one.found)).collect();
    assert_eq!(problems, ["8 id Night watch?"]);
    let taken = changes.delta.apply(&plan).plan;
    assert_eq!(taken.teams.rows()[0].name, "Renamed since");
    assert!(table_changes(&taken, table.as_bytes()).unwrap().delta.is_empty());
}

#[test]
fn a_short_row_says_nothing_of_the_rest_and_a_day_that_is_none_is_noted() {
    let plan = harbour();
    let milestone = &plan.milestones.rows()[0];
    let table = format!("id,title,on,goal\n{},Shorter\n", milestone.id);
    let taken = table_changes(&plan, table.as_bytes()).unwrap().delta.apply(&plan).plan;
    let now = &taken.milestones.rows()[0];
    assert_eq!((now.title.as_str(), now.on, &now.goal), ("Shorter", milestone.on, &milestone.goal));
    let table = format!("id,on\n{},15.02.2027\n", milestone.id);
    let changes = table_changes(&plan, table.as_bytes()).unwrap();
    assert!(changes.delta.is_empty());
    assert_eq!(changes.problems[0].found, "15.02.2027");
}
