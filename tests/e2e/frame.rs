//! The widget's frame: title, undo, save status, two widgets on a page, keys that stay inside.

use anyhow::{Result, ensure};
use thirtyfour::Key;

use crate::support::{Site, until, with_browser, with_site};

/// A page with these elements in its body.
fn page(body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><title>Page</title>\
         <link rel=\"icon\" href=\"/favicon.svg\"><body>{body}\
         <script type=\"module\" src=\"/roadbook.mjs\"></script></body></html>"
    )
}

#[test]
fn a_renamed_plan_is_saved_found_again_undone_and_redone() -> Result<()> {
    with_browser(async |browser| {
        browser.open("/").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        widget.rename_plan("Quay 2028").await?;
        widget.wait_for_text("Saved here at").await?;

        browser.close_tab_and_come_back().await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Quay 2028").await?;
        widget.wait_for_text("Saved here").await?;
        widget.rename_plan("Pier 2029").await?;
        widget.click("button", "Undo: Rename the plan").await?;
        widget.wait_for_text("Quay 2028").await?;
        widget.click("button", "Redo: Rename the plan").await?;
        widget.wait_for_text("Pier 2029").await?;
        browser.chord(Key::Control, 'z').await?;
        widget.wait_for_text("Quay 2028").await
    })
}

#[test]
fn two_widgets_on_one_page_are_two_plans() -> Result<()> {
    let body = "<roadbook-plan sample plan-id=\"one\"></roadbook-plan>\
                <roadbook-plan sample plan-id=\"two\"></roadbook-plan>";
    with_site(Site::built()?.with_page("/two.html", &page(body)), async |browser| {
        browser.open("/two.html").await?;
        let (one, two) = (browser.widget_at(0).await?, browser.widget_at(1).await?);
        two.wait_for_text("Harbour 2027").await?;
        one.rename_plan("First plan").await?;
        one.wait_for_text("Saved here at").await?;
        ensure!(two.text().await?.contains("Harbour 2027"), "the other widget changed too");

        two.click("tab", "Roadmap").await?;
        ensure!(one.role("tab", "Strategy").await?.attr("aria-selected").await?.as_deref() == Some("true"));
        browser.reload().await?;
        browser.widget_at(0).await?.wait_for_text("First plan").await?;
        browser.widget_at(1).await?.wait_for_text("Harbour 2027").await
    })
}

#[test]
fn the_pages_own_fields_keep_the_focus_while_the_widget_saves_and_draws() -> Result<()> {
    let body = "<input id=\"own\"><roadbook-plan sample></roadbook-plan>";
    with_site(Site::built()?.with_page("/field.html", &page(body)), async |browser| {
        browser.open("/field.html").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        widget.find("#plan-title").await?.click().await?;
        browser.chord(Key::Control, 'a').await?;
        browser.press("Quay 2028").await?;
        browser.script("document.getElementById('own').focus()", vec![]).await?;
        widget.wait_for_text("Saved here at").await?;
        browser.press("pontoon").await?;
        let own = "return document.getElementById('own').value";
        let typed: String = browser.script(own, vec![]).await?.convert()?;
        ensure!(typed == "pontoon", "the page's field has “{typed}”");
        Ok(())
    })
}

#[test]
fn the_pages_own_content_stays_until_the_widget_is_drawn_and_keys_stay_inside() -> Result<()> {
    let body = "<script src=\"/keys.js\"></script>\
                <roadbook-plan sample><p id=\"own\">The page's own words</p></roadbook-plan>";
    let keys = "window.keys = []; addEventListener('keydown', (event) => keys.push(event.key))";
    let site = Site::built()?.with_page("/own.html", &page(body)).with_page("/keys.js", keys);
    with_site(site, async |browser| {
        browser.open("/own.html").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        let shown = "return document.getElementById('own').checkVisibility()";
        ensure!(browser.script(shown, vec![]).await?.json() == false, "the fallback is still shown");
        widget.rename_plan("s / keys").await?;
        let keys = browser.script("return window.keys.length", vec![]).await?;
        ensure!(keys.json() == 0, "the page saw {} keys typed in the widget", keys.json());
        Ok(())
    })
}

#[test]
fn a_widget_for_reading_only_changes_and_stores_nothing() -> Result<()> {
    let body = "<roadbook-plan sample mode=\"view\"></roadbook-plan>";
    with_site(Site::built()?.with_page("/view.html", &page(body)), async |browser| {
        browser.open("/view.html").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Read-only").await?;
        for screen in ["Strategy", "Evidence", "Priorities", "Roadmap", "Outcomes", "Brief"] {
            widget.click("tab", screen).await?;
            widget.find(&format!("#screen-tab-{}[aria-selected=true]", screen.to_lowercase())).await?;
            let names = widget.names_of("button").await?;
            let changes = names.iter().find(|name| {
                ["Add ", "Remove ", "Accept", "Capture"].iter().any(|verb| name.starts_with(verb))
            });
            ensure!(changes.is_none(), "{screen} offers a change: {changes:?}");
        }
        let stored = browser.script("return Object.keys(localStorage).length", vec![]).await?;
        ensure!(stored.json() == 0, "something was stored");
        Ok(())
    })
}

#[test]
fn the_frame_can_be_walked_by_keyboard_alone() -> Result<()> {
    with_browser(async |browser| {
        browser.open("/").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        widget.find("[role=tab][tabindex='0']").await?.focus().await?;
        for screen in ["evidence", "priorities", "roadmap", "outcomes", "brief", "strategy"] {
            browser.press(Key::Right).await?;
            widget.find(&format!("#screen-tab-{screen}[aria-selected=true]:focus")).await?;
        }
        widget.role("button", "Plan menu").await?.focus().await?;
        browser.press(Key::Enter).await?;
        let import = widget.role("menuitem", "Import …").await?;
        until("the arrow keys to reach the import", async || {
            let at = widget.find_all("[role=menuitem]:focus").await?.into_iter().next();
            if at.as_ref() == Some(&import) {
                return Ok(Some(()));
            }
            browser.press(Key::Down).await?;
            Ok(None)
        })
        .await?;
        browser.press(Key::Enter).await?;
        widget.role("dialog", "Import").await?;
        browser.press(Key::Escape).await?;
        widget.wait_until_gone("dialog", "Import").await
    })
}
