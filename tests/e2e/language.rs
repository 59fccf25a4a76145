//! The widget in the page's language, in one that a person chose, and where lines run from right to left.

#[path = "../support/english.rs"]
mod english;

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use roadbook::sample::HARBOUR_PLAN_TEXT;
use thirtyfour::Key;

use crate::support::{Browser, Site, Widget, until, with_site};
use english::english_in;

/// A page with these attributes and a widget that shows the sample plan.
fn page(attributes: &str) -> String {
    format!(
        "<!doctype html><html {attributes}><title>Page</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><link rel=\"icon\" href=\"/favicon.svg\">\
         <body><roadbook-plan sample></roadbook-plan>\
         <script type=\"module\" src=\"/roadbook.mjs\"></script></body></html>"
    )
}

const GERMAN: [&str; 6] = ["Strategie", "Belege", "Prioritäten", "Roadmap", "Ergebnisse", "Bericht"];
const JAPANESE: [&str; 6] = ["戦略", "根拠", "優先順位", "ロードマップ", "成果", "ブリーフ"];

async fn wait_for_tabs(widget: &Widget<'_>, names: [&str; 6]) -> Result<()> {
    until(&format!("the tabs {names:?}"), async || {
        let found = widget.names_of("tab").await?;
        Ok((found.iter().take(6).eq(names.iter())).then_some(()))
    })
    .await
}

/// The language that the widget's root says it is written in.
async fn language_of(widget: &Widget<'_>) -> Result<Option<String>> {
    Ok(widget.find(".widget").await?.attr("lang").await?)
}

#[test]
fn the_widget_speaks_the_pages_language_and_follows_it() -> Result<()> {
    let site = Site::built()?.with_page("/de.html", &page("lang=\"de-DE\""));
    with_site(site, async |browser| {
        browser.open("/de.html").await?;
        let widget = browser.widget().await?;
        wait_for_tabs(&widget, GERMAN).await?;
        widget.wait_for_text("Keine Änderungen").await?;
        ensure!(language_of(&widget).await?.as_deref() == Some("de"));
        ensure!(!widget.text().await?.contains("No changes"), "the save badge speaks English too");

        widget.find("#plan-title").await?.click().await?;
        browser.press("!").await?;
        browser.press(Key::Enter).await?;
        widget.wait_for_text("Hier gespeichert um").await?;

        browser.script("document.documentElement.lang = 'ja'", vec![]).await?;
        wait_for_tabs(&widget, JAPANESE).await?;
        ensure!(language_of(&widget).await?.as_deref() == Some("ja"));
        widget.wait_for_text("にこのブラウザーへ保存しました").await?;
        ensure!(!widget.text().await?.contains("Hier gespeichert"), "the save badge stayed German");
        widget.click("tab", "ロードマップ").await?;
        let dates = "return /\\d+月/.test(arguments[0].shadowRoot.querySelector('#screen').textContent)";
        until("a date as Japanese writes it", async || {
            let found = browser.script(dates, vec![widget.host().to_json()?]).await?;
            Ok((found.json() == true).then_some(()))
        })
        .await
    })
}

#[test]
fn a_language_chosen_in_this_browser_outweighs_the_pages() -> Result<()> {
    let site = Site::built()?.with_page("/ja.html", &page("lang=\"ja\""));
    with_site(site, async |browser| {
        browser.open("/ja.html").await?;
        wait_for_tabs(&browser.widget().await?, JAPANESE).await?;
        browser.script("localStorage.setItem('roadbook/preference/language', 'de')", vec![]).await?;
        browser.reload().await?;
        let widget = browser.widget().await?;
        wait_for_tabs(&widget, GERMAN).await?;
        browser.script("localStorage.removeItem('roadbook/preference/language')", vec![]).await?;
        browser.reload().await?;
        wait_for_tabs(&browser.widget().await?, JAPANESE).await
    })
}

