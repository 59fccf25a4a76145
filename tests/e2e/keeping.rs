//! Where a plan is kept: two tabs and two frames at once, long plans, versions, a file on the device.

use anyhow::{Result, ensure};
use serde_json::json;
use thirtyfour::Key;

use crate::embedding::{SCRIPT, page};
use crate::long_plan::long_plan;
use crate::support::{Browser, Site, Widget, until, with_browser, with_site};

async fn open(browser: &Browser) -> Result<Widget<'_>> {
    browser.open("/").await?;
    let widget = browser.widget().await?;
    widget.wait_for_text("Harbour 2027").await?;
    Ok(widget)
}

async fn rename(widget: &Widget<'_>, title: &str) -> Result<()> {
    widget.rename_plan(title).await?;
    widget.wait_for_text("Saved here at").await
}

async fn press(browser: &Browser, widget: &Widget<'_>, name: &str) -> Result<()> {
    widget.role("button", name).await?.focus().await?;
    browser.press(Key::Enter).await
}

async fn open_dialog(browser: &Browser, widget: &Widget<'_>) -> Result<()> {
    press(browser, widget, "Find or do").await?;
    browser.press("Where this plan is kept").await?;
    widget.role("option", "Where this plan is kept … Plan").await?;
    browser.press(Key::Enter).await?;
    widget.wait_for_text("In this browser").await
}

async fn teams_of(browser: &Browser) -> Result<usize> {
    let script = "return document.querySelector('roadbook-plan').plan.plan.teams.length";
    Ok(browser.script(script, vec![]).await?.convert()?)
}

#[test]
fn what_one_tab_does_the_other_shows_and_undo_takes_back_ones_own() -> Result<()> {
    with_browser(async |browser| {
        let widget = open(browser).await?;
        rename(&widget, "Begun here").await?;
        let first = browser.session().window().await?;
        let second = browser.session().new_tab().await?;
        browser.session().switch_to_window(second.clone()).await?;
        browser.open("/").await?;
        let other = browser.widget().await?;
        other.wait_for_text("Begun here").await?;
        other.click("tab", "Roadmap").await?;
        let teams = teams_of(browser).await?;
        other.click("button", "Add team").await?;
        other.wait_for_text("Saved here at").await?;
        browser.session().switch_to_window(first).await?;
        widget.wait_for_text("Changes from another tab or page were taken in.").await?;
        ensure!(teams_of(browser).await? == teams + 1, "the other tab's team is not here");
        browser.chord(Key::Control, 'z').await?;
        widget.wait_for_text("Harbour 2027").await?;
        ensure!(teams_of(browser).await? == teams + 1, "undo took back what the other tab did");
        browser.session().switch_to_window(second).await?;
        other.wait_for_text("Harbour 2027").await?;
        browser.reload().await?;
        let again = browser.widget().await?;
        again.wait_for_text("Harbour 2027").await
    })
}

#[test]
fn two_frames_of_one_page_show_one_plan() -> Result<()> {
    let body = "<!doctype html><html lang=\"en\"><title>Host</title><link rel=\"icon\" href=\"/favicon.svg\">\
                <iframe src=\"/\" width=\"900\" height=\"500\"></iframe><iframe src=\"/\" width=\"900\" height=\"500\"></iframe></html>";
    with_site(Site::built()?.with_page("/host.html", body), async |browser| {
        let widget = open(browser).await?;
        rename(&widget, "Begun before").await?;
        browser.open("/host.html").await?;
        browser.session().enter_frame(1).await?;
        browser.widget().await?.wait_for_text("Begun before").await?;
        browser.session().enter_default_frame().await?;
        browser.session().enter_frame(0).await?;
        let one = browser.widget().await?;
        one.wait_for_text("Begun before").await?;
        rename(&one, "In both frames").await?;
        browser.session().enter_default_frame().await?;
        browser.session().enter_frame(1).await?;
        let two = browser.widget().await?;
        two.wait_for_text("In both frames").await
    })
}

#[test]
fn a_long_plan_is_kept_packed_edit_by_edit() -> Result<()> {
    let plan = long_plan(1_000, |number| format!("{}", 100 + number), "2..3")?;
    let body = page(SCRIPT, "<roadbook-plan src=\"/long.plan.json\"></roadbook-plan>");
    let site = Site::built()?.with_page("/long.html", &body).with_page("/long.plan.json", &plan);
    with_site(site, async |browser| {
        browser.open("/long.html").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("A long plan").await?;
        rename(&widget, "Longer").await?;
        let sizes = "const at = (part) => Object.keys(localStorage).filter((key) => key.includes(part)).map((key) => localStorage[key]);\
                     return [at('/whole/').map((text) => text.split(' ')[2]).join(), Math.max(...at('/whole/').map((text) => text.length)), Math.max(...at('/edits/').map((text) => text.length))]";
        let (packing, whole, edits): (String, usize, usize) =
            browser.script(sizes, vec![]).await?.convert()?;
        ensure!(packing == "gzip15", "packed as {packing}");
        ensure!(
            whole * 10 < plan.len() && edits < 400,
            "{whole} units for {}, and {edits} for one edit",
            plan.len()
        );
        browser.reload().await?;
        browser.widget().await?.wait_for_text("Longer").await
    })
}

