//! Every direct dependency has a row in ARCHITECTURE.md: what it is for, why it is not our own, and what it weighs.

use super::files::{SourceFile, assert_none, below, text};

/// The crates a manifest names as its dependencies, of whatever kind; not those of this tree.
fn named(manifest: &SourceFile) -> Vec<String> {
    let mut found = Vec::new();
    let mut in_list = false;
    for line in manifest.text.lines() {
        if let Some(section) = line.strip_prefix('[') {
            let section = section.trim_end_matches(']');
            in_list = section.ends_with("dependencies") && section != "workspace.dependencies";
            if let Some((_, name)) = section.rsplit_once("dependencies.") {
                found.push(name.to_owned());
            }
            continue;
        }
        let name = line.split([' ', '=', '.']).next().unwrap_or_default();
        if in_list
            && line.contains('=')
            && !name.is_empty()
            && !line.starts_with([' ', '#'])
            && !line.contains("path = ")
        {
            found.push(name.to_owned());
        }
    }
    found.retain(|name| !name.starts_with("roadbook"));
    found
}

fn without_a_row(manifests: &[SourceFile], architecture: &str) -> Vec<String> {
    let table = architecture.split_once("## Dependencies").map_or("", |(_, rest)| rest);
    let rows: Vec<&str> = table.lines().filter(|line| line.starts_with('|')).collect();
    let has_row = |name: &str| {
        rows.iter().any(|row| row.split('|').nth(1).is_some_and(|cell| cell.contains(&format!("`{name}`"))))
    };
    let mut missing: Vec<String> = manifests
        .iter()
        .flat_map(|manifest| named(manifest).into_iter().map(|name| (name, manifest.path.clone())))
        .filter(|(name, _)| !has_row(name))
        .map(|(name, path)| format!("`{name}` of {path} has no row in ARCHITECTURE.md, under Dependencies"))
        .collect();
    missing.sort();
    missing.dedup();
    missing
}

#[test]
fn every_direct_dependency_says_why_it_is_there() {
    let root = SourceFile::sample("Cargo.toml", &text("Cargo.toml"));
    let manifests: Vec<SourceFile> = ["core", "src", "xtask", "tests", "benches", "fuzz"]
        .iter()
        .flat_map(|folder| below(folder, "toml"))
        .filter(|file| file.path.ends_with("Cargo.toml"))
        .chain([root])
        .collect();
    assert!(manifests.len() >= 12, "{} manifests", manifests.len());
    assert_none(&without_a_row(&manifests, &text("ARCHITECTURE.md")));
}

#[test]
fn a_dependency_without_a_row_is_caught() {
    let manifest = |text: &str| [SourceFile::sample("a/Cargo.toml", text)];
    let table = "## Dependencies\n| crate | for |\n|---|---|\n| `yew`, `gloo` (events) | components |\n";
    let found = |text: &str| without_a_row(&manifest(text), table).len();
    assert_eq!(
        found("[dependencies]\nyew = \"1\"\ngloo.workspace = true\nroadbook-core = { workspace = true }\n"),
        0
    );
    assert_eq!(found("[dependencies]\nserde = \"1\"\n\n[dependencies.web-sys]\nversion = \"1\"\n"), 2);
    assert_eq!(found("[target.'cfg(unix)'.dev-dependencies]\nnix = \"1\"\n"), 1);
    assert_eq!(found("[features]\nweb = [\"dep:serde\"]\n[workspace.dependencies]\nserde = \"1\"\n"), 0);
}
