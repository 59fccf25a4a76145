//! Initiatives that come from a table: updated by key or title, or added.

use std::ops::Range;

use crate::command::draft::Draft;
use crate::command::{CommandError, Env};
use crate::domain::{Dependency, Id, Initiative, InitiativeField, Record, Unknown};

/// One row of an imported table, as changes to an initiative.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportedInitiative {
    /// The initiative to update; a new one is added when there is none.
    pub existing: Option<Id<Initiative>>,
    /// The fields the row sets; the others stay.
    pub fields: Vec<InitiativeField>,
    /// What must be done first; none leaves the dependencies as they are.
    pub depends_on: Vec<ImportedLink>,
}

/// Another initiative, as a row of the table may name it.
#[derive(Clone, Debug, PartialEq)]
pub enum ImportedLink {
    /// One that is in the plan.
    Existing(Id<Initiative>),
    /// One in the same table: its row, counted from 0.
    Row(usize),
}

/// Adds and updates rows; their initiatives join `ids`.
pub(super) fn add<'a>(
    rows: impl IntoIterator<Item = &'a ImportedInitiative>,
    ids: &mut Vec<Id<Initiative>>,
    draft: &mut Draft,
    env: &dyn Env,
) -> Result<(), CommandError> {
    for row in rows {
        ids.push(match &row.existing {
            Some(id) => {
                draft.update(id, |initiative: &mut Initiative| {
                    row.fields.iter().for_each(|field| initiative.set(field.clone()));
                })?;
                id.clone()
            }
            None => draft.add::<Initiative>(&row.fields, env)?,
        });
    }
    Ok(())
}

/// Links some of the rows, once all of them have their initiative.
pub(super) fn link(
    rows: &[ImportedInitiative],
    some: Range<usize>,
    ids: &[Id<Initiative>],
    draft: &mut Draft,
) -> Result<(), CommandError> {
    let some_rows = rows.iter().zip(ids).take(some.end).skip(some.start);
    for (row, id) in some_rows.filter(|(row, _)| !row.depends_on.is_empty()) {
        let linked = row.depends_on.iter().filter_map(|link| match link {
            ImportedLink::Existing(id) => Some(id),
            ImportedLink::Row(place) => ids.get(*place),
        });
        draft.update(id, |initiative| {
            for before in linked {
                if initiative.depends_on.iter().all(|dependency| dependency.initiative != *before) {
                    let initiative_before = before.clone();
                    initiative.depends_on.push(Dependency {
                        initiative: initiative_before,
                        lag_weeks: 0,
                        unknown: Unknown::default(),
                    });
                }
            }
        })?;
    }
    Ok(())
}
