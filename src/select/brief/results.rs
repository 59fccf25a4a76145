//! Outcomes: where the KPIs stand and what launches did.

use super::reader::{Reader, joined};
use super::{BriefGroup, BriefItem, BriefSection};
use crate::domain::{Kpi, Screen};
use crate::language::Words;
use crate::select::outcomes::{KpiView, PredictionRow, Verdict, likelihood_of, outcomes as outcomes_view};

/// KPIs by goal, then what launches did.
pub(super) fn outcomes(reader: &Reader<'_>) -> BriefSection {
    let view = outcomes_view(reader.plan, reader.today);
    let mut section = BriefSection::new("outcomes", "Where we stand");
    for group in &view.groups {
        let items =
            group.kpis.iter().filter_map(|kpi| Some(kpi_item(reader, reader.plan.find(&kpi.id)?, kpi)));
        let items: Vec<BriefItem> = items.collect();
        section.groups.push(BriefGroup { heading: Some(reader.text(&group.title)), items });
    }
    let closed = view.predictions.rows.iter().filter(|row| row.change.is_some());
    section.with_group(Some("What launches did"), closed.map(|row| launch_item(reader, row)).collect())
}

fn kpi_item(reader: &Reader<'_>, kpi: &Kpi, view: &KpiView) -> BriefItem {
    let standing = format!("{}.", view.standing.label());
    let chance = view
        .chance
        .as_ref()
        .map(|chance| format!("Reaching the target is {}.", likelihood_of(chance.probability)));
    let sentences = if reader.hides_figures(kpi) {
        vec![
            standing,
            "It counts money, so its figures are left out here.".to_owned(),
            chance.unwrap_or_default(),
        ]
    } else {
        vec![standing, position(reader, kpi, view), chance.unwrap_or_default()]
    };
    reader.item(Screen::Outcomes, &kpi.id, reader.name(&kpi.id), joined(&sentences))
}

fn position(reader: &Reader<'_>, kpi: &Kpi, view: &KpiView) -> String {
    let unit = if kpi.unit.is_empty() { String::new() } else { format!(" {}", kpi.unit) };
    let amount = |value: f64| format!("{}{unit}", Words::default().short(value));
    if view.latest_on.is_none() {
        return String::new();
    }
    let now = format!("{}{}", view.latest, reader.at(view.latest_on));
    let from = kpi.baseline.map(|value| format!(", from {}{}", amount(value), reader.at(kpi.baseline_on)));
    let to = kpi
        .target
        .map(|value| format!(", on the way to {}{}", amount(value), reader.dated("by", kpi.target_on)));
    format!("{now}{}{}.", from.unwrap_or_default(), to.unwrap_or_default())
}

fn launch_item(reader: &Reader<'_>, row: &PredictionRow) -> BriefItem {
    let verdict = match row.verdict {
        Verdict::Inside => "as predicted",
        Verdict::Less => "less than predicted",
        _ => "more than predicted",
    };
    let kpi = reader.name(&row.kpi);
    let hidden = reader.plan.find(&row.kpi).is_some_and(|kpi| reader.hides_figures(kpi));
    let text = if hidden {
        format!("“{kpi}” moved {verdict}.")
    } else {
        format!("“{kpi}” moved by {}, {verdict} ({}).", row.measured.figure, row.predicted)
    };
    reader.item(Screen::Outcomes, &row.initiative, reader.name(&row.initiative), text)
}
