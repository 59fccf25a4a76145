//! Outcomes: where the KPIs stand and what launches did.

use super::reader::Reader;
use super::{BriefGroup, BriefItem, BriefSection};
use crate::domain::{Kpi, Screen};
use crate::select::outcomes::{KpiView, PredictionRow, Verdict, likelihood_of, outcomes as outcomes_view};

/// KPIs by goal, then what launches did.
pub(super) fn outcomes(reader: &Reader<'_>) -> BriefSection {
    let view = outcomes_view(reader.plan, reader.today);
    let mut section = BriefSection::new("outcomes", reader.words().brief_outcomes());
    for group in &view.groups {
        let items =
            group.kpis.iter().filter_map(|kpi| Some(kpi_item(reader, reader.plan.find(&kpi.id)?, kpi)));
        let items: Vec<BriefItem> = items.collect();
        section.groups.push(BriefGroup { heading: Some(reader.text(&group.title)), items });
    }
    let closed = view.predictions.rows.iter().filter(|row| row.change.is_some());
    section.with_group(
        Some(reader.words().brief_launches()),
        closed.map(|row| launch_item(reader, row)).collect(),
    )
}

fn kpi_item(reader: &Reader<'_>, kpi: &Kpi, view: &KpiView) -> BriefItem {
    let words = reader.words();
    let standing = words.as_sentence(view.standing.label(words));
    let chance = view.chance.as_ref().map(|chance| likelihood_of(words, chance.probability));
    let chance = chance.map(|likelihood| words.reaching_target(&likelihood)).unwrap_or_default();
    let position = if reader.hides_figures(kpi) {
        words.figures_left_out().to_owned()
    } else {
        position(reader, kpi, view)
    };
    let text = words.sentences(&[standing, position, chance]);
    let state = view.standing.label(words).to_owned();
    BriefItem { state, ..reader.item(Screen::Outcomes, &kpi.id, reader.name(&kpi.id), text) }
}

fn position(reader: &Reader<'_>, kpi: &Kpi, view: &KpiView) -> String {
    let words = reader.words();
    let amount = |value: f64| {
        let number = words.short(value);
        if kpi.unit.is_empty() { number } else { words.quantity(&number, &kpi.unit) }
    };
    if view.latest_on.is_none() {
        return String::new();
    }
    let now = reader.at(&view.latest, view.latest_on);
    let from = kpi.baseline.map(|value| reader.at(&amount(value), kpi.baseline_on));
    let to = kpi.target.map(|value| reader.by(&amount(value), kpi.target_on));
    match (from, to) {
        (None, None) => words.position_now(&now),
        (Some(from), None) => words.position_from(&now, &from),
        (None, Some(to)) => words.position_to(&now, &to),
        (Some(from), Some(to)) => words.position_from_to(&now, &from, &to),
    }
}

fn launch_item(reader: &Reader<'_>, row: &PredictionRow) -> BriefItem {
    let words = reader.words();
    let kpi = words.quoted(&reader.name(&row.kpi));
    let hidden = reader.plan.find(&row.kpi).is_some_and(|kpi| reader.hides_figures(kpi));
    let (change, predicted) = (&row.measured.figure, &row.predicted);
    let text = match (row.verdict, hidden) {
        (Verdict::Inside, true) => words.moved_as_predicted(&kpi),
        (Verdict::Inside, false) => words.moved_by_as_predicted(&kpi, change, predicted),
        (Verdict::Less, true) => words.moved_less(&kpi),
        (Verdict::Less, false) => words.moved_by_less(&kpi, change, predicted),
        (_, true) => words.moved_more(&kpi),
        (_, false) => words.moved_by_more(&kpi, change, predicted),
    };
    let key = format!("{}:{}", row.initiative, row.kpi);
    BriefItem { key, ..reader.item(Screen::Outcomes, &row.initiative, reader.name(&row.initiative), text) }
}
