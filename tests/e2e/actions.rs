//! What a person can do from anywhere, by keyboard alone: the palette, the keys, capture, history; and keys that stay
//! the page's own.

use anyhow::{Result, ensure};
use thirtyfour::Key;

use crate::support::{Browser, Site, Widget, until, with_browser, with_site};

/// The element that has the focus, by its id or else its accessible words.
async fn focused(browser: &Browser) -> Result<String> {
    let script = "let at = document.activeElement;\
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;\
        return at?.id || at?.getAttribute('aria-label') || at?.innerText || ''";
    Ok(browser.script(script, vec![]).await?.convert()?)
}

async fn wait_for_focus(browser: &Browser, what: &str) -> Result<()> {
    until(&format!("the focus on {what}"), async || Ok((focused(browser).await? == what).then_some(()))).await
}

/// Puts the focus on the tab of the screen that is shown.
async fn focus_tab(widget: &Widget<'_>) -> Result<()> {
    Ok(widget.find("[role=tab][tabindex='0']").await?.focus().await?)
}

/// The option of the palette that Enter would choose.
async fn active_option(widget: &Widget<'_>) -> Result<String> {
    Ok(widget.find("#palette-list [aria-selected=true] .palette-label").await?.text().await?)
}

#[test]
fn the_palette_finds_records_and_actions_and_gives_the_focus_back() -> Result<()> {
    with_browser(async |browser| {
        browser.open("/").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        focus_tab(&widget).await?;
        browser.chord(Key::Control, 'k').await?;
        widget.role("combobox", "Find a record or an action").await?;
        browser.press("gate card").await?;
        until("the record to be on top", async || {
            Ok((active_option(&widget).await? == "Gate cards and deposits").then_some(()))
        })
        .await?;
        browser.press(Key::Enter).await?;
        widget.find("#screen-tab-priorities[aria-selected=true]").await?;
        widget.wait_until_gone("combobox", "Find a record or an action").await?;

        // What was chosen lately is the first thing offered; Escape gives the focus back to where it was.
        focus_tab(&widget).await?;
        browser.press("/").await?;
        until("the record chosen lately", async || {
            Ok((active_option(&widget).await? == "Gate cards and deposits").then_some(()))
        })
        .await?;
        browser.press(Key::Down).await?;
        ensure!(active_option(&widget).await? != "Gate cards and deposits", "the arrow moved nothing");
        browser.press(Key::Escape).await?;
        wait_for_focus(browser, "screen-tab-priorities").await?;

        // An action of another screen goes there first.
        browser.chord(Key::Control, 'k').await?;
        browser.press("plan the road").await?;
        browser.press(Key::Enter).await?;
        widget.find("#screen-tab-roadmap[aria-selected=true]").await?;
        widget.role("button", "Accept").await?;
        browser.chord(Key::Control, 'k').await?;
        browser.press("accept").await?;
        browser.press(Key::Enter).await?;
        widget.wait_for_text("Accepted the roadmap").await
    })
}

#[test]
fn the_help_sheet_opens_with_a_question_mark_and_switches_letter_keys_off() -> Result<()> {
    with_browser(async |browser| {
        browser.open("/").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        focus_tab(&widget).await?;
        browser.press("?").await?;
        widget.role("dialog", "Keys and help").await?;
        widget.wait_for_text("Capture an insight").await?;
        browser.press(Key::Escape).await?;
        widget.wait_until_gone("dialog", "Keys and help").await?;
        wait_for_focus(browser, "screen-tab-strategy").await?;
        browser.press("4").await?;
        widget.find("#screen-tab-roadmap[aria-selected=true]").await?;

        browser.press("?").await?;
        widget.click("checkbox", "Keys without Ctrl or ⌘ do something").await?;
        browser.press(Key::Escape).await?;
        widget.wait_until_gone("dialog", "Keys and help").await?;
        focus_tab(&widget).await?;
        browser.press("1").await?;
        browser.press("c").await?;
        browser.chord(Key::Control, 'k').await?;
        widget.role("combobox", "Find a record or an action").await?;
        ensure!(
            widget.find_all("#screen-tab-roadmap[aria-selected=true]").await?.len() == 1,
            "1 still works"
        );

        // The choice is kept for the next visit.
        browser.reload().await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        focus_tab(&widget).await?;
        browser.press("4").await?;
        browser.chord(Key::Control, 'k').await?;
        widget.role("combobox", "Find a record or an action").await?;
        ensure!(
            widget.find_all("#screen-tab-strategy[aria-selected=true]").await?.len() == 1,
            "4 works again"
        );
        Ok(())
    })
}

