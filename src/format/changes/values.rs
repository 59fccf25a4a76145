//! Values of the file in words.

use std::borrow::Cow;

use crate::domain::{self, Choice, Date, Plan, RecordRef, field_words};
use crate::engine::scoring::Input;
use crate::format::plan_file::json::Json;
use crate::language::{DayStyle, Words};
use crate::select::scoring_inputs::input_label;
use crate::select::words::capitalised;

/// What values are read with.
pub(crate) struct Values<'a> {
    pub before: &'a Plan,
    pub after: &'a Plan,
    pub words: &'a Words,
}

/// How much of a text is shown.
const SHOWN: usize = 60;

impl Values<'_> {
    /// The plan's title, before and after.
    pub fn titles(&self, before: &str, after: &str) -> String {
        let text =
            |text: &str| if text.is_empty() { Json::Null } else { Json::Text(Cow::Owned(text.to_owned())) };
        self.change("title", "title", &text(before), &text(after))
    }

    /// `Effort: 5..8 → 8..13`; a long text is only said to be rewritten.
    pub fn change(&self, label: &str, key: &str, old: &Json<'_>, new: &Json<'_>) -> String {
        self.change_of(&self.label(label), key, old, new)
    }

    /// The same with a label that is ready.
    pub fn change_of(&self, label: &str, key: &str, old: &Json<'_>, new: &Json<'_>) -> String {
        let is_long = |json: &Json<'_>| matches!(json, Json::Text(text) if text.chars().count() > SHOWN);
        match (old, new) {
            // What is not said of a switch is that it is off.
            (Json::Null, Json::Flag(_)) => self.change_of(label, key, &Json::Flag(false), new),
            (Json::Flag(_), Json::Null) => self.change_of(label, key, old, &Json::Flag(false)),
            (old, new) if *old != Json::Null && *new != Json::Null && (is_long(old) || is_long(new)) => {
                self.words.change_rewritten(label)
            }
            _ => format!("{label}: {} → {}", self.shown(key, old), self.shown(key, new)),
        }
    }

    /// Whether a list is one figure: an estimate as low, most likely, high.
    pub fn is_figure(&self, key: &str, json: &Json<'_>) -> bool {
        const FIGURES: [&str; 4] = ["impact", "effort_weeks", "change", "value"];
        FIGURES.contains(&key)
            && matches!(json, Json::List(items) if items.iter().all(|item| matches!(item, Json::Number(_))))
    }

    /// A value as a person reads it.
    pub fn shown(&self, key: &str, json: &Json<'_>) -> String {
        match json {
            Json::Null => "–".to_owned(),
            Json::Flag(true) => self.words.change_yes().to_owned(),
            Json::Flag(false) => self.words.change_no().to_owned(),
            Json::Number(number) => self.number(number.as_f64().unwrap_or(f64::NAN)),
            Json::Text(text) => self.text(key, text),
            Json::List(items) => {
                let all_numbers = items.iter().all(|item| matches!(item, Json::Number(_)));
                let items: Vec<String> = items.iter().map(|item| self.item(key, item)).collect();
                items.join(if all_numbers { ".." } else { ", " })
            }
            Json::Object(_) => self.name_of_part(json),
        }
    }

    /// As [`Values::shown`], with a text in full and without quotation marks.
    pub fn whole(&self, key: &str, json: &Json<'_>) -> String {
        match json {
            Json::Text(text) if self.is_plain(key, text) => crate::select::mentions::plain(self.after, text),
            json => self.shown(key, json),
        }
    }

    /// Whether a text is only that: no record, no day, no option.
    fn is_plain(&self, key: &str, text: &str) -> bool {
        let is_record =
            RecordRef::from_text(text).is_some_and(|record| self.after.title_of(&record).is_some());
        !is_record && text.parse::<Date>().is_err() && option(key, text, self.words).is_none()
    }

    fn number(&self, value: f64) -> String {
        let decimals = (0..3).find(|decimals| (value * 10_f64.powi(*decimals)).fract() == 0.0).unwrap_or(3);
        self.words.number(value, decimals as usize)
    }

    /// A text: a record by its title, a day as a day, an option by its label, anything else in quotation marks.
    fn text(&self, key: &str, text: &str) -> String {
        if let Some(record) = RecordRef::from_text(text)
            && let Some(title) = self.after.title_of(&record).or_else(|| self.before.title_of(&record))
        {
            return format!("“{}”", shortened(title));
        }
        if let Ok(day) = text.parse::<Date>() {
            return self.words.date(day.year_month_day(), DayStyle::Day);
        }
        match option(key, text, self.words) {
            Some(label) => label.to_owned(),
            None if text.is_empty() => "–".to_owned(),
            None => format!("“{}”", shortened(text)),
        }
    }

    /// An item of a list: a part by the thing it is about and what it says of it.
    pub fn item(&self, key: &str, item: &Json<'_>) -> String {
        match item {
            Json::Object(entries) => {
                let rest = entries.iter().skip(1).filter(|(_, value)| *value != Json::Flag(false));
                let rest: Vec<String> = rest.map(|(key, value)| self.shown(key, value)).collect();
                let name = self.name_of_part(item);
                if rest.is_empty() { name } else { format!("{name} ({})", rest.join(", ")) }
            }
            other => self.shown(key, other),
        }
    }

    /// What a part of a record is about: its first field.
    pub fn name_of_part(&self, part: &Json<'_>) -> String {
        match part {
            Json::Object(entries) => {
                entries.first().map(|(key, value)| self.shown(key, value)).unwrap_or_default()
            }
            other => self.shown("", other),
        }
    }

    /// Two days, as exactly as they need to be told apart: by month where the months differ.
    pub fn days_apart(&self, from: &Json<'_>, to: &Json<'_>) -> (String, String) {
        let day =
            |json: &Json<'_>| if let Json::Text(text) = json { text.parse::<Date>().ok() } else { None };
        let (Some(from), Some(to)) = (day(from), day(to)) else { return (String::new(), String::new()) };
        let ((from_year, from_month, _), (to_year, to_month, _)) =
            (from.year_month_day(), to.year_month_day());
        let style = match (from_year == to_year, from_month == to_month) {
            (true, true) => DayStyle::DayOfYear,
            (true, false) => DayStyle::Month,
            (false, _) => DayStyle::MonthOfYear,
        };
        (self.words.date(from.year_month_day(), style), self.words.date(to.year_month_day(), style))
    }

    /// What a person calls a field.
    pub fn label(&self, key: &str) -> String {
        let key = if key == "effort_weeks" { "effort" } else { key };
        match Input::from_key(key) {
            Some(input) => input_label(self.words, input),
            None => capitalised(&field_words(key, self.words)),
        }
    }
}

/// The label of an option, by the field it stands in.
fn option(field: &str, key: &str, words: &Words) -> Option<&'static str> {
    fn label<C: Choice>(key: &str, words: &Words) -> Option<&'static str> {
        C::from_key(key).map(|option| option.label(words))
    }
    match field {
        "status" => label::<domain::Status>(key, words),
        "kind" => label::<domain::InsightKind>(key, words),
        "level" => label::<domain::EvidenceLevel>(key, words),
        "priority" => label::<domain::Moscow>(key, words),
        "outcome" => label::<domain::Outcome>(key, words),
        "direction" => label::<domain::Direction>(key, words),
        "timing" => label::<domain::Timing>(key, words),
        "cadence" => label::<domain::Cadence>(key, words),
        "audience" => label::<domain::Audience>(key, words),
        "date_precision" => label::<domain::DatePrecision>(key, words),
        "score_model" => label::<domain::ScoreModel>(key, words),
        "group_mean" => label::<domain::GroupMean>(key, words),
        "screens" => label::<domain::Screen>(key, words),
        _ => None,
    }
}

fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let mut short: String = line.chars().take(SHOWN).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
