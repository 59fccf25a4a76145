//! The peers that the screens are measured beside: packages from npm, of pinned versions, in the user's cache. Nothing else
//! needs them, so the benchmark goes on without where they cannot be had.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::tools;
use crate::workspace::Workspace;

/// The packages and versions that are measured.
const PACKAGES: [&str; 4] =
    ["tabulator-tables@6.5.3", "frappe-gantt@1.2.2", "dhtmlx-gantt@10.0.3", "mermaid@11.17.2"];

/// A folder with the packages in `node_modules/`; fetches them where they are not there yet.
///
/// # Errors
/// When there is no npm, or the packages cannot be had.
pub fn folder(workspace: &Workspace) -> Result<PathBuf> {
    let folder = tools::cache(workspace).join("peers");
    let stamp = folder.join("packages.txt");
    let wanted = PACKAGES.join("\n");
    if fs::read_to_string(&stamp).is_ok_and(|there| there == wanted) {
        return Ok(folder);
    }
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made.", folder.display()))?;
    let npm = Command::new("npm")
        .args([
            "install",
            "--no-save",
            "--no-package-lock",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
            "--prefix",
        ])
        .arg(&folder)
        .args(PACKAGES)
        .output()
        .context("npm cannot be started; install Node.js to measure the peers.")?;
    if !npm.status.success() {
        bail!("npm could not fetch {}: {}", PACKAGES.join(", "), String::from_utf8_lossy(&npm.stderr).trim());
    }
    fs::write(&stamp, wanted)?;
    Ok(folder)
}
