//! Risks with what is checked next, and decisions.

use crate::language::Words;
use std::rc::Rc;

use super::reader::{Reader, ended, joined};
use super::work::is_ahead;
use super::{BriefItem, BriefSection};
use crate::domain::{Decision, Initiative, Screen, Table};
use crate::engine::order::sort_by_key;
use crate::select::outcomes::outcomes;
use crate::select::scoring_inputs::score;

/// What could go wrong, and what is missing to know it.
pub(super) fn risks(reader: &Reader<'_>) -> BriefSection {
    let ahead = reader.plan.initiatives.iter().filter(|initiative| is_ahead(initiative));
    let items = ahead.filter_map(|initiative| initiative_risk(reader, initiative)).collect();
    let view = outcomes(reader.plan, reader.today);
    let kpis = view.groups.iter().flat_map(|group| &group.kpis).filter(|kpi| kpi.standing.is_bad());
    let mut measures: Vec<BriefItem> = kpis
        .map(|kpi| {
            let text = format!("{}; find out why before the next step is chosen.", kpi.standing.label());
            reader.item(Screen::Outcomes, &kpi.id, reader.name(&kpi.id), text)
        })
        .collect();
    measures.extend(view.goals_without_kpi.iter().map(|(goal, _)| {
        let text = "No KPI tells about this goal; choose one.".to_owned();
        reader.item(Screen::Outcomes, goal, reader.name(goal), text)
    }));
    BriefSection::new("risks", "Risks and what we check next")
        .with_group(Some("Work ahead"), items)
        .with_group(Some("Outcomes"), measures)
}

fn initiative_risk(reader: &Reader<'_>, initiative: &Initiative) -> Option<BriefItem> {
    let linked = |initiative: &Initiative| {
        reader.plan.insights.iter().any(|insight| insight.initiatives.contains(&initiative.id))
    };
    let start = initiative.placement.as_ref().map(|placement| placement.start);
    let late = initiative
        .deadline
        .is_some_and(|deadline| deadline < reader.today || start.is_some_and(|start| start >= deadline));
    let found: Vec<String> = [
        (late, "its deadline cannot be met as planned"),
        (!linked(initiative), "no evidence backs it"),
        (score(reader.plan, initiative).score().is_none(), "what its score needs is not estimated"),
        (initiative.work.is_empty(), "its work is not estimated"),
        (initiative.predicts.is_empty(), "no KPI change is predicted, so its effect will not be seen"),
        (start.is_none(), "it has no date"),
    ]
    .iter()
    .filter(|(is_so, _)| *is_so)
    .map(|(_, words)| (*words).to_owned())
    .collect();
    if found.is_empty() {
        return None;
    }
    let text = Words::default().listed(&found);
    let mut letters = text.chars();
    let text = letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>());
    let text = ended(&text.unwrap_or_default());
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
        let when = decision.on.and_then(|on| reader.date(on)).map(|date| format!("({date}.)"));
        let evidence = match decision.insights.len() {
            0 => String::new(),
            count => format!("It rests on {}.", Words::default().count_insights(count)),
        };
        let about: Vec<String> =
            decision.initiatives.iter().map(|id| format!("“{}”", reader.name(id))).collect();
        let about = if about.is_empty() {
            String::new()
        } else {
            format!("It is about {}.", Words::default().listed(&about))
        };
        let choice = ended(&reader.text(&decision.choice));
        let reason = ended(&reader.text(&decision.reason));
        let text = joined(&[choice, reason, evidence, about, when.unwrap_or_default()]);
        reader.item(Screen::Brief, &decision.id, reader.name(&decision.id), text)
    });
    BriefSection::new("decisions", "What was decided").with_group(None, items.collect())
}
