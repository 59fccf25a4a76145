//! How each kind of value stands in a file: numbers, dates, estimates, ids, options, lists.

use serde_json::Number;

use super::json::{Entries, Json, Key, parse};
use super::reader::Reader;
use super::shape::Kind;
use super::{Expected, FileError};
use crate::domain::*;

/// A value that can stand in a file. Reading, writing and the schema come from here alone.
pub(crate) trait FileValue: Sized {
    /// Reads it; null reads as missing.
    fn read(value: Json<'_>, reader: &mut Reader) -> Result<Self, FileError>;
    /// Writes it.
    fn write(&self) -> Json<'_>;
    /// What kind of value it is.
    fn kind() -> Kind;
}

impl FileValue for String {
    fn read(value: Json<'_>, reader: &mut Reader) -> Result<Self, FileError> {
        match value {
            Json::Text(text) => Ok(text.into_owned()),
            other => Err(reader.wrong(Expected::Text, &other)),
        }
    }
    fn write(&self) -> Json<'_> {
        Json::Text(Key::Borrowed(self))
    }
    fn kind() -> Kind {
        Kind::Text
    }
}

impl FileValue for bool {
    fn read(value: Json<'_>, reader: &mut Reader) -> Result<Self, FileError> {
        match value {
            Json::Flag(flag) => Ok(flag),
            other => Err(reader.wrong(Expected::Flag, &other)),
        }
    }
    fn write(&self) -> Json<'_> {
        Json::Flag(*self)
    }
    fn kind() -> Kind {
        Kind::Flag
    }
}

impl FileValue for f64 {
    fn read(value: Json<'_>, reader: &mut Reader) -> Result<Self, FileError> {
        let number = if let Json::Number(number) = &value { number.as_f64() } else { None };
        number.ok_or_else(|| reader.wrong(Expected::Number, &value))
    }
    fn write(&self) -> Json<'_> {
        written_number(*self)
    }
    fn kind() -> Kind {
        Kind::Number
    }
}

/// A number in as few digits as it needs.
fn written_number(number: f64) -> Json<'static> {
    /// Whole numbers below this are exact, and are written without a point.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if number.fract() == 0.0 && number.abs() < EXACT {
        return Json::Number((number as i64).into());
    }
    Number::from_f64(number).map_or(Json::Null, Json::Number)
}

/// A whole number; `2.0` is one too, as some tools write it.
fn whole(value: &Json<'_>, most: u64, reader: &Reader) -> Result<u64, FileError> {
    let number = match value {
        Json::Number(number) => number.as_u64().or_else(|| {
            let number = number.as_f64().filter(|number| number.fract() == 0.0 && *number >= 0.0)?;
            Some(number as u64)
        }),
        _ => None,
    };
    match number {
        Some(number) if number <= most => Ok(number),
        Some(_) => Err(reader.wrong(Expected::WholeUpTo(most), value)),
        None => Err(reader.wrong(Expected::Whole, value)),
    }
}

impl FileValue for u32 {
    fn read(value: Json<'_>, reader: &mut Reader) -> Result<Self, FileError> {
        let number = whole(&value, u64::from(Self::MAX), reader)?;
        Self::try_from(number).map_err(|_| reader.wrong(Expected::WholeUpTo(Self::MAX.into()), &value))
    }
    fn write(&self) -> Json<'_> {
        Json::Number((*self).into())
    }
    fn kind() -> Kind {
        Kind::Whole
    }
}

impl FileValue for u64 {
    fn read(value: Json<'_>, reader: &mut Reader) -> Result<Self, FileError> {
        whole(&value, Plan::MOST_REVISION, reader)
    }
    fn write(&self) -> Json<'_> {
        Json::Number((*self).into())
    }
    fn kind() -> Kind {
        Kind::Whole
    }
}

impl FileValue for Date {
    fn read(value: Json<'_>, reader: &mut Reader) -> Result<Self, FileError> {
        let date = if let Json::Text(text) = &value { text.parse().ok() } else { None };
        date.ok_or_else(|| reader.wrong(Expected::Date, &value))
    }
    fn write(&self) -> Json<'_> {
        Json::Text(Key::Owned(self.to_string()))
    }
    fn kind() -> Kind {
        Kind::Date
    }
}

impl FileValue for Estimate {
    fn read(value: Json<'_>, reader: &mut Reader) -> Result<Self, FileError> {
        let mut numbers = [0.0; 3];
        let items = match &value {
            Json::List(items) if (1..=3).contains(&items.len()) => items.as_slice(),
            Json::Number(_) => std::slice::from_ref(&value),
            _ => return Err(reader.wrong(Expected::Estimate(None), &value)),
        };
        for (slot, item) in numbers.iter_mut().zip(items) {
            let Json::Number(number) = item else { return Err(reader.wrong(Expected::Estimate(None), item)) };
            *slot = number.as_f64().unwrap_or(f64::NAN);
        }
        let given = numbers.get(..items.len()).unwrap_or_default();
        Self::from_numbers(given)
            .map_err(|error| reader.wrong(Expected::Estimate(Some(Box::new(error))), &value))
    }
    fn write(&self) -> Json<'_> {
        written_estimate(*self)
    }
    fn kind() -> Kind {
        Kind::Estimate
    }
}

