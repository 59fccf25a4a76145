//! The grid: worked in by keyboard alone, with blocks from and to a spreadsheet, and with ten thousand rows.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use thirtyfour::Key;

use crate::long_plan::long_plan;
use crate::support::{Browser, Site, Widget, grid, until, with_browser, with_site};

/// Puts a text on the clipboard, as a spreadsheet would.
async fn put_on_clipboard(browser: &Browser, text: &str) -> Result<()> {
    let script = "const area = document.createElement('textarea'); area.id = 'sheet'; area.value = arguments[0];\
                  document.getElementById('sheet')?.remove(); document.body.append(area); area.focus(); area.select()";
    browser.script(script, vec![text.into()]).await?;
    browser.chord(Key::Control, 'c').await
}

/// What a spreadsheet would get.
async fn take_from_clipboard(browser: &Browser) -> Result<String> {
    let script = "const area = document.getElementById('sheet'); area.value = ''; area.focus()";
    browser.script(script, vec![]).await?;
    browser.chord(Key::Control, 'v').await?;
    until("the clipboard's text", async || {
        let text: String =
            browser.script("return document.getElementById('sheet').value", vec![]).await?.convert()?;
        Ok((!text.is_empty()).then_some(text))
    })
    .await
}

async fn priorities(browser: &Browser) -> Result<Widget<'_>> {
    browser.open("/").await?;
    let widget = browser.widget().await?;
    widget.click("tab", "Priorities").await?;
    widget.wait_for_text("Guest checkout").await?;
    Ok(widget)
}

#[test]
fn cells_are_worked_in_with_a_spreadsheets_keys() -> Result<()> {
    with_browser(async |browser| {
        let widget = priorities(browser).await?;
        let (first, second) = ("Guest checkout", "Arrivals board");
        grid::go_to(browser, &widget, first, "Owner").await?;
        browser.press("Mika").await?;
        // Tab goes on to the right, Escape takes back what is being typed.
        browser.press(Key::Tab).await?;
        grid::wait_for(browser, &widget, (first, "Owner"), "Mika").await?;
        grid::go_to(browser, &widget, first, "Reach").await?;
        browser.press("1").await?;
        browser.press(Key::Escape).await?;
        grid::wait_for(browser, &widget, (first, "Reach"), "2400..3600..5200").await?;
        // What cannot be read stays in its cell, with a sentence.
        browser.press("a few").await?;
        browser.press(Key::Enter).await?;
        widget.wait_for_text("“a few” is not an estimate").await?;
        browser.press(Key::Escape).await?;
        // Enter goes down to the row that stood below, F2 keeps what is there.
        browser.press(Key::Down).await?;
        browser.press(Key::F2).await?;
        browser.press(Key::End).await?;
        browser.press("0").await?;
        browser.press(Key::Enter).await?;
        grid::wait_for(browser, &widget, (second, "Reach"), "3000..7000..200000").await?;
        // Delete empties a cell, and every one of these was one step.
        grid::go_to(browser, &widget, first, "Owner").await?;
        browser.press(Key::Delete).await?;
        grid::wait_for(browser, &widget, (first, "Owner"), "").await?;
        browser.chord(Key::Control, 'z').await?;
        grid::wait_for(browser, &widget, (first, "Owner"), "Mika").await?;
        browser.chord(Key::Control, 'z').await?;
        grid::wait_for(browser, &widget, (second, "Reach"), "3000..7000..20000").await
    })
}

#[test]
fn a_cell_of_the_row_whose_details_are_open_is_pressed_like_any_other() -> Result<()> {
    with_browser(async |browser| {
        let widget = priorities(browser).await?;
        widget.click("button", "Open Guest checkout").await?;
        widget.find(".grid-row[data-opened]").await?;
        // The first press goes to the cell, the second writes into it.
        grid::cell(browser, &widget, "Guest checkout", "Impact").await?.click().await?;
        grid::cell(browser, &widget, "Guest checkout", "Impact").await?.click().await?;
        widget.find(".grid-row[data-opened] .grid-editor").await?;
        browser.press(Key::Escape).await
    })
}

