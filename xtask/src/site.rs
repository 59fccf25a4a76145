//! Builds the site: compiles the app to WebAssembly, makes its JavaScript with wasm-bindgen (a tool of this workspace,
//! so its version is the one in Cargo.lock), and lays the files out.
//!
//! **Invariant:** the folder always holds a whole, good build or none; a failed build leaves the last one alone.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::background::Background;
use crate::bundle;
use crate::page::Page;
use crate::tools;
use crate::workspace::Workspace;

const WASM: &str = "wasm32-unknown-unknown";

/// How the app is compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quick to build, large, with names in panics.
    Debug,
    /// What is shipped.
    Release,
}

/// Builds the site and puts it in `folder`, replacing what was there.
///
/// # Errors
/// When the app does not compile or a file cannot be written; `folder` is then as it was.
pub fn build(workspace: &Workspace, profile: Profile, folder: &Path) -> Result<()> {
    println!("Building the app for the browser ({}).", profile.name());
    // Beside the app, not before it: each leaves a core idle for much of its time.
    let bindgen = Background::start(tools::build(workspace, "bindgen"))?;
    let wasm = compile(workspace, profile);
    bindgen.finish("The tool that makes the app's JavaScript")?;
    let wasm = wasm?;
    let staging = folder.with_extension("partial");
    remove_folder(&staging)?;
    fs::create_dir_all(&staging).with_context(|| format!("Cannot make {}.", staging.display()))?;
    tools::run(workspace, "bindgen", &bindgen_arguments(&wasm, &staging, profile))?;
    bundle::write(workspace, profile, &staging)?;
    lay_out_page(workspace, &staging)?;
    remove_folder(folder)?;
    fs::rename(&staging, folder).with_context(|| format!("Cannot put the site in {}.", folder.display()))
}

impl Profile {
    fn name(self) -> &'static str {
        match self {
            Self::Debug => "debug",
            Self::Release => "release",
        }
    }
}

/// Compiles the app and says where the module is, its names still in it.
///
/// # Errors
/// When it does not compile.
pub fn compile(workspace: &Workspace, profile: Profile) -> Result<PathBuf> {
    let status = compile_command(workspace, profile).status().context("cargo could not be started.")?;
    if !status.success() {
        bail!("The app did not compile.");
    }
    Ok(workspace.target().join(WASM).join(profile.name()).join("roadbook.wasm"))
}

/// The command that compiles the app.
pub fn compile_command(workspace: &Workspace, profile: Profile) -> Command {
    let mut command =
        workspace.cargo_command(&["build", "--package", "roadbook", "--bin", "roadbook", "--target", WASM]);
    if profile == Profile::Release {
        command.arg("--release");
    }
    command
}

fn bindgen_arguments(wasm: &Path, folder: &Path, profile: Profile) -> Vec<OsString> {
    let mut arguments = vec![wasm.into(), folder.into()];
    if profile == Profile::Release {
        arguments.push("--release".into());
    }
    arguments
}

fn lay_out_page(workspace: &Workspace, folder: &Path) -> Result<()> {
    let source = workspace.root().join("index.html");
    let source = fs::read_to_string(&source).with_context(|| format!("Cannot read {}.", source.display()))?;
    let page = Page::from_source(&source)?;
    for asset in &page.assets {
        let path = workspace.root().join(asset);
        let name = path.file_name().with_context(|| format!("{asset} has no file name."))?;
        fs::copy(&path, folder.join(name)).with_context(|| format!("Cannot copy {}.", path.display()))?;
    }
    fs::write(folder.join("index.html"), page.html).context("Cannot write index.html.")
}

fn remove_folder(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("Cannot remove {}.", folder.display()))?;
    }
    Ok(())
}
