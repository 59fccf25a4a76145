//! What is on a grid: found, filtered, sorted, grouped, which columns; and a filter as a sentence.

use std::collections::BTreeSet;

use super::column::{Column, Kind};
use super::rows::GridRows;
use crate::domain::{Choice, Comparison, Condition, SavedView, SavedViewField, SortStep};

/// What a person looks at in a grid. Session state: only a [`SavedView`] made of it is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ViewSpec {
    /// Words that must all occur in a row.
    pub find: String,
    /// What rows are sorted by, the first first; empty for the grid's own order.
    pub sort: Vec<SortStep>,
    /// What rows must keep, all of it.
    pub filter: Vec<Condition>,
    /// The column that parts rows into groups; empty for none.
    pub group: String,
    /// The groups that are folded, by their label.
    pub folded: BTreeSet<String>,
    /// The columns seen, in order; empty for the grid's own.
    pub columns: Vec<String>,
}

impl ViewSpec {
    /// The view a person goes back to.
    #[must_use]
    pub fn of(view: &SavedView) -> Self {
        Self {
            find: String::new(),
            sort: view.sort.clone(),
            filter: view.filter.clone(),
            group: view.group.clone(),
            folded: BTreeSet::new(),
            columns: view.columns.clone(),
        }
    }

    /// The fields of a view that is kept under a name.
    #[must_use]
    pub fn to_keep(&self, name: String, rows: &GridRows) -> Vec<SavedViewField> {
        vec![
            SavedViewField::Name(name),
            SavedViewField::Grid(rows.name()),
            SavedViewField::Sort(self.sort.clone()),
            SavedViewField::Filter(self.filter.clone()),
            SavedViewField::Group(self.group.clone()),
            SavedViewField::Columns(self.columns.clone()),
        ]
    }

    /// Whether every row is shown.
    #[must_use]
    pub fn shows_all(&self) -> bool {
        self.find.trim().is_empty() && self.filter.is_empty()
    }

    /// The columns that are seen, in order. What a view names and this grid does not have is passed over.
    #[must_use]
    pub fn seen<'r>(&self, rows: &'r GridRows) -> Vec<&'r Column> {
        if self.columns.is_empty() {
            return rows.columns().iter().filter(|column| column.is_usual).collect();
        }
        self.columns.iter().filter_map(|key| rows.column(key)).collect()
    }

    /// How a column is sorted: whether the greatest comes first.
    #[must_use]
    pub fn sorted(&self, column: &str) -> Option<bool> {
        self.sort.iter().find(|step| step.column == column).map(|step| step.descending)
    }

    /// The same, sorted by a column: upwards, then downwards, then no longer. `also` keeps the columns sorted by before.
    #[must_use]
    pub fn sorted_by(mut self, column: &str, also: bool) -> Self {
        let now = self.sorted(column);
        let step =
            |descending| SortStep { column: column.to_owned(), descending, unknown: Default::default() };
        if !also {
            self.sort.retain(|step| step.column == column);
        }
        match now {
            None => self.sort.push(step(false)),
            Some(false) => self
                .sort
                .iter_mut()
                .filter(|step| step.column == column)
                .for_each(|step| step.descending = true),
            Some(true) => self.sort.retain(|step| step.column != column),
        }
        self
    }
}

/// The comparisons that make sense in a column.
#[must_use]
pub fn comparisons(kind: &Kind) -> &'static [Comparison] {
    use Comparison::{Contains, Empty, Filled, Is, IsNot, Over, Under};
    match kind {
        Kind::Number | Kind::Estimate | Kind::Share | Kind::Figure | Kind::Date => {
            &[Over, Under, Is, Empty, Filled]
        }
        Kind::Choice(_) | Kind::Flag => &[Is, IsNot],
        Kind::Line | Kind::Prose | Kind::Note => &[Contains, Is, IsNot, Empty, Filled],
        Kind::Tags | Kind::Lines | Kind::Link(_) | Kind::Links(_) => &[Is, IsNot, Contains, Empty, Filled],
    }
}

/// What a condition asks for: an option by its label, whatever the language it was kept in.
fn value_words(rows: &GridRows, condition: &Condition) -> String {
    let words = rows.plan().words();
    match rows.column(&condition.column).map(|column| &column.kind) {
        Some(Kind::Choice(options)) => options.iter().find(|option| option.key == condition.value),
        Some(Kind::Flag) if condition.value == "yes" => return words.flag_yes().to_owned(),
        Some(Kind::Flag) if condition.value == "no" => return words.flag_no().to_owned(),
        _ => None,
    }
    .map_or_else(|| condition.value.clone(), |option| option.label.to_owned())
}

/// A condition in words: `Score over 2`.
#[must_use]
pub fn condition_words(rows: &GridRows, condition: &Condition) -> String {
    let label =
        rows.column(&condition.column).map_or(condition.column.as_str(), |column| column.label.as_str());
    let words = rows.plan().words();
    let comparison = condition.comparison.label(words);
    match condition.comparison {
        Comparison::Empty | Comparison::Filled => words.condition_alone(label, comparison),
        _ => words.condition_with(label, comparison, &value_words(rows, condition)),
    }
}

/// A filter as a sentence's end: `Status is Planned, Owner is Mika and Score over 2`.
#[must_use]
pub fn filter_sentence(rows: &GridRows, filter: &[Condition]) -> String {
    let words: Vec<String> = filter.iter().map(|condition| condition_words(rows, condition)).collect();
    rows.plan().words().listed(&words)
}
