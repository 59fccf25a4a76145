//! Notices when the sources change, by looking at their modification times twice a second.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::sizes::files_below;

const PERIOD: Duration = Duration::from_millis(500);
const WATCHED: [&str; 5] = ["Cargo.toml", "assets", "index.html", "src", "styles"];

/// The state of the sources at one moment; two are equal when no file came, went or was written in between.
#[derive(Debug, PartialEq, Eq)]
pub struct Snapshot(BTreeMap<PathBuf, Option<SystemTime>>);

impl Snapshot {
    /// Looks at everything a build of the site reads.
    pub fn take(root: &Path) -> Self {
        let mut files = Vec::new();
        for name in WATCHED {
            let path = root.join(name);
            if path.is_dir() {
                // A folder that vanishes in between is seen as a change next time.
                files.extend(files_below(&path).unwrap_or_default());
            } else {
                files.push(path);
            }
        }
        let written = |path: &PathBuf| fs::metadata(path).and_then(|facts| facts.modified()).ok();
        Self(files.into_iter().map(|path| (written(&path), path)).map(|(time, path)| (path, time)).collect())
    }

    /// Waits until the sources differ from this snapshot, and returns the new one.
    pub fn wait_for_change(&self, root: &Path) -> Self {
        loop {
            thread::sleep(PERIOD);
            let now = Self::take(root);
            if now != *self {
                return now;
            }
        }
    }
}
