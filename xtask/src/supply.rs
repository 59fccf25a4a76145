//! What the tree depends on: where it comes from, under which licences, in how many versions, and what runs while it is built.
//!
//! `deny.toml` has the rules. They are held here, from cargo's own account of the tree, so that they hold on a machine without
//! cargo-deny, which takes many minutes to build; where it is installed it is asked as well, and about advisories.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::workspace::Workspace;

/// The only place that crates may come from.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";
/// Words of a build script that would fetch something.
const FETCHES: [&str; 9] =
    ["TcpStream", "ureq", "reqwest", "curl", "wget", "git2", "hyper::", "http_get", "download("];

/// Holds the tree to `deny.toml`.
///
/// # Errors
/// With everything that breaks a rule.
pub fn check(workspace: &Workspace) -> Result<()> {
    let rules = fs::read_to_string(workspace.root().join("deny.toml")).context("Cannot read deny.toml.")?;
    let rules = Rules {
        licences: listed(&rules, "allow"),
        doubles: listed(&rules, "skip"),
        build_scripts: listed(&rules, "allow-build-scripts"),
    };
    let text = workspace.cargo_output(&["metadata", "--locked", "--format-version", "1"])?;
    let metadata: Value = serde_json::from_str(&text).context("cargo's account of the tree is no JSON.")?;
    let crates: Vec<Dependency> =
        metadata["packages"].as_array().into_iter().flatten().filter_map(Dependency::of).collect();
    let broken = broken(&crates, &rules);
    if !broken.is_empty() {
        bail!("\n{}", broken.join("\n"));
    }
    println!("{} crates, all from crates.io, under licences that are allowed.", crates.len());
    ask_cargo_deny(workspace)
}

/// Asks cargo-deny, where it is installed. Advisories it can only check where it reaches its database.
fn ask_cargo_deny(workspace: &Workspace) -> Result<()> {
    let is_there =
        Command::new("cargo-deny").arg("--version").output().is_ok_and(|output| output.status.success());
    if !is_there {
        println!(
            "cargo-deny is not installed, so advisories are not looked up: `cargo install cargo-deny --locked`."
        );
        return Ok(());
    }
    workspace.cargo(&["deny", "--workspace", "--all-features", "check", "bans", "licenses", "sources"])?;
    if workspace.cargo(&["deny", "fetch", "db"]).is_err() {
        println!("The advisory database cannot be reached from here, so advisories are not looked up.");
        return Ok(());
    }
    workspace.cargo(&["deny", "--workspace", "--all-features", "check", "advisories"])
}

struct Rules {
    licences: Vec<String>,
    doubles: Vec<String>,
    build_scripts: Vec<String>,
}

/// A crate from outside.
struct Dependency {
    name: String,
    version: String,
    source: String,
    licence: String,
    /// The text of its build script, if it has one.
    build_script: Option<String>,
}

impl Dependency {
    fn of(package: &Value) -> Option<Self> {
        let text = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
        // The tree's own packages have no source.
        let source = package["source"].as_str()?.to_owned();
        let is_script = |target: &&Value| {
            target["kind"].as_array().is_some_and(|kinds| kinds.contains(&"custom-build".into()))
        };
        let script = package["targets"].as_array().into_iter().flatten().find(is_script);
        let path = script.and_then(|script| script["src_path"].as_str());
        let build_script = path.map(|path| fs::read_to_string(path).unwrap_or_default());
        Some(Self {
            name: text("name"),
            version: text("version"),
            source,
            licence: text("license"),
            build_script,
        })
    }
}

/// The quoted words of a list in deny.toml.
fn listed(rules: &str, name: &str) -> Vec<String> {
    let inside = rules.lines().skip_while(|line| *line != format!("{name} = [")).skip(1);
    let quoted = inside.take_while(|line| *line != "]").filter_map(|line| line.split('"').nth(1));
    quoted.map(str::to_owned).collect()
}

fn broken(crates: &[Dependency], rules: &Rules) -> Vec<String> {
    let mut broken = Vec::new();
    let mut versions: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for Dependency { name, version, source, licence, build_script } in crates {
        versions.entry(name).or_default().push(version);
        if source != REGISTRY {
            broken.push(format!("{name} {version} comes from {source}."));
        }
        if !is_allowed(licence, &rules.licences) {
            broken.push(format!("{name} {version} is under “{licence}”, which is not allowed."));
        }
        let Some(script) = build_script else { continue };
        if !rules.build_scripts.contains(name) {
            broken.push(format!("{name} {version} runs a program while it is built; read it, then list it."));
        }
        if let Some(word) = FETCHES.iter().find(|word| script.contains(**word)) {
            broken.push(format!(
                "{name} {version} may fetch something while it is built: its build script has “{word}”."
            ));
        }
    }
    for (name, versions) in versions.iter().filter(|(_, versions)| versions.len() > 1) {
        if !rules.doubles.iter().any(|double| double == name) {
            broken.push(format!("{name} is there in versions {}.", versions.join(", ")));
        }
    }
    for double in
        rules.doubles.iter().filter(|double| versions.get(double.as_str()).is_none_or(|all| all.len() < 2))
    {
        broken.push(format!("{double} is there once or not at all; take it off the list of doubles."));
    }
    broken
}

