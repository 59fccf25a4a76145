//! Reads `roadmap/1` planning instances: JSON in, a checked [`Problem`] out.
//!
//! The file names teams and items by id; the problem by place. Fields it does not know are skipped.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::engine::order::gathered;
use crate::engine::schedule::{Demand, Dependency, Instalment, Item, Period, Problem, ProblemError, Team};

/// The longest file that is read, in bytes.
pub const MAX_BYTES: usize = 50 * 1024 * 1024;

/// Why a file is not a planning instance.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// A longer file than is read.
    #[error("The file has {bytes} bytes; up to {MAX_BYTES} are read.")]
    TooLong {
        /// Its length.
        bytes: usize,
    },
    /// Not JSON, or not of the expected shape.
    #[error("The file is not a roadmap/1 instance: {0}.")]
    Shape(#[from] serde_json::Error),
    /// Another format or version.
    #[error("The file says its format is “{found}”; roadmap/1 is what can be read.")]
    Format {
        /// What it says.
        found: String,
    },
    /// An id that no team or item has.
    #[error("{subject}: there is no {what} “{id}”.")]
    UnknownId {
        /// Who refers to it.
        subject: String,
        /// `team` or `item`.
        what: &'static str,
        /// The id.
        id: String,
    },
    /// A period or a length in periods that is not a whole number from 0 to 4,294,967,295.
    #[error("{subject}: {field} is {found}, which is not a period.")]
    NotAPeriod {
        /// Whose number it is.
        subject: String,
        /// Which number.
        field: &'static str,
        /// What it is.
        found: i64,
    },
    /// Well-formed, but it makes no sense.
    #[error(transparent)]
    Problem(#[from] ProblemError),
}

#[derive(Deserialize)]
struct FileInstance {
    format: String,
    horizon: i64,
    value_horizon: i64,
    teams: Vec<FileTeam>,
    items: Vec<FileItem>,
    #[serde(default)]
    dependencies: Vec<FileDependency>,
    #[serde(default)]
    exclusive: Vec<Vec<String>>,
    #[serde(default)]
    budget: Vec<FileInstalment>,
}

#[derive(Deserialize)]
struct FileTeam {
    id: String,
    capacity: Vec<i64>,
}

#[derive(Deserialize)]
struct FileItem {
    id: String,
    duration: i64,
    #[serde(default)]
    demand: BTreeMap<String, i64>,
    cod: i64,
    #[serde(default)]
    cost: i64,
    #[serde(default)]
    must: bool,
    #[serde(default)]
    earliest_start: i64,
    deadline: Option<i64>,
    fixed_start: Option<i64>,
}

#[derive(Deserialize)]
struct FileDependency {
    before: String,
    after: String,
    #[serde(default)]
    lag: i64,
}

#[derive(Deserialize)]
struct FileInstalment {
    period: i64,
    amount: i64,
}

/// Reads an instance and checks it.
///
/// # Errors
/// [`ReadError`], naming the record and the field.
pub fn read(text: &str) -> Result<Problem, ReadError> {
    if text.len() > MAX_BYTES {
        return Err(ReadError::TooLong { bytes: text.len() });
    }
    let file: FileInstance = serde_json::from_str(text)?;
    if file.format != "roadmap/1" {
        return Err(ReadError::Format { found: file.format });
    }
    let teams = places(file.teams.iter().map(|team| &team.id));
    let items = places(file.items.iter().map(|item| &item.id));
    let exclusive = |group: &Vec<String>| {
        group.iter().map(|id| place(&items, "item", id, || "Exclusive group".to_owned())).collect()
    };
    let plan = || "Plan".to_owned();
    let problem = Problem {
        horizon: period(plan, "horizon", file.horizon)?,
        value_horizon: period(plan, "value horizon", file.value_horizon)?,
        items: file.items.iter().map(|item| read_item(item, &teams)).collect::<Result<_, _>>()?,
        dependencies: file
            .dependencies
            .iter()
            .map(|dependency| read_dependency(dependency, &items))
            .collect::<Result<_, _>>()?,
        exclusive: file.exclusive.iter().map(exclusive).collect::<Result<_, _>>()?,
        budget: file.budget.iter().map(read_instalment).collect::<Result<_, _>>()?,
        teams: file.teams.into_iter().map(|team| Team { id: team.id, capacity: team.capacity }).collect(),
        ..Problem::default()
    };
    problem.validate()?;
    Ok(problem)
}

fn read_item(file: &FileItem, teams: &BTreeMap<String, usize>) -> Result<Item, ReadError> {
    let subject = || format!("Item “{}”", file.id);
    let optional = |field, value: Option<i64>| value.map(|value| period(subject, field, value)).transpose();
    let duration = period(subject, "duration", file.duration)?;
    let demand = |(id, &amount_per_period): (&String, &i64)| {
        let team = place(teams, "team", id, subject)?;
        Ok(Demand { team, offset: 0, length: duration, amount_per_period })
    };
    Ok(Item {
        id: file.id.clone(),
        duration,
        demand: file.demand.iter().map(demand).collect::<Result<_, ReadError>>()?,
        cost_of_delay: file.cod,
        cost: file.cost,
        must: file.must,
        earliest_start: period(subject, "earliest start", file.earliest_start)?,
        deadline: optional("deadline", file.deadline)?,
        fixed_start: optional("fixed start", file.fixed_start)?,
        ..Item::default()
    })
}

fn read_dependency(file: &FileDependency, items: &BTreeMap<String, usize>) -> Result<Dependency, ReadError> {
    let subject = || format!("Dependency of “{}” on “{}”", file.after, file.before);
    Ok(Dependency {
        before: place(items, "item", &file.before, subject)?,
        after: place(items, "item", &file.after, subject)?,
        lag: period(subject, "lag", file.lag)?,
    })
}

fn read_instalment(file: &FileInstalment) -> Result<Instalment, ReadError> {
    Ok(Instalment { period: period(|| "Budget".to_owned(), "period", file.period)?, amount: file.amount })
}

fn places<'a>(ids: impl Iterator<Item = &'a String>) -> BTreeMap<String, usize> {
    gathered(ids.enumerate().map(|(place, id)| (id.clone(), place)))
}

fn place(
    places: &BTreeMap<String, usize>,
    what: &'static str,
    id: &str,
    subject: impl Fn() -> String,
) -> Result<usize, ReadError> {
    let unknown = || ReadError::UnknownId { subject: subject(), what, id: id.to_owned() };
    places.get(id).copied().ok_or_else(unknown)
}

fn period(subject: impl Fn() -> String, field: &'static str, found: i64) -> Result<Period, ReadError> {
    Period::try_from(found).map_err(|_| ReadError::NotAPeriod { subject: subject(), field, found })
}
