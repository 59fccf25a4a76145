//! Firefox walks the main paths of the built site: an edit and a roadmap that stay, plans that stand in a page under the strict
//! policy, and files that go out and come back.

mod session;

use anyhow::{Context, Result, ensure};
use e2e::Site;
use thirtyfour::Key;

use crate::strict_server::{REPORTS, STRICT, page};
use session::with_firefox;

#[test]
fn an_edit_and_a_roadmap_stay() -> Result<()> {
    with_firefox(Site::built()?, async |firefox| {
        firefox.open("/").await?;
        firefox.wait_for("Harbour 2027").await?;
        firefox.rename_plan("Quay 2028").await?;
        firefox.wait_for("Saved here at").await?;
        for screen in ["Evidence", "Priorities", "Outcomes", "Brief", "Roadmap"] {
            firefox.click(screen).await?;
        }
        firefox.click("Plan").await?;
        firefox.click("Accept").await?;
        firefox.wait_for("Accepted the roadmap").await?;
        firefox.wait_for("Saved here at").await?;
        firefox.open("/").await?;
        firefox.wait_for("Quay 2028").await
    })
}

#[test]
fn plans_in_a_page_are_scored_under_the_strict_policy_without_a_report() -> Result<()> {
    let table = "<roadbook-plan plan-id=\"table\"><table><tr><th>Feature</th><th>Reach</th><th>Impact</th><th>Confidence</th><th>Effort</th></tr>\
        <tr><td>Guest checkout</td><td>800</td><td>2</td><td>80%</td><td>3</td></tr></table></roadbook-plan>";
    let block = "<pre><code class=\"language-roadbook\">Title,Reach,Impact,Confidence,Effort\nGuest checkout,800,2,80%,3\n</code></pre>";
    let site = Site::built()?
        .with_policy(STRICT)
        .with_page("/table.html", &page("A table", table))
        .with_page("/block.html", &page("A block", block))
        .with_page("/reports.js", REPORTS);
    with_firefox(site, async |firefox| {
        for path in ["/table.html", "/block.html"] {
            firefox.open(path).await?;
            firefox.click("Priorities").await?;
            firefox.wait_for("Guest checkout").await?;
            // 800 × 2 × 80 % ÷ 3.
            firefox.wait_for("427").await?;
            let reports: Vec<String> = firefox.script("return window.reports").await?.convert()?;
            ensure!(reports.is_empty(), "{path} broke the policy: {reports:?}");
        }
        Ok(())
    })
}

#[test]
fn a_plan_goes_out_as_one_file_that_opens_from_the_disk() -> Result<()> {
    let site =
        Site::built()?.with_page("/plan.html", &page("The plan", "<roadbook-plan sample></roadbook-plan>"));
    with_firefox(site, async |firefox| {
        firefox.open("/plan.html").await?;
        firefox.wait_for("Harbour 2027").await?;
        firefox.rename_plan("Quay 2028").await?;
        firefox.click("Plan menu").await?;
        firefox.click("Export as one file (HTML)").await?;
        firefox.click("Download quay-2028.html").await?;
        let file = firefox.downloaded("quay-2028.html").await?;
        let path = file.to_str().context("the path is no text")?;
        firefox.go(&format!("file://{path}")).await?;
        firefox.wait_for("Quay 2028").await?;
        firefox.click("Roadmap").await?;
        firefox.wait_for("On the roadmap").await
    })
}

#[test]
fn the_main_screens_are_reached_with_keys_alone() -> Result<()> {
    with_firefox(Site::built()?, async |firefox| {
        firefox.open("/").await?;
        firefox.wait_for("Harbour 2027").await?;
        firefox.focus("[role=tab][tabindex='0']").await?;
        for screen in ["evidence", "priorities", "roadmap", "outcomes", "brief", "strategy"] {
            firefox.press(Key::Right).await?;
            firefox.find(&format!("#screen-tab-{screen}[aria-selected=true]:focus")).await?;
        }
        firefox.press("?").await?;
        firefox.find("dialog[open]").await?;
        firefox.press(Key::Escape).await?;
        firefox.find("#screen-tab-strategy:focus").await?;
        Ok(())
    })
}

/// Keeps the plan of the page's frame.
const WIKI: &str = "window.kept = []; RoadbookFrame.join(document.querySelector('iframe'), {\
    load: async () => ({ plan: null, revision: 0 }),\
    save: async (plan, { revision }) => { kept.push(plan); return { revision: revision + 1 }; } });";

#[test]
fn a_page_keeps_the_plan_of_its_frame() -> Result<()> {
    let wiki = "<!doctype html><html lang=\"en\"><title>Wiki</title><script src=\"/roadbook-frame.js\"></script>\
        <iframe src=\"/embed.html\" title=\"Plan\"></iframe><script src=\"/wiki.js\"></script></html>";
    let site = Site::built()?.with_page("/wiki.html", wiki).with_page("/wiki.js", WIKI);
    with_firefox(site, async |firefox| {
        firefox.open("/wiki.html").await?;
        firefox.enter_frame().await?;
        firefox.rename_plan("Kept by the wiki").await?;
        firefox.wait_for("Saved in the page at").await?;
        firefox.leave_frame().await?;
        let kept: Vec<String> = firefox.script("return window.kept").await?.convert()?;
        ensure!(kept.last().is_some_and(|plan| plan.contains("Kept by the wiki")), "the page has {kept:?}");
        Ok(())
    })
}

#[test]
fn pictures_are_drawn_under_the_strict_policy() -> Result<()> {
    let body = "<roadbook-plan sample></roadbook-plan>";
    let site = Site::built()?.with_policy(STRICT).with_page("/plan.html", &page("The plan", body));
    with_firefox(site, async |firefox| {
        firefox.open("/plan.html").await?;
        firefox.wait_for("Harbour 2027").await?;
        firefox.click("Roadmap").await?;
        firefox.click("Plan menu").await?;
        firefox.click("Export picture (SVG, PNG) …").await?;
        firefox.click("Save as PNG").await?;
        let png = std::fs::read(firefox.downloaded("harbour-2027-roadmap.png").await?)?;
        ensure!(png.starts_with(b"\x89PNG") && png.len() > 20_000, "the picture has {} bytes", png.len());
        Ok(())
    })
}
