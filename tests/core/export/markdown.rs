//! The whole plan as a page of Markdown.

use std::rc::Rc;

use roadbook::format::export::ExportFormat;

use super::exported;
use crate::support::harbour::harbour;

#[test]
fn the_sample_plan_is_a_page_of_headings_and_tables() {
    let page = exported(&harbour(), ExportFormat::Markdown);
    let headings: Vec<&str> = page.lines().filter(|line| line.starts_with('#')).collect();
    insta::assert_snapshot!(headings.join("\n"), @r#"
    # Harbour 2027
    ## Strategy
    ### Goals
    ### Needs
    ### Differentiators
    ## Evidence
    ### Problems
    ### Requirements
    ## Priorities
    ### Ranking
    ## Roadmap
    ### On the roadmap
    ### Not on the roadmap
    ### Milestones
    ## Outcomes
    ### KPIs
    ## Decisions
    "#);
}

#[test]
fn every_line_of_a_table_has_as_many_cells_as_its_header_whatever_people_write() {
    let mut plan = harbour();
    let planned = plan.initiatives.iter().find(|one| one.placement.is_some()).unwrap();
    let mut first = (**planned).clone();
    first.title = "One | two\nthree \\| `four` <script>".to_owned();
    plan.initiatives.replace(Rc::new(first));
    let page = exported(&plan, ExportFormat::Markdown);
    assert!(page.contains("One \\| two three"), "{page}");
    assert!(page.contains("\\<script>") && !page.contains(" <script>"));
    let cells = |line: &str| line.replace("\\\\", "").replace("\\|", "").matches('|').count();
    let mut expected = None;
    for line in page.lines() {
        if !line.starts_with('|') {
            expected = None;
            continue;
        }
        assert_eq!(*expected.get_or_insert(cells(line)), cells(line), "{line}");
    }
}
