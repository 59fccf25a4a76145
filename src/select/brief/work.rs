//! What will be done and why, and what will not.

use crate::language::Words;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::reader::{Reader, ended};
use super::{BriefGroup, BriefItem, BriefSection, Source};
use crate::domain::{Choice, DatePrecision, EvidenceLevel, Goal, Id, Initiative, Screen, Status};
use crate::engine::order::{gathered, sort_by, sort_by_key};
use crate::engine::ranking::competition_ranks;
use crate::select::outcomes::change_range;
use crate::select::scoring_inputs::central;

/// Goals named in a reason.
const GOALS_NAMED: usize = 2;

/// Whether an initiative is part of the plan ahead.
pub(super) fn is_ahead(initiative: &Initiative) -> bool {
    match initiative.status {
        Status::Planned | Status::InProgress => true,
        Status::Candidate => initiative.placement.is_some(),
        Status::Launched | Status::Rejected => false,
    }
}

/// Initiatives on the roadmap, by start.
pub(super) fn doing(reader: &Reader<'_>) -> BriefSection {
    let mut ahead: Vec<&Initiative> =
        reader.plan.initiatives.iter().map(|initiative| &**initiative).filter(|one| is_ahead(one)).collect();
    sort_by_key(&mut ahead, |initiative| {
        initiative.placement.as_ref().map_or((true, None), |placed| (false, Some(placed.start)))
    });
    let mut section = BriefSection::new("doing", reader.words().brief_doing());
    let source = Source { screen: Screen::Roadmap, record: None };
    if ahead.is_empty() {
        let text = reader.words().nothing_on_roadmap().to_owned();
        section.paragraphs.push(BriefItem { key: "nothing".to_owned(), text, ..BriefItem::from(source) });
    } else if let Some(text) = money(reader, &ahead) {
        section.paragraphs.push(BriefItem { key: "money".to_owned(), text, ..BriefItem::from(source) });
    }
    let ranks = ranks(reader);
    for initiative in ahead {
        let item = reader.item(
            Screen::Roadmap,
            &initiative.id,
            reader.name(&initiative.id),
            sentences(reader, initiative, &ranks),
        );
        let heading = heading(reader, initiative);
        let item = BriefItem { state: heading.clone().unwrap_or_default(), ..item };
        match section.groups.last_mut() {
            Some(group) if group.heading == heading => group.items.push(item),
            _ => section.groups.push(BriefGroup { heading, items: vec![item] }),
        }
    }
    section
}

/// The subheading an initiative stands under.
fn heading(reader: &Reader<'_>, initiative: &Initiative) -> Option<String> {
    let start = initiative.placement.as_ref().map(|placement| placement.start);
    if reader.precision == DatePrecision::NowNextLater {
        return Some(reader.horizon(start, initiative.status == Status::InProgress).to_owned());
    }
    Some(match start {
        Some(start) => reader.words().heading_from(&reader.date(start)?),
        None => reader.words().without_date_yet().to_owned(),
    })
}

fn money(reader: &Reader<'_>, ahead: &[&Initiative]) -> Option<String> {
    if !reader.shows_money {
        return None;
    }
    let settings = &reader.plan.settings;
    let words = reader.words();
    let amount = |value: f64| words.amount_of_money(&words.number(value, 0), &settings.currency);
    let spent: f64 = ahead.iter().map(|initiative| initiative.cost).sum();
    match (settings.total_budget(), spent > 0.0) {
        (Some(budget), _) => Some(words.takes_of_budget(&amount(spent), &amount(budget))),
        (None, true) => Some(words.takes_money(&amount(spent))),
        (None, false) => None,
    }
}

fn sentences(reader: &Reader<'_>, initiative: &Initiative, ranks: &Ranks) -> String {
    reader.words().sentences(&[
        ended(reader.words(), &reader.text(&initiative.summary)),
        serves(reader, initiative),
        predicted(reader, initiative),
        backing(reader, initiative),
        scored(reader, initiative, ranks),
        due(reader, initiative),
        cost(reader, initiative),
    ])
}

fn serves(reader: &Reader<'_>, initiative: &Initiative) -> String {
    let weight = |goal: &Id<Goal>| reader.plan.find(goal).map_or(0.0, |goal| goal.weight);
    let mut goals: Vec<(f64, String)> = initiative
        .goal_impact
        .iter()
        .map(|one| (weight(&one.goal) * central(one.impact), reader.words().quoted(&reader.name(&one.goal))))
        .filter(|(value, _)| *value > 0.0)
        .collect();
    sort_by(&mut goals, |a, b| b.0.total_cmp(&a.0));
    let names: Vec<String> = goals.into_iter().take(GOALS_NAMED).map(|(_, name)| name).collect();
    if names.is_empty() { String::new() } else { reader.words().serves_goals(&reader.words().listed(&names)) }
}

fn predicted(reader: &Reader<'_>, initiative: &Initiative) -> String {
    let words = reader.words();
    let changes: Vec<String> = initiative
        .predicts
        .iter()
        .filter_map(|prediction| {
            let kpi = reader.plan.find(&prediction.kpi)?;
            let name = words.quoted(&reader.name(&prediction.kpi));
            Some(if reader.hides_figures(kpi) {
                name
            } else {
                let stated = change_range(words, prediction.change, &kpi.unit);
                match reader.calibration.corrected(words, prediction.change, &kpi.unit) {
                    Some(fact) => words.moves_by_corrected(&name, &stated, &fact.sentence()),
                    None => words.moves_by(&name, &stated),
                }
            })
        })
        .collect();
    if changes.is_empty() { String::new() } else { words.expected_to_move(&words.listed(&changes)) }
}

