//! What one writer changed, line by line.
//!
//! ```text
//! roadbook-edits 1 1764000000000 57
//! 58 0f3c9a5e5d1f2a77 {"…": …}
//! ```
//!
//! The first line has the version of this layout, when the last line was added (milliseconds since 1970), and the number of the
//! last line that was taken away (0 for none): whoever has not read that one cannot go on line by line. Each further line has
//! its number, a checksum and a delta (room `merge`). A writer's text is written by nobody else.

use std::rc::Rc;

use super::whole::checksum;
use crate::merge::Delta;

const START: &str = "roadbook-edits";
const VERSION: u64 = 1;

/// More UTF-16 units than this do not go into a line: the plan is saved whole.
pub const MOST_EDIT_UNITS: usize = 1_048_576;
/// Most records that a line is about: more would only be worked out to find that the line is too long.
pub const MOST_EDIT_RECORDS: usize = 2_000;

/// One edit.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its number.
    pub number: u64,
    /// What it changed.
    pub delta: Rc<Delta>,
}

/// A writer's text as it is read.
#[derive(Debug, Default)]
pub struct Edits {
    /// When the last line was added, in milliseconds since 1970.
    pub at_ms: u64,
    /// The number of the last line that was taken away; 0 for none.
    pub gone: u64,
    /// The lines that can be read, from the first to the last or to the first broken one.
    pub lines: Vec<Line>,
    /// Whether there is something behind them that cannot be read.
    pub broken: bool,
    /// Whether a newer Roadbook wrote it.
    pub newer: bool,
}

/// The number of a line and the line as text.
pub type Written = (u64, String);

/// A line as text.
pub fn write_line(number: u64, delta: &Delta) -> String {
    let delta = delta.write();
    format!("{number} {:016x} {delta}", checksum(&delta))
}

/// The text of a writer with these lines.
pub fn write(lines: &[Written], at_ms: u64, gone: u64) -> String {
    let mut text = format!("{START} {VERSION} {at_ms} {gone}\n");
    for (_, line) in lines {
        text.push_str(line);
        text.push('\n');
    }
    text
}

/// Reads a writer's text; `known` says which lines need not be read again.
pub fn read(text: &str, known: impl Fn(u64) -> bool) -> Edits {
    let mut lines = text.lines();
    let mut edits = Edits::default();
    let Some((version, rest)) = lines.next().and_then(read_first) else {
        return Edits { broken: true, ..edits };
    };
    if version != VERSION {
        return Edits { newer: version > VERSION, broken: version < VERSION, ..edits };
    }
    let mut numbers = rest.split(' ').map(|number| number.parse().unwrap_or(0));
    edits.at_ms = numbers.next().unwrap_or(0);
    edits.gone = numbers.next().unwrap_or(0);
    for line in lines.filter(|line| !line.is_empty()) {
        match read_line(line, &known) {
            Some(Some(line)) => edits.lines.push(line),
            Some(None) => {}
            None => {
                edits.broken = true;
                break;
            }
        }
    }
    edits
}

/// The version, and what stands behind it: of a newer one that is its own affair.
fn read_first(line: &str) -> Option<(u64, &str)> {
    let rest = line.strip_prefix(START)?.strip_prefix(' ')?;
    let (version, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    Some((version.parse().ok()?, rest))
}

/// A line, or none inside where it is known; none at all where it cannot be read.
fn read_line(line: &str, known: &impl Fn(u64) -> bool) -> Option<Option<Line>> {
    let (number, rest) = line.split_once(' ')?;
    let number = number.parse().ok()?;
    if known(number) {
        return Some(None);
    }
    let (check, delta) = rest.split_once(' ')?;
    if u64::from_str_radix(check, 16).ok()? != checksum(delta) {
        return None;
    }
    Some(Some(Line { number, delta: Rc::new(Delta::read(delta).ok()?) }))
}
