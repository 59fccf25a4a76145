//! Turns the `index.html` that Trunk reads into the page that is served: each `<link data-trunk …>` becomes a plain
//! reference to a file beside the page. No inline script or style, so that a strict content-security policy holds.

use anyhow::{Context, Result, bail};

/// The script that runs the widget on the standalone page.
const SCRIPT: &str = "<script type=\"module\" src=\"roadbook.mjs\"></script>";

/// A finished page and the source files it refers to, by their path in the tree.
#[derive(Debug, PartialEq, Eq)]
pub struct Page {
    pub html: String,
    pub assets: Vec<String>,
}

impl Page {
    /// Reads the source page line by line; a data-trunk link has a line of its own.
    ///
    /// # Errors
    /// On a data-trunk link that this build does not know, and when no link starts the program.
    pub fn from_source(source: &str) -> Result<Self> {
        let mut page = Self { html: String::new(), assets: Vec::new() };
        let mut starts = false;
        for line in source.lines().filter(|line| !line.trim_start().starts_with("<!-- Trunk")) {
            if line.contains("<link data-trunk") {
                let relation = attribute(line, "rel").unwrap_or_default();
                starts |= relation == "rust";
                page.html += &page_line(line, relation, &mut page.assets)?;
            } else {
                page.html += line;
            }
            page.html += "\n";
        }
        if !starts {
            bail!(
                "index.html has no <link data-trunk rel=\"rust\"> line, so nothing would start the widget."
            );
        }
        Ok(page)
    }
}

fn page_line(line: &str, relation: &str, assets: &mut Vec<String>) -> Result<String> {
    if relation == "rust" {
        return Ok(SCRIPT.to_owned());
    }
    let relation = match relation {
        "css" => "stylesheet",
        "icon" => "icon",
        _ => bail!("index.html has a data-trunk link that xtask does not know: {line}"),
    };
    let path =
        attribute(line, "href").with_context(|| format!("This line of index.html has no href: {line}"))?;
    let name = path.rsplit('/').next().unwrap_or(path);
    assets.push(path.to_owned());
    Ok(format!("<link rel=\"{relation}\" href=\"{name}\">"))
}

fn attribute<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let start = format!(" {name}=\"");
    let (_, rest) = line.split_once(&start)?;
    rest.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_links_become_plain_references_and_nothing_is_inline() {
        let page = Page::from_source(include_str!("../../index.html")).unwrap();
        assert_eq!(page.assets, ["assets/favicon.svg", "styles/page.css"]);
        assert!(page.html.contains("<link rel=\"stylesheet\" href=\"page.css\">"), "{}", page.html);
        assert!(
            page.html.contains("<script type=\"module\" src=\"roadbook.mjs\"></script>"),
            "{}",
            page.html
        );
        assert!(!page.html.contains("data-trunk") && !page.html.contains("style="), "{}", page.html);
    }

    #[test]
    fn a_page_that_starts_nothing_or_asks_for_the_unknown_is_refused() {
        assert!(Page::from_source("<p>hello").is_err());
        let unknown = "<link data-trunk rel=\"rust\">\n<link data-trunk rel=\"sass\" href=\"a.sass\">";
        assert!(Page::from_source(unknown).unwrap_err().to_string().contains("sass"));
    }
}
