//! One voter: name, segment, weight, what they have sent, and how to ask them.

use std::rc::Rc;

use yew::prelude::*;

use crate::command::Command;
use crate::domain::{Date, Stakeholder, StakeholderField};
use crate::format::ballot::{ballot_name, empty_ballot, empty_table};
use crate::select::agreement::VoterRow;
use crate::store::{Linked, Msg, Notice, TextFile};
use crate::ui::components::{Badge, Choice, Glyph, Menu, MenuItem, Tone};
use crate::ui::plan_ref::PlanRef;
use crate::ui::screens::editor::{Editor, Part};

/// What a [`VoterRowView`] shows and does.
#[derive(Properties, PartialEq)]
pub struct VoterRowViewProps {
    /// The plan as it is now, to make empty ballots of.
    pub plan: PlanRef,
    /// The date an empty ballot carries.
    pub today: Date,
    /// The voter.
    pub row: VoterRow,
    /// The segments they may speak for.
    pub segments: Rc<Vec<Choice>>,
    /// Changes them.
    pub editor: Editor,
    /// Told whose ballot is to be filled in here.
    pub oncast: Callback<Rc<Stakeholder>>,
}

/// A voter.
#[component]
pub fn VoterRowView(props: &VoterRowViewProps) -> Html {
    let words = props.plan.words();
    let VoterRowViewProps { row, editor, .. } = props;
    let ballot = if row.ballot.is_some() {
        html! { <><Badge label={words.voted()} tone={Tone::Good} icon={Glyph::Check} />{ " " }<span class="muted small">{ &row.cast }</span></> }
    } else {
        html! { <Badge label={words.no_ballot_yet()} tone={Tone::Neutral} /> }
    };
    let (name, segment, weight) = match &row.stakeholder {
        None => (html! { { &row.name } }, html! { { "–" } }, html! { { "1" } }),
        Some(one) => (
            editor.line(
                &one.id,
                Part::cell("name", words.column_voter()),
                (&one.name, words.column_name()),
                StakeholderField::Name,
            ),
            editor.link(
                &one.id,
                Part::cell("segment", words.speaks_for()),
                (&props.segments, one.segment.as_ref()),
                StakeholderField::Segment,
            ),
            editor.weight(&one.id, one.weight, StakeholderField::Weight),
        ),
    };
    html! {
        <tr>
            <th scope="row" class="agreement-name">{ name }</th>
            <td class="quiet strategy-link">{ segment }</td>
            <td class="num">{ weight }</td>
            <td class="nowrap">{ ballot }</td>
            <td class="actions">{ view_menu(props) }</td>
        </tr>
    }
}

fn view_menu(props: &VoterRowViewProps) -> Html {
    let words = props.plan.words();
    let VoterRowViewProps { row, editor, .. } = props;
    let mut items = Vec::new();
    if let Some(one) = &row.stakeholder {
        items.extend(asking(props, one));
    }
    if let Some(ballot) = row.ballot.as_ref().filter(|_| !editor.read_only) {
        let removed = words.ballot_removed();
        let id = ballot.id.clone();
        let remove = editor
            .dispatch
            .reform(move |()| Msg::RunAndTell(Command::remove(&id), Notice::info(removed).with_undo()));
        items.push(MenuItem::new(words.remove_ballot(), remove).icon(Glyph::Trash).danger().rule_before());
    }
    if let Some(one) = row.stakeholder.as_ref().filter(|_| !editor.read_only) {
        items.push(MenuItem::new(words.remove_voter(), editor.remove(&one.id)).icon(Glyph::Trash).danger());
    }
    let id = row.stakeholder.as_ref().map_or_else(|| row.name.clone(), |one| one.id.to_string());
    html! { <Menu id={format!("{id}-ballot-menu")} label={editor.words.ballot_of(&row.name)} {items} /> }
}

/// The ways to get somebody's ballot.
fn asking(props: &VoterRowViewProps, one: &Rc<Stakeholder>) -> Vec<MenuItem> {
    let words = props.plan.words();
    let VoterRowViewProps { plan, today, editor, oncast, .. } = props;
    let (here, oncast) = (one.clone(), oncast.clone());
    let (file_plan, voter, today) = (plan.clone(), one.clone(), *today);
    let (link_plan, asked) = (plan.clone(), one.clone());
    let table_plan = plan.clone();
    let fill_in = MenuItem::new(words.fill_in_here(), Callback::from(move |()| oncast.emit(here.clone())));
    vec![
        fill_in.icon(Glyph::Check).disabled(editor.read_only),
        MenuItem::new(
            words.copy_ballot_link(),
            editor
                .dispatch
                .reform(move |()| Msg::CopyLink(Linked::Ballot(empty_ballot(&link_plan, &asked, today)))),
        )
        .icon(Glyph::Copy),
        MenuItem::new(
            words.download_empty_ballot(),
            editor.dispatch.reform(move |()| {
                Msg::Download(TextFile {
                    name: ballot_name(&file_plan, &voter),
                    media_type: "application/json",
                    text: empty_ballot(&file_plan, &voter, today),
                })
            }),
        )
        .icon(Glyph::Export),
        MenuItem::new(
            words.copy_empty_table(),
            editor.dispatch.reform(move |()| Msg::Copy(empty_table(&table_plan))),
        )
        .icon(Glyph::Copy),
    ]
}
