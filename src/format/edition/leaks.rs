//! Whether a finished artefact says something that its edition hides.

use std::collections::BTreeSet;
use std::ops::Range;

use super::artefact::{Part, parts};
use super::rules::{Depth, Rules};
use super::secrets::{Secret, secrets};
use crate::domain::{Date, Edition, Plan, RecordRef};
use crate::engine::text::Phrases;
use crate::format::picture::roadmap_to_draw;
use crate::language::{Say, Words, english_errors};
use crate::select::brief::amounts;
use crate::select::roadmap::{Grouping, Zoom};
use crate::select::words::told_bounds;

pub use super::artefact::Place;
pub use super::secrets::Hidden;

/// Something that an artefact says although its edition hides it.
#[derive(Clone, Debug, PartialEq)]
pub struct Leak {
    /// What kind of value it is.
    pub hidden: Hidden,
    /// The record it is of, if it is of one.
    pub record: Option<RecordRef>,
    /// What that record is called; empty without one.
    pub title: String,
    /// The words that were found.
    pub found: String,
    /// Where they stand first.
    pub place: Place,
    /// What the edition is called.
    pub edition: String,
}

/// Most leaks that are told of one artefact.
const TOLD: usize = 20;
/// Most characters of what was found, in a sentence.
const FOUND: usize = 80;

/// Every hidden value of the plan that stands in an artefact of the edition, each at its first place; empty when all is well.
///
/// Values that may be seen elsewhere by right, ordinary words and short or round numbers are not looked for, nor are words
/// that the edition allows.
#[must_use]
pub fn leaks(artefact: &[u8], file_name: &str, plan: &Plan, edition: &Edition, today: Date) -> Vec<Leak> {
    let rules = Rules::new(plan, edition, today, Depth::All);
    let mut secrets = secrets(&rules);
    secrets.retain(|secret| !secret.in_texts_only);
    let search = Search {
        rules: &rules,
        phrases: Phrases::new(secrets.iter().map(|secret| (secret.phrase.as_str(), secret.matching))),
        secrets,
    };
    let mut found = Vec::new();
    let mut told = BTreeSet::new();
    for part in parts(artefact, file_name) {
        search.look_into(&part, &mut told, &mut found);
    }
    if found.iter().any(|(_, day)| day.is_some()) {
        let open = worked_out_days(&rules);
        found.retain(|(_, day)| day.is_none_or(|day| !open.contains(&day)));
    }
    found.into_iter().take(TOLD).map(|(leak, _)| leak).collect()
}

/// Days on which the edition's own roadmap begins and ends something, as its plan's days have it and as it is told: they follow
/// from coarse dates, so that one that looks like a hidden date gives nothing away.
fn worked_out_days(rules: &Rules<'_>) -> BTreeSet<Date> {
    let mut days = BTreeSet::new();
    for open in [super::reduced(rules), super::edition_of(rules.plan, rules.edition, rules.today)] {
        let view = roadmap_to_draw(&open, Zoom::Year, Grouping::None, rules.today);
        days.extend(view.rows.iter().flat_map(|row| [row.start, row.end, row.end.plus_days(1)]));
        days.extend(view.not_placed.iter().filter_map(|one| one.could_start));
        let last = open.settings.end();
        days.extend([last.plus_days(-1), last]);
        let moments = open.milestones.iter().filter_map(|one| one.on);
        for on in moments.chain(open.initiatives.iter().filter_map(|one| one.launched_on)) {
            let (first, last) = told_bounds(open.words(), on);
            days.extend([first, last, last.plus_days(1)]);
        }
    }
    days
}

struct Search<'a> {
    rules: &'a Rules<'a>,
    phrases: Phrases,
    secrets: Vec<Secret>,
}

