//! A grid over a plan: what a person does in it becomes commands.

use yew::prelude::*;

use crate::command::Command;
use crate::domain::RecordRef;
use crate::select::grid::{GridEdit, GridRows, ViewSpec};
use crate::store::{Msg, Notice};
use crate::ui::components::grid::{Grid, GridStep, KeepView};
use crate::ui::components::{Glyph, MenuItem};
use crate::ui::hooks::use_words;
use crate::ui::plan_ref::Shared;

/// What a [`PlanGrid`] shows and does.
#[derive(Properties, PartialEq)]
pub struct PlanGridProps {
    /// An element id, unique in the widget.
    pub id: AttrValue,
    /// What the rows are, spoken.
    pub label: AttrValue,
    /// The rows.
    pub rows: Shared<GridRows>,
    /// The record looked at.
    pub selected: Option<RecordRef>,
    /// Whether nothing can be changed.
    pub read_only: bool,
    /// The column that groups at first; may be empty.
    #[prop_or_default]
    pub group: AttrValue,
    /// Told what to open.
    pub onopen: Callback<RecordRef>,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
    /// Views that are there without being kept, by what they are called.
    #[prop_or_else(|| Shared::new(Vec::new()))]
    pub ready: Shared<Vec<(AttrValue, ViewSpec)>>,
}

/// The grid.
#[component]
pub fn PlanGrid(props: &PlanGridProps) -> Html {
    let dispatch = &props.dispatch;
    let onstep = dispatch.reform(run);
    let words = use_words();
    let onkeep = dispatch.reform(move |keep: KeepView| match keep {
        KeepView::Add(fields) => Msg::Run(Command::add::<crate::domain::SavedView>(fields)),
        KeepView::Remove(id) => {
            Msg::RunAndTell(Command::remove(&id), Notice::info(words.view_not_kept()).with_undo())
        }
    });
    let menu = {
        let (dispatch, rows, onopen, read_only) =
            (dispatch.clone(), props.rows.clone(), props.onopen.clone(), props.read_only);
        Callback::from(move |record: RecordRef| menu_of(&record, &rows, read_only, &onopen, &dispatch))
    };
    html! {
        <Grid id={props.id.clone()} label={props.label.clone()} rows={props.rows.clone()} opened={props.selected.clone()}
            read_only={props.read_only} group={props.group.clone()} ready={props.ready.clone()} {onstep}
            onopen={props.onopen.clone()} {onkeep} {menu} />
    }
}

fn command(edit: GridEdit) -> Command {
    match edit {
        GridEdit::Initiative(id, field) => Command::edit(&id, field),
        GridEdit::Insight(id, field) => Command::edit(&id, field),
        GridEdit::Requirement(id, field) => Command::edit(&id, field),
        GridEdit::Kpi(id, field) => Command::edit(&id, field),
    }
}

fn run(step: GridStep) -> Msg {
    let mut commands: Vec<Command> = step.edits.into_iter().map(command).collect();
    let command = match commands.pop() {
        Some(only) if commands.is_empty() && step.label.is_empty() => only,
        last => {
            commands.extend(last);
            Command::Several { label: step.label, commands }
        }
    };
    if step.told.is_empty() {
        Msg::Run(command)
    } else {
        Msg::RunAndTell(command, Notice::info(step.told).with_undo())
    }
}

fn menu_of(
    record: &RecordRef,
    rows: &GridRows,
    read_only: bool,
    onopen: &Callback<RecordRef>,
    dispatch: &Callback<Msg>,
) -> Vec<MenuItem> {
    let (opened, words) = (record.clone(), rows.plan().words());
    let open =
        MenuItem::new(words.open_details(), onopen.reform(move |()| opened.clone())).shortcut("Ctrl+Enter");
    if read_only {
        return vec![open];
    }
    let place = rows.row_of(record).unwrap_or_default() as usize;
    let to = |place: usize| {
        let record = record.clone();
        dispatch.reform(move |()| Msg::Run(Command::Move { record: record.clone(), place }))
    };
    let remove = {
        let (record, removed) = (record.clone(), words.record_removed(rows.noun()));
        dispatch.reform(move |()| {
            let removed = Notice::info(removed.clone()).with_undo();
            Msg::RunAndTell(Command::Remove(record.clone()), removed)
        })
    };
    vec![
        open,
        MenuItem::new(words.move_up_in_plan(), to(place.saturating_sub(1)))
            .icon(Glyph::ChevronUp)
            .disabled(place == 0)
            .rule_before(),
        MenuItem::new(words.move_down_in_plan(), to(place + 1)).icon(Glyph::ChevronDown),
        MenuItem::new(words.move_to_top(), to(0)).disabled(place == 0),
        MenuItem::new(words.remove(), remove).icon(Glyph::Trash).danger().rule_before(),
    ]
}
