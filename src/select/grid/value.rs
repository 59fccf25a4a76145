//! A cell's value, and how it is written and read.

use crate::language::Words;
use std::collections::BTreeMap;

use super::column::{Kind, KindOption};
use crate::domain::{Date, Estimate, InPlan, Plan, RecordRef, TableName};
use crate::engine::text::number;
use crate::select::priorities::{read_number, read_share};

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing.
    Nothing,
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// An estimate.
    Estimate(Estimate),
    /// Yes or no.
    Flag(bool),
    /// A day.
    Date(Date),
    /// The key of an option.
    Choice(&'static str),
    /// Words or lines.
    Words(Vec<String>),
    /// Linked records.
    Records(Vec<RecordRef>),
}

impl Value {
    pub(super) fn text(text: &str) -> Self {
        if text.is_empty() { Self::Nothing } else { Self::Text(text.to_owned()) }
    }

    pub(super) fn number(number: Option<f64>) -> Self {
        number.map_or(Self::Nothing, Self::Number)
    }

    pub(super) fn date(date: Option<Date>) -> Self {
        date.map_or(Self::Nothing, Self::Date)
    }

    pub(super) fn words(words: &[String]) -> Self {
        if words.is_empty() { Self::Nothing } else { Self::Words(words.to_vec()) }
    }

    pub(super) fn records(records: impl Iterator<Item = RecordRef>) -> Self {
        let records: Vec<RecordRef> = records.collect();
        if records.is_empty() { Self::Nothing } else { Self::Records(records) }
    }
}

/// Between records in a cell; titles may hold commas.
const BETWEEN_RECORDS: &str = "; ";

/// A value as it is written in a cell, and read again by a [`Reader`].
pub(super) fn written(plan: &Plan, kind: &Kind, value: &Value) -> String {
    match value {
        Value::Nothing => String::new(),
        Value::Text(text) => text.clone(),
        Value::Number(value) => number(*value),
        Value::Estimate(estimate) if *kind == Kind::Share => {
            let percents: Vec<String> =
                estimate.numbers().iter().map(|share| number(share * 100.0)).collect();
            format!("{} %", percents.join(".."))
        }
        Value::Estimate(estimate) => estimate.to_string(),
        Value::Flag(yes) => if *yes { plan.words().flag_yes() } else { plan.words().flag_no() }.to_owned(),
        Value::Date(date) => date.to_string(),
        Value::Choice(key) => match kind {
            Kind::Choice(options) => label_of(options, key).to_owned(),
            _ => (*key).to_owned(),
        },
        Value::Words(words) => words.join(if *kind == Kind::Lines { "\n" } else { ", " }),
        Value::Records(records) => {
            let names: Vec<&str> = records.iter().map(|record| name_of(plan, record)).collect();
            names.join(BETWEEN_RECORDS)
        }
    }
}

pub(super) fn label_of(options: &[KindOption], key: &str) -> &'static str {
    options.iter().find(|option| option.key == key).map_or("", |option| option.label)
}

/// A record's title, or its id.
pub(super) fn name_of<'a>(plan: &'a Plan, record: &'a RecordRef) -> &'a str {
    plan.title_of(record).filter(|title| !title.trim().is_empty()).unwrap_or_else(|| record.as_str())
}

/// Reads what was typed or pasted. Titles are looked up once for as many cells as it reads.
pub(super) struct Reader<'a> {
    plan: &'a Plan,
    titles: BTreeMap<TableName, Vec<(String, RecordRef)>>,
}

impl<'a> Reader<'a> {
    pub fn of(plan: &'a Plan) -> Self {
        Self { plan, titles: BTreeMap::new() }
    }

