//! What an action does.

use crate::command::Command;
use crate::domain::{Date, Plan};
use crate::format::export::{Export, ExportFormat, Exported, export};
use crate::format::plan_file::{read_plan, write_plan};
use crate::language::{Say, Words};
use crate::sample::HARBOUR_PLAN_TEXT;
use crate::store::{Linked, Msg, Notice, TextFile};
use crate::ui::actions::Action;

/// The message to the store that an action is; none for those that open something of the frame's own, or that a screen
/// performs.
pub(super) fn message(action: Action, plan: &Plan, today: Date) -> Option<Msg> {
    Some(match action {
        Action::Show(screen) => Msg::Show(screen),
        Action::Undo => Msg::Undo,
        Action::Redo => Msg::Redo,
        Action::ExportPlan => download(export(plan, &Export::of(ExportFormat::Plan), today)),
        Action::CopyPlan => Msg::Copy(write_plan(plan)),
        Action::ExportPage if plan.editions.is_empty() => Msg::ExportPage(None),
        Action::CopyLink if plan.editions.is_empty() => Msg::CopyLink(Linked::Plan),
        Action::Print => Msg::Print,
        Action::NewPlan => start_from(Plan::empty("pl_new", today), plan.words()),
        Action::OpenSample => match read_plan(HARBOUR_PLAN_TEXT.as_bytes()) {
            Ok(opened) => start_from(opened.plan, plan.words()),
            Err(error) => Msg::Notify(Notice::problem(error.say(plan.words()))),
        },
        _ => return None,
    })
}

/// Hands an export to the person as a file.
pub(super) fn download(Exported { name, media_type, text, .. }: Exported) -> Msg {
    Msg::Download(TextFile { name, media_type, text })
}

fn start_from(plan: Plan, words: &Words) -> Msg {
    let title = if plan.title.is_empty() { words.untitled_plan() } else { &plan.title };
    let notice = Notice::info(words.plan_is_open(title)).with_undo();
    Msg::RunAndTell(Command::StartFrom(Box::new(plan)), notice)
}
