//! What a person asks of where the plan is kept, and what they are told.

use std::rc::Rc;

use super::clock::BrowserEnv;
use super::packing;
use super::page::is_in_foreign_frame;
use super::saver::Saver;
use super::second_home;
use crate::command::Env;
use crate::domain::{Date, Plan};
use crate::keeping::{keep_version, remove_version, units_used, version_text, versions};
use crate::language::{Say, Words};
use crate::select::words::day;
use crate::store::{FileCopy, KeepingOrder, Kept, KeptVersion, StorageError};

/// Does what a person asks for, and tells how things stand then.
pub async fn perform(saver: Rc<Saver>, order: KeepingOrder, plan: Rc<Plan>) -> Kept {
    let id = &plan.id;
    let home = saver.second_home();
    let done = match order {
        KeepingOrder::Look => Ok(()),
        KeepingOrder::NameVersion(name) => name_version(&saver, &plan, &name).await,
        KeepingOrder::LetGo(number) => remove_version(saver.storage(), id, number),
        KeepingOrder::Persist => {
            second_home::persist().await;
            Ok(())
        }
        KeepingOrder::ChooseFile(name) => {
            if home.choose(id, &name).await {
                saver.write_file(&plan, true).await;
            }
            Ok(())
        }
        KeepingOrder::AllowFile => {
            if home.allow(id).await {
                saver.write_file(&plan, false).await;
            }
            Ok(())
        }
        KeepingOrder::OverwriteFile => {
            saver.write_file(&plan, true).await;
            Ok(())
        }
        KeepingOrder::ForgetFile => {
            home.forget(id).await;
            Ok(())
        }
    };
    Kept { problem: done.err().map(|error| error.say(plan.words())), ..look(&saver, &plan).await }
}

/// How things stand.
pub async fn look(saver: &Saver, plan: &Plan) -> Kept {
    let plan_id = &plan.id;
    let storage = saver.storage();
    let quota = units_used(storage).ok().filter(|_| saver.denied().is_none());
    let found = versions(storage, plan_id).unwrap_or_default();
    let exported_on = exported_ms(saver, plan_id).map(|at_ms| BrowserEnv.at(at_ms).0);
    let file = saver.second_home().state(plan_id).await;
    let oldest_on = found.last().map(|version| BrowserEnv.at(version.at_ms).0);
    let is_elsewhere = matches!(file, FileCopy::Current(..)) || saver.denied().is_some();
    let version = |version: crate::keeping::Version| {
        let (on, at) = BrowserEnv.at(version.at_ms);
        KeptVersion { number: version.number, on, at, name: version.name }
    };
    Kept {
        used_share: quota.map(|quota| quota.share()),
        is_apart: is_in_foreign_frame(),
        is_short: quota.is_some_and(|quota| quota.is_short()),
        is_persistent: second_home::is_persistent().await,
        reminder: reminder(plan.words(), exported_on, oldest_on).filter(|_| !is_elsewhere),
        file,
        exported_on,
        versions: found.into_iter().map(version).collect(),
        problem: None,
    }
}

/// That it is time to put the plan in a safe place, where nobody has for a fortnight.
fn reminder(words: &Words, exported_on: Option<Date>, oldest_on: Option<Date>) -> Option<String> {
    const DAYS: i64 = 14;
    let is_long_ago = |on: &Date| BrowserEnv.today().days_since(*on) >= DAYS;
    match exported_on {
        Some(on) => is_long_ago(&on).then(|| words.export_is_old(&day(words, on))),
        None => oldest_on.filter(is_long_ago).map(|_| words.export_is_missing().to_owned()),
    }
}

async fn name_version(saver: &Saver, plan: &Plan, name: &str) -> Result<(), StorageError> {
    let text = saver.write_bit_by_bit(plan).await;
    let body = packing::for_keeping(&text).await;
    keep_version(saver.storage(), &plan.id, &body, name, BrowserEnv.now_ms()).map(drop)
}

/// The file of a version; none where it is gone or broken.
pub async fn text_of_version(saver: &Saver, plan_id: &str, number: u64) -> Option<String> {
    packing::as_kept(version_text(saver.storage(), plan_id, number).ok()??).await
}

fn exported_key(plan_id: &str) -> String {
    format!("roadbook/plan/{plan_id}/exported")
}

/// Keeps in mind that a plan was exported now.
pub fn note_export(saver: &Saver, plan_id: &str) {
    // Where nothing can be kept, nothing is promised.
    let _ = saver.storage().set(&exported_key(plan_id), &BrowserEnv.now_ms().to_string());
}

/// When a plan was last exported here, in milliseconds since 1970.
pub fn exported_ms(saver: &Saver, plan_id: &str) -> Option<u64> {
    saver.storage().get(&exported_key(plan_id)).ok()??.parse().ok()
}
