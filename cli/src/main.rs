//! `roadbook`: plan files on the command line. `roadbook --help` says what it does, docs/command.md how Git uses it.
//!
//! Reads arguments and files and writes files and text; all that is decided about plans is decided in `roadbook-core`.

mod arguments;
mod diff;
mod export;
mod import;
mod mdbook;
mod merge;
mod plan;
mod plans;
mod validate;

use std::process::ExitCode;

use arguments::{Asked, parse};

/// How a command ended, as its exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Valid, the same, merged without a conflict: 0.
    Well = 0,
    /// Not valid, not the same, merged with conflicts: 1.
    WithFindings = 1,
    /// Nothing was done: 2.
    Badly = 2,
}

fn main() -> ExitCode {
    let ended = match parse(lexopt::Parser::from_env()) {
        Ok(Asked::Help) => plans::say(arguments::HELP),
        Ok(Asked::Version) => plans::say(concat!("roadbook ", env!("CARGO_PKG_VERSION"), "\n")),
        Ok(Asked::Validate(files)) => validate::validate(&files),
        Ok(Asked::Diff(old, new)) => diff::diff(&old, &new),
        Ok(Asked::Export(file, format, options)) => export::export_plan(&file, format, &options),
        Ok(Asked::Render(file, view, format, options)) => export::render(&file, &view, format, &options),
        Ok(Asked::Plan(file, options)) => plan::plan_roadmap(&file, &options),
        Ok(Asked::Import(tables, options)) => import::import(&tables, &options),
        Ok(Asked::MdBook) => mdbook::preprocess(),
        Ok(Asked::MdBookSupports(renderer)) => mdbook::supports(&renderer),
        Ok(Asked::Merge(wanted)) => merge::merge(&wanted),
        Err(error) => plans::complain(&format!("{error}\nRun `roadbook --help` to see what it can do.")),
    };
    ExitCode::from(ended as u8)
}
