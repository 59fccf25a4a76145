//! A page that keeps the plan of the frame in it, and one that leaves it to the browser.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{JOIN, WIKI, ensure_outside, framed, outside, wiki};
use crate::embedding::page;
use crate::support::{Browser, Site, until, with_site};

const FRAME: &str = "<iframe src=\"/embed.html\" title=\"Plan\"></iframe>";

fn site(body: &str) -> Result<Site> {
    let site = Site::built()?.with_page("/wiki.html", &wiki(body));
    Ok(site.with_page("/wiki.js", WIKI).with_page("/join.js", JOIN))
}

#[test]
fn the_page_keeps_the_plan_and_the_sign_is_true() -> Result<()> {
    for (name, body) in [
        ("a frame", FRAME),
        ("a frame that is made", "<div id=\"place\"></div>"),
        (
            "a sandboxed frame",
            "<iframe sandbox=\"allow-scripts allow-downloads\" src=\"/embed.html\" title=\"Plan\"></iframe>",
        ),
    ] {
        println!("{name}");
        with_site(site(body)?, async |browser| {
            browser.open("/wiki.html").await?;
            framed(browser).await?;
            // The page takes its time: nothing is saved before it says so.
            outside(browser, "window.hold = new Promise((done) => { window.release = done; })").await?;
            framed(browser).await?.rename_plan("Kept by the wiki").await?;
            until("the save to be on its way", async || {
                let heard = "return heard.filter((one) => one.roadbook === 'save').length === 1";
                Ok((outside(browser, heard).await? == true).then_some(()))
            })
            .await?;
            let widget = framed(browser).await?;
            ensure!(widget.text().await?.contains("Saving"), "{}", widget.text().await?);
            ensure!(
                asks_before_leaving(browser).await?,
                "nobody is asked who leaves before the page has answered"
            );
            outside(browser, "release(); window.hold = null").await?;
            let widget = framed(browser).await?;
            widget.wait_for_text("Saved in the page at").await?;
            ensure_outside(browser, "return store.plan.includes('Kept by the wiki') && store.revision === 1")
                .await?;
            let stored = "return Object.keys(localStorage).filter((key) => key.startsWith('roadbook/plan')).length === 0";
            ensure_outside(browser, stored).await?;
            let widget = framed(browser).await?;
            ensure!(!asks_before_leaving(browser).await?, "whoever leaves is asked for nothing");
            // A widget that starts anew goes on with what is there now.
            browser
                .script("document.querySelector('roadbook-plan').setAttribute('view', 'brief')", vec![])
                .await?;
            widget.find("#screen-tab-brief[aria-selected=true]").await?;
            widget.wait_for_text("Kept by the wiki").await?;
            browser.reload().await?;
            let widget = framed(browser).await?;
            widget.wait_for_text("Kept by the wiki").await?;
            widget.wait_for_text("No changes").await
        })?;
    }
    Ok(())
}

/// Whether the browser would ask somebody who leaves the frame.
async fn asks_before_leaving(browser: &Browser) -> Result<bool> {
    let leave = "const leaving = new Event('beforeunload', { cancelable: true }); dispatchEvent(leaving); return leaving.defaultPrevented";
    Ok(browser.script(leave, vec![]).await?.convert()?)
}

#[test]
fn a_frame_that_was_shown_already_is_kept_by_the_page_that_joins_it_later() -> Result<()> {
    let marked = "<iframe data-roadbook src=\"/embed.html\" title=\"Plan\"></iframe>";
    let site = site(marked)?.with_page("/join.js", "");
    with_site(site, async |browser| {
        browser.open("/wiki.html").await?;
        framed(browser).await?;
        outside(browser, JOIN).await?;
        until("the page to be where the plan is kept", async || {
            let widget = framed(browser).await?;
            widget.rename_plan("Kept by the wiki").await?;
            Ok(widget.text().await?.contains("Saved in the page at").then_some(()))
        })
        .await?;
        ensure_outside(browser, "return store.plan.includes('Kept by the wiki')").await
    })
}

