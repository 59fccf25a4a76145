//! Looks at what this page and browser let the widget do.

use std::cell::RefCell;
use std::rc::Rc;

use super::home;
use super::local_storage::LocalStorage;
use super::worker::PageWorker;
use crate::protocol::Finding;

/// The findings, and once more when it is known whether a worker starts.
pub fn diagnose(worker: &PageWorker, host_keeps: bool, answer: Rc<dyn Fn(Vec<Finding>)>) {
    answer(findings(host_keeps, None));
    let asked = Rc::new(RefCell::new(None));
    let keep = asked.clone();
    let asking = worker.try_out(move |works| {
        answer(findings(host_keeps, Some(works)));
        // What was asked is answered.
        drop(keep);
    });
    *asked.borrow_mut() = Some(asking);
}

fn findings(host_keeps: bool, worker_works: Option<bool>) -> Vec<Finding> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let version = env!("CARGO_PKG_VERSION").to_owned();
    let is_sandboxed = window.origin() == "null"
        && window.location().protocol().is_ok_and(|scheme| scheme.starts_with("http"));
    let mut all = vec![Finding::Program { version, address: home::address() }];
    all.push(match LocalStorage::find() {
        _ if host_keeps => Finding::HostKeeps,
        Ok(_) => Finding::StorageWorks,
        Err(_) if is_sandboxed => Finding::StorageSandboxed,
        Err(_) => Finding::StorageBlocked,
    });
    all.extend(worker_works.map(|works| if works { Finding::WorkerWorks } else { Finding::NoWorker }));
    all.push(if window.is_secure_context() { Finding::Secure } else { Finding::NotSecure });
    let reports = home::policy_reports();
    if reports.is_empty() {
        all.push(Finding::NoReports);
    }
    all.extend(reports.into_iter().map(|(directive, blocked)| Finding::Policy { directive, blocked }));
    all
}
