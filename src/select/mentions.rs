//! Mentions: records named in a text.
//!
//! A mention is stored as `[[id|title]]`: the id finds the record whatever it is called by now, the title is what is left to
//! read where the record is gone or nothing knows of ids. While a person types, it is `[[title]]`.
//!
//! **Invariants:** a text without `[[` stays as it is; what was stored, shown for typing and stored again is the same,
//! up to titles that have changed.

use crate::domain::{Plan, RecordRef};
use crate::select::find_records::{FoundRecord, Fuzzy, find_records};

/// A piece of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Words.
    Words(String),
    /// A record, under the title it has now.
    Record(RecordRef, String),
    /// A mention of a record that is not in the plan (any more), under the title it had.
    Gone(String),
}

const OPEN: &str = "[[";
const CLOSE: &str = "]]";

/// A text in pieces.
#[must_use]
pub fn pieces(plan: &Plan, text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    each_part(text, &mut |part| {
        pieces.push(match part {
            Part::Words(words) => Piece::Words(words.to_owned()),
            Part::Mention(inside) => {
                let (id, had) = split(inside);
                let record = id.and_then(RecordRef::from_text);
                let now = record.as_ref().and_then(|record| plan.title_of(record));
                match (record, now) {
                    (Some(record), Some(title)) => Piece::Record(record, title.to_owned()),
                    _ => Piece::Gone(had.to_owned()),
                }
            }
        });
    });
    pieces
}

/// A text as plain words, each mention by the title of its record.
#[must_use]
pub fn plain(plan: &Plan, text: &str) -> String {
    let words = |piece: Piece| match piece {
        Piece::Words(words) => words,
        Piece::Record(_, title) | Piece::Gone(title) => title,
    };
    pieces(plan, text).into_iter().map(words).collect()
}

/// The records a text mentions, in order, each as often as it does.
#[must_use]
pub fn mentioned(plan: &Plan, text: &str) -> Vec<RecordRef> {
    let record = |piece| if let Piece::Record(record, _) = piece { Some(record) } else { None };
    pieces(plan, text).into_iter().filter_map(record).collect()
}

/// A stored text as a person types it: `[[title]]`.
#[must_use]
pub fn for_typing(plan: &Plan, text: &str) -> String {
    let typed = |piece: Piece| match piece {
        Piece::Words(words) => words,
        Piece::Record(_, title) | Piece::Gone(title) => format!("{OPEN}{}{CLOSE}", on_one_line(&title)),
    };
    pieces(plan, text).into_iter().map(typed).collect()
}

/// A typed text as it is stored. A title stands for one of `known` (what was chosen, and what the text mentioned before)
/// or else for the first record of that title; one that nothing is called stays as it was typed.
#[must_use]
pub fn for_storing(plan: &Plan, typed: &str, known: &[RecordRef]) -> String {
    let mut stored = String::new();
    each_part(typed, &mut |part| match part {
        Part::Words(words) => stored.push_str(words),
        Part::Mention(inside) => match record_called(plan, inside.trim(), known) {
            Some(record) => stored.push_str(&format!("{OPEN}{}|{}{CLOSE}", record.as_str(), inside.trim())),
            None => stored.push_str(&format!("{OPEN}{inside}{CLOSE}")),
        },
    });
    stored
}

fn record_called(plan: &Plan, title: &str, known: &[RecordRef]) -> Option<RecordRef> {
    let is_called = |record: &&RecordRef| plan.title_of(record).is_some_and(|now| on_one_line(now) == title);
    if let Some(record) = known.iter().find(is_called) {
        return Some(record.clone());
    }
    let mut found = None;
    plan.visit_titles(&mut |record, now| {
        if found.is_none() && on_one_line(now) == title {
            found = Some(record);
        }
    });
    found
}

/// The mention that is being typed at the caret: where it begins (at its `[[` or `@`) and what is typed of it so far, in
/// bytes of the text before the caret.
#[must_use]
pub fn begun(before_caret: &str) -> Option<(usize, &str)> {
    let line = before_caret.rfind('\n').map_or(0, |at| at + 1);
    let (_, here) = before_caret.split_at_checked(line)?;
    if let Some(at) = here.rfind(OPEN).filter(|at| !here.get(*at..).is_some_and(|rest| rest.contains(CLOSE)))
    {
        return here.get(at + OPEN.len()..).map(|typed| (line + at, typed));
    }
    let at = here.rfind('@')?;
    let head = here.get(..at)?.chars().next_back().is_none_or(|before| !before.is_alphanumeric());
    let typed = here.get(at + 1..)?;
    (head && typed.split_whitespace().count() <= 4 && !typed.ends_with("  ")).then_some((line + at, typed))
}

/// The records that fit what is typed of a mention.
#[must_use]
pub fn candidates(plan: &Plan, typed: &str, most: usize) -> Vec<FoundRecord> {
    find_records(plan, &mut Fuzzy::new(typed), most)
}

/// A title as it can stand in a mention: on one line, without what ends one.
#[must_use]
pub fn on_one_line(title: &str) -> String {
    let blank = |letter: char| if matches!(letter, '\n' | '\r' | '|' | '[' | ']') { ' ' } else { letter };
    let line: String = title.chars().map(blank).collect();
    line.trim().chars().take(120).collect()
}

enum Part<'a> {
    Words(&'a str),
    Mention(&'a str),
}

fn each_part<'a>(text: &'a str, visit: &mut dyn FnMut(Part<'a>)) {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(OPEN) {
        let Some((inside, later)) = after.split_once(CLOSE).filter(|(inside, _)| !inside.contains('\n'))
        else {
            break;
        };
        if !before.is_empty() {
            visit(Part::Words(before));
        }
        visit(Part::Mention(inside));
        rest = later;
    }
    if !rest.is_empty() {
        visit(Part::Words(rest));
    }
}

/// The id and the title inside a mention.
fn split(inside: &str) -> (Option<&str>, &str) {
    inside.split_once('|').map_or((None, inside), |(id, title)| (Some(id), title))
}
