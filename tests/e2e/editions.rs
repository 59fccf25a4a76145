//! What leaves for an audience holds nothing its edition hides; and a brief in a person's own words, by keys.

use anyhow::{Context, Result, anyhow, ensure};
use roadbook::format::plan_file::read_plan;
use roadbook::sample::HARBOUR_PLAN_TEXT;
use thirtyfour::Key;

use crate::embedding::{SCRIPT, page};
use crate::support::{Browser, Site, Widget, with_site};

/// The key Enter as WebDriver writes it, to be pressed with another one.
const ENTER: char = '\u{e007}';

/// The sample, with a person who owns something and is named in a text, and an amount in another.
fn site() -> Result<Site> {
    let plan = HARBOUR_PLAN_TEXT
        .replace("\"owner\": \"Payments\"", "\"owner\": \"Ilva Quent\"")
        .replace("Book and pay in four steps", "Ilva Quent wants 12,345 euros: book and pay in four steps");
    Ok(Site::built()?
        .with_page("/page.html", &page(SCRIPT, "<roadbook-plan src=\"/harbour.plan.json\"></roadbook-plan>"))
        .with_page("/harbour.plan.json", &plan))
}

async fn on_brief(browser: &Browser) -> Result<Widget<'_>> {
    browser.open("/page.html").await?;
    let widget = browser.widget().await?;
    widget.click("tab", "Brief").await?;
    widget.role("combobox", "Edition").await?;
    Ok(widget)
}

/// Takes the edition whose name begins so.
async fn choose_edition(widget: &Widget<'_>, name: &str) -> Result<()> {
    widget.choose_in("Edition", name).await?;
    widget.wait_for_text(&format!("{name} (")).await
}

#[test]
fn an_edition_for_customers_leaves_without_names_and_amounts() -> Result<()> {
    with_site(site()?, async |browser| {
        let widget = on_brief(browser).await?;
        choose_edition(&widget, "For marinas and skippers").await?;
        widget.click("button", "More about this edition").await?;
        widget.click("menuitem", "Export this edition as a plan").await?;
        let bytes = browser.downloaded("harbour-2027.plan.json").await?;
        let open = read_plan(&bytes).map_err(|error| anyhow!("{error}"))?.plan;
        ensure!(open.id != "pl_harbour" && open.initiatives.len() > 10);
        let text = String::from_utf8(bytes)?;
        for hidden in [
            "Ilva",
            "Quent",
            "12,345",
            "\"cost\": ",
            "\"budget\"",
            "\"inputs\"",
            "\"insights\"",
            "pl_harbour",
        ] {
            ensure!(!text.contains(hidden), "“{hidden}” stands in the edition");
        }
        ensure!(text.contains("[name] wants [amount]: book and pay"), "other words stand in their place");
        widget.click("button", "Download").await?;
        let brief = String::from_utf8(browser.downloaded("harbour-2027.md").await?)?;
        ensure!(!brief.contains("Ilva") && !brief.contains("12,345") && brief.contains("Guest checkout"));
        Ok(())
    })
}

/// Unpacks the plan in a link.
const UNPACK: &str = "const [link, done] = arguments; (async () => {\
    const letters = link.split('#roadbook=1.')[1].replaceAll('-', '+').replaceAll('_', '/');\
    const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));\
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));\
    return new Response(plain).text(); })().then(done)";

/// Opens the dialog from the menu, and takes the edition for customers there.
async fn send_to_customers(widget: &Widget<'_>, item: &str) -> Result<()> {
    widget.click("button", "Plan menu").await?;
    widget.click("menuitem", item).await?;
    widget.choose_in("For whom", "For marinas and skippers").await
}

#[test]
fn a_file_and_a_link_for_customers_hold_nothing_that_they_may_not_know() -> Result<()> {
    // Tests have no permission for the clipboard; what was to be written there is what matters.
    const CLIPBOARD: &str = "Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text) => { window.copied = text; return Promise.resolve(); } } });";
    let body =
        "<roadbook-plan src=\"/harbour.plan.json\"></roadbook-plan><script src=\"/clipboard.js\"></script>";
    let site = site()?.with_page("/page.html", &page(SCRIPT, body)).with_page("/clipboard.js", CLIPBOARD);
    with_site(site, async |browser| {
        browser.open("/page.html").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        send_to_customers(&widget, "Export as one file (HTML)").await?;
        widget.click("button", "Download harbour-2027.html").await?;
        let file = String::from_utf8(browser.downloaded("harbour-2027.html").await?)?;
        send_to_customers(&widget, "Copy share link").await?;
        browser.shoot_everywhere("for-whom").await?;
        widget.click("button", "Copy share link").await?;
        widget.wait_for_text("Link copied: ").await?;
        let link = browser.script("return window.copied", vec![]).await?.json().clone();
        let linked: String = browser.session().execute_async(UNPACK, vec![link]).await?.convert()?;
        let open = read_plan(linked.as_bytes()).map_err(|error| anyhow!("{error}"))?.plan;
        ensure!(open.id != "pl_harbour" && open.initiatives.len() > 10);
        // The packed module after the plan holds any four letters by chance.
        let (file, _) = file.rsplit_once("<script>").context("the file has no script")?;
        for (artefact, text) in [("file", file), ("link", linked.as_str())] {
            ensure!(text.contains("[name] wants [amount]: book and pay"), "the {artefact} has no plan");
            for hidden in ["Ilva", "Quent", "12,345", "\"cost\": ", "\"budget\"", "pl_harbour"] {
                ensure!(!text.contains(hidden), "“{hidden}” stands in the {artefact}");
            }
        }

        // What the address of the page itself gives away is found too.
        browser.script("history.replaceState(null, '', '/page.html?with=Ilva%20Quent')", vec![]).await?;
        send_to_customers(&widget, "Copy share link").await?;
        widget.wait_for_text("stands in the address of this page").await?;
        ensure!(!widget.has("button", "Copy share link").await?, "it can leave all the same");
        Ok(())
    })
}

