//! What goes wrong around the widget, and that nothing is lost: storage blocked, full or corrupt; a
//! panic; a plan from a newer version.

use anyhow::{Context, Result, ensure};

use crate::support::{Browser, Site, Widget, until, with_browser, with_site};

async fn open(browser: &Browser) -> Result<Widget<'_>> {
    browser.open("/").await?;
    let widget = browser.widget().await?;
    widget.wait_for_text("Harbour 2027").await?;
    Ok(widget)
}

/// The key the open plan is stored under.
async fn plan_key(browser: &Browser) -> Result<String> {
    let script = "return Object.keys(localStorage).find((key) => /^roadbook\\/plan\\/[^/]+$/.test(key))";
    Ok(browser.script(script, vec![]).await?.convert()?)
}

#[test]
fn in_a_sandboxed_frame_the_widget_works_in_memory_and_says_so() -> Result<()> {
    let body = "<!doctype html><html lang=\"en\"><title>Host</title>\
                <link rel=\"icon\" href=\"/favicon.svg\">\
                <iframe sandbox=\"allow-scripts\" src=\"/\" width=\"1000\" height=\"600\"></iframe></html>";
    with_site(Site::built()?.with_page("/host.html", body), async |browser| {
        browser.open("/host.html").await?;
        browser.session().enter_frame(0).await?;
        until("the badge to say that storage is blocked", async || {
            let script = "const host = document.querySelector('roadbook-plan');\
                          return host?.shadowRoot?.querySelector('.save-badge')?.innerText ?? ''";
            let badge: String = browser.script(script, vec![]).await?.convert()?;
            Ok(badge.contains("Not saved: storage is blocked").then_some(()))
        })
        .await?;
        let script = "const root = document.querySelector('roadbook-plan').shadowRoot;\
                      root.querySelector('#screen-tab-roadmap').click(); return root.querySelector('h1').innerText";
        let title: String = browser.script(script, vec![]).await?.convert()?;
        ensure!(title.contains("Harbour 2027"), "the widget shows “{title}”");
        Ok(())
    })
}

#[test]
fn a_full_storage_keeps_the_saved_plan_and_says_that_newer_changes_are_not_saved() -> Result<()> {
    with_browser(async |browser| {
        let widget = open(browser).await?;
        widget.rename_plan("Saved before").await?;
        widget.wait_for_text("Saved here at").await?;
        // Fill what is left: by halves, until not one unit fits.
        let fill = "for (const key of Object.keys(localStorage)) if (/\\/[123]$/.test(key)) localStorage.removeItem(key);\
                    let size = 5_000_000, text = '';\
                    while (size >= 1) {\
                      try { localStorage.setItem('filler', text + 'x'.repeat(size)); text += 'x'.repeat(size); }\
                      catch { size = Math.floor(size / 2); }\
                    }\
                    return text.length";
        let filled = browser.script(fill, vec![]).await?;
        ensure!(filled.json().as_u64().context("no length")? > 1_000_000);
        widget.rename_plan("Too late").await?;
        widget.wait_for_text("Not saved: storage is full").await?;
        browser.script("localStorage.removeItem('filler')", vec![]).await?;
        let key = plan_key(browser).await?;
        let kept: String =
            browser.script("return localStorage.getItem(arguments[0])", vec![key.into()]).await?.convert()?;
        ensure!(
            kept.contains("Saved before") && !kept.contains("Too late"),
            "the old text is not what it was"
        );
        // With room again, the next change is saved.
        widget.rename_plan("In time").await?;
        widget.wait_for_text("Saved here at").await
    })
}

