//! Performs the store's effects in the browser.

use std::rc::Rc;

use super::clock::BrowserEnv;
use super::files;
use super::saver::Saver;
use super::worker::PageWorker;
use crate::command::Env;
use crate::domain::{Date, Plan};
use crate::store::{Answer, Asked, Effect, Msg, Notice, Outside, Question};

/// One widget's browser.
pub struct BrowserOutside {
    env: BrowserEnv,
    saver: Rc<Saver>,
    worker: PageWorker,
}

impl BrowserOutside {
    /// The browser with this widget's saver.
    pub fn new(saver: Rc<Saver>) -> Self {
        Self { env: BrowserEnv, saver, worker: PageWorker::default() }
    }
}

impl Env for BrowserOutside {
    fn today(&self) -> Date {
        self.env.today()
    }
    fn new_id_text(&self) -> String {
        self.env.new_id_text()
    }
}

impl Outside for BrowserOutside {
    fn perform(&self, effect: Effect, plan: &Rc<Plan>, answer: Rc<dyn Fn(Msg)>) {
        match effect {
            Effect::Save => self.saver.save_soon(plan.clone(), answer),
            Effect::Download(file) => answer(Msg::Notify(match files::download(&file) {
                Ok(()) => Notice::info(format!("Saved as {} in your downloads.", file.name)),
                Err(_) => Notice::problem(
                    "The browser did not allow the download. Copy the text instead: the menu has “Copy plan”.",
                ),
            })),
            Effect::Copy(text) => wasm_bindgen_futures::spawn_local(async move {
                answer(Msg::Notify(match files::copy(&text).await {
                    Ok(()) => Notice::info("Copied."),
                    Err(_) => Notice::problem(
                        "The browser did not allow copying. Export the plan as a file instead.",
                    ),
                }));
            }),
        }
    }
    fn ask_worker(&self, question: Question, answer: Answer) -> Asked {
        self.worker.ask(question, answer)
    }
}
