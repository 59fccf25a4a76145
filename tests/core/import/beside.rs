//! The same table read beside the page: the same import, its progress told, in well under a second.

use std::fmt::Write;

use roadbook::format::import::{
    Import, ImportError, Mapping, Meaning, Target, WordUse, WorkUnit, read_table, read_table_as,
};
use roadbook::store::Reply;
use roadbook::worker::table::{Arrived, Arriving};
use roadbook::worker::{begin, table};

/// What a worker answers, and how far it said it was.
fn answered(bytes: &[u8], mapping: &Mapping) -> (Import, Vec<f64>) {
    let mut work = begin(&table::question(bytes, "x.csv", mapping)).unwrap();
    let mut shares = Vec::new();
    loop {
        match work.step().unwrap() {
            Reply::SoFar(share) => shares.extend(share),
            Reply::Whole(numbers) => return (arrived(numbers).unwrap().unwrap(), shares),
            Reply::Nothing => panic!("no answer"),
        }
    }
}

/// The last reply, taken in step by step.
fn arrived(numbers: Vec<f64>) -> Option<Result<Import, ImportError>> {
    let mut arriving = Arriving::new(numbers);
    loop {
        if let Arrived::Wholly(import) = arriving.step() {
            return import.map(|import| *import);
        }
    }
}

#[test]
fn every_fixture_comes_out_the_same() {
    let folder = format!("{}/tests/fixtures/imports", env!("CARGO_MANIFEST_DIR"));
    let mut read = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if name == "README.md" || name.starts_with('.') || name == "notes.txt" || name == "wiki.html" {
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        assert_eq!(answered(&bytes, &Mapping::default()).0, read_table(&bytes, "x.csv").unwrap(), "{name}");
        read += 1;
    }
    assert!(read >= 12);
}

#[test]
fn a_mapping_travels_whole() {
    let bytes = b"A,B,Effort,Due date\nx,Cooking,3,03/04/2027\ny,Cooking,S,31/02/2027\n";
    let mapping = Mapping {
        target: Some(Target::Initiatives),
        columns: [(0, Some(Meaning::Title)), (1, Some(Meaning::Status))].into(),
        words: [((Meaning::Status, "cooking".to_owned()), WordUse::Tag)].into(),
        unit: Some(WorkUnit::Days),
        sizes: Some([1.0, 2.0, 3.0, 4.0, 5.0, 6.5]),
        date_order: Some(roadbook::format::import::DateOrder::MonthFirst),
    };
    let (import, _) = answered(bytes, &mapping);
    assert_eq!(import, read_table_as(bytes, "x.csv", &mapping).unwrap());
    assert_eq!(import.rows[0].tags, ["status:cooking"]);
}

#[test]
fn what_is_refused_is_refused_with_the_same_sentence() {
    for bytes in [&b""[..], b"PK\x03\x04", b"{}", b"Reach\n1\n", b"a,\"b\n"] {
        let mut work = begin(&table::question(bytes, "x.csv", &Mapping::default())).unwrap();
        let error = loop {
            match work.step().unwrap() {
                Reply::Whole(numbers) => break arrived(numbers).unwrap().unwrap_err(),
                other => assert!(matches!(other, Reply::SoFar(_))),
            }
        };
        assert_eq!(Err(error), read_table(bytes, "x.csv"));
    }
    assert!(arrived(vec![1.0, 2.0]).is_none());
}

#[test]
fn twenty_thousand_rows_are_told_of_in_steps() {
    let mut text =
        "Issue key,Summary,Status,Labels,Due date,Reach,Effort,Inward issue link (Blocks)\n".to_owned();
    for row in 0..20_000 {
        writeln!(
            text,
            "A-{row},Initiative number {row},To Do,\"a, b\",2027-0{}-15,{row},S,A-{}",
            row % 9 + 1,
            row / 2
        )
        .unwrap();
    }
    let (import, shares) = answered(text.as_bytes(), &Mapping::default());
    assert_eq!(import.rows.len(), 20_000);
    assert!(
        shares.len() > 20 && shares.is_sorted() && shares.iter().all(|share| (0.0..=1.0).contains(share))
    );
}