#[test]
fn a_corrupt_plan_is_set_aside_offered_as_a_download_and_an_earlier_one_opened() -> Result<()> {
    with_browser(async |browser| {
        let widget = open(browser).await?;
        for title in ["First save", "Second save"] {
            widget.rename_plan(title).await?;
            widget.wait_for_text("Saved here at").await?;
            until("the title to be stored", async || {
                let key = plan_key(browser).await?;
                let script = "return localStorage.getItem(arguments[0])";
                let text: String = browser.script(script, vec![key.into()]).await?.convert()?;
                Ok(text.contains(title).then_some(()))
            })
            .await?;
        }
        let key = plan_key(browser).await?;
        let spoil = "localStorage.setItem(arguments[0], '{\"format\": \"roadbook-plan\", \"ver')";
        browser.script(spoil, vec![key.clone().into()]).await?;
        browser.reload().await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("First save").await?;
        widget.wait_for_text("It is kept apart, unchanged").await?;
        widget.click("button", "Download text 1").await?;
        let text = browser.downloaded("kept-apart-1.txt").await?;
        ensure!(text == b"{\"format\": \"roadbook-plan\", \"ver", "the text is not what was stored");
        widget.rename_plan("Third save").await?;
        widget.wait_for_text("Saved here at").await?;
        let aside = "return localStorage.getItem(arguments[0] + '/aside/1')";
        let kept: String = browser.script(aside, vec![key.into()]).await?.convert()?;
        ensure!(kept.ends_with("\"ver"), "what was set aside is gone");
        Ok(())
    })
}

#[test]
fn another_tabs_save_is_set_aside_before_it_is_written_over() -> Result<()> {
    with_browser(async |browser| {
        let widget = open(browser).await?;
        widget.rename_plan("Mine").await?;
        widget.wait_for_text("Saved here at").await?;
        let key = plan_key(browser).await?;
        let theirs = "const key = arguments[0];\
                      localStorage.setItem(key, localStorage.getItem(key).replace('Mine', 'Theirs'))";
        browser.script(theirs, vec![key.clone().into()]).await?;
        widget.rename_plan("Mine again").await?;
        widget.wait_for_text("It is kept apart, unchanged").await?;
        let aside = "return localStorage.getItem(arguments[0] + '/aside/1')";
        let kept: String = browser.script(aside, vec![key.into()]).await?.convert()?;
        ensure!(kept.contains("Theirs"), "the other tab's text is gone");
        Ok(())
    })
}

#[test]
fn after_a_fault_inside_the_module_the_last_saved_plan_can_still_be_copied_and_downloaded() -> Result<()> {
    // A browser function that throws where none should stops the app in the middle of a change.
    let drill = "window.drill = () => { Math.random = () => { throw new Error('fault drill'); }; };";
    let body = "<!doctype html><html lang=\"en\"><title>Drill</title><link rel=\"icon\" href=\"/favicon.svg\">\
                <roadbook-plan sample></roadbook-plan><script src=\"/drill.js\"></script>\
                <script type=\"module\" src=\"/roadbook.mjs\"></script></html>";
    let site = Site::built()?.with_page("/drill.html", body).with_page("/drill.js", drill);
    with_site(site, async |browser| {
        browser.open("/drill.html").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        widget.rename_plan("Before the fault").await?;
        widget.wait_for_text("Saved here at").await?;
        widget.click("tab", "Roadmap").await?;
        widget.role("button", "Add team").await?;
        browser.script("window.drill()", vec![]).await?;
        widget.click("button", "Add team").await?;
        widget.wait_for_text("Roadbook stopped working").await?;
        let text: String =
            widget.role("textbox", "Your plan as text").await?.prop("value").await?.context("no text")?;
        ensure!(text.contains("Before the fault"), "the rescue text is not the last saved plan");
        widget.role("button", "Copy my plan").await?;
        widget.click("link", "Download my plan").await?;
        ensure!(browser.downloaded("rescued.plan.json").await? == text.as_bytes());
        // The errors of the drill are expected.
        browser.take_console_errors().await?;
        browser.reload().await?;
        browser.widget().await?.wait_for_text("Before the fault").await
    })
}

#[test]
fn a_plan_from_a_newer_version_is_shown_and_never_saved_over() -> Result<()> {
    with_browser(async |browser| {
        let widget = open(browser).await?;
        widget.rename_plan("From now on newer").await?;
        widget.wait_for_text("Saved here at").await?;
        let key = plan_key(browser).await?;
        let newer = "const key = arguments[0];\
                     localStorage.setItem(key, localStorage.getItem(key).replace('\"version\": 1', '\"version\": 99'));\
                     return localStorage.getItem(key)";
        let stored: String = browser.script(newer, vec![key.clone().into()]).await?.convert()?;
        browser.reload().await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Read-only").await?;
        browser.reload().await?;
        let kept: String =
            browser.script("return localStorage.getItem(arguments[0])", vec![key.into()]).await?.convert()?;
        ensure!(kept == stored, "the newer plan was written over");
        Ok(())
    })
}