fn backing(reader: &Reader<'_>, initiative: &Initiative) -> String {
    if !reader.has(Screen::Evidence) {
        return String::new();
    }
    let levels = reader.evidence(&initiative.id);
    match levels.iter().max() {
        None => reader.words().no_evidence_linked().to_owned(),
        Some(best) => reader.words().backed_by(levels.len(), level_in_a_sentence(reader.words(), *best)),
    }
}

fn level_in_a_sentence(words: &Words, level: EvidenceLevel) -> &'static str {
    match level {
        EvidenceLevel::SelfConviction => words.level_is_self_conviction(),
        EvidenceLevel::PitchDeck => words.level_is_pitch_deck(),
        EvidenceLevel::ThematicSupport => words.level_is_thematic_support(),
        EvidenceLevel::OthersOpinion => words.level_is_others_opinion(),
        EvidenceLevel::EstimatesAndPlans => words.level_is_estimates_and_plans(),
        EvidenceLevel::Anecdotal => words.level_is_anecdotal(),
        EvidenceLevel::MarketData => words.level_is_market_data(),
        EvidenceLevel::UserEvidence => words.level_is_user_evidence(),
        EvidenceLevel::TestResults => words.level_is_test_results(),
        EvidenceLevel::LaunchData => words.level_is_launch_data(),
    }
}

fn due(reader: &Reader<'_>, initiative: &Initiative) -> String {
    match initiative.deadline.and_then(|deadline| reader.date(deadline)) {
        Some(deadline) if initiative.must => reader.words().must_due(&deadline),
        Some(deadline) => reader.words().due_by(&deadline),
        None if initiative.must => reader.words().is_must().to_owned(),
        None => String::new(),
    }
}

fn cost(reader: &Reader<'_>, initiative: &Initiative) -> String {
    if reader.shows_money && initiative.cost > 0.0 {
        let words = reader.words();
        let money = words.amount_of_money(&words.number(initiative.cost, 0), &reader.plan.settings.currency);
        words.costs_money(&money)
    } else {
        String::new()
    }
}

/// Score and rank of every initiative still open; empty in an edition without scores.
type Ranks = BTreeMap<Id<Initiative>, (f64, usize)>;

fn ranks(reader: &Reader<'_>) -> Ranks {
    if !reader.shows_scores {
        return Ranks::new();
    }
    let open =
        |initiative: &&Rc<Initiative>| !matches!(initiative.status, Status::Launched | Status::Rejected);
    let scored: Vec<(&Id<Initiative>, f64)> = reader
        .plan
        .initiatives
        .iter()
        .filter(open)
        .filter_map(|initiative| Some((&initiative.id, reader.scoring.outcome(initiative).score()?.value())))
        .collect();
    let values: Vec<f64> = scored.iter().map(|(_, value)| *value).collect();
    let ranks = competition_ranks(&values);
    gathered(scored.into_iter().zip(ranks).map(|((id, value), rank)| (id.clone(), (value, rank))))
}

fn scored(reader: &Reader<'_>, initiative: &Initiative, ranks: &Ranks) -> String {
    let Some((value, rank)) = ranks.get(&initiative.id) else { return String::new() };
    let words = reader.words();
    let model = reader.plan.settings.score_model.label(words);
    let score = words.score_and_rank(model, &words.short(*value), *rank, ranks.len());
    words.sentences(&[score, against_others(reader, initiative, *value, *rank, ranks)])
}

/// How it compares with the best that is not on the roadmap.
fn against_others(
    reader: &Reader<'_>,
    initiative: &Initiative,
    value: f64,
    rank: usize,
    ranks: &Ranks,
) -> String {
    let words = reader.words();
    let waiting = reader.plan.initiatives.iter().filter(|other| !is_ahead(other));
    let scored = waiting.filter_map(|other| Some((ranks.get(&other.id)?, other)));
    let best = scored.min_by_key(|((_, rank), _)| *rank);
    match best {
        None => String::new(),
        Some(((other, other_rank), best)) => {
            let name = words.quoted(&reader.name(&best.id));
            if value > *other {
                words.beats_best_waiting(&name, *other_rank)
            } else if rank > *other_rank && initiative.must {
                words.must_before_better(&name, *other_rank)
            } else if rank > *other_rank {
                words.behind_best_waiting(&name, *other_rank)
            } else {
                String::new()
            }
        }
    }
}

/// What was decided against, and why.
pub(super) fn not_doing(reader: &Reader<'_>) -> BriefSection {
    let rejected = reader.plan.initiatives.iter().filter(|initiative| initiative.status == Status::Rejected);
    let items = rejected.map(|initiative| {
        let decision =
            reader.plan.decisions.iter().find(|decision| decision.initiatives.contains(&initiative.id));
        let why = decision
            .map(|decision| ended(reader.words(), &reader.text(&decision.reason)))
            .filter(|reason| !reason.is_empty());
        let text = why.unwrap_or_else(|| reader.words().no_reason_written().to_owned());
        reader.item(Screen::Priorities, &initiative.id, reader.name(&initiative.id), text)
    });
    BriefSection::new("not-doing", reader.words().brief_not_doing()).with_group(None, items.collect())
}
