//! Performs the store's effects in the browser.

use std::rc::Rc;

use super::clock::BrowserEnv;
use super::diagnosis;
use super::files;
use super::home;
use super::keeping;
use super::language::ReaderWords;
use super::page;
use super::page_copy::keep_page_text;
use super::paper::{self, Paper};
use super::picture;
use super::saver::Saver;
use super::second_home;
use super::share_link;
use super::worker::PageWorker;
use crate::command::Env;
use crate::domain::{Date, Plan};
use crate::format::plan_file::{MEDIA_TYPE, write_plan};
use crate::format::single_file::{single_file, single_file_name};
use crate::language::{Language, Say, Words};
use crate::protocol::{Finding, LinkBudget, LinkLength, fragments_in};
use crate::store::{
    Answer, Asked, Effect, KeepingOrder, Kept, Linked, Msg, Notice, NoticeKind, Outside, Question,
    StorageError, TakesLinked, TextFile,
};

/// One widget's browser.
pub struct BrowserOutside {
    env: BrowserEnv,
    saver: Rc<Saver>,
    worker: PageWorker,
    words: ReaderWords,
    paper: Paper,
}

impl BrowserOutside {
    /// The browser with this widget's saver and its reader's words.
    pub fn new(saver: Rc<Saver>, words: ReaderWords) -> Self {
        Self { env: BrowserEnv, saver, worker: PageWorker::default(), words, paper: Paper::default() }
    }
}

impl Env for BrowserOutside {
    fn today(&self) -> Date {
        self.env.today()
    }
    fn time_of_day(&self) -> String {
        self.env.time_of_day()
    }
    fn new_id_text(&self) -> String {
        self.env.new_id_text()
    }
}

impl Outside for BrowserOutside {
    fn words(&self) -> Words {
        self.words.now()
    }

    fn follow_words(&self, changed: Option<Rc<dyn Fn()>>) {
        self.words.follow(changed);
    }

    fn follow_paper(&self, told: Option<Rc<dyn Fn(bool)>>) {
        self.paper.follow(told);
    }

    fn prepare_paper(&self) {
        paper::prepare();
    }

    fn entitle_paper(&self, title: Option<&str>) {
        paper::entitle(title);
    }

    fn chosen_language(&self) -> Option<Language> {
        self.words.chosen()
    }

    fn choose_language(&self, language: Option<Language>) -> Result<(), StorageError> {
        self.words.choose(language)
    }

