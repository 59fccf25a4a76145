//! Those whose view counts, with what they have sent.

use std::rc::Rc;

use yew::prelude::*;

use super::voter_row::VoterRowView;
use crate::command::Command;
use crate::domain::{Segment, Stakeholder, StakeholderField};
use crate::select::agreement::Voters;
use crate::ui::components::{AddLine, Column, Table};
use crate::ui::screens::ScreenProps;
use crate::ui::screens::editor::{Editor, optional_choices};

/// What [`VoterTable`] shows and does.
#[derive(Clone, Properties, PartialEq)]
pub struct VoterTableProps {
    /// What the screen was handed.
    pub screen: ScreenProps,
    /// Who was asked, and who has voted.
    pub voters: Rc<Voters>,
    /// Told whose ballot is to be filled in here.
    pub oncast: Callback<Rc<Stakeholder>>,
}

/// The voters.
#[component]
pub fn VoterTable(props: &VoterTableProps) -> Html {
    let VoterTableProps { screen, voters, oncast } = props;
    let segments = use_memo(screen.plan.clone(), |plan| optional_choices::<Segment>(plan, "No segment"));
    let columns = vec![
        Column::text("Voter"),
        Column::text("Speaks for"),
        Column::number("Weight").hint("How much their ballot counts in the group's value, 0 to 100"),
        Column::text("Ballot"),
        Column::actions(),
    ];
    let row = |row: &crate::select::agreement::VoterRow| {
        let key = row.stakeholder.as_ref().map_or_else(|| row.name.clone(), |one| one.id.to_string());
        html! {
            <VoterRowView {key} plan={screen.plan.clone()} today={screen.today} row={row.clone()} segments={segments.clone()}
                editor={Editor::of(screen)} oncast={oncast.clone()} />
        }
    };
    html! {
        <div class="stack">
            if !voters.rows.is_empty() {
                <Table caption="Who was asked, and who has voted" {columns}>{ for voters.rows.iter().map(row) }</Table>
            }
            if !screen.read_only {
                <AddLine id="stakeholder-add" label="Add somebody whose view counts" placeholder="Add somebody whose view counts"
                    onadd={screen.run(|name| Command::add::<Stakeholder>(vec![StakeholderField::Name(name)]))} />
            }
        </div>
    }
}
