//! A conflict that a person has decided.

use super::fields::find;
use super::lists::name_of;
use super::rows::rows;
use super::{Conflict, Delta, FieldMap, Merged, Part, PartDelta, Side, field_map, plan_fields};
use crate::domain::Plan;
use crate::format::plan_file::FileObject;
use crate::format::plan_file::json::{Entries, Json, parse};

impl Conflict {
    /// The plan with what one side made of it; as it is where that stands there already, or where a record is to go, which is a
    /// command of its own. A rule that is broken by it keeps the field as it is, and is told as a conflict.
    #[must_use]
    pub fn settled(&self, plan: &Plan, side: Side) -> Merged {
        let text = if side == Side::Ours { &self.ours } else { &self.theirs };
        let chosen = text.as_deref().and_then(|text| parse(text).ok()).map(|json| json.owned());
        let as_it_is = Merged { plan: plan.clone(), conflicts: Vec::new() };
        let Some(here) = self.fields(plan) else {
            // The record is gone; only all of it can be brought back.
            let (None, Some(Json::Object(fields))) = (&self.field, &chosen) else { return as_it_is };
            return self.delta(None, field_map(fields)).apply(plan);
        };
        let was = field_map(&here);
        let mut now = was.clone();
        match &self.field {
            None => {
                let Some(Json::Object(fields)) = &chosen else { return as_it_is };
                now = field_map(fields);
            }
            Some(field) => {
                let value = match &self.item {
                    None => chosen,
                    Some(item) => self.with_item(find(&here, field), item, chosen),
                };
                match value {
                    Some(value) => drop(now.insert(field.clone(), value)),
                    None => drop(now.remove(field)),
                }
            }
        }
        if now == was { as_it_is } else { self.delta(Some(was), now).apply(plan) }
    }

    fn delta(&self, was: Option<FieldMap>, now: FieldMap) -> Delta {
        let part = PartDelta { part: self.part.clone(), was, now: Some(now) };
        Delta { parts: vec![part], ..Delta::default() }
    }

    /// The fields of the part in a plan; none where the record is gone.
    pub(super) fn fields<'p>(&self, plan: &'p Plan) -> Option<Entries<'p>> {
        match &self.part {
            Part::Plan => Some(plan_fields(plan)),
            Part::Settings => Some(plan.settings.write_fields()),
            Part::Strategy => Some(plan.strategy.write_fields()),
            Part::Record(record) => {
                let rows = rows(plan, record.table);
                rows.position(record.as_str()).map(|place| rows.fields(place))
            }
        }
    }

    /// A field with another value for one element of it.
    fn with_item(
        &self,
        here: Option<&Json<'_>>,
        item: &str,
        chosen: Option<Json<'static>>,
    ) -> Option<Json<'static>> {
        let sides = [&self.theirs, &self.ours].map(|text| text.as_deref().and_then(|text| parse(text).ok()));
        match here.map(Json::owned) {
            Some(Json::Object(mut entries)) => {
                let key = if let Ok(Json::Text(key)) = parse(item) {
                    key.into_owned()
                } else {
                    return here.map(Json::owned);
                };
                entries.retain(|(other, _)| *other != key);
                entries.extend(chosen.map(|value| (key.into(), value)));
                (!entries.is_empty()).then_some(Json::Object(entries))
            }
            None | Some(Json::List(_)) => {
                let mut items = if let Some(Json::List(items)) = here {
                    items.iter().map(Json::owned).collect()
                } else {
                    Vec::new()
                };
                let is_side = |one: &Json<'_>| sides.iter().flatten().any(|side| side == one);
                let place = items
                    .iter()
                    .position(is_side)
                    .or_else(|| items.iter().position(|one| name_of(one) == item));
                match (place, chosen) {
                    (Some(place), Some(chosen)) => items.splice(place..=place, [chosen]).for_each(drop),
                    (Some(place), None) => drop(items.remove(place)),
                    (None, chosen) => items.extend(chosen),
                }
                (!items.is_empty()).then_some(Json::List(items))
            }
            other => other,
        }
    }
}
