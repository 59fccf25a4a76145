//! What each column means, told by its header.
//!
//! Nothing here reads a cell for its value. A file is recognised by its columns, in any order and case, never by one whole
//! line: first a tool's own (`sources`), then the general list (`meanings`).

use super::dates::{self, DateOrder};
use super::meanings::{FACTS, Facts, Meaning};
use super::sources::{SOURCES, Source};
use super::table::{Row, Table};
use super::{ImportKind, Mapping, Target, shortened, values, words};

/// A column and what it is used as.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ColumnUse {
    /// The header as the file has it; empty where the file has none.
    pub header: String,
    /// The column's position, from 0; headers may repeat.
    pub index: usize,
    /// What it is used as; `None` when it is left out.
    pub meaning: Option<Meaning>,
    /// What stands in the first rows that have something there, shortened.
    pub samples: Vec<String>,
    /// What one of the header's units is in the unit of the meaning: 0.23 for weeks in an effort column.
    pub factor: f64,
}

/// What the columns of a table say of it as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Recognised {
    /// The header's place among the rows; none where the first row holds values already.
    pub header: Option<usize>,
    /// What kind of table it is.
    pub kind: ImportKind,
    /// What its rows become.
    pub target: Target,
    /// Its columns.
    pub columns: Vec<ColumnUse>,
    /// Whether a day of completion outweighs the status.
    pub done_when_dated: bool,
}

impl Recognised {
    /// How many columns are understood.
    pub fn understood(&self) -> usize {
        self.columns.iter().filter(|column| column.meaning.is_some()).count()
    }

    /// Whether some column has this meaning.
    pub fn has(&self, meaning: Meaning) -> bool {
        self.columns.iter().any(|column| column.meaning == Some(meaning))
    }

    /// Whether there is a column that a row cannot do without.
    pub fn has_name(&self) -> bool {
        match self.target {
            Target::Initiatives => self.has(Meaning::Title),
            Target::Insights => {
                self.has(Meaning::Title) || self.has(Meaning::Said) || self.has(Meaning::Summary)
            }
            Target::Measurements => self.has(Meaning::On) && self.has(Meaning::Measured),
        }
    }
}

/// How far down the header is looked for.
pub const HEADER_ROWS: usize = 25;
/// How many samples of a column are kept.
const SAMPLES: usize = 3;

/// Words that only say how a column counts.
const UNIT_WORDS: &[&str] = &[
    "in",
    "per",
    "person",
    "man",
    "quarter",
    "quarters",
    "month",
    "months",
    "week",
    "weeks",
    "day",
    "days",
    "hour",
    "hours",
    "points",
    "percent",
    "score",
    "rating",
    "estimated",
    "0",
    "1",
    "3",
    "5",
    "10",
    "100",
    "to",
    "eur",
    "usd",
];

/// What Aha! and others put in front of a field's name: the record it belongs to.
const RECORD_WORDS: &[&str] =
    &["feature", "idea", "epic", "initiative", "item", "task", "story", "requirement"];

