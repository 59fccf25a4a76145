//! Brings the machine to the point where the commands can run, and says so. What is there already is left alone:
//! no step asks the network when nothing is missing.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

const WASM_TARGET: &str = "wasm32-unknown-unknown";
const BROWSERS: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const DRIVER: &str = "chromedriver";

/// Adds Rust's wasm target when it is missing.
pub fn wasm_target() -> Result<()> {
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]))
        .context("rustc could not be started. Install Rust with rustup, from https://rustup.rs.")?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(WASM_TARGET).join("lib").is_dir() {
        return Ok(());
    }
    println!("Set-up: adding Rust's WebAssembly target.");
    rustup(&["target", "add", WASM_TARGET])
}

/// Adds rustfmt and clippy when they are missing.
pub fn lint_tools() -> Result<()> {
    for (component, probe) in [("rustfmt", "cargo-fmt"), ("clippy", "cargo-clippy")] {
        if output(Command::new(probe).arg("--version")).is_err() {
            println!("Set-up: adding {component}.");
            rustup(&["component", "add", component])?;
        }
    }
    Ok(())
}

/// Adds Chromium and its driver when they are missing: by apt-get on Debian as root, elsewhere by saying how.
pub fn browser() -> Result<()> {
    let browser = BROWSERS.iter().find_map(|name| on_path(name)).or_else(mac_browser);
    let driver = on_path(DRIVER);
    if browser.is_some() && driver.is_some() {
        return Ok(());
    }
    let missing = match (browser, driver) {
        (None, None) => "Chromium and its driver are missing",
        (None, _) => "Chromium is missing",
        _ => "Chromium's driver (chromedriver) is missing",
    };
    let system = System::detect();
    if system != System::Debian || !is_root() {
        bail!(
            "Set-up stopped: {missing}, and the browser tests need both.\n{}\nThen run the same command again.",
            system.advice()
        );
    }
    println!("Set-up: {missing}. Installing Debian's packages chromium and chromium-driver.");
    apt_get(&["update"])?;
    apt_get(&["install", "--yes", "--no-install-recommends", "chromium", "chromium-driver"])?;
    println!("Set-up: Chromium and its driver are installed.");
    Ok(())
}

/// Adds a C++ compiler when it is missing, for libFuzzer.
pub fn cxx_compiler() -> Result<()> {
    if env::var_os("CXX").is_some() || ["c++", "g++", "clang++"].iter().any(|name| on_path(name).is_some()) {
        return Ok(());
    }
    if System::detect() != System::Debian || !is_root() {
        bail!(
            "Set-up stopped: a C++ compiler is missing, and fuzzing needs one. Install g++ or clang++, and run the same command again."
        );
    }
    println!("Set-up: a C++ compiler is missing. Installing Debian's package g++.");
    apt_get(&["update"])?;
    apt_get(&["install", "--yes", "--no-install-recommends", "g++"])
}

/// Adds Firefox when it is missing, as [`browser`] adds Chromium.
pub fn second_browser() -> Result<()> {
    if ["firefox-esr", "firefox"].iter().any(|name| on_path(name).is_some()) {
        return Ok(());
    }
    if System::detect() != System::Debian || !is_root() {
        bail!(
            "Set-up stopped: Firefox is missing. Install it, so that `firefox` is on PATH, and run the same command again."
        );
    }
    println!("Set-up: Firefox is missing. Installing Debian's package firefox-esr.");
    apt_get(&["update"])?;
    apt_get(&["install", "--yes", "--no-install-recommends", "firefox-esr"])
}

fn rustup(arguments: &[&str]) -> Result<()> {
    let shown = format!("rustup {}", arguments.join(" "));
    let status = Command::new("rustup").args(arguments).status().with_context(|| {
        format!("Set-up stopped: rustup could not be started. Install it from https://rustup.rs, or do what `{shown}` does.")
    })?;
    if !status.success() {
        bail!("Set-up stopped: `{shown}` failed. It needs the network; run it by hand to see more.");
    }
    Ok(())
}

fn apt_get(arguments: &[&str]) -> Result<()> {
    let shown = format!("apt-get {}", arguments.join(" "));
    let status = Command::new("apt-get")
        .args(["-o", "Acquire::Retries=3"])
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .status()
        .with_context(|| format!("Set-up stopped: `{shown}` could not be started."))?;
    if !status.success() {
        bail!("Set-up stopped: `{shown}` failed. It needs the network; run it by hand to see more.");
    }
    Ok(())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum System {
    Debian,
    Fedora,
    Arch,
    Mac,
    Other,
}

impl System {
    fn detect() -> Self {
        if cfg!(target_os = "macos") {
            return Self::Mac;
        }
        let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
        // Ubuntu and other descendants ship a stub instead of the package, so only Debian itself counts.
        match release.lines().find_map(|line| line.strip_prefix("ID=")).map(|id| id.trim_matches('"')) {
            Some("debian") => Self::Debian,
            Some("fedora") => Self::Fedora,
            Some("arch") => Self::Arch,
            _ => Self::Other,
        }
    }

    fn advice(self) -> &'static str {
        match self {
            Self::Debian => "Install them with: sudo apt-get install chromium chromium-driver",
            Self::Fedora => "Install them with: sudo dnf install chromium chromedriver",
            Self::Arch => "Install them with: sudo pacman -S chromium",
            Self::Mac => "Install them with: brew install --cask google-chrome chromedriver",
            Self::Other => {
                "Install Chrome or Chromium, and the chromedriver of the same version from \
                 https://googlechromelabs.github.io/chrome-for-testing/, and put both on PATH."
            }
        }
    }
}

fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn on_path(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

fn mac_browser() -> Option<PathBuf> {
    let path = PathBuf::from("/Applications/Google Chrome.app");
    path.is_dir().then_some(path)
}

fn output(command: &mut Command) -> Result<String> {
    let output = command.stderr(Stdio::null()).output()?;
    if !output.status.success() {
        bail!("it reported failure");
    }
    Ok(String::from_utf8(output.stdout)?)
}
