//! What a brief says otherwise than the one that was sent before.

use super::rewritten::Facts;
use super::{Brief, BriefItem, BriefSection, Source};
use crate::domain::{Date, Edition, Plan, RecordRef, Said, SentBrief, Unknown};
use crate::select::words::day;

/// Most characters kept of what a sentence was about, and of how things stood.
const KEPT: usize = 120;
/// Most sentences kept of one brief.
const MOST: usize = 400;

/// An edition's brief in short, to say later what has changed since.
#[must_use]
pub fn sent_brief(plan: &Plan, edition: &Edition, today: Date) -> SentBrief {
    let facts = Facts::of(plan, edition, today);
    let brief = super::live_brief(plan, Some(&edition.id), today);
    let said = brief.items().take(MOST).map(|item| Said {
        sentence: item.key.clone(),
        about: short(about(item)),
        state: short(&item.state),
        facts: facts.get(&item.key).to_owned(),
        unknown: Unknown::default(),
    });
    SentBrief { on: today, said: said.collect(), unknown: Unknown::default() }
}

fn short(text: &str) -> String {
    text.chars().take(KEPT).collect()
}

/// What a sentence is about: its lead, or how it begins.
fn about(item: &BriefItem) -> &str {
    if !item.lead.is_empty() {
        return &item.lead;
    }
    let first = item.text.split_inclusive(['.', '!', '?', '。']).next().unwrap_or_default();
    first.trim_end_matches(['.', '。'])
}

/// What has changed since an edition's brief was sent; nothing where it never was.
pub(super) fn since_sent(brief: &Brief, edition: &Edition, facts: &Facts) -> Option<BriefSection> {
    let sent = edition.sent.as_ref()?;
    let words = &brief.words;
    let before = |key: &str| sent.said.iter().find(|said| said.sentence == key);
    let mut section = BriefSection::new("changes", words.brief_changes());
    let mut items = Vec::new();
    for part in &brief.sections {
        for item in part.paragraphs.iter().chain(part.groups.iter().flat_map(|group| &group.items)) {
            let name = words.quoted(&short(about(item)));
            let text = match before(&item.key) {
                None => words.change_new(part.heading, &name),
                Some(said) if said.facts == facts.get(&item.key) => continue,
                Some(said)
                    if said.state != item.state && !said.state.is_empty() && !item.state.is_empty() =>
                {
                    words.change_of_state(&name, &words.quoted(&said.state), &words.quoted(&item.state))
                }
                Some(_) => words.change_of_words(&name, part.heading),
            };
            items.push(change(&item.key, text, item.source.clone()));
        }
    }
    let is_there = |key: &str| brief.items().any(|item| item.key == key);
    for said in sent.said.iter().filter(|said| !is_there(&said.sentence)) {
        let (part, id) = said.sentence.split_once(':').unwrap_or((&said.sentence, ""));
        // A part that the edition has no more says nothing about the plan.
        let Some((screen, heading)) = super::section_of(words, part) else { continue };
        let record = RecordRef::from_text(id.split(':').next().unwrap_or_default());
        let text = words.change_gone(heading, &words.quoted(&said.about));
        items.push(change(&said.sentence, text, Source { screen, record }));
    }
    let on = day(words, sent.on);
    section.paragraphs.push(change(
        "since",
        if items.is_empty() { words.nothing_changed_since(&on) } else { words.changed_since(&on) },
        Source { screen: crate::domain::Screen::Brief, record: Some(edition.id.record_ref()) },
    ));
    Some(super::with_keys(section.with_group(None, items)))
}

fn change(key: &str, text: String, source: Source) -> BriefItem {
    BriefItem { key: key.to_owned(), text, ..BriefItem::from(source) }
}

impl From<Source> for BriefItem {
    fn from(source: Source) -> Self {
        Self {
            key: source.record.as_ref().map(|record| record.as_str().to_owned()).unwrap_or_default(),
            lead: String::new(),
            text: String::new(),
            state: String::new(),
            live: None,
            changed: false,
            source,
        }
    }
}
