//! The plan without what an edition hides, as the text of a plan file.
//!
//! Knows the file's list of fields and nothing of single records, but for the few parts below whose meaning changes with a
//! neighbour.

use std::collections::{BTreeMap, BTreeSet};

use super::rules::{Depth, NAMES, Rules};
use super::secrets::Cleaner;
use crate::domain::{Date, DatePrecision, RecordRef};
use crate::format::plan_file::json::{Entries, Json, Printer, parse};
use crate::format::plan_file::{FORMAT, Kind, ObjectShape, VERSION, plan_shape, write_plan};

/// Where a value stands.
#[derive(Clone, Copy, Default)]
pub(super) struct At<'a> {
    /// The table's key, `settings`, `strategy` or `plan`.
    pub owner: &'a str,
    /// The record.
    pub id: Option<&'a str>,
    /// The field of the record or group; empty for the record or group itself.
    pub field: &'a str,
    /// The part of the field the value is in, by its name in the schema; empty where it is in none.
    pub part: &'a str,
    /// The value's own key, in the record or in the part.
    pub key: &'a str,
}

impl<'a> At<'a> {
    /// Where a field of the object here stands.
    pub fn inside(self, shape: &ObjectShape, id: Option<&'a str>, key: &'a str) -> Self {
        if self.field.is_empty() {
            Self { id, field: key, key, ..self }
        } else {
            Self { part: shape.name, key, ..self }
        }
    }
}

/// The text of a field, if the object has it.
pub(super) fn text_of<'e>(entries: &'e Entries<'_>, key: &str) -> Option<&'e str> {
    entries.iter().find_map(|(one, value)| match value {
        Json::Text(text) if one == key => Some(text.as_ref()),
        _ => None,
    })
}

/// The tables and groups of a plan in a file, with what each may hold.
pub(super) fn groups<'j>(plan: &'j str) -> Vec<(&'static str, Kind, Json<'j>)> {
    let Ok(Json::Object(envelope)) = parse(plan) else { return Vec::new() };
    let inside = envelope.into_iter().find(|(key, _)| key == "plan");
    let Some((_, Json::Object(mut entries))) = inside else { return Vec::new() };
    let mut groups = Vec::new();
    for field in plan_shape().fields {
        if let Some(place) = entries.iter().position(|(key, _)| key == field.key) {
            groups.push((field.key, field.kind, entries.swap_remove(place).1));
        }
    }
    groups
}

/// Where a group of the plan stands, or a text of its own.
pub(super) fn at_group<'a>(key: &'a str, kind: &Kind) -> At<'a> {
    match kind {
        Kind::Object(_) | Kind::List(_) => At { owner: key, ..At::default() },
        _ => At { owner: "plan", field: key, key, ..At::default() },
    }
}

/// The reduced plan's file.
pub(super) fn reduced_text(rules: &Rules<'_>) -> String {
    let text = write_plan(rules.plan);
    let walk = Walk { rules, cleaner: Cleaner::new(rules) };
    let mut plan = Entries::new();
    for (key, kind, json) in groups(&text) {
        let at = at_group(key, &kind);
        let kept = match key {
            "id" => Some(Json::Text(rules.plan_id().into())),
            _ => walk.value(&kind, &json, at),
        };
        plan.extend(kept.map(|json| (key.into(), json)));
    }
    let envelope = [
        ("format", Json::Text(FORMAT.into())),
        ("version", Json::Number(VERSION.into())),
        ("plan", Json::Object(plan)),
    ];
    let mut printer = Printer::default();
    printer.value(&Json::Object(envelope.into_iter().map(|(key, json)| (key.into(), json)).collect()));
    printer.text
}

struct Walk<'a> {
    rules: &'a Rules<'a>,
    cleaner: Cleaner<'a>,
}

/// Texts that lead to something, and to nothing once a word in them is another one.
const CODES: [&str; 5] = ["currency", "formula", "input", "link", "sentence"];

