//! VitePress, whose pages are one application that draws itself over what the server sent.

use anyhow::Result;
use e2e::with_site;
use thirtyfour::By;

use crate::built::HostSite;
use crate::walk::{self, Navigation};

#[test]
fn a_plan_is_at_home_in_vitepress() -> Result<()> {
    let host = HostSite::of("vitepress")?.with_pages("")?.with_packages()?;
    let host = host.with_script("public")?.with_plan("public")?;
    host.run("node/node_modules/.bin/vitepress", &["build", ".", "--outDir", "built"])?;
    with_site(host.served_from("built"), async |browser| {
        walk::an_edit_stays(browser, "/plan.html", Navigation::InPlace).await?;
        let widget = browser.widget().await?;
        walk::keys_stay_in_the_widget(browser, &widget, "/ s k").await?;
        walk::looks(browser, "light").await?;
        for scheme in ["dark", "light"] {
            browser.session().find(By::Css(".VPNavBarAppearance .VPSwitch")).await?.click().await?;
            walk::looks(browser, scheme).await?;
        }
        walk::fits(browser, "vitepress").await?;
        walk::a_block_is_a_plan(browser, "/plan.html").await?;
        // Opened at once, the host takes over a page whose block has become a plan already.
        browser.open("/features.html").await?;
        browser.widget().await?.click("tab", "Priorities").await?;
        walk::search_finds(browser, ".search-input", "", ".results a").await
    })
}
