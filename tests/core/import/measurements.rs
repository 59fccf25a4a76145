//! Days and figures become measurements of a KPI.

use super::edits::Desk;
use super::told;
use roadbook::command::Command;
use roadbook::domain::{Kpi, KpiField};
use roadbook::format::import::{Destination, Target, read_table, to_edits};

fn read(text: &str) -> String {
    told(&read_table(text.as_bytes(), "x.csv").unwrap())
}

#[test]
fn two_columns_are_understood_with_their_weeks_units_and_commas() {
    let bytes = include_bytes!("../../fixtures/imports/signups.csv");
    insta::assert_snapshot!(told(&read_table(bytes, "signups.csv").unwrap()), @"
    Measurements
    2: · on 2026-11-02 · is 1204.5
    3: · on 2026-11-09 · is 1310
    4: · on 2026-11-16 · is 12
    - line 5 “” left out: it has no date
    - line 6 “” left out: it has no figure
    ");
}

#[test]
fn without_a_header_or_with_more_columns_the_figures_are_found() {
    assert_eq!(
        read("2027-01-04;12,5\n2027-01-11;13\n"),
        "Measurements\n1: · on 2027-01-04 · is 12.5\n2: · on 2027-01-11 · is 13\n"
    );
    assert_eq!(
        read("Month,Region,Share of bookings\nJan 2027,north,47 %\n2027-02,north,48 %\n"),
        "Measurements\n2: · on 2027-01-01 · is 47\n3: · on 2027-02-01 · is 48\n"
    );
}

#[test]
fn measurements_replace_those_of_their_day_and_again_change_nothing() {
    let mut desk = Desk::new();
    desk.run(&Command::add::<Kpi>(vec![KpiField::Name("Sign-ups".to_owned())]));
    let kpi = desk.plan.kpis.rows()[0].id.clone();
    let destination = Destination { kpi: Some(kpi), ..Destination::default() };
    let mut take = |text: &str| {
        let import = read_table(text.as_bytes(), "x.csv").unwrap();
        assert_eq!(import.target, Target::Measurements);
        assert_eq!(to_edits(&import, &desk.plan, &Destination::default()).command, None);
        let edits = to_edits(&import, &desk.plan, &destination);
        desk.run(edits.command.as_ref().unwrap());
        (edits.added(), edits.updated())
    };
    assert_eq!(take("Date,Value\n2027-01-11,13\n2027-01-04,12\n"), (2, 0));
    assert_eq!(take("Date,Value\n2027-01-11,14\n2027-01-04,12\n2027-01-18,15\n"), (1, 1));
    assert_eq!(take("Date,Value\n2027-01-11,14\n2027-01-04,12\n2027-01-18,15\n"), (0, 0));
    let measured: Vec<(String, f64)> =
        desk.plan.kpis.rows()[0].measurements.iter().map(|one| (one.on.to_string(), one.value)).collect();
    let expected = [("2027-01-04", 12.0), ("2027-01-11", 14.0), ("2027-01-18", 15.0)];
    assert_eq!(measured, expected.map(|(on, value)| (on.to_owned(), value)));
}