#[test]
fn the_pages_keys_are_the_pages_outside_and_the_widgets_inside() -> Result<()> {
    let page = "<!doctype html><html lang=\"en\"><title>Page</title><link rel=\"icon\" href=\"/favicon.svg\"><body>\
                <script src=\"/keys.js\"></script><input id=\"search\"><button id=\"outside\">Outside</button>\
                <roadbook-plan sample></roadbook-plan>\
                <script type=\"module\" src=\"/roadbook.mjs\"></script></body></html>";
    let keys = "window.taken = [];\
        addEventListener('keydown', (event) => {\
            const key = (event.ctrlKey ? 'Ctrl+' : '') + event.key;\
            if (['/', 's', 'c', '?', 'Ctrl+k'].includes(key)) { taken.push(key); event.preventDefault(); }\
        })";
    let site = Site::built()?.with_page("/host.html", page).with_page("/keys.js", keys);
    with_site(site, async |browser| {
        browser.open("/host.html").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        let taken = async || -> Result<String> {
            Ok(browser.script("return window.taken.splice(0).join(' ')", vec![]).await?.convert()?)
        };
        let palette = async || Ok::<_, anyhow::Error>(!widget.find_all("#palette[open]").await?.is_empty());

        browser.script("document.getElementById('outside').focus()", vec![]).await?;
        browser.press("/").await?;
        browser.press("c").await?;
        browser.chord(Key::Control, 'k').await?;
        ensure!(taken().await? == "/ c Ctrl+k", "the page's keys did not reach it");
        ensure!(!palette().await?, "the palette opened from outside");

        focus_tab(&widget).await?;
        browser.chord(Key::Control, 'k').await?;
        widget.find("#palette[open]").await?;
        browser.press("s/c?").await?;
        browser.press(Key::Escape).await?;
        widget.wait_until_gone("combobox", "Find a record or an action").await?;
        wait_for_focus(browser, "screen-tab-strategy").await?;
        browser.press("s").await?;
        browser.press("?").await?;
        widget.role("dialog", "Keys and help").await?;
        browser.press(Key::Escape).await?;
        widget.wait_until_gone("dialog", "Keys and help").await?;
        ensure!(taken().await?.is_empty(), "the page saw keys pressed in the widget");

        // Letters typed in a field are the field's: nobody's shortcut.
        widget.find("#plan-title").await?.click().await?;
        browser.chord(Key::Control, 'a').await?;
        browser.press("c/s?4").await?;
        ensure!(widget.find_all("dialog[open]").await?.is_empty(), "typing opened something");
        browser.press(Key::Enter).await?;
        widget.wait_for_text("c/s?4").await?;
        widget.find("#screen-tab-strategy[aria-selected=true]").await?;
        ensure!(taken().await?.is_empty(), "the page saw letters typed in the widget");
        Ok(())
    })
}

#[test]
fn an_insight_is_kept_from_anywhere_in_one_line() -> Result<()> {
    with_browser(async |browser| {
        browser.open("/").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        focus_tab(&widget).await?;
        browser.press("4").await?;
        widget.find("#screen-tab-roadmap[aria-selected=true]").await?;
        browser.press("c").await?;
        widget.role("textbox", "What did you learn?").await?;
        browser.press("data: Half of them ring twice #calls @visiting/know-berth").await?;
        widget.wait_for_text("Need: Know before I set out").await?;
        browser.press(Key::Enter).await?;
        widget.wait_until_gone("dialog", "Capture an insight").await?;
        widget.wait_for_text("Kept.").await?;
        wait_for_focus(browser, "screen-tab-strategy").await?;
        widget.click("button", "Open").await?;
        widget.find("#screen-tab-evidence[aria-selected=true]").await?;
        widget.wait_for_text("Half of them ring twice").await?;
        browser.chord(Key::Control, 'z').await?;
        until("the insight to be gone", async || {
            Ok((!widget.text().await?.contains("Half of them ring twice")).then_some(()))
        })
        .await
    })
}

