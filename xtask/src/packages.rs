//! Packages of other languages, of pinned versions, each set in a folder of its own in the user's cache. A note in the folder
//! says what is in it, so nothing is asked of the network when nothing is missing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

/// The note of what a folder holds.
const NOTE: &str = "packages.txt";

/// A Python environment in `folder` with these packages from PyPI (`name==version`); says where its programs are.
///
/// # Errors
/// When there is no Python, or the packages cannot be had.
pub fn python(folder: &Path, packages: &[&str]) -> Result<PathBuf> {
    let programs = folder.join(if cfg!(windows) { "Scripts" } else { "bin" });
    if holds(folder, packages) {
        return Ok(programs);
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made.", folder.display()))?;
    let system = if cfg!(windows) { "python" } else { "python3" };
    run(Command::new(system).args(["-m", "venv"]).arg(folder))
        .context("No Python environment can be made; install Python 3.11 or later with its venv.")?;
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    run(Command::new(programs.join("python")).args(pip).args(packages))
        .with_context(|| format!("{} cannot be installed.", packages.join(", ")))?;
    note(folder, packages)?;
    Ok(programs)
}

/// Puts these packages from npm (`name@version`) into `folder`'s `node_modules/`.
///
/// # Errors
/// When there is no npm, or the packages cannot be had.
pub fn npm(folder: &Path, packages: &[&str]) -> Result<()> {
    if holds(folder, packages) {
        return Ok(());
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made.", folder.display()))?;
    let quietly = ["--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"];
    let mut npm = Command::new("npm");
    npm.arg("install").args(quietly).arg("--prefix").arg(folder).args(packages);
    run(&mut npm).with_context(|| {
        format!("npm could not fetch {}; it comes with Node.js 20 or later.", packages.join(", "))
    })?;
    note(folder, packages)
}

fn holds(folder: &Path, packages: &[&str]) -> bool {
    fs::read_to_string(folder.join(NOTE)).is_ok_and(|there| there == packages.join("\n"))
}

fn note(folder: &Path, packages: &[&str]) -> Result<()> {
    Ok(fs::write(folder.join(NOTE), packages.join("\n"))?)
}

fn run(command: &mut Command) -> Result<()> {
    let output = command.output()?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(())
}
