//! A page restyles the widget with nothing but CSS, under a strict content-security policy; and reads a chart by keys.

use anyhow::{Context, Result, ensure};
use thirtyfour::Key;

use crate::support::{Site, until, with_browser, with_site};

const PAGE: &str = "<!doctype html><html lang=\"en\"><title>Host</title><link rel=\"icon\" href=\"/favicon.svg\">\
    <link rel=\"stylesheet\" href=\"/host.css\"><main><roadbook-plan sample></roadbook-plan></main>\
    <script type=\"module\" src=\"/roadbook.mjs\"></script></html>";
const STYLES: &str = "body { font-family: 'Courier New', monospace }\
    roadbook-plan { --roadbook-accent: #8b1e3f; --roadbook-radius: 2px }\
    roadbook-plan::part(button) { text-transform: uppercase }";

#[test]
fn a_page_changes_the_accent_and_restyles_the_buttons() -> Result<()> {
    let site = Site::built()?.with_page("/host.html", PAGE).with_page("/host.css", STYLES);
    with_site(site, async |browser| {
        browser.open("/host.html").await?;
        let widget = browser.widget().await?;
        widget.click("tab", "Roadmap").await?;
        let plan = widget.find("#roadmap-plan").await?;
        let look = "const look = getComputedStyle(arguments[0]);\
            return [look.backgroundColor, look.textTransform, look.borderRadius, look.fontFamily]";
        let found: Vec<String> = browser.script(look, vec![plan.to_json()?]).await?.convert()?;
        ensure!(found[0] == "rgb(139, 30, 63)" && found[1] == "uppercase" && found[2] == "2px", "{found:?}");
        ensure!(found[3].contains("Courier New"), "the page's font is not inherited: {found:?}");
        Ok(())
    })
}

#[test]
fn a_chart_is_one_stop_and_is_read_point_by_point() -> Result<()> {
    with_browser(async |browser| {
        browser.open("/").await?;
        let widget = browser.widget().await?;
        widget.click("tab", "Strategy").await?;
        let drawing = widget.find(".strategy-landscape svg.chart-svg").await?;
        drawing.focus().await?;
        let read = async |other_than: &str| {
            until("the bubble to say a point", async || {
                let said = widget.find(".strategy-landscape .chart-bubble").await?.text().await?;
                Ok((!said.is_empty() && said != other_than).then_some(said))
            })
            .await
        };
        let first = read("").await?;
        ensure!(first.contains("importance") && first.contains("opportunity"), "the first is {first:?}");
        browser.press(Key::Right).await?;
        let second = read(&first).await?;
        browser.press(Key::End).await?;
        let last = read(&second).await?;
        ensure!(last != first, "the last point is the first: {last:?}");
        // Enter goes to the need that is read.
        let name = last.split(": ").next().context("no name")?.to_owned();
        browser.press(Key::Enter).await?;
        let chosen = widget.find(".strategy [aria-selected=true] th").await?.text().await?;
        ensure!(chosen.contains(&name), "{name:?} was read, {chosen:?} is chosen");
        Ok(())
    })
}
