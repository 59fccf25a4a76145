//! A ballot laid out to be filled in by somebody who has the ballot and nothing else: no plan is asked.

use std::collections::{BTreeMap, BTreeSet};

use super::{BallotFile, FileScore, Given};
use crate::domain::{Date, Estimate};
use crate::engine::scoring::Input;
use crate::format::import::shortened;
use crate::language::Words;
use crate::select::agreement::BallotInput;
use crate::select::scoring_inputs::{input_help, input_label};

/// Longest title or name that is shown, in characters.
const LONGEST_SHOWN: usize = 300;
/// Longest help, likewise.
const LONGEST_HELP: usize = 2_000;

/// What a voter gave, by the sheet's rows and inputs.
pub type Estimates = BTreeMap<(String, String), Estimate>;

/// What a voter is asked: a row per initiative, a column per input.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The plan it is about.
    pub plan: String,
    /// Who is asked; may be empty.
    pub voter: String,
    /// The initiatives in the ballot's order.
    pub rows: Vec<SheetRow>,
    /// What is asked of each, with what the numbers mean.
    pub inputs: Vec<BallotInput>,
}

/// One initiative.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetRow {
    /// Its id, or its title where the ballot has no id.
    pub key: String,
    /// Its title.
    pub title: String,
    /// What it is, in a sentence; may be empty.
    pub summary: String,
}

/// Lays a ballot out. What an input is called and means is said by the ballot, or else in the reader's words.
#[must_use]
pub fn sheet(file: &BallotFile, words: &Words) -> Sheet {
    let (mut rows, mut inputs, mut seen) = (Vec::new(), file.inputs.clone(), BTreeSet::new());
    let mut keys = BTreeSet::new();
    inputs.retain(|input| keys.insert(input.key.clone()));
    for one in &file.scores {
        let key = key_of(one);
        if seen.insert(key) {
            let title = if one.title.is_empty() { &one.initiative } else { &one.title };
            let title = shortened(title, LONGEST_SHOWN);
            rows.push(SheetRow { key: key.to_owned(), title, summary: String::new() });
        }
        if keys.insert(one.input.clone()) {
            inputs.push(BallotInput { key: one.input.clone(), ..BallotInput::default() });
        }
    }
    for input in &mut inputs {
        let known = input.input();
        name_input(input, known, words);
    }
    let plan = if file.plan_title.is_empty() { words.untitled_plan() } else { &file.plan_title };
    Sheet {
        plan: shortened(plan, LONGEST_SHOWN),
        voter: shortened(&file.stakeholder, LONGEST_SHOWN),
        rows,
        inputs,
    }
}

fn name_input(input: &mut BallotInput, known: Option<Input>, words: &Words) {
    if input.label.is_empty() {
        input.label = known.map_or_else(|| input.key.clone(), |known| input_label(words, known));
    }
    if let Some(known) = known.filter(|_| input.help.is_empty()) {
        input.help = input_help(words, known).to_owned();
    }
    input.label = shortened(&input.label, LONGEST_SHOWN);
    input.help = shortened(&input.help, LONGEST_HELP);
}

fn key_of(score: &FileScore) -> &str {
    if score.initiative.is_empty() { &score.title } else { &score.initiative }
}

impl BallotFile {
    /// The ballot as its voter filled it in on a day: estimates by the sheet's rows and inputs, and nothing of what was left empty.
    #[must_use]
    pub fn filled_in(&self, given: &Estimates, today: Option<Date>) -> Self {
        let titles: BTreeMap<&str, &FileScore> = self.scores.iter().map(|one| (key_of(one), one)).collect();
        let score = |((row, input), estimate): (&(String, String), &Estimate)| {
            let asked = titles.get(row.as_str())?;
            let (initiative, title) = (asked.initiative.clone(), asked.title.clone());
            Some(FileScore { initiative, title, input: input.clone(), given: Given::Estimate(*estimate) })
        };
        let scores = given.iter().filter_map(score).collect();
        Self { on: today.or(self.on), inputs: Vec::new(), scores, ..self.clone() }
    }

    /// The estimates in it, by the sheet's rows and inputs.
    #[must_use]
    pub fn estimates(&self) -> Estimates {
        let estimate = |one: &FileScore| match one.given {
            Given::Estimate(estimate) => Some(((key_of(one).to_owned(), one.input.clone()), estimate)),
            _ => None,
        };
        self.scores.iter().filter_map(estimate).collect()
    }
}
