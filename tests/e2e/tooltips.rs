//! What a tooltip says is reached by pointer, by keys and by finger; it stays while pointed at, and goes with Escape.

use anyhow::{Result, ensure};
use serde_json::json;
use thirtyfour::Key;

use crate::support::{Browser, Widget, until, with_browser};

/// What the tooltip says now; nothing where none is open.
async fn shown(widget: &Widget<'_>) -> Result<String> {
    match widget.find_all(".tooltip:popover-open").await?.first() {
        Some(tip) => Ok(tip.text().await?),
        None => Ok(String::new()),
    }
}

async fn wait_for(widget: &Widget<'_>, words: &str, after: &str) -> Result<()> {
    until(&format!("the tooltip “{words}” after {after}"), async || {
        Ok((shown(widget).await?.starts_with(words) && (shown(widget).await?.is_empty() == words.is_empty()))
            .then_some(()))
    })
    .await
}

/// The middle of what matches, on the screen.
async fn middle(browser: &Browser, widget: &Widget<'_>, css: &str) -> Result<(f64, f64)> {
    let script = "const box = arguments[0].getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]";
    Ok(browser.script(script, vec![widget.find(css).await?.to_json()?]).await?.convert()?)
}

async fn point(browser: &Browser, (x, y): (f64, f64)) -> Result<()> {
    browser
        .devtools("Input.dispatchMouseEvent", json!({ "type": "mouseMoved", "x": x, "y": y }))
        .await
        .map(drop)
}

const FIND: &str = ".app-actions button";

#[test]
fn a_tooltip_comes_to_keys_pointer_and_finger_and_goes_with_escape() -> Result<()> {
    with_browser(async |browser| {
        browser.open("/").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;

        // By Tab: the words about the save state, which stands where nothing could have the focus before.
        widget.find("#plan-title").await?.focus().await?;
        browser.press(Key::Tab).await?;
        wait_for(&widget, "The plan is kept in this browser only", "Tab").await?;
        browser.press(Key::Tab).await?;
        wait_for(&widget, "Find or do", "the second Tab").await?;
        browser.press(Key::Escape).await?;
        wait_for(&widget, "", "Escape").await?;
        let focused = "return arguments[0].shadowRoot.activeElement.getAttribute('aria-label')";
        ensure!(
            browser.script(focused, vec![widget.host().to_json()?]).await?.json() == "Find or do",
            "the focus moved"
        );

        // By pointer: it stays while the pointer is over it, and goes when the pointer goes elsewhere.
        point(browser, middle(browser, &widget, FIND).await?).await?;
        wait_for(&widget, "Find or do", "pointing").await?;
        point(browser, middle(browser, &widget, ".tooltip:popover-open").await?).await?;
        browser.painted().await?;
        ensure!(shown(&widget).await? == "Find or do", "it went when pointed at");
        browser.press(Key::Escape).await?;
        wait_for(&widget, "", "the second Escape").await?;
        point(browser, middle(browser, &widget, FIND).await?).await?;
        wait_for(&widget, "Find or do", "pointing once more").await?;
        point(browser, (640.0, 780.0)).await?;
        wait_for(&widget, "", "pointing elsewhere").await?;

        // By finger: held on a button, or tapped where there is nothing else to press.
        let (x, y) = middle(browser, &widget, FIND).await?;
        let touch = async |kind: &str, points: serde_json::Value| {
            browser.devtools("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await
        };
        touch("touchStart", json!([{ "x": x, "y": y }])).await?;
        wait_for(&widget, "Find or do", "holding a finger on it").await?;
        touch("touchEnd", json!([])).await?;
        widget.find(".save-status .tip").await?.click().await?;
        wait_for(&widget, "The plan is kept in this browser only", "a tap").await
    })
}
