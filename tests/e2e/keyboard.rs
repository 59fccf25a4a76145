//! The main job by keyboard alone: add, score, take back, plan, accept, export. Nothing is clicked.

use anyhow::{Result, anyhow, bail, ensure};
use roadbook::format::plan_file::read_plan;
use thirtyfour::Key;

use crate::support::{Browser, until, with_browser};

/// What has the focus, as a screen reader would name it.
const FOCUSED: &str = "let at = document.activeElement;\
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;\
    return at?.getAttribute('aria-label') || at?.labels?.[0]?.innerText || at?.innerText || at?.id || ''";

async fn focused(browser: &Browser) -> Result<String> {
    Ok(browser.script(FOCUSED, vec![]).await?.convert()?)
}

/// Presses Tab until what is called `name` has the focus.
async fn tab_to(browser: &Browser, name: &str) -> Result<()> {
    tab_until(browser, name, |focused| focused == name).await
}

/// Presses Tab until something whose name passes has the focus.
async fn tab_until(browser: &Browser, what: &str, passes: impl Fn(&str) -> bool) -> Result<()> {
    for _ in 0..400 {
        if passes(focused(browser).await?.trim()) {
            return Ok(());
        }
        browser.press(Key::Tab).await?;
    }
    bail!("Tab never reached “{what}”")
}

/// Goes to a screen by the arrow keys of the tab list.
async fn go_to(browser: &Browser, screen: &str) -> Result<()> {
    // The tabs are one stop: Tab comes to the one that is shown.
    for _ in 0..400 {
        let role = "let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;\
                    return at?.getAttribute('role') ?? ''";
        let role: String = browser.script(role, vec![]).await?.convert()?;
        if role == "tab" {
            break;
        }
        browser.press(Key::Tab).await?;
    }
    for _ in 0..6 {
        if focused(browser).await?.trim() == screen {
            return Ok(());
        }
        browser.press(Key::Right).await?;
    }
    bail!("the arrow keys never reached the tab “{screen}”")
}

/// Presses the right arrow until a cell that begins with this has the focus.
async fn tab_by_arrow(browser: &Browser, text: &str) -> Result<()> {
    for _ in 0..20 {
        if focused(browser).await?.starts_with(text) {
            return Ok(());
        }
        browser.press(Key::Right).await?;
    }
    bail!("the arrow keys never reached “{text}”")
}

#[test]
fn the_main_job_needs_no_mouse() -> Result<()> {
    with_browser(async |browser| {
        browser.open("/").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;

        go_to(browser, "Priorities").await?;
        tab_to(browser, "Add an initiative").await?;
        browser.press("Night berths").await?;
        browser.press(Key::Enter).await?;
        widget.wait_for_text("Night berths").await?;
        // The grid is the stop before; its last row waits for inputs. Tab goes from cell to cell while one types.
        browser.chord(Key::Shift, '\u{e004}').await?;
        browser.chord(Key::Control, '\u{e010}').await?;
        browser.press(Key::Home).await?;
        tab_by_arrow(browser, "Night berths").await?;
        browser.press(Key::Right).await?;
        for value in ["600", "3", "1"] {
            browser.press(value).await?;
            browser.press(Key::Tab).await?;
        }
        browser.press("1..2").await?;
        browser.press(Key::Enter).await?;
        // 600 × 3 × 100 % ÷ √(1 × 2) = 1,273.
        widget.wait_for_text("1273").await?;

        // Undo works from wherever nothing is being typed.
        browser.chord(Key::Control, 'z').await?;
        until("the score to go", async || Ok((!widget.text().await?.contains("1273")).then_some(()))).await?;
        browser.chord(Key::Control, 'y').await?;
        widget.wait_for_text("1273").await?;

        go_to(browser, "Roadmap").await?;
        tab_to(browser, "Plan").await?;
        browser.press(Key::Enter).await?;
        widget.role("button", "Accept").await?;
        tab_to(browser, "Accept").await?;
        browser.press(Key::Enter).await?;
        widget.wait_for_text("Accepted the roadmap").await?;

        tab_to(browser, "Plan menu").await?;
        browser.press(Key::Enter).await?;
        until("the menu to take the focus to the export", async || {
            if focused(browser).await?.trim() == "Export plan (JSON)" {
                return Ok(Some(()));
            }
            browser.press(Key::Down).await?;
            Ok(None)
        })
        .await?;
        browser.press(Key::Enter).await?;
        let file = browser.downloaded("harbour-2027.plan.json").await?;
        let plan =
            read_plan(&file).map_err(|error| anyhow!("the exported plan does not open: {error}"))?.plan;
        let added = plan.initiatives.iter().find(|one| one.title == "Night berths");
        ensure!(added.is_some_and(|one| !one.inputs.is_empty()), "the new initiative is in the export");
        Ok(())
    })
}

#[test]
fn a_roadmap_is_planned_questioned_and_another_adopted_without_a_mouse() -> Result<()> {
    with_browser(async |browser| {
        browser.open("/").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;

        // Plan, and accept what is found.
        go_to(browser, "Roadmap").await?;
        tab_to(browser, "Plan").await?;
        browser.press(Key::Enter).await?;
        tab_to(browser, "Accept").await?;
        browser.press(Key::Enter).await?;
        widget.wait_for_text("Accepted the roadmap").await?;

        // Why: a bar says what holds it, and opens. A bar is named by one line; the screen, which has the focus once
        // the button pressed is gone, by all it shows.
        tab_until(browser, "the bars", |name| {
            name.contains("; ") && name.contains(" to ") && !name.contains('\n')
        })
        .await?;
        for _ in 0..20 {
            if focused(browser).await?.contains("full until") {
                break;
            }
            browser.press(Key::Down).await?;
        }
        let bar = focused(browser).await?;
        ensure!(bar.contains("full until"), "no bar waits for a team, the last is “{bar}”");
        browser.press(Key::Enter).await?;
        let title = widget.find("#roadmap-details-title").await?.text().await?;
        ensure!(bar.starts_with(&title), "“{bar}” opened “{title}”");

        // Why not: what is out says why, and what would bring it in.
        tab_to(browser, "Gate cards and deposits").await?;
        browser.press(Key::Enter).await?;
        widget.wait_for_text("What would bring it in?").await?;
        tab_to(browser, "Try it").await?;
        browser.press(Key::Enter).await?;
        widget.wait_for_text("Each was found by planning again").await?;

        // What if: one more designer.
        tab_to(browser, "Ask").await?;
        browser.press(Key::Enter).await?;
        tab_to(browser, "Adopt").await?;
        browser.press(Key::Enter).await?;
        widget.wait_for_text("Adopted “").await
    })
}
