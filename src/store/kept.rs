//! Where a plan is kept, as a person is told, and what they can ask for there.

use crate::domain::Date;

/// Where a plan is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// The share of the browser's room for this site that is in use, 0 to 1; none where nothing can be kept there.
    pub used_share: Option<f64>,
    /// Whether this is a frame in a page of another origin, for which the browser may keep things apart.
    pub is_apart: bool,
    /// Whether there is little room left.
    pub is_short: bool,
    /// Whether the browser has promised not to clear it away by itself; none where it cannot say.
    pub is_persistent: Option<bool>,
    /// A file that is kept up to date.
    pub file: FileCopy,
    /// The day the plan was last exported here, if it was.
    pub exported_on: Option<Date>,
    /// The plan as it was, the latest first.
    pub versions: Vec<KeptVersion>,
    /// That it is time to put the plan in a safe place, as a sentence.
    pub reminder: Option<String>,
    /// What was asked for and could not be done, as a sentence.
    pub problem: Option<String>,
}

/// A file on the reader's device that is kept up to date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FileCopy {
    /// The browser lets no page do that.
    #[default]
    Unsupported,
    /// None was chosen.
    None,
    /// It is written with every save; its name, and when it was written last, such as `10:42`, if it was since the page opened.
    Current(String, Option<String>),
    /// The browser wants the person to allow it again.
    NeedsLeave(String),
    /// Somebody else has changed it since.
    ChangedElsewhere(String),
    /// It could not be written.
    Failed(String),
}

/// The plan as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptVersion {
    /// Tells it apart from the plan's other versions.
    pub number: u64,
    /// The day it was kept, where the reader is.
    pub on: Date,
    /// The time of that day, such as `10:42`.
    pub at: String,
    /// What a person called it; empty where it was kept by itself.
    pub name: String,
}

/// What a person asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeepingOrder {
    /// Only to be told.
    Look,
    /// Keep the plan as it is now, under a name.
    NameVersion(String),
    /// Let a version go.
    LetGo(u64),
    /// Ask the browser not to clear the plan away by itself.
    Persist,
    /// Choose a file to be kept up to date, with this name to begin with.
    ChooseFile(String),
    /// Allow the chosen file to be written again.
    AllowFile,
    /// Write over what somebody else has put into the chosen file.
    OverwriteFile,
    /// Keep the chosen file no longer up to date.
    ForgetFile,
}