/// A header in small letters without punctuation or Jira's `Custom field (…)` around it.
pub fn words_of(header: &str) -> String {
    let lower = header.trim().trim_start_matches('\'').to_lowercase();
    let inner =
        lower.strip_prefix("custom field (").and_then(|rest| rest.strip_suffix(')')).unwrap_or(&lower);
    let spaced = inner.replace(|letter: char| !letter.is_alphanumeric(), " ");
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The ways a header may be looked up, the most literal first.
fn spellings(header: &str) -> Vec<String> {
    let whole = words_of(header);
    let mut words: Vec<&str> = whole.split(' ').collect();
    while words.len() > 1 && words.last().is_some_and(|word| UNIT_WORDS.contains(word)) {
        words.pop();
    }
    // “Feature score” is no feature.
    let is_record = matches!(words.as_slice(), [record] if RECORD_WORDS.contains(record));
    let bare = if is_record { whole.clone() } else { words.join(" ") };
    let before_bracket = words_of(header.split(['(', '[']).next().unwrap_or(""));
    let of_record = whole.split_once(' ').filter(|(record, _)| RECORD_WORDS.contains(record));
    let of_record = of_record.map(|(_, field)| field.to_owned());
    let mut spellings = vec![whole, bare];
    if !before_bracket.is_empty()
        && before_bracket != "custom field"
        && !before_bracket.ends_with("issue link")
    {
        spellings.push(before_bracket);
    }
    spellings.extend(of_record);
    spellings
}

/// How well a header fits a meaning: 0 is best.
fn fit(facts: &Facts, spellings: &[String]) -> Option<usize> {
    spellings.iter().find_map(|spelling| facts.headers.split('|').position(|known| known == spelling))
}

/// The header row that is understood best, with the meaning of each of its columns; none where no row will do.
pub fn recognise(table: &Table, wanted: Option<Target>) -> Option<Recognised> {
    let mut best: Option<Recognised> = None;
    for (place, row) in table.rows().take(HEADER_ROWS).enumerate() {
        let mut recognised = recognise_row(row, Some(place), wanted);
        if recognised.target == Target::Measurements {
            find_measured(&mut recognised, table, place + 1);
        }
        if recognised.has_name()
            && best.as_ref().is_none_or(|best| recognised.understood() > best.understood())
        {
            best = Some(recognised);
        }
    }
    best.or_else(|| bare_measurements(table, wanted))
}

/// Days and values without a header.
fn bare_measurements(table: &Table, wanted: Option<Target>) -> Option<Recognised> {
    let row = table.row(0).filter(|_| wanted.is_none_or(|wanted| wanted == Target::Measurements))?;
    let day = Some(row.cell(0)).filter(|cell| !cell.contains([';', '\t']))?;
    dates::day_or_month(day, DateOrder::DayFirst)?;
    let mut recognised = recognise_row(row, None, Some(Target::Measurements));
    recognised.columns.first_mut()?.meaning = Some(Meaning::On);
    find_measured(&mut recognised, table, 0);
    recognised.has_name().then_some(recognised)
}

/// The first column of figures beside the day is what was measured, whatever it is called.
fn find_measured(recognised: &mut Recognised, table: &Table, first: usize) {
    if recognised.has(Meaning::Measured) || !recognised.has(Meaning::On) {
        return;
    }
    let is_figures = |column: &&mut ColumnUse| {
        let cells = || table.rows().skip(first).take(HEADER_ROWS).map(|row| row.cell(column.index));
        let figures = cells().filter(|cell| values::is_figure(cell)).count();
        figures > 0 && figures * 2 > cells().filter(|cell| !cell.is_empty()).count()
    };
    let free = |column: &&mut ColumnUse| column.meaning.is_none();
    if let Some(column) = recognised.columns.iter_mut().filter(free).find(is_figures) {
        column.meaning = Some(Meaning::Measured);
    }
}

/// What the columns mean if this row is the header; without a place, what its cells hold is no header at all.
pub fn recognise_row(row: Row<'_>, header: Option<usize>, wanted: Option<Target>) -> Recognised {
    let columns: Vec<ColumnUse> = row
        .cells()
        .enumerate()
        .map(|(index, cell)| ColumnUse {
            header: if header.is_some() { cell.to_owned() } else { String::new() },
            index,
            factor: 1.0,
            ..ColumnUse::default()
        })
        .collect();
    let all: Vec<Vec<String>> = columns.iter().map(|column| spellings(&column.header)).collect();
    let named = |name: &str| all.iter().any(|spellings| spellings.first().is_some_and(|whole| whole == name));
    let is_from = |source: &&Source| source.signs.iter().any(|signs| signs.split('|').all(named));
    let source = SOURCES.iter().find(is_from);
    let as_target = |target: Target| {
        let mut columns = columns.clone();
        assign(&mut columns, &all, source, target);
        let kind = source.map_or(ImportKind::Table, |source| source.kind);
        let done_when_dated = source.is_some_and(|source| source.done_when_dated);
        Recognised { header, kind, target, columns, done_when_dated }
    };
    match wanted.or(source.map(|source| source.becomes)) {
        Some(target) => as_target(target),
        None => guess_target(as_target),
    }
}

/// Headers that speak of somebody's words, however the other columns are called.
const STRONGLY_SAID: &str = "text|feedback|insight|quote|verbatim|message|what they said|review";

/// The one column of a text that is read line by line.
pub fn of_lines(first: Row<'_>, wanted: Option<Target>) -> Recognised {
    let mut recognised = recognise_row(first, None, Some(wanted.unwrap_or(Target::Insights)));
    let meaning = match recognised.target {
        Target::Initiatives => Meaning::Title,
        Target::Insights => Meaning::Said,
        Target::Measurements => Meaning::On,
    };
    recognised.columns.iter_mut().for_each(|column| column.meaning = Some(meaning));
    recognised.kind = ImportKind::Lines;
    recognised
}

/// What the rows of a table of no known tool become: what was said without anything that only an initiative has is an
/// insight, a day with a figure is a measurement.
fn guess_target(as_target: impl Fn(Target) -> Recognised) -> Recognised {
    let initiatives = as_target(Target::Initiatives);
    let is_own = |column: &ColumnUse| {
        let facts = column.meaning.and_then(Meaning::facts);
        facts.is_some_and(|facts| !facts.serves(Target::Insights) || facts.meaning == Meaning::Status)
    };
    let insights = as_target(Target::Insights);
    let says = |column: &ColumnUse| {
        let header = words_of(&column.header);
        column.meaning == Some(Meaning::Said) && STRONGLY_SAID.split('|').any(|known| known == header)
    };
    let is_said = insights.columns.iter().any(says) && !initiatives.columns.iter().any(is_own);
    if is_said || (insights.has(Meaning::Said) && !initiatives.has(Meaning::Title)) {
        return insights;
    }
    if initiatives.has(Meaning::Title) {
        return initiatives;
    }
    let measurements = as_target(Target::Measurements);
    if measurements.has(Meaning::On) { measurements } else { initiatives }
}

/// What a title is called where somebody's words stand beside it.
const SUBJECTS: &[&str] = &["title", "subject", "summary"];

/// Gives each column its meaning: the tool's own first, then the general ones in their order.
fn assign(columns: &mut [ColumnUse], all: &[Vec<String>], source: Option<&Source>, target: Target) {
    let mut is_settled = vec![false; columns.len()];
    for (headers, meaning) in source.map_or(&[][..], |source| source.columns) {
        for ((column, spellings), is_settled) in columns.iter_mut().zip(all).zip(&mut is_settled) {
            let is_meant =
                spellings.first().is_some_and(|whole| headers.split('|').any(|header| header == whole));
            if is_meant && !*is_settled {
                *is_settled = true;
                column.meaning =
                    meaning.filter(|meaning| meaning.facts().is_some_and(|facts| facts.serves(target)));
            }
        }
    }
    // What was said goes first: beside it, a “name” is somebody's.
    let (said, others): (Vec<&Facts>, Vec<&Facts>) =
        FACTS.iter().filter(|facts| facts.serves(target)).partition(|facts| facts.meaning == Meaning::Said);
    for facts in said.into_iter().chain(others) {
        let has_said = columns.iter().any(|column| column.meaning == Some(Meaning::Said));
        let is_taken = columns.iter().any(|column| column.meaning == Some(facts.meaning));
        if is_taken && !facts.meaning.is_list() {
            continue;
        }
        let fits: Vec<Option<usize>> = columns
            .iter()
            .zip(all)
            .zip(&is_settled)
            .map(|((column, spellings), is_settled)| {
                let is_free = !is_settled && column.meaning.is_none() && !column.header.is_empty();
                let is_name = facts.meaning == Meaning::Title
                    && has_said
                    && !SUBJECTS.contains(&words_of(&column.header).as_str());
                if is_free && !is_name { fit(facts, spellings) } else { None }
            })
            .collect();
        let best = fits.iter().flatten().min();
        for (column, fit) in columns.iter_mut().zip(&fits) {
            if fit.is_some() && (facts.meaning.is_list() || fit.as_ref() == best) {
                column.meaning = Some(facts.meaning);
            }
        }
    }
    columns.iter_mut().for_each(|column| column.factor = factor_of(column));
}

/// Uses columns as a person chose, by position; a meaning that is no list moves away from where it was.
pub fn choose(columns: &mut [ColumnUse], mapping: &Mapping) {
    let chosen = &mapping.columns;
    for column in columns {
        let moved =
            |meaning: Meaning| !meaning.is_list() && chosen.values().any(|chosen| *chosen == Some(meaning));
        column.meaning = match chosen.get(&column.index) {
            Some(meaning) => *meaning,
            None => column.meaning.filter(|meaning| !moved(*meaning)),
        };
        column.factor = factor_of(column);
    }
}

/// A board's lists that are no steps of work are words to find cards by.
pub fn settle_lists<'table>(
    columns: &mut [ColumnUse],
    mapping: &Mapping,
    rows: impl Iterator<Item = Row<'table>> + Clone,
) {
    let is_list = |column: &ColumnUse| {
        let header = words_of(&column.header);
        column.meaning == Some(Meaning::Status)
            && ["list", "section column", "section"].contains(&header.as_str())
    };
    for column in
        columns.iter_mut().filter(|column| is_list(column) && !mapping.columns.contains_key(&column.index))
    {
        if !rows.clone().any(|row| words::status_of(row.cell(column.index)).is_some()) {
            column.meaning = Some(Meaning::Tags);
        }
    }
}

