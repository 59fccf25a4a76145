//! From all rows to those that are shown: found and filtered, sorted, parted into groups.

use crate::language::Words;
use std::cmp::Ordering;
use std::rc::Rc;

use super::column::Kind;
use super::keys::{BETWEEN, FIND, KeyCache, SortKey, date_number, option_key, standing_key};
use super::rows::GridRows;
use super::value::{Reader, Value};
use super::view::ViewSpec;
use crate::domain::{Comparison, Condition, GridName};
use crate::engine::order::sort_by;
use crate::select::scoring_inputs::central;

/// One line of a grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The head of a group, by its number.
    Head(u32),
    /// A row.
    Row(u32),
}

/// The rows with the same value in the column that groups.
#[derive(Clone, Debug, PartialEq)]
pub struct RowGroup {
    /// The value, as shown; `None` where it is empty.
    pub label: String,
    /// How many rows it has.
    pub count: usize,
    /// Whether its rows are not shown.
    pub is_folded: bool,
}

/// What a grid shows, line by line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arranged {
    /// The lines in order.
    pub lines: Vec<Line>,
    /// The groups in order; none where there is only one.
    pub groups: Vec<RowGroup>,
    /// How many rows pass the filter, folded ones too.
    pub passing: usize,
}

impl Arranged {
    /// The row that stands in a line.
    #[must_use]
    pub fn row(&self, line: usize) -> Option<u32> {
        match self.lines.get(line) {
            Some(Line::Row(row)) => Some(*row),
            _ => None,
        }
    }
}

/// Arranges rows as a view says. Rows that are equal by all that is sorted by stay in the grid's own order.
#[must_use]
pub fn arrange(rows: &Rc<GridRows>, view: &ViewSpec, keys: &mut KeyCache) -> Arranged {
    keys.follow(rows);
    let tests: Vec<Test> = view.filter.iter().filter_map(|condition| Test::of(rows, condition)).collect();
    let words: Vec<String> = view.find.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let group = rows.column(&view.group).map(|column| column.key.as_str());
    let mut steps: Vec<(&str, bool)> = group.map(|group| (group, false)).into_iter().collect();
    steps.extend(view.sort.iter().map(|step| (step.column.as_str(), step.descending)));
    steps.retain(|(column, _)| rows.column(column).is_some());
    let asked = tests.iter().map(|test| test.column.as_str()).chain(steps.iter().map(|(column, _)| *column));
    for column in asked.chain((!words.is_empty()).then_some(FIND)) {
        keys.ask(rows, column);
    }
    let mut order: Vec<u32> = rows.order().to_vec();
    if !tests.is_empty() || !words.is_empty() {
        let find = keys.of(FIND);
        let tests: Vec<(&Test, &[SortKey])> =
            tests.iter().map(|test| (test, keys.of(&test.column))).collect();
        order.retain(|&row| {
            tests.iter().all(|(test, keys)| keys.get(row as usize).is_some_and(|key| test.passes(key)))
                && (words.is_empty() || find.get(row as usize).is_some_and(|key| holds_all(key, &words)))
        });
    }
    if !steps.is_empty() {
        let steps: Vec<(&[SortKey], bool)> =
            steps.iter().map(|(column, descending)| (keys.of(column), *descending)).collect();
        sort_by(&mut order, |left, right| compare(&steps, *left as usize, *right as usize));
    }
    let passing = order.len();
    match group {
        Some(group) => grouped(rows, view, group, keys.of(group), &order),
        None => Arranged { lines: order.into_iter().map(Line::Row).collect(), groups: Vec::new(), passing },
    }
}

fn compare(steps: &[(&[SortKey], bool)], left: usize, right: usize) -> Ordering {
    for (keys, descending) in steps {
        let (Some(left), Some(right)) = (keys.get(left), keys.get(right)) else { continue };
        let order = left.compare(right, *descending);
        if order != Ordering::Equal {
            return order;
        }
    }
    Ordering::Equal
}

fn holds_all(key: &SortKey, words: &[String]) -> bool {
    matches!(key, SortKey::Text(text) if words.iter().all(|word| text.contains(word.as_str())))
}

