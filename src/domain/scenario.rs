//! What a scenario makes of the records it changes.

use super::{
    CapacityException, Id, Initiative, InitiativeChange, Placement, Plan, Scenario, Settings, Status, Team,
    Unknown,
};

impl Scenario {
    /// The settings in this scenario.
    #[must_use]
    pub fn settings(&self, settings: &Settings) -> Settings {
        let mut changed = settings.clone();
        changed.budget = self.budget.or(changed.budget);
        changed.horizon_periods = self.horizon_periods.unwrap_or(changed.horizon_periods);
        changed
    }

    /// When a team has more or fewer people in this scenario.
    #[must_use]
    pub fn exceptions(&self, plan: &Plan, team: &Team) -> Vec<CapacityException> {
        let more =
            self.capacity.iter().filter(|change| change.team == team.id).map(|change| CapacityException {
                from: change.from.unwrap_or(plan.settings.start),
                until: None,
                people: change.people,
                note: self.name.clone(),
                unknown: Unknown::default(),
            });
        team.exceptions.iter().cloned().chain(more).collect()
    }

    /// The teams whose capacity it changes, each once.
    #[must_use]
    pub fn changed_teams(&self) -> Vec<&Id<Team>> {
        once(self.capacity.iter().map(|change| &change.team))
    }

    /// The initiatives it pins, asks for or leaves out, each once.
    #[must_use]
    pub fn changed_initiatives(&self) -> Vec<&Id<Initiative>> {
        let pinned = self.pins.iter().map(|pin| &pin.initiative);
        once(pinned.chain(self.initiatives.iter().map(|change| &change.initiative)))
    }

    /// Whether it leaves an initiative out.
    #[must_use]
    pub fn leaves_out(&self, id: &Id<Initiative>) -> bool {
        self.initiatives.iter().any(|change| change.initiative == *id && !change.included)
    }

    /// An initiative in this scenario. What is launched stays as it is; what is left out has no place.
    #[must_use]
    pub fn initiative(&self, one: &Initiative) -> Initiative {
        let mut one = one.clone();
        if one.status == Status::Launched {
            return one;
        }
        if let Some(pin) = self.pins.iter().find(|pin| pin.initiative == one.id) {
            one.placement = Some(Placement { start: pin.start, pinned: true, unknown: Unknown::default() });
        }
        match self.initiatives.iter().find(|change| change.initiative == one.id) {
            Some(InitiativeChange { included: true, deadline, .. }) => {
                one.must = true;
                one.deadline = deadline.or(one.deadline);
                if one.status == Status::Rejected {
                    one.status = Status::Candidate;
                }
            }
            Some(_) => {
                one.must = false;
                one.placement = None;
            }
            None => {}
        }
        one
    }
}

fn once<'a, T: PartialEq>(ids: impl Iterator<Item = &'a T>) -> Vec<&'a T> {
    let mut seen = Vec::new();
    for id in ids {
        if !seen.contains(&id) {
            seen.push(id);
        }
    }
    seen
}
