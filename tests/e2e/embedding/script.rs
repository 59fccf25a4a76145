//! `roadbook.js`: one script before or after its elements, once or twice; widgets that wake, move, rest and come back.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::{SCRIPT, page};
use crate::support::{Browser, Site, until, with_site};

#[test]
fn two_lines_are_enough_wherever_the_script_stands_and_nothing_else_is_loaded() -> Result<()> {
    let element = "<roadbook-plan sample><p>A plan</p></roadbook-plan>";
    let site = Site::built()?
        .with_page("/before.html", &page(SCRIPT, element))
        .with_page("/after.html", &page("", &format!("{element}{SCRIPT}")))
        .with_page("/later.html", &page(&SCRIPT.replace("<script", "<script async"), element));
    with_site(site, async |browser| {
        for path in ["/before.html", "/after.html", "/later.html"] {
            browser.open(path).await?;
            let widget = browser.widget().await?;
            widget.wait_for_text("Harbour 2027").await?;
            let script = "return performance.getEntriesByType('resource').map((one) => new URL(one.name).pathname)\
                          .filter((path) => path !== '/favicon.svg')";
            let loaded = browser.script(script, vec![]).await?;
            ensure!(*loaded.json() == json!(["/roadbook.js"]), "{path} loaded {}", loaded.json());
        }
        Ok(())
    })
}

#[test]
fn a_second_copy_does_nothing_but_say_so() -> Result<()> {
    let head = format!("{SCRIPT}{SCRIPT}<script type=\"module\" src=\"/roadbook.mjs\"></script>");
    let body = "<script src=\"/notes.js\"></script><roadbook-plan sample></roadbook-plan>";
    let site = Site::built()?.with_page("/twice.html", &page(&head, body));
    let notes = "console.info = (text) => (window.notes ??= []).push(text);";
    let site = site.with_page("/notes.js", notes);
    with_site(site, async |browser| {
        browser.open("/twice.html").await?;
        browser.widget().await?.wait_for_text("Harbour 2027").await?;
        until("the module to say that it does nothing", async || {
            let notes = browser.script("return (window.notes ?? []).join()", vec![]).await?;
            let notes: String = notes.convert()?;
            Ok(notes.contains("this page already runs Roadbook 0.").then_some(()))
        })
        .await
    })
}

#[test]
fn a_widget_far_away_sleeps_and_wakes_on_approach_or_focus() -> Result<()> {
    let own = "<p>The page's own words <a href=\"#x\">and a link</a></p>";
    let body = format!(
        "<div id=\"gap\"></div><roadbook-plan sample plan-id=\"one\">{own}</roadbook-plan>\
         <roadbook-plan sample plan-id=\"two\">{own}</roadbook-plan>"
    );
    let head = format!("{SCRIPT}<link rel=\"stylesheet\" href=\"/far.css\">");
    let far = "#gap { height: 6000px; } roadbook-plan { display: block; margin-block-end: 6000px; }";
    let site = Site::built()?.with_page("/far.html", &page(&head, &body)).with_page("/far.css", far);
    with_site(site, async |browser| {
        browser.open("/far.html").await?;
        browser.painted().await?;
        let asleep = "const all = [...document.querySelectorAll('roadbook-plan')];\
                      return all.map((one) => !one.shadowRoot.querySelector('.app') && one.firstElementChild.checkVisibility())";
        ensure!(*browser.script(asleep, vec![]).await?.json() == json!([true, true]), "they are awake");
        browser.script("document.querySelector('roadbook-plan').scrollIntoView()", vec![]).await?;
        browser.widget_at(0).await?.wait_for_text("Harbour 2027").await?;
        ensure!(
            *browser.script(asleep, vec![]).await?.json() == json!([false, true]),
            "the wrong ones are awake"
        );
        let focus = "document.querySelectorAll('roadbook-plan a')[1].focus({ preventScroll: true })";
        browser.script(focus, vec![]).await?;
        browser.widget_at(1).await?.wait_for_text("Harbour 2027").await
    })
}