#[test]
fn what_somebody_else_saved_meanwhile_is_offered_and_kept_apart() -> Result<()> {
    with_site(site(FRAME)?, async |browser| {
        browser.open("/wiki.html").await?;
        framed(browser).await?.rename_plan("Mine").await?;
        framed(browser).await?.wait_for_text("Saved in the page at").await?;
        let theirs = "store.plan = store.plan.replace('Mine', 'Theirs'); store.revision += 3; return true";
        ensure_outside(browser, theirs).await?;
        let widget = framed(browser).await?;
        widget.rename_plan("Mine again").await?;
        widget.wait_for_text("It is kept apart, unchanged").await?;
        widget.wait_for_text("Saved in the page at").await?;
        widget.find(".notice button").await?.click().await?;
        let text = String::from_utf8(browser.downloaded("kept-apart-1.txt").await?)?;
        ensure!(text.contains("\"Theirs\""), "the offered text is {text}");
        let kept = "return store.plan.includes('Mine again') && store.apart.length === 1 && store.apart[0].includes('Theirs')";
        ensure_outside(browser, kept).await
    })
}

#[test]
fn a_page_that_refuses_or_falls_silent_is_named_and_the_plan_can_be_taken_away() -> Result<()> {
    with_site(site(FRAME)?, async |browser| {
        browser.open("/wiki.html").await?;
        framed(browser).await?;
        outside(browser, "window.refusal = 'You are logged out.'").await?;
        let widget = framed(browser).await?;
        widget.rename_plan("Refused").await?;
        widget.wait_for_text("Not saved: the page did not keep it").await?;
        widget.wait_for_text("You are logged out.").await?;
        outside(
            browser,
            "window.refusal = ''; window.hold = new Promise((done) => { window.release = done; })",
        )
        .await?;
        let widget = framed(browser).await?;
        widget.rename_plan("Unheard").await?;
        widget.wait_for_text("Not saved: the page does not answer").await?;
        widget.find("[aria-controls=plan-menu]").await?.click().await?;
        let export = "[...document.querySelector('roadbook-plan').shadowRoot.querySelectorAll('[role=menuitem]')]\
                      .find((item) => item.innerText.includes('Export plan (JSON)')).click()";
        browser.script(export, vec![]).await?;
        let file = String::from_utf8(browser.downloaded("unheard.plan.json").await?)?;
        ensure!(file.contains("Unheard"));
        // It was only slow.
        outside(browser, "release()").await?;
        framed(browser).await?.wait_for_text("Saved in the page at").await?;
        ensure_outside(browser, "return store.plan.includes('Unheard')").await
    })
}

#[test]
fn a_page_that_cannot_hand_the_plan_over_is_not_shown_an_empty_one() -> Result<()> {
    let failing = "wiki.load = async () => { throw new Error('The page was not found.'); };";
    let site = site(FRAME)?.with_page("/join.js", &format!("{failing}{JOIN}"));
    with_site(site, async |browser| {
        browser.open("/wiki.html").await?;
        browser.session().enter_frame(0).await?;
        browser.widget().await?.wait_for_text("could not hand over its plan: The page was not found.").await
    })
}

/// How many heights the page was told.
async fn heights(browser: &Browser) -> Result<u64> {
    let heights = outside(browser, "return heard.filter((one) => one.roadbook === 'height').length").await?;
    Ok(heights.as_u64().unwrap_or_default())
}

#[test]
fn the_frame_is_as_high_as_its_content_and_comes_to_rest() -> Result<()> {
    let sample = format!("store.plan = {}; store.revision = 1;", json!(roadbook::sample::HARBOUR_PLAN_TEXT));
    let body =
        format!("<h1>The harbour</h1><p>What we do next year.</p>{FRAME}<p>Tell us what you think.</p>");
    let site = site(&body)?.with_page("/join.js", &format!("{sample}{JOIN}"));
    with_site(site, async |browser| {
        browser.open("/wiki.html").await?;
        framed(browser).await?.wait_for_text("Harbour 2027").await?;
        browser.session().enter_default_frame().await?;
        browser.shoot_everywhere("frame").await?;
        let mut told = 0;
        for (screen, width) in
            [("strategy", 1280), ("roadmap", 1280), ("roadmap", 480), ("priorities", 900), ("brief", 900)]
        {
            browser.session().enter_default_frame().await?;
            browser.set_viewport(width, 800).await?;
            framed(browser).await?.find(&format!("#screen-tab-{screen}")).await?.click().await?;
            let after = until("the frame to be as high as its content, and at rest", async || {
                framed(browser).await?;
                let fits = "const app = document.querySelector('roadbook-plan').shadowRoot.querySelector('.widget');\
                            const [content, frame] = [app.getBoundingClientRect().height, innerHeight];\
                            return Math.abs(content - frame) <= 1.5 && frame > 300";
                let fits = *browser.script(fits, vec![]).await?.json() == true;
                let before = heights(browser).await?;
                for _ in 0..10 {
                    browser.painted().await?;
                }
                let after = heights(browser).await?;
                Ok((fits && before == after).then_some(after))
            })
            .await?;
            ensure!(after - told <= 12, "{screen} at {width} px took {} heights", after - told);
            println!("{screen} at {width} px: {} heights", after - told);
            told = after;
        }
        Ok(())
    })
}