#[test]
fn a_sentence_rewritten_by_keys_stands_until_its_facts_change() -> Result<()> {
    with_site(site()?, async |browser| {
        let widget = on_brief(browser).await?;
        let name = "Rewrite: Every small marina has a berth that can be booked tonight, a";
        widget.role("button", name).await?.focus().await?;
        browser.press(Key::Enter).await?;
        browser.chord(Key::Control, 'a').await?;
        browser.press("A berth for everybody, tonight.").await?;
        // Everything around it is drawn anew meanwhile.
        for (tag, sections) in [("de", "Wohin wir gehen"), ("en", "Where we are going")] {
            browser
                .script("document.querySelector('roadbook-plan').lang = arguments[0]", vec![tag.into()])
                .await?;
            widget.wait_for_text(sections).await?;
        }
        ensure!(
            widget.value(".brief-rewrite").await? == "A berth for everybody, tonight.",
            "what was typed is gone"
        );
        browser.chord(Key::Control, ENTER).await?;
        widget.wait_for_text("In your words.").await?;
        ensure!(!widget.text().await?.contains("Every small marina"), "the plan's sentence is still there");
        // The focus is where it was, on the same sentence.
        browser.press(Key::Enter).await?;
        browser.press(Key::Escape).await?;
        widget.wait_for_text("A berth for everybody, tonight.").await?;

        widget.click("tab", "Strategy").await?;
        widget.find("#strategy-vision").await?.focus().await?;
        browser.press(Key::Enter).await?;
        browser.chord(Key::Control, 'a').await?;
        browser.press("Every harbour has a berth").await?;
        browser.chord(Key::Control, ENTER).await?;
        widget.click("tab", "Brief").await?;
        widget.wait_for_text("What this sentence was written for has changed.").await?;
        let shown = widget.text().await?;
        ensure!(
            shown.contains("A berth for everybody, tonight.") && shown.contains("Every harbour has a berth.")
        );
        widget.role("button", "Use the plan’s sentence").await?.focus().await?;
        browser.press(Key::Enter).await?;
        widget.wait_until_gone("button", "Use the plan’s sentence").await?;
        ensure!(
            !widget.text().await?.contains("A berth for everybody"),
            "the person's words are still there"
        );
        Ok(())
    })
}

#[test]
fn a_meeting_takes_decisions_one_by_one_and_says_who_is_waited_for() -> Result<()> {
    let open = "\"decisions\": [\n      { \"id\": \"de_dutch\", \"title\": \"Do we speak Dutch?\", \"owner\": \"Ilva Quent\" },\n      { \"id\": \"de_price\", \"title\": \"Do we raise the price?\" },";
    let plan = HARBOUR_PLAN_TEXT.replacen("\"decisions\": [", open, 1);
    let site = Site::built()?
        .with_page("/page.html", &page(SCRIPT, "<roadbook-plan src=\"/harbour.plan.json\"></roadbook-plan>"))
        .with_page("/harbour.plan.json", &plan);
    with_site(site, async |browser| {
        let widget = on_brief(browser).await?;
        widget.wait_for_text("“Do we speak Dutch?” is to be decided.").await?;
        widget.role("button", "Take 2 decisions").await?.focus().await?;
        browser.press(Key::Enter).await?;
        widget.wait_for_text("1 of 2").await?;
        widget.find("#meeting-de_dutch-choice").await?.click().await?;
        browser.press("Yes, from autumn.").await?;
        widget.find("#meeting-de_dutch-reason").await?.click().await?;
        browser.press("A third of the guests are Dutch.").await?;
        widget.click("button", "Decided today").await?;
        widget.wait_for_text("2 of 2").await?;
        widget.click("button", "Later").await?;
        widget.role("button", "Take 1 decision").await?;
        let shown = widget.text().await?;
        ensure!(
            shown.contains("Yes, from autumn. A third of the guests are Dutch."),
            "the brief tells of it:\n{shown}"
        );
        ensure!(!shown.contains("“Do we speak Dutch?” is to be decided."), "it is waited for still");
        Ok(())
    })
}
