//! `cargo xtask test`: every check there is, in order, each named and timed. The first that fails stops the run and
//! says how to mend it.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::background::Background;
use crate::fuzz;
use crate::hosts;
use crate::setup;
use crate::site::{self, Profile};
use crate::sizes;
use crate::supply;
use crate::tools;
use crate::workspace::Workspace;

/// A part of the checks that can be run alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Lint,
    Supply,
    Core,
    Tools,
    Fuzz,
    Views,
    Browser,
    EndToEnd,
    /// Not among the checks of every change: the hosts are fetched from three registries, and building them takes minutes.
    Hosts,
}

impl Part {
    /// The part called `name` on the command line.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "lint" => Self::Lint,
            "supply" => Self::Supply,
            "core" => Self::Core,
            "tools" => Self::Tools,
            "fuzz" => Self::Fuzz,
            "views" => Self::Views,
            "browser" => Self::Browser,
            "e2e" => Self::EndToEnd,
            "hosts" => Self::Hosts,
            _ => return None,
        })
    }
}

/// What a step does.
enum Work {
    /// Runs cargo with these words.
    Cargo(&'static [&'static str]),
    /// Runs this program's own code, for which there is a command to repeat it.
    Own(&'static str, fn(&Workspace) -> Result<()>),
}

struct Step {
    part: Part,
    name: &'static str,
    work: Work,
    mend: &'static str,
}

const READ_ABOVE: &str = "The failing test and what it saw are printed above.";
const LINTS_ABOVE: &str = "Each finding above names its line and usually the change to make.";

#[rustfmt::skip]
const STEPS: &[Step] = &[
    Step {
        part: Part::Lint,
        name: "Formatting",
        work: Work::Cargo(&["fmt", "--all", "--check"]),
        mend: "Run `cargo fmt --all`.",
    },
    Step {
        part: Part::Lint,
        name: "Formatting, fuzzing",
        work: Work::Cargo(&["fmt", "--manifest-path", "fuzz/Cargo.toml", "--check"]),
        mend: "Run `cargo fmt --manifest-path fuzz/Cargo.toml`.",
    },
    Step {
        part: Part::Lint,
        name: "Lints",
        // Natively, the web rooms included. Not the tools: a few lines of ours on a web server's worth of crates to check.
        work: Work::Cargo(&[
            "clippy", "--workspace", "--exclude", "bindgen", "--exclude", "test-runner", "--all-targets", "--", "-D", "warnings",
        ]),
        mend: LINTS_ABOVE,
    },
    Step {
        part: Part::Supply,
        name: "What is depended on",
        work: Work::Own("cargo xtask test supply", supply::check),
        mend: "deny.toml has the rules and the exceptions, each with its reason; docs/security.md says more.",
    },
    Step {
        part: Part::Core,
        name: "Core tests",
        work: Work::Cargo(&[
            "test", "--package", "roadbook", "--package", "roadbook-core", "--package", "roadbook-cli", "--package", "roadbook-engine", "--package", "roadbook-language", "--no-default-features",
        ]),
        mend: READ_ABOVE,
    },
    Step {
        part: Part::Core,
        name: "No browser crate in the core",
        work: Work::Own("cargo tree --package roadbook --no-default-features --edges normal", core_is_browserless),
        mend: "Put the dependency behind the `web` feature, or take it out.",
    },
    Step {
        part: Part::Tools,
        name: "Tool tests",
        work: Work::Cargo(&["test", "--package", "xtask", "--package", "static-server"]),
        mend: READ_ABOVE,
    },
    Step {
        part: Part::Fuzz,
        name: "Fuzzing, bounded",
        work: Work::Own("cargo xtask test fuzz", fuzz::bounded),
        mend: "Run the target on the input that is named above, mend what it shows, and put the input into fuzz/corpus/TARGET.",
    },
    Step {
        part: Part::Views,
        name: "View tests",
        // With the end-to-end tests' packages, so that what both need is built once.
        work: Work::Cargo(&["test", "--package", "views", "--package", "e2e", "--test", "views"]),
        mend: READ_ABOVE,
    },
    Step {
        part: Part::Browser,
        name: "Browser tests",
        work: Work::Own("cargo test --package roadbook --target wasm32-unknown-unknown --test browser", browser_tests),
        mend: READ_ABOVE,
    },
    Step {
        part: Part::EndToEnd,
        name: "The site",
        work: Work::Own("cargo xtask build --release", build_site),
        mend: "The compiler's message is above.",
    },
    Step {
        part: Part::EndToEnd,
        name: "End-to-end tests",
        work: Work::Cargo(&["test", "--package", "views", "--package", "e2e", "--test", "e2e"]),
        mend: "The failing step is printed above; set ROADBOOK_SCREENSHOTS to a folder to get pictures.",
    },
    // Last, so that nothing goes untested when only the weight is wrong.
    Step {
        part: Part::EndToEnd,
        name: "The program's weight",
        work: Work::Own("cargo xtask build --release", |workspace| sizes::check_ceiling(&workspace.dist())),
        mend: "See the size table above; `twiggy` or `cargo bloat` name what grew.",
    },
    Step {
        part: Part::Hosts,
        name: "The site",
        work: Work::Own("cargo xtask build --release", build_site),
        mend: "The compiler's message is above.",
    },
    Step {
        part: Part::Hosts,
        name: "Real hosts",
        work: Work::Own("cargo xtask test hosts", hosts::test),
        mend: "The failing step is printed above; set ROADBOOK_SCREENSHOTS to a folder to get pictures.",
    },
];

