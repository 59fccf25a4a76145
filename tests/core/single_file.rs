//! A plan in one page: readable without scripts, and nothing in the plan gets out of its place.

use roadbook::domain::*;
use roadbook::format::page_plan::read_page_plan;
use roadbook::format::plan_file::read_plan;
use roadbook::format::single_file::single_file;
use roadbook::language::Words;
use roadbook::sample::HARBOUR_PLAN_TEXT;

use crate::command::CountingEnv;

fn today() -> Date {
    "2027-03-01".parse().unwrap()
}

/// The part of the page that holds the plan, as a browser would read it.
fn plan_part(page: &str) -> &str {
    let (_, after) = page.split_once("id=\"roadbook-file\">").unwrap();
    after.split_once("</script>").unwrap().0
}

#[test]
fn the_plan_in_the_page_is_the_plan_and_the_roadmap_is_readable_without_scripts() {
    let plan = read_plan(HARBOUR_PLAN_TEXT.as_bytes()).unwrap().plan;
    let page = single_file(&plan, "run();", today());
    let env = CountingEnv::default();
    let found = read_page_plan(plan_part(&page).as_bytes(), "Page", &Words::default(), &env).unwrap();
    assert_eq!(found.opened.plan, plan);
    assert!(page.contains("<title>Harbour 2027</title>") && page.contains("<script>run();</script>"));
    let bars = page.matches("<rect ").count();
    assert!(bars > 3, "{bars} bars");
    assert_eq!(page.matches("<th scope=\"row\">").count(), plan.initiatives.len());
}

#[test]
fn on_paper_the_page_has_what_roadbooks_own_page_has() {
    let own = include_str!("../../styles/page.css");
    let (_, sheets) = own.split_once("@page {").unwrap();
    let (sheets, _) = sheets.split_once("\n}").unwrap();
    assert!(sheets.contains("@top-left") && sheets.contains("counter(page)"), "{sheets}");
    let page = single_file(&Plan::empty("pl_pier", today()), "", today());
    assert!(page.contains(&format!("@page {{{sheets}\n}}</style>")), "{page}");
}

#[test]
fn nothing_in_a_plan_gets_out_of_its_place() {
    let evil = "</script><script>alert(1)</script><!-- \u{2028} \"&";
    let mut plan = Plan::empty("pl_evil", today());
    plan.title = evil.into();
    let page = single_file(&plan, "", today());
    assert_eq!(page.matches("<script").count(), 2);
    assert!(
        !page.contains("alert(1)</script>")
            && !page.contains("<!--")
            && !plan_part(&page).contains('\u{2028}')
    );
    assert!(page.contains("<h1>&lt;/script&gt;"));
    assert_eq!(read_plan(plan_part(&page).as_bytes()).unwrap().plan.title, evil);
}
