//! The page's own plan and the reader's copy of it: what the copy comes from is kept, and what the page changes later is told.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::HtmlElement;

use super::loading::of_page;
use super::open_plans::OpenPlan;
use super::options::Options;
use crate::domain::Plan;
use crate::format::plan_file::{read_plan, write_plan};
use crate::language::Words;
use crate::platform::{BrowserEnv, Saver, keep_page_text, kept_page_text};
use crate::store::{Listening, Msg, News, PageNews};

/// Keeps the page's plan once the reader's copy is saved for the first time: a plan that is only read takes no room.
pub fn keep_once_saved(plan: &Rc<OpenPlan>, saver: &Rc<Saver>, page: &Plan) -> Listening {
    let waiting = RefCell::new(Some(write_plan(page)));
    let (plan, saver, plan_id) = (Rc::downgrade(plan), saver.clone(), page.id.clone());
    let shared = plan.upgrade().map(|plan| plan.shared.clone()).unwrap_or_default();
    shared.listen(move |news| {
        let is_it =
            || plan.upgrade().and_then(|plan| plan.shared.plan()).is_some_and(|now| now.id == plan_id);
        let text = waiting.borrow_mut().take_if(|_| matches!(news, News::Saved(_)) && is_it());
        if let Some(text) = text {
            let (saver, plan_id) = (saver.clone(), plan_id.clone());
            wasm_bindgen_futures::spawn_local(async move { keep_page_text(&saver, &plan_id, &text).await });
        }
    })
}

/// Looks whether the page has changed its plan since the reader's copy was made of it, and tells all views. Where that cannot be
/// known, the page's plan as it is now is kept for the next time.
pub async fn look_at_page(
    plan: Rc<OpenPlan>,
    saver: Rc<Saver>,
    host: HtmlElement,
    options: Options,
    words: Words,
) {
    let Ok(Some(found)) = of_page(&host, &options, &words).await else { return };
    let (page, is_newer) = (found.opened.plan, found.opened.newer.is_some());
    let is_same_plan = plan.shared.plan().is_some_and(|now| now.id == page.id);
    if !is_same_plan || is_newer {
        return;
    }
    let text = write_plan(&page);
    let Some(kept) = kept_page_text(&saver, &page.id).await else {
        keep_page_text(&saver, &page.id, &text).await;
        return;
    };
    if let (true, Ok(base)) = (kept != text, read_plan(kept.as_bytes())) {
        let news = PageNews { base: base.plan, page, text };
        plan.shared.tell(Msg::PageChanged(Box::new(news)), &BrowserEnv);
    }
}
