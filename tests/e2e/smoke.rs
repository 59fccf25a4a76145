//! The built page opens, and the widget's element is there.

use anyhow::{Result, ensure};

use crate::support::{Site, until, with_browser};

#[test]
fn the_page_opens_and_defines_the_element() -> Result<()> {
    with_browser(async |browser| {
        browser.open("/").await?;
        ensure!(browser.title().await? == "Roadbook");
        until("<roadbook-plan> to be defined", async || {
            let defined = browser.script("return !!customElements.get('roadbook-plan')", vec![]).await?;
            Ok((defined.json() == true).then_some(()))
        })
        .await
    })
}

#[test]
fn the_site_has_every_file_that_the_documentation_names() -> Result<()> {
    for name in [
        "index.html",
        "roadbook.js",
        "roadbook.mjs",
        "roadbook_bg.wasm",
        "roadbook.html",
        "roadbook.d.ts",
        "embed.html",
        "roadbook-frame.js",
        "roadbook-frame.d.ts",
        "integrity.json",
        "plan.schema.json",
        "frame.schema.json",
    ] {
        ensure!(Site::folder().join(name).is_file(), "{name} is not there");
    }
    Ok(())
}
