//! A conflict in words.

use super::{Conflict, Part};
use crate::domain::Plan;
use crate::format::changes::fields::field_changes;
use crate::format::changes::values::Values;
use crate::format::plan_file::json::{Json, parse};
use crate::select::words::capitalised;

/// What a conflict is about, and what each side made of it, for a person to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConflictWords {
    /// The record, such as `Initiative “Guest checkout”`, or the part of the plan.
    pub about: String,
    /// The field, and the element of it, such as `Work, “Design”`; empty for the record as a whole.
    pub field: String,
    /// What stood there before.
    pub base: String,
    /// What the plan that was merged into has.
    pub ours: String,
    /// What came in.
    pub theirs: String,
}

impl Conflict {
    /// The conflict in the words of the plan's reader.
    #[must_use]
    pub fn in_words(&self, plan: &Plan) -> ConflictWords {
        let words = plan.words();
        let values = Values { before: plan, after: plan, words };
        let about = match &self.part {
            Part::Plan => words.changes_plan().to_owned(),
            Part::Settings => words.conflict_settings().to_owned(),
            Part::Strategy => words.conflict_strategy().to_owned(),
            Part::Record(record) => {
                let title = plan.title_of(record).filter(|title| !title.trim().is_empty());
                let title = title.or(Some(self.title.as_str()).filter(|title| !title.trim().is_empty()));
                words
                    .conflict_record(&capitalised(record.table.noun(words)), title.unwrap_or(record.as_str()))
            }
        };
        let side = |text: &Option<String>| self.value(text.as_deref(), &values);
        ConflictWords {
            about,
            field: self.field_words(&values),
            base: side(&self.base),
            ours: side(&self.ours),
            theirs: side(&self.theirs),
        }
    }

    fn field_words(&self, values: &Values<'_>) -> String {
        let Some(field) = &self.field else { return String::new() };
        match self.item.as_deref().and_then(|item| parse(item).ok()) {
            None => values.label(field),
            Some(Json::Text(name)) if field == "inputs" => values.label(&name),
            Some(item) => format!("{}, {}", values.label(field), values.shown("", &item)),
        }
    }

    /// What one side made of it.
    fn value(&self, text: Option<&str>, values: &Values<'_>) -> String {
        let words = values.words;
        let Some(value) = text.and_then(|text| parse(text).ok()) else {
            let is_gone = self.field.is_none() || self.item.is_some();
            return if is_gone && self.base.is_some() { words.conflict_removed() } else { "–" }.to_owned();
        };
        match (&self.field, &value) {
            (_, Json::Text(text)) if text.is_empty() => "–".to_owned(),
            (None, Json::Object(fields)) => {
                let base = self.base.as_deref().and_then(|text| parse(text).ok());
                let Some(Json::Object(base)) = base else { return words.conflict_there().to_owned() };
                let changes = field_changes(values, base, fields.clone());
                if changes.is_empty() { words.conflict_there().to_owned() } else { changes.join("; ") }
            }
            (Some(field), value) if self.item.is_some() && field != "inputs" => values.item(field, value),
            (field, value) => values.whole(field.as_deref().unwrap_or_default(), value),
        }
    }
}
