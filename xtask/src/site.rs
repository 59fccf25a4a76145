//! Builds the site: compiles the app to WebAssembly, makes its JavaScript with wasm-bindgen (a library of this
//! program, so its version is the one in Cargo.lock), and lays the files out.
//!
//! **Invariant:** the folder always holds a whole, good build or none; a failed build leaves the last one alone.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::page::{Page, START_NAME, START_SCRIPT};
use crate::workspace::Workspace;

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
    let wasm = compile(workspace, profile)?;
    let staging = folder.with_extension("partial");
    remove_folder(&staging)?;
    fs::create_dir_all(&staging).with_context(|| format!("Cannot make {}.", staging.display()))?;
    bind(&wasm, profile, &staging)?;
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

fn compile(workspace: &Workspace, profile: Profile) -> Result<PathBuf> {
    let mut arguments =
        vec!["build", "--package", "roadbook", "--bin", "roadbook", "--target", "wasm32-unknown-unknown"];
    if profile == Profile::Release {
        arguments.push("--release");
    }
    workspace.cargo(&arguments)?;
    Ok(workspace.target().join("wasm32-unknown-unknown").join(profile.name()).join("roadbook.wasm"))
}

/// Makes `roadbook.mjs` and `roadbook_bg.wasm`.
fn bind(wasm: &Path, profile: Profile, folder: &Path) -> Result<()> {
    let release = profile == Profile::Release;
    Bindgen::new()
        .input_path(wasm)
        .out_name("roadbook")
        .web(true)?
        .typescript(false)
        // The module finds its wasm beside itself.
        .omit_default_module_path(false)
        // Names cost a third of the file and help only in a debugger.
        .remove_name_section(release)
        .remove_producers_section(release)
        .generate(folder)
        .context("wasm-bindgen could not make the JavaScript for the app.")?;
    fs::rename(folder.join("roadbook.js"), folder.join("roadbook.mjs")).context("Cannot name the module.")
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
    fs::write(folder.join("index.html"), page.html).context("Cannot write index.html.")?;
    fs::write(folder.join(START_NAME), START_SCRIPT).with_context(|| format!("Cannot write {START_NAME}."))
}

fn remove_folder(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("Cannot remove {}.", folder.display()))?;
    }
    Ok(())
}
