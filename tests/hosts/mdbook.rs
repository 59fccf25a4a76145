//! mdBook.

use std::env;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use e2e::with_site;
use thirtyfour::By;

use crate::built::{HostSite, sources};
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
    // The plan lies beside the book's source, which mdBook publishes whole.
    let host = HostSite::of("mdbook")?.with_pages("src")?.with_script("")?.with_plan("src")?.with_plan("")?;
    let drawn = sources("mdbook-drawn");
    append(&host.path().join("book.toml"), &fs::read_to_string(drawn.join("preprocessor.toml"))?)?;
    fs::copy(drawn.join("src/drawn.md"), host.path().join("src/drawn.md"))?;
    append(&host.path().join("src/SUMMARY.md"), "\n- [Drawn](drawn.md)\n")?;
    let folder = Path::new(&command).parent().context("the command is in a folder")?.to_path_buf();
    let known = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths(std::iter::once(folder).chain(env::split_paths(&known)))?;
    let path = path.into_string().ok().context("PATH is no text")?;
    host.run_with("bin/mdbook", &["build", "--dest-dir", "built"], Some(("PATH", path)))?;
    let built = fs::read_to_string(host.path().join("built/drawn.html"))?;
    ensure!(built.contains("<svg") && built.contains("Arrivals board"), "no picture is in the page");
    ensure!(!built.contains("Ilva"), "the page names who the edition hides");
    with_site(host.served_from("built"), async |browser| {
        browser.open("/drawn.html").await?;
        let widget = browser.widget().await?;
        widget.wait_for_text("Autumn boat show").await
    })
}

fn append(file: &Path, text: &str) -> Result<()> {
    Ok(fs::write(file, fs::read_to_string(file)? + text)?)
}
