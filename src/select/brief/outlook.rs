//! Risks with what is checked next, and decisions.

use std::rc::Rc;

use super::reader::{Reader, ended};
use super::work::is_ahead;
use super::{BriefItem, BriefSection};
use crate::domain::{Decision, Initiative, Screen, Table};
use crate::engine::order::sort_by_key;
use crate::select::outcomes::outcomes;

/// What could go wrong, and what is missing to know it.
pub(super) fn risks(reader: &Reader<'_>) -> BriefSection {
    let ahead = reader.plan.initiatives.iter().filter(|initiative| is_ahead(initiative));
    let items = ahead.filter_map(|initiative| initiative_risk(reader, initiative)).collect();
    let view = outcomes(reader.plan, reader.today);
    let kpis = view.groups.iter().flat_map(|group| &group.kpis).filter(|kpi| kpi.standing.is_bad());
    let mut measures: Vec<BriefItem> = kpis
        .map(|kpi| {
            let text = reader.words().find_out_why(kpi.standing.label(reader.words()));
            reader.item(Screen::Outcomes, &kpi.id, reader.name(&kpi.id), text)
        })
        .collect();
    measures.extend(view.goals_without_kpi.iter().map(|(goal, _)| {
        let text = reader.words().goal_needs_kpi().to_owned();
        reader.item(Screen::Outcomes, goal, reader.name(goal), text)
    }));
    BriefSection::new("risks", reader.words().brief_risks())
        .with_group(Some(reader.words().brief_work_ahead()), items)
        .with_group(Some(reader.words().screen_outcomes()), measures)
}

fn initiative_risk(reader: &Reader<'_>, initiative: &Initiative) -> Option<BriefItem> {
    let start = initiative.placement.as_ref().map(|placement| placement.start);
    let late = initiative
        .deadline
        .is_some_and(|deadline| deadline < reader.today || start.is_some_and(|start| start >= deadline));
    let words = reader.words();
    // What the edition does not have is not missing.
    let (evidence, outcomes, roadmap) =
        (reader.has(Screen::Evidence), reader.has(Screen::Outcomes), reader.has(Screen::Roadmap));
    let unscored = || reader.scoring.outcome(initiative).score().is_none();
    let found: Vec<String> = [
        (late, words.risk_late()),
        (evidence && reader.evidence(&initiative.id).is_empty(), words.risk_no_evidence()),
        (reader.shows_scores && unscored(), words.risk_no_score()),
        (roadmap && reader.shows_work && initiative.work.is_empty(), words.risk_no_work()),
        (outcomes && initiative.predicts.is_empty(), words.risk_no_prediction()),
        (roadmap && start.is_none(), words.risk_no_date()),
    ]
    .iter()
    .filter(|(is_so, _)| *is_so)
    .map(|(_, sentence)| (*sentence).to_owned())
    .collect();
    if found.is_empty() {
        return None;
    }
    let text = words.sentences(&found);
    Some(reader.item(Screen::Priorities, &initiative.id, reader.name(&initiative.id), text))
}

/// Decisions, the latest first, those without a date last.
#[must_use]
pub fn latest_first(decisions: &Table<Decision>) -> Vec<Rc<Decision>> {
    let mut decisions = decisions.rows().to_vec();
    sort_by_key(&mut decisions, |decision| std::cmp::Reverse(decision.on));
    decisions
}

/// What was decided, the latest first.
pub(super) fn decisions(reader: &Reader<'_>) -> BriefSection {
    let decisions = latest_first(&reader.plan.decisions);
    let items = decisions.iter().map(|decision| {
        let words = reader.words();
        let when = decision.on.and_then(|on| reader.date(on)).map(|date| words.in_brackets(&date));
        let evidence = match decision.insights.len() {
            0 => String::new(),
            count => words.rests_on(count),
        };
        let about: Vec<String> =
            decision.initiatives.iter().map(|id| words.quoted(&reader.name(id))).collect();
        let about = if about.is_empty() { String::new() } else { words.is_about(&words.listed(&about)) };
        let choice = ended(words, &reader.text(&decision.choice));
        let reason = ended(words, &reader.text(&decision.reason));
        let text = words.sentences(&[choice, reason, evidence, about, when.unwrap_or_default()]);
        let state = reader.text(&decision.choice);
        BriefItem { state, ..reader.item(Screen::Brief, &decision.id, reader.name(&decision.id), text) }
    });
    BriefSection::new("decisions", reader.words().brief_decisions()).with_group(None, items.collect())
}
