//! A long table on its way into a plan: how long a person waits, and how long the page is held up at most.

use anyhow::Result;
use e2e::{Browser, Site};
use serde_json::Value;

use crate::report::Table;
use crate::widget::{LONGEST_TASK, MEASURE, PATIENCE, asked};

const IMPORTS: &str = include_str!("pages/imports.js");

const ROWS: usize = 20_000;
/// What a person waits for a table of that length, in milliseconds.
const READ: f64 = 1_000.0;

/// Measures it.
pub async fn measure(table: &mut Table) -> Result<()> {
    let page = "<!doctype html><html lang=en><head><title>Measured</title><link rel=icon href=/favicon.svg>\
        <script src=/measure.js></script><script src=/imports.js></script><script type=module src=/roadbook.mjs></script></head>\
        <body><roadbook-plan plan-id=measured></roadbook-plan></body></html>";
    let site = Site::built()?
        .with_page("/imports.html", page)
        .with_page("/measure.js", MEASURE)
        .with_page("/imports.js", IMPORTS);
    let browser = Browser::start(site).await?;
    browser.be_patient(PATIENCE).await?;
    let (mut read, mut taken) = (Vec::new(), Vec::new());
    for _ in 0..3 {
        browser.script("try { localStorage.clear() } catch {}", vec![]).await?;
        browser.open("/imports.html").await?;
        browser.widget().await?.wait_for_text("Strategy").await?;
        read.push(asked(&browser, &format!("return await imports.read({ROWS})")).await?);
        taken.push(asked(&browser, "return await imports.taken()").await?);
    }
    browser.finish(false).await?;
    let all = |runs: &[Value], key: &str| Value::Array(runs.iter().map(|run| run[key].clone()).collect());
    let mut row = |what, bar, numbers| table.times("Roadbook", what, ROWS, Some(bar), &numbers);
    row("read a table of so many rows", READ, all(&read, "time"));
    row("longest task meanwhile", LONGEST_TASK, all(&read, "longest"));
    row("take them in", READ, all(&taken, "time"));
    row("longest task meanwhile, taking them in", LONGEST_TASK, all(&taken, "longest"));
    Ok(())
}
