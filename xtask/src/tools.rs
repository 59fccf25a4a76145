//! The workspace's programs that are slow to build and rarely change (wasm-bindgen and its test runner). They are built
//! outside the tree, in the user's cache, so that the next clone finds them.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::workspace::Workspace;

/// Hands wasm tests to a browser.
pub const TEST_RUNNER: &str = "test-runner";
const WASM: &str = "wasm32-unknown-unknown";

/// The command that builds a tool, or finds it built.
pub fn build(workspace: &Workspace, package: &str) -> Command {
    let mut command = workspace.cargo_command(&["build", "--package", package]);
    command.env("CARGO_TARGET_DIR", folder(workspace));
    command
}

/// Runs a built tool.
///
/// # Errors
/// When it cannot be started or reports failure; it has then said why.
pub fn run(workspace: &Workspace, package: &str, arguments: &[OsString]) -> Result<()> {
    let program = path(workspace, package);
    let status = Command::new(&program).args(arguments).status();
    let status = status.with_context(|| format!("{} could not be started.", program.display()))?;
    if !status.success() {
        bail!("{package} failed; its message is above.");
    }
    Ok(())
}

/// Runs cargo with these words for the browser, its tests in Chromium; builds the runner first.
///
/// # Errors
/// When the runner cannot be built or a test fails.
pub fn run_in_browser(workspace: &Workspace, words: &[&str]) -> Result<()> {
    let built = build(workspace, TEST_RUNNER).status().context("cargo could not be started.")?;
    if !built.success() {
        bail!("the browser's test runner could not be built.");
    }
    let mut command = workspace.cargo_command(words);
    command.env("CARGO_BUILD_TARGET", WASM);
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", path(workspace, TEST_RUNNER));
    if !command.status().context("cargo could not be started.")?.success() {
        bail!("`cargo {}` failed in the browser.", words.join(" "));
    }
    Ok(())
}

/// Where a built tool is.
pub fn path(workspace: &Workspace, package: &str) -> PathBuf {
    folder(workspace).join("debug").join(format!("{package}{}", env::consts::EXE_SUFFIX))
}

/// `~/.cache/roadbook/tools-VERSION`, with wasm-bindgen's version.
fn folder(workspace: &Workspace) -> PathBuf {
    let lock = fs::read_to_string(workspace.root().join("Cargo.lock")).unwrap_or_default();
    cache(workspace).join(format!("tools-{}", locked_version(&lock).unwrap_or("unlocked")))
}

/// `~/.cache/roadbook`; inside cargo's output folder where there is no home.
pub fn cache(workspace: &Workspace) -> PathBuf {
    let cache = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .unwrap_or_else(|| workspace.target().to_owned());
    cache.join("roadbook")
}

/// The version of wasm-bindgen in the text of a Cargo.lock.
fn locked_version(lock: &str) -> Option<&str> {
    let (_, after) = lock.split_once("name = \"wasm-bindgen\"\nversion = \"")?;
    after.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn the_tools_are_kept_by_the_version_they_are_pinned_to() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock), Some("0.2.130"));
        assert_eq!(locked_version(""), None);
    }
}
