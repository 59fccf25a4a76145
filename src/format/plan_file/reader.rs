//! Walks a JSON tree, always knowing where it is, so that an error can say so.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::json::{Entries, Json, compact, shortened};
use super::value::FileValue;
use super::{Expected, FileError, FileWarning};
use crate::domain::{TableName, Unknown};

/// Where the reader is and what it noticed.
#[derive(Default)]
pub(crate) struct Reader {
    path: Vec<Step>,
    /// The table and title of the record being read.
    record: Option<(TableName, String)>,
    unknown_fields: BTreeMap<String, usize>,
    more_unknown_fields: usize,
}

enum Step {
    Key(&'static str),
    Name(String),
    Place(usize),
}

/// Different unknown fields that are worth listing.
const MOST_LISTED: usize = 20;

impl Reader {
    /// Reads what stands under a key.
    pub(crate) fn at_key<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Self) -> Result<T, FileError>,
    ) -> Result<T, FileError> {
        self.at(Step::Key(key), read)
    }

    /// Reads what stands under a name from the file.
    pub(crate) fn at_name<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&mut Self) -> Result<T, FileError>,
    ) -> Result<T, FileError> {
        self.at(Step::Name(shortened(name)), read)
    }

    /// Reads what stands at a place in a list.
    pub(crate) fn at_place<T>(
        &mut self,
        place: usize,
        read: impl FnOnce(&mut Self) -> Result<T, FileError>,
    ) -> Result<T, FileError> {
        self.at(Step::Place(place), read)
    }

    fn at<T>(
        &mut self,
        step: Step,
        read: impl FnOnce(&mut Self) -> Result<T, FileError>,
    ) -> Result<T, FileError> {
        self.path.push(step);
        let value = read(self)?;
        self.path.pop();
        Ok(value)
    }

    /// An error about the value here.
    pub(crate) fn wrong(&self, expected: Expected, found: &Json<'_>) -> FileError {
        let (path, record) = self.place();
        match found {
            Json::Null => FileError::Missing { path, record, expected },
            found => FileError::Wrong { path, record, expected, found: found.described() },
        }
    }

    fn place(&self) -> (String, Option<(TableName, String)>) {
        let mut path = String::new();
        for step in &self.path {
            let dot = if path.is_empty() { "" } else { "." };
            // Writing to a String cannot fail.
            let _ = match step {
                Step::Key(key) => write!(path, "{dot}{key}"),
                Step::Name(name) => write!(path, "{dot}{name}"),
                Step::Place(place) => write!(path, "[{place}]"),
            };
        }
        (path, self.record.clone())
    }

    /// The object here, field by field.
    pub(crate) fn object<'a>(&mut self, value: Json<'a>) -> Result<Fields<'_, 'a>, FileError> {
        match value {
            Json::Object(entries) => Ok(Fields { entries, reader: self }),
            other => Err(self.wrong(Expected::Object, &other)),
        }
    }

    fn note_unknown(&mut self, key: &str) {
        let mut place = String::new();
        for step in &self.path {
            match step {
                Step::Key(key) => place.push_str(key),
                Step::Name(name) => place.push_str(name),
                Step::Place(_) => continue,
            }
            place.push('.');
        }
        place.push_str(&shortened(key));
        let listed = self.unknown_fields.len();
        match self.unknown_fields.get_mut(&place) {
            Some(count) => *count += 1,
            None if listed < MOST_LISTED => {
                self.unknown_fields.insert(place, 1);
            }
            None => self.more_unknown_fields += 1,
        }
    }

    /// What a person should know about what was read.
    pub(crate) fn into_warnings(self) -> Vec<FileWarning> {
        let listed = self.unknown_fields.into_iter();
        let mut warnings: Vec<_> =
            listed.map(|(place, count)| FileWarning::UnknownField { place, count }).collect();
        if self.more_unknown_fields > 0 {
            warnings.push(FileWarning::MoreUnknownFields { count: self.more_unknown_fields });
        }
        warnings
    }
}

/// The fields of one object; each is taken out as it is read, what is left is unknown.
pub(crate) struct Fields<'r, 'a> {
    entries: Entries<'a>,
    pub(crate) reader: &'r mut Reader,
}

impl<'a> Fields<'_, 'a> {
    /// From here on, errors name this record by its table and title.
    pub(crate) fn enter_record(&mut self, table: TableName, title_key: &str) {
        let title = self.entries.iter().find(|(key, _)| key == title_key);
        self.reader.record = match title {
            Some((_, Json::Text(title))) if !title.trim().is_empty() => Some((table, shortened(title))),
            _ => None,
        };
    }

    /// From here on, errors name no record.
    pub(crate) fn leave_record(&mut self) {
        self.reader.record = None;
    }

    /// The value of a field, or null when it is absent.
    pub(crate) fn take(&mut self, key: &str) -> Json<'a> {
        match self.entries.iter().position(|(known, _)| known == key) {
            Some(place) => self.entries.remove(place).1,
            None => Json::Null,
        }
    }

    /// A field that must be there.
    pub(crate) fn required<T: FileValue>(&mut self, key: &'static str) -> Result<T, FileError> {
        let value = self.take(key);
        self.reader.at_key(key, |reader| T::read(value, reader))
    }

    /// A field with a default for when it is absent or null.
    pub(crate) fn optional<T: FileValue>(&mut self, key: &'static str, default: T) -> Result<T, FileError> {
        match self.take(key) {
            Json::Null => Ok(default),
            value => self.reader.at_key(key, |reader| T::read(value, reader)),
        }
    }

    /// The fields nobody asked for.
    pub(crate) fn unknown(self) -> Unknown {
        let mut kept = BTreeMap::new();
        for (key, value) in self.entries {
            self.reader.note_unknown(&key);
            kept.insert(key.into_owned(), compact(&value));
        }
        Unknown(kept)
    }

    /// The names of the fields nobody asked for.
    pub(crate) fn unknown_keys(self) -> Vec<String> {
        self.entries.into_iter().map(|(key, _)| shortened(&key)).collect()
    }
}
