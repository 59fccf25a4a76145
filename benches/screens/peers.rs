//! The peers at the same work, in the same browser: Tabulator beside the grid; frappe-gantt, dhtmlx-gantt and mermaid beside
//! the timeline. Their packages are for measuring only and never part of the tree.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use benches::plans::large_plan;
use e2e::{Browser, Site};
use roadbook_core::domain::{Choice as _, Plan};
use roadbook_core::language::Words;
use serde_json::{Value, json};

use crate::report::Table;
use crate::widget::{MEASURE, PATIENCE, asked};

/// The bars of the small roadmap that mermaid draws.
const FEW_BARS: usize = 30;

/// The files that the pages load: where they are in the folder of packages, and their address.
const FILES: [(&str, &str); 7] = [
    ("tabulator-tables/dist/js/tabulator.min.js", "/tabulator.min.js"),
    ("tabulator-tables/dist/css/tabulator.min.css", "/tabulator.min.css"),
    ("frappe-gantt/dist/frappe-gantt.umd.js", "/frappe-gantt.js"),
    ("frappe-gantt/dist/frappe-gantt.css", "/frappe-gantt.css"),
    ("dhtmlx-gantt/codebase/dhtmlxgantt.js", "/dhtmlxgantt.js"),
    ("dhtmlx-gantt/codebase/dhtmlxgantt.css", "/dhtmlxgantt.css"),
    ("mermaid/dist/mermaid.min.js", "/mermaid.min.js"),
];

/// Measures all peers.
pub async fn measure(folder: &Path, sizes: &[usize], table: &mut Table) -> Result<()> {
    for &size in sizes {
        grid(folder, size, table).await?;
    }
    for &size in sizes.iter().filter(|size| **size <= 1_000) {
        timelines(folder, size, table).await?;
    }
    mermaid(folder, table).await
}

async fn grid(folder: &Path, size: usize, table: &mut Table) -> Result<()> {
    let page = page(&["/tabulator.min.css"], &["/tabulator.min.js", "/peer.js"], "<div id=table></div>");
    let site = site(folder)?
        .with_page("/peer.html", &page)
        .with_page("/peer.js", include_str!("pages/tabulator.js"))
        .with_page("/rows.json", &rows(&large_plan(size)).to_string());
    let browser = Browser::start(site).await?;
    browser.be_patient(PATIENCE).await?;
    browser.open("/peer.html").await?;
    let outcome = async {
        let script = "return await tabulator.build(await (await fetch('/rows.json')).json())";
        table.times("Tabulator", "build the grid", size, None, &asked(&browser, script).await?);
        asked(&browser, "measure.watch()").await?;
        let edits = "const times = []; for (let run = 0; run < 30; run += 1) times.push(await tabulator.edit(`in_${run % 8}`, 'reach', 500 + 37 * run)); return times";
        table.times("Tabulator", "edit to paint", size, None, &asked(&browser, edits).await?);
        let sorts = "const times = []; for (let run = 0; run < 12; run += 1) times.push(await tabulator.sort(run % 2 ? 'title' : 'owner', 'asc')); return times";
        table.times("Tabulator", "sort", size, None, &asked(&browser, sorts).await?);
        let finds = "const times = []; for (const text of ['I', 'In', 'Initiative 1', 'Initiative 12', '7', '']) times.push(await tabulator.find(text)); return times";
        table.times("Tabulator", "filter", size, None, &asked(&browser, finds).await?);
        let scroll = asked(&browser, "return await tabulator.scroll(120, 240)").await?;
        table.numbers(("Tabulator", "scroll 240 frames, dropped", size), None, &scroll["dropped"], "frames");
        let longest = asked(&browser, "await measure.frame(); return measure.longest").await?;
        table.times("Tabulator", "longest task in the grid", size, None, &longest);
        Ok(())
    }
    .await;
    browser.finish(false).await?;
    outcome
}

