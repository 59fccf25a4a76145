//! Predicted against measured, as bars: what closed predictions came to as a share of what was predicted.

use super::predictions::{PredictionRow, Predictions, Verdict};
use crate::domain::{Plan, Prediction};
use crate::select::charts::{BarRow, BarsView};
use crate::select::scoring_inputs::central;

/// What each closed prediction came to; no rows where none can be held against its measurement.
#[must_use]
pub fn held_chart(plan: &Plan, predictions: &Predictions) -> BarsView {
    let words = plan.words();
    let rows: Vec<BarRow> = predictions.rows.iter().filter_map(|row| bar(plan, row)).collect();
    let within = predictions.rows.iter().filter(|row| row.verdict == Verdict::Inside).count();
    BarsView {
        title: words.held_title().to_owned(),
        description: words.held_text(&words.count(within), &words.count(rows.len())),
        row_title: words.initiative().to_owned(),
        value_title: words.held_value().to_owned(),
        rows,
        reference: Some((1.0, words.held_predicted().to_owned())),
    }
}

fn bar(plan: &Plan, row: &PredictionRow) -> Option<BarRow> {
    let words = plan.words();
    let measured = row.change?;
    let initiative = plan.initiatives.get(&row.initiative)?;
    let prediction: &Prediction = initiative.predicts.iter().find(|one| one.kpi == row.kpi)?;
    let (predicted, change) = (central(prediction.change), prediction.change);
    if predicted.abs() < 1e-12 {
        return None;
    }
    let ends = (change.low() / predicted, change.high() / predicted);
    let range = change.is_range().then_some((ends.0.min(ends.1), ends.0.max(ends.1)));
    let share = words.number(measured / predicted * 100.0, 0);
    Some(BarRow {
        label: words.held_row(&row.title, &row.kpi_name),
        value: measured / predicted,
        range,
        value_label: words.held_point(&share, &row.measured.figure, &row.predicted),
        category: match row.verdict {
            Verdict::Inside => 4,
            Verdict::More => 1,
            _ => 2,
        },
    })
}
