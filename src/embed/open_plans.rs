//! The plans that are open on this page: elements with one `plan-id` are views of one plan.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::HtmlElement;

use super::loading::{self, Loaded};
use super::options::Options;
use super::page_copy::{keep_once_saved, look_at_page};
use super::widget::Link;
use crate::language::Words;
use crate::platform::{BrowserEnv, HostLine, Saver};
use crate::store::{Listening, Msg, SharedPlan};

/// The plans of a page, by place.
#[derive(Default)]
pub struct OpenPlans {
    open: RefCell<BTreeMap<String, Weak<OpenPlan>>>,
}

/// One plan, and what its elements have in common.
#[derive(Default)]
pub struct OpenPlan {
    /// The plan itself.
    pub shared: Rc<SharedPlan>,
    /// What saves it, once an element may.
    saver: RefCell<Option<Rc<Saver>>>,
    /// The page around this frame, where it keeps the plan.
    host: RefCell<Option<Rc<HostLine>>>,
    loading: RefCell<Option<Promise>>,
    /// Whoever found the plan in storage.
    finder: RefCell<Option<Rc<Saver>>>,
    /// Waits for the first save, to keep what the reader's copy is made of.
    page: RefCell<Option<Listening>>,
    /// What loading brought to light, until somebody was told.
    messages: RefCell<Vec<Msg>>,
    links: RefCell<Vec<Weak<Link>>>,
}

impl OpenPlans {
    /// The plan at an element's place, open already or about to be.
    pub fn at(&self, options: &Options) -> Rc<OpenPlan> {
        let mut open = self.open.borrow_mut();
        open.retain(|_, plan| plan.strong_count() > 0);
        if let Some(plan) = open.get(&options.place).and_then(Weak::upgrade) {
            return plan;
        }
        let plan = Rc::new(OpenPlan::default());
        open.insert(options.place.clone(), Rc::downgrade(&plan));
        plan
    }
}

impl OpenPlan {
    /// Keeps an element that wants to know the text which a rescue would offer.
    pub fn join(&self, link: &Rc<Link>) {
        let mut links = self.links.borrow_mut();
        links.retain(|link| link.strong_count() > 0);
        links.push(Rc::downgrade(link));
    }

    /// Lets the page around this frame keep the plan.
    pub fn kept_by(&self, host: Rc<HostLine>) {
        *self.host.borrow_mut() = Some(host);
    }

    /// What saves the plan for an element: one saver for all that may change it, and for a reader one that writes nothing.
    pub fn saver(self: &Rc<Self>, options: &Options) -> Rc<Saver> {
        if options.view_only {
            return self.new_saver(options);
        }
        let mut saver = self.saver.borrow_mut();
        let saver = saver.get_or_insert_with(|| {
            let saver = self.new_saver(options);
            let plan_id = self.shared.plan().map(|plan| plan.id.clone()).unwrap_or_default();
            if let Some(keeper) =
                self.finder.borrow().as_ref().and_then(|finder| finder.keeper_for_another(&plan_id))
            {
                saver.go_on_with(keeper);
            }
            saver
        });
        saver.clone()
    }

    fn new_saver(self: &Rc<Self>, options: &Options) -> Rc<Saver> {
        let (storage, denied) = loading::find_storage(options);
        let plan = Rc::downgrade(self);
        let remember = move |text: &str| {
            let links = plan.upgrade().map(|plan| plan.links.borrow().clone()).unwrap_or_default();
            links.iter().filter_map(Weak::upgrade).for_each(|link| link.remember(text));
        };
        let saver = Saver::new(storage, denied, options.place.clone(), Box::new(remember));
        let host = self.host.borrow().clone().filter(|_| !options.view_only);
        let saver = Rc::new(match host {
            Some(host) => saver.kept_by(host),
            None => saver,
        });
        let plan = Rc::downgrade(self);
        saver.listen(Rc::new(move |others| {
            if let Some(plan) = plan.upgrade() {
                plan.shared.take_in(others, &BrowserEnv);
            }
        }));
        saver
    }

    /// Finds and opens the plan, once for all elements; an error is a sentence for the person.
    pub async fn load(
        self: &Rc<Self>,
        host: &HtmlElement,
        options: &Options,
        words: &Words,
    ) -> Result<(), String> {
        let loading = self.loading.borrow().clone();
        let loading = loading.unwrap_or_else(|| {
            let (plan, host, options, words) = (self.clone(), host.clone(), options.clone(), words.clone());
            let loading = future_to_promise(async move {
                let line = plan.host.borrow().clone();
                let loaded = match line {
                    Some(line) => loading::of_host(&line, &options, &words),
                    None => {
                        let saver = plan.saver(&options);
                        *plan.finder.borrow_mut() = Some(saver.clone());
                        loading::load(&host, &options, &saver, &words).await
                    }
                };
                let (is_stored, is_of_page) =
                    loaded.as_ref().map_or((false, false), |loaded| (loaded.is_stored, loaded.is_of_page));
                let opened = plan.open(loaded);
                if !options.view_only {
                    plan.mind_page(is_stored, is_of_page, (host, options, words));
                }
                opened.map(|()| JsValue::UNDEFINED).map_err(JsValue::from)
            });
            *self.loading.borrow_mut() = Some(loading.clone());
            loading
        });
        JsFuture::from(loading).await.map(drop).map_err(|error| error.as_string().unwrap_or_default())
    }

    fn open(&self, loaded: Result<Loaded, String>) -> Result<(), String> {
        match loaded {
            Ok(loaded) => {
                self.shared.open(loaded.plan, loaded.read_only);
                if let (false, Some(finder), Some(plan)) =
                    (loaded.is_stored, self.finder.borrow().as_ref(), self.shared.plan())
                {
                    finder.begin_with(plan);
                }
                *self.messages.borrow_mut() = loaded.messages;
                Ok(())
            }
            Err(sentence) => {
                // The next element may try again.
                self.loading.borrow_mut().take();
                Err(sentence)
            }
        }
    }

    /// Keeps what the reader's copy is made of, or looks whether the page has changed it since.
    fn mind_page(
        self: &Rc<Self>,
        is_stored: bool,
        is_of_page: bool,
        (host, options, words): (HtmlElement, Options, Words),
    ) {
        let Some(saver) = self.finder.borrow().clone() else { return };
        if is_stored {
            let plan = self.clone();
            wasm_bindgen_futures::spawn_local(look_at_page(plan, saver, host, options, words));
        } else if let (true, Some(page)) = (is_of_page, self.shared.plan()) {
            *self.page.borrow_mut() = Some(keep_once_saved(self, &saver, &page));
        }
    }

    /// Keeps something to be told.
    pub fn tell(&self, msg: Msg) {
        self.messages.borrow_mut().push(msg);
    }

    /// What loading brought to light, for the first who asks.
    pub fn take_messages(&self) -> Vec<Msg> {
        self.messages.take()
    }
}
