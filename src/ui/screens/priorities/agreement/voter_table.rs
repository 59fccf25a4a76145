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
    let words = props.screen.plan.words();
    let VoterTableProps { screen, voters, oncast } = props;
    let segments =
        use_memo(screen.plan.clone(), |plan| optional_choices::<Segment>(plan, words.no_segment()));
    let columns = vec![
        Column::text(words.column_voter()),
        Column::text(words.speaks_for()),
        Column::number(words.weight()).hint(words.voter_weight_hint()),
        Column::text(words.column_ballot()),
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
                <Table caption={words.who_was_asked()} {columns}>{ for voters.rows.iter().map(row) }</Table>
            }
            if !screen.read_only {
                <AddLine id="stakeholder-add" label={words.add_voter()} placeholder={words.add_voter()}
                    onadd={screen.run(|name| Command::add::<Stakeholder>(vec![StakeholderField::Name(name)]))} />
            }
        </div>
    }
}
