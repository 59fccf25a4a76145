//! Declares how records, parts and groups stand in a file: one list of fields drives reading,
//! writing and the schema, and a field forgotten there does not compile.

/// A record: `id` and its title always stand in the file, everything else when it is not the default.
macro_rules! file_record {
    ($name:ident { $title:ident => $title_doc:literal, $($field:ident => $doc:literal),* $(,)? }) => {
        impl FileObject for $name {
            const NAME: &'static str = stringify!($name);
            fn read_fields(mut fields: Fields<'_, '_>) -> Result<Self, FileError> {
                fields.enter_record(<Self as Record>::TABLE, stringify!($title));
                let blank = <Self as Record>::new(fields.required("id")?);
                let record = Self {
                    $title: fields.optional(stringify!($title), blank.$title)?,
                    $($field: fields.optional(stringify!($field), blank.$field)?,)*
                    id: blank.id,
                    unknown: Unknown::default(),
                };
                fields.leave_record();
                Ok(Self { unknown: fields.unknown(), ..record })
            }
            fn write_fields(&self) -> Entries<'_> {
                let Self { id, $title, $($field,)* unknown } = self;
                let blank = <Self as Record>::new(id.clone());
                let mut written = Written::default();
                written.always("id", id);
                written.always(stringify!($title), $title);
                $(written.unless(&blank.$field, stringify!($field), $field);)*
                written.unknown(unknown);
                written.0
            }
            fn shape() -> Vec<FieldShape> {
                let id = Id::new(&format!("{}x", <Self as Record>::TABLE.prefix())).ok();
                let blank = id.map(<Self as Record>::new);
                let blank = blank.as_ref();
                vec![
                    FieldShape::new("id", |record: &Self| &record.id, None, "The record's id."),
                    file_record!(@shape blank $title $title_doc),
                    $(file_record!(@shape blank $field $doc)),*
                ]
            }
        }
    };
    (@shape $blank:ident $field:ident $doc:literal) => {
        FieldShape::new(
            stringify!($field),
            |record: &Self| &record.$field,
            $blank.map(|blank| blank.$field.clone()),
            $doc,
        )
    };
}

/// A part of a record, or a group of settings: fields with ` = default` may be absent.
macro_rules! file_part {
    ($name:ident { $($field:ident $(= $default:expr)? => $doc:literal),* $(,)? }) => {
        impl FileObject for $name {
            const NAME: &'static str = stringify!($name);
            fn read_fields(mut fields: Fields<'_, '_>) -> Result<Self, FileError> {
                let part = Self {
                    $($field: file_part!(@read fields $field $($default)?),)*
                    unknown: Unknown::default(),
                };
                Ok(Self { unknown: fields.unknown(), ..part })
            }
            fn write_fields(&self) -> Entries<'_> {
                let Self { $($field,)* unknown } = self;
                let mut written = Written::default();
                $(file_part!(@write written $field $($default)?);)*
                written.unknown(unknown);
                written.0
            }
            fn shape() -> Vec<FieldShape> {
                vec![$(file_part!(@shape $field $doc $($default)?)),*]
            }
        }
    };
    (@read $fields:ident $field:ident) => { $fields.required(stringify!($field))? };
    (@read $fields:ident $field:ident $default:expr) => { $fields.optional(stringify!($field), $default)? };
    (@write $written:ident $field:ident) => { $written.always(stringify!($field), $field) };
    (@write $written:ident $field:ident $default:expr) => {
        $written.unless(&$default, stringify!($field), $field)
    };
    (@shape $field:ident $doc:literal) => {
        FieldShape::new(stringify!($field), |part: &Self| &part.$field, None, $doc)
    };
    (@shape $field:ident $doc:literal $default:expr) => {
        FieldShape::new(stringify!($field), |part: &Self| &part.$field, Some($default), $doc)
    };
}
