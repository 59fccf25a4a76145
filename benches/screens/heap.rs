//! Memory over minutes of scripted use: edits, undo, screens, again and again.

use std::time::{Duration, Instant};

use anyhow::Result;
use e2e::Browser;
use serde_json::json;

use crate::widget;

const INITIATIVES: usize = 1_000;
/// How often the heap is looked at.
const LOOKS: u32 = 10;

const ROUND: &str = "for (const screen of ['evidence', 'roadmap', 'outcomes', 'brief', 'strategy', 'priorities']) \
     await roadbook.open(screen); \
     for (let run = 0; run < 5; run += 1) { await roadbook.edit(run, 'Reach', String(600 + run)); } \
     for (let run = 0; run < 5; run += 1) await roadbook.undo();";

/// Uses the widget for some minutes and prints what it holds after each tenth of them.
pub async fn watch(minutes: f64) -> Result<()> {
    let browser = Browser::start(widget::site(INITIATIVES)?).await?;
    browser.be_patient(widget::PATIENCE).await?;
    browser.open("/measured.html").await?;
    widget::open(&browser).await?;
    let outcome = watched(&browser, Duration::from_secs_f64(60.0 * minutes)).await;
    browser.finish(false).await?;
    outcome
}

#[allow(clippy::disallowed_methods, reason = "the clock is what this reads")]
async fn watched(browser: &Browser, whole: Duration) -> Result<()> {
    println!("Memory over {:.1} minutes of use with {INITIATIVES} initiatives", whole.as_secs_f64() / 60.0);
    println!(
        "| minute | rounds | script heap, MiB | wasm memory, MiB | nodes | listeners |\n|---:|---:|---:|---:|---:|---:|"
    );
    browser.devtools("Performance.enable", json!({})).await?;
    let (start, mut rounds) = (Instant::now(), 0);
    for look in 0..=LOOKS {
        while start.elapsed() < whole * look / LOOKS {
            widget::asked(browser, ROUND).await?;
            rounds += 1;
        }
        browser.devtools("HeapProfiler.collectGarbage", json!({})).await?;
        let metrics = browser.devtools("Performance.getMetrics", json!({})).await?;
        let metric = |name: &str| {
            let all = metrics["metrics"].as_array().into_iter().flatten();
            all.filter(|one| one["name"] == name)
                .filter_map(|one| one["value"].as_f64())
                .next()
                .unwrap_or(0.0)
        };
        let wasm_bytes = wasm_bytes(browser).await?;
        println!(
            "| {:.1} | {rounds} | {:.1} | {:.1} | {} | {} |",
            start.elapsed().as_secs_f64() / 60.0,
            metric("JSHeapUsedSize") / 1_048_576.0,
            wasm_bytes / 1_048_576.0,
            metric("Nodes"),
            metric("JSEventListeners"),
        );
    }
    println!();
    Ok(())
}

/// What all of the page's wasm memories hold.
async fn wasm_bytes(browser: &Browser) -> Result<f64> {
    let prototype = json!({ "expression": "WebAssembly.Memory.prototype" });
    let prototype = browser.devtools("Runtime.evaluate", prototype).await?;
    let asked = json!({ "prototypeObjectId": prototype["result"]["objectId"] });
    let memories = browser.devtools("Runtime.queryObjects", asked).await?;
    let sum = json!({
        "objectId": memories["objects"]["objectId"],
        "functionDeclaration": "function() { return this.reduce((sum, one) => sum + one.buffer.byteLength, 0) }",
        "returnByValue": true,
    });
    let sum = browser.devtools("Runtime.callFunctionOn", sum).await?;
    Ok(sum["result"]["value"].as_f64().unwrap_or(0.0))
}
