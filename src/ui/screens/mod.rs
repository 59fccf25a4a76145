//! The six screens, one folder each, and what every screen is handed.

mod brief;
mod editor;
mod evidence;
mod outcomes;
mod plan_grid;
pub(in crate::ui) mod priorities;
mod roadmap;
mod strategy;

pub use brief::BriefScreen;
pub use evidence::EvidenceScreen;
pub use outcomes::{KpiCard, OutcomesScreen};
pub use priorities::PrioritiesScreen;
pub use roadmap::RoadmapScreen;
pub use strategy::StrategyScreen;

use yew::prelude::*;

use crate::command::{Command, Editable};
use crate::domain::{Date, Id, RecordRef};
use crate::store::Msg;
use crate::ui::plan_ref::PlanRef;
use editor::Editor;

/// What every screen is handed.
#[derive(Clone, PartialEq, Properties)]
pub struct ScreenProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Today's date where the reader is.
    pub today: Date,
    /// The record looked at, if one is.
    pub selected: Option<RecordRef>,
    /// Whether nothing can be changed.
    pub read_only: bool,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

impl ScreenProps {
    /// A callback that sets one field of a record to what a control commits.
    pub fn edit<R: Editable, T: 'static>(
        &self,
        id: &Id<R>,
        field: impl Fn(T) -> R::Field + 'static,
    ) -> Callback<T> {
        Editor::of(self).edit(id, field)
    }

    /// A callback that runs a command made from what a control commits.
    pub fn run<T: 'static>(&self, command: impl Fn(T) -> Command + 'static) -> Callback<T> {
        Editor::of(self).run(command)
    }

    /// A callback that removes a record and offers to undo it.
    pub fn remove<R: Editable>(&self, id: &Id<R>) -> Callback<()> {
        Editor::of(self).remove(id)
    }
}
