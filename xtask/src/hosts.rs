//! The hosts that plans are tried in: documentation tools of pinned versions, and Firefox with its driver, in the user's
//! cache. Only `cargo xtask test hosts` needs them.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::packages;
use crate::setup;
use crate::tools;
use crate::workspace::Workspace;

const PYTHON: [&str; 3] = ["mkdocs-material==9.8.1", "sphinx==9.0.4", "furo==2025.12.19"];
const NODE: [&str; 2] = ["vitepress@1.6.4", "mermaid@11.17.2"];
/// Programs from crates.io, with the features they need here. mdBook is built without its own server.
const PROGRAMS: [Program; 2] =
    [("mdbook", "0.5.4", &["--no-default-features", "--features", "search"]), ("geckodriver", "0.37.1", &[])];

/// Installs what is missing and runs the tests of the hosts on the built site.
///
/// # Errors
/// When something cannot be had, or a test fails.
pub fn test(workspace: &Workspace) -> Result<()> {
    let folder = folder(workspace)?;
    // A host's page asks for it by its path.
    let build = workspace.cargo_command(&["build", "--package", "roadbook-cli"]).status();
    if !build.context("cargo could not be started.")?.success() {
        bail!("the command `roadbook` could not be built.");
    }
    let mut tests = workspace.cargo_command(&["test", "--package", "hosts"]);
    tests.env("ROADBOOK_COMMAND", workspace.target().join("debug/roadbook"));
    if !tests.env("ROADBOOK_HOSTS", &folder).status().context("cargo could not be started.")?.success() {
        bail!("a host's test failed; what it saw is printed above.");
    }
    Ok(())
}

/// A folder with `python/bin/`, `node/node_modules/` and `bin/`.
fn folder(workspace: &Workspace) -> Result<PathBuf> {
    setup::second_browser()?;
    let folder = tools::cache(workspace).join("hosts");
    println!("Set-up: the hosts are in {}; what is missing is fetched or built.", folder.display());
    packages::python(&folder.join("python"), &PYTHON)?;
    packages::npm(&folder.join("node"), &NODE)?;
    let work = folder.join("target");
    for (name, version, features) in PROGRAMS {
        program(workspace, &folder, &work, (name, version, features))?;
    }
    if work.exists() {
        // Only the programs are needed from now on.
        fs::remove_dir_all(&work).with_context(|| format!("{} cannot be removed.", work.display()))?;
    }
    Ok(folder)
}

/// A program from crates.io: its name, its version, and what its build is told.
type Program = (&'static str, &'static str, &'static [&'static str]);

fn program(
    workspace: &Workspace,
    folder: &Path,
    work: &Path,
    (name, version, features): Program,
) -> Result<()> {
    let path = folder.join("bin").join(format!("{name}{}", env::consts::EXE_SUFFIX));
    let there = Command::new(path).arg("--version").output();
    if there.is_ok_and(|said| String::from_utf8_lossy(&said.stdout).contains(version)) {
        return Ok(());
    }
    // Unoptimised: a few small pages are built with it, and compiling it is what takes the time.
    let mut install =
        workspace.cargo_command(&["install", name, "--version", version, "--locked", "--debug"]);
    install.args(features).arg("--root").arg(folder).env("CARGO_TARGET_DIR", work);
    if !install.status().context("cargo could not be started.")?.success() {
        bail!("`cargo install {name}` failed; it needs the network.");
    }
    Ok(())
}
