//! The plan in the forms that other tools read, from the screen.

use anyhow::{Result, anyhow, ensure};
use roadbook::domain::Date;
use roadbook::format::export::{Export, ExportFormat, export};
use roadbook::format::plan_file::read_plan;
use roadbook::sample::HARBOUR_PLAN_TEXT;
use serde_json::{Value, json};

use crate::support::{Browser, Site, Widget, until, with_browser, with_site};

/// Opens the dialog on the sample plan.
async fn open<'b>(browser: &'b Browser, path: &str) -> Result<Widget<'b>> {
    browser.open(path).await?;
    let widget = browser.widget().await?;
    widget.wait_for_text("Harbour 2027").await?;
    widget.click("button", "Plan menu").await?;
    widget.click("menuitem", "Export …").await?;
    Ok(widget)
}

/// Waits until the text in the dialog has these words, and answers it.
async fn text(widget: &Widget<'_>, words: &str) -> Result<String> {
    until(words, async || Ok(Some(widget.value("#export-text").await?).filter(|text| text.contains(words))))
        .await
}

#[test]
fn each_form_is_seen_as_text_and_saved_under_its_name() -> Result<()> {
    with_browser(async |browser| {
        let widget = open(browser, "/").await?;
        text(&widget, "## Strategy").await?;
        widget.choose("#export-format", "mermaid-gantt").await?;
        text(&widget, "dateFormat YYYY-MM-DD").await?;
        widget.choose("#export-format", "table").await?;
        text(&widget, "\"inputs.reach\"").await?;
        widget.choose("#export-table", "milestones").await?;
        text(&widget, "mi_easter").await?;
        widget.choose("#export-format", "ics").await?;
        let shown = text(&widget, "BEGIN:VCALENDAR").await?;
        widget.click("button", "Download harbour-2027.ics").await?;
        let file = String::from_utf8(browser.downloaded("harbour-2027.ics").await?)?;
        // A text field has no carriage returns.
        ensure!(file.replace("\r\n", "\n") == shown, "what was saved is not what was shown");
        widget.wait_until_gone("dialog", "Export").await
    })
}

#[test]
fn in_a_sandbox_that_blocks_downloads_the_text_can_be_taken_by_hand() -> Result<()> {
    const PAGE: &str = "<!doctype html><html lang=en><title>Wiki</title><link rel=icon href=/favicon.svg>\
        <iframe sandbox=\"allow-scripts allow-same-origin\" src=\"/\" width=\"1000\" height=\"700\"></iframe></html>";
    /// Does the next step towards the text that is wanted, and answers what can be selected of it.
    const STEP: &str = "const root = document.querySelector('roadbook-plan')?.shadowRoot;\
        if (!root) return '';\
        const item = [...root.querySelectorAll('[role=menuitem]')].find((one) => one.textContent.includes('Export …'));\
        const list = root.querySelector('#export-format'), field = root.querySelector('#export-text');\
        if (list && list.value !== 'linear') {\
            list.value = 'linear'; list.dispatchEvent(new Event('change', { bubbles: true, composed: true }));\
        } else if (field) { field.select(); return field.value.slice(field.selectionStart, field.selectionEnd); }\
        else if (item) item.click(); else root.querySelector('[aria-haspopup=menu]')?.click();\
        return ''";
    with_site(Site::built()?.with_page("/wiki.html", PAGE), async |browser| {
        browser.open("/wiki.html").await?;
        browser.session().enter_frame(0).await?;
        until("the issues for Linear", async || {
            let taken: String = browser.script(STEP, vec![]).await?.convert()?;
            Ok((taken.contains("\"Blocked by\"") && taken.lines().count() > 20).then_some(()))
        })
        .await
    })
}

#[test]
fn a_page_to_print_has_its_title_on_every_sheet_and_no_picture_higher_than_one() -> Result<()> {
    let plan = read_plan(HARBOUR_PLAN_TEXT.as_bytes()).map_err(|error| anyhow!("{error}"))?.plan;
    let page = export(&plan, &Export::of(ExportFormat::Page), "2027-03-01".parse::<Date>()?).text;
    ensure!(!page.contains("<script") && !page.contains("http-equiv"), "the page runs or fetches something");
    with_site(
        Site::built()?.without_policy().with_page("/plan.html", &page).with_page("/favicon.ico", ""),
        async |browser| {
            browser.open("/plan.html").await?;
            browser.set_viewport(673, 900).await?;
            browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
            let look = "const sheet = 225 * 96 / 25.4 + 1;\
            return { high: [...document.querySelectorAll('svg')].filter((one) => one.getBoundingClientRect().height > sheet).length,\
                wide: document.documentElement.scrollWidth > innerWidth, pictures: document.querySelectorAll('svg').length,\
                whole: [...document.querySelectorAll('figure, li, tr')].every((one) => getComputedStyle(one).breakInside === 'avoid') }";
            let seen: Value = browser.script(look, vec![]).await?.convert()?;
            ensure!(seen == json!({ "high": 0, "wide": false, "pictures": 2, "whole": true }), "{seen}");
            let pdf = json!({ "preferCSSPageSize": true });
            let pdf = browser.devtools("Page.printToPDF", pdf).await?["data"].as_str().map(str::len);
            ensure!(pdf.is_some_and(|length| length > 10_000), "no PDF");
            ensure!(page.contains("@top-left{content:\"Harbour 2027\""), "no running title");
            Ok(())
        },
    )
}