/// Whether a licence expression can be met with the licences that are allowed. Old manifests write `/` for `OR`.
fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut words = words.as_slice();
    let met = any(&mut words, allowed);
    met && words.is_empty()
}

fn any(words: &mut &[&str], allowed: &[String]) -> bool {
    let mut met = all(words, allowed);
    while words.first() == Some(&"OR") {
        *words = &words[1..];
        met |= all(words, allowed);
    }
    met
}

fn all(words: &mut &[&str], allowed: &[String]) -> bool {
    let mut met = one(words, allowed);
    while words.first() == Some(&"AND") {
        *words = &words[1..];
        met &= one(words, allowed);
    }
    met
}

fn one(words: &mut &[&str], allowed: &[String]) -> bool {
    let Some((first, rest)) = words.split_first() else { return false };
    *words = rest;
    if *first == "(" {
        let met = any(words, allowed);
        let closed = words.first() == Some(&")");
        *words = words.get(1..).unwrap_or_default();
        return met && closed;
    }
    let mut name = (*first).to_owned();
    if let ["WITH", exception, rest @ ..] = *words {
        name = format!("{name} WITH {exception}");
        *words = rest;
    }
    allowed.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules() -> Rules {
        let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Rules {
            licences: owned(&["MIT", "Unicode-3.0"]),
            doubles: owned(&["syn"]),
            build_scripts: owned(&["libc"]),
        }
    }

    fn dependency(name: &str, version: &str, licence: &str, build_script: Option<&str>) -> Dependency {
        let (name, version, licence) = (name.to_owned(), version.to_owned(), licence.to_owned());
        Dependency {
            name,
            version,
            source: REGISTRY.to_owned(),
            licence,
            build_script: build_script.map(str::to_owned),
        }
    }

    #[test]
    fn licences_are_read_as_expressions() {
        let allowed = rules().licences;
        for met in
            ["MIT", "MIT OR GPL-3.0", "GPL-3.0/MIT", "(GPL-3.0 OR MIT) AND Unicode-3.0", "A AND B OR MIT"]
        {
            assert!(is_allowed(met, &allowed), "{met}");
        }
        for unmet in ["", "GPL-3.0", "MIT AND GPL-3.0", "MIT WITH exception", "(MIT", "MIT MIT"] {
            assert!(!is_allowed(unmet, &allowed), "{unmet}");
        }
    }

    #[test]
    fn each_rule_is_held() {
        let two =
            |name: &str| [dependency(name, "1.0.0", "MIT", None), dependency(name, "2.0.0", "MIT", None)];
        assert!(broken(&two("syn"), &rules()).is_empty());
        let many = |crates: Vec<Dependency>| {
            broken(&two("syn").into_iter().chain(crates).collect::<Vec<_>>(), &rules())
        };
        assert_eq!(many(two("quote").into()), ["quote is there in versions 1.0.0, 2.0.0."]);
        assert_eq!(many(vec![dependency("a", "1.0.0", "GPL-3.0", None)]).len(), 1);
        assert_eq!(many(vec![dependency("a", "1.0.0", "MIT", Some("fn main() {}"))]).len(), 1);
        assert_eq!(many(vec![dependency("libc", "1.0.0", "MIT", Some("TcpStream::connect(…)"))]).len(), 1);
        let elsewhere =
            Dependency { source: "git+https://a.example/a".into(), ..dependency("a", "1.0.0", "MIT", None) };
        assert_eq!(many(vec![elsewhere]), ["a 1.0.0 comes from git+https://a.example/a."]);
        assert_eq!(
            broken(&[], &rules()),
            ["syn is there once or not at all; take it off the list of doubles."]
        );
    }

    #[test]
    fn lists_are_read_with_their_reasons_left_out() {
        assert_eq!(
            listed(
                "a = 1\nskip = [\n    \"syn\", # macros\n    \"rand\",\n]\nallow = [\n    \"MIT\",\n]\n",
                "skip"
            ),
            ["syn", "rand"]
        );
    }
}