#[test]
fn the_history_shows_the_plan_as_it_was_and_loses_nothing() -> Result<()> {
    with_browser(async |browser| {
        browser.open("/").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        for title in ["Quay 2028", "Pier 2029"] {
            widget.rename_plan(title).await?;
        }
        focus_tab(&widget).await?;
        browser.press("h").await?;
        widget.role("complementary", "History").await?;
        // The focus stands on the latest step; two further down is the plan as it was opened.
        browser.press(Key::Down).await?;
        browser.press(Key::Down).await?;
        browser.press(Key::Enter).await?;
        widget.wait_for_text("The plan as it was opened").await?;
        widget.wait_for_text("Harbour 2027").await?;
        ensure!(
            widget.find_all("#plan-title.inline-edit").await?.is_empty(),
            "the plan as it was can be edited"
        );

        browser.press(Key::Escape).await?;
        widget.wait_until_gone("complementary", "History").await?;
        widget.wait_for_text("Pier 2029").await?;

        focus_tab(&widget).await?;
        browser.press("h").await?;
        browser.press(Key::Down).await?;
        browser.press(Key::Enter).await?;
        widget.click("button", "Go back to here").await?;
        widget.wait_for_text("Quay 2028").await?;
        widget.wait_for_text("taken back").await?;
        widget.click("button", "Redo: Rename the plan").await?;
        widget.wait_for_text("Pier 2029").await
    })
}

#[test]
fn a_comment_mentions_a_record_that_is_renamed_and_the_panel_gives_the_focus_back() -> Result<()> {
    with_browser(async |browser| {
        browser.open("/").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        focus_tab(&widget).await?;
        // A KPI's whole trail, from the palette: the initiatives that should move it and what these rest on.
        browser.chord(Key::Control, 'k').await?;
        browser.press("bookings made online").await?;
        browser.press(Key::Enter).await?;
        widget.role("complementary", "Bookings made online").await?;
        widget.wait_for_text("Initiatives that should move it").await?;
        widget.wait_for_text("Insights behind these").await?;
        wait_for_focus(browser, "record-panel-title").await?;

        let field = widget.role("textbox", "Comment").await?;
        field.focus().await?;
        browser.press("Wait for @guest che").await?;
        widget.role("option", "Guest checkout Initiative").await?;
        browser.press(Key::Enter).await?;
        browser.press("first.").await?;
        widget.click("button", "Add comment").await?;
        widget.wait_for_text("Comment added.").await?;
        widget.click("button", "Guest checkout").await?;
        widget.find("#screen-tab-priorities[aria-selected=true]").await?;
        widget.wait_for_text("Mentioned in").await?;

        // It goes by what the record is called now.
        let title = widget.find("[id$=details-title]").await?;
        browser.script("arguments[0].scrollIntoView({ block: 'center' })", vec![title.to_json()?]).await?;
        title.click().await?;
        browser.chord(Key::Control, 'a').await?;
        browser.press("Book without an account").await?;
        browser.press(Key::Enter).await?;
        widget.click("button", "Bookings made online").await?;
        widget.find("#screen-tab-outcomes[aria-selected=true]").await?;
        widget.role("button", "Book without an account").await?;
        Ok(())
    })
}

#[test]
fn what_changed_since_a_step_is_told_in_words() -> Result<()> {
    with_browser(async |browser| {
        browser.open("/").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        widget.rename_plan("Quay 2028").await?;
        focus_tab(&widget).await?;
        browser.press("i").await?;
        browser.press("Night berths").await?;
        browser.press(Key::Enter).await?;
        widget.wait_for_text("Added “Night berths”.").await?;
        focus_tab(&widget).await?;
        browser.press("w").await?;
        widget.role("dialog", "What changed since").await?;
        widget.wait_for_text("2 records or settings differ.").await?;
        widget.wait_for_text("Title: “Harbour 2027” → “Quay 2028”").await?;

        // The plan of the last meeting, handed in as a file, says the same from the other side.
        let file = roadbook::sample::HARBOUR_PLAN_TEXT.replace("Harbour 2027", "Harbour 2026");
        widget.choose_file("#plan-file", "last-meeting.plan.json", file.as_bytes()).await?;
        widget.wait_for_text("Title: “Harbour 2026” → “Quay 2028”").await?;
        widget.click("button", "Night berths").await?;
        widget.find("#screen-tab-priorities[aria-selected=true]").await?;
        Ok(())
    })
}
