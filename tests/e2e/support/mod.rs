//! What every end-to-end test stands on: the built site on a free port, a browser with an empty profile, and ways
//! to act on the widget by what things are called.
//!
//! **Invariant:** a test waits for a condition with a deadline, never for an amount of time.
#![allow(clippy::disallowed_methods, reason = "waiting needs a clock; the ban is for the product")]
#![allow(clippy::print_stdout, reason = "a failing test says where its picture is")]

mod browser;
mod driver;
mod folder;
pub mod grid;
mod pictures;
mod reader;
mod site;
mod wait;
mod widget;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use anyhow::Result;
use serde_json::{Value, json};

pub use browser::{Browser, Theme};
pub use folder::Folder;
pub use reader::Heard;
pub use site::Site;
pub use wait::until;
pub use widget::Widget;

/// Runs `test` in a new browser session on the built site. The session ends whatever happens; a severe entry in the
/// browser's console fails the test, and a failed test leaves a picture.
pub fn with_browser(test: impl AsyncFnMut(&Browser) -> Result<()>) -> Result<()> {
    with_site(Site::built()?, test)
}

/// As [`with_browser`], on a site with more pages than the built ones.
pub fn with_site(site: Site, test: impl AsyncFnMut(&Browser) -> Result<()>) -> Result<()> {
    with_setting(site, &[], &json!({}), test)
}

/// As [`with_site`], in a browser with flags and preferences of the test's own.
pub fn with_setting(
    site: Site,
    flags: &[&str],
    preferences: &Value,
    mut test: impl AsyncFnMut(&Browser) -> Result<()>,
) -> Result<()> {
    let mut run = || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let browser = runtime.block_on(Browser::start_with(site.clone(), flags, preferences))?;
        let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(test(&browser))));
        let passed = matches!(outcome, Ok(Ok(())));
        let ending = runtime.block_on(browser.finish(passed));
        match outcome {
            Ok(Ok(())) => ending,
            Ok(Err(error)) => Err(error),
            Err(panic) => resume_unwind(panic),
        }
    };
    match run() {
        Err(error) if browser_is_gone(&error) => {
            println!("The browser itself ended; the test begins once more: {error:#}");
            run()
        }
        outcome => outcome,
    }
}

/// Whether not the page but the whole browser went away: a page that crashes its own process leaves the session open.
fn browser_is_gone(error: &anyhow::Error) -> bool {
    let told = format!("{error:#}");
    told.contains("invalid session id") && !told.contains("tab crashed")
}
