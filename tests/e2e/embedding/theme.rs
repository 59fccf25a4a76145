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

#[test]
fn a_page_that_only_paints_its_ground_takes_the_widget_along() -> Result<()> {
    let body = "<div id=\"around\"><roadbook-plan sample></roadbook-plan></div>";
    with_site(Site::built()?.with_page("/ground.html", &page(SCRIPT, body)), async |browser| {
        browser.set_theme(Theme::Dark).await?;
        browser.open("/ground.html").await?;
        browser.widget().await?.wait_for_text("Harbour 2027").await?;
        wait_for(browser, "nothing painted", "light dark").await?;
        for (class, scheme) in [("paper", "light"), ("night", "dark"), ("", "light dark")] {
            // The colours come by a style sheet, as a site's do; the class alone means nothing.
            let paint = "const sheet = new CSSStyleSheet(); sheet.replaceSync('.paper { background: #fdfdfd } .night { background: #1b1b1f }');\
                         document.adoptedStyleSheets = [sheet]; document.body.className = arguments[0]";
            browser.script(paint, vec![class.into()]).await?;
            wait_for(browser, class, scheme).await?;
        }
        // One that turns slowly is looked at again when it has turned.
        let slowly = "document.adoptedStyleSheets[0].insertRule('body { transition: background-color 0.2s }'); document.body.className = 'paper'";
        browser.script(slowly, vec![]).await?;
        wait_for(browser, "a slow turn", "light").await
    })
}

#[test]
fn text_is_as_large_as_the_pages_whatever_its_root_element_says() -> Result<()> {
    let body = "<main><roadbook-plan sample></roadbook-plan></main>";
    with_site(Site::built()?.with_page("/size.html", &page(SCRIPT, body)), async |browser| {
        for (root, main, expected) in [
            ("100%", "1rem", "14px"),
            ("62.5%", "1.6rem", "14px"),
            ("125%", "0.8rem", "14px"),
            ("100%", "1.25rem", "17.5px"),
        ] {
            browser.open("/size.html").await?;
            let sizes = "document.documentElement.style.fontSize = arguments[0]; document.querySelector('main').style.fontSize = arguments[1]";
            browser.script(sizes, vec![root.into(), main.into()]).await?;
            browser.widget().await?.wait_for_text("Harbour 2027").await?;
            until(&format!("{expected} in {main} of {root}"), async || {
                let size = "return getComputedStyle(document.querySelector('roadbook-plan').shadowRoot.querySelector('.app')).fontSize";
                let found: String = browser.script(size, vec![]).await?.convert()?;
                Ok((found == expected).then_some(()))
            })
            .await?;
        }
        Ok(())
    })
}
