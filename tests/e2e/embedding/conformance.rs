//! One plan, five ways in: whichever way it comes, it says the same numbers.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use roadbook::sample::HARBOUR_PLAN_TEXT;
use serde::Deserialize;
use serde_json::json;

use super::SCRIPT;
use crate::support::{Browser, Site, until, with_site};

/// What a way in says of the plan.
#[derive(Debug, Deserialize, PartialEq, Eq)]
struct Said {
    ranking: String,
    brief: String,
    roadmap: String,
    seen: String,
}

/// A page that shows the plan in three ways at once, and what each says of it as a table for people.
fn conformance_page() -> String {
    let block = HARBOUR_PLAN_TEXT.replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>One plan, three ways at once</title>\
         <link rel=\"icon\" href=\"/favicon.svg\">{SCRIPT}<script src=\"/roadbook-frame.js\"></script>\
         <script src=\"/conformance.js\" defer></script></head><body><table id=\"said\"></table>\
         <roadbook-plan src=\"/harbour.plan.json\" storage=\"none\" view=\"priorities\"></roadbook-plan>\
         <pre id=\"block\"><code class=\"language-roadbook\">{block}</code></pre>\
         <iframe title=\"Plan\" src=\"/embed.html\" height=\"600\"></iframe></body></html>"
    )
}

/// Is the store of the frame, and asks every widget that the page and its frame have.
const SCRIPT_OF_PAGE: &str = include_str!("conformance.js");

/// Asks every widget on a page what it says, the one in a frame too.
async fn said(browser: &Browser, count: usize) -> Result<Vec<Said>> {
    let ask = "const done = arguments[arguments.length - 1]; ask().then((said) => done(said), (error) => done(String(error)))";
    let answer = browser.session().execute_async(ask, vec![]).await?;
    let said: Vec<Said> =
        serde_json::from_value(answer.json().clone()).with_context(|| format!("{}", answer.json()))?;
    ensure!(said.len() == count, "{} widgets answered", said.len());
    Ok(said)
}

#[test]
fn five_ways_in_say_the_same_numbers() -> Result<()> {
    let other = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Host</title><link rel=\"icon\" href=\"/favicon.svg\">\
         <script src=\"/roadbook.js\"></script><script src=\"/conformance.js\" defer></script></head><body>\
         <roadbook-plan storage=\"none\" view=\"priorities\"></roadbook-plan></body></html>";
    let site = Site::built()?
        .with_page("/conformance.html", &conformance_page())
        .with_page("/other.html", other)
        .with_page("/conformance.js", SCRIPT_OF_PAGE)
        .with_page("/harbour.plan.json", HARBOUR_PLAN_TEXT);
    with_site(site, async |browser| {
        browser.be_patient(Duration::from_secs(60)).await?;
        browser.open("/conformance.html").await?;
        until("three ways on one page", async || {
            let count = "return document.querySelectorAll('roadbook-plan').length + document.querySelectorAll('iframe').length";
            Ok((browser.script(count, vec![]).await?.json() == 3).then_some(()))
        })
        .await?;
        let mut all = said(browser, 3).await?;
        browser.shoot("conformance").await?;

        // The same plan as a picture, dropped on a widget that has none.
        let widget = browser.widget().await?;
        let picture =
            "const [done] = arguments; document.querySelector('roadbook-plan').export('svg').then(done)";
        let svg: String = browser.session().execute_async(picture, vec![]).await?.convert()?;
        widget.click("button", "Plan menu").await?;
        widget.click("menuitem", "Export as one file (HTML)").await?;
        widget.click("button", "Download harbour-2027.html").await?;
        let file = browser.downloaded("harbour-2027.html").await?;
        browser.open("/other.html").await?;
        let widget = browser.widget().await?;
        widget.click("button", "Plan menu").await?;
        widget.click("menuitem", "Import …").await?;
        widget.choose_file("#import-file", "harbour.svg", svg.as_bytes()).await?;
        widget.click("button", "Open this plan").await?;
        widget.wait_for_text("Harbour 2027").await?;
        widget.click("tab", "Priorities").await?;
        all.extend(said(browser, 1).await?);

        // And as one file, from the disk.
        let path = browser.file("harbour.html", &file)?;
        browser.session().goto(&format!("file://{}", path.to_str().context("the path is no text")?)).await?;
        let widget = browser.widget().await?;
        widget.click("tab", "Priorities").await?;
        browser.script(&format!("{SCRIPT_OF_PAGE}; window.ask = ask"), vec![]).await?;
        all.extend(said(browser, 1).await?);

        ensure!(all.len() == 5);
        for (way, one) in ["element", "block", "frame", "picture", "file"].iter().zip(&all) {
            ensure!(one.ranking.lines().count() > 20, "{way} ranks too little: {}", one.ranking);
            ensure!(one.seen.chars().filter(char::is_ascii_digit).count() > 10, "{way} shows: {}", one.seen);
            for (what, here, first) in [
                ("ranking", &one.ranking, &all[0].ranking),
                ("brief", &one.brief, &all[0].brief),
                ("roadmap", &one.roadmap, &all[0].roadmap),
                ("screen", &one.seen, &all[0].seen),
            ] {
                ensure!(here == first, "the {what} of the {way} differs:\n{}", json!([here, first]));
            }
        }
        Ok(())
    })
}
