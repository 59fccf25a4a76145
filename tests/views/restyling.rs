//! What a page may rely on: the public properties and parts are the documented ones, and every icon has its symbol.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use roadbook::ui::components::{Glyph, ICON_SHEET};

const DOCUMENT: &str = include_str!("../../docs/restyling.md");
const TOKENS: &str = include_str!("../../styles/tokens.css");

fn top(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder)
}

/// All text below a folder.
fn texts(folder: &Path) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("an entry").path();
        all += &if path.is_dir() { texts(&path) } else { fs::read_to_string(&path).expect("a text") };
    }
    all
}

/// The names in code quotes at the head of a table's rows.
fn documented(keep: impl Fn(&str) -> bool) -> BTreeSet<String> {
    let heads =
        DOCUMENT.lines().filter(|line| line.starts_with("| `")).filter_map(|line| line.split('|').nth(1));
    heads.flat_map(|head| head.split('`')).filter(|name| keep(name)).map(str::to_owned).collect()
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-')
}

#[test]
fn the_documented_properties_are_the_ones_the_tokens_read() {
    let read = TOKENS.split("var(--roadbook-").skip(1);
    let read = read.filter_map(|rest| rest.split([',', ')']).next()).map(|name| format!("--roadbook-{name}"));
    assert_eq!(read.collect::<BTreeSet<_>>(), documented(|name| name.starts_with("--roadbook-")));
}

#[test]
fn the_documented_parts_are_the_ones_components_carry() {
    let source = texts(&top("src/ui"));
    let carried = source.split("part=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let carried = carried.flat_map(str::split_whitespace).map(str::to_owned);
    assert_eq!(carried.collect::<BTreeSet<_>>(), documented(|name| is_name(name) && !name.starts_with("--")));
}

#[test]
fn every_icon_has_its_symbol_and_no_symbol_is_left_over() {
    let symbols = ICON_SHEET.split("<symbol id=\"icon-").skip(1).filter_map(|rest| rest.split('"').next());
    let symbols: Vec<&str> = symbols.collect();
    assert_eq!(symbols, Glyph::ALL.iter().map(|glyph| glyph.symbol()).collect::<Vec<_>>());
    assert!(
        !ICON_SHEET.contains("fill=") && !ICON_SHEET.contains('#'),
        "icons take the colour of their text"
    );
}
