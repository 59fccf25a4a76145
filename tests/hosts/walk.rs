//! What is asked of every host: edits stay, its own keys, search and dark mode keep working, and the widget fits its column.

use anyhow::{Context, Result, ensure};
use e2e::{Browser, Widget, until};
use thirtyfour::{By, Key};

/// What a plan is called in these tests after a person gave it another title.
const TITLE: &str = "Harbour and quay 2027";

/// The widget of a page with the sample plan, drawn.
pub async fn opened<'a>(browser: &'a Browser, page: &str, title: &str) -> Result<Widget<'a>> {
    browser.open(page).await?;
    drawn(browser, title).await
}

async fn drawn<'a>(browser: &'a Browser, title: &str) -> Result<Widget<'a>> {
    let widget = browser.widget().await?;
    widget.wait_for_text(title).await?;
    Ok(widget)
}

/// Follows a link in the page's text.
pub async fn follow(browser: &Browser, words: &str) -> Result<()> {
    until(&format!("the link “{words}”"), async || {
        for link in browser.session().find_all(By::LinkText(words)).await? {
            if link.is_clickable().await? {
                link.click().await?;
                return Ok(Some(()));
            }
        }
        Ok(None)
    })
    .await
}

async fn heading(browser: &Browser, words: &str) -> Result<()> {
    until(&format!("the heading “{words}”"), async || {
        let headings = "return [...document.querySelectorAll('h1')].map((one) => one.innerText).join()";
        let found: String = browser.script(headings, vec![]).await?.convert()?;
        Ok(found.contains(words).then_some(()))
    })
    .await
}

/// Whether following links keeps the page's scripts running.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Navigation {
    /// The host exchanges the page's content.
    InPlace,
    /// Every link loads a page.
    ByPage,
}

/// An edit is there after going away and back by the host's own links, and after a reload.
pub async fn an_edit_stays(browser: &Browser, page: &str, navigation: Navigation) -> Result<()> {
    let widget = opened(browser, page, "Harbour 2027").await?;
    widget.rename_plan(TITLE).await?;
    widget.wait_for_text("Saved here at").await?;
    browser.script("window.stillHere = true", vec![]).await?;
    for _ in 0..2 {
        follow(browser, "Elsewhere").await?;
        heading(browser, "Elsewhere").await?;
        follow(browser, "The plan").await?;
        heading(browser, "The plan").await?;
        drawn(browser, TITLE).await?;
    }
    let stayed = browser.script("return window.stillHere === true", vec![]).await?.json() == true;
    ensure!(stayed == (navigation == Navigation::InPlace), "the page's scripts kept running: {stayed}");
    browser.reload().await?;
    drawn(browser, TITLE).await?;
    Ok(())
}

/// A fenced block, reached by the host's own link, is a plan whose ranking a person reads.
pub async fn a_block_is_a_plan(browser: &Browser, page: &str) -> Result<()> {
    browser.open(page).await?;
    follow(browser, "the features").await?;
    heading(browser, "The features").await?;
    let widget = browser.widget().await?;
    widget.click("tab", "Priorities").await?;
    widget.wait_for_text("Guest checkout").await?;
    // 800 × 2 × 80 % ÷ 3.
    widget.wait_for_text("427").await
}

/// Types into the plan's title what the host takes for its shortcuts, and none of them reaches the host.
pub async fn keys_stay_in_the_widget(browser: &Browser, widget: &Widget<'_>, keys: &str) -> Result<()> {
    let before = browser.session().current_url().await?;
    widget.rename_plan(&format!("{TITLE} {keys}")).await?;
    widget.find("#plan-title").await?.focus().await?;
    browser.press(Key::Left).await?;
    browser.press(Key::Right).await?;
    ensure!(browser.session().current_url().await? == before, "the host went to another page");
    let focus = "return document.activeElement === arguments[0]";
    let kept = browser.script(focus, vec![widget.host().to_json()?]).await?.json() == true;
    ensure!(kept, "the host took the focus");
    Ok(())
}

/// Opens the host's search by the key `/`, types a word that stands on one page, ends it with `then`, and finds that page.
pub async fn search_finds(browser: &Browser, field: &str, then: &str, result: &str) -> Result<()> {
    browser.script("document.activeElement?.blur()", vec![]).await?;
    browser.press("/").await?;
    until("the search to take the focus", async || {
        let focused = "return document.activeElement?.matches(arguments[0]) ?? false";
        Ok((browser.script(focused, vec![field.into()]).await?.json() == true).then_some(()))
    })
    .await?;
    browser.press(format!("pontoon{then}")).await?;
    until("the page with that word", async || {
        let found = "return [...document.querySelectorAll(arguments[0])].some((one) => one.innerText.includes('Elsewhere'))";
        Ok((browser.script(found, vec![result.into()]).await?.json() == true).then_some(()))
    })
    .await
}

/// Waits until the widget is light or dark, as `color-scheme` says it.
pub async fn looks(browser: &Browser, scheme: &str) -> Result<()> {
    until(&format!("a widget that is {scheme}"), async || {
        let script = "return getComputedStyle(document.querySelector('roadbook-plan')).colorScheme";
        let found: String = browser.script(script, vec![]).await?.convert()?;
        Ok((found == scheme).then_some(()))
    })
    .await
}

/// The widget is as wide as its column, and the page no wider than the window, on a desktop and on a phone; leaves a
/// picture of each.
pub async fn fits(browser: &Browser, host: &str) -> Result<()> {
    for (width, height) in [(1280, 900), (390, 844)] {
        browser.set_viewport(width, height).await?;
        browser.painted().await?;
        let measure = "const host = document.querySelector('roadbook-plan'); const column = host.parentElement;\
            const style = getComputedStyle(column); const inner = column.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);\
            return [host.getBoundingClientRect().width, inner, document.documentElement.scrollWidth - innerWidth]";
        let found: Vec<f64> = browser.script(measure, vec![]).await?.convert()?;
        let [own, column, beyond] = found.try_into().ok().context("three measures")?;
        ensure!((own - column).abs() < 1.5, "the widget is {own} px wide in a column of {column} px");
        ensure!(beyond <= 1.0, "the page is {beyond} px wider than the window of {width} px");
        browser.shoot(&format!("host-{host}-{width}")).await?;
    }
    browser.set_viewport(1280, 800).await
}
