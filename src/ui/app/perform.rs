//! What an action does.

use super::ranking_export::export_ranking;
use crate::command::Command;
use crate::domain::{Date, Plan};
use crate::format::export::file_stem;
use crate::format::plan_file::{read_plan, write_plan};
use crate::language::{Say, Words};
use crate::sample::HARBOUR_PLAN_TEXT;
use crate::select::brief::{Brief, brief};
use crate::store::{Msg, Notice, TextFile};
use crate::ui::actions::Action;

/// The message to the store that an action is; none for those that open something of the frame's own, or that a screen
/// performs.
pub(super) fn message(action: Action, plan: &Plan, today: Date) -> Option<Msg> {
    Some(match action {
        Action::Show(screen) => Msg::Show(screen),
        Action::Undo => Msg::Undo,
        Action::Redo => Msg::Redo,
        Action::ExportPlan => {
            download(plan, "plan.json", "application/vnd.roadbook.plan+json", write_plan(plan))
        }
        Action::ExportRanking => export_ranking(plan),
        Action::ExportBrief => download(plan, "md", "text/markdown", first_brief(plan, today).markdown()),
        Action::CopyPlan => Msg::Copy(write_plan(plan)),
        Action::CopyBrief => Msg::Copy(first_brief(plan, today).markdown()),
        Action::ExportPage => Msg::ExportPage,
        Action::CopyLink => Msg::CopyLink,
        Action::Print => Msg::Print,
        Action::NewPlan => start_from(Plan::empty("pl_new", today), plan.words()),
        Action::OpenSample => match read_plan(HARBOUR_PLAN_TEXT.as_bytes()) {
            Ok(opened) => start_from(opened.plan, plan.words()),
            Err(error) => Msg::Notify(Notice::problem(error.say(plan.words()))),
        },
        _ => return None,
    })
}

fn download(plan: &Plan, ending: &str, media_type: &'static str, text: String) -> Msg {
    Msg::Download(TextFile { name: format!("{}.{ending}", file_stem(&plan.title)), media_type, text })
}

/// The brief of the first edition; the Brief screen has the others.
fn first_brief(plan: &Plan, today: Date) -> Brief {
    let edition = plan.editions.iter().next().map(|edition| edition.id.clone());
    brief(plan, edition.as_ref(), today)
}

fn start_from(plan: Plan, words: &Words) -> Msg {
    let title = if plan.title.is_empty() { words.untitled_plan() } else { &plan.title };
    let notice = Notice::info(words.plan_is_open(title)).with_undo();
    Msg::RunAndTell(Command::StartFrom(Box::new(plan)), notice)
}
