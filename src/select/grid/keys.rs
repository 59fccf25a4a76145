//! What rows are sorted and filtered by: one key per row and column, kept while the row is the same.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::column::{Column, Kind};
use super::fields::{self, INPUT};
use super::rows::{GridRecord, GridRows, Source};
use super::value::{Value, name_of};
use crate::select::scoring_inputs::{Scoring, central};

/// What a row is sorted and filtered by.
#[derive(Clone, Debug, PartialEq)]
pub enum SortKey {
    /// The cell is empty; sorted last, whichever way.
    Nothing,
    /// A number; a day counts as its number, an option as its place in the list.
    Number(f64),
    /// A text in small letters; several, with [`BETWEEN`] between them.
    Text(Box<str>),
}

/// Between the texts of one key.
pub(super) const BETWEEN: char = '\u{1f}';

/// The column that holds all that a row can be found by.
pub(super) const FIND: &str = "";

impl SortKey {
    /// Least first, or greatest first; what is empty comes last either way.
    pub(super) fn compare(&self, other: &Self, descending: bool) -> Ordering {
        let order = match (self, other) {
            (Self::Nothing, Self::Nothing) => return Ordering::Equal,
            (Self::Nothing, _) => return Ordering::Greater,
            (_, Self::Nothing) => return Ordering::Less,
            (Self::Number(one), Self::Number(other)) => one.total_cmp(other),
            (Self::Text(one), Self::Text(other)) => one.cmp(other),
            (Self::Number(_), Self::Text(_)) => Ordering::Less,
            (Self::Text(_), Self::Number(_)) => Ordering::Greater,
        };
        if descending { order.reverse() } else { order }
    }
}

/// The keys of the columns that were asked for, kept from one state of a plan to the next.
///
/// **Invariant:** its keys are those made anew.
#[derive(Debug, Default)]
pub struct KeyCache {
    /// What the keys were made from; it holds on to the records, so that one that is the same is the same.
    made_from: Option<Rc<GridRows>>,
    columns: BTreeMap<String, Vec<SortKey>>,
    made_anew: usize,
}

impl KeyCache {
    /// How many keys the last state of the plan, or columns asked for since, made anew.
    #[must_use]
    pub fn made_anew(&self) -> usize {
        self.made_anew
    }

    /// Takes the keys over to another state of the rows.
    pub(super) fn follow(&mut self, rows: &Rc<GridRows>) {
        let before = self.made_from.replace(rows.clone());
        let Some(before) = before else { return };
        if Rc::ptr_eq(&before, rows) {
            return;
        }
        self.made_anew = 0;
        if !before.rests_on_same(rows) {
            self.columns.clear();
            return;
        }
        let old = before.table_len();
        let changed: Vec<u32> = (0..u32::try_from(rows.table_len()).unwrap_or(u32::MAX))
            .filter(|&row| row as usize >= old || !is_same(&before, rows, row))
            .collect();
        let keys = std::mem::take(&mut self.columns);
        for (column, mut keys) in keys {
            // What is worked out from other rows too is made anew when it is asked for.
            let Some(column) = known(rows, &column) else { continue };
            if !column.is_editable() {
                continue;
            }
            keys.resize(rows.table_len(), SortKey::Nothing);
            self.made_anew += changed.len();
            let mut maker = Maker::of(rows);
            for &row in &changed {
                if let Some(key) = keys.get_mut(row as usize) {
                    *key = maker.key(row, &column);
                }
            }
            self.columns.insert(column.key, keys);
        }
    }

    /// Makes sure that the keys of a column are there.
    pub(super) fn ask(&mut self, rows: &Rc<GridRows>, column: &str) {
        if self.columns.contains_key(column) {
            return;
        }
        let Some(found) = known(rows, column) else { return };
        let mut keys = vec![SortKey::Nothing; rows.table_len()];
        let mut maker = Maker::of(rows);
        for &row in rows.order() {
            if let Some(key) = keys.get_mut(row as usize) {
                *key = maker.key(row, &found);
            }
        }
        self.made_anew += rows.len();
        self.columns.insert(column.to_owned(), keys);
    }

    /// The keys of a column, by row.
    pub(super) fn of(&self, column: &str) -> &[SortKey] {
        self.columns.get(column).map_or(&[], Vec::as_slice)
    }
}

/// The column of this key, or the one to find by.
fn known(rows: &GridRows, column: &str) -> Option<Column> {
    if column == FIND { Some(Column::new(FIND, "", Kind::Line, 0)) } else { rows.column(column).cloned() }
}

