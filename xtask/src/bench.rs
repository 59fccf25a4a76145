//! `cargo xtask bench`: how long the work takes that a person waits for, natively and in Chromium, each as a table, with
//! the planner's plans beside those of OR-Tools CP-SAT.

use anyhow::Result;

use crate::cp_sat;
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
    let (option, value) = match cp_sat::python(workspace) {
        Ok(python) => ("--cp-sat", python.display().to_string()),
        Err(reason) => ("--without-cp-sat", format!("{reason:#}")),
    };
    workspace.cargo(&["run", "--release", "--quiet", "--package", "benches", "--", option, &value])?;
    let words = ["test", "--release", "--package", "benches", "--test", "browser", "--", "--nocapture"];
    tools::run_in_browser(workspace, &words)
}
