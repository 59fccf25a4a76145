//! A plan in a link: copied, looked at before it is taken in, stored as a new plan, and gone from the address bar.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::{SCRIPT, page};
use crate::support::{Site, with_site};

#[test]
fn a_linked_plan_is_looked_at_taken_in_as_a_new_one_and_wiped_from_the_address() -> Result<()> {
    let body = "<roadbook-plan sample plan-id=\"p\"></roadbook-plan><script src=\"/clipboard.js\"></script>";
    // Tests have no permission for the clipboard; what was to be written there is what matters.
    let clipboard = "Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text) => { window.copied = text; return Promise.resolve(); } } });";
    let site =
        Site::built()?.with_page("/link.html", &page(SCRIPT, body)).with_page("/clipboard.js", clipboard);
    with_site(site, async |browser| {
        browser.open("/link.html?tab=plan").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Harbour 2027").await?;
        widget.click("button", "Plan menu").await?;
        widget.click("menuitem", "Copy share link").await?;
        widget.click("button", "Copy share link").await?;
        widget.wait_for_text("Link copied: ").await?;
        let link: String = browser.script("return window.copied", vec![]).await?.convert()?;
        let (before, fragment) = link.split_once('#').context("no fragment")?;
        ensure!(
            before.ends_with("/link.html?tab=plan") && fragment.starts_with("roadbook=1."),
            "{link:.200}"
        );
        println!("the sample plan's link has {} characters", link.len());

        let read = "return document.querySelector('roadbook-plan').plan.plan.id";
        let own: String = browser.script(read, vec![]).await?.convert()?;
        browser.session().goto("about:blank").await?;
        browser.session().goto(&link).await?;
        let widget = browser.widget().await?;
        widget.role("button", "Open this plan").await?;
        let bar = "return location.hash + location.search";
        ensure!(
            *browser.script(bar, vec![]).await?.json() == json!("?tab=plan"),
            "the plan is still in the address"
        );
        widget.click("button", "Open this plan").await?;
        browser.script("return document.querySelector('roadbook-plan').save()", vec![]).await?;
        let new: String = browser.script(read, vec![]).await?.convert()?;
        ensure!(new != own, "the linked plan took the place of one with its id");
        let stored = "return !!localStorage.getItem('roadbook/plan/' + arguments[0] + '/whole/0')";
        ensure!(*browser.script(stored, vec![new.into()]).await?.json() == json!(true), "it is not stored");
        Ok(())
    })
}

#[test]
fn a_broken_or_swollen_link_is_refused_and_changes_nothing() -> Result<()> {
    let body = "<roadbook-plan sample></roadbook-plan>";
    with_site(Site::built()?.with_page("/link.html", &page(SCRIPT, body)), async |browser| {
        browser.session().goto("about:blank").await?;
        browser.open("/link.html#roadbook=1.bm90IGRlZmxhdGVk").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("What is in this link cannot be read").await?;
        widget.wait_for_text("Harbour 2027").await?;
        // A few letters that unpack to more than any plan has.
        let bomb = "const done = arguments[0]; (async () => {\
            const zeros = new Blob([new Uint8Array(40_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'));\
            const bytes = new Uint8Array(await new Response(zeros).arrayBuffer()); let text = '';\
            for (const byte of bytes) text += String.fromCharCode(byte);\
            return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''); })().then(done)";
        let bomb: String = browser.session().execute_async(bomb, vec![]).await?.convert()?;
        browser.session().goto("about:blank").await?;
        browser.open(&format!("/link.html#roadbook=1.{bomb}")).await?;
        browser.widget().await?.wait_for_text("What is in this link cannot be read").await?;
        let kept = "return [location.hash, Object.keys(localStorage).filter((key) => key.startsWith('roadbook/plan')).length]";
        ensure!(*browser.script(kept, vec![]).await?.json() == json!(["", 0]));
        Ok(())
    })
}
