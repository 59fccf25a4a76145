//! One initiative in the table of the roadmap: the twin of its bar.

use crate::language::Words;
use yew::prelude::*;

use super::basis::BasisRef;
use super::table::RowRef;
use crate::command::Command;
use crate::domain::{InitiativeField, Placement};
use crate::select::charts::BarState;
use crate::select::roadmap::{Row, lengths};
use crate::select::schedule_problem::placement_on;
use crate::select::words::day;
use crate::store::{Msg, Notice};
use crate::ui::components::{Badge, Checkbox, Choice, DateField, SelectField, Swatch, Tone};
use crate::ui::hooks::use_on_paper;
use crate::ui::screens::ScreenProps;

/// What a [`TableRow`] shows and does.
#[derive(Properties, PartialEq)]
pub struct TableRowProps {
    pub screen: ScreenProps,
    pub basis: BasisRef,
    pub row: RowRef,
    /// Start, length and pin can only be read.
    pub fixed: bool,
}

/// The row; its start, length and pin are edited in place.
#[component]
pub fn TableRow(props: &TableRowProps) -> Html {
    let Some(row) = props.row.row() else { return Html::default() };
    let record = row.id.record_ref();
    let selected = props.screen.selected.as_ref() == Some(&record);
    let onclick =
        props.screen.dispatch.reform(move |_: MouseEvent| Msg::Select((!selected).then(|| record.clone())));
    let deadline = row.deadline.as_ref().map(|(words, kept)| {
        html! { <span class={classes!((!kept).then_some("bad"))}>{ words }</span> }
    });
    let placement = props.basis.plan.initiatives.get(&row.id).and_then(|one| one.placement.clone());
    // Nothing is edited on paper, and a list of lengths is wider than a sheet has room for.
    let fixed = use_on_paper() || props.fixed;
    let placement = placement.filter(|_| !fixed && props.basis.planning.item_of(&row.id).is_some());
    html! {
        <tr aria-selected={selected.to_string()}>
            <th scope="row"><button type="button" class="roadmap-link" {onclick}>{ &row.title }</button></th>
            <td class="nowrap">{ view_start(props, row, placement.as_ref()) }</td>
            <td class="nowrap">{ day(props.basis.plan.words(), row.end) }</td>
            <td class="nowrap roadmap-length">{ view_length(props, row, placement.is_some()) }</td>
            <td>{ view_pin(props, row, placement) }</td>
            <td class="nowrap"><span class="row-tight"><Swatch category={row.category} />{ &row.team }</span></td>
            <td>{ &row.goal }</td>
            <td>{ view_state(props.basis.plan.words(), row) }</td>
            <td class="nowrap">{ deadline }</td>
            <td class="roadmap-why">
                if row.problems.is_empty() { { &row.hold } } else { <span class="bad">{ row.problems.join(" ") }</span> }
            </td>
        </tr>
    }
}

fn view_start(props: &TableRowProps, row: &Row, placement: Option<&Placement>) -> Html {
    let Some(placement) = placement else { return html! { { day(props.basis.plan.words(), row.start) } } };
    let (basis, dispatch, id) = (props.basis.clone(), props.screen.dispatch.clone(), row.id.clone());
    let oncommit = Callback::from(move |text: String| {
        let Ok(start) = text.parse() else { return };
        let moved = placement_on(&basis.plan, &basis.planning, &id, start);
        dispatch.emit(match moved {
            Some(placement) => Msg::Run(Command::edit(&id, InitiativeField::Placement(Some(placement)))),
            None => {
                let settings = &basis.plan.settings;
                let (first, last) = (
                    day(basis.plan.words(), settings.start),
                    day(basis.plan.words(), settings.end().plus_days(-1)),
                );
                Msg::Notify(Notice::problem(basis.plan.words().roadmap_runs(&first, &last)))
            }
        });
    });
    html! {
        <DateField id={format!("{}-row-start", row.id)} label={props.basis.plan.words().start_of(&row.title)} label_hidden=true
            value={placement.start.to_string()} {oncommit} />
    }
}

fn view_length(props: &TableRowProps, row: &Row, editable: bool) -> Html {
    let plan = &props.basis.plan;
    // As `usize`: a row ends after it starts.
    let weeks = props.basis.plan.words().count_weeks((row.end.days_since(row.start) + 1).max(0) as usize / 7);
    let all = if editable { lengths(plan, &row.id) } else { Vec::new() };
    let work = plan.initiatives.get(&row.id).map(|one| &one.work);
    let Some(now) = all.iter().find(|length| Some(&length.work) == work).filter(|_| all.len() > 1) else {
        return html! { { weeks } };
    };
    let value = now.periods.to_string();
    let choices = all.iter().map(|length| {
        let weeks = props
            .basis
            .plan
            .words()
            .count_weeks((length.periods * plan.settings.period_weeks.max(1)) as usize);
        Choice::new(length.periods.to_string(), plan.words().chart_point(&weeks, &length.people))
    });
    let choices: Vec<Choice> = choices.collect();
    let (dispatch, id) = (props.screen.dispatch.clone(), row.id.clone());
    let oncommit = Callback::from(move |periods: String| {
        if let Some(length) = all.iter().find(|length| length.periods.to_string() == periods) {
            dispatch.emit(Msg::Run(Command::edit(&id, InitiativeField::Work(length.work.clone()))));
        }
    });
    html! {
        <SelectField id={format!("{}-row-length", row.id)} label={plan.words().length_of(&row.title)} label_hidden=true
            {choices} {value} {oncommit} />
    }
}

fn view_pin(props: &TableRowProps, row: &Row, placement: Option<Placement>) -> Html {
    let Some(placement) = placement else {
        return html! { { if row.state == BarState::Pinned { props.basis.plan.words().pinned() } else { "" } } };
    };
    let (dispatch, id, checked) = (props.screen.dispatch.clone(), row.id.clone(), placement.pinned);
    let onchange = Callback::from(move |pinned: bool| {
        let placement = Placement { pinned, ..placement.clone() };
        dispatch.emit(Msg::Run(Command::edit(&id, InitiativeField::Placement(Some(placement)))));
    });
    html! { <Checkbox label={props.basis.plan.words().pin_named(&row.title)} label_hidden=true {checked} {onchange} /> }
}

fn view_state(words: &Words, row: &Row) -> Html {
    let (label, tone) = match row.state {
        BarState::Proposed => (words.state_proposed(), Tone::Accent),
        BarState::Launched => (words.status_launched(), Tone::Good),
        _ if row.running => (words.status_in_progress(), Tone::Accent),
        BarState::Pinned => (words.pinned(), Tone::Neutral),
        BarState::Accepted => (words.state_accepted(), Tone::Neutral),
    };
    html! { <Badge {label} {tone} /> }
}
