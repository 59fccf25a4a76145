//! Each format's malformed twins: another encoding, junk above, rows too short, too wide, cut off, mixed up. Each ends in a
//! sentence or in a report, and what is taken leaves a valid plan.

use std::fmt::Write;

use super::edits::Desk;
use roadbook::domain::validate::check_plan;
use roadbook::format::import::{Destination, read_table, to_edits};

const FILES: [(&str, &[u8]); 13] = [
    ("jira.csv", include_bytes!("../../fixtures/imports/jira.csv")),
    ("jira-product-discovery.csv", include_bytes!("../../fixtures/imports/jira-product-discovery.csv")),
    ("linear.csv", include_bytes!("../../fixtures/imports/linear.csv")),
    ("github-projects.tsv", include_bytes!("../../fixtures/imports/github-projects.tsv")),
    ("trello.json", include_bytes!("../../fixtures/imports/trello.json")),
    ("asana.csv", include_bytes!("../../fixtures/imports/asana.csv")),
    ("aha.csv", include_bytes!("../../fixtures/imports/aha.csv")),
    ("fider.csv", include_bytes!("../../fixtures/imports/fider.csv")),
    ("plane.csv", include_bytes!("../../fixtures/imports/plane.csv")),
    ("scoring-sheet.csv", include_bytes!("../../fixtures/imports/scoring-sheet.csv")),
    ("feedback.csv", include_bytes!("../../fixtures/imports/feedback.csv")),
    ("signups.csv", include_bytes!("../../fixtures/imports/signups.csv")),
    ("wiki.html", include_bytes!("../../fixtures/imports/wiki.html")),
];

