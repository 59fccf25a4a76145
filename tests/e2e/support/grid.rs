//! Acts on the cells of a grid by what row and column are called.

use anyhow::{Context, Result};
use thirtyfour::{Key, WebElement};

use super::{Browser, Widget, until};

/// The cell of a row with this title below this heading, among those in the page.
const CELL: &str = "const root = arguments[0].shadowRoot;\
    const text = (part) => part?.querySelector('.grid-text')?.innerText ?? '';\
    const head = [...root.querySelectorAll('.grid-head [data-column]')].find((head) => text(head) === arguments[2]);\
    const row = [...root.querySelectorAll('.grid-body .grid-row')].find((row) => text(row.querySelector('[role=rowheader]')) === arguments[1]);\
    return head && row ? row.querySelector(`[data-column=\"${head.dataset.column}\"]`) : null";

/// The cell, once it is in the page.
pub async fn cell(browser: &Browser, widget: &Widget<'_>, title: &str, heading: &str) -> Result<WebElement> {
    until(&format!("the cell “{heading}” of “{title}”"), async || {
        let found =
            browser.script(CELL, vec![widget.host().to_json()?, title.into(), heading.into()]).await?;
        Ok(if found.json().is_null() { None } else { Some(found.element()?) })
    })
    .await
}

/// What stands in a cell, without what stands below it.
pub async fn text(browser: &Browser, widget: &Widget<'_>, title: &str, heading: &str) -> Result<String> {
    let cell = cell(browser, widget, title, heading).await?;
    let script = "return arguments[0].querySelector('.grid-text')?.innerText ?? ''";
    Ok(browser.script(script, vec![cell.to_json()?]).await?.convert()?)
}

/// Waits until a text stands in a cell.
pub async fn wait_for(
    browser: &Browser,
    widget: &Widget<'_>,
    (title, heading): (&str, &str),
    expected: &str,
) -> Result<()> {
    let waiting = format!("“{expected}” in “{heading}” of “{title}”");
    until(&waiting, async || Ok((text(browser, widget, title, heading).await? == expected).then_some(())))
        .await
}

/// Puts the focus on a cell.
pub async fn go_to(browser: &Browser, widget: &Widget<'_>, title: &str, heading: &str) -> Result<()> {
    let cell = cell(browser, widget, title, heading).await?;
    // As a press would, without opening what a second press opens.
    browser
        .script("arguments[0].scrollIntoView({ block: 'center', inline: 'center' })", vec![cell.to_json()?])
        .await?;
    cell.click().await.context("the cell takes no press")
}

/// Types a value into a cell: it takes the place of what was there.
pub async fn write(
    browser: &Browser,
    widget: &Widget<'_>,
    (title, heading): (&str, &str),
    value: &str,
) -> Result<()> {
    go_to(browser, widget, title, heading).await?;
    browser.press(value).await?;
    browser.press(Key::Enter).await
}
