//! The plan file: canonical JSON that opens for ever and differs line by line as the plan does.
//!
//! [`read_plan`] checks size and depth before it builds anything, says precisely what is wrong, and
//! answers only with a plan that keeps the domain's rules. [`write_plan`] writes the one canonical
//! text of a plan. docs/file-format.md tells the rest of the world.
//!
//! The file has its own list of fields (`tables`), apart from the domain's structs: the model can
//! change without the file. This module knows nothing of storage, screens or other formats.
//!
//! **Invariants:** `read_plan(write_plan(plan))` is the same plan; fields this version does not
//! know are written back as they were; nothing that was read is dropped or repaired without a warning.

use std::rc::Rc;

#[macro_use]
mod declare;
mod error;
pub(crate) mod json;
pub mod limits;
mod migrate;
pub(crate) mod reader;
mod shape;
pub mod sniff;
mod tables;
pub(crate) mod value;
mod writer;

pub use error::{Expected, FileError, FileWarning, Found, TooMuch};
pub(crate) use shape::FileObject;
pub use shape::{FieldShape, Kind, ObjectShape, plan_shape, schema};
pub use writer::{PlanWriter, write_plan};

use crate::domain::validate::{check_plan, most_records};
use crate::domain::{InPlan, Plan, ReadBy, Strategy, Table, for_each_table, is_id_text};
use json::{Json, Printer};
use reader::{Fields, Reader};
use sniff::FileKind;
use value::{FileValue, Written, list};
use writer::{Rows, write_table};

/// What a plan file says it is.
pub const FORMAT: &str = "roadbook-plan";
/// The version this build writes.
pub const VERSION: u32 = 1;
/// The media type of a plan file.
pub const MEDIA_TYPE: &str = "application/vnd.roadbook.plan+json";
/// How the name of a plan file ends.
pub const NAME_ENDING: &str = ".plan.json";

/// A plan that was read, and what a person should know about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The plan; it keeps all rules of [`crate::domain::validate`].
    pub plan: Plan,
    /// What was noticed on the way.
    pub warnings: Vec<FileWarning>,
    /// The file's version when it is newer than this build's: show the plan, never save over it.
    pub newer: Option<u32>,
}

/// Reads a plan file.
///
/// # Errors
/// A [`FileError`] that says what is wrong, where, and what to do; never a panic, whatever the bytes.
pub fn read_plan(bytes: &[u8]) -> Result<Opened, FileError> {
    if bytes.len() > limits::MOST_BYTES {
        return Err(FileError::TooLarge { bytes: bytes.len() });
    }
    match sniff::sniff(bytes) {
        FileKind::Empty => return Err(FileError::Empty),
        FileKind::Plan | FileKind::OtherJson => {}
        kind => return Err(FileError::OtherKind { kind }),
    }
    let text = as_text(bytes)?;
    limits::check(text)?;
    read_envelope(json::parse(text)?)
}

pub(in crate::format) fn as_text(bytes: &[u8]) -> Result<&str, FileError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| match error.error_len() {
        Some(_) => FileError::NotUtf8 { place: error.valid_up_to() },
        // The last character is cut in two.
        None => FileError::CutOff { line: 1 + bytes.iter().filter(|byte| **byte == b'\n').count() },
    })
}

fn read_envelope(envelope: Json<'_>) -> Result<Opened, FileError> {
    let mut reader = Reader::default();
    let other_kind = FileError::OtherKind { kind: FileKind::OtherJson };
    let Ok(mut fields) = reader.object(envelope) else { return Err(other_kind) };
    if fields.take("format") != Json::Text(FORMAT.into()) {
        return Err(other_kind);
    }
    let version: u32 = fields.required("version")?;
    let mut plan = fields.take("plan");
    // A note for editors, which find the schema by it.
    fields.take("$schema");
    let outside = fields.unknown_keys();
    if version == 0 {
        let found = version.write();
        return reader.at_key("version", |reader| Err(reader.wrong(Expected::WholeFromOne, &found)));
    }
    migrate::migrate(&mut plan, version, migrate::STEPS)?;
    let read = reader.at_key("plan", |reader| {
        let plan = read_fields(reader.object(plan)?)?;
        check(plan)
    });
    let newer = (version > VERSION).then_some(version);
    let plan = match (read, newer) {
        (Ok(plan), _) => plan,
        (Err(error), None) => return Err(error),
        (Err(error), Some(version)) => return Err(FileError::Newer { version, because: Box::new(error) }),
    };
    let mut warnings: Vec<_> = newer.map(|version| FileWarning::Newer { version }).into_iter().collect();
    if version < VERSION {
        warnings.push(FileWarning::Migrated { version });
    }
    warnings.extend(outside.into_iter().map(|key| FileWarning::OutsideThePlan { key }));
    warnings.extend(reader.into_warnings());
    Ok(Opened { plan, warnings, newer })
}