type Twin = (&'static str, fn(&str) -> Vec<u8>);

const TWINS: [Twin; 11] = [
    ("UTF-16", |text| {
        [
            vec![0xFF, 0xFE],
            text.trim_start_matches('\u{feff}').encode_utf16().flat_map(u16::to_le_bytes).collect(),
        ]
        .concat()
    }),
    ("Latin letters", |text| {
        let letter = |letter: char| u8::try_from(u32::from(letter)).unwrap_or(b'\x95');
        let (header, rows) = text.split_once('\n').unwrap();
        format!("{header}\n{}", rows.replace("e ", "é ")).chars().map(letter).collect()
    }),
    ("line ends of old", |text| text.replace("\r\n", "\n").replace('\n', "\r").into_bytes()),
    ("junk above", |text| {
        format!("Exported on Monday\n\n;;;\n{}", text.trim_start_matches('\u{feff}')).into_bytes()
    }),
    ("other delimiters below", |text| {
        let (header, rows) = text.split_once('\n').unwrap();
        format!("{header}\n{}", rows.replace(',', ";").replace('\t', "|")).into_bytes()
    }),
    ("rows too short", |text| {
        let cut = |line: &str| line.get(..line.len() / 2).unwrap_or("").to_owned();
        let (header, rows) = text.split_once('\n').unwrap();
        format!("{header}\n{}", rows.lines().map(cut).collect::<Vec<_>>().join("\n")).into_bytes()
    }),
    ("rows too wide", |text| text.replace("\r\n", "\n").replace('\n', ",,,x,y\n").into_bytes()),
    ("a million columns", |text| {
        text.replacen('\n', &format!("{}\n", ",".repeat(1_000_000)), 1).into_bytes()
    }),
    ("no such days", |text| text.replace("2027-", "2027-31").replace("26 ", "31/02/2027 ").into_bytes()),
    ("cut off", |text| text.as_bytes()[..text.len() * 2 / 3].to_vec()),
    ("binary", |text| [b"\x7FELF\x02\x01\x00\x00", text.as_bytes()].concat()),
];

/// What becomes of a file: a sentence, or how many rows are used and left out with how many notes.
fn outcome(bytes: &[u8], name: &str) -> String {
    let mut desk = Desk::new();
    let before = desk.plan.clone();
    match read_table(bytes, name) {
        Err(error) => {
            assert_eq!(desk.plan, before);
            let sentence = error.to_string();
            assert!(sentence.ends_with('.') && sentence.contains(name), "{sentence}");
            format!(
                "“{}”",
                sentence.replace(&format!("“{name}” "), "").split(['.', ':', ';', ',']).next().unwrap_or("")
            )
        }
        Ok(import) => {
            let edits = to_edits(&import, &desk.plan, &Destination::default());
            if let Some(command) = &edits.command {
                desk.run(command);
            }
            assert_eq!(check_plan(&desk.plan), vec![]);
            let again = to_edits(&import, &desk.plan, &Destination::default());
            let changes = if again.command.is_some() { again.added() + again.updated() } else { 0 };
            assert_eq!(changes, 0, "{name} changes something the second time");
            let notes = import.problems.len() + import.warnings.len() + edits.problems.len();
            format!("{} used, {} left out, {notes} notes", import.rows.len(), import.skipped.len())
        }
    }
}

#[test]
fn each_twin_of_each_format_ends_in_a_sentence_or_a_report() {
    let mut told = String::new();
    for (name, bytes) in FILES {
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        writeln!(told, "{name}: {}", outcome(bytes, name)).unwrap();
        for (twin, spoil) in TWINS {
            writeln!(told, "  {twin}: {}", outcome(&spoil(&text), name)).unwrap();
        }
    }
    insta::assert_snapshot!(told, @"
    jira.csv: 25 used, 0 left out, 4 notes
      UTF-16: 25 used, 0 left out, 4 notes
      Latin letters: 25 used, 0 left out, 5 notes
      line ends of old: 25 used, 0 left out, 4 notes
      junk above: 25 used, 0 left out, 5 notes
      other delimiters below: 55 used, 0 left out, 11 notes
      rows too short: 51 used, 0 left out, 28 notes
      rows too wide: 25 used, 0 left out, 4 notes
      a million columns: “has more than 500 columns in line 1”
      no such days: 25 used, 0 left out, 5 notes
      cut off: 16 used, 0 left out, 8 notes
      binary: “is a binary file”
    jira-product-discovery.csv: 2 used, 1 left out, 0 notes
      UTF-16: 2 used, 1 left out, 0 notes
      Latin letters: 2 used, 1 left out, 1 notes
      line ends of old: 2 used, 1 left out, 0 notes
      junk above: 2 used, 1 left out, 1 notes
      other delimiters below: 3 used, 0 left out, 0 notes
      rows too short: “opens a quotation mark in line 2 and never closes it”
      rows too wide: 2 used, 1 left out, 0 notes
      a million columns: “has more than 500 columns in line 1”
      no such days: 2 used, 1 left out, 2 notes
      cut off: “opens a quotation mark in line 2 and never closes it”
      binary: “is a binary file”
    linear.csv: 4 used, 2 left out, 5 notes
      UTF-16: 4 used, 2 left out, 5 notes
      Latin letters: 4 used, 2 left out, 6 notes
      line ends of old: 4 used, 2 left out, 5 notes
      junk above: 4 used, 2 left out, 6 notes
      other delimiters below: “has a header in line 1 but no row with a title below it”
      rows too short: 1 used, 1 left out, 5 notes
      rows too wide: 4 used, 2 left out, 5 notes
      a million columns: “has more than 500 columns in line 1”
      no such days: 4 used, 2 left out, 6 notes
      cut off: 2 used, 0 left out, 4 notes
      binary: “is a binary file”
    github-projects.tsv: 4 used, 0 left out, 0 notes
      UTF-16: 4 used, 0 left out, 0 notes
      Latin letters: 4 used, 0 left out, 1 notes
      line ends of old: 4 used, 0 left out, 0 notes
      junk above: 4 used, 0 left out, 1 notes
      other delimiters below: 4 used, 0 left out, 0 notes
      rows too short: 4 used, 0 left out, 0 notes
      rows too wide: 4 used, 0 left out, 0 notes
      a million columns: 5 used, 0 left out, 2 notes
      no such days: 4 used, 0 left out, 0 notes
      cut off: 3 used, 0 left out, 0 notes
      binary: “is a binary file”
    trello.json: 3 used, 1 left out, 2 notes
      UTF-16: 3 used, 1 left out, 2 notes
      Latin letters: 3 used, 1 left out, 3 notes
      line ends of old: 3 used, 1 left out, 2 notes
      junk above: 5 used, 5 left out, 3 notes
      other delimiters below: “is JSON”
      rows too short: “is JSON”
      rows too wide: 6 used, 4 left out, 3 notes
      a million columns: “has more than 500 columns in line 1”
      no such days: 3 used, 1 left out, 4 notes
      cut off: “is JSON”
      binary: “is a binary file”
    asana.csv: 3 used, 1 left out, 1 notes
      UTF-16: 3 used, 1 left out, 1 notes
      Latin letters: 3 used, 1 left out, 2 notes
      line ends of old: 3 used, 1 left out, 1 notes
      junk above: 3 used, 1 left out, 1 notes
      other delimiters below: 3 used, 1 left out, 1 notes
      rows too short: 3 used, 2 left out, 1 notes
      rows too wide: 3 used, 1 left out, 1 notes
      a million columns: “has more than 500 columns in line 1”
      no such days: 3 used, 1 left out, 4 notes
      cut off: 2 used, 0 left out, 1 notes
      binary: “is a binary file”
    aha.csv: 3 used, 0 left out, 0 notes
      UTF-16: 3 used, 0 left out, 0 notes
      Latin letters: 3 used, 0 left out, 1 notes
      line ends of old: 3 used, 0 left out, 0 notes
      junk above: 3 used, 0 left out, 1 notes
      other delimiters below: “has a header in line 1 but no row with a title below it”
      rows too short: 3 used, 0 left out, 2 notes
      rows too wide: 3 used, 0 left out, 0 notes
      a million columns: “has more than 500 columns in line 1”
      no such days: 3 used, 0 left out, 2 notes
      cut off: “opens a quotation mark in line 2 and never closes it”
      binary: “is a binary file”
    fider.csv: 3 used, 1 left out, 0 notes
      UTF-16: 3 used, 1 left out, 0 notes
      Latin letters: 3 used, 1 left out, 1 notes
      line ends of old: 3 used, 1 left out, 0 notes
      junk above: 3 used, 1 left out, 1 notes
      other delimiters below: “has a header in line 1 but no row with a title below it”
      rows too short: 4 used, 0 left out, 2 notes
      rows too wide: 3 used, 1 left out, 0 notes
      a million columns: “has more than 500 columns in line 1”
      no such days: 3 used, 1 left out, 0 notes
      cut off: 2 used, 0 left out, 0 notes
      binary: “is a binary file”
    plane.csv: 2 used, 2 left out, 1 notes
      UTF-16: 2 used, 2 left out, 1 notes
      Latin letters: 2 used, 2 left out, 2 notes
      line ends of old: 2 used, 2 left out, 1 notes
      junk above: 2 used, 2 left out, 2 notes
      other delimiters below: “has a header in line 1 but no row with a title below it”
      rows too short: “opens a quotation mark in line 2 and never closes it”
      rows too wide: 2 used, 2 left out, 1 notes
      a million columns: “has more than 500 columns in line 1”
      no such days: 2 used, 2 left out, 1 notes
      cut off: 2 used, 0 left out, 1 notes
      binary: “is a binary file”
    scoring-sheet.csv: 12 used, 0 left out, 4 notes
      UTF-16: 12 used, 0 left out, 4 notes
      Latin letters: 12 used, 0 left out, 5 notes
      line ends of old: 12 used, 0 left out, 4 notes
      junk above: 12 used, 0 left out, 5 notes
      other delimiters below: “has a header in line 1 but no row with a title below it”
      rows too short: 9 used, 0 left out, 2 notes
      rows too wide: 12 used, 0 left out, 4 notes
      a million columns: “has more than 500 columns in line 1”
      no such days: 12 used, 0 left out, 4 notes
      cut off: 9 used, 0 left out, 1 notes
      binary: “is a binary file”
    feedback.csv: 2 used, 1 left out, 2 notes
      UTF-16: 2 used, 1 left out, 2 notes
      Latin letters: 2 used, 1 left out, 3 notes
      line ends of old: 2 used, 1 left out, 2 notes
      junk above: 2 used, 1 left out, 3 notes
      other delimiters below: “has a header in line 1 but no row with a title below it”
      rows too short: 1 used, 1 left out, 0 notes
      rows too wide: 2 used, 1 left out, 2 notes
      a million columns: “has more than 500 columns in line 1”
      no such days: 2 used, 1 left out, 2 notes
      cut off: 1 used, 1 left out, 1 notes
      binary: “is a binary file”
    signups.csv: 3 used, 2 left out, 0 notes
      UTF-16: 3 used, 2 left out, 0 notes
      Latin letters: 3 used, 2 left out, 0 notes
      line ends of old: 3 used, 2 left out, 0 notes
      junk above: 3 used, 2 left out, 1 notes
      other delimiters below: “has no column of days with one of figures beside it (found”
      rows too short: “has no column of days with one of figures beside it (found”
      rows too wide: 3 used, 2 left out, 0 notes
      a million columns: “has more than 500 columns in line 1”
      no such days: 3 used, 2 left out, 0 notes
      cut off: 2 used, 1 left out, 0 notes
      binary: “is a binary file”
    wiki.html: 2 used, 0 left out, 2 notes
      UTF-16: 2 used, 0 left out, 2 notes
      Latin letters: “is a web page”
      line ends of old: 2 used, 0 left out, 2 notes
      junk above: “has no column for the title (found”
      other delimiters below: 2 used, 0 left out, 2 notes
      rows too short: “is a web page”
      rows too wide: 2 used, 0 left out, 2 notes
      a million columns: 2 used, 0 left out, 2 notes
      no such days: 2 used, 0 left out, 2 notes
      cut off: “has a header in line 3 but no row with a title below it”
      binary: “is a binary file”
    ");
}
