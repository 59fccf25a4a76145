//! Initiatives for the importers of Jira and Linear; our own reads both.

use roadbook::format::export::ExportFormat;
use roadbook::format::import::{ImportKind, read_table};

use super::exported;
use crate::support::harbour::harbour;

#[test]
fn jira_s_own_columns_are_read_back_as_a_jira_export() {
    let text = exported(&harbour(), ExportFormat::Jira);
    let import = read_table(text.as_bytes(), "issues.csv").unwrap();
    assert_eq!(import.kind, ImportKind::Jira);
    assert_eq!(import.rows.len() + import.skipped.len(), harbour().initiatives.len());
    let first = text.lines().next().unwrap();
    assert!(first.starts_with("\"Summary\",\"Issue key\",\"Issue Type\",\"Status\",\"Priority\""), "{first}");
}

#[test]
fn linear_has_whole_estimates_and_its_own_words_for_where_work_stands() {
    let text = exported(&harbour(), ExportFormat::Linear);
    let first: Vec<&str> = text.lines().take(2).collect();
    insta::assert_snapshot!(first.join("\n"), @r#"
    "ID","Team","Title","Description","Status","Estimate","Priority","Assignee","Labels","Due Date","Blocked by"
    "","Engineering","Guest checkout","Book and pay in four steps without an account. The design is done; engineering starts with the year.
    "#);
    for word in ["\"Backlog\"", "\"In Progress\"", "\"Done\"", "\"Canceled\""] {
        assert!(text.contains(word), "{word}");
    }
}
