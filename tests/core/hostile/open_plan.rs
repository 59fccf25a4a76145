//! The plan that is open while something hostile comes in, and what must hold of it afterwards.

use std::rc::Rc;

use roadbook::command::{CastBallot, Command};
use roadbook::domain::validate::check_plan;
use roadbook::domain::{Choice, Plan, Screen};
use roadbook::format::ballot::{BallotFile, Fitting, fit};
use roadbook::format::import::{Destination, Import, RowNote, to_edits};
use roadbook::format::incoming::{Incoming, read_incoming};
use roadbook::format::picture::{Light, picture};
use roadbook::format::plan_file::{Opened, read_plan, write_plan};
use roadbook::language::Say;
use roadbook::select::page_view::PageView;
use roadbook::store::{Msg, ReadOnly, Store};

use crate::command::CountingEnv;

/// The most of an answer that is written down.
const MOST_WRITTEN: usize = 300;

/// A small plan with a record of every kind.
const TEXT: &str = include_str!("../../fixtures/plans/v1/full.plan.json");

/// That plan, open.
pub struct OpenPlan {
    store: Store,
    before: Rc<Plan>,
    env: CountingEnv,
}

impl OpenPlan {
    pub fn new() -> Self {
        let plan = read_plan(TEXT.as_bytes()).unwrap().plan;
        let store = Store::new(plan, None);
        let before = store.plan().clone();
        Self { store, before, env: CountingEnv::default() }
    }

    /// Hands in a file as the import dialog does, takes over what it holds, and says what came of it.
    pub fn hand_in(&mut self, bytes: &[u8], name: &str) -> String {
        match read_incoming(bytes, name) {
            Err(error) => {
                self.is_untouched();
                format!("refused: {}", short(&error.to_string()))
            }
            Ok(Incoming::Plan(opened)) => self.open(*opened),
            Ok(Incoming::Table(import)) => self.import(&import),
            Ok(Incoming::Ballot(ballot)) => self.cast(&ballot),
        }
    }

    /// Opens a plan that was read.
    pub fn open(&mut self, opened: Opened) -> String {
        let warnings = said(opened.warnings.iter().map(|warning| warning.to_string()));
        if let Some(version) = opened.newer {
            self.store.handle(
                Msg::OpenReadOnly(Box::new(opened.plan), ReadOnly::NewerFile(version.into())),
                &self.env,
            );
            let effects = self.store.handle(Msg::Run(Command::Rename("written over".into())), &self.env);
            assert!(
                effects.is_empty() && self.store.plan().title != "written over",
                "a newer plan was changed"
            );
            return short(&format!("for reading only; {warnings}"));
        }
        let text = write_plan(&opened.plan);
        self.run(Command::Open(Box::new(opened.plan)));
        short(&format!("opens: {warnings}{}", beyond_the_least(&text)))
    }

    fn import(&mut self, import: &Import) -> String {
        let edits = to_edits(import, self.store.plan(), &Destination::default());
        let note = |note: &RowNote| format!("line {}: {} {}", note.line, note.found, note.what_was_done);
        let notes = import.problems.iter().chain(&edits.problems).map(note);
        let notes = said(import.warnings.iter().map(|warning| warning.to_string()).chain(notes));
        let known = self.store.plan().initiatives.len();
        let mut answer = format!("taken: {} new, {} left out. {notes}", edits.added(), import.skipped.len());
        self.run(edits.command.unwrap());
        for row in self.store.plan().initiatives.iter().skip(known).take(2) {
            answer += &format!(" | {}", row.title);
            row.inputs.iter().for_each(|(name, value)| answer += &format!(" {name}={value}"));
        }
        short(&answer)
    }

    /// Takes a ballot as the import dialog does.
    pub fn cast(&mut self, ballot: &BallotFile) -> String {
        let fitting = Fitting { score_is: Some("impact".to_owned()), ..Fitting::default() };
        match fit(ballot, self.store.plan(), &fitting) {
            Err(error) => {
                self.is_untouched();
                format!("refused: {}", short(&error.say(self.store.plan().words())))
            }
            Ok(fitted) => {
                let answer =
                    format!("taken: {} scores. {}", fitted.scores.len(), said(fitted.problems.into_iter()));
                match fitted.voter {
                    Some(voter) => {
                        self.run(Command::CastBallots(vec![CastBallot {
                            voter,
                            on: ballot.on,
                            scores: fitted.scores,
                        }]));
                        short(&answer)
                    }
                    None => short(&format!("waits for the voter's name; {answer}")),
                }
            }
        }
    }

    /// Changes the plan as a person does; a refusal is the sentence they read.
    pub fn run(&mut self, command: Command) -> Option<String> {
        let effects = self.store.handle(Msg::Run(command), &self.env);
        if effects.is_empty() {
            self.is_untouched();
            return self.store.session().notices.last().map(|notice| notice.text.clone());
        }
        let after = self.store.plan().clone();
        holds_together(&after);
        self.store.handle(Msg::Undo, &self.env);
        let undone = Plan { revision: self.before.revision, ..(**self.store.plan()).clone() };
        assert!(undone == *self.before, "undo gave another plan");
        self.store.handle(Msg::Redo, &self.env);
        let again = Plan { revision: after.revision, ..(**self.store.plan()).clone() };
        assert!(again == *after, "redo gave another plan");
        None
    }

    pub fn plan(&self) -> &Plan {
        self.store.plan()
    }

    fn is_untouched(&self) {
        assert!(Rc::ptr_eq(&self.before, self.store.plan()), "what was refused changed the open plan");
        assert_eq!(self.store.history().position(), 0, "what was refused is in the history");
    }
}

/// Every rule is kept, the file opens again as the same plan, and each screen can be drawn.
pub fn holds_together(plan: &Plan) {
    assert_eq!(check_plan(plan), [], "a plan that breaks its rules was taken");
    let text = write_plan(plan);
    let again = read_plan(text.as_bytes()).expect("what was written opens again").plan;
    assert!(again == *plan, "what was written opens as another plan");
    let today = "2027-03-01".parse().unwrap();
    for screen in Screen::ALL {
        let view = PageView { screen: *screen, ..PageView::default() };
        let svg = picture(plan, &view, today).svg(Light::AsPreferred, None);
        assert!(!svg.contains("NaN") && !svg.contains("inf\""), "a number cannot be drawn on {screen:?}");
    }
}

fn said(sentences: impl Iterator<Item = String>) -> String {
    sentences.map(|sentence| sentence + " ").collect()
}

/// What a plan file holds beside what each must.
fn beyond_the_least(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ");
    let (title, rest) = text
        .split_once(", \"revision\": 0, \"settings\": { \"start\": \"2027-01-04\"")
        .unwrap_or((&text, ""));
    let title = title.rsplit_once("\"title\": ").map_or("", |(_, title)| title);
    format!("{title} {}", rest.trim_start_matches([' ', '}', ',']).trim_end_matches([' ', '}']))
}

/// An answer on one line, with what nobody would see made visible.
pub fn short(answer: &str) -> String {
    let mut text = String::new();
    for character in answer.trim().chars().take(MOST_WRITTEN) {
        let is_seen =
            character == ' ' || !(character.is_control() || character.is_whitespace() || is_mark(character));
        if is_seen {
            text.push(character);
        } else {
            text += &format!("\\u{{{:x}}}", u32::from(character));
        }
    }
    if answer.trim().chars().count() > MOST_WRITTEN { text + "…" } else { text }
}

/// Characters that only direct or hide others.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '⇒')
}
