//! Finds the plan an element is to show: stored here, named by the page or written in it, the sample, or an empty one.

use web_sys::HtmlElement;

use crate::command::Env;
use crate::domain::Plan;
use crate::format::page_plan::read_page_plan;
use crate::format::picture::plan_in_picture;
use crate::format::plan_file::{Opened, read_plan};
use crate::language::{Say, Words};
use crate::platform::{BrowserEnv, HostLine, LocalStorage, Saver, fetch_text};
use crate::sample::HARBOUR_PLAN_TEXT;
use crate::store::{
    KeyValueStorage, LookingOnly, MemoryStorage, Msg, Notice, PlanStorage, ReadOnly, StorageError,
};

use super::inside;
use super::options::Options;

/// A plan that was found.
pub struct Loaded {
    /// The plan.
    pub plan: Plan,
    /// Why it cannot be changed, if it cannot.
    pub read_only: Option<ReadOnly>,
    /// The id and text it was stored under.
    pub stored: Option<(String, String)>,
    /// What finding it brought to light.
    pub messages: Vec<Msg>,
}

/// The storage for an element's plan, and why what is written there does not outlast the page, if it does not and should.
pub fn find_storage(options: &Options) -> (PlanStorage<Box<dyn KeyValueStorage>>, Option<StorageError>) {
    let memory = || Box::new(MemoryStorage::new());
    let (storage, denied): (Box<dyn KeyValueStorage>, _) = match LocalStorage::find() {
        _ if options.storage_off.is_some() => {
            (memory(), options.storage_off.clone().filter(|_| !options.view_only))
        }
        // A reader of a plan with a name sees what was changed under that name.
        Ok(storage) if options.view_only && options.is_named => (Box::new(LookingOnly::new(storage)), None),
        _ if options.view_only => (memory(), None),
        Ok(storage) => (Box::new(storage), None),
        Err(error) => (memory(), Some(error)),
    };
    (PlanStorage::new(storage), denied)
}

/// The plan to show; an error is a sentence for the person.
pub async fn load(
    host: &HtmlElement,
    options: &Options,
    saver: &Saver,
    words: &Words,
) -> Result<Loaded, String> {
    let denied = saver.denied().filter(|why| **why != StorageError::NotInFile);
    let mut messages: Vec<Msg> = denied.cloned().map(|why| Msg::SaveEnded(Err(why))).into_iter().collect();
    messages.extend(not_understood(options, words));
    if let Some((opened, stored)) = find_stored(saver, words, &mut messages) {
        messages.push(Msg::FoundKept);
        return Ok(loaded(opened, Some(stored), messages));
    }
    let opened = match &options.src {
        Some(address) => {
            let text = fetch_text(address).await.map_err(|error| error.say(words))?;
            let inside = plan_in_picture(text.as_bytes()).transpose().map_err(|error| error.say(words))?;
            read_plan(inside.as_deref().unwrap_or(text.as_bytes())).map_err(|error| error.say(words))?
        }
        None if let Some(inside) = inside::find(host).map_err(|error| error.say(words))? => {
            let found = read_page_plan(inside.text.as_bytes(), &inside.title, words, &BrowserEnv)
                .map_err(|error| error.say(words))?;
            if found.not_understood > 0 {
                let notice = words.page_not_understood(found.not_understood);
                messages.push(Msg::Notify(Notice::info(notice)));
            }
            found.opened
        }
        None if options.sample => {
            let mut opened = read_plan(HARBOUR_PLAN_TEXT.as_bytes()).map_err(|error| error.say(words))?;
            // Two widgets that start with the sample are two plans.
            opened.plan.id = fresh_plan_id();
            opened
        }
        None => empty(),
    };
    Ok(loaded(opened, None, messages))
}

/// The plan that the page around this frame keeps, or an empty one where it has none yet; an error is a sentence for the person.
pub fn of_host(host: &HostLine, options: &Options, words: &Words) -> Result<Loaded, String> {
    let opened = match host.copy() {
        Some(text) => read_plan(text.as_bytes()).map_err(|error| error.say(words))?,
        None => empty(),
    };
    Ok(loaded(opened, None, not_understood(options, words).collect()))
}

/// What the page says and the widget does not understand.
fn not_understood(options: &Options, words: &Words) -> impl Iterator<Item = Msg> {
    options.problems.iter().map(|problem| Msg::Notify(Notice::problem(problem.say(words))))
}

fn empty() -> Opened {
    let plan = Plan::empty(&fresh_plan_id(), BrowserEnv.today());
    Opened { plan, warnings: Vec::new(), newer: None }
}

fn loaded(opened: Opened, stored: Option<(String, String)>, messages: Vec<Msg>) -> Loaded {
    let read_only = opened.newer.map(|version| ReadOnly::NewerFile(version.into()));
    Loaded { plan: opened.plan, read_only, stored, messages }
}

fn fresh_plan_id() -> String {
    format!("{}{}", Plan::ID_PREFIX, BrowserEnv.new_id_text())
}

/// The plan last open at this place and the id and text it is stored under, if the storage has it; what could not be read
/// becomes a message.
fn find_stored(saver: &Saver, words: &Words, messages: &mut Vec<Msg>) -> Option<(Opened, (String, String))> {
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
            saver.loaded(&plan_id, text.clone());
            Some((opened, (plan_id, text)))
        }
    }
}