    fn perform(&self, effect: Effect, plan: &Rc<Plan>, answer: Rc<dyn Fn(Msg)>) {
        let words = self.words.now();
        match effect {
            Effect::Save => self.saver.save_soon(plan.clone(), answer),
            Effect::NoteConflicts(conflicts) => self.saver.note_conflicts(&plan.id, &conflicts),
            Effect::Settled(conflict) => self.saver.settle(&plan.id, &conflict),
            Effect::KeepPage(text) => {
                let (saver, plan_id) = (self.saver.clone(), plan.id.clone());
                wasm_bindgen_futures::spawn_local(
                    async move { keep_page_text(&saver, &plan_id, &text).await },
                );
            }
            Effect::Download(file) => answer(Msg::Notify(match files::download(&file) {
                Ok(()) if page::sandbox_may_drop(page::DOWNLOADS) => {
                    Notice::problem(words.download_uncertain(&file.name))
                }
                Ok(()) => {
                    if file.media_type == MEDIA_TYPE {
                        keeping::note_export(&self.saver, &plan.id);
                    }
                    Notice::info(words.download_saved(&file.name))
                }
                Err(_) => Notice::problem(words.download_refused()),
            })),
            Effect::Print => paper::print_soon(move |could| {
                if !could {
                    answer(Msg::Notify(Notice::problem(words.printing_refused())));
                }
            }),
            Effect::ExportPage(reduced) => {
                // What an audience gets saves nothing, and goes over no file with the whole plan.
                let is_own_file = reduced.is_none() && self.saver.denied() == Some(&StorageError::NotInFile);
                let (plan, today) = (reduced.unwrap_or_else(|| plan.clone()), self.today());
                wasm_bindgen_futures::spawn_local(async move {
                    let notice = export_page(&plan, today, is_own_file).await;
                    if is_own_file && notice.kind == NoticeKind::Info {
                        answer(Msg::SaveEnded(Ok(BrowserEnv.time_of_day())));
                    }
                    answer(Msg::Notify(notice));
                });
            }
            Effect::CopyLink(linked) => {
                let text = match &linked {
                    Linked::Plan => write_plan(plan),
                    Linked::Edition(reduced) => write_plan(reduced),
                    Linked::Ballot(text) => text.clone(),
                };
                wasm_bindgen_futures::spawn_local(async move {
                    answer(Msg::Notify(copy_link(&text, &linked, &words).await));
                });
            }
            Effect::SavePng(order) => wasm_bindgen_futures::spawn_local(async move {
                answer(Msg::Notify(picture::save_png(&order, &words).await));
            }),
            Effect::CopyPng(order) => wasm_bindgen_futures::spawn_local(async move {
                answer(Msg::Notify(picture::copy_png(&order, &words).await));
            }),
            Effect::Copy(text) => wasm_bindgen_futures::spawn_local(async move {
                answer(Msg::Notify(match files::copy(&text).await {
                    Ok(()) => Notice::info(words.copied()),
                    Err(_) => Notice::problem(words.copying_refused()),
                }));
            }),
        }
    }
    fn diagnose(&self, answer: Rc<dyn Fn(Vec<(bool, String)>)>) {
        let words = self.words.now();
        let said = move |findings: Vec<Finding>| {
            answer(findings.iter().map(|finding| (finding.is_fine(), finding.say(&words))).collect());
        };
        diagnosis::diagnose(&self.worker, self.saver.host_keeps(), Rc::new(said));
    }
    fn page_address(&self) -> String {
        share_link::page_address()
    }
    fn unpack_links(&self, text: &str, answer: TakesLinked) -> bool {
        let fragments: Vec<String> = fragments_in(text).into_iter().map(str::to_owned).collect();
        let (is_any, words) = (!fragments.is_empty(), self.words.now());
        if is_any {
            wasm_bindgen_futures::spawn_local(async move {
                let (mut unpacked, mut budget) = (Vec::new(), LinkBudget::default());
                for fragment in &fragments {
                    let one = share_link::unpacked(fragment, &mut budget).await;
                    unpacked.push(one.map_err(|error| error.say(&words)));
                }
                answer(unpacked);
            });
        }
        is_any
    }
    fn host_keeps(&self) -> bool {
        self.saver.host_keeps()
    }
    fn has_command_key(&self) -> bool {
        page::has_command_key()
    }
    fn takes_pictures(&self) -> bool {
        picture::takes_pictures()
    }
    fn preference(&self, name: &str) -> Option<String> {
        self.saver.storage().get(&preference_key(name)).ok().flatten()
    }
    fn keep_preference(&self, name: &str, value: &str) {
        // Where nothing can be stored, the choice lasts as long as the page.
        let _ = self.saver.storage().set(&preference_key(name), value);
    }
    fn keep(&self, order: KeepingOrder, plan: &Rc<Plan>, answer: Rc<dyn Fn(Kept)>) {
        let (saver, plan) = (self.saver.clone(), plan.clone());
        wasm_bindgen_futures::spawn_local(async move {
            answer(keeping::perform(saver, order, plan).await);
        });
    }
    fn read_kept(&self, plan_id: &str, version: Option<u64>, answer: Rc<dyn Fn(Option<String>)>) {
        let (saver, plan_id) = (self.saver.clone(), plan_id.to_owned());
        wasm_bindgen_futures::spawn_local(async move {
            answer(match version {
                Some(number) => keeping::text_of_version(&saver, &plan_id, number).await,
                None => second_home::text_of_file(&plan_id).await,
            });
        });
    }
    fn ask_worker(&self, question: Question, answer: Answer) -> Asked {
        self.worker.ask(question, answer)
    }
}

/// Writes the plan and Roadbook into one file; what to tell the person.
async fn export_page(plan: &Plan, today: Date, is_own_file: bool) -> Notice {
    let words = plan.words();
    let Some(script) = home::script().await else {
        return Notice::problem(words.page_script_missing());
    };
    let file = TextFile {
        name: single_file_name(plan),
        media_type: "text/html",
        text: single_file(plan, &script, today),
    };
    let ended = if is_own_file { files::save(&file).await } else { files::download(&file) };
    match ended {
        Ok(()) => Notice::info(words.download_saved(&file.name)),
        Err(_) => Notice::problem(words.download_refused()),
    }
}

/// Puts an address with something in it on the clipboard; what to tell the person.
async fn copy_link(text: &str, linked: &Linked, words: &Words) -> Notice {
    let link = match share_link::link_to(text).await {
        Ok(link) => link,
        Err(error) => return Notice::problem(error.say(words)),
    };
    if files::copy(&link).await.is_err() {
        return Notice::problem(words.copying_refused());
    }
    let (reach, length) = (LinkLength::of(link.len()), words.count(link.len()));
    let is_ballot = matches!(linked, Linked::Ballot(_));
    Notice::info(match reach {
        LinkLength::Anywhere if is_ballot => words.ballot_link_copied_anywhere(&length),
        LinkLength::MostTools if is_ballot => words.ballot_link_copied_most_tools(&length),
        LinkLength::BrowsersOnly if is_ballot => words.ballot_link_copied_browsers_only(&length),
        LinkLength::Anywhere => words.link_copied_anywhere(&length),
        LinkLength::MostTools => words.link_copied_most_tools(&length),
        LinkLength::BrowsersOnly => words.link_copied_browsers_only(&length),
    })
}

fn preference_key(name: &str) -> String {
    format!("roadbook/preference/{name}")
}
