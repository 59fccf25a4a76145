//! Browsers and pages that lack what others have, or lose it while a plan is open.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::support::{Browser, Site, Widget, until, with_setting, with_site};

/// A page with a widget that shows the sample, and a script that runs before it.
fn site(script: &str) -> Result<Site> {
    let body = "<!doctype html><html lang=\"en\"><title>Fault</title><link rel=\"icon\" href=\"/favicon.svg\">\
                <script src=\"/fault.js\"></script><roadbook-plan sample></roadbook-plan><script src=\"/roadbook.js\"></script></html>";
    Ok(Site::built()?.with_page("/fault.html", body).with_page("/fault.js", script))
}

async fn open(browser: &Browser) -> Result<Widget<'_>> {
    browser.open("/fault.html").await?;
    let widget = browser.widget().await?;
    widget.wait_for_text("Harbour 2027").await?;
    Ok(widget)
}

/// The plan can be changed, the badge says that it is not kept, and the file can be taken away.
async fn works_in_memory(browser: &Browser, widget: &Widget<'_>) -> Result<()> {
    widget.rename_plan("In memory").await?;
    widget.wait_for_text("Not saved: storage is blocked").await?;
    widget.click("button", "Plan menu").await?;
    widget.click("menuitem", "Export plan (JSON)").await?;
    let file = until("the plan as a file", async || Ok(browser.downloaded("in-memory.plan.json").await.ok()))
        .await?;
    ensure!(String::from_utf8(file)?.contains("In memory"), "the file is not the plan");
    Ok(())
}

#[test]
fn where_storage_throws_the_widget_works_in_memory_and_says_so() -> Result<()> {
    let script = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) \
                  Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });";
    with_site(site(script)?, async |browser| {
        let widget = open(browser).await?;
        works_in_memory(browser, &widget).await
    })
}

#[test]
fn where_cookies_are_blocked_the_widget_works_in_memory_and_says_so() -> Result<()> {
    let blocked = json!({ "profile.default_content_setting_values.cookies": 2 });
    with_setting(site("")?, &[], &blocked, async |browser| {
        let widget = open(browser).await?;
        let denied = "try { return !localStorage } catch { return true }";
        ensure!(browser.script(denied, vec![]).await?.json() == true, "this browser does not block storage");
        works_in_memory(browser, &widget).await
    })
}

