//! Reading plan files, and saying things.

use std::cell::RefCell;
use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::Path;
use std::rc::Rc;
use std::time::SystemTime;

use roadbook_core::command::Env;
use roadbook_core::domain::{Date, Edition, Id, Plan, Record, Table};
use roadbook_core::engine::random::Stream;
use roadbook_core::format::plan_file::{Opened, read_plan};

use crate::Ended;
use crate::arguments::Options;

/// Says something on the standard output. Who has stopped listening, as `head` does, has heard enough.
pub fn say(text: &str) -> Ended {
    let mut out = std::io::stdout();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            complain(&format!("It could not be written: {error}."))
        }
        _ => Ended::Well,
    }
}

/// Says what is wrong.
pub fn complain(text: &str) -> Ended {
    tell(text);
    Ended::Badly
}

/// Says something on the standard error.
pub fn tell(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// A file's bytes.
///
/// # Errors
/// A sentence that names the file.
pub fn read(file: &Path) -> Result<Vec<u8>, String> {
    fs::read(file).map_err(|error| format!("{}: {error}.", file.display()))
}

/// The plan in a file.
///
/// # Errors
/// A sentence that names the file.
pub fn open(file: &Path) -> Result<Opened, String> {
    read_plan(&read(file)?).map_err(|error| format!("{}: {error}", file.display()))
}

/// A plan that may be written over, ready to be looked at on a day.
///
/// # Errors
/// A sentence where it does not open, or was made by a newer version.
pub fn open_for(file: &Path, options: &Options) -> Result<Plan, String> {
    let opened = open(file)?;
    if opened.newer.is_some() {
        let warnings: Vec<String> = opened.warnings.iter().map(ToString::to_string).collect();
        return Err(format!("{}: {}", file.display(), warnings.join(" ")));
    }
    let mut plan = opened.plan;
    plan.read_by.today = Some(today(options));
    Ok(plan)
}

/// The edition that was asked for, by name or id; none where none was.
///
/// # Errors
/// A sentence with the editions that there are.
pub fn edition_asked(plan: &Plan, options: &Options) -> Result<Option<Id<Edition>>, String> {
    let Some(name) = &options.edition else { return Ok(None) };
    let is_it = |edition: &&Rc<Edition>| edition.id.as_str() == name || edition.name.trim() == name.trim();
    match plan.editions.iter().find(is_it) {
        Some(edition) => Ok(Some(edition.id.clone())),
        None => Err(format!("There is no edition “{name}”. There are {}.", named(&plan.editions))),
    }
}

/// What records of a table are called, for a sentence.
pub fn named<R: Record>(table: &Table<R>) -> String {
    let names: Vec<String> = table.iter().map(|record| format!("“{}”", record.title())).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}

/// The day on which a plan is looked at.
pub fn today(options: &Options) -> Date {
    options.today.unwrap_or_else(current_day)
}

/// Writes what came out to where it was asked for.
pub fn put(output: Option<&Path>, text: &str) -> Ended {
    match output {
        None => say(text),
        Some(file) => match write_whole(file, text) {
            Ok(()) => Ended::Well,
            Err(error) => complain(&format!("{}: {error}.", file.display())),
        },
    }
}

/// Writes a file, or leaves what is there: a disk may be full, and the plan that was read may be the one that is written.
fn write_whole(file: &Path, text: &str) -> std::io::Result<()> {
    if fs::symlink_metadata(file).is_ok_and(|there| !there.is_file()) {
        return fs::write(file, text);
    }
    let mut beside = file.as_os_str().to_owned();
    beside.push(".new");
    let written = fs::write(&beside, text).and_then(|()| fs::rename(&beside, file));
    if written.is_err() {
        // What could not be written whole is of no use.
        let _ = fs::remove_file(&beside);
    }
    written
}

/// Today, by the clock of the machine, in Greenwich.
#[expect(clippy::disallowed_methods, reason = "a command has no page to ask for the day")]
fn current_day() -> Date {
    let seconds = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let days = i64::try_from(seconds / 86_400).unwrap_or_default();
    Date::first_of_year(1970).plus_days(days)
}

/// What commands take from outside: the day, and ids that follow from what was read, so that the same files give the same plan.
pub struct CommandEnv {
    today: Date,
    random: RefCell<Stream>,
}

impl CommandEnv {
    /// Ids that follow from a text.
    pub fn of(text: &str, today: Date) -> Self {
        Self { today, random: RefCell::new(Stream::new(0, &[text])) }
    }
}

impl Env for CommandEnv {
    fn today(&self) -> Date {
        self.today
    }
    fn time_of_day(&self) -> String {
        String::new()
    }
    fn new_id_text(&self) -> String {
        format!("{:012x}", self.random.borrow_mut().bits() >> 16)
    }
}
