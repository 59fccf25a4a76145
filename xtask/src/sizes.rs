//! What the built site weighs, as it is and as a server would send it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::site::{self, Profile};
use crate::tools;
use crate::workspace::Workspace;

/// What everything a page must load for the widget shall weigh in the end, compressed.
const AIM_KIB: f64 = 300.0;
/// What it may weigh today, by the ways to load it: a little over the weight it has reached, so that it does not grow
/// unseen. ARCHITECTURE.md says where the rest sits.
const CEILINGS_KIB: [(&[&str], f64); 2] =
    [(&["roadbook.js"], 1890.0), (&["roadbook.mjs", "roadbook_bg.wasm"], 1865.0)];

struct FileSize {
    name: String,
    raw_bytes: usize,
    gzip_bytes: usize,
}

/// Prints one line per file of the site.
pub fn print_table(folder: &Path) -> Result<()> {
    println!("\n{:<40} {:>12} {:>12}", "file", "raw KiB", "gzip KiB");
    for size in measure(folder)? {
        println!("{:<40} {:>12.1} {:>12.1}", size.name, kib(size.raw_bytes), kib(size.gzip_bytes));
    }
    println!();
    Ok(())
}

/// Holds each way to load the program of a release build to its ceiling.
///
/// # Errors
/// When one weighs more, or is not there.
pub fn check_ceiling(folder: &Path) -> Result<()> {
    let sizes = measure(folder)?;
    for (names, ceiling) in CEILINGS_KIB {
        let files: Vec<&FileSize> = sizes.iter().filter(|size| names.contains(&size.name.as_str())).collect();
        let way = names.join(" with ");
        if files.len() < names.len() {
            bail!("{way} is not in {}.", folder.display());
        }
        let total = kib(files.iter().map(|size| size.gzip_bytes).sum());
        if total > ceiling {
            bail!("{way} weighs {total:.1} KiB gzip; the ceiling is {ceiling:.0} KiB.");
        }
        println!(
            "{way} weighs {total:.1} KiB gzip; the ceiling is {ceiling:.0} KiB, the aim {AIM_KIB:.0} KiB."
        );
    }
    Ok(())
}

/// Prints what each part of the release build weighs.
///
/// # Errors
/// When the app does not compile.
pub fn weigh(workspace: &Workspace) -> Result<()> {
    let module = site::compile(workspace, Profile::Release)?;
    if !tools::build(workspace, "weights").status()?.success() {
        bail!("The tool that weighs the parts could not be built.");
    }
    tools::run(workspace, "weights", &[module.into()])
}

fn measure(folder: &Path) -> Result<Vec<FileSize>> {
    let mut sizes = Vec::new();
    for path in files_below(folder)? {
        let content = fs::read(&path).with_context(|| format!("Cannot read {}.", path.display()))?;
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(&content)?;
        sizes.push(FileSize {
            name: path.strip_prefix(folder).unwrap_or(&path).display().to_string(),
            raw_bytes: content.len(),
            gzip_bytes: encoder.finish()?.len(),
        });
    }
    Ok(sizes)
}

/// Every file below `folder`, sorted by path.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).with_context(|| format!("Cannot read {}.", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

#[expect(clippy::cast_precision_loss, reason = "a file of 2^53 bytes would not fit anyway")]
fn kib(bytes: usize) -> f64 {
    bytes as f64 / 1024.0
}
