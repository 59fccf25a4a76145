//! The names under which a plan's texts stand.

use crate::store::{KeyValueStorage, StorageError};

/// How many whole saves are kept.
pub const SLOTS: u32 = 4;

/// The names of one plan's texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    plan: String,
}

impl Keys {
    /// Of the plan with this id.
    pub fn of(plan_id: &str) -> Self {
        Self { plan: format!("roadbook/plan/{plan_id}") }
    }

    /// The name of a text of this plan.
    pub fn under(&self, name: &str) -> String {
        format!("{}/{name}", self.plan)
    }

    /// Where a whole save stands.
    pub fn whole(&self, slot: u32) -> String {
        self.under(&format!("whole/{slot}"))
    }

    /// Where a writer's edits stand.
    pub fn edits(&self, writer: &str) -> String {
        self.under(&format!("edits/{writer}"))
    }

    /// Where whole saves may stand: this build's, and those of builds before it.
    pub fn wholes(&self) -> Vec<String> {
        let mut keys: Vec<String> = (0..SLOTS).map(|slot| self.whole(slot)).collect();
        keys.extend(self.of_earlier_builds());
        keys
    }

    /// Where builds before this one kept whole saves, the newest first.
    pub fn of_earlier_builds(&self) -> Vec<String> {
        let mut keys = vec![self.plan.clone()];
        keys.extend(["next", "1", "2", "3"].map(|name| self.under(name)));
        keys
    }

    /// Whether a change under this key concerns the plan.
    pub fn concern(&self, key: &str) -> bool {
        key.strip_prefix(&self.plan).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// The last parts of the names in a folder, such as the writers in `edits`.
    pub fn inside(&self, storage: &dyn KeyValueStorage, folder: &str) -> Result<Vec<String>, StorageError> {
        let start = self.under(&format!("{folder}/"));
        let mut names: Vec<String> =
            storage.keys()?.iter().filter_map(|key| key.strip_prefix(&start)).map(str::to_owned).collect();
        names.sort();
        Ok(names)
    }
}
