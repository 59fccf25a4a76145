//! Files of which nothing can be used: each ends in a sentence one can act on, and none in a panic.

use proptest::prelude::*;
use roadbook::format::import::{MOST_ROWS, read_table};

fn sentence(bytes: &[u8]) -> String {
    read_table(bytes, "ideas.csv").unwrap_err().to_string()
}

#[test]
fn every_kind_of_wrong_file_has_its_sentence() {
    insta::assert_snapshot!(sentence(b""), @"“ideas.csv” is empty. Export it again and check that the table has rows.");
    insta::assert_snapshot!(sentence(b"\xEF\xBB\xBF \r\n\t"), @"“ideas.csv” is empty. Export it again and check that the table has rows.");
    insta::assert_snapshot!(sentence(b"PK\x03\x04\x14\x00"), @"“ideas.csv” is a spreadsheet (such as .xlsx) or a zip archive, not a table in text. Open it where it came from and save or export it as CSV (UTF-8).");
    insta::assert_snapshot!(sentence(b"title,reach\n\x00\x01\x02,3\n"), @"“ideas.csv” is a binary file, not a table in text. Open it where it came from and save or export it as CSV (UTF-8).");
    insta::assert_snapshot!(sentence(b"\n<!DOCTYPE html><html><body>Sign in</body></html>"), @"“ideas.csv” is a web page, not a table; often that is a sign-in page saved by mistake. Sign in, export again and choose CSV.");
    insta::assert_snapshot!(sentence(b"{ \"format\": \"roadbook-plan\" }"), @"“ideas.csv” is JSON, not a table. If it is a plan, open it as a plan; otherwise export it as CSV.");
    insta::assert_snapshot!(sentence(b"Colour,Size\nred,2\n"), @"“ideas.csv” has no column for the title (found: Colour, Size). Name one column “Title”, “Feature” or “Summary”, or choose it.");
    insta::assert_snapshot!(sentence(b"Title,Reach\n\n,,\n"), @"“ideas.csv” has a header in line 1 but no row with a title below it. Check the filter of the export.");
    insta::assert_snapshot!(sentence(b"Title,\"Reach\nA,1\nB,2\n"), @"“ideas.csv” opens a quotation mark in line 1 and never closes it, so no row can be told from the next. The file may be cut off: export it again.");
}

#[test]
fn limits_are_sentences_too() {
    insta::assert_snapshot!(sentence(&vec![b'a'; 50 * 1024 * 1024]), @"“ideas.csv” is 53 MB; an import may have 20 MB. Leave out columns such as comments and attachments, or split it.");
    insta::assert_snapshot!(sentence(format!("Title{}\nA\n", ",".repeat(1_000_000)).as_bytes()), @"“ideas.csv” has more than 500 columns in line 1. Export only the columns you need.");
    insta::assert_snapshot!(sentence(format!("Title\n{}", "a\n".repeat(MOST_ROWS)).as_bytes()), @"“ideas.csv” has more than 50,000 rows. Filter it before exporting, or split it into several files.");
    // Within the limits, the worst shapes end, too.
    assert!(sentence(&vec![b','; 1_000_000]).contains("500 columns"));
    let row = [vec![b','; 499], vec![b'\n']].concat();
    assert!(sentence(&[b"Title\n".to_vec(), row.repeat(2_000)].concat()).contains("no row with a title"));
    assert!(read_table(&vec![b'"'; 1_000_000], "x.csv").is_err());
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read_table(&bytes, "any.csv");
    }

    #[test]
    fn no_cells_make_it_panic(
        layout in 0_usize..4,
        rows in prop::collection::vec(prop::collection::vec("[-0-9.,;|\"'%a-z€./ –{}\\n]{0,12}", 0..14), 0..12),
    ) {
        let headers = [
            "Title,Reach,Impact,Confidence,Effort,Ease,Due date,Start date,Depends on,Blocks,Cost,Must,Status,Labels",
            "Summary;Issue key;Issue Type;Labels;Labels;Original estimate;Resolved;Inward issue link (Blocks)",
            "Feature\tJob size\tConfidence\tTeam\tDuration",
            "| Idea | Reach | Effort |\n|---|---|---|",
        ];
        let delimiter = [",", ";", "\t", "|"];
        let mut text = headers[layout].to_owned();
        for row in rows {
            text.push('\n');
            text.push_str(&row.join(delimiter[layout]));
        }
        if let Ok(import) = read_table(text.as_bytes(), "any.csv") {
            for row in &import.rows {
                prop_assert!(!row.title.is_empty());
                for (name, estimate) in row.inputs.iter() {
                    prop_assert!(estimate.low() >= 0.0 && estimate.high().is_finite(), "{name}");
                }
            }
        }
    }
}
