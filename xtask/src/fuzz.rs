//! `cargo xtask fuzz`: builds the targets of `fuzz/` on the stable compiler and runs them.
//!
//! The flags are those that cargo-fuzz gives to nightly compilers, without a sanitizer: the product forbids unsafe code, so what is
//! looked for are panics, endless work and broken promises. cargo-fuzz itself is not needed, and would take minutes to install.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::workspace::Workspace;

/// The targets, and how many inputs each tries in the checks of every change: some seconds' worth.
const TARGETS: [(&str, u32); 10] = [
    ("plan_file", 20_000),
    ("incoming", 1_500),
    ("tables", 600),
    ("pictures", 100_000),
    ("messages", 50_000),
    ("typed", 2_000),
    ("instances", 50_000),
    ("commands", 600),
    ("merge", 400),
    ("deltas", 1_500),
];

/// What has the compiler note which ways are gone.
const FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing";

/// Runs every target on its corpus and a fixed number of inputs made from it.
///
/// # Errors
/// When a target cannot be built, or finds something.
pub fn bounded(workspace: &Workspace) -> Result<()> {
    let programs = build(workspace)?;
    for (target, runs) in TARGETS {
        run(workspace, &programs, target, &[format!("-runs={runs}"), "-seed=7".to_owned()])?;
    }
    Ok(())
}

/// Runs one target, or all of them, for so many seconds each.
///
/// # Errors
/// When there is no such target, it cannot be built, or it finds something.
pub fn long(workspace: &Workspace, target: Option<&str>, seconds: &str) -> Result<()> {
    let chosen: Vec<&str> = TARGETS
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| target.is_none_or(|target| target == *name))
        .collect();
    if chosen.is_empty() {
        let names: Vec<&str> = TARGETS.iter().map(|(name, _)| *name).collect();
        bail!("There is no such target. There are {}.", names.join(", "));
    }
    let programs = build(workspace)?;
    for target in chosen {
        run(workspace, &programs, target, &[format!("-max_total_time={seconds}")])?;
    }
    Ok(())
}

/// Builds all targets; answers where they are.
fn build(workspace: &Workspace) -> Result<PathBuf> {
    let host = host()?;
    let folder = workspace.target().join("fuzz");
    let mut command =
        workspace.cargo_command(&["build", "--release", "--locked", "--manifest-path", "fuzz/Cargo.toml"]);
    // With a target named, the flags are not for build scripts.
    command.args(["--target", &host]).env("CARGO_TARGET_DIR", &folder).env("RUSTFLAGS", FLAGS);
    if !command.status().context("cargo could not be started.")?.success() {
        bail!(
            "the fuzz targets could not be built; libFuzzer needs a C++ compiler, such as Debian's package g++."
        );
    }
    Ok(folder.join(host).join("release"))
}

fn host() -> Result<String> {
    let output = Command::new("rustc").arg("-vV").output().context("rustc could not be started.")?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let host = text.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("rustc does not say what machine this is.")
}

/// Files of the tests that a target begins with as well.
fn more_seeds(target: &str) -> Option<&'static str> {
    match target {
        "plan_file" | "incoming" => Some("tests/fixtures/plans"),
        "tables" => Some("tests/fixtures/imports"),
        _ => None,
    }
}

fn run(workspace: &Workspace, programs: &Path, target: &str, how_long: &[String]) -> Result<()> {
    let found = workspace.target().join("fuzz/found").join(target);
    fs::create_dir_all(found.join("corpus-new"))
        .with_context(|| format!("Cannot make {}.", found.display()))?;
    let corpus = workspace.root().join("fuzz/corpus").join(target);
    let log = programs.join(format!("{target}.log"));
    let output = fs::File::create(&log).with_context(|| format!("Cannot write {}.", log.display()))?;
    let status = Command::new(programs.join(target))
        .args(how_long)
        .args(["-max_len=16000", "-timeout=20", "-rss_limit_mb=3000", "-print_final_stats=1"])
        .arg(format!("-artifact_prefix={}/", found.display()))
        // What is new is kept out of the tree.
        .arg(found.join("corpus-new"))
        .arg(corpus)
        .args(more_seeds(target).map(|folder| workspace.root().join(folder)))
        .stderr(output)
        .status();
    let text = fs::read_to_string(&log).unwrap_or_default();
    let number = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name));
        line.map(str::trim).unwrap_or("?").to_owned()
    };
    if !status.with_context(|| format!("{target} could not be started."))?.success() {
        let panic: Vec<&str> =
            text.lines().skip_while(|line| !line.contains("panicked at")).take(3).collect();
        bail!(
            "{target} found something: {}\nThe input is in {}, the log in {}.",
            panic.join(" "),
            found.display(),
            log.display()
        );
    }
    println!(
        "{target:<12} {:>10} inputs, {:>7} a second, {} MB",
        number("stat::number_of_executed_units:"),
        number("stat::average_exec_per_sec:"),
        number("stat::peak_rss_mb:"),
    );
    Ok(())
}
