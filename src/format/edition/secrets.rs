//! What an edition hides, as words that can be looked for: to take them out of texts, and to find them where they must not be.
//!
//! **Invariant:** a value is hidden because a rule says so, whatever the reduced plan looks like. What is also to be seen
//! elsewhere in the edition by right (a title that a record in it has too) is no secret.

use std::collections::{BTreeMap, BTreeSet};

use super::days::{ways_to_write, ways_without_year};
use super::reduce::{At, at_group, groups, text_of};
use super::rules::{Depth, NAMES, Rules};
use crate::domain::{Date, DatePrecision, RecordRef};
use crate::engine::text::{Matching, Phrases};
use crate::format::plan_file::json::Json;
use crate::format::plan_file::{Kind, write_plan};
use crate::select::brief::amounts_replaced;

/// What kind of value is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hidden {
    /// A title or another text of a record that is left out, or of a field.
    Text,
    /// The name of a person.
    Name,
    /// An amount of money.
    Money,
    /// Another number of a record or field that is left out.
    Number,
    /// A day, where the edition's dates are less exact.
    Day,
    /// The id of a record that is left out.
    Id,
}

/// One hidden value in one way of writing it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Secret {
    pub hidden: Hidden,
    /// The record it is of.
    pub record: Option<RecordRef>,
    /// What is looked for.
    pub phrase: String,
    pub matching: Matching,
    /// Only taken out of texts, because a date that was worked out may look like it.
    pub in_texts_only: bool,
    /// The day it is, where it is one.
    pub day: Option<Date>,
}

/// Everything an edition hides of a plan.
pub(super) fn secrets(rules: &Rules<'_>) -> Vec<Secret> {
    let text = write_plan(rules.plan);
    let mut found = Collected {
        rules,
        secrets: Vec::new(),
        seen_texts: BTreeSet::new(),
        seen_numbers: BTreeSet::new(),
        texts: Vec::new(),
        days: BTreeMap::new(),
    };
    for (key, kind, json) in groups(&text) {
        // Rules and views are the author's own; their names give nothing of the plan away.
        if !matches!(key, "id" | "editions" | "views") {
            found.value(&kind, &json, at_group(key, &kind), false);
        }
    }
    found.into_secrets()
}

struct Collected<'a> {
    rules: &'a Rules<'a>,
    secrets: Vec<Secret>,
    /// Texts that may be seen, as words.
    seen_texts: BTreeSet<String>,
    /// Numbers that may be seen, as they are written.
    seen_numbers: BTreeSet<String>,
    /// All texts, for which words are ordinary ones.
    texts: Vec<String>,
    /// The first record that has a day.
    days: BTreeMap<Date, Option<RecordRef>>,
}

