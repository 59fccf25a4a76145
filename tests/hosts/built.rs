//! A host's site, built from `sites/` by the host's own tool in a folder of the test's own.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use e2e::{Folder, Site};

/// Where the hosts' tools are.
///
/// # Errors
/// When nothing says where.
pub fn tools() -> Result<PathBuf> {
    env::var_os("ROADBOOK_HOSTS").map(PathBuf::from).context(
        "ROADBOOK_HOSTS names no folder with the hosts' tools. `cargo xtask test hosts` installs them.",
    )
}

/// Where the sources of the hosts' sites are.
pub fn sources(host: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sites").join(host)
}

/// A copy of a host's sources that is being made into a site.
pub struct HostSite(Folder);

impl HostSite {
    /// A copy of what `sites/` has for this host.
    ///
    /// # Errors
    /// When it cannot be copied.
    pub fn of(host: &str) -> Result<Self> {
        let folder = Folder::new()?;
        copy(&sources(host), folder.path())?;
        Ok(Self(folder))
    }

    /// Adds the pages that are the same for every host that reads Markdown.
    ///
    /// # Errors
    /// When they cannot be copied.
    pub fn with_pages(self, below: &str) -> Result<Self> {
        copy(&sources("pages"), &self.0.path().join(below))?;
        Ok(self)
    }

    /// Adds Roadbook's script.
    ///
    /// # Errors
    /// When it was not built, or cannot be copied.
    pub fn with_script(self, below: &str) -> Result<Self> {
        self.with_file(below, &Site::folder().join("roadbook.js"))
    }

    /// Adds the sample plan.
    ///
    /// # Errors
    /// When it cannot be copied.
    pub fn with_plan(self, below: &str) -> Result<Self> {
        let plan = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src/sample/harbour.plan.json");
        self.with_file(below, &plan)
    }

    /// Lets the site find the packages that its host was installed with.
    ///
    /// # Errors
    /// When the link cannot be made.
    #[cfg(unix)]
    pub fn with_packages(self) -> Result<Self> {
        std::os::unix::fs::symlink(tools()?.join("node/node_modules"), self.path().join("node_modules"))?;
        Ok(self)
    }

    fn with_file(self, below: &str, file: &Path) -> Result<Self> {
        let folder = self.0.path().join(below);
        fs::create_dir_all(&folder)?;
        let name = file.file_name().context("a file has a name")?;
        fs::copy(file, folder.join(name)).with_context(|| format!("{} is not there.", file.display()))?;
        Ok(self)
    }

    /// Where its files are.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Runs a host's tool in the folder of the site.
    ///
    /// # Errors
    /// When it does not start or fails; what it printed is in the sentence.
    pub fn run(&self, program: &str, arguments: &[&str]) -> Result<()> {
        self.run_with(program, arguments, None)
    }

    /// As [`Self::run`], with a variable set.
    ///
    /// # Errors
    /// As there.
    pub fn run_with(
        &self,
        program: &str,
        arguments: &[&str],
        variable: Option<(&str, String)>,
    ) -> Result<()> {
        let program = tools()?.join(program);
        let output = Command::new(&program).args(arguments).envs(variable).current_dir(self.path()).output();
        let output = output.with_context(|| format!("{} could not be started.", program.display()))?;
        ensure!(
            output.status.success(),
            "{} failed:\n{}{}",
            program.display(),
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
        Ok(())
    }

    /// What the tool built, to be served without a policy, as these hosts do. Browsers ask for an icon, too.
    pub fn served_from(&self, output: &str) -> Site {
        Site::of(self.path().join(output)).without_policy().with_page("/favicon.ico", "")
    }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("{} cannot be read.", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
