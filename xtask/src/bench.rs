//! `cargo xtask bench`: how long the work takes that a person waits for, natively and in Chromium, each as a table.

use anyhow::Result;

use crate::setup;
use crate::tools;
use crate::workspace::Workspace;

/// Runs the benchmarks, in the release build.
///
/// # Errors
/// When set-up fails or a benchmark does not run.
pub fn run(workspace: &Workspace) -> Result<()> {
    setup::wasm_target()?;
    setup::browser()?;
    workspace.cargo(&["run", "--release", "--quiet", "--package", "benches"])?;
    let words = ["test", "--release", "--package", "benches", "--test", "browser", "--", "--nocapture"];
    tools::run_in_browser(workspace, &words)
}