    /// The value a text means, or a sentence that says what is wrong and how to write it.
    pub fn read(&mut self, kind: &Kind, text: &str) -> Result<Value, String> {
        let text = text.trim();
        if text.is_empty() && !matches!(kind, Kind::Choice(_) | Kind::Flag) {
            return Ok(Value::Nothing);
        }
        Ok(match kind {
            Kind::Line => Value::Text(text.split_whitespace().collect::<Vec<_>>().join(" ")),
            Kind::Prose => Value::Text(text.replace("\r\n", "\n")),
            Kind::Number => match plain_number(text).parse::<f64>() {
                Ok(value) if value.abs() <= Estimate::LARGEST => Value::Number(value),
                _ => return Err(self.plan.words().number_not_readable(text)),
            },
            Kind::Estimate => estimate(read_number(&plain_range(text), self.plan.words())?),
            Kind::Share => estimate(read_share(&plain_range(text), self.plan.words())?),
            Kind::Choice(options) => Value::Choice(read_option(self.plan.words(), options, text)?),
            Kind::Flag => Value::Flag(read_flag(self.plan.words(), text)?),
            Kind::Date => Value::Date(read_date(self.plan.words(), text)?),
            Kind::Tags => Value::words(&once(text.split(',').map(|tag| tag.trim().trim_start_matches('#')))),
            Kind::Lines => {
                let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
                Value::words(&lines.map(str::to_owned).collect::<Vec<_>>())
            }
            Kind::Link(table) => Value::Records(vec![self.find(*table, text)?]),
            Kind::Links(table) => {
                let mut found = Vec::new();
                // A whole title first: it may hold a semicolon itself.
                match self.find(*table, text) {
                    Ok(record) => found.push(record),
                    Err(_) => {
                        for name in text.split([';', '\n']).map(str::trim).filter(|name| !name.is_empty()) {
                            let record = self.find(*table, name)?;
                            if !found.contains(&record) {
                                found.push(record);
                            }
                        }
                    }
                }
                Value::Records(found)
            }
            Kind::Figure | Kind::Note => {
                return Err(self.plan.words().column_worked_out().to_owned());
            }
        })
    }

    /// The record with this title, or the only one whose title holds the words.
    fn find(&mut self, table: TableName, name: &str) -> Result<RecordRef, String> {
        let wanted = name.to_lowercase();
        let titles = self.titles.entry(table).or_insert_with(|| titles_of(self.plan, table));
        if let Ok(place) = titles.binary_search_by(|(title, _)| title.as_str().cmp(&wanted))
            && let Some((_, record)) = titles.get(place)
        {
            return Ok(record.clone());
        }
        let mut holding =
            titles.iter().filter(|(title, record)| title.contains(&wanted) || record.as_str() == name);
        match (holding.next(), holding.next()) {
            (Some((_, only)), None) => Ok(only.clone()),
            (None, _) => Err(self.plan.words().no_such_record(table.noun(self.plan.words()), name)),
            (Some((first, _)), Some((second, _))) => {
                Err(self.plan.words().ambiguous_title(name, first, second))
            }
        }
    }
}

/// The titles of a table in small letters, sorted; of equal ones the first in plan order comes first.
fn titles_of(plan: &Plan, table: TableName) -> Vec<(String, RecordRef)> {
    let mut titles = Vec::new();
    each_record(plan, table, &mut |record, title| {
        if !title.trim().is_empty() {
            titles.push((title.trim().to_lowercase(), record));
        }
    });
    crate::engine::order::sort_by(&mut titles, |left, right| left.0.cmp(&right.0));
    titles.dedup_by(|later, earlier| later.0 == earlier.0);
    titles
}

/// Every record of a table that cells link to, with its title.
pub(super) fn each_record(plan: &Plan, table: TableName, visit: &mut dyn FnMut(RecordRef, &str)) {
    fn walk<R: InPlan>(plan: &Plan, visit: &mut dyn FnMut(RecordRef, &str)) {
        for record in R::table(plan) {
            visit(record.id().record_ref(), record.title());
        }
    }
    match table {
        TableName::Segments => walk::<crate::domain::Segment>(plan, visit),
        TableName::Needs => walk::<crate::domain::Need>(plan, visit),
        TableName::Goals => walk::<crate::domain::Goal>(plan, visit),
        TableName::Problems => walk::<crate::domain::Problem>(plan, visit),
        TableName::Initiatives => walk::<crate::domain::Initiative>(plan, visit),
        _ => {}
    }
}

