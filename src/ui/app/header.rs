//! The line on top: title, save status, undo, redo, menu; the screens' tabs under it.

use yew::prelude::*;

use super::OpenDialog;
use super::ranking_export::export_ranking;
use super::save_badge::SaveBadge;
use crate::command::Command;
use crate::domain::{Date, Plan};
use crate::format::export::file_stem;
use crate::format::plan_file::{read_plan, write_plan};
use crate::language::Say;
use crate::sample::HARBOUR_PLAN_TEXT;
use crate::store::{Msg, Notice, SaveStatus, TextFile};
use crate::ui::components::{Glyph, IconButton, InlineEdit, Menu, MenuItem};
use crate::ui::plan_ref::PlanRef;

/// What [`Header`] shows and does.
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Today's date where the reader is.
    pub today: Date,
    /// What undo would take back.
    pub undo_label: Option<String>,
    /// What redo would do again.
    pub redo_label: Option<String>,
    /// Whether the plan is safe.
    pub save_status: SaveStatus,
    /// Whether nothing can be changed.
    pub read_only: bool,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
    /// Opens a dialog.
    pub show_dialog: Callback<Option<OpenDialog>>,
    /// The screens' tabs.
    pub children: Html,
}

/// The header.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let rename = props.dispatch.reform(|title: String| Msg::Run(Command::Rename(title)));
    html! {
        <header class="app-header">
            <div class="app-bar">
                <h1 class="app-title">
                    <InlineEdit id="plan-title" label="Plan title" value={props.plan.title.clone()}
                        placeholder="Untitled plan" read_only={props.read_only} oncommit={rename} />
                </h1>
                <SaveBadge status={props.save_status.clone()} />
                <div class="app-actions">
                    { step_button(Glyph::Undo, "Undo", &props.undo_label, props.dispatch.reform(|()| Msg::Undo)) }
                    { step_button(Glyph::Redo, "Redo", &props.redo_label, props.dispatch.reform(|()| Msg::Redo)) }
                    <Menu id="plan-menu" label="Plan menu" items={menu_items(props)} />
                </div>
            </div>
            { props.children.clone() }
        </header>
    }
}

fn step_button(glyph: Glyph, word: &str, step: &Option<String>, onclick: Callback<()>) -> Html {
    let label = match step {
        Some(step) => format!("{word}: {step}"),
        None => word.to_owned(),
    };
    html! { <IconButton {glyph} {label} disabled={step.is_none()} {onclick} /> }
}

fn menu_items(props: &HeaderProps) -> Vec<MenuItem> {
    let show = |dialog| props.show_dialog.reform(move |()| Some(dialog));
    let with_plan = |msg: fn(&Plan) -> Msg| {
        let plan = props.plan.clone();
        props.dispatch.reform(move |()| msg(&plan))
    };
    let today = props.today;
    let start_empty = props.dispatch.reform(move |()| start_from(Plan::empty("pl_new", today)));
    vec![
        MenuItem::new("Import …", show(OpenDialog::Import)).icon(Glyph::Import).disabled(props.read_only),
        MenuItem::new("Export plan (JSON)", with_plan(export_plan)).icon(Glyph::Export),
        MenuItem::new("Export ranking (CSV)", with_plan(export_ranking)).icon(Glyph::Export),
        MenuItem::new("Copy plan (JSON)", with_plan(|plan| Msg::Copy(write_plan(plan)))).icon(Glyph::Copy),
        MenuItem::new("New plan", start_empty).icon(Glyph::Plus).disabled(props.read_only).rule_before(),
        MenuItem::new("Open the sample plan", open_sample(props)).disabled(props.read_only),
        MenuItem::new("Settings …", show(OpenDialog::Settings)).disabled(props.read_only).rule_before(),
    ]
}

fn start_from(plan: Plan) -> Msg {
    let title = if plan.title.is_empty() { "Untitled plan" } else { &plan.title };
    let notice = Notice::info(format!("“{title}” is open.")).with_undo();
    Msg::RunAndTell(Command::StartFrom(Box::new(plan)), notice)
}

fn open_sample(props: &HeaderProps) -> Callback<()> {
    let (dispatch, words) = (props.dispatch.clone(), props.plan.words().clone());
    Callback::from(move |()| {
        dispatch.emit(match read_plan(HARBOUR_PLAN_TEXT.as_bytes()) {
            Ok(opened) => start_from(opened.plan),
            Err(error) => Msg::Notify(Notice::problem(error.say(&words))),
        });
    })
}

fn export_plan(plan: &Plan) -> Msg {
    Msg::Download(TextFile {
        name: format!("{}.plan.json", file_stem(&plan.title)),
        media_type: "application/vnd.roadbook.plan+json",
        text: write_plan(plan),
    })
}
