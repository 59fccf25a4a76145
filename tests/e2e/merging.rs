//! The page's changes beside the reader's, a colleague's file beside the open plan, and choosing: all with the keyboard.

use anyhow::{Result, ensure};
use roadbook::sample::HARBOUR_PLAN_TEXT;
use serde_json::json;
use thirtyfour::Key;

use crate::embedding::{SCRIPT, page};
use crate::support::{Browser, Site, Widget, until, with_site};

/// A page with the plan of a file, under one name.
fn page_of(file: &str) -> String {
    page(SCRIPT, &format!("<roadbook-plan src=\"/{file}\" plan-id=\"harbour\"></roadbook-plan>"))
}

fn site() -> Result<Site> {
    let later = HARBOUR_PLAN_TEXT
        .replace("\"title\": \"Harbour 2027\"", "\"title\": \"Harbour 2028\"")
        .replace("\"title\": \"Guest checkout\"", "\"title\": \"Pay as a guest\"");
    Ok(Site::built()?
        .with_page("/before.html", &page_of("harbour.plan.json"))
        .with_page("/after.html", &page_of("later.plan.json"))
        .with_page("/harbour.plan.json", HARBOUR_PLAN_TEXT)
        .with_page("/later.plan.json", &later))
}

/// The words on what has the focus.
async fn focused(browser: &Browser) -> Result<String> {
    let script = "let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;\
                  return at?.innerText ?? ''";
    Ok(browser.script(script, vec![]).await?.convert()?)
}

async fn press(browser: &Browser, widget: &Widget<'_>, name: &str) -> Result<()> {
    widget.role("button", name).await?.focus().await?;
    browser.press(Key::Enter).await
}

async fn wait_for_title(browser: &Browser, widget: &Widget<'_>, title: &str) -> Result<()> {
    let script = "return arguments[0].shadowRoot.querySelector('#plan-title')?.innerText === arguments[1]";
    until(&format!("the plan is called “{title}”"), async || {
        let found = browser.script(script, vec![widget.host().to_json()?, title.into()]).await?;
        Ok((*found.json() == json!(true)).then_some(()))
    })
    .await
}

#[test]
fn the_pages_changes_come_in_beside_the_readers() -> Result<()> {
    with_site(site()?, async |browser| {
        browser.open("/before.html").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        widget.rename_plan("Our harbour").await?;
        widget.wait_for_text("Saved here at").await?;
        until("the page's plan is kept beside the copy", async || {
            let kept =
                browser.script("return !!localStorage['roadbook/plan/pl_harbour/page']", vec![]).await?;
            Ok((*kept.json() == json!(true)).then_some(()))
        })
        .await?;
        // The same page again has nothing new.
        browser.reload().await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Our harbour").await?;
        ensure!(widget.find_all("#page-banner").await?.is_empty());

        browser.open("/after.html").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("The page changed 2 things since your copy was made, you changed 1.").await?;
        press(browser, &widget, "Look").await?;
        widget.wait_for_text("Title: “Guest checkout” → “Pay as a guest”").await?;
        browser.press(Key::Escape).await?;
        widget.wait_until_gone("dialog", "What changed since").await?;
        press(browser, &widget, "Take the page’s changes in").await?;

        // Both gave the plan a title: the reader's stands until somebody has chosen.
        widget.role("dialog", "Choose which stands").await?;
        until("the focus is on the first choice", async || {
            Ok((focused(browser).await? == "Keep yours").then_some(()))
        })
        .await?;
        wait_for_title(browser, &widget, "Our harbour").await?;
        browser.press(Key::Tab).await?;
        ensure!(focused(browser).await? == "Take theirs");
        browser.press(Key::Enter).await?;
        widget.wait_until_gone("dialog", "Choose which stands").await?;
        wait_for_title(browser, &widget, "Harbour 2028").await?;
        widget.click("tab", "Priorities").await?;
        widget.wait_for_text("Pay as a guest").await?;
        press(browser, &widget, "Undo: Choose for The plan").await?;
        wait_for_title(browser, &widget, "Our harbour").await?;
        widget.wait_for_text("Saved here at").await?;

        // What was taken in is not offered again, nor is what was chosen.
        browser.reload().await?;
        let widget = browser.widget().await?;
        wait_for_title(browser, &widget, "Our harbour").await?;
        ensure!(widget.find_all("#page-banner, #conflicts-banner").await?.is_empty());
        Ok(())
    })
}

#[test]
fn a_colleagues_file_is_merged_with_the_open_plan() -> Result<()> {
    with_site(site()?, async |browser| {
        browser.open("/before.html").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        widget.rename_plan("Our harbour").await?;
        let theirs = HARBOUR_PLAN_TEXT
            .replace("\"title\": \"Harbour 2027\"", "\"title\": \"Harbour of Ann\"")
            .replace("\"title\": \"Guest checkout\"", "\"title\": \"Pay as a guest\"");
        press(browser, &widget, "Plan menu").await?;
        widget.click("menuitem", "Import …").await?;
        widget.choose_file("#import-file", "ann.plan.json", theirs.as_bytes()).await?;
        widget.wait_for_text("It is another copy of the plan that is open.").await?;
        press(browser, &widget, "Merge with the open plan").await?;

        // Nobody said what both come from: both titles are there to choose from, one after the other.
        widget.role("dialog", "Choose which stands").await?;
        until("the focus is on the first choice", async || {
            Ok((focused(browser).await? == "Keep yours").then_some(()))
        })
        .await?;
        ensure!(widget.find_all(".conflict").await?.len() == 2);
        browser.press(Key::Enter).await?;
        until("one is left", async || Ok((widget.find_all(".conflict").await?.len() == 1).then_some(())))
            .await?;
        until("the focus is on the next", async || {
            Ok((focused(browser).await? == "Keep yours").then_some(()))
        })
        .await?;
        // What waits can wait.
        browser.press(Key::Escape).await?;
        widget.wait_until_gone("dialog", "Choose which stands").await?;
        widget
            .wait_for_text("1 thing that two people made different things of waits for your choice.")
            .await?;
        widget.wait_for_text("Saved here at").await?;
        browser.reload().await?;
        let widget = browser.widget().await?;
        press(browser, &widget, "Choose …").await?;
        widget.role("dialog", "Choose which stands").await?;
        press(browser, &widget, "Take theirs").await?;
        widget.wait_until_gone("dialog", "Choose which stands").await?;
        ensure!(widget.find_all("#conflicts-banner").await?.is_empty());
        Ok(())
    })
}
