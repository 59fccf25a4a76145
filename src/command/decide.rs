//! From command to patch.

use crate::command::draft::Draft;
use crate::command::env::fresh_id;
use crate::command::{Command, CommandError, Env, Patch, ballots, import, scenario};
use crate::domain::{InitiativeField, Plan, Record};

/// What a command would change in this plan, or why it cannot be done.
///
/// The plan itself is not touched: apply the patch to change it.
pub fn decide(plan: &Plan, command: &Command, env: &dyn Env) -> Result<Patch, CommandError> {
    let mut draft = Draft::of(plan);
    perform(command, &mut draft, env)?;
    draft.check()?;
    Ok(Patch { label: command.label(plan), changes: draft.changes })
}

fn perform(command: &Command, draft: &mut Draft, env: &dyn Env) -> Result<(), CommandError> {
    match command {
        Command::Rename(title) => draft.rename(title)?,
        Command::EditSettings(field) => draft.edit_settings(field)?,
        Command::EditStrategy(field) => draft.edit_strategy(field)?,
        Command::Edit(edit) => edit.perform(draft)?,
        Command::Add(record) => record.perform(draft, env)?,
        Command::Remove(record) => draft.remove(record)?,
        Command::Move { record, place } => draft.move_to(record, *place)?,
        Command::AcceptRoadmap(placements) => {
            for (id, placement) in placements {
                draft
                    .update(id, |initiative| initiative.set(InitiativeField::Placement(placement.clone())))?;
            }
        }
        Command::AdoptScenario { scenario: id, placements } => scenario::adopt(id, placements, draft)?,
        Command::Import(rows) => import::import(rows, draft, env)?,
        Command::CastBallots(cast) => ballots::cast(cast, draft, env)?,
        Command::Several { commands, .. } => {
            for command in commands {
                perform(command, draft, env)?;
            }
        }
        Command::Open(plan) => draft.open(plan),
        Command::StartFrom(plan) => {
            draft.open(&Plan { id: fresh_id(env, Plan::ID_PREFIX, 0), ..(**plan).clone() });
        }
    }
    Ok(())
}
