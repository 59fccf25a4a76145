//! Editions: the plan as one audience may see it, and whether something that was made of it says more.
//!
//! [`edition_of`] takes what an edition hides out of the plan itself. Every export of an edition is made of that plan, and
//! knows of nothing else. [`leaks`] goes the other way: it looks for each hidden value in the finished artefact and trusts
//! nothing that made it.
//!
//! Both walk the plan by the list of fields that the plan file is made from (`plan_file/tables.rs`): a field that is new is
//! cleaned and looked for without a line here.
//!
//! **Invariants:** what comes out is a valid plan, under an id of its own; fields this build does not know are not in it; and
//! whatever goes wrong on the way leaves more out, not less.

mod artefact;
mod days;
mod leaks;
mod reduce;
mod rules;
mod secrets;

pub use leaks::{Hidden, Leak, Place, leaks};

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::{Date, DatePrecision, Edition, Id, Plan, ToldTimes};
use crate::format::plan_file::read_plan;
use crate::language::{Exactness, Say, Words, english_errors};
use crate::select::brief::{Brief, brief};
use crate::select::roadmap::told_spans;
use rules::{Depth, Rules};

/// The edition that something was to be made for is not in the plan any more: another tab, or another view, removed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EditionGone;

impl Say for EditionGone {
    fn say(&self, words: &Words) -> String {
        words.export_edition_gone().to_owned()
    }
}
english_errors!(EditionGone);

/// The edition that a person chose; none where everything is wanted.
///
/// # Errors
/// Where it is gone: what was not meant for everybody must not leave whole in its place.
pub fn chosen_edition<'p>(
    plan: &'p Plan,
    chosen: Option<&Id<Edition>>,
) -> Result<Option<&'p Rc<Edition>>, EditionGone> {
    chosen.map(|id| plan.editions.get(id).ok_or(EditionGone)).transpose()
}

/// The plan as an edition's audience may have it, as of a day: hidden records with all links to them, hidden fields, money
/// and names are gone, dates are as coarse as the edition has them, and texts that people wrote say other words instead.
///
/// ```
/// # use roadbook_core::{domain::{Id, Plan, Record, Edition}, format::edition::{edition_of, leaks}, format::plan_file::write_plan};
/// # let today = "2027-01-10".parse().unwrap();
/// let mut plan = Plan::empty("pl_ferry", today);
/// plan.title = "Ferry, for 90,000 euros".to_owned();
/// let riders = Edition::new(Id::new("ed_riders").unwrap());
/// let open = edition_of(&plan, &riders, today);
/// assert_eq!(open.title, "Ferry, for [amount]");
/// assert!(leaks(write_plan(&open).as_bytes(), "ferry.plan.json", &plan, &riders, today).is_empty());
/// assert!(!leaks(write_plan(&plan).as_bytes(), "ferry.plan.json", &plan, &riders, today).is_empty());
/// ```
#[must_use]
pub fn edition_of(plan: &Plan, edition: &Edition, today: Date) -> Plan {
    let rules = Rules::new(plan, edition, today, Depth::All);
    let mut open = reduced(&rules);
    let exactness = match edition.date_precision {
        DatePrecision::Day => return open,
        DatePrecision::Month => Exactness::Months,
        DatePrecision::Quarter => Exactness::Quarters,
        DatePrecision::NowNextLater => {
            open.read_by.told = Some(Rc::new(ToldTimes { only_stages: true, spans: BTreeMap::new() }));
            return open;
        }
    };
    let words = plan.words().clone().telling(exactness);
    let mut spans = told_spans(plan, &words, today);
    spans.retain(|id, _| open.initiatives.get(id).is_some());
    open.read_by.told = Some(Rc::new(ToldTimes { only_stages: false, spans }));
    open.read_by.words = words;
    open
}

/// The plan for a brief of the edition: hidden records, fields and words are gone, but days, amounts and scores are still
/// those of the plan, so that what the brief says of them is true. The brief itself tells them as the edition has them.
#[must_use]
pub fn plan_for_brief(plan: &Plan, edition: &Edition, today: Date) -> Plan {
    reduced(&Rules::new(plan, edition, today, Depth::Words))
}

/// The brief of an edition, or of everything where there is none.
#[must_use]
pub fn brief_of(plan: &Plan, edition: Option<&Id<Edition>>, today: Date) -> Brief {
    match edition.and_then(|id| plan.find(id)) {
        Some(edition) => brief(&plan_for_brief(plan, edition, today), Some(&edition.id), today),
        None => brief(plan, None, today),
    }
}

fn reduced(rules: &Rules<'_>) -> Plan {
    let mut plan = match read_plan(reduce::reduced_text(rules).as_bytes()) {
        Ok(opened) => opened.plan,
        // Nothing rather than something that was not meant to be seen.
        Err(_) => Plan::empty(&rules.plan_id(), rules.start()),
    };
    plan.read_by = rules.plan.read_by.clone();
    plan
}
