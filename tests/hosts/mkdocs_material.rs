//! MkDocs with the Material theme and instant navigation.

use anyhow::Result;
use e2e::with_site;
use thirtyfour::By;

use crate::built::HostSite;
use crate::walk::{self, Navigation};

#[test]
fn a_plan_is_at_home_in_mkdocs_material_with_instant_navigation() -> Result<()> {
    let host = HostSite::of("mkdocs-material")?.with_pages("docs")?.with_script("docs")?.with_plan("docs")?;
    with_site(host.served_from("built"), async |browser| {
        // Instant navigation needs the site to know its own address.
        let address = ("SITE_URL", browser.origin());
        host.run_with("python/bin/mkdocs", &["build", "--strict", "--site-dir", "built"], Some(address))?;
        walk::an_edit_stays(browser, "/plan/", Navigation::InPlace).await?;
        let widget = browser.widget().await?;
        walk::keys_stay_in_the_widget(browser, &widget, "/ s f n p").await?;
        walk::search_finds(browser, "input[name=query]", "", ".md-search-result a").await?;
        browser.open("/plan/").await?;
        walk::looks(browser, "light").await?;
        browser.session().find(By::Css("label[title=Dark]")).await?.click().await?;
        walk::looks(browser, "dark").await?;
        browser.session().find(By::Css("label[title=Light]")).await?.click().await?;
        walk::looks(browser, "light").await?;
        walk::fits(browser, "mkdocs-material").await?;
        walk::a_block_is_a_plan(browser, "/plan/").await
    })
}
