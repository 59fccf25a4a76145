//! The built page opens, and the widget's element is there.

use anyhow::{Result, ensure};

use crate::support::{until, with_browser};

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
