//! Sentences that a person wrote anew, and whether their facts have changed since.
//!
//! A fingerprint is that of the sentence in English with no place's own way of writing numbers, so that another reader's
//! language changes nothing.

use std::collections::BTreeMap;

use super::{Brief, BriefItem, live_brief};
use crate::domain::{Date, Edition, Plan, ReadBy, Rewritten, Unknown};
use crate::engine::fnv::fnv1a;
use crate::language::Words;

/// A fingerprint of each sentence of a brief, by its key.
pub struct Facts(BTreeMap<String, String>);

impl Facts {
    /// Of an edition's brief as the plan has it.
    #[must_use]
    pub fn of(plan: &Plan, edition: &Edition, today: Date) -> Self {
        let mut plan = plan.clone();
        plan.read_by = ReadBy { words: Words::default(), ..plan.read_by };
        let brief = live_brief(&plan, Some(&edition.id), today);
        let facts = |item: &BriefItem| fingerprint(&[&item.lead, &item.state, &item.text]);
        Self(brief.items().map(|item| (item.key.clone(), facts(item))).collect())
    }

    /// The fingerprint of a sentence; empty where there is none.
    #[must_use]
    pub fn get(&self, key: &str) -> &str {
        self.0.get(key).map_or("", String::as_str)
    }
}

/// A fingerprint as 16 hexadecimal digits: enough to tell that something changed.
pub(super) fn fingerprint(texts: &[&str]) -> String {
    format!("{:016x}", fnv1a(texts.iter().flat_map(|text| text.bytes().chain([0]))))
}

/// Puts what a person wrote in place of what the plan says.
pub(super) fn put_in(brief: &mut Brief, edition: &Edition, facts: &Facts) {
    for section in &mut brief.sections {
        for item in section.items_mut() {
            if let Some(own) = edition.rewritten.iter().find(|own| own.sentence == item.key) {
                item.changed = !own.facts.is_empty() && own.facts != facts.get(&item.key);
                item.live = Some(std::mem::replace(&mut item.text, own.text.clone()));
            }
        }
    }
}

/// An edition's rewritten sentences with one more, or without it where the text is empty; `facts` is the fingerprint of what
/// the plan says now.
#[must_use]
pub fn rewritten_with(edition: &Edition, sentence: &str, text: &str, facts: &str) -> Vec<Rewritten> {
    let mut all = edition.rewritten.clone();
    let text = text.trim().to_owned();
    match all.iter().position(|own| own.sentence == sentence) {
        Some(place) if text.is_empty() => drop(all.remove(place)),
        Some(place) => {
            if let Some(own) = all.get_mut(place) {
                (own.text, own.facts) = (text, facts.to_owned());
            }
        }
        None if text.is_empty() => {}
        None => all.push(Rewritten {
            sentence: sentence.to_owned(),
            text,
            facts: facts.to_owned(),
            unknown: Unknown::default(),
        }),
    }
    all
}
