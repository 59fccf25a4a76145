//! Where things are, and how other programs are run from there.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// The source tree and cargo's output folder.
#[derive(Debug)]
pub struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// The workspace this program was started from.
    pub fn find() -> Result<Self> {
        let package = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package.parent().context("xtask is not inside a workspace.")?.to_owned();
        // This program is TARGET/debug/xtask, whatever the configuration says TARGET is.
        let program = env::current_exe().context("Cannot tell where this program is.")?;
        let target = program.ancestors().nth(2).context("xtask is not in cargo's output folder.")?.to_owned();
        Ok(Self { root, target })
    }

    /// The top of the source tree.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Cargo's output folder.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// Where the built site goes.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Runs cargo here, its output shown as it comes.
    ///
    /// # Errors
    /// When cargo cannot be started or reports failure.
    pub fn cargo(&self, arguments: &[&str]) -> Result<()> {
        let status = self.cargo_command(arguments).status().context("cargo could not be started.")?;
        if !status.success() {
            bail!("`cargo {}` failed.", arguments.join(" "));
        }
        Ok(())
    }

    /// Runs cargo here and returns what it prints.
    ///
    /// # Errors
    /// When cargo cannot be started or reports failure.
    pub fn cargo_output(&self, arguments: &[&str]) -> Result<String> {
        let output = self.cargo_command(arguments).stderr(Stdio::inherit()).output();
        let output = output.context("cargo could not be started.")?;
        if !output.status.success() {
            bail!("`cargo {}` failed.", arguments.join(" "));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Cargo with these words, to be run here.
    pub fn cargo_command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(arguments).current_dir(&self.root).env("CARGO_TARGET_DIR", &self.target);
        command
    }
}