impl Walk<'_> {
    /// The value as it may be seen; none where nothing of it may.
    fn value(&self, kind: &Kind, json: &Json<'_>, at: At<'_>) -> Option<Json<'static>> {
        let rules = self.rules;
        match (kind, json) {
            (Kind::Object(shape), Json::Object(entries)) => self.object(shape, entries, at),
            (Kind::List(kind), Json::List(items)) => {
                let items: Vec<&Json<'_>> = if at.key == "measurements" && rules.depth == Depth::All {
                    self.measurements(items)
                } else {
                    items.iter().collect()
                };
                Some(Json::List(items.into_iter().filter_map(|item| self.value(kind, item, at)).collect()))
            }
            (Kind::Date, Json::Text(date)) if rules.depth == Depth::All => {
                let date = date.parse().ok()?;
                let kept = match (at.owner, at.part) {
                    (_, "Placement" | "Pin") => Some(rules.coarse_start(date)),
                    ("settings", "") => Some(rules.start()),
                    // The latest value stands for the day of the edition.
                    (_, "Measurement") => Some(rules.coarse(date).unwrap_or(rules.today)),
                    _ => rules.coarse(date),
                };
                kept.map(|date| Json::Text(date.to_string().into()))
            }
            (Kind::Id(_) | Kind::AnyId, Json::Text(id)) => {
                let record = RecordRef::from_text(id)?;
                // A record's own id was looked at with the record.
                (at.key == "id" || !rules.hides(&record)).then(|| json.owned())
            }
            (Kind::Text, Json::Text(text)) => self.text(text, at).map(|text| Json::Text(text.into())),
            (Kind::Inputs, Json::Object(inputs))
                if !rules.edition.shows_money && rules.depth == Depth::All =>
            {
                let is_money = |name: &str| {
                    ["cost", "money", "price", "revenue", "budget"].iter().any(|word| name.contains(word))
                };
                let kept = inputs.iter().filter(|(name, _)| !is_money(name));
                Some(Json::Object(
                    kept.map(|(name, value)| (name.to_string().into(), value.owned())).collect(),
                ))
            }
            _ => Some(json.owned()),
        }
    }

    fn object(&self, shape: &ObjectShape, entries: &Entries<'_>, at: At<'_>) -> Option<Json<'static>> {
        let id = text_of(entries, "id").filter(|_| at.field.is_empty());
        let record = id.and_then(RecordRef::from_text);
        if record.is_some_and(|record| self.rules.hides(&record)) || self.hides_part(shape.name, entries) {
            return None;
        }
        let mut kept = Entries::new();
        for field in &shape.fields {
            let Some((_, value)) = entries.iter().find(|(key, _)| key == field.key) else { continue };
            let hidden = at.field.is_empty() && self.rules.hides_field(at.owner, id, field.key);
            let value =
                if hidden { None } else { self.value(&field.kind, value, at.inside(shape, id, field.key)) };
            match value {
                Some(value) => kept.push((field.key.into(), self.levelled(shape.name, field.key, value))),
                None if field.default.is_none() => return None,
                None => {}
            }
        }
        Some(Json::Object(kept))
    }

    /// Parts that say something about what is hidden elsewhere.
    fn hides_part(&self, name: &str, entries: &Entries<'_>) -> bool {
        let rules = self.rules;
        if matches!(name, "Rewritten" | "Said") {
            // Its key names the record it is about.
            let names =
                text_of(entries, "sentence").unwrap_or_default().split(':').filter_map(RecordRef::from_text);
            return names.into_iter().any(|record| rules.hides(&record));
        }
        if rules.depth == Depth::Words {
            return false;
        }
        match name {
            "Prediction" => {
                !rules.edition.shows_money
                    && text_of(entries, "kpi").is_some_and(|kpi| rules.money_kpis.contains(kpi))
            }
            // That an initiative serves a goal may be seen, not how much; one that does not serve it has nothing left.
            "GoalImpact" if !rules.edition.shows_scores => {
                let impact = entries.iter().find(|(key, _)| key == "impact").map(|(_, value)| value);
                let highest = match impact {
                    Some(Json::List(numbers)) => numbers.last(),
                    other => other,
                };
                !matches!(highest, Some(Json::Number(number)) if number.as_f64().is_some_and(|number| number > 0.0))
            }
            "CapacityException" | "CapacityChange" => {
                rules.edition.date_precision == DatePrecision::NowNextLater
            }
            _ => false,
        }
    }

    /// A number that stays because something must stand there.
    fn levelled(&self, part: &str, key: &str, value: Json<'static>) -> Json<'static> {
        let hidden = !self.rules.edition.shows_scores && self.rules.depth == Depth::All;
        if part == "GoalImpact" && key == "impact" && hidden { Json::Number(1.into()) } else { value }
    }

    fn text(&self, text: &str, at: At<'_>) -> Option<String> {
        let edition = self.rules.edition;
        let is_name = NAMES.contains(&(at.owner, at.key)) && at.part.is_empty();
        if !edition.shows_names && is_name && !text.trim().is_empty() {
            return Some(self.cleaner.name_word().to_owned());
        }
        let cleaned = self.cleaner.clean(text, at.owner == "insights" && at.key == "source");
        (!CODES.contains(&at.key) || cleaned == text).then_some(cleaned)
    }

    /// The measurements that are kept: the last one of each month or quarter, or the last of all.
    fn measurements<'j, 'i>(&self, items: &'i [Json<'j>]) -> Vec<&'i Json<'j>> {
        let day = |item: &Json<'_>| match item {
            Json::Object(entries) => text_of(entries, "on").and_then(|date| date.parse::<Date>().ok()),
            _ => None,
        };
        if self.rules.edition.date_precision == DatePrecision::Day {
            return items.iter().collect();
        }
        let mut last = BTreeMap::new();
        for (place, item) in items.iter().enumerate() {
            let Some(day) = day(item) else { continue };
            let best = last.entry(self.rules.coarse(day)).or_insert((day, place));
            *best = (*best).max((day, place));
        }
        let kept: BTreeSet<usize> = last.into_values().map(|(_, place)| place).collect();
        items.iter().enumerate().filter(|(place, _)| kept.contains(place)).map(|(_, item)| item).collect()
    }
}