/// Titles of a table's records that hold the words typed so far, in plan order.
#[must_use]
pub fn titles_with(plan: &Plan, table: TableName, typed: &str, most: usize) -> Vec<String> {
    let wanted = typed.to_lowercase();
    let mut found = Vec::new();
    each_record(plan, table, &mut |_, title| {
        if found.len() < most && !title.trim().is_empty() && title.to_lowercase().contains(&wanted) {
            found.push(title.to_owned());
        }
    });
    found
}

fn estimate(read: Option<Estimate>) -> Value {
    read.map_or(Value::Nothing, Value::Estimate)
}

fn once<'t>(words: impl Iterator<Item = &'t str>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for word in words.filter(|word| !word.is_empty()) {
        if !kept.iter().any(|known| known == word) {
            kept.push(word.to_owned());
        }
    }
    kept
}

fn read_option(words: &Words, options: &[KindOption], text: &str) -> Result<&'static str, String> {
    let wanted = text.to_lowercase();
    let same = |option: &&KindOption| {
        option.label.to_lowercase() == wanted || option.key.replace('_', " ") == wanted.replace('_', " ")
    };
    let begins =
        |option: &&KindOption| !wanted.is_empty() && option.label.to_lowercase().starts_with(&wanted);
    let mut beginning = options.iter().filter(begins);
    match (options.iter().find(same), beginning.next(), beginning.next()) {
        (Some(option), ..) | (None, Some(option), None) => Ok(option.key),
        _ => {
            let labels: Vec<String> = options.iter().map(|option| option.label.to_owned()).collect();
            Err(words.not_among_choices(text, &words.in_a_row(&labels)))
        }
    }
}

fn read_flag(words: &Words, text: &str) -> Result<bool, String> {
    let text = text.to_lowercase();
    match text.as_str() {
        said if said == words.flag_yes() => Ok(true),
        said if said == words.flag_no() => Ok(false),
        "yes" | "y" | "true" | "1" | "x" | "✓" => Ok(true),
        "no" | "n" | "false" | "0" | "" => Ok(false),
        _ => Err(words.neither_yes_nor_no(&text)),
    }
}

/// Reads `2027-02-15` and `15.2.2027`.
fn read_date(words: &Words, text: &str) -> Result<Date, String> {
    if let Ok(date) = text.parse() {
        return Ok(date);
    }
    let parts: Vec<i32> = text.split('.').filter_map(|part| part.trim().parse().ok()).collect();
    let date = match parts.as_slice() {
        &[day, month, year] => u8::try_from(month)
            .ok()
            .zip(u8::try_from(day).ok())
            .and_then(|(month, day)| Date::from_year_month_day(year, month, day)),
        _ => None,
    };
    date.ok_or_else(|| words.cell_not_a_day(text))
}

/// A number as spreadsheets write it, with a point and without marks between thousands.
fn plain_number(text: &str) -> String {
    let text: String =
        text.chars().filter(|sign| !sign.is_whitespace() && *sign != '’' && *sign != '\'').collect();
    let groups: Vec<&str> = text.split(',').collect();
    let [first, rest @ ..] = groups.as_slice() else { return text };
    // `1,200` and `12,345.6` have thousands; `0,5` and `12,75` have decimals.
    let whole = |group: &str| group.split('.').next().unwrap_or_default().len() == 3;
    let is_thousands = !rest.is_empty()
        && rest.iter().all(|group| whole(group))
        && (1..=3).contains(&first.trim_start_matches(['-', '−']).len())
        && !first.starts_with('0');
    match rest {
        [] => text,
        _ if is_thousands => text.replace(',', ""),
        [_] if !text.contains('.') => text.replace(',', "."),
        _ => text,
    }
}

/// The same for both ends of a range; a text that is none stays as it is, to be named in the error.
fn plain_range(text: &str) -> String {
    if !text.contains([',', '’', '\'', '\u{a0}', '\u{202f}']) {
        return text.to_owned();
    }
    text.split("..").map(plain_number).collect::<Vec<_>>().join("..")
}
