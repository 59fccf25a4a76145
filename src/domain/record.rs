//! What every record has in common, and the macros that declare records.
//!
//! [`record!`] writes, from one list of fields: the struct, an enum with one variant per field (so
//! that "set the title" is a value that can be kept, sent and undone), and the walk over its links.

use std::collections::BTreeMap;

use super::date::Date;
use super::estimate::Estimate;
use super::id::{Id, RecordRef};
use super::plan::{Plan, TableName};
use super::table::Table;

/// Fields of a plan file this build does not know, by name, as JSON text: kept and written back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unknown(pub BTreeMap<String, String>);

/// One row of a plan's table.
pub trait Record: Clone + PartialEq + std::fmt::Debug + 'static {
    /// One variant per field, holding the field's new value.
    type Field: Clone + PartialEq + std::fmt::Debug + 'static;
    /// The table these records live in.
    const TABLE: TableName;
    /// A record with this id and every field empty.
    fn new(id: Id<Self>) -> Self;
    /// The record's id.
    fn id(&self) -> &Id<Self>;
    /// What a person calls it: its name, title or first words.
    fn title(&self) -> &str;
    /// Sets one field.
    fn set(&mut self, field: Self::Field);
    /// The file key of the field a change is about, such as `depends_on`.
    fn field_name(field: &Self::Field) -> &'static str;
    /// Calls `visit` with the field's name for each link to another record.
    fn visit_links(&self, visit: &mut dyn FnMut(&'static str, RecordRef));
    /// Drops every link to a record that is about to go.
    fn unlink(&mut self, gone: &RecordRef);
    /// Whether a link to this record is among them.
    fn links_to(&self, record: &RecordRef) -> bool {
        let mut linked = false;
        self.visit_links(&mut |_, link| linked |= link == *record);
        linked
    }
}

/// A record whose table is part of the plan.
pub trait InPlan: Record {
    /// The table of these records.
    fn table(plan: &Plan) -> &Table<Self>;
    /// The table of these records, to change.
    fn table_mut(plan: &mut Plan) -> &mut Table<Self>;
}

/// A value that may hold links to records.
pub trait Linked {
    /// Calls `visit` for each link.
    fn each_link(&self, _visit: &mut dyn FnMut(RecordRef)) {}
    /// Drops links to `gone`; `false` when this value makes no sense without it.
    fn keep_without(&mut self, _gone: &RecordRef) -> bool {
        true
    }
}

impl Linked for String {}
impl Linked for f64 {}
impl Linked for u32 {}
impl Linked for bool {}
impl Linked for Date {}
impl Linked for Estimate {}

impl<R: Record> Linked for Id<R> {
    fn each_link(&self, visit: &mut dyn FnMut(RecordRef)) {
        visit(self.record_ref());
    }
    fn keep_without(&mut self, gone: &RecordRef) -> bool {
        gone.table != R::TABLE || gone.as_str() != self.as_str()
    }
}

impl Linked for RecordRef {
    fn each_link(&self, visit: &mut dyn FnMut(RecordRef)) {
        visit(self.clone());
    }
    fn keep_without(&mut self, gone: &RecordRef) -> bool {
        self != gone
    }
}

impl<T: Linked> Linked for Option<T> {
    fn each_link(&self, visit: &mut dyn FnMut(RecordRef)) {
        if let Some(value) = self {
            value.each_link(visit);
        }
    }
    fn keep_without(&mut self, gone: &RecordRef) -> bool {
        if self.as_mut().is_some_and(|value| !value.keep_without(gone)) {
            *self = None;
        }
        true
    }
}

impl<T: Linked> Linked for Vec<T> {
    fn each_link(&self, visit: &mut dyn FnMut(RecordRef)) {
        for value in self {
            value.each_link(visit);
        }
    }
    fn keep_without(&mut self, gone: &RecordRef) -> bool {
        self.retain_mut(|value| value.keep_without(gone));
        true
    }
}

/// Declares a record: struct, field enum and [`Record`] implementation.
macro_rules! record {
    ($(#[$meta:meta])* $name:ident, $field_enum:ident, $table:ident, title = $title:ident {
        $($(#[$field_meta:meta])* $field:ident / $variant:ident : $type:ty $(= $default:expr)?),* $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            /// The record's id.
            pub id: $crate::domain::Id<$name>,
            $($(#[$field_meta])* pub $field: $type,)*
            /// Fields of the file this build does not know.
            pub unknown: $crate::domain::Unknown,
        }
        #[doc = concat!("A new value for one field of [`", stringify!($name), "`].")]
        #[derive(Clone, Debug, PartialEq)]
        pub enum $field_enum {
            $($(#[$field_meta])* $variant($type)),*
        }
        impl $crate::domain::Record for $name {
            type Field = $field_enum;
            const TABLE: $crate::domain::TableName = $crate::domain::TableName::$table;
            fn new(id: $crate::domain::Id<Self>) -> Self {
                Self { id, $($field: record!(@default $($default)?),)* unknown: Default::default() }
            }
            fn id(&self) -> &$crate::domain::Id<Self> {
                &self.id
            }
            fn title(&self) -> &str {
                &self.$title
            }
            fn set(&mut self, field: $field_enum) {
                match field { $($field_enum::$variant(value) => self.$field = value),* }
            }
            fn field_name(field: &$field_enum) -> &'static str {
                match field { $($field_enum::$variant(_) => stringify!($field)),* }
            }
            fn visit_links(&self, visit: &mut dyn FnMut(&'static str, $crate::domain::RecordRef)) {
                $($crate::domain::Linked::each_link(&self.$field, &mut |link| visit(stringify!($field), link));)*
            }
            fn unlink(&mut self, gone: &$crate::domain::RecordRef) {
                $($crate::domain::Linked::keep_without(&mut self.$field, gone);)*
            }
        }
    };
    (@default) => { Default::default() };
    (@default $default:expr) => { $default };
}

/// Declares a part of a record that may hold links: struct and [`Linked`] implementation.
macro_rules! part {
    ($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident : $type:ty),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $type,)*
            /// Fields of the file this build does not know.
            pub unknown: $crate::domain::Unknown,
        }
        impl $crate::domain::Linked for $name {
            fn each_link(&self, visit: &mut dyn FnMut($crate::domain::RecordRef)) {
                $($crate::domain::Linked::each_link(&self.$field, visit);)*
            }
            fn keep_without(&mut self, gone: &$crate::domain::RecordRef) -> bool {
                // Every field is asked, so that one that can do without the link drops it.
                let kept = [$($crate::domain::Linked::keep_without(&mut self.$field, gone)),*];
                kept.into_iter().all(|kept| kept)
            }
        }
    };
}
