//! Sphinx with the Furo theme.

use anyhow::Result;
use e2e::with_site;
use thirtyfour::By;

use crate::built::HostSite;
use crate::walk::{self, Navigation};

#[test]
fn a_plan_is_at_home_in_sphinx() -> Result<()> {
    let host = HostSite::of("sphinx")?.with_script("_static")?.with_plan("_static")?;
    host.run("python/bin/sphinx-build", &["--fail-on-warning", "--quiet", ".", "built"])?;
    with_site(host.served_from("built"), async |browser| {
        walk::an_edit_stays(browser, "/plan.html", Navigation::ByPage).await?;
        let widget = browser.widget().await?;
        walk::keys_stay_in_the_widget(browser, &widget, "/ s").await?;
        walk::looks(browser, "light").await?;
        for scheme in ["dark", "light"] {
            browser.session().find(By::Css(".content-icon-container .theme-toggle")).await?.click().await?;
            walk::looks(browser, scheme).await?;
        }
        walk::fits(browser, "sphinx").await?;
        walk::a_block_is_a_plan(browser, "/plan.html").await?;
        // Sphinx looks when the word is entered.
        walk::search_finds(browser, "input[name=q]", "\u{e007}", "#search-results a").await
    })
}
