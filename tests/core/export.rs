//! Tables out: what a spreadsheet gets, and that our own importer reads it back.

use proptest::prelude::*;
use roadbook::domain::{Choice, Estimate, Status};
use roadbook::format::export::{RankingRow, ranking_csv};
use roadbook::format::import::read_table;

const RICE: [&str; 4] = ["reach", "impact", "confidence", "effort"];

fn row(title: &str) -> RankingRow {
    RankingRow {
        rank: Some(1),
        title: title.to_owned(),
        key: String::new(),
        status: Status::Candidate,
        owner: String::new(),
        inputs: Vec::new(),
        benefit: None,
        cost: None,
        score: None,
    }
}

#[test]
fn fields_are_quoted_and_formulas_guarded_but_numbers_are_not() {
    let rows = [
        RankingRow {
            inputs: vec![
                Some(Estimate::Range { low: 800.0, high: 2000.0 }),
                Some(Estimate::Exact(-2.0)),
                None,
            ],
            benefit: Some(-900.5),
            cost: Some(2.0),
            score: Some(-450.25),
            owner: "@product".to_owned(),
            ..row("=HYPERLINK(\"https://x.test\",\"Win\")")
        },
        RankingRow {
            rank: None,
            key: "K-2".to_owned(),
            status: Status::InProgress,
            ..row("Say \"hi\", twice")
        },
    ];
    insta::assert_snapshot!(ranking_csv(&RICE, &rows).replace("\r\n", "␍␊\n"), @r#"
    "Rank","Title","Key","Status","Owner","reach","impact","confidence","effort","Score benefit","Score cost","Score"␍␊
    "1","'=HYPERLINK(""https://x.test"",""Win"")","","Candidate","'@product","800..2000","-2","","","-900.5","2","-450.25"␍␊
    "","Say ""hi"", twice","K-2","In progress","","","","","","","",""␍␊
    "#);
}

#[test]
fn every_sign_that_starts_a_formula_is_guarded() {
    for sign in ["=", "+", "-", "@", "\t", "\r", "\n"] {
        let csv = ranking_csv(&[], &[row(&format!("{sign}1"))]);
        assert!(csv.contains(&format!("\"'{sign}1\"")), "{sign:?}");
    }
    assert!(ranking_csv(&[], &[row("a=1")]).contains("\"a=1\""));
}

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![1_u32..100_000, 1_u32..100].prop_map(f64::from).prop_flat_map(|whole| {
        prop_oneof![Just(whole), Just(whole / 8.0), Just(whole / 1000.0), Just(whole * 1e9)]
    })
}

fn estimate(share: bool) -> impl Strategy<Value = Option<Estimate>> {
    let number = move || number().prop_map(move |number| if share { number / 1e14 } else { number });
    let three = [number(), number(), number()].prop_map(|mut numbers| {
        numbers.sort_by(f64::total_cmp);
        numbers
    });
    prop::option::of(
        (three, 1_usize..4).prop_map(|(numbers, count)| Estimate::from_numbers(&numbers[..count]).unwrap()),
    )
}

fn ranking_row() -> impl Strategy<Value = RankingRow> {
    let text = "[-=+@'\",;|a-zA-Z0-9äß€ .<{]{0,12}";
    let inputs = (estimate(false), estimate(false), estimate(true), estimate(false));
    (text, text, 0..Status::ALL.len(), inputs, prop::option::of(number())).prop_map(
        |(title, owner, status, (reach, impact, confidence, effort), score)| RankingRow {
            status: Status::ALL[status],
            owner,
            inputs: vec![reach, impact, confidence, effort],
            benefit: score,
            cost: score.map(|score| -score),
            score,
            ..row(&title)
        },
    )
}

proptest! {
    #[test]
    fn reading_it_back_gives_the_same(rows in prop::collection::vec(ranking_row(), 1..12)) {
        // Blanks around a text are trimmed on the way in, titles that repeat are left out, and an owner of
        // nothing but dashes is none: none of that is what is tested here.
        let named = |(place, row): (usize, RankingRow)| RankingRow {
            title: format!("{}{place}", row.title.trim_start()),
            owner: format!("{}x", row.owner.trim_start()),
            ..row
        };
        let rows: Vec<RankingRow> = rows.into_iter().enumerate().map(named).collect();
        let csv = ranking_csv(&RICE, &rows);
        let import = read_table(csv.as_bytes(), "ranking.csv").unwrap();
        prop_assert_eq!(&import.problems, &vec![]);
        prop_assert_eq!(import.initiatives.len(), rows.len());
        for (read, written) in import.initiatives.iter().zip(&rows) {
            prop_assert_eq!(&read.title, &written.title);
            prop_assert_eq!(&read.owner, &written.owner);
            prop_assert_eq!(read.status, Some(written.status));
            for (name, estimate) in RICE.iter().zip(&written.inputs) {
                prop_assert_eq!(&read.inputs.get(name), estimate, "{}", name);
            }
        }
    }
}
