//! The widget in a frame: a page that keeps its plan, and pages that would like to have it.

mod good;
mod hostile;

use anyhow::{Result, ensure};
use serde_json::Value;

use super::page;
use crate::support::{Browser, Widget};

/// The script for pages with frames.
const FRAME_SCRIPT: &str = "<script src=\"/roadbook-frame.js\"></script>";

/// Writes down what comes over ports, and keeps a plan as a wiki would: with versions, for as long as the tab is open.
const WIKI: &str = "
    window.heard = [];
    window.MessageChannel = class extends MessageChannel {
      constructor() {
        super();
        this.port1.addEventListener('message', ({ data }) => heard.push(JSON.parse(data)));
      }
    };
    window.store = JSON.parse(sessionStorage.store ?? '{\"revision\": 0, \"plan\": null, \"apart\": []}');
    window.wiki = {
      load: async () => store,
      save: async (plan, { revision, keep }) => {
        await window.hold;
        if (window.refusal) throw new Error(refusal);
        if (revision !== store.revision) return { revision: store.revision, plan: store.plan };
        if (keep) store.apart.push(store.plan);
        Object.assign(store, { plan, revision: revision + 1 });
        sessionStorage.store = JSON.stringify(store);
        return { revision: store.revision };
      },
    };";

/// Connects the page's frame, or makes one in the element `place`.
const JOIN: &str = "RoadbookFrame.join(document.querySelector('iframe') ?? document.querySelector('#place'),\
                    { ...wiki, src: '/embed.html' });";

/// A page of a wiki around this body.
fn wiki(body: &str) -> String {
    let head = format!("<script src=\"/wiki.js\"></script>{FRAME_SCRIPT}");
    page(&head, &format!("{body}<script src=\"/join.js\"></script>"))
}

/// The widget in the page's first frame; the browser looks into that frame from now on.
async fn framed(browser: &Browser) -> Result<Widget<'_>> {
    browser.session().enter_default_frame().await?;
    browser.session().enter_frame(0).await?;
    let widget = browser.widget().await?;
    widget.find(".app").await?;
    Ok(widget)
}

/// What a script in the page around the frame answers; the browser looks at that page from now on.
async fn outside(browser: &Browser, script: &str) -> Result<Value> {
    browser.session().enter_default_frame().await?;
    Ok(browser.script(script, vec![]).await?.json().clone())
}

/// Holds that a script in the page around the frame answers `true`.
async fn ensure_outside(browser: &Browser, script: &str) -> Result<()> {
    let answer = outside(browser, script).await?;
    ensure!(answer == true, "{script} is {answer}");
    Ok(())
}
