//! How likely each rank is, as a heat strip: the first of the ranking against the ranks.

use super::{PlanRanking, RankingChances};
use crate::domain::Plan;
use crate::select::charts::{HeatRow, HeatView};

/// Initiatives and ranks shown at most.
const SHOWN: usize = 12;

/// The first of a ranking and how likely each rank is for them; nothing to see with fewer than two.
#[must_use]
pub fn rank_heat(plan: &Plan, ranking: &PlanRanking, chances: &RankingChances) -> HeatView {
    let words = plan.words();
    let count = ranking.ranked.len().min(SHOWN);
    let rows: Vec<HeatRow> = ranking
        .ranked
        .iter()
        .take(count)
        .enumerate()
        .map(|(place, one)| {
            let ranks = chances.ranks(place).iter().take(count).enumerate();
            let cell = |(rank, share): (usize, &f64)| {
                (*share, words.rank_chance(&words.number(share * 100.0, 0), &words.count(rank + 1)))
            };
            HeatRow {
                id: one.initiative.id.to_string(),
                label: plan.name_of(&one.initiative.id),
                cells: ranks.map(cell).collect(),
            }
        })
        .collect();
    let surest = rows.iter().filter_map(|row| {
        let most = row.cells.iter().map(|cell| cell.0).fold(0.0, f64::max);
        Some((most, row)).filter(|(most, _)| *most > 0.0)
    });
    let first = surest.into_iter().next();
    let description = first.map_or_else(String::new, |(_, row)| {
        let share = row.cells.first().map_or(0.0, |cell| cell.0);
        words.rank_chances_text(&row.label, &words.number(share * 100.0, 0))
    });
    HeatView {
        title: words.rank_chances_title().to_owned(),
        description,
        row_title: words.initiative().to_owned(),
        column_title: words.rank().to_owned(),
        columns: (1..=count).map(|rank| words.count(rank)).collect(),
        rows,
    }
}
