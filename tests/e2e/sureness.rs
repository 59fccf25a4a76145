//! How sure a long ranking is: worked out in a worker, or in the page where none may start.

use anyhow::{Result, ensure};

use crate::long_plan::long_plan;
use crate::support::{Browser, Site, with_site};

fn page(head: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><title>Page</title><link rel=\"icon\" href=\"/favicon.svg\">{head}\
         <body><roadbook-plan src=\"/long.plan.json\"></roadbook-plan>\
         <script type=\"module\" src=\"/roadbook.mjs\"></script></body></html>"
    )
}

/// How often the page and its workers loaded the script.
const STARTS: &str = "return performance.getEntriesByType('resource').filter((one) => one.name.endsWith('/roadbook.mjs')).length";

/// Opens the page, waits for the ranking to be sampled, and tells how often the script was loaded by then.
async fn starts_once_sampled(browser: &Browser) -> Result<u32> {
    browser.open("/long.html").await?;
    let widget = browser.widget().await?;
    widget.click("tab", "Priorities").await?;
    widget.wait_for_text("Ask these questions before choosing.").await?;
    Ok(browser.script(STARTS, vec![]).await?.convert()?)
}

#[test]
fn a_long_ranking_is_sampled_in_a_worker_under_the_strict_policy() -> Result<()> {
    let site = Site::built()?.with_page("/long.html", &page("")).with_page(
        "/long.plan.json",
        &long_plan(80, |number| format!("{}..{}", 100 + 7 * number, 900 + 40 * number), "1..4")?,
    );
    with_site(site, async |browser| {
        let starts = starts_once_sampled(browser).await?;
        ensure!(starts >= 2, "no worker was started: the script was loaded {starts} times");
        Ok(())
    })
}

#[test]
fn where_no_worker_may_start_the_page_samples_for_itself() -> Result<()> {
    let site = Site::built()?
        .with_page("/long.html", &page("<script src=\"/no-worker.js\"></script>"))
        .with_page("/no-worker.js", "delete globalThis.Worker;")
        .with_page(
            "/long.plan.json",
            &long_plan(80, |number| format!("{}..{}", 100 + 7 * number, 900 + 40 * number), "1..4")?,
        );
    with_site(site, async |browser| {
        let starts = starts_once_sampled(browser).await?;
        ensure!(starts == 1, "the script was loaded {starts} times");
        Ok(())
    })
}
