//! What a person changes about how a table is read.

use std::collections::BTreeMap;

use super::{import, told};
use proptest::prelude::*;
use roadbook::domain::Status;
use roadbook::format::import::*;

fn read(text: &str, mapping: &Mapping) -> String {
    told(&read_table_as(text.as_bytes(), "x.csv", mapping).unwrap())
}

#[test]
fn words_of_steps_and_priorities_are_listed_and_can_be_taken_otherwise() {
    let text = "Title,Status,Priority\nA,Cooking,P0\nB,cooking,Medium\nC,Done,Must have\nD,,\n";
    let words: Vec<String> = import(text)
        .words
        .iter()
        .map(|word| format!("{:?} {} {} {:?}", word.meaning, word.word, word.rows, word.becomes))
        .collect();
    assert_eq!(
        words,
        [
            "Status Cooking 2 Nothing",
            "Status Done 1 Status(Launched)",
            "Priority Medium 1 Nothing",
            "Priority Must have 1 Must",
            "Priority P0 1 Tag",
        ]
    );
    let chosen = Mapping {
        words: BTreeMap::from([
            ((Meaning::Status, "cooking".to_owned()), WordUse::Status(Status::InProgress)),
            ((Meaning::Status, "done".to_owned()), WordUse::Nothing),
            ((Meaning::Priority, "p0".to_owned()), WordUse::Must),
        ]),
        ..Mapping::default()
    };
    insta::assert_snapshot!(read(text, &chosen), @"
    Table
    2: A · is in_progress · must true
    3: B · is in_progress
    4: C · must true
    5: D
    ");
}

#[test]
fn effort_is_counted_in_the_unit_that_was_chosen() {
    let text = "Title,Effort\nA,10\nB,2 weeks\n";
    let with = |unit| read(text, &Mapping { unit: Some(unit), ..Mapping::default() });
    let told: Vec<String> = WorkUnit::ALL.into_iter().map(with).collect();
    insta::assert_snapshot!(told.join("\n"), @"
    ScoringSheet
    2: A · effort 10 · weeks 43.33
    3: B · effort 0.4615 · weeks 2
    ~ Working time was turned into person-months: 8 hours a day, 5 days a week, 52 weeks a year.

    ScoringSheet
    2: A · effort 2.308 · weeks 10
    3: B · effort 0.4615 · weeks 2
    ~ Working time was turned into person-months: 8 hours a day, 5 days a week, 52 weeks a year.

    ScoringSheet
    2: A · effort 0.4615 · weeks 2
    3: B · effort 0.4615 · weeks 2
    ~ Working time was turned into person-months: 8 hours a day, 5 days a week, 52 weeks a year.

    ScoringSheet
    2: A · effort 0.05769 · weeks 0.25
    3: B · effort 0.4615 · weeks 2
    ~ Working time was turned into person-months: 8 hours a day, 5 days a week, 52 weeks a year.

    Table
    2: A · effort 0.00001602 · weeks 0.00006944
    3: B
    ! line 3 Effort “2 weeks” left empty: not a number; write 8, or a range such as 5..13
    ~ Working time was turned into person-months: 8 hours a day, 5 days a week, 52 weeks a year.

    ScoringSheet
    2: A · job_size 10
    3: B
    ! line 3 Effort “2 weeks” left empty: not a number; write 8, or a range such as 5..13
    ");
    let unit = |text: &str| import(text).unit;
    assert_eq!(unit("Title,Effort\nA,1\n"), Some(WorkUnit::Months));
    assert_eq!(unit("Title,Effort (days)\nA,1\n"), Some(WorkUnit::Days));
    assert_eq!(unit("Title,Reach\nA,1\n"), None);
}

#[test]
fn sizes_stand_for_what_the_team_says() {
    let text = "Title,Effort\nA,S\nB,XL\nC,3\n";
    assert_eq!(import(text).sizes, Some(([0.25, 0.5, 1.0, 2.0, 4.0, 8.0], false)));
    let sizes = Mapping { sizes: Some([0.1, 0.2, 0.3, 0.4, 0.5, 0.6]), ..Mapping::default() };
    let import = read_table_as(text.as_bytes(), "x.csv", &sizes).unwrap();
    let efforts: Vec<String> = import
        .rows
        .iter()
        .filter_map(|row| row.inputs.get("effort"))
        .map(|effort| effort.to_string())
        .collect();
    assert_eq!(efforts, ["0.2", "0.5", "3"]);
    let points = read_table_as(b"Title,Job size\nA,M\n", "x.csv", &Mapping::default()).unwrap();
    assert_eq!(points.sizes, Some(([1.0, 2.0, 3.0, 5.0, 8.0, 13.0], true)));
}

#[test]
fn the_order_of_day_and_month_can_be_turned_round() {
    let text = "Title,Due date\nA,03/04/2027\n";
    assert_eq!(import(text).dates, DatesRead { order: DateOrder::DayFirst, is_open: true });
    let month_first = Mapping { date_order: Some(DateOrder::MonthFirst), ..Mapping::default() };
    assert_eq!(read(text, &month_first), "Table\n2: A · until 2027-03-04\n");
}

#[test]
fn rows_become_what_was_chosen() {
    let as_insights = Mapping { target: Some(Target::Insights), ..Mapping::default() };
    let text = "Feature,Description,Effort,Created\nGuest checkout,They leave,3,2027-01-04\n";
    insta::assert_snapshot!(read(text, &as_insights), @"
    Feedback
    2: Guest checkout · said Guest checkout⏎⏎They leave · on 2027-01-04
    ");
}

#[test]
fn a_table_without_a_title_shows_its_columns_to_choose_from() {
    let mut run = ImportRun::new(b"Thing,Count\nA,12\nB,13\n".to_vec(), "x.csv", Mapping::default());
    let import = loop {
        if let Progress::Ended(import) = run.step() {
            break import.unwrap();
        }
    };
    assert!(matches!(import.lacks, Some(ImportReason::NoTitleColumn { .. })));
    let columns: Vec<(&str, &[String])> =
        import.columns.iter().map(|column| (column.header.as_str(), column.samples.as_slice())).collect();
    assert_eq!(
        columns,
        [("Thing", &["A".to_owned(), "B".to_owned()][..]), ("Count", &["12".to_owned(), "13".to_owned()])]
    );
}

proptest! {
    #[test]
    fn no_mapping_makes_it_panic(
        columns in prop::collection::btree_map(0_usize..6, prop::option::of(0_usize..40), 0..6),
        target in 0_usize..4,
        unit in prop::option::of(0_usize..6),
        rows in prop::collection::vec(prop::collection::vec("[-0-9.,;'%a-zA-Z/ →{}\"]{0,10}", 6), 0..8),
    ) {
        let meanings: Vec<Meaning> = Meaning::all().collect();
        let mapping = Mapping {
            columns: columns.into_iter().map(|(place, meaning)| (place, meaning.and_then(|at| meanings.get(at).copied()))).collect(),
            target: Target::ALL.get(target).copied(),
            unit: unit.map(|unit| WorkUnit::ALL[unit]),
            ..Mapping::default()
        };
        let mut text = "Title,Status,Effort,Due date,Feedback,Votes\n".to_owned();
        for row in rows {
            let cells: Vec<String> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            text.push_str(&format!("{}\n", cells.join(",")));
        }
        let _ = read_table_as(text.as_bytes(), "any.csv", &mapping);
    }
}
