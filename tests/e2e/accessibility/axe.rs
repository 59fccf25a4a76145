//! axe-core finds nothing in any place, in either theme.
//!
//! axe-core 4.14.1 (Mozilla Public Licence 2.0, licence beside it) is kept in `tests/e2e/vendor` for these tests alone and
//! is no part of what is built. It is put into the page through WebDriver, which the page's content-security policy
//! does not hold up.

use anyhow::{Result, ensure};
use serde_json::json;

use super::places::{look_everywhere, with_pages};
use crate::support::{Browser, Site, Theme, with_site};

const AXE: &str = include_str!("../vendor/axe-core-4.14.1.min.js");

/// WCAG 2.2 at level AA, and what axe-core calls good practice.
const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// What is wrong on the page as it stands, a line each.
async fn violations(browser: &Browser) -> Result<Vec<String>> {
    let script = "const done = arguments[arguments.length - 1];\
        const options = { runOnly: { type: 'tag', values: arguments[0] }, resultTypes: ['violations'] };\
        const line = (rule) => (node) => {\
          const why = [...node.any, ...node.all, ...node.none].map((check) => check.message)[0] ?? rule.help;\
          return `${rule.id}: ${why} — ${node.html.slice(0, 240)}`;\
        };\
        axe.run(document, options).then(\
          (found) => done(found.violations.flatMap((rule) => rule.nodes.map(line(rule)))),\
          (error) => done([`axe-core stopped: ${error}`]))";
    Ok(browser.session().execute_async(script, vec![json!(TAGS)]).await?.convert()?)
}

#[test]
fn axe_finds_nothing_in_any_place_in_either_theme() -> Result<()> {
    with_site(with_pages(Site::built()?), async |browser| {
        look_everywhere(browser, async |_| {
            browser.script(AXE, vec![]).await?;
            let mut found = Vec::new();
            for theme in [Theme::Light, Theme::Dark] {
                // Nothing moves then, so that no colour is caught on its way to another.
                let still = ("prefers-reduced-motion", "reduce");
                browser.set_media(&[("prefers-color-scheme", theme.name()), still]).await?;
                browser.painted().await?;
                found.extend(
                    violations(browser).await?.into_iter().map(|line| format!("{}: {line}", theme.name())),
                );
            }
            Ok(found)
        })
        .await
    })
}

#[test]
fn axe_sees_into_the_widget() -> Result<()> {
    with_site(Site::built()?, async |browser| {
        browser.open("/").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        browser.script(AXE, vec![]).await?;
        let spoil = "const picture = document.createElement('img');\
            arguments[0].shadowRoot.querySelector('#screen').append(picture); picture.src = 'favicon.svg'";
        browser.script(spoil, vec![widget.host().to_json()?]).await?;
        let found = violations(browser).await?;
        ensure!(found.iter().any(|line| line.starts_with("image-alt")), "the fault was not found: {found:?}");
        Ok(())
    })
}
