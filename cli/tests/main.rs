//! The command as a person or Git runs it: arguments in, text, files and exit codes out.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

mod git;
mod making;
mod texts;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use roadbook_core::command::{Command as Change, Env, decide};
use roadbook_core::domain::{Date, Id, Initiative, InitiativeField, Plan};
use roadbook_core::format::plan_file::{read_plan, write_plan};
use roadbook_core::sample::HARBOUR_PLAN_TEXT;

/// The command.
pub(crate) const ROADBOOK: &str = env!("CARGO_BIN_EXE_roadbook");

/// A folder of a test's own, gone with it.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        std::fs::write(self.0.join(name), text).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.0.join(name)).unwrap()
    }

    /// Runs `roadbook` in the folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        Ran::of(Command::new(ROADBOOK).args(arguments).current_dir(&self.0).output().unwrap())
    }
}

impl Folder {
    /// Runs `roadbook` in the folder with a text on the standard input.
    pub(crate) fn run_with(&self, arguments: &[&str], input: &str) -> Ran {
        let mut command = Command::new(ROADBOOK);
        command.args(arguments).current_dir(&self.0);
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        Ran::of(child.wait_with_output().unwrap())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// How a command went.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    pub(crate) fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }
}

pub(crate) fn harbour() -> Plan {
    plan_of(HARBOUR_PLAN_TEXT)
}

pub(crate) fn plan_of(text: &str) -> Plan {
    read_plan(text.as_bytes()).unwrap().plan
}

struct NoWorld;

impl Env for NoWorld {
    fn today(&self) -> Date {
        "2027-01-04".parse().unwrap()
    }
    fn time_of_day(&self) -> String {
        "10:42".to_owned()
    }
    fn new_id_text(&self) -> String {
        "new".to_owned()
    }
}

/// The text of the plan with a field of “Guest checkout” changed, as the widget would save it.
pub(crate) fn with(plan: &Plan, field: InitiativeField) -> String {
    let id: Id<Initiative> = Id::new("in_guest_checkout").unwrap();
    let mut changed = plan.clone();
    decide(plan, &Change::edit(&id, field), &NoWorld).unwrap().apply(&mut changed);
    changed.revision += 1;
    write_plan(&changed)
}
