//! OR-Tools CP-SAT, which the benchmark holds the planner against: a Python environment of its own in the user's cache.
//! Nothing else needs it, so the benchmark goes on without where it cannot be had.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::tools;
use crate::workspace::Workspace;

/// The version of the package `ortools` that is measured.
const VERSION: &str = "9.14.6206";

/// A Python that has the package; builds the environment where it is not there yet.
///
/// # Errors
/// When there is no Python, or the package cannot be had.
pub fn python(workspace: &Workspace) -> Result<PathBuf> {
    let folder = tools::cache(workspace).join(format!("ortools-{VERSION}"));
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    if has_package(&python) {
        return Ok(python);
    }
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made.", folder.display()))?;
    let system = if cfg!(windows) { "python" } else { "python3" };
    run(Command::new(system).args(["-m", "venv"]).arg(&folder))
        .context("No Python environment can be made; install Python 3.9 or later with its venv.")?;
    let package = format!("ortools=={VERSION}");
    run(Command::new(&python).args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        &package,
    ]))
    .with_context(|| format!("{package} cannot be installed."))?;
    Ok(python)
}

fn has_package(python: &Path) -> bool {
    let question = format!("import ortools; assert ortools.__version__ == '{VERSION}'");
    let mut command = Command::new(python);
    command.args(["-c", &question]).output().is_ok_and(|output| output.status.success())
}

fn run(command: &mut Command) -> Result<()> {
    let output = command.output()?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(())
}
