//! A ballot goes out and comes back as a link, between two people who have nothing else in common.

use anyhow::{Context, Result, ensure};
use roadbook::sample::HARBOUR_PLAN_TEXT;
use serde_json::json;
use thirtyfour::Key;

use crate::embedding::{SCRIPT, page};
use crate::support::{Browser, Site, Widget, with_site};

/// Where the plan is, and a page of somebody who has never seen it.
const PLAN_PAGE: &str = "/plan.html";
const OTHER_PAGE: &str = "/other.html";

fn site() -> Result<Site> {
    // Tests have no permission for the clipboard; what was to be written there is what matters.
    const CLIPBOARD: &str = "Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text) => { window.copied = text; return Promise.resolve(); } } });";
    let with = |element: &str| page(SCRIPT, &format!("{element}<script src=\"/clipboard.js\"></script>"));
    Ok(Site::built()?
        .with_page(
            PLAN_PAGE,
            &with("<roadbook-plan src=\"/harbour.plan.json\" view=\"priorities\"></roadbook-plan>"),
        )
        .with_page(OTHER_PAGE, &with("<roadbook-plan></roadbook-plan>"))
        .with_page("/reading.html", &with("<roadbook-plan mode=\"view\"></roadbook-plan>"))
        .with_page("/harbour.plan.json", HARBOUR_PLAN_TEXT)
        .with_page("/clipboard.js", CLIPBOARD))
}

/// Opens a link on another page of the site than the one it was copied on.
async fn follow<'b>(browser: &'b Browser, link: &str, path: &str) -> Result<Widget<'b>> {
    let (_, fragment) = link.split_once('#').context("no fragment")?;
    browser.session().goto("about:blank").await?;
    browser.open(&format!("{path}#{fragment}")).await?;
    browser.widget().await
}

async fn copied(browser: &Browser, widget: &Widget<'_>) -> Result<String> {
    widget.wait_for_text("Link copied: ").await?;
    Ok(browser.script("return window.copied", vec![]).await?.convert()?)
}

/// The link to the empty ballot of the one who has not voted yet.
async fn asked(browser: &Browser) -> Result<String> {
    browser.open(PLAN_PAGE).await?;
    let widget = browser.widget().await?;
    widget.wait_for_text("5 of 6 have voted; still missing: Lead engineer.").await?;
    widget.click("button", "Ballot of Lead engineer").await?;
    widget.click("menuitem", "Copy a link to an empty ballot").await?;
    copied(browser, &widget).await
}

#[test]
fn a_ballot_goes_out_is_filled_in_elsewhere_and_comes_back_by_links() -> Result<()> {
    with_site(site()?, async |browser| {
        let link = asked(browser).await?;
        println!("the link to the sample's empty ballot has {} characters", link.len());

        // Somebody else: nothing of the plan is in this browser.
        browser.script("localStorage.clear()", vec![]).await?;
        let widget = follow(browser, &link, OTHER_PAGE).await?;
        widget.role("dialog", "Ballot for “Harbour 2027”").await?;
        widget.wait_for_text("Ballot of Lead engineer").await?;
        ensure!(
            *browser.script("return location.hash", vec![]).await?.json() == json!(""),
            "the ballot is still in the address"
        );
        browser.shoot_everywhere("ballot-to-fill-in").await?;
        widget.role("textbox", "Impact of Guest checkout").await?.focus().await?;
        browser.press("1..2").await?;
        browser.press(Key::Tab).await?;
        browser.press("80 %").await?;
        browser.press(Key::Tab).await?;
        // Closed by mistake, nothing is lost.
        widget.role("button", "Copy the link with your 2 scores").await?;
        browser.press(Key::Escape).await?;
        widget.wait_until_gone("dialog", "Ballot for “Harbour 2027”").await?;
        let widget = follow(browser, &link, OTHER_PAGE).await?;
        widget.click("button", "Copy the link with your 2 scores").await?;
        let back = copied(browser, &widget).await?;
        ensure!(back.len() < 2_000, "two scores take {} characters", back.len());

        // Whoever opens it where the plan is not hears where to take it.
        let widget = follow(browser, &back, OTHER_PAGE).await?;
        widget.wait_for_text("“the ballot in the link” is a ballot for “Harbour 2027”; open here is").await?;
        browser.shoot_everywhere("ballot-of-another-plan").await?;
        widget.click("button", "Save this ballot as a file").await?;
        let file = browser.downloaded("harbour-2027.lead-engineer.ballot.json").await?;
        ensure!(String::from_utf8(file)?.contains("[1, 2]"), "the file has other scores");

        let widget = follow(browser, &back, PLAN_PAGE).await?;
        widget.wait_for_text("2 scores taken.").await?;
        widget.wait_for_text("5 of 6 have voted").await?;
        widget.click("button", "Take 1 ballot").await?;
        widget.wait_for_text("All 6 have voted.").await?;
        // Once more, pasted among the words of a message.
        widget.click("button", "Add ballots …").await?;
        widget.find("#ballots #import-text").await?.click().await?;
        browser.press(&*format!("My view: {back} – Kim")).await?;
        widget.click("button", "Look at the text").await?;
        widget.wait_for_text("It takes the place of the ballot given before.").await
    })
}

#[test]
fn a_page_for_reading_takes_a_ballot_to_fill_in_and_nothing_else() -> Result<()> {
    with_site(site()?, async |browser| {
        let link = asked(browser).await?;
        let widget = follow(browser, &link, "/reading.html").await?;
        widget.role("dialog", "Ballot for “Harbour 2027”").await?;
        widget.click("button", "Close").await?;
        // Something else stays where it is, for whoever may take it.
        let pack = "const done = arguments[0]; (async () => {\
            const text = new Blob(['{\"format\": \"roadbook-ballot\"']).stream().pipeThrough(new CompressionStream('deflate-raw'));\
            const bytes = new Uint8Array(await new Response(text).arrayBuffer());\
            return '#roadbook=1.' + btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');\
            })().then(done)";
        let broken: String = browser.session().execute_async(pack, vec![]).await?.convert()?;
        let widget = follow(browser, &broken, "/reading.html").await?;
        widget.role("tab", "Roadmap").await?;
        ensure!(*browser.script("return location.hash", vec![]).await?.json() == json!(broken));
        // Where a plan can be changed it is refused, and the plan stays as it was.
        let widget = follow(browser, &broken, PLAN_PAGE).await?;
        widget.wait_for_text("The file stops in the middle").await?;
        widget.wait_for_text("5 of 6 have voted").await
    })
}
