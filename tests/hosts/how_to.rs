//! The pages in docs/hosts/ against the sites that are built here: what a page tells to write is what the tests write.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::built::sources;

/// The fenced blocks of a how-to page, without their fences. A block may hold a shorter fence.
fn blocks(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open: Option<(String, Vec<&str>)> = None;
    for line in page.lines() {
        let ticks: String = line.chars().take_while(|one| *one == '`').collect();
        match &mut open {
            None if ticks.len() >= 3 => open = Some((ticks, Vec::new())),
            Some((fence, lines)) if line == fence.as_str() => {
                found.push(lines.join("\n"));
                open = None;
            }
            Some((_, lines)) => lines.push(line),
            None => {}
        }
    }
    found
}

fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { files.extend(files_below(&path)?) } else { files.push(path) }
    }
    Ok(files)
}

#[test]
fn what_the_pages_tell_to_write_is_what_is_tried_here() -> Result<()> {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/hosts");
    for (host, more) in
        [("mkdocs-material", None), ("sphinx", None), ("mdbook", Some("mdbook-drawn")), ("vitepress", None)]
    {
        let page = pages.join(format!("{host}.md"));
        let text = fs::read_to_string(&page).with_context(|| format!("{} is not there.", page.display()))?;
        let mut written = String::new();
        for site in [host, "pages"].into_iter().chain(more) {
            for file in files_below(&sources(site))? {
                written.push_str(&fs::read_to_string(file)?);
                written.push('\n');
            }
        }
        let blocks = blocks(&text);
        ensure!(blocks.len() >= 3, "docs/hosts/{host}.md shows {} blocks", blocks.len());
        for block in blocks {
            ensure!(written.contains(&block), "docs/hosts/{host}.md says what no site here does:\n{block}");
        }
    }
    Ok(())
}
