//! A scenario made the plan.

use crate::command::CommandError;
use crate::command::draft::Draft;
use crate::domain::{
    Goal, Id, Initiative, InitiativeField, Placement, Record, Scenario, SettingsField, Team, TeamField,
};

/// Makes what a scenario changes, and its roadmap, the plan's own. The scenario goes, as the plan is it now.
///
/// What it leaves out is taken off the roadmap and stays what it is otherwise: a candidate stays one.
pub(super) fn adopt(
    id: &Id<Scenario>,
    placements: &[(Id<Initiative>, Option<Placement>)],
    draft: &mut Draft,
) -> Result<(), CommandError> {
    let not_found = || CommandError::NotFound { table: Scenario::TABLE, id: id.to_string() };
    let scenario = draft.plan.scenarios.get(id).cloned().ok_or_else(not_found)?;
    let settings = scenario.settings(&draft.plan.settings);
    draft.edit_settings(&SettingsField::Budget(settings.budget))?;
    draft.edit_settings(&SettingsField::HorizonPeriods(settings.horizon_periods))?;
    for team in scenario.changed_teams() {
        let before = draft.plan.clone();
        draft.update(team, |team: &mut Team| {
            team.set(TeamField::Exceptions(scenario.exceptions(&before, team)));
        })?;
    }
    for change in &scenario.weights {
        draft.update(&change.goal, |goal: &mut Goal| goal.weight = change.weight)?;
    }
    for id in scenario.changed_initiatives() {
        draft.update(id, |one: &mut Initiative| *one = scenario.initiative(one))?;
    }
    for (id, placement) in placements {
        draft.update(id, |one: &mut Initiative| one.set(InitiativeField::Placement(placement.clone())))?;
    }
    draft.remove(&id.record_ref())
}
