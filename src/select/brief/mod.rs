//! The brief: the plan in plain sentences, as one edition's audience may read it.
//!
//! Knows the plan and what other screens make of it; nothing of controls. Money and scores that an edition hides are
//! never put into a sentence, and amounts that people wrote into their own texts are taken out.
//!
//! **Invariants:** every item names the record it comes from; an edition without money has no amount of money in any
//! text; a date is never more exact than the edition's.

mod changes;
mod evidence;
mod markdown;
mod money;
mod outlook;
mod reader;
mod results;
mod rewritten;
mod work;

pub use changes::sent_brief;
pub use markdown::escaped as markdown_escaped;
pub use money::{amounts, amounts_replaced, counts_money};
pub use outlook::latest_first;
pub use rewritten::{Facts, rewritten_with};

use crate::domain::{Date, Edition, Id, Plan, RecordRef, Screen};
use crate::language::Words;
use reader::Reader;

/// A brief, ready to read.
#[derive(Clone, Debug, PartialEq)]
pub struct Brief {
    /// The plan's title.
    pub title: String,
    /// For whom and as of when.
    pub subtitle: String,
    /// Whose words it is in.
    pub words: Words,
    /// Its parts, in reading order; a part with nothing to say is left out.
    pub sections: Vec<BriefSection>,
}

/// One part of a brief.
#[derive(Clone, Debug, PartialEq)]
pub struct BriefSection {
    /// Tells it apart within the brief.
    pub key: &'static str,
    /// Its heading.
    pub heading: &'static str,
    /// Paragraphs before the items.
    pub paragraphs: Vec<BriefItem>,
    /// Its items in groups.
    pub groups: Vec<BriefGroup>,
}

/// Items under one subheading.
#[derive(Clone, Debug, PartialEq)]
pub struct BriefGroup {
    /// The subheading; none when the section needs none.
    pub heading: Option<String>,
    /// The items in order.
    pub items: Vec<BriefItem>,
}

/// One thing said.
#[derive(Clone, Debug, PartialEq)]
pub struct BriefItem {
    /// Tells it apart within the brief, also when the plan changes: the section and what it is about, `doing:in_board`.
    pub key: String,
    /// What it is about; empty in a paragraph.
    pub lead: String,
    /// The sentences, as a person wrote them or as the plan has them.
    pub text: String,
    /// How things stand, in a word or two; empty where nothing stands.
    pub state: String,
    /// What the plan says, where a person wrote it anew.
    pub live: Option<String>,
    /// Whether that has changed since.
    pub changed: bool,
    /// Where it comes from.
    pub source: Source,
}

/// Where something comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// The screen it is on.
    pub screen: Screen,
    /// The record, if it is one.
    pub record: Option<RecordRef>,
}

/// The brief of a plan for one edition; without one, for the team with everything in it.
///
/// The plan is one without what the edition hides (`format::edition::plan_for_brief`), or else everything in it may be told.
#[must_use]
pub fn brief(plan: &Plan, edition: Option<&Id<Edition>>, today: Date) -> Brief {
    let record = edition.and_then(|id| plan.find(id));
    let mut brief = live_brief(plan, edition, today);
    if let Some(edition) = record.filter(|edition| !edition.rewritten.is_empty() || edition.sent.is_some()) {
        let facts = Facts::of(plan, edition, today);
        brief.sections.extend(changes::since_sent(&brief, edition, &facts));
        rewritten::put_in(&mut brief, edition, &facts);
    }
    brief
}

/// The brief as the plan has it, without what a person wrote.
fn live_brief(plan: &Plan, edition: Option<&Id<Edition>>, today: Date) -> Brief {
    let reader = Reader::new(plan, edition.and_then(|id| plan.find(id)).map(|edition| &**edition), today);
    let sections = [
        (Screen::Strategy, evidence::vision as fn(&Reader<'_>) -> BriefSection),
        (Screen::Outcomes, results::outcomes),
        (Screen::Evidence, evidence::learned),
        (Screen::Roadmap, work::doing),
        (Screen::Priorities, work::not_doing),
        (Screen::Priorities, outlook::risks),
        (Screen::Strategy, outlook::decisions),
    ];
    let sections = sections
        .into_iter()
        .filter(|(screen, _)| reader.has(*screen))
        .map(|(_, write)| with_keys(write(&reader)))
        .filter(|section| !section.paragraphs.is_empty() || !section.groups.is_empty())
        .collect();
    let title = if plan.title.trim().is_empty() {
        plan.words().untitled_plan().to_owned()
    } else {
        reader.text(&plan.title)
    };
    Brief { title, subtitle: reader.subtitle(), words: plan.words().clone(), sections }
}

/// The screen and heading of a part of a brief.
fn section_of(words: &Words, key: &str) -> Option<(Screen, &'static str)> {
    Some(match key {
        "vision" => (Screen::Strategy, words.brief_vision()),
        "outcomes" => (Screen::Outcomes, words.brief_outcomes()),
        "learned" => (Screen::Evidence, words.brief_learned()),
        "doing" => (Screen::Roadmap, words.brief_doing()),
        "not-doing" => (Screen::Priorities, words.brief_not_doing()),
        "risks" => (Screen::Priorities, words.brief_risks()),
        "decisions" => (Screen::Strategy, words.brief_decisions()),
        _ => return None,
    })
}

/// The section with keys that are its own, each once.
fn with_keys(mut section: BriefSection) -> BriefSection {
    let mut seen = std::collections::BTreeMap::new();
    let own = section.key;
    for item in section.items_mut() {
        item.key = format!("{own}:{}", item.key);
        let times = seen.entry(item.key.clone()).and_modify(|times| *times += 1).or_insert(1);
        if *times > 1 {
            item.key.push_str(&format!(":{times}"));
        }
    }
    section
}

impl Brief {
    /// Everything it says, in reading order.
    pub fn items(&self) -> impl Iterator<Item = &BriefItem> {
        self.sections.iter().flat_map(|section| {
            section.paragraphs.iter().chain(section.groups.iter().flat_map(|group| &group.items))
        })
    }
}

impl BriefSection {
    fn new(key: &'static str, heading: &'static str) -> Self {
        Self { key, heading, paragraphs: Vec::new(), groups: Vec::new() }
    }

    fn items_mut(&mut self) -> impl Iterator<Item = &mut BriefItem> {
        self.paragraphs.iter_mut().chain(self.groups.iter_mut().flat_map(|group| &mut group.items))
    }

    /// Adds items as one group, unless there are none.
    fn with_group(mut self, heading: Option<&str>, items: Vec<BriefItem>) -> Self {
        if !items.is_empty() {
            self.groups.push(BriefGroup { heading: heading.map(str::to_owned), items });
        }
        self
    }
}
