//! What goes wrong where plans are stored, and that nothing is lost: storage blocked, full or corrupt; a plan from a newer version.

use anyhow::{Context, Result, ensure};

use crate::support::{Browser, Site, Widget, until, with_browser, with_site};

async fn open(browser: &Browser) -> Result<Widget<'_>> {
    browser.open("/").await?;
    let widget = browser.widget().await?;
    widget.wait_for_text("Harbour 2027").await?;
    Ok(widget)
}

/// The newest whole save of a plan: its key and text.
const NEWEST: &str = "const wholes = Object.keys(localStorage).filter((key) => /\\/whole\\/\\d$/.test(key));\
                      const number = (key) => Number(localStorage[key].split(' ')[3]);\
                      const key = wholes.sort((a, b) => number(b) - number(a))[0];";

async fn newest(browser: &Browser) -> Result<(String, String)> {
    let found = browser.script(&format!("{NEWEST} return [key, localStorage[key]]"), vec![]).await?;
    Ok(found.convert()?)
}

async fn rename(widget: &Widget<'_>, title: &str) -> Result<()> {
    widget.rename_plan(title).await?;
    widget.wait_for_text("Saved here at").await
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
        rename(&widget, "Saved before").await?;
        // Fill what is left: by halves, until not one unit fits.
        let fill = "for (const key of Object.keys(localStorage)) if (/\\/version\\//.test(key)) localStorage.removeItem(key);\
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
        browser.reload().await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Saved before").await?;
        browser.script("localStorage.removeItem('filler')", vec![]).await?;
        // With room again, the next change is saved.
        rename(&widget, "In time").await?;
        browser.reload().await?;
        browser.widget().await?.wait_for_text("In time").await
    })
}

#[test]
fn a_corrupt_save_is_set_aside_and_offered_as_a_download_and_nothing_is_lost() -> Result<()> {
    with_browser(async |browser| {
        let widget = open(browser).await?;
        rename(&widget, "First save").await?;
        let (first, _) = newest(browser).await?;
        until("a second whole save, once nothing is done for a while", async || {
            Ok((newest(browser).await?.0 != first).then_some(()))
        })
        .await?;
        rename(&widget, "Second save").await?;
        let spoil =
            format!("{NEWEST} localStorage[key] = localStorage[key].slice(0, 300); return localStorage[key]");
        let spoilt: String = browser.script(&spoil, vec![]).await?.convert()?;
        browser.reload().await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Second save").await?;
        widget.wait_for_text("It is kept apart, unchanged").await?;
        widget.click("button", "Download text 1").await?;
        ensure!(
            browser.downloaded("kept-apart-1.txt").await? == spoilt.as_bytes(),
            "it is not what was stored"
        );
        rename(&widget, "Third save").await?;
        let aside = "return localStorage[Object.keys(localStorage).find((key) => key.endsWith('/aside/1'))]";
        let kept: String = browser.script(aside, vec![]).await?.convert()?;
        ensure!(kept == spoilt, "what was set aside is gone");
        Ok(())
    })
}

#[test]
fn a_plan_of_a_newer_file_version_is_shown_and_never_saved_over() -> Result<()> {
    with_browser(async |browser| {
        let widget = open(browser).await?;
        rename(&widget, "From now on newer").await?;
        let newer = "for (const key of Object.keys(localStorage)) if (/\\/edits\\//.test(key)) localStorage.removeItem(key);";
        let newer = format!(
            "{NEWEST} {newer} const file = document.querySelector('roadbook-plan').plan; file.version = 99;\
             localStorage[key] = JSON.stringify(file); return [key, localStorage[key]]"
        );
        let (key, stored): (String, String) = browser.script(&newer, vec![]).await?.convert()?;
        browser.reload().await?;
        browser.widget().await?.wait_for_text("Read-only").await?;
        browser.reload().await?;
        browser.widget().await?.wait_for_text("Read-only").await?;
        let kept: String =
            browser.script("return localStorage[arguments[0]]", vec![key.into()]).await?.convert()?;
        ensure!(kept == stored, "the newer plan was written over");
        Ok(())
    })
}

#[test]
fn where_a_newer_build_has_written_in_another_tab_this_one_stops_and_says_so() -> Result<()> {
    let blank = "<!doctype html><html lang=\"en\"><title>Blank</title><link rel=\"icon\" href=\"/favicon.svg\"></html>";
    with_site(Site::built()?.with_page("/blank.html", blank), async |browser| {
        let widget = open(browser).await?;
        rename(&widget, "Mine").await?;
        let (key, _) = newest(browser).await?;
        let first = browser.session().window().await?;
        let second = browser.session().new_tab().await?;
        browser.session().switch_to_window(second).await?;
        browser.open("/blank.html").await?;
        let newer =
            "localStorage[arguments[0].replace(/\\d$/, '3')] = 'roadbook-save 2 brotli 77 who knows\\n{}'";
        browser.script(newer, vec![key.into()]).await?;
        browser.session().switch_to_window(first).await?;
        widget.rename_plan("Too late").await?;
        widget.wait_for_text("Not saved: a newer Roadbook is at work").await?;
        let stored: String =
            browser.script("return JSON.stringify(localStorage)", vec![]).await?.convert()?;
        ensure!(!stored.contains("Too late"), "the older build wrote");
        ensure!(stored.contains("who knows"), "what the newer one wrote is gone");
        Ok(())
    })
}

#[test]
fn a_tab_that_dies_in_the_middle_of_a_save_leaves_what_was_acknowledged() -> Result<()> {
    with_browser(async |browser| {
        // After so many writes none arrives any more, as in a tab that is gone.
        for writes in 0..4 {
            browser.open("/").await?;
            browser.script("localStorage.clear()", vec![]).await?;
            let widget = open(browser).await?;
            rename(&widget, &format!("Acknowledged {writes}")).await?;
            let die = "let left = arguments[0]; const set = Storage.prototype.setItem;\
                       Storage.prototype.setItem = function (...all) { if (left-- > 0) set.apply(this, all); };\
                       Storage.prototype.removeItem = () => {};";
            browser.script(die, vec![writes.into()]).await?;
            widget.rename_plan(&format!("Underway {writes}")).await?;
            browser.close_tab_and_come_back().await?;
            let widget = browser.widget().await?;
            widget.wait_for_text(&format!(" {writes}")).await?;
            let text = widget.text().await?;
            ensure!(
                text.contains(&format!("Acknowledged {writes}"))
                    || text.contains(&format!("Underway {writes}")),
                "after {writes} writes: {text}"
            );
        }
        Ok(())
    })
}

#[test]
fn a_renderer_that_crashes_loses_nothing_that_was_acknowledged() -> Result<()> {
    with_browser(async |browser| {
        let safe = browser.session().window().await?;
        let tab = browser.session().new_tab().await?;
        browser.session().switch_to_window(tab).await?;
        let widget = open(browser).await?;
        rename(&widget, "Before the crash").await?;
        // The answer is that the tab has crashed.
        let _ = browser.session().goto("chrome://crash").await;
        browser.session().switch_to_window(safe).await?;
        browser.open("/").await?;
        browser.widget().await?.wait_for_text("Before the crash").await
    })
}