#[test]
fn the_look_and_the_language_of_the_page_are_followed() -> Result<()> {
    with_site(site(FRAME)?, async |browser| {
        browser.open("/wiki.html").await?;
        framed(browser).await?;
        let scheme = "return getComputedStyle(document.querySelector('roadbook-plan')).colorScheme";
        for (host, expected) in [
            ("document.documentElement.dataset.theme = 'dark'", "dark"),
            ("document.documentElement.dataset.theme = 'light'", "light"),
            (
                "delete document.documentElement.dataset.theme; document.body.dataset.mdColorScheme = 'slate'",
                "dark",
            ),
            (
                "delete document.body.dataset.mdColorScheme; document.documentElement.className = 'rust'",
                "light",
            ),
        ] {
            outside(browser, host).await?;
            until(&format!("{expected} after {host}"), async || {
                framed(browser).await?;
                Ok((*browser.script(scheme, vec![]).await?.json() == json!(expected)).then_some(()))
            })
            .await?;
        }
        outside(browser, "document.documentElement.lang = 'de'").await?;
        framed(browser).await?.wait_for_text("Keine Änderungen").await
    })
}

#[test]
fn a_page_may_give_a_frame_of_another_origin_what_to_show() -> Result<()> {
    let host = Site::built()?.without_policy().with_page("/wiki.html", &wiki("<div id=\"place\"></div>"));
    let join = "const src = new URLSearchParams(location.search).get('frame');\
                RoadbookFrame.join(document.querySelector('#place'), { ...wiki, src, mode: 'view', view: 'brief', height: 'fixed' });";
    with_site(host.with_page("/wiki.js", WIKI).with_page("/join.js", join), async |browser| {
        let embed = include_str!("../../../../src/embed/embed.html");
        let embed =
            embed.replace("hosts=\"self\"", &format!("hosts=\"https://other.example {}\"", browser.origin()));
        let frames = Site::built()?.with_page("/embed.html", &embed).serve()?;
        browser.open(&format!("/wiki.html?frame={}/embed.html", frames.origin())).await?;
        let widget = framed(browser).await?;
        widget.wait_for_text("Read-only").await?;
        widget.find("#screen-tab-brief[aria-selected=true]").await?;
        ensure!(heights(browser).await? == 0, "the page has a height of its own for it");
        Ok(())
    })
}

#[test]
fn without_a_host_the_plan_is_kept_in_the_browser() -> Result<()> {
    let plain = page("", FRAME);
    with_site(Site::built()?.with_page("/plain.html", &plain), async |browser| {
        browser.open("/embed.html").await?;
        let widget = browser.widget().await?;
        widget.find(".app").await?;
        widget.rename_plan("By itself").await?;
        widget.wait_for_text("Saved here at").await?;
        // And in a page that does not know of it.
        browser.open("/plain.html").await?;
        framed(browser).await?.wait_for_text("By itself").await
    })
}

#[test]
fn after_a_fault_the_frame_starts_again_with_the_plan_that_the_page_keeps() -> Result<()> {
    with_site(site(FRAME)?, async |browser| {
        browser.open("/wiki.html").await?;
        let widget = framed(browser).await?;
        widget.rename_plan("Kept by the wiki").await?;
        widget.wait_for_text("Saved in the page at").await?;
        let drill = "const real = Node.prototype.cloneNode;\
                     Node.prototype.cloneNode = () => { Node.prototype.cloneNode = real; throw new Error('a drill'); };\
                     const root = document.querySelector('roadbook-plan').shadowRoot;\
                     setTimeout(() => root.querySelector('#screen-tab-roadmap').click())";
        browser.script(drill, vec![]).await?;
        widget.wait_for_text("Roadbook stopped working").await?;
        browser.take_console_errors().await?;
        let again = "const root = document.querySelector('roadbook-plan').shadowRoot;\
                     setTimeout(() => root.querySelector('.rescue-again').click())";
        browser.script(again, vec![]).await?;
        until("the plan of the page in a frame that goes on", async || {
            let text = framed(browser).await?.text().await?;
            Ok((text.contains("Kept by the wiki") && text.contains("No changes")).then_some(()))
        })
        .await?;
        framed(browser).await?.rename_plan("And on").await?;
        framed(browser).await?.wait_for_text("Saved in the page at").await
    })
}
