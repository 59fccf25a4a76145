//! Where the product is going, and what was learned.

use super::reader::{Reader, ended};
use super::rewritten::fingerprint;
use super::{BriefItem, BriefSection, Source};
use crate::domain::{Choice, EvidenceLevel, Insight, Screen};
use crate::engine::order::sort_by;
use crate::engine::scoring::evidence::{HALF_LIFE_DAYS, LADDER, age_weight};

/// Insights told.
const TOLD: usize = 5;

/// Vision, picture of success, what will be done, what is fixed.
pub(super) fn vision(reader: &Reader<'_>) -> BriefSection {
    let strategy = &reader.plan.strategy;
    let source = || Source { screen: Screen::Strategy, record: None };
    let mut section = BriefSection::new("vision", reader.words().brief_vision());
    let item = |key: &str, text: &str| BriefItem {
        key: key.to_owned(),
        text: ended(reader.words(), &reader.text(text)),
        ..BriefItem::from(source())
    };
    let texts = [
        ("vision", &strategy.vision),
        ("success", &strategy.success),
        ("constraints", &strategy.constraints),
    ];
    for (key, text) in texts {
        if !text.trim().is_empty() {
            section.paragraphs.push(item(key, text));
        }
    }
    let actions = strategy.actions.iter().filter(|action| !action.trim().is_empty());
    // An action has no id; what was said of one is not said of another that took its place.
    let actions = actions.map(|action| item(&fingerprint(&[action]), action)).collect();
    let section = section.with_group(Some(reader.words().brief_actions()), actions);
    let goals = reader.plan.goals.iter().map(|goal| {
        reader.item(
            Screen::Strategy,
            &goal.id,
            reader.name(&goal.id),
            goal_text(reader, goal.outcome.label(reader.plan.words()), goal.weight),
        )
    });
    section.with_group(Some(reader.words().brief_goals()), goals.collect())
}

fn goal_text(reader: &Reader<'_>, outcome: &str, weight: f64) -> String {
    let total: f64 = reader.plan.goals.iter().map(|goal| goal.weight).sum();
    if reader.shows_scores && total > 0.0 {
        reader.words().goal_and_weight(outcome, &reader.words().percent(weight / total))
    } else {
        reader.words().as_sentence(outcome)
    }
}

/// The strongest and freshest insights.
pub(super) fn learned(reader: &Reader<'_>) -> BriefSection {
    let weight = |insight: &Insight| {
        let strength = LADDER.get(insight.level as usize).map_or(0.0, |level| level.strength);
        // Ages of dates a plan may hold are below 2^17 days.
        let age = insight.on.map_or(HALF_LIFE_DAYS * 2.0, |on| reader.today.days_since(on) as f64);
        strength * age_weight(age, HALF_LIFE_DAYS)
    };
    let mut insights: Vec<&Insight> = reader.plan.insights.iter().map(|insight| &**insight).collect();
    insights.retain(|insight| insight.level >= EvidenceLevel::Anecdotal && !insight.text.trim().is_empty());
    sort_by(&mut insights, |a, b| weight(b).total_cmp(&weight(a)));
    let items = insights.into_iter().take(TOLD).map(|insight| item(reader, insight)).collect();
    BriefSection::new("learned", reader.words().brief_learned()).with_group(None, items)
}

fn item(reader: &Reader<'_>, insight: &Insight) -> BriefItem {
    let mut facts = vec![insight.level.label(reader.plan.words()).to_owned()];
    if !insight.source.trim().is_empty() {
        facts.push(reader.text(&insight.source));
    }
    facts.extend(insight.on.and_then(|on| reader.date(on)));
    let words = reader.words();
    let needs: Vec<String> = insight.needs.iter().map(|need| words.quoted(&reader.name(need))).collect();
    let about = if needs.is_empty() { String::new() } else { words.speaks_of(&words.listed(&needs)) };
    let facts = words.in_brackets(&words.in_a_row(&facts));
    let text = words.sentences(&[ended(words, &reader.text(&insight.text)), facts, about]);
    reader.item(Screen::Evidence, &insight.id, String::new(), text)
}
