//! `bindgen WASM FOLDER [--release]`: makes `roadbook.mjs` and `roadbook_bg.wasm` in FOLDER from cargo's WASM.
//!
//! A program of its own, so that it compiles while the app does.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [wasm, folder] => bind(Path::new(wasm), Path::new(folder), false),
        [wasm, folder, "--release"] => bind(Path::new(wasm), Path::new(folder), true),
        _ => bail!("Usage: bindgen WASM FOLDER [--release]"),
    }
}

fn bind(wasm: &Path, folder: &Path, release: bool) -> Result<()> {
    Bindgen::new()
        .input_path(wasm)
        .out_name("roadbook")
        .web(true)?
        .typescript(false)
        // Where the wasm is, the element's script says.
        .omit_default_module_path(true)
        // Names cost a third of the file and help only in a debugger.
        .remove_name_section(release)
        .remove_producers_section(release)
        .generate(folder)
        .context("wasm-bindgen could not make the JavaScript for the app.")?;
    fs::rename(folder.join("roadbook.js"), folder.join("roadbook.mjs")).context("Cannot name the module.")
}
