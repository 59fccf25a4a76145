//! `cargo xtask bench`: how long the work takes that a person waits for, natively and in Chromium, each as a table, with
//! the planner's plans beside those of OR-Tools CP-SAT.

use anyhow::Result;

use crate::cp_sat;
use crate::peers;
use crate::setup;
use crate::site::{self, Profile};
use crate::tools;
use crate::workspace::Workspace;

/// What to measure.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The engine: scores, chances, plans, forecasts.
    Engine,
    /// The screens, beside their peers.
    Screens,
}

impl Part {
    /// Every part, in order.
    pub const ALL: [Self; 2] = [Self::Engine, Self::Screens];

    /// The part with this name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "engine" => Some(Self::Engine),
            "screens" => Some(Self::Screens),
            _ => None,
        }
    }
}

/// Runs the benchmarks, in the release build; the heap is watched for so many minutes.
///
/// # Errors
/// When set-up fails or a benchmark does not run.
pub fn run(workspace: &Workspace, parts: &[Part], minutes: &str) -> Result<()> {
    setup::wasm_target()?;
    setup::browser()?;
    for part in parts {
        match part {
            Part::Engine => engine(workspace)?,
            Part::Screens => screens(workspace, minutes)?,
        }
    }
    Ok(())
}

fn engine(workspace: &Workspace) -> Result<()> {
    let (option, value) = match cp_sat::python(workspace) {
        Ok(python) => ("--cp-sat", python.display().to_string()),
        Err(reason) => ("--without-cp-sat", format!("{reason:#}")),
    };
    workspace.cargo(&["run", "--release", "--quiet", "--package", "benches", "--", option, &value])?;
    let words = ["test", "--release", "--package", "benches", "--test", "browser", "--", "--nocapture"];
    tools::run_in_browser(workspace, &words)
}

fn screens(workspace: &Workspace, minutes: &str) -> Result<()> {
    site::build(workspace, Profile::Release, &workspace.dist())?;
    let peers = peers::folder(workspace).map(|folder| folder.display().to_string());
    if let Err(reason) = &peers {
        println!("{reason:#}");
    }
    let peers = peers.unwrap_or_else(|_| "-".to_owned());
    workspace.cargo(&["run", "--release", "--quiet", "--package", "screens-bench", "--", &peers, minutes])
}
