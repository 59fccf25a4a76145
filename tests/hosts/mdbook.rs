//! mdBook.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
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

#[test]
fn the_preprocessor_draws_blocks_and_the_widget_comes_on_top() -> Result<()> {
    let command = env::var_os("ROADBOOK_COMMAND").context("ROADBOOK_COMMAND names no `roadbook`.")?;
    let host = HostSite::of("mdbook")?.with_pages("src")?.with_script("")?.with_plan("src")?;
    let book = host.path().join("book.toml");
    let mut settings = fs::read_to_string(&book)?;
    settings.push_str(&format!(
        "\n[preprocessor.roadbook]\ncommand = '{} mdbook'\n",
        PathBuf::from(command).display()
    ));
    fs::write(&book, settings)?;
    let page = "# Drawn\n\n```roadbook src=harbour.plan.json view=roadmap plan-id=drawn\n```\n";
    fs::write(host.path().join("src/drawn.md"), page)?;
    let summary = host.path().join("src/SUMMARY.md");
    fs::write(&summary, format!("{}\n- [Drawn](drawn.md)\n", fs::read_to_string(&summary)?))?;
    host.run("bin/mdbook", &["build", "--dest-dir", "built"])?;
    let built = fs::read_to_string(host.path().join("built/drawn.html"))?;
    ensure!(built.contains("<svg") && built.contains("Arrivals board"), "no picture is in the page");
    with_site(host.served_from("built"), async |browser| {
        browser.open("/drawn.html").await?;
        let widget = browser.widget().await?;
        widget.role("button", "Plan").await.map(drop)
    })
}
