//! A bar is moved and stretched by mouse and by keys: the same plan comes of both, and undo takes either back.

use anyhow::{Context, Result, anyhow, ensure};
use roadbook::domain::{Date, Id, Initiative, Plan};
use roadbook::format::plan_file::read_plan;
use serde_json::Value;
use thirtyfour::Key;

use crate::support::{Browser, Widget, until, with_browser};

const BAR: &str = "[data-id='in_second_language']";

async fn open_roadmap(browser: &Browser) -> Result<Widget<'_>> {
    browser.open("/").await?;
    let widget = browser.widget().await?;
    widget.wait_for_text("Harbour 2027").await?;
    widget.click("tab", "Roadmap").await?;
    widget.find(BAR).await?.scroll_into_view().await?;
    Ok(widget)
}

/// The plan as it would be exported now.
async fn plan_of(browser: &Browser, widget: &Widget<'_>) -> Result<Plan> {
    widget.click("button", "Plan menu").await?;
    widget.click("menuitem", "Export plan (JSON)").await?;
    let file = browser.downloaded("harbour-2027.plan.json").await?;
    Ok(read_plan(&file).map_err(|error| anyhow!("the exported plan does not open: {error}"))?.plan)
}

fn moved(plan: &Plan) -> Result<(Option<Date>, Vec<u32>)> {
    let id = Id::<Initiative>::new("in_second_language").context("an id")?;
    let one = plan.initiatives.get(&id).context("the initiative is in the plan")?;
    let start = one.placement.as_ref().map(|placement| placement.start);
    Ok((start, one.work.iter().map(|package| package.people).collect()))
}

/// A box on the screen, scrolled into it: left, top, width, height.
async fn place(browser: &Browser, widget: &Widget<'_>, css: &str) -> Result<(f64, f64, f64, f64)> {
    let script = "arguments[0].scrollIntoView({ block: 'center', inline: 'nearest' });\
                  const place = arguments[0].getBoundingClientRect();\
                  return [place.x, place.y, place.width, place.height]";
    let element = widget.find(css).await?.to_json()?;
    Ok(browser.script(script, vec![element]).await?.convert()?)
}

