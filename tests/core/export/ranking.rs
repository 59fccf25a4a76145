//! The ranking as CSV: what a spreadsheet gets, and that our own importer reads it back.

use std::rc::Rc;

use proptest::prelude::*;
use roadbook::domain::{Estimate, Initiative, Plan, Record, Status};
use roadbook::format::export::ExportFormat;
use roadbook::format::import::read_table;

use super::exported;
use crate::support::harbour::{date, id};

const RICE: [&str; 4] = ["reach", "impact", "confidence", "effort"];

/// An initiative with these inputs of RICE.
fn initiative(number: usize, title: &str, inputs: &[Option<Estimate>]) -> Initiative {
    let mut one = Initiative::new(id(&format!("in_{number}")));
    one.title = title.to_owned();
    for (name, estimate) in RICE.iter().zip(inputs) {
        if let Some(estimate) = estimate {
            one.inputs = std::mem::take(&mut one.inputs).with(name, Some(*estimate));
        }
    }
    one
}

fn ranking(initiatives: Vec<Initiative>) -> String {
    let mut plan = Plan::empty("pl_one", date("2027-01-04"));
    for (place, one) in initiatives.into_iter().enumerate() {
        plan.initiatives.insert(place, Rc::new(one));
    }
    exported(&plan, ExportFormat::Ranking)
}

#[test]
fn fields_are_quoted_and_formulas_guarded_but_numbers_are_not() {
    let exact = |value| Some(Estimate::Exact(value));
    let rows = vec![
        Initiative {
            owner: "@product".to_owned(),
            ..initiative(
                1,
                "=HYPERLINK(\"https://x.test\",\"Win\")",
                &[Some(Estimate::Range { low: 800.0, high: 2000.0 }), exact(-2.0), exact(0.5), exact(2.0)],
            )
        },
        Initiative {
            external_key: "K-2".to_owned(),
            status: Status::InProgress,
            ..initiative(2, "Say \"hi\", twice", &[])
        },
    ];
    insta::assert_snapshot!(ranking(rows).replace("\r\n", "␍␊\n"), @r#"
    "Rank","Title","Key","Status","Owner","reach","impact","confidence","effort","Score benefit","Score cost","Score"␍␊
    "","'=HYPERLINK(""https://x.test"",""Win"")","","Candidate","'@product","800..2000","-2","0.5","2","","",""␍␊
    "","Say ""hi"", twice","K-2","In progress","","","","","","","",""␍␊
    "#);
}

#[test]
fn every_sign_that_starts_a_formula_is_guarded() {
    for sign in ["=", "+", "-", "@", "\t", "\r", "\n"] {
        let csv = ranking(vec![initiative(1, &format!("{sign}1+1"), &[])]);
        assert!(csv.contains(&format!("\"'{sign}1+1\"")), "{sign:?}");
    }
    for plain in ["a=1", "-1", "-2..5"] {
        assert!(ranking(vec![initiative(1, plain, &[])]).contains(&format!("\"{plain}\"")), "{plain}");
    }
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

const OPEN: [Status; 3] = [Status::Candidate, Status::Planned, Status::InProgress];

fn row() -> impl Strategy<Value = Initiative> {
    let text = "[-=+@'\",;|a-zA-Z0-9äß€ .<{]{0,12}";
    let inputs = (estimate(false), estimate(false), estimate(true), estimate(false));
    (text, text, 0..OPEN.len(), inputs).prop_map(
        |(title, owner, status, (reach, impact, confidence, effort))| Initiative {
            status: OPEN[status],
            owner,
            ..initiative(0, &title, &[reach, impact, confidence, effort])
        },
    )
}

proptest! {
    #[test]
    fn reading_it_back_gives_the_same(rows in prop::collection::vec(row(), 1..12)) {
        // Blanks around a text are trimmed on the way in, titles that repeat are left out, and an owner of
        // nothing but dashes is none: none of that is what is tested here.
        let named = |(place, row): (usize, Initiative)| Initiative {
            id: id(&format!("in_{place}")),
            title: format!("{}{place}", row.title.trim_start()),
            owner: format!("{}x", row.owner.trim_start()),
            ..row
        };
        let rows: Vec<Initiative> = rows.into_iter().enumerate().map(named).collect();
        let csv = ranking(rows.clone());
        let import = read_table(csv.as_bytes(), "ranking.csv").unwrap();
        prop_assert_eq!(&import.problems, &vec![]);
        prop_assert_eq!(import.rows.len(), rows.len());
        for read in &import.rows {
            let written = rows.iter().find(|row| row.title == read.title).unwrap();
            prop_assert_eq!(&read.owner, &written.owner);
            prop_assert_eq!(read.status, Some(written.status));
            for name in RICE {
                prop_assert_eq!(read.inputs.get(name), written.inputs.get(name), "{}", name);
            }
        }
    }
}
