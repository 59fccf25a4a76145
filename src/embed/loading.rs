//! Finds the plan an element is to show: stored here, named by the page, the sample, or an empty one.

use crate::command::Env;
use crate::domain::Plan;
use crate::format::plan_file::{Opened, read_plan};
use crate::language::{Say, Words};
use crate::platform::{BrowserEnv, LocalStorage, Saver, fetch_text};
use crate::sample::HARBOUR_PLAN_TEXT;
use crate::store::{KeyValueStorage, MemoryStorage, Msg, Notice, ReadOnly, StorageError, Store};
use crate::ui::app::Start;

use super::options::Options;

/// The browser's storage, or memory and the reason why.
pub fn find_storage(options: &Options) -> (Box<dyn KeyValueStorage>, Option<StorageError>) {
    if options.view_only {
        return (Box::new(MemoryStorage::new()), None);
    }
    match LocalStorage::find() {
        Ok(storage) => (Box::new(storage), None),
        Err(error) => (Box::new(MemoryStorage::new()), Some(error)),
    }
}

/// The plan to show; an error is a sentence for the person.
pub async fn load(options: &Options, saver: &Saver, words: &Words) -> Result<Start, String> {
    let mut messages: Vec<Msg> =
        saver.denied().cloned().map(|why| Msg::SaveEnded(Err(why))).into_iter().collect();
    if let Some(opened) = find_stored(saver, words, &mut messages) {
        return Ok(start(opened, options, messages));
    }
    let opened = match &options.src {
        Some(address) => {
            let text = fetch_text(address).await.map_err(|error| error.say(words))?;
            read_plan(text.as_bytes()).map_err(|error| error.say(words))?
        }
        None if options.sample => {
            let mut opened = read_plan(HARBOUR_PLAN_TEXT.as_bytes()).map_err(|error| error.say(words))?;
            // Two widgets that start with the sample are two plans.
            opened.plan.id = fresh_plan_id();
            opened
        }
        None => {
            let plan = Plan::empty(&fresh_plan_id(), BrowserEnv.today());
            Opened { plan, warnings: Vec::new(), newer: None }
        }
    };
    Ok(start(opened, options, messages))
}

fn start(opened: Opened, options: &Options, messages: Vec<Msg>) -> Start {
    let newer = opened.newer.map(|version| ReadOnly::NewerFile(version.into()));
    let read_only = if options.view_only { Some(ReadOnly::ViewMode) } else { newer };
    Start { store: Store::new(opened.plan, read_only), messages }
}

fn fresh_plan_id() -> String {
    format!("{}{}", Plan::ID_PREFIX, BrowserEnv.new_id_text())
}

/// The plan last open at this place, if the storage has it; what could not be read becomes a message.
fn find_stored(saver: &Saver, words: &Words, messages: &mut Vec<Msg>) -> Option<Opened> {
    let plan_id = match saver.storage().open_plan(saver.place()) {
        Ok(id) => id?,
        Err(error) => {
            messages.push(Msg::SaveEnded(Err(error)));
            return None;
        }
    };
    let read = |text: &str| read_plan(text.as_bytes()).ok();
    match saver.storage().load(&plan_id, read, |opened| opened.plan.revision) {
        Err(error) => {
            messages.push(Msg::Notify(Notice::problem(error.say(words))));
            None
        }
        Ok(found) => {
            if !found.set_aside.is_empty() {
                messages.push(Msg::SetAside(found.set_aside));
            }
            let (opened, text) = found.plan?;
            saver.loaded(&plan_id, text);
            Some(opened)
        }
    }
}
