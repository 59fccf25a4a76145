//! The files of the tree that the rules are about.

use std::fs;
use std::io;
use std::path::Path;

/// A text file, by its path from the top of the tree with `/` between the parts.
#[derive(Debug)]
pub struct SourceFile {
    pub path: String,
    pub text: String,
}

impl SourceFile {
    /// A made-up file, to try a rule on.
    pub fn sample(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }
}

/// Every file below `folder` whose name ends in `.extension`, in the order of their paths. A folder that does not
/// exist holds none.
pub fn below(folder: &str, extension: &str) -> Vec<SourceFile> {
    let mut files = Vec::new();
    let outcome = collect(Path::new(env!("CARGO_MANIFEST_DIR")), folder, extension, &mut files);
    assert!(outcome.is_ok(), "{folder} cannot be read: {outcome:?}");
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

/// The text of one file.
pub fn text(path: &str) -> String {
    let read = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path));
    assert!(read.is_ok(), "{path} cannot be read: {read:?}");
    read.unwrap_or_default()
}

/// Every Rust file of the tree.
pub fn rust() -> Vec<SourceFile> {
    ["src", "tests", "xtask", "benches", "examples"].iter().flat_map(|folder| below(folder, "rs")).collect()
}

/// Holds the tree to a rule, saying every violation at once.
pub fn assert_none(violations: &[String]) {
    assert!(violations.is_empty(), "\n{}\n", violations.join("\n"));
}

fn collect(root: &Path, folder: &str, extension: &str, files: &mut Vec<SourceFile>) -> io::Result<()> {
    if !root.join(folder).is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(root.join(folder))? {
        let entry = entry?;
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(root, &path, extension, files)?;
        } else if path.rsplit_once('.').is_some_and(|(_, end)| end == extension) {
            files.push(SourceFile { path, text: fs::read_to_string(entry.path())? });
        }
    }
    Ok(())
}