#[test]
fn a_widget_that_is_moved_or_taken_out_and_put_back_is_the_same_widget() -> Result<()> {
    let body = "<main><roadbook-plan sample></roadbook-plan></main><aside></aside>";
    let site = Site::built()?.with_page("/move.html", &page(SCRIPT, body));
    with_site(site, async |browser| {
        browser.open("/move.html").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        widget.rename_plan("Moved along").await?;
        browser
            .script("document.querySelector('aside').append(document.querySelector('roadbook-plan'))", vec![])
            .await?;
        widget.wait_for_text("Moved along").await?;
        let away = "window.kept = document.querySelector('roadbook-plan'); kept.remove();";
        browser.script(away, vec![]).await?;
        browser.painted().await?;
        browser.script("document.querySelector('main').append(window.kept)", vec![]).await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Moved along").await?;
        // What could be undone still can.
        widget.click("button", "Undo: Rename the plan").await?;
        widget.wait_for_text("Harbour 2027").await
    })
}

/// Listeners, and the heap in bytes, once the garbage is gone.
async fn held(browser: &Browser) -> Result<(i64, i64)> {
    browser.devtools("HeapProfiler.collectGarbage", json!({})).await?;
    let answer = browser.devtools("Performance.getMetrics", json!({})).await?;
    let metrics = answer["metrics"].as_array().context("no metrics")?;
    let value = |name: &str| {
        let metric = metrics.iter().find(|metric| metric["name"] == name);
        metric.and_then(|metric| metric["value"].as_f64()).map(|value| value as i64).context(name.to_owned())
    };
    Ok((value("JSEventListeners")?, value("JSHeapUsedSize")?))
}

/// Runs a script that comes and goes 200 times, and holds what the page keeps to what it kept before.
async fn come_and_go(browser: &Browser, step: &str) -> Result<()> {
    let rounds = |count: u32| {
        format!(
            "const done = arguments[0]; (async () => {{ for (let round = 0; round < {count}; round += 1) {{ {step} }} }})()\
             .then(() => done('done'), (error) => done(String(error)))"
        )
    };
    let run = async |count| -> Result<()> {
        let ended = browser.session().execute_async(rounds(count), vec![]).await?;
        ensure!(*ended.json() == json!("done"), "{}", ended.json());
        Ok(())
    };
    run(10).await?;
    let (listeners_before, heap_before) = held(browser).await?;
    for _ in 0..10 {
        run(20).await?;
    }
    let (listeners, heap) = held(browser).await?;
    println!("listeners {listeners_before} → {listeners}, heap {heap_before} → {heap} bytes");
    ensure!(listeners <= listeners_before + 5, "listeners grew from {listeners_before} to {listeners}");
    ensure!(heap <= heap_before + 200_000, "the heap grew from {heap_before} to {heap} bytes");
    Ok(())
}

#[test]
fn two_hundred_comings_and_goings_leave_nothing_behind() -> Result<()> {
    let body = "<main><roadbook-plan plan-id=\"one\"></roadbook-plan></main>";
    let site = Site::built()?.with_page("/leak.html", &page(SCRIPT, body));
    with_site(site, async |browser| {
        browser.be_patient(Duration::from_secs(120)).await?;
        browser.open("/leak.html").await?;
        browser.widget().await?.role("button", "Plan menu").await?;
        browser.devtools("Performance.enable", json!({})).await?;
        let turn = "await new Promise((next) => setTimeout(next));";
        let put_back = format!(
            "const plan = document.querySelector('roadbook-plan'); plan.remove(); {turn} document.querySelector('main').append(plan); {turn}"
        );
        come_and_go(browser, &put_back).await?;
        // As a single-page docs site does: the page's content is replaced by a copy of it.
        let copied = format!(
            "const plan = document.querySelector('roadbook-plan'); const copy = plan.cloneNode(true);\
             plan.replaceWith(copy); await copy.awake(); {turn}"
        );
        come_and_go(browser, &copied).await?;
        browser.widget().await?.role("button", "Plan menu").await.map(drop)
    })
}

#[test]
fn where_a_policy_forbids_wasm_the_pages_own_content_stays_and_the_missing_word_is_named() -> Result<()> {
    let head = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'\">{SCRIPT}");
    let body = "<roadbook-plan sample><p id=\"own\">The page's own words</p></roadbook-plan>";
    let site = Site::built()?.with_page("/forbidden.html", &page(&head, body));
    with_site(site, async |browser| {
        browser.open("/forbidden.html").await?;
        let widget = browser.widget().await?;
        widget
            .wait_for_text("Add 'wasm-unsafe-eval' to script-src in the header Content-Security-Policy.")
            .await?;
        let shown = "return document.getElementById('own').checkVisibility()";
        ensure!(
            *browser.script(shown, vec![]).await?.json() == json!(true),
            "the page's own words are hidden"
        );
        // The browser reports what the policy forbids.
        browser.take_console_errors().await?;
        Ok(())
    })
}