/// The rows, sorted by what groups them, with a head before each group.
fn grouped(rows: &GridRows, view: &ViewSpec, column: &str, keys: &[SortKey], order: &[u32]) -> Arranged {
    let mut lines = Vec::with_capacity(order.len());
    let mut groups: Vec<RowGroup> = Vec::new();
    let same = |left: &u32, right: &u32| keys.get(*left as usize) == keys.get(*right as usize);
    let column = rows.column(column);
    for members in order.chunk_by(same) {
        let label =
            column.zip(members.first()).map(|(column, row)| rows.text(*row, column)).unwrap_or_default();
        let is_folded = view.folded.contains(&label);
        lines.push(Line::Head(u32::try_from(groups.len()).unwrap_or(u32::MAX)));
        if !is_folded {
            lines.extend(members.iter().map(|row| Line::Row(*row)));
        }
        groups.push(RowGroup { label, count: members.len(), is_folded });
    }
    if groups.len() == 1 && groups.iter().all(|group| !group.is_folded) {
        // One group is no grouping.
        lines.remove(0);
        groups.clear();
    }
    Arranged { lines, groups, passing: order.len() }
}

/// A condition, ready to be held against keys.
struct Test {
    column: String,
    comparison: Comparison,
    /// What the key is held against; none for a value that cannot be read, which nothing passes.
    against: Option<SortKey>,
}

impl Test {
    /// None where the grid has no such column, or where the condition's value is still empty.
    fn of(rows: &GridRows, condition: &Condition) -> Option<Self> {
        let column = rows.column(&condition.column)?;
        let value = condition.value.trim();
        let needs_value = !matches!(condition.comparison, Comparison::Empty | Comparison::Filled);
        if needs_value && value.is_empty() {
            return None;
        }
        let text = || Some(SortKey::Text(value.to_lowercase().into_boxed_str()));
        let against = match &column.kind {
            Kind::Note if rows.name() == GridName::Initiatives => {
                let value = value.to_lowercase();
                let is_ranked = [rows.ranked_words(), Words::default().standing_ranked()];
                Some(standing_key(is_ranked.iter().any(|ranked| value.starts_with(&ranked.to_lowercase()))))
            }
            _ if condition.comparison == Comparison::Contains => text(),
            Kind::Line
            | Kind::Prose
            | Kind::Tags
            | Kind::Lines
            | Kind::Link(_)
            | Kind::Links(_)
            | Kind::Note => text(),
            kind => {
                let kind = if *kind == Kind::Figure { &Kind::Number } else { kind };
                match Reader::of(rows.plan()).read(kind, value) {
                    Ok(Value::Number(number)) => Some(SortKey::Number(number)),
                    Ok(Value::Estimate(estimate)) => Some(SortKey::Number(central(estimate))),
                    Ok(Value::Date(date)) => Some(SortKey::Number(date_number(date))),
                    Ok(Value::Flag(yes)) => Some(SortKey::Number(if yes { 1.0 } else { 0.0 })),
                    Ok(Value::Choice(key)) => Some(option_key(kind, key)),
                    _ => None,
                }
            }
        };
        Some(Self { column: condition.column.clone(), comparison: condition.comparison, against })
    }

    fn passes(&self, key: &SortKey) -> bool {
        match (self.comparison, key, &self.against) {
            (Comparison::Empty, key, _) => *key == SortKey::Nothing,
            (Comparison::Filled, key, _) => *key != SortKey::Nothing,
            (Comparison::Is, key, Some(against)) => is(key, against),
            (Comparison::IsNot, key, Some(against)) => !is(key, against),
            (Comparison::Contains, SortKey::Text(text), Some(SortKey::Text(part))) => text.contains(&**part),
            (Comparison::Over, SortKey::Number(number), Some(SortKey::Number(bound))) => number > bound,
            (Comparison::Under, SortKey::Number(number), Some(SortKey::Number(bound))) => number < bound,
            _ => false,
        }
    }
}

/// Whether a key is a value, or one of its texts is.
fn is(key: &SortKey, value: &SortKey) -> bool {
    match (key, value) {
        (SortKey::Text(text), SortKey::Text(value)) => text.split(BETWEEN).any(|one| one == &**value),
        _ => key == value,
    }
}
