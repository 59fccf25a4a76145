//! The widget's look follows the page's, live.

use anyhow::Result;

use super::{SCRIPT, page};
use crate::support::{Browser, Site, Theme, until, with_site};

async fn wait_for(browser: &Browser, what: &str, scheme: &str) -> Result<()> {
    until(&format!("{scheme} with {what}"), async || {
        let script = "return getComputedStyle(document.querySelector('roadbook-plan')).colorScheme";
        let found: String = browser.script(script, vec![]).await?.convert()?;
        Ok((found == scheme).then_some(()))
    })
    .await
}

#[test]
fn every_hosts_way_of_going_dark_takes_the_widget_along() -> Result<()> {
    let body = "<div id=\"around\"><roadbook-plan sample></roadbook-plan></div>";
    with_site(Site::built()?.with_page("/theme.html", &page(SCRIPT, body)), async |browser| {
        browser.open("/theme.html").await?;
        browser.widget().await?.wait_for_text("Harbour 2027").await?;
        wait_for(browser, "nothing said", "light dark").await?;
        let html = "document.documentElement";
        for (set, clear, scheme) in [
            (format!("{html}.dataset.theme = 'dark'"), format!("delete {html}.dataset.theme"), "dark"),
            (
                "document.body.dataset.mdColorScheme = 'slate'".into(),
                "delete document.body.dataset.mdColorScheme".into(),
                "dark",
            ),
            (format!("{html}.classList.add('dark')"), format!("{html}.className = ''"), "dark"),
            (format!("{html}.className = 'js coal'"), format!("{html}.className = 'js light'"), "dark"),
            (format!("{html}.className = 'js rust'"), format!("{html}.className = ''"), "light"),
            (format!("{html}.style.colorScheme = 'dark'"), format!("{html}.style.colorScheme = ''"), "dark"),
            (
                "document.getElementById('around').dataset.theme = 'light'".into(),
                "delete document.getElementById('around').dataset.theme".into(),
                "light",
            ),
        ] {
            browser.script(&set, vec![]).await?;
            wait_for(browser, &set, scheme).await?;
            browser.script(&clear, vec![]).await?;
            wait_for(browser, &clear, if clear.contains("light") { "light" } else { "light dark" }).await?;
        }
        // The element's own word wins; moved elsewhere it follows what is there.
        browser.script("document.documentElement.className = 'dark'", vec![]).await?;
        browser
            .script("document.querySelector('roadbook-plan').setAttribute('theme', 'light')", vec![])
            .await?;
        wait_for(browser, "its own attribute", "light").await?;
        browser
            .script("document.querySelector('roadbook-plan').setAttribute('theme', 'auto')", vec![])
            .await?;
        wait_for(browser, "auto", "dark").await?;
        let away = "document.documentElement.className = ''; const place = document.createElement('section');\
                    place.dataset.theme = 'dark'; document.body.append(place);\
                    const around = document.getElementById('around'); around.remove(); place.append(around.firstChild)";
        browser.script(away, vec![]).await?;
        wait_for(browser, "the place it was moved to", "dark").await?;
        browser.script("document.querySelector('section').dataset.theme = 'light'", vec![]).await?;
        wait_for(browser, "that place turned light", "light").await?;
        browser.set_theme(Theme::Dark).await
    })
}
