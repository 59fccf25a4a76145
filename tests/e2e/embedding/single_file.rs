//! One file with the plan and Roadbook inside: made from the menu, opened from the disk, edited and saved again.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::{SCRIPT, page};
use crate::support::{Site, until, with_site};

#[test]
fn the_built_file_opens_from_the_disk_with_its_plan() -> Result<()> {
    let folder = Site::folder();
    with_site(Site::built()?, async |browser| {
        let path = folder.join("roadbook.html").canonicalize()?;
        browser.session().goto(&format!("file://{}", path.to_str().context("the path is no text")?)).await?;
        browser.widget().await?.wait_for_text("Harbour 2027").await
    })
}

#[test]
fn a_plan_leaves_as_one_file_that_opens_from_the_disk_and_saves_itself() -> Result<()> {
    for (name, script) in
        [("classic", SCRIPT), ("module", "<script type=\"module\" src=\"/roadbook.mjs\"></script>")]
    {
        let body = "<roadbook-plan sample></roadbook-plan>";
        let site = Site::built()?.with_page("/page.html", &page(script, body));
        with_site(site, async |browser| {
            browser.open("/page.html").await?;
            let widget = browser.widget().await?;
            widget.wait_for_text("Harbour 2027").await?;
            widget.click("button", "Plan menu").await?;
            widget.click("menuitem", "Export as one file (HTML)").await?;
            widget.click("button", "Download harbour-2027.html").await?;
            let file = browser.downloaded("harbour-2027.html").await?;
            let path = browser.file(&format!("{name}.html"), &file)?;
            let address = format!("file://{}", path.to_str().context("the path is no text")?);
            browser.session().goto(&address).await?;
            let widget = browser.widget().await?;
            widget.wait_for_text("Harbour 2027").await?;
            widget.rename_plan("From the disk").await?;
            widget.wait_for_text("Not saved: save the file").await?;
            // No person is there to choose a file, so the browser saves a download.
            browser.script("delete window.showSaveFilePicker", vec![]).await?;
            widget.click("button", "Plan menu").await?;
            widget.click("menuitem", "Export as one file (HTML)").await?;
            widget.click("button", "Download from-the-disk.html").await?;
            let saved = browser.downloaded("from-the-disk.html").await?;
            let path = browser.file(&format!("{name}-2.html"), &saved)?;
            browser
                .session()
                .goto(&format!("file://{}", path.to_str().context("the path is no text")?))
                .await?;
            browser.widget().await?.wait_for_text("From the disk").await?;
            until("nothing to be unsaved", async || {
                let text = browser.widget().await?.text().await?;
                Ok(text.contains("No changes").then_some(()))
            })
            .await?;
            let stored =
                "return Object.keys(localStorage).filter((key) => key.startsWith('roadbook/plan')).length";
            ensure!(
                *browser.script(stored, vec![]).await?.json() == json!(0),
                "the browser keeps a second copy"
            );
            Ok(())
        })?;
    }
    Ok(())
}
