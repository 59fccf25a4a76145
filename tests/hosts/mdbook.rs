//! mdBook.

use anyhow::Result;
use e2e::with_site;
use thirtyfour::By;

use crate::built::HostSite;
use crate::walk::{self, Navigation};

#[test]
fn a_plan_is_at_home_in_mdbook() -> Result<()> {
    let host = HostSite::of("mdbook")?.with_pages("src")?.with_script("")?.with_plan("src")?;
    host.run("bin/mdbook", &["build", "--dest-dir", "built"])?;
    with_site(host.served_from("built"), async |browser| {
        walk::an_edit_stays(browser, "/plan.html", Navigation::ByPage).await?;
        let widget = browser.widget().await?;
        walk::keys_stay_in_the_widget(browser, &widget, "/ s t ?").await?;
        for (theme, scheme) in [("coal", "dark"), ("rust", "light"), ("ayu", "dark"), ("light", "light")] {
            let entry = browser.session().find(By::Id(format!("mdbook-theme-{theme}"))).await?;
            if !entry.is_displayed().await? {
                browser.session().find(By::Id("mdbook-theme-toggle")).await?.click().await?;
            }
            entry.click().await?;
            walk::looks(browser, scheme).await?;
        }
        walk::fits(browser, "mdbook").await?;
        walk::search_finds(browser, "#mdbook-searchbar", "", "#mdbook-searchresults a").await?;
        walk::a_block_is_a_plan(browser, "/plan.html").await
    })
}
