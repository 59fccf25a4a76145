//! Reads project scheduling instances in the `.sm` format of PSPLIB (Kolisch & Sprecher 1996).
//!
//! One mode per job, renewable resources only. The two dummy jobs at the ends (duration 0) are left out.

use crate::engine::schedule::problem::{MAX_HORIZON, MAX_ITEMS};
use crate::engine::schedule::{Demand, Dependency, Item, Problem, ProblemError, Team};

/// Why a file is not a PSPLIB instance.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SmError {
    /// A part of the file is not there.
    #[error("The file is not a PSPLIB instance: the part “{part}” is missing.")]
    Missing {
        /// The part's heading.
        part: &'static str,
    },
    /// A line that is not numbers, or too few of them.
    #[error("Line {line} under “{part}” is not what PSPLIB has there.")]
    Line {
        /// The line's number, from 1.
        line: usize,
        /// The part's heading.
        part: &'static str,
    },
    /// More jobs or periods than the planner takes on.
    #[error("The file has {found} {what}; the planner takes up to {limit}.")]
    TooMany {
        /// What there is too much of.
        what: &'static str,
        /// How many there are.
        found: u64,
        /// How many there may be.
        limit: u64,
    },
    /// Well-formed, but it makes no sense.
    #[error(transparent)]
    Problem(#[from] ProblemError),
}

const PRECEDENCE: &str = "PRECEDENCE RELATIONS";
const REQUESTS: &str = "REQUESTS/DURATIONS";
const AVAILABILITIES: &str = "RESOURCEAVAILABILITIES";

/// Reads an instance. Every job is a must-have; the horizon is the sum of the durations.
///
/// # Errors
/// [`SmError`], naming the part and the line.
pub fn read(text: &str) -> Result<Problem, SmError> {
    let jobs = numbers(text, REQUESTS)?;
    let links = numbers(text, PRECEDENCE)?;
    let (line, capacity) = numbers(text, AVAILABILITIES)?.swap_remove(0);
    if capacity.is_empty() {
        return Err(SmError::Line { line, part: AVAILABILITIES });
    }
    let horizon: u64 = jobs.iter().filter_map(|(_, job)| job.get(2)).map(|&n| u64::from(n)).sum();
    limit("jobs", jobs.len() as u64, MAX_ITEMS as u64)?;
    limit("periods", horizon, u64::from(MAX_HORIZON))?;
    let horizon = horizon as u32;
    let mut items = Vec::new();
    let mut place = std::collections::BTreeMap::new();
    for (line, job) in &jobs {
        let ([number, _, duration], amounts) =
            job.split_first_chunk().ok_or(SmError::Line { line: *line, part: REQUESTS })?;
        if amounts.len() != capacity.len() {
            return Err(SmError::Line { line: *line, part: REQUESTS });
        }
        if *duration > 0 {
            place.insert(*number, items.len());
            items.push(item(*number, *duration, amounts));
        }
    }
    let mut dependencies = Vec::new();
    for (line, link) in &links {
        let ([number, _, _], after) =
            link.split_first_chunk().ok_or(SmError::Line { line: *line, part: PRECEDENCE })?;
        let before = place.get(number);
        let pairs = after.iter().filter_map(|number| Some((*before?, *place.get(number)?)));
        dependencies.extend(pairs.map(|(before, after)| Dependency { before, after, lag: 0 }));
    }
    let team = |(index, &amount): (usize, &u32)| Team {
        id: format!("R{}", index + 1),
        capacity: vec![i64::from(amount); horizon as usize],
    };
    let teams = capacity.iter().enumerate().map(team).collect();
    let problem =
        Problem { horizon, value_horizon: horizon, teams, items, dependencies, ..Problem::default() };
    problem.validate()?;
    Ok(problem)
}

fn item(number: u32, duration: u32, amounts: &[u32]) -> Item {
    let demand = |(team, &amount): (usize, &u32)| Demand {
        team,
        offset: 0,
        length: duration,
        amount_per_period: i64::from(amount),
    };
    let demand = amounts.iter().enumerate().filter(|(_, amount)| **amount > 0).map(demand).collect();
    Item { id: number.to_string(), duration, demand, must: true, ..Item::default() }
}

fn limit(what: &'static str, found: u64, limit: u64) -> Result<(), SmError> {
    if found > limit { Err(SmError::TooMany { what, found, limit }) } else { Ok(()) }
}

/// The lines of numbers under a heading, with their line numbers; never empty.
fn numbers(text: &str, part: &'static str) -> Result<Vec<(usize, Vec<u32>)>, SmError> {
    let lines = text.lines().enumerate().map(|(index, line)| (index + 1, line.trim()));
    let mut rows = Vec::new();
    for (line, text) in lines.skip_while(|(_, line)| !line.starts_with(part)).skip(1) {
        let is_number = text.starts_with(|first: char| first.is_ascii_digit());
        if text.starts_with("***") {
            break;
        }
        if is_number {
            let words = text.split_whitespace().map(str::parse).collect::<Result<Vec<u32>, _>>();
            rows.push((line, words.map_err(|_| SmError::Line { line, part })?));
        }
    }
    if rows.is_empty() { Err(SmError::Missing { part }) } else { Ok(rows) }
}
