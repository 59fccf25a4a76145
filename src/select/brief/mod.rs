//! The brief: the plan in plain sentences, as one edition's audience may read it.
//!
//! Knows the plan and what other screens make of it; nothing of controls. Money and scores that an edition hides are
//! never put into a sentence, and amounts that people wrote into their own texts are taken out.
//!
//! **Invariants:** every item names the record it comes from; an edition without money has no amount of money in any
//! text; a date is never more exact than the edition's.

mod evidence;
mod markdown;
mod money;
mod outlook;
mod reader;
mod results;
mod work;

pub use money::without_amounts;
pub use outlook::latest_first;

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
    /// What it is about; empty in a paragraph.
    pub lead: String,
    /// The sentences.
    pub text: String,
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
#[must_use]
pub fn brief(plan: &Plan, edition: Option<&Id<Edition>>, today: Date) -> Brief {
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
        .map(|(_, write)| write(&reader))
        .filter(|section| !section.paragraphs.is_empty() || !section.groups.is_empty())
        .collect();
    let title = if plan.title.trim().is_empty() {
        plan.words().untitled_plan().to_owned()
    } else {
        reader.text(&plan.title)
    };
    Brief { title, subtitle: reader.subtitle(), words: plan.words().clone(), sections }
}

impl BriefSection {
    fn new(key: &'static str, heading: &'static str) -> Self {
        Self { key, heading, paragraphs: Vec::new(), groups: Vec::new() }
    }

    /// Adds items as one group, unless there are none.
    fn with_group(mut self, heading: Option<&str>, items: Vec<BriefItem>) -> Self {
        if !items.is_empty() {
            self.groups.push(BriefGroup { heading: heading.map(str::to_owned), items });
        }
        self
    }
}