#[test]
fn without_a_network_everything_goes_on_and_is_saved() -> Result<()> {
    with_site(site("")?, async |browser| {
        let widget = open(browser).await?;
        let offline =
            json!({ "offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0 });
        browser.devtools("Network.enable", json!({})).await?;
        browser.devtools("Network.emulateNetworkConditions", offline).await?;
        until("the browser to be offline", async || {
            let script = "return fetch('/favicon.svg?again').then(() => false, () => true)";
            Ok((browser.script(script, vec![]).await?.json() == true).then_some(()))
        })
        .await?;
        widget.rename_plan("Offline").await?;
        widget.wait_for_text("Saved here at").await?;
        for screen in ["Strategy", "Evidence", "Priorities", "Outcomes", "Brief", "Roadmap"] {
            widget.click("tab", screen).await?;
        }
        // The planner needs a worker, or does without one.
        widget.click("button", "Plan").await?;
        widget.role("button", "Accept").await?;
        browser.take_console_errors().await?;
        let online =
            json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        browser.devtools("Network.emulateNetworkConditions", online).await?;
        browser.reload().await?;
        browser.widget().await?.wait_for_text("Offline").await
    })
}

#[test]
fn on_plain_http_the_widget_saves_and_does_without_what_is_missing() -> Result<()> {
    with_setting(
        site("")?,
        &["--host-resolver-rules=MAP plans.test 127.0.0.1"],
        &json!({}),
        async |browser| {
            let address = browser.origin().replace("127.0.0.1", "plans.test");
            browser.session().goto(format!("{address}/fault.html")).await?;
            let lacks =
                "return !isSecureContext && !crypto.randomUUID && !navigator.locks && !navigator.clipboard";
            ensure!(browser.script(lacks, vec![]).await?.json() == true, "this is no plain page");
            let widget = browser.widget().await?;
            widget.wait_for_text("Harbour 2027").await?;
            widget.rename_plan("Plain").await?;
            widget.click("tab", "Roadmap").await?;
            // A new record needs an id of its own.
            widget.click("button", "Add team").await?;
            widget.wait_for_text("Saved here at").await?;
            browser.reload().await?;
            browser.widget().await?.wait_for_text("Plain").await
        },
    )
}

#[test]
fn with_a_clock_that_goes_backwards_later_changes_win() -> Result<()> {
    let clock = "globalThis.behind = 0; globalThis.Date = ((Clock) => class extends Clock {\
                   constructor(...given) { given.length ? super(...given) : super(Clock.now() - behind); }\
                   static now() { return Clock.now() - behind; }\
                 })(Date); performance.now = ((now) => () => now() - behind)(performance.now.bind(performance));";
    with_site(site(clock)?, async |browser| {
        let widget = open(browser).await?;
        widget.rename_plan("Before midnight").await?;
        widget.wait_for_text("Saved here at").await?;
        browser.script("globalThis.behind = 1000 * 60 * 60 * 24 * 400", vec![]).await?;
        widget.rename_plan("A year earlier").await?;
        widget.wait_for_text("Saved here at").await?;
        let saved = "return Object.values(localStorage).some((text) => text.includes('A year earlier'))";
        until("the later title to be stored", async || {
            Ok((browser.script(saved, vec![]).await?.json() == true).then_some(()))
        })
        .await?;
        browser.reload().await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("A year earlier").await?;
        widget.rename_plan("And on").await?;
        widget.wait_for_text("Saved here at").await
    })
}

#[test]
fn a_worker_that_is_killed_is_replaced_and_the_planner_goes_on() -> Result<()> {
    // Ended without a word, as for want of memory.
    let script = "window.workers = []; window.Worker = class extends Worker {\
                    constructor(...given) { super(...given); this.onmessage = () => { window.isReady = true; }; window.workers.push(this); }\
                  };";
    with_site(site(script)?, async |browser| {
        let widget = open(browser).await?;
        widget.rename_plan("Before the worker").await?;
        widget.wait_for_text("Saved here at").await?;
        widget.click("tab", "Roadmap").await?;
        until("a worker to be ready", async || {
            Ok((browser.script("return !!window.isReady", vec![]).await?.json() == true).then_some(()))
        })
        .await?;
        browser.script("window.workers[0].terminate()", vec![]).await?;
        widget.click("button", "Plan").await?;
        until("another worker to be started", async || {
            Ok(browser
                .script("return window.workers.length", vec![])
                .await?
                .json()
                .as_u64()
                .filter(|count| *count > 1))
        })
        .await?;
        widget.role("button", "Accept").await?;
        widget.wait_for_text("Saved here at").await
    })
}

#[test]
fn in_a_sandbox_without_downloads_and_dialogs_the_person_is_told() -> Result<()> {
    let body = "<!doctype html><html lang=\"en\"><title>Host</title><link rel=\"icon\" href=\"/favicon.svg\">\
                <iframe sandbox=\"allow-scripts allow-same-origin\" src=\"/fault.html\" width=\"1000\" height=\"600\"></iframe></html>";
    with_site(site("")?.with_page("/host.html", body), async |browser| {
        browser.open("/host.html").await?;
        browser.session().enter_frame(0).await?;
        let say = async |script: &str, what: &str| {
            until(what, async || {
                let text = "return document.querySelector('roadbook-plan').shadowRoot.querySelector('.widget')?.innerText ?? ''";
                browser.script(script, vec![]).await?;
                let text: String = browser.script(text, vec![]).await?.convert()?;
                Ok(text.contains(what).then_some(()))
            })
            .await
        };
        say("", "Harbour 2027").await?;
        let choose = |label: &str| {
            format!(
                "const root = document.querySelector('roadbook-plan').shadowRoot;\
                 const of = (role) => [...root.querySelectorAll(`[role=${{role}}]`)].find((one) => one.textContent.includes('{label}'));\
                 if (of('menuitem')) of('menuitem').click(); else root.querySelector('[aria-haspopup=menu]').click()"
            )
        };
        say(&choose("Export plan (JSON)"), "may have stopped harbour-2027.plan.json").await?;
        say(&choose("Print this screen"), "does not allow printing").await?;
        // Two notices of the browser's own, for each time.
        browser.take_console_errors().await.map(drop)
    })
}

#[test]
fn a_plan_of_a_page_that_is_too_large_is_not_fetched_to_its_end() -> Result<()> {
    let body = "<!doctype html><html lang=\"en\"><title>Huge</title><link rel=\"icon\" href=\"/favicon.svg\">\
                <roadbook-plan src=\"/huge.plan.json\"></roadbook-plan><script src=\"/roadbook.js\"></script></html>";
    let site = site("")?.with_page("/huge.html", body).with_page("/huge.plan.json", &" ".repeat(36_000_000));
    with_site(site, async |browser| {
        browser.open("/huge.html").await?;
        browser.widget().await?.wait_for_text("has more than 34 MB").await
    })
}