#[test]
fn a_block_comes_from_a_spreadsheet_and_goes_back() -> Result<()> {
    with_browser(async |browser| {
        let widget = priorities(browser).await?;
        let titles = ["Guest checkout", "Arrivals board", "Price calendar kept by the office"];
        put_on_clipboard(browser, "9,000\t2\r\n8000\t1..2..3\r\n7000\t1\r\n").await?;
        grid::go_to(browser, &widget, titles[0], "Reach").await?;
        browser.chord(Key::Control, 'v').await?;
        widget.wait_for_text("Pasted").await?;
        for (title, reach, impact) in
            [(titles[0], "9000", "2"), (titles[1], "8000", "1..2..3"), (titles[2], "7000", "1")]
        {
            grid::wait_for(browser, &widget, (title, "Reach"), reach).await?;
            grid::wait_for(browser, &widget, (title, "Impact"), impact).await?;
        }
        // From the same corner, three rows and two columns.
        for key in [Key::Down, Key::Down, Key::Right] {
            let extend =
                browser.session().action_chain().key_down(Key::Shift).send_keys(key).key_up(Key::Shift);
            extend.perform().await?;
        }
        browser.chord(Key::Control, 'c').await?;
        let copied = take_from_clipboard(browser).await?;
        ensure!(
            copied.lines().count() == 3 && copied.lines().all(|line| line.split('\t').count() == 2),
            "{copied:?}"
        );
        ensure!(copied.starts_with("9000\t2\n"), "{copied:?}");
        // One step takes the whole block back.
        grid::go_to(browser, &widget, titles[2], "Owner").await?;
        browser.chord(Key::Control, 'z').await?;
        grid::wait_for(browser, &widget, (titles[0], "Reach"), "2400..3600..5200").await?;
        grid::wait_for(browser, &widget, (titles[2], "Impact"), "0.5").await
    })
}

/// The title of the row whose cell has the focus and can be seen.
const SEEN_ROW: &str = "const root = arguments[0].shadowRoot; const at = root.activeElement; const row = at?.closest('.grid-row');\
    const [cell, grid] = [at?.getBoundingClientRect(), at?.closest('[role=grid]')?.getBoundingClientRect()];\
    return row && cell.top >= grid.top && cell.bottom <= grid.bottom ? row.querySelector('[role=rowheader] .grid-text').innerText : ''";

#[test]
fn a_row_that_a_change_moves_is_followed() -> Result<()> {
    with_browser(async |browser| {
        let widget = priorities(browser).await?;
        browser.set_viewport(1280, 420).await?;
        widget.click("columnheader", "Reach").await?;
        widget.find("[role=columnheader][aria-sort]:not([aria-sort=none])").await?;
        browser.chord(Key::Control, '\u{e010}').await?;
        let last = "return [...arguments[0].shadowRoot.querySelectorAll('.grid-body [role=rowheader] .grid-text')].at(-1).innerText";
        browser.painted().await?;
        let last: String = browser.script(last, vec![widget.host().to_json()?]).await?.convert()?;
        for reach in ["1", "9000000", "1"] {
            grid::go_to(browser, &widget, &last, "Reach").await?;
            browser.press(reach).await?;
            browser.press(Key::Tab).await?;
            grid::wait_for(browser, &widget, (&last, "Reach"), reach).await?;
            until(&format!("the focus in the row that moved with {reach}"), async || {
                let seen = browser.script(SEEN_ROW, vec![widget.host().to_json()?]).await?;
                Ok((seen.json() == last.as_str()).then_some(()))
            })
            .await?;
        }
        Ok(())
    })
}