#[test]
fn lines_from_right_to_left_keep_every_screen_within_the_page() -> Result<()> {
    let site = Site::built()?.with_page("/rtl.html", &page("lang=\"en\" dir=\"rtl\""));
    with_site(site, async |browser| {
        for width in [360, 1280] {
            browser.set_viewport(width, 800).await?;
            browser.open("/rtl.html").await?;
            let widget = browser.widget().await?;
            for screen in ["Strategy", "Evidence", "Priorities", "Roadmap", "Outcomes", "Brief"] {
                widget.click("tab", screen).await?;
                let sideways = "return [document.documentElement.scrollWidth - innerWidth,\
                    arguments[0].shadowRoot.querySelector('.app').scrollWidth - arguments[0].clientWidth]";
                let over: Vec<f64> =
                    browser.script(sideways, vec![widget.host().to_json()?]).await?.convert()?;
                ensure!(
                    over.iter().all(|over| *over <= 1.0),
                    "{screen} at {width} px sticks out by {over:?}"
                );
            }
            // An arrow goes where it points: to the left is on.
            widget.click("tab", "Strategy").await?;
            browser.press(Key::Left).await?;
            until("the Evidence tab to be chosen", async || {
                let chosen = widget.role("tab", "Evidence").await?.attr("aria-selected").await?;
                Ok((chosen.as_deref() == Some("true")).then_some(()))
            })
            .await?;
        }
        Ok(())
    })
}

/// Every text and every spoken name in the widget, seen just now or not.
const TEXTS: &str = "const found = new Set(); \
    for (const one of arguments[0].shadowRoot.querySelectorAll('.widget, .widget *')) { \
        for (const name of ['aria-label', 'aria-description', 'title', 'placeholder']) found.add(one.getAttribute(name) ?? ''); \
        for (const text of one.childNodes) if (text.nodeType === 3) found.add(text.data.trim()); \
    } \
    return [...found];";

/// What people read in some places of the widget.
struct Reader<'a> {
    browser: &'a Browser,
    widget: Widget<'a>,
    texts: BTreeSet<String>,
}

impl Reader<'_> {
    async fn read(&mut self) -> Result<()> {
        self.browser.painted().await?;
        let texts: Vec<String> =
            self.browser.script(TEXTS, vec![self.widget.host().to_json()?]).await?.convert()?;
        self.texts.extend(texts);
        Ok(())
    }

    /// Presses each element of a kind, up to so many, and reads.
    async fn press_each(&mut self, css: &str, most: usize) -> Result<()> {
        let count = self.widget.find_all(css).await?.len().min(most);
        ensure!(count > 0, "there is no {css}");
        for index in 0..count {
            let press = format!(
                "arguments[0].shadowRoot.querySelectorAll('{css}')[{index}].dispatchEvent(\
                new MouseEvent('click', {{ bubbles: true, composed: true, cancelable: true }}))"
            );
            self.browser.script(&press, vec![self.widget.host().to_json()?]).await?;
            self.read().await?;
        }
        Ok(())
    }
}

#[test]
fn no_place_shows_english_to_those_who_read_another_language() -> Result<()> {
    let site = Site::built()?
        .with_page("/de.html", &page("lang=\"de\""))
        .with_page("/ja.html", &page("lang=\"ja\""));
    with_site(site, async |browser| {
        for (language, names) in [("de", GERMAN), ("ja", JAPANESE)] {
            browser.open(&format!("/{language}.html")).await?;
            let widget = browser.widget().await?;
            wait_for_tabs(&widget, names).await?;
            let mut reader = Reader { browser, widget, texts: BTreeSet::new() };
            for (place, name) in names.into_iter().enumerate() {
                reader.widget.click("tab", name).await?;
                reader.read().await?;
                match place {
                    1 => reader.press_each("[id^=evidence-tab-]", 5).await?,
                    2 => reader.press_each(".grid-open", 1).await?,
                    3 => {
                        reader.press_each(".timeline-bar", 1).await?;
                        reader.press_each(".roadmap-toolbar [aria-pressed]", 3).await?;
                    }
                    _ => {}
                }
            }
            reader.press_each(".app-actions [aria-haspopup=menu]", 3).await?;
            browser.press(Key::Escape).await?;
            for key in [",", "?", "i"] {
                reader.widget.click("tab", names[0]).await?;
                browser.press(key).await?;
                reader.read().await?;
                browser.press(Key::Escape).await?;
            }
            let texts: Vec<String> = reader.texts.into_iter().collect();
            let found = english_in(language, &texts, HARBOUR_PLAN_TEXT);
            ensure!(found.is_empty(), "{}", found.join("\n"));
        }
        Ok(())
    })
}
