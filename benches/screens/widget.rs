//! The widget with a plan of a size: first paint, screens, edits, sorting, filtering, scrolling.

use std::time::Duration;

use anyhow::Result;
use benches::plans::large_plan;
use e2e::{Browser, Site};
use roadbook_core::format::plan_file::write_plan;
use serde_json::Value;

use crate::report::Table;

pub const MEASURE: &str = include_str!("pages/measure.js");
const ROADBOOK: &str = include_str!("pages/roadbook.js");

/// How long a script may measure.
pub const PATIENCE: Duration = Duration::from_secs(300);

/// The bars of the screens, in milliseconds.
const EDIT_TO_PAINT: f64 = 16.0;
pub const LONGEST_TASK: f64 = 50.0;
const OPEN_LARGE_PLAN: f64 = 400.0;

/// A page with the widget and a plan of this many initiatives.
pub fn site(size: usize) -> Result<Site> {
    let page = "<!doctype html><html lang=en><head><title>Measured</title><link rel=icon href=/favicon.svg>\
        <script src=/measure.js></script><script src=/measured.js></script>\
        <script type=module src=/roadbook.mjs></script></head>\
        <body><roadbook-plan src=/plan.json mode=edit plan-id=measured></roadbook-plan></body></html>";
    Ok(Site::built()?
        .with_page("/measured.html", page)
        .with_page("/measure.js", MEASURE)
        .with_page("/measured.js", ROADBOOK)
        .with_page("/plan.json", &write_plan(&large_plan(size))))
}

/// Opens the page anew, with nothing stored, and says how long it took.
pub async fn open(browser: &Browser) -> Result<Value> {
    browser.script("try { localStorage.clear() } catch {}", vec![]).await?;
    browser.open("/measured.html").await?;
    asked(browser, "return await roadbook.ready").await
}

/// What an asynchronous script answers.
pub async fn asked(browser: &Browser, script: &str) -> Result<Value> {
    let wrapped = format!("return (async () => {{ {script} }})()");
    Ok(browser.script(&wrapped, vec![]).await?.json().clone())
}

/// Measures everything at one size.
pub async fn measure(size: usize, table: &mut Table) -> Result<()> {
    let browser = Browser::start(site(size)?).await?;
    browser.be_patient(PATIENCE).await?;
    browser.open("/measured.html").await?;
    let outcome = measured(&browser, size, table).await;
    browser.finish(false).await?;
    outcome
}

async fn measured(browser: &Browser, size: usize, table: &mut Table) -> Result<()> {
    let (mut loads, mut openings) = (Vec::new(), Vec::new());
    for _ in 0..if size > 1_000 { 5 } else { 10 } {
        loads.push(open(browser).await?);
        let since = "return await roadbook.ready - performance.getEntriesByName(new URL('/plan.json', location))[0].responseEnd";
        openings.push(asked(browser, since).await?);
    }
    table.times("Roadbook", "cold load to first useful paint", size, None, &Value::Array(loads));
    // From the text's arrival to the first paint.
    table.times("Roadbook", "open the plan", size, Some(OPEN_LARGE_PLAN), &Value::Array(openings));
    asked(browser, "measure.watch()").await?;
    for screen in ["strategy", "evidence", "roadmap", "outcomes", "brief", "priorities"] {
        let script = format!(
            "const times = []; for (let run = 0; run < 4; run += 1) {{ await roadbook.open('{screen}'); \
             await roadbook.open('{}'); times.push(await roadbook.open('{screen}')); }} return times",
            if screen == "strategy" { "brief" } else { "strategy" }
        );
        let what = format!("open {screen}");
        table.times("Roadbook", &what, size, None, &asked(browser, &script).await?);
    }
    longest(browser, table, "longest task while screens open", size).await?;
    grid(browser, size, table).await
}

async fn grid(browser: &Browser, size: usize, table: &mut Table) -> Result<()> {
    asked(browser, "await roadbook.open('priorities'); measure.longest = 0").await?;
    let edits = asked(
        browser,
        "const times = []; for (let run = 0; run < 30; run += 1) times.push(await roadbook.edit(run % 8, 'Reach', String(500 + 37 * run))); return times",
    );
    table.times("Roadbook", "edit to paint", size, Some(EDIT_TO_PAINT), &edits.await?);
    let sorts = "const times = []; for (let run = 0; run < 12; run += 1) times.push(await roadbook.sort(run % 2 ? 'Initiative' : 'Owner')); return times";
    table.times("Roadbook", "sort", size, None, &asked(browser, sorts).await?);
    let finds = "const times = []; for (const text of ['I', 'In', 'Initiative 1', 'Initiative 12', '7', '']) times.push(await roadbook.find(text)); return times";
    table.times("Roadbook", "filter", size, None, &asked(browser, finds).await?);
    let scroll = asked(browser, "return await measure.scroll(roadbook.grid(), 120, 240)").await?;
    table.numbers(("Roadbook", "scroll 240 frames, dropped", size), None, &scroll["dropped"], "frames");
    longest(browser, table, "longest task in the grid", size).await
}

async fn longest(browser: &Browser, table: &mut Table, what: &str, size: usize) -> Result<()> {
    let longest = asked(
        browser,
        "await measure.frame(); const longest = measure.longest; measure.longest = 0; return longest",
    )
    .await?;
    table.times("Roadbook", what, size, Some(LONGEST_TASK), &longest);
    Ok(())
}
