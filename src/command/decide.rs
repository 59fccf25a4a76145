//! From command to patch.

use crate::command::draft::Draft;
use crate::command::env::fresh_id;
use crate::command::import::Imported;
use crate::command::{Command, CommandError, Env, Patch, ballots, import, scenario};
use crate::domain::{InitiativeField, Plan, PlanError, Record};

/// What a command would change in this plan, or why it cannot be done.
///
/// The plan itself is not touched: apply the patch to change it.
pub fn decide(plan: &Plan, command: &Command, env: &dyn Env) -> Result<Patch, CommandError> {
    let mut run = DecideRun::new(plan);
    loop {
        if let Some(decided) = run.step(command, usize::MAX, env) {
            return decided;
        }
    }
}

/// [`decide`] step by step, for commands of very many parts.
pub struct DecideRun {
    /// The plan as it is.
    plan: Plan,
    draft: Draft,
    stage: Stage,
    imported: Imported,
    errors: Vec<PlanError>,
}

/// What is done next, from which part on.
enum Stage {
    Perform(usize),
    Link(usize),
    Check(usize),
    /// Whether dependencies close a circle.
    Circle,
    End,
}

impl DecideRun {
    /// A run that has not begun, on this plan.
    #[must_use]
    pub fn new(plan: &Plan) -> Self {
        let draft = Draft::of(plan);
        Self {
            plan: plan.clone(),
            draft,
            stage: Stage::Perform(0),
            imported: Imported::default(),
            errors: Vec::new(),
        }
    }

    /// Does at most so many parts of the command, the same one every time; what was decided when those were the last.
    pub fn step(
        &mut self,
        command: &Command,
        most: usize,
        env: &dyn Env,
    ) -> Option<Result<Patch, CommandError>> {
        match self.go_on(command, most, env) {
            Ok(false) => None,
            Ok(true) => {
                let changes = std::mem::take(&mut self.draft.changes);
                Some(Ok(Patch { label: command.label(&self.plan), changes }))
            }
            Err(error) => Some(Err(error)),
        }
    }

    /// The share that is done.
    #[must_use]
    pub fn share(&self, command: &Command) -> f64 {
        let parts = match command {
            Command::Import(rows) => rows.len(),
            Command::Several { commands, .. } => commands.len(),
            _ => 1,
        };
        let (before, done, of) = match self.stage {
            Stage::Perform(done) => (0.0, done, parts),
            Stage::Link(done) => (1.0, done, parts),
            Stage::Check(done) => (2.0, done, self.draft.changes.len()),
            Stage::Circle | Stage::End => (3.0, 0, 1),
        };
        ((before + done as f64 / of.max(1) as f64) / 3.0).min(1.0)
    }

    /// Whether that was the end.
    fn go_on(&mut self, command: &Command, most: usize, env: &dyn Env) -> Result<bool, CommandError> {
        let draft = &mut self.draft;
        self.stage = match (&self.stage, command) {
            (Stage::Perform(from), Command::Import(rows)) => {
                let next = rows.iter().skip(*from).take(most);
                import::add(next, &mut self.imported, draft, env)?;
                let done = self.imported.ids.len();
                if done < rows.len() { Stage::Perform(done) } else { Stage::Link(0) }
            }
            (Stage::Link(from), Command::Import(rows)) => {
                import::link(rows, *from..from.saturating_add(most), &self.imported.ids, draft)?;
                let done = from.saturating_add(most);
                if done < rows.len() { Stage::Link(done) } else { Stage::Check(0) }
            }
            (Stage::Perform(from), Command::Several { commands, .. }) => {
                for command in commands.iter().skip(*from).take(most) {
                    perform(command, draft, env)?;
                }
                let done = from.saturating_add(most);
                if done < commands.len() { Stage::Perform(done) } else { Stage::Check(0) }
            }
            (Stage::Check(from), _) => {
                let done = from.saturating_add(most).min(draft.changes.len());
                self.errors.extend(draft.broken_rules(*from..done));
                if done == draft.changes.len() { Stage::Circle } else { Stage::Check(done) }
            }
            (Stage::Circle, _) => {
                self.errors.extend(draft.closed_cycle());
                CommandError::from_errors(std::mem::take(&mut self.errors))?;
                Stage::End
            }
            (Stage::End, _) => return Ok(true),
            (Stage::Perform(_) | Stage::Link(_), _) => {
                perform(command, draft, env)?;
                Stage::Check(0)
            }
        };
        Ok(false)
    }
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
        Command::Import(rows) => {
            let mut imported = Imported::default();
            import::add(rows, &mut imported, draft, env)?;
            import::link(rows, 0..rows.len(), &imported.ids, draft)?;
        }
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