/// Runs the steps of `part`, or all of them.
///
/// # Errors
/// When set-up or a step fails.
pub fn run(workspace: &Workspace, part: Option<Part>) -> Result<()> {
    let chosen = |step: &&Step| part.map_or(step.part != Part::Hosts, |part| step.part == part);
    set_up(part)?;
    let _ahead = build_ahead(workspace, part)?;
    let steps: Vec<&Step> = STEPS.iter().filter(chosen).collect();
    let mut passed = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        println!("\n[{}/{}] {}: {}", index + 1, steps.len(), step.name, step.command());
        let start = Instant::now();
        if let Err(error) = step.run(workspace) {
            print_summary(&passed);
            bail!(
                "“{}” failed after {:.1} s: {error:#}\nMend: {}\nTo repeat it alone: {}",
                step.name,
                start.elapsed().as_secs_f64(),
                step.mend,
                step.command(),
            );
        }
        passed.push((step.name, start.elapsed()));
    }
    print_summary(&passed);
    println!("Everything passed.");
    Ok(())
}

fn set_up(part: Option<Part>) -> Result<()> {
    let needs = |parts: &[Part]| part.is_none_or(|part| parts.contains(&part));
    if needs(&[Part::Lint]) {
        setup::lint_tools()?;
    }
    if needs(&[Part::Lint, Part::Browser, Part::EndToEnd, Part::Hosts]) {
        setup::wasm_target()?;
    }
    if needs(&[Part::Browser, Part::EndToEnd, Part::Hosts]) {
        setup::browser()?;
    }
    if needs(&[Part::Fuzz]) {
        setup::cxx_compiler()?;
    }
    Ok(())
}

/// Starts the long builds that later steps will ask for, beside the first steps: much of compiling keeps one core busy
/// and leaves the others idle. A step that comes before its build is done waits for it, and says so if it fails.
fn build_ahead(workspace: &Workspace, part: Option<Part>) -> Result<Vec<Background>> {
    if part.is_some() {
        return Ok(Vec::new());
    }
    println!("Building the site and the browser's test runner in the background.");
    let site = Background::start(site::compile_command(workspace, Profile::Release))?;
    let test_runner = Background::start(tools::build(workspace, tools::TEST_RUNNER))?;
    Ok(vec![site, test_runner])
}

impl Step {
    fn command(&self) -> String {
        match self.work {
            Work::Cargo(words) => format!("cargo {}", words.join(" ")),
            Work::Own(command, _) => command.to_owned(),
        }
    }

    fn run(&self, workspace: &Workspace) -> Result<()> {
        match self.work {
            Work::Cargo(words) => workspace.cargo(words),
            Work::Own(_, run) => run(workspace),
        }
    }
}

fn print_summary(passed: &[(&str, Duration)]) {
    println!("\n{:<32} {:>10}", "step", "seconds");
    for (name, time) in passed {
        println!("{name:<32} {:>10.1}  passed", time.as_secs_f64());
    }
    let total: Duration = passed.iter().map(|(_, time)| *time).sum();
    println!("{:<32} {:>10.1}", "together", total.as_secs_f64());
}

/// The end-to-end tests drive the release build. A debug build would not save time on a fresh machine (the browser
/// tests compile Yew with its test feature, so nothing of theirs could be shared), and this is what is shipped and
/// what the weight is measured on.
fn build_site(workspace: &Workspace) -> Result<()> {
    let folder = workspace.dist();
    site::build(workspace, Profile::Release, &folder)?;
    sizes::print_table(&folder)
}

fn browser_tests(workspace: &Workspace) -> Result<()> {
    tools::run_in_browser(workspace, &["test", "--package", "roadbook", "--test", "browser"])
}

fn core_is_browserless(workspace: &Workspace) -> Result<()> {
    let tree = workspace.cargo_output(&[
        "tree",
        "--package",
        "roadbook",
        "--no-default-features",
        "--edges",
        "normal",
        "--target",
        "all",
        "--prefix",
        "none",
    ])?;
    let found = browser_crates(&tree);
    if !found.is_empty() {
        bail!("without the `web` feature the tree still holds {}.", found.join(", "));
    }
    println!("{} crates, none of them for the browser.", tree.lines().count());
    Ok(())
}

fn browser_crates(tree: &str) -> Vec<&str> {
    let mut found: Vec<&str> = tree
        .lines()
        .filter_map(|line| line.split(' ').next())
        .filter(|name| {
            ["yew", "gloo", "wasm-bindgen"].iter().any(|start| name.starts_with(start))
                || ["web-sys", "js-sys"].contains(name)
        })
        .collect();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browser_crates_are_found_by_name_and_family() {
        let tree =
            "roadbook v0.1.0 (/somewhere)\nserde v1.0.0\ngloo-utils v0.2.0\nweb-sys v0.3.107\nyew v0.23.0";
        assert_eq!(browser_crates(tree), ["gloo-utils", "web-sys", "yew"]);
        assert!(browser_crates("roadbook v0.1.0\ncsv v1.4.0\nserde_json v1.0.0").is_empty());
    }

    #[test]
    fn every_part_has_a_name_and_a_step() {
        for name in ["lint", "supply", "core", "tools", "fuzz", "views", "browser", "e2e", "hosts"] {
            let part = Part::named(name).unwrap();
            assert!(STEPS.iter().any(|step| step.part == part), "{name}");
        }
        assert_eq!(Part::named("everything"), None);
    }
}