/// Whether a row holds the very same record in both. A row that was no row then has no key, so it counts as changed.
fn is_same(before: &GridRows, now: &GridRows, row: u32) -> bool {
    let (one, two) = (before.plan(), now.plan());
    let at = row as usize;
    match now.source {
        Source::Initiatives { .. } => same_at(one.initiatives.rows(), two.initiatives.rows(), at),
        Source::Insights => same_at(one.insights.rows(), two.insights.rows(), at),
        Source::Requirements => same_at(one.requirements.rows(), two.requirements.rows(), at),
        Source::Kpis(_) => same_at(one.kpis.rows(), two.kpis.rows(), at),
    }
}

fn same_at<R>(one: &[Rc<R>], two: &[Rc<R>], at: usize) -> bool {
    one.get(at).zip(two.get(at)).is_some_and(|(one, two)| Rc::ptr_eq(one, two))
}

/// Makes keys; what many rows have in common is worked out once.
struct Maker<'a> {
    rows: &'a GridRows,
    scoring: Option<Scoring<'a>>,
}

impl<'a> Maker<'a> {
    fn of(rows: &'a GridRows) -> Self {
        Self { rows, scoring: None }
    }

    fn key(&mut self, row: u32, column: &Column) -> SortKey {
        if column.key == FIND {
            return self.words(row);
        }
        if let Some(name) = column.key.strip_prefix(INPUT) {
            return self.input(row, name);
        }
        if let (fields::STANDING, Source::Initiatives { .. }) = (column.key.as_str(), &self.rows.source) {
            // Two values only, asked for with every change: no texts are made for them.
            return standing_key(self.rows.ranked(row).is_some());
        }
        match self.rows.value(row, column) {
            Value::Nothing => SortKey::Nothing,
            Value::Text(text) => text_key(&text),
            Value::Number(number) => SortKey::Number(number),
            Value::Estimate(estimate) => SortKey::Number(central(estimate)),
            Value::Flag(yes) => SortKey::Number(if yes { 1.0 } else { 0.0 }),
            Value::Date(date) => SortKey::Number(date_number(date)),
            Value::Choice(key) => option_key(&column.kind, key),
            Value::Words(words) => text_key(&words.join(&BETWEEN.to_string())),
            Value::Records(records) => {
                let names: Vec<&str> =
                    records.iter().map(|record| name_of(self.rows.plan(), record)).collect();
                text_key(&names.join(&BETWEEN.to_string()))
            }
        }
    }

    /// An input counts with what stands in for it, too.
    fn input(&mut self, row: u32, name: &str) -> SortKey {
        let rows = self.rows;
        let Some(GridRecord::Initiative(one)) = rows.record(row) else { return SortKey::Nothing };
        if let Some(typed) = one.inputs.get(name) {
            return SortKey::Number(central(typed));
        }
        let scoring = self.scoring.get_or_insert_with(|| Scoring::of(rows.plan()));
        let inputs = scoring.inputs(&one);
        let given = inputs
            .named()
            .iter()
            .find(|(input, _)| input.key() == name)
            .and_then(|(_, given)| given.as_ref());
        given.map_or(SortKey::Nothing, |given| SortKey::Number(central(given.estimate)))
    }

    /// Everything a row can be found by.
    fn words(&self, row: u32) -> SortKey {
        let Some(record) = self.rows.record(row) else { return SortKey::Nothing };
        let mut found = String::new();
        for column in self.rows.columns() {
            match fields::value_of(&record, &column.key) {
                Value::Text(text) => found.push_str(&text),
                Value::Words(words) => words.iter().for_each(|word| {
                    found.push_str(word);
                    found.push(BETWEEN);
                }),
                Value::Records(records) => records.iter().for_each(|record| {
                    found.push_str(name_of(self.rows.plan(), record));
                    found.push(BETWEEN);
                }),
                _ => continue,
            }
            found.push(BETWEEN);
        }
        text_key(&found)
    }
}

fn text_key(text: &str) -> SortKey {
    SortKey::Text(text.to_lowercase().into_boxed_str())
}

/// Whether an initiative has a score, as a key: those that have come first.
pub(super) fn standing_key(is_ranked: bool) -> SortKey {
    SortKey::Number(if is_ranked { 0.0 } else { 1.0 })
}

/// A day as a number.
pub(super) fn date_number(date: crate::domain::Date) -> f64 {
    date.days_since(crate::domain::Date::first_of_year(2000)) as f64
}

/// An option as its place in the list.
pub(super) fn option_key(kind: &Kind, key: &str) -> SortKey {
    let Kind::Choice(options) = kind else { return SortKey::Nothing };
    let place = options.iter().position(|option| option.key == key);
    place.map_or(SortKey::Nothing, |place| SortKey::Number(place as f64))
}
