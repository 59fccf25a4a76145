//! Finds the plan an element is to show: stored here, named by the page or written in it, the sample, or an empty one.

use web_sys::HtmlElement;

use crate::command::Env;
use crate::domain::Plan;
use crate::format::page_plan::{PagePlan, read_page_plan};
use crate::format::picture::plan_in_picture;
use crate::format::plan_file::{Opened, read_plan};
use crate::keeping::Found;
use crate::language::{Say, Words};
use crate::platform::{BrowserEnv, HostLine, LocalStorage, Saver, fetch_bytes};
use crate::sample::HARBOUR_PLAN_TEXT;
use crate::store::{KeyValueStorage, LookingOnly, MemoryStorage, Msg, Notice, ReadOnly, StorageError};

use super::inside;
use super::options::Options;

/// A plan that was found.
pub struct Loaded {
    /// The plan.
    pub plan: Plan,
    /// Why it cannot be changed, if it cannot.
    pub read_only: Option<ReadOnly>,
    /// Whether it was found in storage.
    pub is_stored: bool,
    /// Whether it is the page's own plan, as it stands there.
    pub is_of_page: bool,
    /// What finding it brought to light.
    pub messages: Vec<Msg>,
}

/// The storage for an element's plan, and why what is written there does not outlast the page, if it does not and should.
pub fn find_storage(options: &Options) -> (Box<dyn KeyValueStorage>, Option<StorageError>) {
    let memory = || Box::new(MemoryStorage::new());
    match LocalStorage::find() {
        _ if options.storage_off.is_some() => {
            (memory(), options.storage_off.clone().filter(|_| !options.view_only))
        }
        // A reader of a plan with a name sees what was changed under that name.
        Ok(storage) if options.view_only && options.is_named => (Box::new(LookingOnly::new(storage)), None),
        _ if options.view_only => (memory(), None),
        Ok(storage) => (Box::new(storage), None),
        Err(error) => (memory(), Some(error)),
    }
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
    if let Some(stored) = go_on(saver, saver.find().await, &mut messages) {
        return Ok(Loaded { messages, ..stored });
    }
    let found = of_page(host, options, words).await?;
    let is_of_page = found.is_some();
    let opened = match found {
        Some(found) => {
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
    // Changed at another place of this site, it is the same plan.
    if let Some(stored) = go_on(saver, saver.find_kept(&opened.plan.id).await, &mut messages) {
        return Ok(Loaded { messages, ..stored });
    }
    Ok(Loaded { is_of_page, ..loaded(opened, messages) })
}

/// The plan that the page names, or has in itself; an error is a sentence for the person.
pub async fn of_page(
    host: &HtmlElement,
    options: &Options,
    words: &Words,
) -> Result<Option<PagePlan>, String> {
    if let Some(address) = &options.src {
        let bytes = fetch_bytes(address).await.map_err(|error| error.say(words))?;
        let inside = plan_in_picture(&bytes).transpose().map_err(|error| error.say(words))?;
        let opened = read_plan(inside.as_deref().unwrap_or(&bytes)).map_err(|error| error.say(words))?;
        return Ok(Some(PagePlan { opened, not_understood: 0 }));
    }
    let inside = inside::find(host).map_err(|error| error.say(words))?;
    let read = inside.map(|inside| {
        read_page_plan(inside.text.as_bytes(), &inside.title, words, &BrowserEnv)
            .map_err(|error| error.say(words))
    });
    read.transpose()
}

/// The plan that the page around this frame keeps, or an empty one where it has none yet; an error is a sentence for the person.
pub fn of_host(host: &HostLine, options: &Options, words: &Words) -> Result<Loaded, String> {
    let opened = match host.copy() {
        Some(text) => read_plan(text.as_bytes()).map_err(|error| error.say(words))?,
        None => empty(),
    };
    Ok(loaded(opened, not_understood(options, words).collect()))
}

/// What the page says and the widget does not understand.
fn not_understood(options: &Options, words: &Words) -> impl Iterator<Item = Msg> {
    options.problems.iter().map(|problem| Msg::Notify(Notice::problem(problem.say(words))))
}

fn empty() -> Opened {
    let plan = Plan::empty(&fresh_plan_id(), BrowserEnv.today());
    Opened { plan, warnings: Vec::new(), newer: None }
}

fn loaded(opened: Opened, messages: Vec<Msg>) -> Loaded {
    let read_only = opened.newer.map(|version| ReadOnly::NewerFile(version.into()));
    Loaded { plan: opened.plan, read_only, is_stored: false, is_of_page: false, messages }
}

fn fresh_plan_id() -> String {
    format!("{}{}", Plan::ID_PREFIX, BrowserEnv.new_id_text())
}

/// Goes on with the plan that the storage has, if it has it; what could not be read becomes a message.
fn go_on(
    saver: &Saver,
    found: Result<Option<Found>, StorageError>,
    messages: &mut Vec<Msg>,
) -> Option<Loaded> {
    let found = match found {
        Ok(found) => found?,
        Err(error) => {
            messages.push(Msg::SaveEnded(Err(error)));
            return None;
        }
    };
    if !found.set_aside.is_empty() {
        messages.push(Msg::SetAside(found.set_aside));
    }
    let keeper = found.keeper?;
    if found.newer_build {
        messages.push(Msg::SaveEnded(Err(StorageError::NewerBuild)));
    } else {
        messages.push(Msg::FoundKept);
    }
    messages.push(Msg::Conflicts(found.conflicts));
    let plan = (**keeper.saved()).clone();
    saver.go_on_with(keeper);
    let read_only = found.newer_file.map(|version| ReadOnly::NewerFile(version.into()));
    Some(Loaded { plan, read_only, is_stored: true, is_of_page: false, messages: Vec::new() })
}
