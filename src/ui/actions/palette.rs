//! What the palette lists: actions and records that fit what is typed, the best first.

use super::action::{Action, Situation};
use crate::domain::{Plan, RecordRef};
use crate::language::Words;
use crate::select::find_records::{Fuzzy, find_records};
use crate::select::words::capitalised;
use crate::ui::components::Glyph;

/// Something the palette can do: an action, or opening a record.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// Do this.
    Act(Action),
    /// Look at this.
    Open(RecordRef),
}

/// A line of the palette.
#[derive(Clone, Debug, PartialEq)]
pub struct PaletteRow {
    /// What it does.
    pub entry: Entry,
    /// Its words.
    pub label: String,
    /// What kind of thing it is, or why it cannot be done now.
    pub note: String,
    /// The drawing before the words; a record has none.
    pub glyph: Option<Glyph>,
    /// Its shortcut, as shown.
    pub shortcut: Option<String>,
    /// Whether it can be done now.
    pub available: bool,
}

/// How many records are listed at most.
const MOST_RECORDS: usize = 20;
/// What was chosen lately counts this much more.
const RECENT: u32 = 60;

/// The lines for a query. Without one: what was chosen lately, then every action. What cannot be done now stands at the
/// end, with the reason.
#[must_use]
pub fn palette_rows(
    plan: &Plan,
    situation: &Situation,
    query: &str,
    recent: &[Entry],
    mac: bool,
) -> Vec<PaletteRow> {
    let mut fuzzy = Fuzzy::new(query);
    let words = plan.words();
    let lately = |entry: &Entry| recent.iter().position(|one| one == entry);
    let mut scored: Vec<(u32, PaletteRow)> = Vec::new();
    for action in Action::all().into_iter().filter(|action| *action != Action::Find) {
        let label = action.label_now(words, situation);
        // “Go to Roadmap” is found by its group, too.
        let with_group = format!("{label} {}", action.group().label(words));
        if let Some(score) = fuzzy.score(&label).or_else(|| fuzzy.score(&with_group)) {
            scored.push((score, action_row(action, label, words, situation, mac)));
        }
    }
    for found in find_records(plan, &mut fuzzy, MOST_RECORDS) {
        scored.push((found.score, record_row(found.record, found.title, words)));
    }
    if fuzzy.is_empty() {
        let opened = recent.iter().filter_map(|entry| match entry {
            Entry::Open(record) => {
                Some((0, record_row(record.clone(), plan.title_of(record)?.to_owned(), words)))
            }
            Entry::Act(_) => None,
        });
        scored.extend(opened);
        // Lately chosen first, the last one at the top; then in the order of the list.
        scored.sort_by_key(|(_, row)| (!row.available, lately(&row.entry).unwrap_or(usize::MAX)));
    } else {
        let worth = |(score, row): &(u32, PaletteRow)| score + lately(&row.entry).map_or(0, |_| RECENT);
        scored.sort_by_key(|one| (!one.1.available, std::cmp::Reverse(worth(one))));
    }
    scored.into_iter().map(|(_, row)| row).collect()
}

fn action_row(action: Action, label: String, words: &Words, situation: &Situation, mac: bool) -> PaletteRow {
    let why_not = action.unavailable(situation);
    PaletteRow {
        entry: Entry::Act(action),
        label,
        note: why_not.map_or_else(|| action.group().label(words), |why| why.label(words)).to_owned(),
        glyph: Some(action.glyph()),
        shortcut: action.shortcuts().first().map(|shortcut| shortcut.shown(mac)),
        available: why_not.is_none(),
    }
}

fn record_row(record: RecordRef, title: String, words: &Words) -> PaletteRow {
    let note = capitalised(record.table.noun(words));
    PaletteRow {
        entry: Entry::Open(record),
        label: title,
        note,
        glyph: None,
        shortcut: None,
        available: true,
    }
}
