//! Tables as CSV.

use roadbook::domain::TableName;
use roadbook::format::export::{Export, ExportFormat, export, filled_tables};
use roadbook::format::import::{Destination, read_table, to_edits};

use crate::support::harbour::{date, harbour};

fn table(table: TableName) -> String {
    let what = Export { table, ..Export::of(ExportFormat::Table) };
    export(&harbour(), &what, date("2027-03-01")).text
}

#[test]
fn a_table_has_a_column_for_each_field_and_records_by_their_titles() {
    insta::assert_snapshot!(table(TableName::Milestones).replace("\r\n", "\n"), @r#"
    "id","title","on","goal","initiatives","owner","notes"
    "mi_easter","Season opens: Easter weekend","2027-03-26","Double what online bookings earn","Guest checkout; Spring campaign to 400 offices","","First full weekend; what is not out now waits until it is quiet again."
    "mi_card_rule","Strong authentication is required","2027-05-01","Keep nineteen of twenty marinas each year","Strong authentication for saved cards","",""
    "mi_boat_show","Autumn boat show","2027-09-18","Double what online bookings earn","Arrivals board; Booking on the marina's own site","","Offices decide here on the next season."
    "mi_contract_letters","Contract letters for 2028 go out","2027-10-15","Keep nineteen of twenty marinas each year","Renew yearly contracts online","",""
    "#);
}

#[test]
fn scoring_inputs_have_columns_and_estimates_are_written_as_people_type_them() {
    let text = table(TableName::Initiatives);
    let header = text.lines().next().unwrap();
    assert!(header.contains("\"inputs.reach\"") && header.contains("\"goal_impact\""), "{header}");
    assert!(text.contains(".."), "no estimate is a range");
}

#[test]
fn every_table_that_has_records_has_a_row_for_each() {
    let plan = harbour();
    let tables = filled_tables(&plan);
    assert!(tables.len() > 12);
    let rows = |name| table(name).matches("\"\r\n").count() - 1;
    assert_eq!(tables.into_iter().map(rows).sum::<usize>(), plan.record_count());
}

#[test]
fn what_was_exported_comes_back_the_same() {
    let plan = harbour();
    for name in [TableName::Initiatives, TableName::Insights] {
        let import = read_table(table(name).as_bytes(), "table.csv").unwrap();
        let edits = to_edits(&import, &plan, &Destination::default());
        assert_eq!((edits.added(), edits.updated()), (0, 0), "{name:?}");
        assert_eq!(import.problems, [], "{name:?}");
    }
}
