//! Roadbook's own commands: `cargo xtask build`, `cargo xtask serve` and `cargo xtask test`.
//!
//! Each does all of its own set-up and says what it does in plain sentences. Nothing is installed globally except
//! the wasm target and, for the tests, Chromium with its driver.
#![allow(clippy::print_stdout, reason = "telling what happens is this program's work")]
#![allow(clippy::disallowed_methods, reason = "the tools time themselves; the ban is for the product")]

mod background;
mod bench;
mod bundle;
mod cp_sat;
mod fuzz;
mod hosts;
mod packages;
mod page;
mod peers;
mod serve;
mod setup;
mod site;
mod sizes;
mod supply;
mod test;
mod tools;
mod watch;
mod workspace;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::site::Profile;
use crate::test::Part;
use crate::workspace::Workspace;

const USAGE: &str = "\
Roadbook's commands:
  cargo xtask build [--release]             builds the site into dist/
  cargo xtask serve [--port N] [--release]  builds, serves on 127.0.0.1:8080, rebuilds on change
  cargo xtask test                          runs every check, in order
  cargo xtask test PART                     runs one part: lint, supply, core, tools, fuzz, views, browser or e2e
  cargo xtask test hosts                    tries plans in real hosts, and in Firefox (not part of `test`)
  cargo xtask fuzz [TARGET] [SECONDS]       tries made-up inputs for so many seconds a target (60)
  cargo xtask weigh                         says what each part of the release build weighs
  cargo xtask bench                         times what a person waits for, natively and in Chromium
  cargo xtask bench PART                    times one part: engine or screens
  cargo xtask bench screens MINUTES         watches the heap for so many minutes (10)";

/// How long a benchmark of the screens watches the heap.
const HEAP_MINUTES: &str = "10";
/// How long a target is fuzzed where nothing is said.
const FUZZ_SECONDS: &str = "60";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<()> {
    let workspace = Workspace::find()?;
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["build", options @ ..] => {
            let options = Options::parse(options)?;
            options.refuse_port()?;
            build(&workspace, options.profile)
        }
        ["serve", options @ ..] => {
            let options = Options::parse(options)?;
            serve::run(&workspace, options.profile, options.port.unwrap_or(serve::DEFAULT_PORT))
        }
        ["test"] => test::run(&workspace, None),
        ["test", part] => {
            let part =
                Part::named(part).with_context(|| format!("There is no test part “{part}”.\n{USAGE}"))?;
            test::run(&workspace, Some(part))
        }
        ["fuzz"] => fuzz::long(&workspace, None, FUZZ_SECONDS),
        ["fuzz", seconds] if seconds.bytes().all(|byte| byte.is_ascii_digit()) => {
            fuzz::long(&workspace, None, seconds)
        }
        ["fuzz", target] => fuzz::long(&workspace, Some(target), FUZZ_SECONDS),
        ["fuzz", target, seconds] => fuzz::long(&workspace, Some(target), seconds),
        ["weigh"] => sizes::weigh(&workspace),
        ["bench"] => bench::run(&workspace, &bench::Part::ALL, HEAP_MINUTES),
        ["bench", part] => {
            let part = bench::Part::named(part)
                .with_context(|| format!("There is no benchmark “{part}”.\n{USAGE}"))?;
            bench::run(&workspace, &[part], HEAP_MINUTES)
        }
        ["bench", "screens", minutes] => bench::run(&workspace, &[bench::Part::Screens], minutes),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => bail!("That is not a command: cargo xtask {}\n{USAGE}", words.join(" ")),
    }
}

fn build(workspace: &Workspace, profile: Profile) -> Result<()> {
    setup::wasm_target()?;
    let folder = workspace.dist();
    site::build(workspace, profile, &folder)?;
    sizes::print_table(&folder)?;
    println!("The site is in {}.", folder.display());
    Ok(())
}

/// What may follow `build` and `serve`.
struct Options {
    profile: Profile,
    port: Option<u16>,
}

impl Options {
    fn parse(words: &[&str]) -> Result<Self> {
        let mut options = Self { profile: Profile::Debug, port: None };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match *word {
                "--release" => options.profile = Profile::Release,
                "--port" => {
                    let port = words.next().and_then(|number| number.parse().ok());
                    options.port = Some(port.context("--port needs a number from 0 to 65535.")?);
                }
                other => bail!("Unknown option {other}.\n{USAGE}"),
            }
        }
        Ok(options)
    }

    fn refuse_port(&self) -> Result<()> {
        if self.port.is_some() {
            bail!("--port belongs to `cargo xtask serve`.");
        }
        Ok(())
    }
}
