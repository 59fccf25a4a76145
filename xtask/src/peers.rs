//! The peers that the screens are measured beside: packages from npm in the user's cache. Nothing else needs them, so the
//! benchmark goes on without where they cannot be had.

use std::path::PathBuf;

use anyhow::Result;

use crate::packages;
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
    packages::npm(&folder, &PACKAGES)?;
    Ok(folder)
}
