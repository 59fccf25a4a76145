//! The ranking as a table for a spreadsheet.

use std::rc::Rc;

use crate::domain::{Initiative, Plan};
use crate::format::export::{RankingRow, file_stem, ranking_csv};
use crate::select::priorities::{CellKey, InputColumn, Place, input_columns, plan_ranking};
use crate::store::{Msg, TextFile};

/// Hands the person the ranking: first what is ranked, then what is not scored yet.
pub(super) fn export_ranking(plan: &Plan) -> Msg {
    let columns = input_columns(plan);
    let keys: Vec<&str> = columns
        .iter()
        .map(|column| match &column.key {
            CellKey::Input(name) => name.as_str(),
            CellKey::Goal(_) => column.label.as_str(),
        })
        .collect();
    let ranking = plan_ranking(plan);
    let ranked = ranking.ranked.iter().map(|place| row(&columns, &place.initiative, Some(place)));
    let not_scored = ranking.not_scored.iter().map(|one| row(&columns, one, None));
    let rows: Vec<RankingRow> = ranked.chain(not_scored).collect();
    Msg::Download(TextFile {
        name: format!("{}.ranking.csv", file_stem(&plan.title)),
        media_type: "text/csv",
        text: ranking_csv(&keys, &rows),
    })
}

fn row(columns: &[InputColumn], one: &Rc<Initiative>, place: Option<&Place>) -> RankingRow {
    let input = |column: &InputColumn| match &column.key {
        CellKey::Input(name) => one.inputs.get(name),
        CellKey::Goal(goal) => {
            one.goal_impact.iter().find(|impact| impact.goal == *goal).map(|one| one.impact)
        }
    };
    RankingRow {
        rank: place.map(|place| place.rank),
        title: one.title.clone(),
        key: one.external_key.clone(),
        status: one.status,
        owner: one.owner.clone(),
        inputs: columns.iter().map(input).collect(),
        benefit: place.map(|place| place.score.benefit),
        cost: place.map(|place| place.score.cost),
        score: place.map(|place| place.score.value()),
    }
}