async fn timelines(folder: &Path, size: usize, table: &mut Table) -> Result<()> {
    let body = "<svg id=frappe></svg><div id=dhtmlx class=high></div>";
    let styles = ["/frappe-gantt.css", "/dhtmlxgantt.css", "/high.css"];
    // dhtmlx-gantt takes the name of the other, so it comes first.
    let page = page(&styles, &["/dhtmlxgantt.js", "/frappe-gantt.js", "/peer.js"], body);
    let site = site(folder)?
        .with_page("/peer.html", &page)
        .with_page("/high.css", ".high { height: 600px }")
        .with_page("/peer.js", include_str!("pages/timelines.js"))
        .with_page("/bars.json", &bars(&large_plan(size)).to_string());
    let browser = Browser::start(site).await?;
    browser.be_patient(PATIENCE).await?;
    browser.open("/peer.html").await?;
    let outcome = async {
        for (name, key) in [("frappe-gantt", "frappe"), ("dhtmlx-gantt", "dhtmlx")] {
            let script = format!("return await timelines.{key}(await (await fetch('/bars.json')).json())");
            table.times(name, "draw the timeline", size, None, &asked(&browser, &script).await?);
        }
        Ok(())
    }
    .await;
    browser.finish(false).await?;
    outcome
}

async fn mermaid(folder: &Path, table: &mut Table) -> Result<()> {
    let page = page(&[], &["/mermaid.min.js", "/peer.js"], "<div id=mermaid></div>");
    let site = site(folder)?
        .with_page("/peer.html", &page)
        .with_page("/peer.js", include_str!("pages/timelines.js"))
        .with_page("/bars.json", &bars(&large_plan(FEW_BARS)).to_string());
    let browser = Browser::start(site).await?;
    browser.be_patient(PATIENCE).await?;
    let mut times = Vec::new();
    for _ in 0..10 {
        browser.open("/peer.html").await?;
        times.push(
            asked(&browser, "return await timelines.mermaid(await (await fetch('/bars.json')).json())")
                .await?,
        );
    }
    table.times(
        "mermaid",
        "cold load to first useful paint of a roadmap",
        FEW_BARS,
        None,
        &Value::Array(times),
    );
    browser.finish(false).await
}

fn page(styles: &[&str], scripts: &[&str], body: &str) -> String {
    let styles: String = styles.iter().map(|path| format!("<link rel=stylesheet href={path}>")).collect();
    let scripts: String = scripts.iter().map(|path| format!("<script src={path}></script>")).collect();
    format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Measured</title><link rel=icon href=/favicon.svg>\
         {styles}<script src=/measure.js></script></head><body>{body}{scripts}</body></html>"
    )
}

fn site(folder: &Path) -> Result<Site> {
    let mut site = Site::built()?.without_policy().with_page("/measure.js", MEASURE);
    for (file, address) in FILES {
        let path = folder.join("node_modules").join(file);
        let text =
            fs::read_to_string(&path).with_context(|| format!("{} cannot be read.", path.display()))?;
        site = site.with_page(address, &text);
    }
    Ok(site)
}

/// The rows of the grid as plain objects.
fn rows(plan: &Plan) -> Value {
    let words = Words::default();
    let row = |(place, one): (usize, &std::rc::Rc<roadbook_core::domain::Initiative>)| {
        let input = |key: &str| one.inputs.get(key).map(|estimate| estimate.low());
        json!({
            "id": one.id.as_str(), "rank": place + 1, "title": one.title, "owner": one.owner,
            "status": one.status.label(&words), "reach": input("reach"), "impact": input("impact"),
            "confidence": input("confidence"), "effort": input("effort"), "score": place,
        })
    };
    plan.initiatives.iter().enumerate().map(row).collect()
}

/// The bars of the roadmap, in milliseconds since 1970.
fn bars(plan: &Plan) -> Value {
    let first = plan.settings.start;
    let epoch = "1970-01-01".parse().map_or(0, |epoch| first.days_since(epoch));
    let bar = |one: &std::rc::Rc<roadbook_core::domain::Initiative>| {
        let start = one.placement.as_ref()?.start.days_since(first) + epoch;
        Some(json!({ "title": one.title, "start": start * 86_400_000, "end": (start + 28) * 86_400_000 }))
    };
    plan.initiatives.iter().filter_map(bar).collect()
}