/// Calls a macro's block for each table, with the plan's own fields beside it.
macro_rules! plan_fields {
    ($($table:ident: $record:ident, $name:ident, $prefix:literal, $noun:literal, $article_noun:literal;)*) => {
        fn read_fields(mut fields: Fields<'_, '_>) -> Result<Plan, FileError> {
            Ok(Plan {
                id: read_plan_id(&mut fields)?,
                title: fields.optional("title", String::new())?,
                revision: fields.optional("revision", 0)?,
                read_by: ReadBy::default(),
                settings: Rc::new(fields.required("settings")?),
                strategy: Rc::new(fields.optional("strategy", Strategy::default())?),
                $($table: read_table(&mut fields)?,)*
                unknown: fields.unknown(),
            })
        }

        fn write_fields(plan: &Plan, out: &mut Printer, rows: &mut Rows) {
            let Plan { id, title, revision, read_by: _, settings, strategy, $($table,)* unknown } = plan;
            out.member(Some("id"), |out| out.value(&id.write()));
            out.member(Some("title"), |out| out.value(&title.write()));
            out.member(Some("revision"), |out| out.value(&revision.write()));
            out.member(Some("settings"), |out| out.open_object(&settings.write_fields()));
            if **strategy != Strategy::default() {
                out.member(Some("strategy"), |out| out.open_object(&strategy.write_fields()));
            }
            $(write_table($table, out, rows);)*
            let mut rest = Written::default();
            rest.unknown(unknown);
            for (key, value) in &rest.0 {
                out.member(Some(key), |out| out.value(value));
            }
        }
    };
}
for_each_table!(plan_fields);

fn read_plan_id(fields: &mut Fields<'_, '_>) -> Result<String, FileError> {
    let value = fields.take("id");
    fields.reader.at_key("id", |reader| match value {
        Json::Text(id) if is_id_text(&id, Plan::ID_PREFIX) => Ok(id.into_owned()),
        other => Err(reader.wrong(Expected::PlanId, &other)),
    })
}

fn read_table<R: InPlan + FileObject>(fields: &mut Fields<'_, '_>) -> Result<Table<R>, FileError> {
    let table = R::TABLE;
    let value = match fields.take(table.key()) {
        Json::Null => return Ok(Table::default()),
        value => value,
    };
    fields.reader.at_key(table.key(), |reader| {
        let items = list(value, reader)?;
        if items.len() > most_records(table) {
            return Err(FileError::TooMuch {
                what: TooMuch::Records(table.key()),
                most: most_records(table),
            });
        }
        let read = |(place, item)| reader.at_place(place, |reader| R::read(item, reader).map(Rc::new));
        let rows: Vec<Rc<R>> = items.into_iter().enumerate().map(read).collect::<Result<_, _>>()?;
        Table::from_rows(rows)
            .map_err(|id| FileError::SameIdTwice { table: table.key(), id: id.as_str().to_owned() })
    })
}

fn check(plan: Plan) -> Result<Plan, FileError> {
    /// Problems that are told one by one.
    const TOLD: usize = 3;
    let mut problems = check_plan(&plan);
    if problems.is_empty() {
        return Ok(plan);
    }
    let more = problems.len().saturating_sub(TOLD);
    problems.truncate(TOLD);
    Err(FileError::Invalid { problems, more })
}