/// Shows what stands in the first rows of each column.
pub fn sample<'table>(columns: &mut [ColumnUse], rows: impl Iterator<Item = Row<'table>>) {
    for row in rows.take(HEADER_ROWS) {
        for column in columns.iter_mut().filter(|column| column.samples.len() < SAMPLES) {
            let cell = shortened(row.cell(column.index), 40);
            if !cell.is_empty() && !column.samples.contains(&cell) {
                column.samples.push(cell);
            }
        }
    }
}

fn factor_of(column: &ColumnUse) -> f64 {
    let number = column.meaning.and_then(Meaning::number);
    number.map_or(1.0, |number| number.unit.factor(&words_of(&column.header)))
}

/// What kind of table these columns make, where no tool claims it.
pub fn kind_of(recognised: &Recognised) -> ImportKind {
    if recognised.kind != ImportKind::Table {
        return recognised.kind;
    }
    let is_input = |column: &ColumnUse| {
        column.meaning.and_then(Meaning::number).is_some_and(|number| !number.input.is_empty())
    };
    match recognised.target {
        Target::Insights => ImportKind::Feedback,
        Target::Measurements => ImportKind::Measurements,
        Target::Initiatives if recognised.columns.iter().any(is_input) => ImportKind::ScoringSheet,
        Target::Initiatives => ImportKind::Table,
    }
}

#[cfg(test)]
mod tests {
    use super::spellings;
    use crate::format::import::meanings::{FACTS, Meaning, NumberFacts};
    use crate::format::import::values::Unit;

    #[test]
    fn facts_stand_in_the_order_of_the_enum() {
        for (place, facts) in FACTS.iter().enumerate() {
            assert_eq!(facts.meaning as usize, place, "{:?}", facts.meaning);
            assert!(!facts.meaning.label(&crate::language::Words::default()).is_empty());
        }
        assert_eq!(Meaning::all().last(), Some(Meaning::Measured));
    }

    #[test]
    fn headers_are_found_with_units_brackets_and_records() {
        assert_eq!(spellings("Effort (person-months)")[1], "effort");
        assert_eq!(spellings("Custom field (Story Points)")[0], "story points");
        assert_eq!(spellings("Custom field (Reach (users))")[0], "reach users");
        assert_eq!(spellings("effort_weeks")[1], "effort");
        assert_eq!(spellings("Epic end date").last().map(String::as_str), Some("end date"));
        let effort: Option<NumberFacts> = Meaning::Effort.number();
        assert_eq!(effort.map(|number| number.unit), Some(Unit::PersonMonths));
    }
}
