//! What was asked for.

use std::path::PathBuf;

use lexopt::prelude::*;
use roadbook_core::domain::{Choice as _, Date, TableName};
use roadbook_core::format::export::{ExportFormat, ViewFormat};
use roadbook_core::select::page_view::PageView;

/// What `--help` says.
pub const HELP: &str = include_str!("help.txt");

/// A command with what it needs.
#[derive(Debug)]
pub enum Asked {
    /// Say what there is.
    Help,
    /// Say which version this is.
    Version,
    /// Check files.
    Validate(Vec<PathBuf>),
    /// Compare two files: the earlier one, and the later one.
    Diff(PathBuf, PathBuf),
    /// Merge two files that come from a third.
    Merge(WantedMerge),
    /// Write a plan in the form another tool reads.
    Export(PathBuf, ExportFormat, Options),
    /// Write a view of a plan.
    Render(PathBuf, PageView, ViewFormat, Options),
    /// Plan a roadmap and accept it.
    Plan(PathBuf, Options),
    /// Take tables into a plan.
    Import(Vec<PathBuf>, Options),
    /// Draw the blocks of a book: mdBook gives it, and takes it back.
    MdBook,
    /// mdBook asks whether a renderer is served.
    MdBookSupports(String),
}

/// Which files to merge, and where to.
#[derive(Debug)]
pub struct WantedMerge {
    /// What both come from.
    pub base: PathBuf,
    /// The one that is merged into.
    pub ours: PathBuf,
    /// The one that comes in.
    pub theirs: PathBuf,
    /// Where the merged plan goes; none means the standard output.
    pub output: Option<PathBuf>,
}

/// What else was said.
#[derive(Debug, Default)]
pub struct Options {
    /// Where what comes out goes; none means the standard output.
    pub output: Option<PathBuf>,
    /// For whom: the name or id of an edition.
    pub edition: Option<String>,
    /// The day on which the plan is looked at; none means today.
    pub today: Option<Date>,
    /// Which table.
    pub table: Option<TableName>,
    /// The plan that tables are taken into.
    pub into: Option<PathBuf>,
    /// The team, or the KPI, by name or id, that rows go to.
    pub to: Option<String>,
    /// Whether teams that a table names and the plan lacks are added.
    pub new_teams: bool,
    /// Whether a first good roadmap will do.
    pub is_quick: bool,
    /// Whether the plan stays out of a picture.
    pub without_plan: bool,
}

/// Everything that was said, before it is known to make sense.
#[derive(Default)]
struct Said {
    words: Vec<PathBuf>,
    options: Options,
    format: Option<String>,
    view: Option<String>,
    /// The names of the options, as they were written.
    given: Vec<&'static str>,
}

/// What the arguments ask for.
///
/// # Errors
/// A sentence when they make no sense.
pub fn parse(mut parser: lexopt::Parser) -> Result<Asked, lexopt::Error> {
    let mut said = Said::default();
    while let Some(argument) = parser.next()? {
        let options = &mut said.options;
        let name = match argument {
            Short('h') | Long("help") => return Ok(Asked::Help),
            Short('V') | Long("version") => return Ok(Asked::Version),
            Short('o') | Long("output") => {
                options.output = Some(PathBuf::from(parser.value()?));
                "output"
            }
            Long("as") => {
                said.format = Some(parser.value()?.string()?);
                "as"
            }
            Long("format") => {
                said.format = Some(parser.value()?.string()?);
                "format"
            }
            Long("view") => {
                said.view = Some(parser.value()?.string()?);
                "view"
            }
            Long("table") => {
                options.table = Some(table(&parser.value()?.string()?)?);
                "table"
            }
            Long("edition") => {
                options.edition = Some(parser.value()?.string()?);
                "edition"
            }
            Long("today") => {
                let day = parser.value()?.string()?;
                options.today =
                    Some(day.parse().map_err(|_| format!("`{day}` is no day such as 2027-02-15."))?);
                "today"
            }
            Long("into") => {
                options.into = Some(PathBuf::from(parser.value()?));
                "into"
            }
            Long("to") => {
                options.to = Some(parser.value()?.string()?);
                "to"
            }
            Long("new-teams") => {
                options.new_teams = true;
                "new-teams"
            }
            Long("quick") => {
                options.is_quick = true;
                "quick"
            }
            Long("without-plan") => {
                options.without_plan = true;
                "without-plan"
            }
            Value(word) => {
                said.words.push(PathBuf::from(word));
                continue;
            }
            other => return Err(other.unexpected()),
        };
        said.given.push(name);
    }
    asked(said)
}