impl Collected<'_> {
    fn value(&mut self, kind: &Kind, json: &Json<'_>, at: At<'_>, hidden: bool) {
        match (kind, json) {
            (Kind::Object(shape), Json::Object(entries)) => {
                let id = text_of(entries, "id").filter(|_| at.field.is_empty());
                let record = id.and_then(RecordRef::from_text);
                let own = record.as_ref().is_some_and(|record| self.rules.hides(record));
                if let (true, Some(record)) = (own, &record) {
                    self.note(Hidden::Id, Some(record.clone()), record.as_str(), Matching::Exact);
                }
                let of_money = shape.name == "Prediction"
                    && !self.rules.edition.shows_money
                    && text_of(entries, "kpi").is_some_and(|kpi| self.rules.money_kpis.contains(kpi));
                for field in &shape.fields {
                    let Some((_, value)) = entries.iter().find(|(key, _)| key == field.key) else { continue };
                    let by_field = at.field.is_empty() && self.rules.hides_field(at.owner, id, field.key);
                    self.value(
                        &field.kind,
                        value,
                        at.inside(shape, id, field.key),
                        hidden || own || by_field || of_money,
                    );
                }
            }
            (Kind::List(kind), Json::List(items)) => {
                items.iter().for_each(|item| self.value(kind, item, at, hidden));
            }
            (Kind::Inputs, Json::Object(inputs)) => {
                inputs.iter().for_each(|(_, value)| self.value(&Kind::Estimate, value, at, hidden));
            }
            (Kind::Estimate, Json::List(numbers)) => {
                numbers.iter().for_each(|number| self.value(&Kind::Number, number, at, hidden));
            }
            (Kind::Number | Kind::Estimate, Json::Number(number)) => self.number(number.as_f64(), at, hidden),
            (Kind::Date, Json::Text(date)) => {
                if let Ok(date) = date.parse() {
                    self.days.entry(date).or_insert_with(|| at.id.and_then(RecordRef::from_text));
                }
            }
            (Kind::Text, Json::Text(text)) => self.text(text, at, hidden),
            _ => {}
        }
    }

    fn note(&mut self, hidden: Hidden, record: Option<RecordRef>, phrase: &str, matching: Matching) {
        let phrase = phrase.trim().to_owned();
        self.secrets.push(Secret { hidden, record, phrase, matching, in_texts_only: false, day: None });
    }

    fn number(&mut self, number: Option<f64>, at: At<'_>, hidden: bool) {
        let Some(number) = number else { return };
        let written = number.abs().to_string();
        if !hidden {
            self.seen_numbers.insert(written);
            return;
        }
        let money = is_money(self.rules, at);
        // Years and round numbers stand everywhere.
        let whole = written.split('.').next().unwrap_or_default();
        let digits = written.trim_end_matches('0').len();
        let is_year = written.len() == 4 && (1900.0..2200.0).contains(&number);
        if number.abs() < 1_000.0 || is_year || !money && digits < 3 {
            return;
        }
        let record = at.id.and_then(RecordRef::from_text);
        let kind = if money { Hidden::Money } else { Hidden::Number };
        let grouped = grouped(whole);
        let rest = written.strip_prefix(whole).unwrap_or_default();
        for phrase in [written.clone(), format!("{grouped}{rest}")] {
            self.note(kind, record.clone(), &phrase, Matching::Number);
        }
    }

    fn text(&mut self, text: &str, at: At<'_>, hidden: bool) {
        let trimmed = text.trim();
        if trimmed.is_empty() || at.key == "id" {
            return;
        }
        let edition = self.rules.edition;
        let record = at.id.and_then(RecordRef::from_text);
        let field = (at.owner, at.key);
        if !edition.shows_names && at.part.is_empty() && NAMES.contains(&field) {
            self.name(trimmed, record.as_ref(), field.0 != "ballots");
            return;
        }
        if !edition.shows_names && field == ("insights", "source") {
            names_in(trimmed).iter().for_each(|name| self.name(name, record.as_ref(), false));
        }
        if !hidden {
            self.seen_texts.insert(as_words(trimmed));
            // Names stand small in addresses.
            let words = trimmed.split_whitespace().filter(|word| !word.contains(['@', '/']));
            self.texts.push(words.collect::<Vec<_>>().join(" "));
            return;
        }
        let is_title = at.part.is_empty() && matches!(at.key, "title" | "name" | "statement" | "text");
        for line in trimmed.lines().map(str::trim) {
            let words = as_words(line);
            let count = words.split(' ').filter(|word| !word.is_empty()).count();
            let long = count >= 3 && line.chars().count() >= 16;
            let letters = line.chars().filter(|sign| sign.is_alphabetic()).count();
            let wide = line.chars().any(|sign| sign as u32 >= 0x3040);
            if long || is_title && (letters >= 4 || wide && letters >= 2) {
                let matching =
                    if count >= 2 && letters >= 8 || wide { Matching::Words } else { Matching::Case };
                self.note(Hidden::Text, record.clone(), line, matching);
            }
        }
    }

    /// A name, and its parts where it has several: people write “Mara” for Mara Lindqvist.
    fn name(&mut self, name: &str, record: Option<&RecordRef>, with_parts: bool) {
        let parts: Vec<&str> = name.split_whitespace().collect();
        if name.chars().filter(|sign| sign.is_alphabetic()).count() < 2 {
            return;
        }
        self.note(Hidden::Name, record.cloned(), name, Matching::Case);
        let is_proper = |part: &&str| part.chars().next().is_some_and(char::is_uppercase);
        if with_parts && parts.len() > 1 && parts.iter().all(is_proper) {
            for part in parts.iter().filter(|part| part.chars().count() >= 3) {
                self.note(Hidden::Name, record.cloned(), part, Matching::Case);
            }
        }
    }

    fn into_secrets(mut self) -> Vec<Secret> {
        let rules = self.rules;
        let ordinary = self.ordinary_words();
        let allowed: BTreeSet<String> = rules.edition.allowed.iter().map(|text| as_words(text)).collect();
        let (seen_texts, seen_numbers) =
            (std::mem::take(&mut self.seen_texts), std::mem::take(&mut self.seen_numbers));
        let mut kept = std::mem::take(&mut self.secrets);
        kept.retain(|secret| match secret.matching {
            Matching::Number => !seen_numbers.contains(&secret.phrase.replace(',', "")),
            Matching::Exact => true,
            _ => {
                let words = as_words(&secret.phrase);
                let single = !words.contains(' ') || secret.hidden == Hidden::Name;
                !(seen_texts.contains(&words) || single && ordinary.contains(&words))
            }
        });
        kept.extend(self.days());
        kept.retain(|secret| !allowed.contains(&as_words(&secret.phrase)));
        kept
    }

    /// Words of secrets that also stand in lower case somewhere: they are ordinary words and give nothing away.
    fn ordinary_words(&self) -> BTreeSet<String> {
        let of_case: BTreeSet<String> = self
            .secrets
            .iter()
            .filter(|secret| secret.matching == Matching::Case)
            .map(|secret| secret.phrase.to_lowercase())
            .filter(|lower| lower.chars().any(|sign| sign.is_lowercase()))
            .collect();
        let all: Vec<&String> = of_case.iter().collect();
        let phrases = Phrases::new(all.iter().map(|phrase| (phrase.as_str(), Matching::Case)));
        let found = self.texts.iter().flat_map(|text| phrases.found(text));
        found.filter_map(|found| all.get(found.phrase)).map(|phrase| as_words(phrase)).collect()
    }

    fn days(&self) -> Vec<Secret> {
        let rules = self.rules;
        let mut secrets = Vec::new();
        if rules.edition.date_precision == DatePrecision::Day {
            return secrets;
        }
        // What the edition's own dates look like is no secret, nor is the day it is made.
        let mut open: BTreeSet<Date> = BTreeSet::from([rules.today, rules.start()]);
        for day in self.days.keys() {
            open.extend([rules.coarse(*day), Some(rules.coarse_start(*day))].into_iter().flatten());
        }
        for (day, record) in self.days.iter().filter(|(day, _)| !open.contains(day)) {
            let ways = ways_to_write(rules.words(), *day).into_iter().map(|way| (way, false));
            for (phrase, in_texts_only) in
                ways.chain(ways_without_year(*day).into_iter().map(|way| (way, true)))
            {
                let (hidden, record, day) = (Hidden::Day, record.clone(), Some(*day));
                secrets.push(Secret {
                    hidden,
                    record,
                    phrase,
                    matching: Matching::Words,
                    in_texts_only,
                    day,
                });
            }
        }
        secrets
    }
}