#[test]
fn many_rows_are_changed_at_once_and_taken_back_in_one_step() -> Result<()> {
    with_browser(async |browser| {
        let widget = priorities(browser).await?;
        grid::go_to(browser, &widget, "Guest checkout", "Initiative").await?;
        browser.press(" ").await?;
        for _ in 0..2 {
            browser.press(Key::Down).await?;
            browser.press(" ").await?;
        }
        widget.wait_for_text("3 chosen").await?;
        widget.click("button", "Set").await?;
        widget.wait_for_text("Changed").await?;
        grid::wait_for(browser, &widget, ("Guest checkout", "Status"), "Candidate").await?;
        grid::wait_for(browser, &widget, ("Arrivals board", "Status"), "Candidate").await?;
        grid::go_to(browser, &widget, "Guest checkout", "Owner").await?;
        browser.chord(Key::Control, 'z').await?;
        grid::wait_for(browser, &widget, ("Guest checkout", "Status"), "In progress").await?;
        grid::wait_for(browser, &widget, ("Arrivals board", "Status"), "In progress").await
    })
}

const PAGE: &str = "<!doctype html><html lang=\"en\"><title>Page</title><link rel=\"icon\" href=\"/favicon.svg\">\
    <body><roadbook-plan src=\"/long.plan.json\"></roadbook-plan><script type=\"module\" src=\"/roadbook.mjs\"></script></body></html>";

const ROWS: &str = "return arguments[0].shadowRoot.querySelectorAll('.grid-body .grid-row').length";

/// Counts, from now on, the rows in which anything in the page changes.
/// Notes from now on which rows are touched, and by what: `{ "3": "attributes tabindex DIV, …" }`.
const COUNT_CHANGED: &str = "const body = arguments[0].shadowRoot.querySelector('.grid-body'); window.changedRows = {};\
    const row = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest('.grid-row');\
    const note = (found, change) => { const what = `${change.type} ${change.attributeName ?? ''} ${change.target.nodeName}`;\
      (changedRows[found.dataset.line] ??= []).push(what); };\
    window.observer = new MutationObserver((changes) => { for (const change of changes) {\
      const found = row(change.target); if (found) note(found, change);\
      for (const node of change.addedNodes) if (node.classList?.contains('grid-row')) note(node, change); } });\
    observer.observe(body, { subtree: true, childList: true, attributes: true, characterData: true })";

#[test]
fn ten_thousand_rows_scroll_with_a_few_in_the_page_and_an_edit_draws_one() -> Result<()> {
    let site = Site::built()?
        .with_page("/long.html", PAGE)
        .with_page("/long.plan.json", &long_plan(10_000, |number| (20_000 - number).to_string(), "2")?);
    with_site(site, async |browser| {
        browser.open("/long.html").await?;
        let widget = browser.widget().await?;
        widget.click("tab", "Priorities").await?;
        widget.wait_for_text("Initiative 7").await?;
        grid::go_to(browser, &widget, "Initiative 3", "Owner").await?;
        browser.press("Mika").await?;
        let host = widget.host().to_json()?;
        browser.script(COUNT_CHANGED, vec![host.clone()]).await?;
        browser.press(Key::Enter).await?;
        grid::wait_for(browser, &widget, ("Initiative 3", "Owner"), "Mika").await?;
        let changed: BTreeMap<String, Vec<String>> =
            browser.script("return window.changedRows", vec![]).await?.convert()?;
        // The row of the edit, and the one below that takes the focus.
        ensure!(changed.keys().eq(["3", "4"]), "drawn again: {changed:?}");

        let last =
            browser.session().action_chain().key_down(Key::Control).send_keys(Key::End).key_up(Key::Control);
        last.perform().await?;
        widget.wait_for_text("Initiative 9999").await?;
        let rows: usize = browser.script(ROWS, vec![host]).await?.convert()?;
        ensure!((10..=80).contains(&rows), "{rows} rows are in the page");
        ensure!(!widget.text().await?.contains("Initiative 5000"), "rows out of sight are in the page");
        Ok(())
    })
}