impl Search<'_> {
    fn look_into(&self, part: &Part<'_>, told: &mut BTreeSet<String>, leaks: &mut Vec<(Leak, Option<Date>)>) {
        let text: &str = &part.text;
        for found in self.phrases.found(text) {
            let Some(secret) = self.secrets.get(found.phrase) else { continue };
            let is_size = matches!(secret.hidden, Hidden::Money | Hidden::Number)
                && is_geometry(text, found.range.start);
            let is_no_day =
                secret.hidden == Hidden::Day && !text.get(found.range.clone()).is_some_and(is_written_as_one);
            if !is_size && !is_no_day && told.insert(secret.phrase.to_lowercase()) {
                leaks.push((self.leak(part, secret.hidden, secret.record.clone(), found.range), secret.day));
            }
        }
        if self.rules.edition.shows_money {
            return;
        }
        for range in amounts(text, &self.rules.plan.settings.currency) {
            let amount = text.get(range.clone()).unwrap_or_default();
            let allowed = self.rules.edition.allowed.iter().any(|allowed| allowed.trim() == amount.trim());
            if !allowed && !follows_year(text, range.start) && told.insert(amount.to_lowercase()) {
                leaks.push((self.leak(part, Hidden::Money, None, range), None));
            }
        }
    }

    fn leak(&self, part: &Part<'_>, hidden: Hidden, record: Option<RecordRef>, range: Range<usize>) -> Leak {
        let found = part.text.get(range.clone()).unwrap_or_default().to_owned();
        let title = record.as_ref().and_then(|record| self.rules.plan.title_of(record)).unwrap_or_default();
        Leak {
            hidden,
            record,
            title: title.chars().take(FOUND).collect(),
            found,
            place: part.place.unwrap_or_else(|| place_of(&part.text, range.start)),
            edition: self.rules.edition.name.clone(),
        }
    }
}

/// Which part of a text file a place belongs to.
fn place_of(text: &str, at: usize) -> Place {
    let before = text.get(..at).unwrap_or_default();
    let inside = ["<metadata id=", "application/json"].iter().any(|start| {
        before.rfind(start).is_some_and(|from| before.get(from..).is_some_and(|since| !since.contains("</")))
    });
    let is_plan = inside || text.trim_start().starts_with('{') && text.contains("roadbook-plan");
    let line = 1 + before.matches('\n').count();
    match (before.rfind('<'), before.rfind('>')) {
        _ if is_plan => Place::PlanInside,
        (Some(open), close) if close.is_none_or(|close| close < open) && is_tag(text, open) => {
            Place::Attribute(line)
        }
        _ => Place::Line(line),
    }
}

fn is_tag(text: &str, at: usize) -> bool {
    text.get(at + 1..).and_then(|rest| rest.chars().next()).is_some_and(|sign| sign.is_ascii_alphabetic())
}

/// Attributes that say where and how large something is drawn.
const GEOMETRY: [&str; 20] = [
    "x",
    "y",
    "x1",
    "x2",
    "y1",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "dx",
    "dy",
    "d",
    "width",
    "height",
    "points",
    "viewBox",
    "transform",
    "font-size",
];

/// Whether a number is part of a drawing's measures.
fn is_geometry(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let Some((head, value)) = before.rsplit_once("=\"") else { return false };
    let name = head.rsplit(char::is_whitespace).next().unwrap_or_default();
    GEOMETRY.contains(&name) && !value.contains('"')
}

/// Whether the parts of a day stand together, and not at the end of one thing and the beginning of another: `04-01, 2027` is two
/// days in a row, `11">Jan 2027` markup.
fn is_written_as_one(day: &str) -> bool {
    let mut between = day.split(char::is_alphanumeric).filter(|between| !between.is_empty());
    let first = between.next().unwrap_or_default();
    let all_digits = day.chars().all(|letter| letter.is_ascii_digit() || !letter.is_alphanumeric());
    !day.contains(['"', '<', '>']) && (!all_digits || between.all(|other| other == first))
}

/// Whether a number goes on from a year, as the month of `2027-04-01` does.
fn follows_year(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.strip_suffix('-')).unwrap_or_default();
    let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    digits == 4
}

impl Say for Leak {
    fn say(&self, words: &Words) -> String {
        let place = match self.place {
            Place::FileName => words.leak_in_file_name().to_owned(),
            Place::Address => words.leak_in_address().to_owned(),
            Place::Line(line) => words.leak_in_line(line),
            Place::Attribute(line) => words.leak_in_attribute(line),
            Place::PlanInside => words.leak_in_plan().to_owned(),
            Place::PictureData => words.leak_in_picture().to_owned(),
        };
        let found: String = self.found.chars().take(FOUND).collect();
        let (found, edition) = (found.as_str(), self.edition.as_str());
        let Some(record) = &self.record else {
            return words.leak_found(found, &place, edition);
        };
        let title = if self.title.trim().is_empty() { record.as_str() } else { self.title.as_str() };
        let noun = record.table.noun(words);
        match self.hidden {
            Hidden::Text => words.leak_of_text(found, &place, noun, title, edition),
            Hidden::Name => words.leak_of_name(found, &place, noun, title, edition),
            Hidden::Money | Hidden::Number => words.leak_of_number(found, &place, noun, title, edition),
            Hidden::Day => words.leak_of_day(found, &place, noun, title, edition),
            Hidden::Id => words.leak_of_id(found, &place, noun, title, edition),
        }
    }
}
english_errors!(Leak);