/// Drags from one point to another with the mouse, by way of two points between.
async fn drag(browser: &Browser, from: (f64, f64), to: (f64, f64)) -> Result<()> {
    let event = async |kind: &str, (x, y): (f64, f64), buttons: u8| -> Result<Value> {
        let parameters = serde_json::json!({
            "type": kind, "x": x, "y": y, "button": if kind == "mouseMoved" && buttons == 0 { "none" } else { "left" },
            "buttons": buttons, "clickCount": 1,
        });
        browser.devtools("Input.dispatchMouseEvent", parameters).await
    };
    event("mouseMoved", from, 0).await?;
    event("mousePressed", from, 1).await?;
    for share in [0.3, 0.7, 1.0] {
        let between = (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
        event("mouseMoved", between, 1).await?;
    }
    event("mouseReleased", to, 0).await?;
    Ok(())
}

#[test]
fn a_bar_is_moved_alike_by_mouse_and_by_keys() -> Result<()> {
    with_browser(async |browser| {
        let widget = open_roadmap(browser).await?;
        let before = plan_of(browser, &widget).await?;
        // A period is as wide as a column of the load, and the gap after it.
        let by = place(browser, &widget, ".timeline-loads .load-room").await?.2 + 1.0;

        let (left, top, width, height) = place(browser, &widget, &format!("{BAR} .timeline-box")).await?;
        let from = (left + width / 3.0, top + height / 2.0);
        drag(browser, from, (from.0 - 2.0 * by, from.1)).await?;
        let by_mouse = plan_of(browser, &widget).await?;
        ensure!(moved(&by_mouse)? != moved(&before)?, "the drag moved the bar");

        browser.chord(Key::Control, 'z').await?;
        let undone = plan_of(browser, &widget).await?;
        ensure!(undone.initiatives == before.initiatives, "one undo takes the drag back");

        focus(browser, &widget).await?;
        browser.press(Key::Left).await?;
        browser.press(Key::Left).await?;
        widget.find(".timeline-bubble").await?;
        browser.press(Key::Enter).await?;
        let by_keys = plan_of(browser, &widget).await?;
        ensure!(by_keys.initiatives == by_mouse.initiatives, "mouse and keys come to the same plan");
        Ok(())
    })
}

#[test]
fn a_bar_is_stretched_alike_by_mouse_and_by_keys_and_escape_leaves_it() -> Result<()> {
    with_browser(async |browser| {
        let widget = open_roadmap(browser).await?;
        let before = plan_of(browser, &widget).await?;
        let bar = place(browser, &widget, &format!("{BAR} .timeline-box")).await?;

        focus(browser, &widget).await?;
        browser.chord(Key::Shift, Key::Left.value()).await?;
        let (ghost_left, _, ghost_width, _) = place(browser, &widget, ".timeline-ghost").await?;
        let said = widget.find(".roadmap-drawing > [role=status]").await?;
        let said = said.prop("textContent").await?.unwrap_or_default();
        ensure!(said.contains("people of"), "what is tried is spoken: {said:?}");
        browser.press(Key::Escape).await?;
        until("the ghost to go", async || {
            Ok(widget.find_all(".timeline-ghost").await?.is_empty().then_some(()))
        })
        .await?;
        let left = plan_of(browser, &widget).await?;
        ensure!(left.initiatives == before.initiatives, "Escape leaves the plan as it was");

        focus(browser, &widget).await?;
        browser.chord(Key::Shift, Key::Left.value()).await?;
        browser.press(Key::Enter).await?;
        let by_keys = plan_of(browser, &widget).await?;
        ensure!(moved(&by_keys)?.1 != moved(&before)?.1, "fewer weeks take more people");
        browser.chord(Key::Control, 'z').await?;

        // Boxes take a moment to be as long as they were.
        let (bar_left, _, bar_width, _) = until("the bar to be as it was", async || {
            let now = place(browser, &widget, &format!("{BAR} .timeline-box")).await?;
            Ok(((now.2 - bar.2).abs() < 0.5).then_some(now))
        })
        .await?;
        let (x, y, width, height) = place(browser, &widget, &format!("{BAR} .timeline-grip")).await?;
        let from = (x + width / 2.0, y + height / 2.0);
        let shorter = bar_left + bar_width - ghost_left - ghost_width;
        drag(browser, from, (from.0 - shorter, from.1)).await?;
        let by_mouse = plan_of(browser, &widget).await?;
        ensure!(by_mouse.initiatives == by_keys.initiatives, "mouse and keys come to the same plan");
        Ok(())
    })
}

/// Gives the bar the focus, as Tab and the arrow keys would.
async fn focus(browser: &Browser, widget: &Widget<'_>) -> Result<()> {
    let bar = widget.find(BAR).await?;
    browser.script("arguments[0].focus()", vec![bar.to_json()?]).await?;
    Ok(())
}

#[test]
fn the_table_moves_what_the_timeline_moves() -> Result<()> {
    with_browser(async |browser| {
        let widget = open_roadmap(browser).await?;
        let before = plan_of(browser, &widget).await?;
        widget.click("button", "Table").await?;
        widget.click("checkbox", "Pin German and Dutch").await?;
        let length = widget.role("combobox", "Length of German and Dutch").await?;
        length.focus().await?;
        browser.press(Key::Up).await?;
        browser.press(Key::Tab).await?;
        let after = plan_of(browser, &widget).await?;
        ensure!(moved(&after)?.1 != moved(&before)?.1, "another length is other people");
        let id = Id::<Initiative>::new("in_second_language").context("an id")?;
        let placement = after.initiatives.get(&id).and_then(|one| one.placement.clone());
        ensure!(placement.is_some_and(|placement| placement.pinned), "the pin is kept");
        Ok(())
    })
}