fn table(key: &str) -> Result<TableName, String> {
    TableName::from_key(key).ok_or_else(|| {
        let keys: Vec<&str> = TableName::ALL.iter().map(|table| table.key()).collect();
        format!("There is no table `{key}`. There are {}.", keys.join(", "))
    })
}

fn asked(said: Said) -> Result<Asked, lexopt::Error> {
    let Said { words, options, format, view, given } = said;
    let mut words = words.into_iter();
    let command = words.next().ok_or("A command is missing. `roadbook --help` names them.")?;
    let command = command.to_string_lossy().into_owned();
    let takes: &[&str] = match command.as_str() {
        "merge" => &["output"],
        "export" => &["output", "as", "table", "edition", "today"],
        "render" => &["output", "view", "format", "edition", "today", "without-plan"],
        "plan" => &["output", "today", "quick"],
        "import" => &["output", "into", "to", "new-teams", "today"],
        _ => &[],
    };
    if let Some(stray) = given.iter().find(|name| !takes.contains(name)) {
        return Err(format!("`roadbook {command}` has no option --{stray}.").into());
    }
    let mut next = |what: &'static str| words.next().ok_or_else(|| lexopt::Error::from(what));
    let asked = match command.as_str() {
        "help" => Asked::Help,
        "validate" => {
            let first = next("Which file? `roadbook validate FILE…`")?;
            Asked::Validate(std::iter::once(first).chain(words.by_ref()).collect())
        }
        "diff" => {
            const WHICH: &str = "Two files are needed: `roadbook diff OLD NEW`.";
            Asked::Diff(next(WHICH)?, next(WHICH)?)
        }
        "merge" => {
            const WHICH: &str = "Three files are needed: `roadbook merge BASE OURS THEIRS`.";
            let (base, ours, theirs) = (next(WHICH)?, next(WHICH)?, next(WHICH)?);
            Asked::Merge(WantedMerge { base, ours, theirs, output: options.output })
        }
        "export" => {
            let file = next("Which plan? `roadbook export PLAN --as KIND`")?;
            Asked::Export(file, format_of(format.as_deref())?, options)
        }
        "render" => {
            let file = next("Which plan? `roadbook render PLAN --view VIEW`")?;
            let view =
                PageView::read(view.as_deref().unwrap_or("roadmap")).map_err(|error| error.to_string())?;
            let format = view_format(format.as_deref(), &options)?;
            if options.without_plan && format != ViewFormat::Svg {
                return Err("Only a picture carries the plan: --without-plan goes with --format svg.".into());
            }
            Asked::Render(file, view, format, options)
        }
        "plan" => Asked::Plan(next("Which plan? `roadbook plan PLAN`")?, options),
        "import" => {
            let first = next("Which table? `roadbook import TABLE… [--into PLAN]`")?;
            Asked::Import(std::iter::once(first).chain(words.by_ref()).collect(), options)
        }
        "mdbook" => match words.next() {
            None => Asked::MdBook,
            Some(word) if word.as_os_str() == "supports" => {
                let renderer = words.next().ok_or("Which renderer? `roadbook mdbook supports RENDERER`")?;
                Asked::MdBookSupports(renderer.to_string_lossy().into_owned())
            }
            Some(word) => return Err(format!("`{}` is one word too many.", word.display()).into()),
        },
        other => return Err(format!("There is no command `{other}`.").into()),
    };
    match words.next() {
        Some(file) => Err(format!("`{}` is one file too many.", file.display()).into()),
        None => Ok(asked),
    }
}

fn format_of(key: Option<&str>) -> Result<ExportFormat, String> {
    let kinds = || ExportFormat::ALL.iter().map(|format| format.key()).collect::<Vec<_>>().join(", ");
    let key = key.ok_or_else(|| format!("As what? --as {}.", kinds()))?;
    ExportFormat::from_key(key).ok_or_else(|| format!("There is no kind `{key}`. There are {}.", kinds()))
}

/// As what a view is written: as it is said, else as the file that is written ends, else as a picture.
fn view_format(key: Option<&str>, options: &Options) -> Result<ViewFormat, String> {
    let kinds = || ViewFormat::ALL.map(ViewFormat::key).join(", ");
    if let Some(key) = key {
        return ViewFormat::from_key(key)
            .ok_or_else(|| format!("There is no format `{key}`. There are {}.", kinds()));
    }
    let ending =
        options.output.as_ref().and_then(|file| file.extension()).map(|ending| ending.to_string_lossy());
    match ending.as_deref() {
        None => Ok(ViewFormat::Svg),
        Some(ending) => ViewFormat::of_ending(ending).ok_or_else(|| {
            format!("`.{ending}` does not say as what to write the view: --format {}.", kinds())
        }),
    }
}
