//! The ranking as CSV, for a spreadsheet and for our own importer.

use std::rc::Rc;

use super::csv::Csv;
use crate::domain::{Choice, Initiative, Plan};
use crate::language::Words;
use crate::select::priorities::{CellKey, InputColumn, Place, input_columns, plan_ranking};

/// The ranking: first what is ranked, then what is not scored yet. The columns of the inputs are named by their keys (such as
/// `reach`), a goal's by its title; the importer reads title, key, status, owner and inputs back as they were.
pub(super) fn ranking_csv(plan: &Plan) -> String {
    let columns = input_columns(plan);
    let mut csv = Csv::default();
    ["Rank", "Title", "Key", "Status", "Owner"].iter().for_each(|header| csv.text(header));
    for column in &columns {
        csv.text(match &column.key {
            CellKey::Input(name) => name.as_str(),
            CellKey::Goal(_) => column.label.as_str(),
        });
    }
    csv.row(["Score benefit", "Score cost", "Score"]);
    let ranking = plan_ranking(plan);
    for place in &ranking.ranked {
        write_row(&mut csv, &columns, &place.initiative, Some(place));
    }
    for initiative in &ranking.not_scored {
        write_row(&mut csv, &columns, initiative, None);
    }
    csv.finish()
}

fn write_row(csv: &mut Csv, columns: &[InputColumn], one: &Rc<Initiative>, place: Option<&Place>) {
    csv.number(place.map(|place| place.rank.to_string()));
    csv.text(&one.title);
    csv.text(&one.external_key);
    csv.text(one.status.label(&Words::default()));
    csv.text(&one.owner);
    for column in columns {
        let estimate = match &column.key {
            CellKey::Input(name) => one.inputs.get(name),
            CellKey::Goal(goal) => {
                one.goal_impact.iter().find(|impact| impact.goal == *goal).map(|one| one.impact)
            }
        };
        csv.number(estimate.map(|estimate| estimate.to_string()));
    }
    let score = place.map(|place| &place.score);
    for number in [score.map(|one| one.benefit), score.map(|one| one.cost), score.map(|one| one.value())] {
        csv.number(number.map(|number| number.to_string()));
    }
    csv.end_row();
}