fn is_money(rules: &Rules<'_>, at: At<'_>) -> bool {
    let of_kpi = || at.owner == "kpis" && at.id.is_some_and(|id| rules.money_kpis.contains(id));
    matches!(at.field, "budget" | "budget_instalments" | "cost" | "late_cost")
        || of_kpi()
        || at.part == "Prediction" && !rules.edition.shows_money
}

/// Whole digits in groups of three.
fn grouped(digits: &str) -> String {
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The words of a text, small and one blank apart.
fn as_words(text: &str) -> String {
    let words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// What may be names of people in the source of an insight: words with large letters in a row, the first word only with
/// others. In scripts that have no large letters, all of it.
fn names_in(source: &str) -> Vec<String> {
    let has_case = source.chars().any(|sign| sign.is_lowercase() || sign.is_uppercase());
    if !has_case {
        return vec![source.to_owned()];
    }
    let mut names: Vec<(usize, Vec<&str>)> = Vec::new();
    let mut before = None;
    for (place, word) in source.split_whitespace().enumerate() {
        let name = word.trim_matches(|sign: char| !sign.is_alphanumeric());
        let proper =
            name.chars().next().is_some_and(char::is_uppercase) && name.chars().any(char::is_lowercase);
        match names.last_mut() {
            Some((_, words)) if proper && before == Some(place.wrapping_sub(1)) => words.push(name),
            _ if proper => names.push((place, vec![name])),
            _ => continue,
        }
        before = Some(place);
    }
    let alone = source.split_whitespace().count() == 1;
    names.retain(|(place, words)| words.len() > 1 || *place > 0 || alone);
    names.into_iter().map(|(_, words)| words.join(" ")).collect()
}

/// Takes hidden values out of texts.
pub(super) struct Cleaner<'a> {
    rules: &'a Rules<'a>,
    secrets: Vec<Secret>,
    phrases: Phrases,
}

impl<'a> Cleaner<'a> {
    pub fn new(rules: &'a Rules<'a>) -> Self {
        // A brief writes days and amounts itself; in people's own texts they are hidden all the same.
        let secrets = secrets(&Rules::new(rules.plan, rules.edition, rules.today, Depth::All));
        let phrases = Phrases::new(secrets.iter().map(|secret| (secret.phrase.as_str(), secret.matching)));
        Self { rules, secrets, phrases }
    }

    /// What stands in place of a name.
    pub fn name_word(&self) -> &str {
        let own = self.rules.edition.name_word.trim();
        if own.is_empty() { self.rules.words().hidden_name() } else { own }
    }

    fn money_word(&self) -> &str {
        let own = self.rules.edition.money_word.trim();
        if own.is_empty() { self.rules.words().hidden_amount() } else { own }
    }

    /// A text as the edition may have it; `may_name` where it says who said something.
    pub fn clean(&self, text: &str, may_name: bool) -> String {
        let edition = self.rules.edition;
        let mut cleaned = self.without_mentions(text);
        if !edition.shows_money {
            cleaned = amounts_replaced(&cleaned, &self.rules.plan.settings.currency, self.money_word());
        }
        cleaned = self.without_phrases(&cleaned);
        if may_name && !edition.shows_names {
            for name in names_in(&cleaned) {
                cleaned = cleaned.replace(&name, self.name_word());
            }
        }
        if !edition.shows_names && cleaned.contains('@') {
            cleaned = self.without_addresses(&cleaned);
        }
        // Longer words may stand in place of shorter ones, but no field may become longer than it is allowed to be.
        let most = text.chars().count().max(400);
        if cleaned.chars().count() > most { cleaned.chars().take(most).collect() } else { cleaned }
    }

    fn without_mentions(&self, text: &str) -> String {
        let mut cleaned = String::new();
        let mut rest = text;
        while let Some((before, (inside, after))) =
            rest.split_once("[[").and_then(|(before, after)| Some((before, after.split_once("]]")?)))
        {
            let record = inside.split('|').next().and_then(RecordRef::from_text);
            let hidden = record.is_some_and(|record| {
                self.rules.hides(&record) || self.rules.plan.title_of(&record).is_none()
            });
            cleaned.push_str(before);
            if hidden {
                cleaned.push_str(self.rules.words().hidden_record());
            } else {
                cleaned.push_str(&format!("[[{inside}]]"));
            }
            rest = after;
        }
        cleaned + rest
    }

    fn without_phrases(&self, text: &str) -> String {
        let mut cleaned = String::with_capacity(text.len());
        let mut from = 0;
        for found in self.phrases.found(text) {
            let Some(secret) = self.secrets.get(found.phrase) else { continue };
            cleaned.push_str(text.get(from..found.range.start).unwrap_or_default());
            match (secret.hidden, secret.day) {
                (_, Some(day)) => cleaned.push_str(&self.rules.coarse_words(day)),
                (Hidden::Name, _) => cleaned.push_str(self.name_word()),
                (Hidden::Money, _) => cleaned.push_str(self.money_word()),
                _ => cleaned.push_str(self.rules.words().hidden_record()),
            }
            from = found.range.end;
        }
        cleaned.push_str(text.get(from..).unwrap_or_default());
        cleaned
    }

    fn without_addresses(&self, text: &str) -> String {
        let is_address = |word: &str| {
            word.split_once('@').is_some_and(|(name, place)| !name.is_empty() && place.contains('.'))
        };
        let mut cleaned = String::with_capacity(text.len());
        for piece in text.split_inclusive(char::is_whitespace) {
            let word = piece.trim_end();
            if is_address(word) {
                cleaned.push_str(self.name_word());
                cleaned.push_str(piece.get(word.len()..).unwrap_or_default());
            } else {
                cleaned.push_str(piece);
            }
        }
        cleaned
    }
}
