//! Strict policies: the widget lives under them with no report, needs no network, and names what stops it.

use anyhow::{Result, ensure};
use roadbook::sample::HARBOUR_PLAN_TEXT;
use serde_json::json;

use super::{SCRIPT, page};
use crate::support::{Site, until, with_site};

/// What the documentation promises to live under.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      connect-src 'self'; img-src 'self' data: blob:";

fn under(policy: &str, body: &str) -> String {
    let head = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"><script src=\"/reports.js\"></script>{SCRIPT}"
    );
    page(&head, body)
}

const REPORTS: &str = "window.reports = []; document.addEventListener('securitypolicyviolation',\
    (event) => window.reports.push(event.effectiveDirective + ' ' + event.blockedURI));";

#[test]
fn everything_works_under_the_strict_policy_without_the_network_and_without_a_report() -> Result<()> {
    let site = Site::built()?
        .with_page("/strict.html", &under(STRICT, "<roadbook-plan sample></roadbook-plan>"))
        .with_page("/reports.js", REPORTS);
    with_site(site, async |browser| {
        browser.open("/strict.html").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        // From here on the network is gone.
        browser.devtools("Network.enable", json!({})).await?;
        let offline =
            json!({ "offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0 });
        browser.devtools("Network.emulateNetworkConditions", offline).await?;
        for screen in ["Evidence", "Priorities", "Roadmap", "Outcomes", "Brief", "Strategy"] {
            widget.click("tab", screen).await?;
            widget.find(&format!("#screen-tab-{}[aria-selected=true]", screen.to_lowercase())).await?;
        }
        widget.click("button", "Plan menu").await?;
        widget.click("menuitem", "Export plan (JSON)").await?;
        browser.downloaded("harbour-2027.plan.json").await?;
        // Its own script may be asked for again, for the worker; nothing else.
        let after = "return [[...new Set(performance.getEntriesByType('resource').map((one) => new URL(one.name).pathname))].sort(), window.reports]";
        let after = browser.script(after, vec![]).await?.json().clone();
        ensure!(after[0] == json!(["/favicon.svg", "/reports.js", "/roadbook.js"]), "asked for {}", after[0]);
        ensure!(after[1] == json!([]), "the policy stopped {}", after[1]);
        browser.take_console_errors().await?;
        let online =
            json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        browser.devtools("Network.emulateNetworkConditions", online).await?;
        Ok(())
    })
}

#[test]
fn what_stops_a_plan_is_named_with_what_to_add() -> Result<()> {
    let elsewhere = Site::built()?.with_page("/a.plan.json", "{}").serve()?;
    let other = elsewhere.origin();
    let element =
        |src: &str| format!("<roadbook-plan src=\"{src}\"><p id=\"own\">Own words</p></roadbook-plan>");
    let site = Site::built()?
        .with_page("/stopped.html", &under(STRICT, &element(&format!("{other}/a.plan.json"))))
        .with_page("/gone.html", &under(STRICT, &element("/gone.plan.json")))
        .with_page("/page.html", &under(STRICT, &element("/gone.html")))
        .with_page("/reports.js", REPORTS);
    with_site(site, async |browser| {
        for (path, sentence) in [
            ("/stopped.html", format!("Add {other} to connect-src in the header Content-Security-Policy.")),
            ("/gone.html", "the server answered 404".to_owned()),
            ("/page.html", "This is a web page".to_owned()),
        ] {
            browser.open(path).await?;
            browser.widget().await?.wait_for_text(&sentence).await?;
            let shown = "return document.getElementById('own').checkVisibility()";
            ensure!(
                *browser.script(shown, vec![]).await?.json() == json!(true),
                "{path}: the page's own words are hidden"
            );
        }
        // The browser reports what the policy forbids, and what is not there.
        browser.take_console_errors().await?;
        Ok(())
    })
}

#[test]
fn a_site_that_shares_nothing_is_named_with_the_header_it_must_send() -> Result<()> {
    let elsewhere = Site::built()?.with_page("/a.plan.json", HARBOUR_PLAN_TEXT).unshared().serve()?;
    let body = format!("<roadbook-plan src=\"{}/a.plan.json\"></roadbook-plan>", elsewhere.origin());
    let site = Site::built()?.without_policy().with_page("/page.html", &page(SCRIPT, &body));
    with_site(site, async |browser| {
        browser.open("/page.html").await?;
        let sentence =
            format!("Its server must send the header Access-Control-Allow-Origin: {}.", browser.origin());
        browser.widget().await?.wait_for_text(&sentence).await?;
        // The browser reports it as well.
        browser.take_console_errors().await?;
        Ok(())
    })
}

#[test]
fn a_module_under_a_media_type_for_anything_starts_all_the_same() -> Result<()> {
    let module = "<script type=\"module\" src=\"/roadbook.mjs\"></script>";
    let site = Site::built()?
        .with_media_type("/roadbook_bg.wasm", "application/octet-stream")
        .with_page("/page.html", &page(module, "<roadbook-plan sample></roadbook-plan>"));
    with_site(site, async |browser| {
        browser.open("/page.html").await?;
        browser.widget().await?.wait_for_text("Harbour 2027").await
    })
}

#[test]
fn the_check_says_what_is_fine_and_what_is_stopped() -> Result<()> {
    let body = page(
        "",
        "<iframe sandbox=\"allow-scripts\" src=\"/inner.html?diagnose\" width=\"900\" height=\"700\"></iframe>",
    );
    let inner = page(SCRIPT, "<roadbook-plan sample></roadbook-plan>");
    let site = Site::built()?.with_page("/outer.html", &body).with_page("/inner.html", &inner);
    with_site(site, async |browser| {
        browser.open("/inner.html?diagnose").await?;
        let widget = browser.widget().await?;
        widget.role("dialog", "What this page lets Roadbook do").await?;
        widget.wait_for_text("Changes can be kept in this browser.").await?;
        widget.wait_for_text("Planning and forecasts run beside the page.").await?;
        widget.wait_for_text("The page’s policy has stopped nothing.").await?;
        browser.open("/outer.html").await?;
        browser.session().enter_frame(0).await?;
        until("the check to name the missing word of the sandbox", async || {
            let script = "return document.querySelector('roadbook-plan')?.shadowRoot?.querySelector('#diagnosis')?.innerText ?? ''";
            let text: String = browser.script(script, vec![]).await?.convert()?;
            Ok(text.contains("Add allow-same-origin to the sandbox attribute").then_some(()))
        })
        .await?;
        browser.take_console_errors().await?;
        Ok(())
    })
}
