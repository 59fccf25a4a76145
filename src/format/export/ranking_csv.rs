//! The ranking as CSV, for a spreadsheet and for our own importer.

use crate::domain::{Choice, Estimate, Status};
use crate::format::import::FORMULA_SIGNS;
use crate::language::Words;

/// One line of the ranking.
#[derive(Clone, Debug, PartialEq)]
pub struct RankingRow {
    /// Its rank, from 1; `None` when it is not scored.
    pub rank: Option<usize>,
    /// The initiative's title.
    pub title: String,
    /// Its key in the tool it was imported from.
    pub key: String,
    /// Where it stands.
    pub status: Status,
    /// Who leads it.
    pub owner: String,
    /// The model's inputs, in the order of the keys given with the rows.
    pub inputs: Vec<Option<Estimate>>,
    /// The benefit part of the score.
    pub benefit: Option<f64>,
    /// The cost part of the score.
    pub cost: Option<f64>,
    /// Benefit ÷ cost.
    pub score: Option<f64>,
}

/// The ranking as CSV with CRLF line ends: every field quoted, a text that a spreadsheet would run as a
/// formula guarded by a leading `'`, numbers as they are. `input_keys` (such as `reach`) name the columns
/// of [`RankingRow::inputs`]; the importer reads title, key, status, owner and inputs back as they were.
#[must_use]
pub fn ranking_csv(input_keys: &[&str], rows: &[RankingRow]) -> String {
    let mut csv = Csv::default();
    ["Rank", "Title", "Key", "Status", "Owner"].iter().for_each(|header| csv.text(header));
    input_keys.iter().for_each(|key| csv.text(key));
    ["Score benefit", "Score cost", "Score"].iter().for_each(|header| csv.text(header));
    csv.end_row();
    for row in rows {
        csv.number(row.rank.map(|rank| rank.to_string()));
        csv.text(&row.title);
        csv.text(&row.key);
        csv.text(row.status.label(&Words::default()));
        csv.text(&row.owner);
        for place in 0..input_keys.len() {
            csv.number(row.inputs.get(place).copied().flatten().map(|estimate| estimate.to_string()));
        }
        for number in [row.benefit, row.cost, row.score] {
            csv.number(number.map(|number| number.to_string()));
        }
        csv.end_row();
    }
    csv.text
}

#[derive(Default)]
struct Csv {
    text: String,
    in_row: bool,
}

impl Csv {
    fn field(&mut self, guard: &str, content: &str) {
        self.text.push_str(if self.in_row { ",\"" } else { "\"" });
        self.text.push_str(guard);
        self.text.push_str(&content.replace('"', "\"\""));
        self.text.push('"');
        self.in_row = true;
    }

    fn text(&mut self, content: &str) {
        // A text that already begins with the guard gets another one, so that reading takes off exactly one.
        let needs_guard = content.trim_start_matches('\'').starts_with(FORMULA_SIGNS);
        self.field(if needs_guard { "'" } else { "" }, content);
    }

    fn number(&mut self, number: Option<String>) {
        self.field("", &number.unwrap_or_default());
    }

    fn end_row(&mut self) {
        self.text.push_str("\r\n");
        self.in_row = false;
    }
}
