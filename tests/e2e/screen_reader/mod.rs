//! The main job as a screen reader tells it: what each screen and dialog reads, by role and name, and what is announced.
//!
//! The texts below are the accessibility tree as the browser hands it to a screen reader; of rows and list items alike, the
//! first is read and the rest is “…”; of a screen, landmarks, headings and what can be acted on. The clock stands
//! still, so that dates read the same every day.

mod doing;
mod thinking;

use anyhow::Result;
use insta::assert_snapshot;
use thirtyfour::Key;

use crate::support::{Browser, Heard, Widget, with_browser};

/// The sample plan on a day in January 2027.
pub async fn open(browser: &Browser) -> Result<Widget<'_>> {
    browser.stop_clock("2027-01-11T09:30").await?;
    browser.open("/").await?;
    let widget = browser.widget().await?;
    widget.wait_for_text("Harbour 2027").await?;
    Ok(widget)
}

/// What a screen reads from its top to its end.
pub async fn screen(browser: &Browser, key: &str, shows: &str) -> Result<String> {
    let widget = open(browser).await?;
    widget.find(&format!("#screen-tab-{key}")).await?.click().await?;
    widget.find(&format!("#screen-tab-{key}[aria-selected=true]")).await?;
    widget.wait_for_text(shows).await?;
    browser.painted().await?;
    widget.heard(browser, "#screen", Heard::Outline).await
}

