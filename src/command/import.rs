//! Initiatives that come from a table: updated by key or title, or added.

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

/// Adds and updates all rows, then links them.
pub(super) fn import(
    rows: &[ImportedInitiative],
    draft: &mut Draft,
    env: &dyn Env,
) -> Result<(), CommandError> {
    let mut ids = Vec::with_capacity(rows.len());
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
    for (row, id) in rows.iter().zip(&ids) {
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
