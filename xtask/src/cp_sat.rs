//! OR-Tools CP-SAT, which the benchmark holds the planner against: a Python environment of its own in the user's cache.
//! Nothing else needs it, so the benchmark goes on without where it cannot be had.

use std::path::PathBuf;

use anyhow::Result;

use crate::packages;
use crate::tools;
use crate::workspace::Workspace;

/// The package and version that is measured.
const PACKAGE: &str = "ortools==9.14.6206";

/// A Python that has the package; builds the environment where it is not there yet.
///
/// # Errors
/// When there is no Python, or the package cannot be had.
pub fn python(workspace: &Workspace) -> Result<PathBuf> {
    let folder = tools::cache(workspace).join("ortools");
    Ok(packages::python(&folder, &[PACKAGE])?.join("python"))
}