#[test]
fn the_plan_as_it_was_is_named_compared_and_brought_back_by_keyboard() -> Result<()> {
    with_browser(async |browser| {
        let widget = open(browser).await?;
        rename(&widget, "Before the meeting").await?;
        open_dialog(browser, &widget).await?;
        browser.shoot_everywhere("keeping").await?;
        widget.role("textbox", "Name the plan as it is now").await?.focus().await?;
        browser.press("Board meeting").await?;
        browser.press(Key::Enter).await?;
        widget.role("button", "What changed since Board meeting").await?;
        browser.press(Key::Escape).await?;
        rename(&widget, "After the meeting").await?;
        open_dialog(browser, &widget).await?;
        press(browser, &widget, "What changed since Board meeting").await?;
        widget.wait_for_text("“Before the meeting” → “After the meeting”").await?;
        browser.press(Key::Escape).await?;
        open_dialog(browser, &widget).await?;
        press(browser, &widget, "Bring it back: Board meeting").await?;
        widget.wait_for_text("The plan is again as it was: Board meeting.").await?;
        browser.press(Key::Escape).await?;
        widget.wait_for_text("Before the meeting").await?;
        browser.chord(Key::Control, 'z').await?;
        widget.wait_for_text("After the meeting").await
    })
}

/// A file in the browser's own file system stands in for the one that a person would choose.
const CHOOSES: &str = "window.showSaveFilePicker = async ({ suggestedName }) =>\
                       (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });";
const READ: &str = "const folder = await navigator.storage.getDirectory();\
                    return (await (await folder.getFileHandle('harbour-2027.plan.json')).getFile()).text()";

#[test]
fn a_file_is_kept_up_to_date_and_not_written_over_when_somebody_else_changed_it() -> Result<()> {
    with_browser(async |browser| {
        let widget = open(browser).await?;
        browser.script(CHOOSES, vec![]).await?;
        open_dialog(browser, &widget).await?;
        press(browser, &widget, "Choose a file …").await?;
        widget.wait_for_text("harbour-2027.plan.json is kept up to date: last written at").await?;
        browser.press(Key::Escape).await?;
        rename(&widget, "Kept twice").await?;
        until("the file to have the new title", async || {
            let text: String = browser.script(READ, vec![]).await?.convert()?;
            Ok(text.contains("\"Kept twice\"").then_some(()))
        })
        .await?;
        let theirs = "const folder = await navigator.storage.getDirectory();\
                      const file = await (await folder.getFileHandle('harbour-2027.plan.json')).createWritable();\
                      await file.write(arguments[0]); await file.close()";
        let text: String = browser.script(READ, vec![]).await?.convert()?;
        let text = text.replace("Kept twice", "Changed elsewhere");
        browser.script(theirs, vec![json!(text)]).await?;
        rename(&widget, "Changed here").await?;
        widget.wait_for_text("was changed by somebody else since it was last written here").await?;
        let kept: String = browser.script(READ, vec![]).await?.convert()?;
        ensure!(kept == text, "the other's text was written over");
        open_dialog(browser, &widget).await?;
        press(browser, &widget, "Look at what is in it").await?;
        widget.wait_for_text("Changed elsewhere").await
    })
}

#[test]
fn in_a_frame_of_another_sites_page_the_person_is_told_that_it_is_kept_apart() -> Result<()> {
    let inner = Site::built()?.serve()?;
    let body = format!(
        "<!doctype html><html lang=\"en\"><title>Host</title><link rel=\"icon\" href=\"/favicon.svg\">\
         <iframe src=\"{}/\" width=\"900\" height=\"700\"></iframe></html>",
        inner.origin()
    );
    with_site(Site::built()?.with_page("/host.html", &body).without_policy(), async |browser| {
        browser.open("/host.html").await?;
        browser.session().enter_frame(0).await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        until("the badge to say so", async || {
            let tip = "return document.querySelector('roadbook-plan').shadowRoot.querySelector('.save-status').innerHTML";
            let tip: String = browser.script(tip, vec![]).await?.convert()?;
            Ok(tip.contains("This page is a frame in a page of another site.").then_some(()))
        })
        .await
    })
}