#[test]
fn the_header_names_the_plan_its_state_and_the_screens() -> Result<()> {
    with_browser(async |browser| {
        let widget = open(browser).await?;
        assert_snapshot!(widget.heard(browser, ".app-header", Heard::Whole).await?, @r#"
        sectionheader
          heading “Plan title: Harbour 2027. Edit”
            button “Plan title: Harbour 2027. Edit”
          status
            button “No changes” (The plan is kept in this browser only. Export it as a file to be safe.)
          button “Find or do”
          button “Undo”, unavailable
          button “Redo”, unavailable
          button “Plan menu”, collapsed
          tablist “Screens”
            tab “Strategy”, selected
            tab “Evidence”
            tab “Priorities”
            tab “Roadmap”
            tab “Outcomes”
            tab “Brief”
        "#);
        Ok(())
    })
}

/// Opens a dialog from the plan's menu and reads it.
async fn dialog(browser: &Browser, item: &str, name: &str, css: &str) -> Result<String> {
    let widget = open(browser).await?;
    widget.click("button", "Plan menu").await?;
    widget.click("menuitem", item).await?;
    widget.role("dialog", name).await?;
    browser.painted().await?;
    widget.heard(browser, css, Heard::Whole).await
}

#[test]
fn the_menu_and_the_dialogs_are_heard() -> Result<()> {
    with_browser(async |browser| {
        let widget = open(browser).await?;
        widget.click("button", "Plan menu").await?;
        widget.role("menuitem", "New plan").await?;
        assert_snapshot!(widget.heard(browser, "#plan-menu", Heard::Whole).await?, @r#"
        menu “Plan menu”
          menuitem “History … H”, focused
          menuitem “What changed since … W”
          separator
          menuitem “Capture an insight … C”
          separator
          menuitem “Import …”
          menuitem “Export plan (JSON)”
          menuitem “Export …”
          menuitem “Export picture (SVG, PNG) …”
          menuitem “Export as one file (HTML)”
          menuitem “Copy plan (JSON)”
          menuitem “Copy share link”
          menuitem “Print this screen”
          menuitem “New plan”
          menuitem “Open the sample plan”
          menuitem “Where this plan is kept …”
          separator
          menuitem “Settings … ,”
          menuitem “Keys and help ?”
          menuitem “Check this page …”
        "#);
        assert_snapshot!(dialog(browser, "Capture an insight … C", "Capture an insight", "#add").await?, @r#"
        dialog “Capture an insight”, modal
          banner
            heading “Capture an insight”
            button “Close”
          What did you learn?
          textbox “What did you learn?”, focused (“data:” or “market:” in front says where it comes from; #tag and @segmen…)
          paragraph
            “data:” or “market:” in front says where it comes from; #tag and @segmen…
          status
            Customer
          button “Keep”, unavailable
        "#);
        assert_snapshot!(dialog(browser, "Import …", "Import", "#import").await?, @r#"
        dialog “Import”, modal
          banner
            heading “Import”
            button “Close”, focused
          paragraph
            A plan (.plan.json, or a picture with the plan inside), an export of Jir…
          Files
          button “Files” = No file chosen
          Or paste a table, lines of text, a plan, a ballot, or links to them
          textbox “Or paste a table, lines of text, a plan, a ballot, or links to them”
          button “Look at the text”
        "#);
        assert_snapshot!(dialog(browser, "Settings … ,", "Settings", "#settings").await?, @r#"
        dialog “Settings”, modal
          banner
            heading “Settings”
            button “Close”, focused
          group
            The plan starts on
            Date “The plan starts on” = 2027-01-04 (First day of the first period.)
              spinbutton “Month Month” (First day of the first period.)
              /
              spinbutton “Day Day” (First day of the first period.)
              /
              spinbutton “Year Year” (First day of the first period.)
              button “Show date picker Show date picker” (First day of the first period.)
            paragraph
              First day of the first period.
            Weeks in a period
            textbox “Weeks in a period” = 2
            Periods on the roadmap
            textbox “Periods on the roadmap” = 26 (The roadmap ends on Jan 2, 2028.)
            paragraph
              The roadmap ends on Jan 2, 2028.
            Currency
            textbox “Currency” = EUR
            Budget from the start
            textbox “Budget from the start” = 200000 (Leave empty for no limit. What comes in later is added to it.)
            paragraph
              Leave empty for no limit. What comes in later is added to it.
            group “Money that comes in later”
              Legend
                Money that comes in later
              From
              Date “From” = 2027-07-01
                spinbutton “Month Month”
                /
                spinbutton “Day Day”
                /
                spinbutton “Year Year”
                button “Show date picker Show date picker”
              Amount
              textbox “Amount” = 60000
              button “Remove this instalment”
              button “Add an instalment”
            group
              DisclosureTriangle “Shares of the roadmap”, collapsed
            Stability, weeks
            textbox “Stability, weeks” = 0 (Planning again moves an initiative only if that saves more than this man…)
            paragraph
              Planning again moves an initiative only if that saves more than this man…
            Score model
            combobox “Score model” = RICE, collapsed (Switching keeps every input.)
            paragraph
              Switching keeps every input.
            Value and effort count as high from
            textbox “Value and effort count as high from” = 5
          Language
          combobox “Language” = As the page, collapsed (For every plan in this browser; nothing of the plan changes.)
          paragraph
            For every plan in this browser; nothing of the plan changes.
        "#);
        Ok(())
    })
}

#[test]
fn what_happens_is_announced() -> Result<()> {
    with_browser(async |browser| {
        let widget = open(browser).await?;
        widget.listen(browser).await?;
        let mut heard = Vec::new();

        widget.click("tab", "Strategy").await?;
        widget.click("button", "Plan title: Harbour 2027. Edit").await?;
        browser.press("Harbour 2028").await?;
        browser.press(Key::Enter).await?;
        heard.push(("a new title", widget.announced(browser, "Saved here at").await?));

        browser.chord(Key::Control, 'z').await?;
        heard.push(("undo", widget.announced(browser, "Undone").await?));

        widget.click("button", "Actions for Visiting skippers").await?;
        widget.click("menuitem", "Remove").await?;
        heard.push(("a segment removed", widget.announced(browser, "emoved").await?));

        widget.click("tab", "Roadmap").await?;
        widget.click("button", "Plan").await?;
        widget.click("button", "Accept").await?;
        heard.push(("accepted", widget.announced(browser, "Accepted the roadmap").await?));
        // When it is saved is up to the clock: heard once, it is known.
        for (_, said) in heard.iter_mut().skip(1) {
            said.retain(|line| !line.starts_with("Saved here"));
        }
        let lines: Vec<String> =
            heard.iter().map(|(what, said)| format!("{what}:\n  {}", said.join("\n  "))).collect();
        assert_snapshot!(lines.join("\n"), @r#"
        a new title:
          Saved here at 09:30
        undo:
          Undone: Rename the plan
        a segment removed:
          Removed the segment. Undo Dismiss
        accepted:
          Accepted the roadmap. Undo Dismiss
        "#);
        Ok(())
    })
}