fn written_estimate(estimate: Estimate) -> Json<'static> {
    match estimate.numbers().as_slice() {
        [number] => written_number(*number),
        numbers => Json::List(numbers.iter().map(|number| written_number(*number)).collect()),
    }
}

impl<R: Record> FileValue for Id<R> {
    fn read(value: Json<'_>, reader: &mut Reader) -> Result<Self, FileError> {
        let id = if let Json::Text(text) = &value { Self::new(text).ok() } else { None };
        id.ok_or_else(|| reader.wrong(Expected::Id(R::TABLE), &value))
    }
    fn write(&self) -> Json<'_> {
        Json::Text(Key::Borrowed(self.as_str()))
    }
    fn kind() -> Kind {
        Kind::Id(R::TABLE)
    }
}

impl FileValue for RecordRef {
    fn read(value: Json<'_>, reader: &mut Reader) -> Result<Self, FileError> {
        let id = if let Json::Text(text) = &value { Self::from_text(text) } else { None };
        id.ok_or_else(|| reader.wrong(Expected::AnyId, &value))
    }
    fn write(&self) -> Json<'_> {
        Json::Text(Key::Borrowed(self.as_str()))
    }
    fn kind() -> Kind {
        Kind::AnyId
    }
}

impl<T: FileValue> FileValue for Option<T> {
    fn read(value: Json<'_>, reader: &mut Reader) -> Result<Self, FileError> {
        T::read(value, reader).map(Some)
    }
    fn write(&self) -> Json<'_> {
        self.as_ref().map_or(Json::Null, FileValue::write)
    }
    fn kind() -> Kind {
        T::kind()
    }
}

impl<T: FileValue> FileValue for Vec<T> {
    fn read(value: Json<'_>, reader: &mut Reader) -> Result<Self, FileError> {
        let items = list(value, reader)?.into_iter().enumerate();
        items.map(|(place, item)| reader.at_place(place, |reader| T::read(item, reader))).collect()
    }
    fn write(&self) -> Json<'_> {
        Json::List(self.iter().map(FileValue::write).collect())
    }
    fn kind() -> Kind {
        Kind::List(Box::new(T::kind()))
    }
}

/// The items of a list.
pub(in crate::format) fn list<'a>(value: Json<'a>, reader: &Reader) -> Result<Vec<Json<'a>>, FileError> {
    match value {
        Json::List(items) => Ok(items),
        other => Err(reader.wrong(Expected::List, &other)),
    }
}

impl FileValue for Inputs {
    fn read(value: Json<'_>, reader: &mut Reader) -> Result<Self, FileError> {
        let Json::Object(entries) = value else {
            return Err(reader.wrong(Expected::Inputs, &value));
        };
        let read_one = |(name, value): (Key<'_>, Json<'_>)| {
            let estimate = reader.at_name(&name, |reader| Estimate::read(value, reader))?;
            Ok((name.into_owned(), estimate))
        };
        entries.into_iter().filter(|(_, value)| *value != Json::Null).map(read_one).collect()
    }
    fn write(&self) -> Json<'_> {
        Json::Object(
            self.iter().map(|(name, estimate)| (Key::Borrowed(name), written_estimate(estimate))).collect(),
        )
    }
    fn kind() -> Kind {
        Kind::Inputs
    }
}

/// Options stand in a file as their keys.
macro_rules! file_choices {
    ($($name:ident),* $(,)?) => {
        $(impl FileValue for $name {
            fn read(value: Json<'_>, reader: &mut Reader) -> Result<Self, FileError> {
                let option = if let Json::Text(key) = &value { Self::from_key(key) } else { None };
                option.ok_or_else(|| {
                    let keys = Self::ALL.iter().map(|option| option.key());
                    reader.wrong(Expected::OneOf(keys.collect()), &value)
                })
            }
            fn write(&self) -> Json<'_> {
                Json::Text(Key::Borrowed(self.key()))
            }
            fn kind() -> Kind {
                Kind::Choice(Self::ALL.iter().map(|option| option.key()).collect())
            }
        })*
    };
}
file_choices! {
    ScoreModel, IceConvention, GroupMean, KanoReply, Outcome, Direction, Timing, Cadence, InsightKind, EvidenceLevel, Moscow, Status,
    Audience, Comparison, DatePrecision, GridName, Screen,
}

/// The fields of an object as they are written.
#[derive(Default)]
pub(crate) struct Written<'a>(pub(crate) Entries<'a>);

impl<'a> Written<'a> {
    /// Writes a field in any case.
    pub(in crate::format) fn always(&mut self, key: &'static str, value: &'a impl FileValue) {
        self.0.push((Key::Borrowed(key), value.write()));
    }

    /// Writes a field that differs from its default.
    pub(in crate::format) fn unless<T: FileValue + PartialEq>(
        &mut self,
        default: &T,
        key: &'static str,
        value: &'a T,
    ) {
        if value != default {
            self.always(key, value);
        }
    }

    /// Writes back what this version does not know.
    pub(crate) fn unknown(&mut self, unknown: &'a Unknown) {
        for (key, text) in &unknown.0 {
            // It was JSON when it was read; a text put there by hand stays a text.
            let value = parse(text).unwrap_or_else(|_| Json::Text(Key::Borrowed(text)));
            self.0.push((Key::Borrowed(key), value));
        }
    }
}
