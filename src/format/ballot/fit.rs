//! A ballot held against a plan: whose it is, what it scores, what does not fit and why.

use std::collections::{BTreeMap, BTreeSet};

use super::{BallotError, BallotFile, FileScore, Given};
use crate::command::Voter;
use crate::domain::{BallotScore, Estimate, Goal, Id, Initiative, Plan, Stakeholder, Unknown};
use crate::engine::order::gathered;
use crate::engine::scoring::Input;
use crate::language::{Say, Words};
use crate::select::agreement::{BallotInput, ballot_inputs};
use crate::select::priorities::{read_number, read_share};
use crate::select::scoring_inputs::{input_label, say_input_error, usual_meanings};

/// How a person wants a ballot to be taken.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fitting {
    /// Find initiatives by their titles, whatever plan the ballot was made for.
    pub by_title: bool,
    /// Whose ballot it is, in place of what it says itself.
    pub voter: Option<Voter>,
    /// The key of the input that a single unnamed column of scores is about.
    pub score_is: Option<String>,
}

/// What a ballot says about a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    /// Whose it is; none when the ballot does not say.
    pub voter: Option<Voter>,
    /// What the voter is called.
    pub voter_name: String,
    /// Whether the voter has a ballot already, which this one replaces.
    pub replaces: bool,
    /// The scores that fit.
    pub scores: Vec<BallotScore>,
    /// What does not fit, each as a sentence.
    pub problems: Vec<String>,
    /// Boxes left empty.
    pub left_empty: usize,
}

/// What a ballot says about a plan.
///
/// # Errors
/// A ballot for another plan (unless titles are to be matched), without a score, or none of whose scores fits.
pub fn fit(file: &BallotFile, plan: &Plan, fitting: &Fitting) -> Result<Fitted, BallotError> {
    let (words, name) = (plan.words(), || file.name.clone());
    if !file.is_table() && !fitting.by_title && file.plan_id != plan.id {
        let titled = if file.plan_title.is_empty() { &file.plan_id } else { &file.plan_title };
        let wanted = if plan.title.is_empty() { words.untitled_plan() } else { &plan.title };
        let (is_copy, found, wanted) = (*titled == plan.title, titled.clone(), wanted.to_owned());
        return Err(BallotError::OtherPlan { name: name(), found, is_copy, wanted });
    }
    let known = Known::of(plan, file, fitting);
    let (mut scores, mut problems, mut left_empty) = (Vec::new(), Vec::new(), 0);
    let (mut seen, mut unknown) = (BTreeSet::new(), BTreeSet::new());
    for one in &file.scores {
        if one.given == Given::Nothing {
            left_empty += 1;
            continue;
        }
        let Some(initiative) = known.initiative(one) else {
            // Named once, however many inputs it has.
            if unknown.insert(one.called()) {
                problems.push(words.ballot_unknown_initiative(one.called()));
            }
            continue;
        };
        match known.score(one, initiative) {
            Err(problem) => problems.push(problem),
            Ok(score) if !seen.insert((score.initiative.clone(), score.input.clone())) => {
                problems.push(words.ballot_scored_twice(one.called()));
            }
            Ok(score) => scores.push(score),
        }
    }
    if left_empty == file.scores.len() {
        return Err(BallotError::Empty { name: name() });
    }
    if scores.is_empty() {
        let (count, first) = (file.scores.len() - left_empty, problems.swap_remove(0));
        return Err(BallotError::NothingFits { name: name(), count, first });
    }
    let (voter, voter_name) = voter_of(file, plan, fitting);
    let replaces = matches!(&voter, Some(Voter::Known(id)) if plan.ballots.iter().any(|one| one.stakeholder.as_ref() == Some(id)));
    Ok(Fitted { voter, voter_name, replaces, scores, problems, left_empty })
}

fn voter_of(file: &BallotFile, plan: &Plan, fitting: &Fitting) -> (Option<Voter>, String) {
    let by_name = |name: &str| {
        let same = |one: &&std::rc::Rc<Stakeholder>| one.name.trim().to_lowercase() == name.to_lowercase();
        plan.stakeholders.iter().find(same).map(|one| one.id.clone())
    };
    let said = || {
        let by_id = Id::<Stakeholder>::new(&file.stakeholder_id).ok();
        let by_id = by_id.filter(|id| !fitting.by_title && plan.stakeholders.get(id).is_some());
        let name = file.stakeholder.trim();
        let new = || (!name.is_empty()).then(|| Voter::New(name.to_owned()));
        by_id.or_else(|| by_name(name)).map(Voter::Known).or_else(new)
    };
    let voter = match &fitting.voter {
        Some(Voter::New(name)) => by_name(name.trim()).map(Voter::Known).or_else(|| fitting.voter.clone()),
        Some(known) => Some(known.clone()),
        None => said(),
    };
    let name = match &voter {
        Some(Voter::Known(id)) => plan.name_of(id),
        Some(Voter::New(name)) => name.clone(),
        None => String::new(),
    };
    (voter, name)
}

/// The heading of the only column of scores, where it names no input: a person has to say what it is about.
#[must_use]
pub fn sole_input<'a>(file: &'a BallotFile, plan: &Plan) -> Option<&'a str> {
    let heading = &file.scores.first().filter(|_| file.is_table())?.input;
    let only = file.scores.iter().all(|one| one.input == *heading);
    (only && find_input(&ballot_inputs(plan), plan, heading).is_none()).then_some(heading)
}

impl FileScore {
    fn called(&self) -> &str {
        if self.title.is_empty() { &self.initiative } else { &self.title }
    }
}

/// What a ballot may name.
struct Known<'a> {
    plan: &'a Plan,
    inputs: Vec<BallotInput>,
    titles: BTreeMap<String, &'a Id<Initiative>>,
    by_title: bool,
    /// What a column that names no input is about.
    score_is: Option<&'a str>,
}

impl<'a> Known<'a> {
    fn of(plan: &'a Plan, file: &BallotFile, fitting: &'a Fitting) -> Self {
        let titles = plan.initiatives.iter().rev().map(|one| (plain(&one.title), &one.id));
        Self {
            plan,
            inputs: ballot_inputs(plan),
            titles: gathered(titles),
            by_title: fitting.by_title || file.is_table(),
            score_is: sole_input(file, plan).and(fitting.score_is.as_deref()),
        }
    }

    fn initiative(&self, score: &FileScore) -> Option<&'a Id<Initiative>> {
        if self.by_title {
            return self.titles.get(&plain(&score.title)).copied();
        }
        let id = Id::<Initiative>::new(&score.initiative).ok()?;
        self.plan.initiatives.get(&id).map(|one| &one.id)
    }

    fn score(&self, score: &FileScore, initiative: &Id<Initiative>) -> Result<BallotScore, String> {
        let (words, name) = (self.plan.words(), self.plan.name_of(initiative));
        let input = self.score_is.unwrap_or(&score.input);
        let Some((key, input)) = find_input(&self.inputs, self.plan, input) else {
            return Err(words.ballot_unknown_input(&name, input));
        };
        let value = read_given(&score.given, input, words).and_then(|value| {
            let in_range = |number| input.map_or(Ok(0.0), |input| input.check(number));
            in_range(value.low())
                .and_then(|_| in_range(value.high()))
                .map_err(|error| say_input_error(words, &error))?;
            Ok(value)
        });
        match value {
            Ok(value) => Ok(BallotScore {
                initiative: initiative.clone(),
                input: key,
                value,
                unknown: Unknown::default(),
            }),
            Err(problem) => Err(words.ballot_score_left_out(&name, problem.trim_end_matches(['.', '。']))),
        }
    }
}

/// The key of an input that is called so, and what the engine knows of it: by key or label, the plan's own inputs first.
fn find_input(inputs: &[BallotInput], plan: &Plan, called: &str) -> Option<(String, Option<Input>)> {
    let wanted = called.trim().to_lowercase();
    let own = inputs.iter().find(|one| one.key == called || one.label.to_lowercase() == wanted);
    if let Some(own) = own {
        return Some((own.key.clone(), own.input()));
    }
    let goal = Id::<Goal>::new(called).ok().filter(|id| plan.goals.get(id).is_some());
    if let Some(goal) = goal {
        return Some((goal.to_string(), Some(Input::GoalImpact)));
    }
    let words = plan.words();
    let named = |input: &Input| {
        input.key() == wanted
            || [words, &Words::default()]
                .iter()
                .any(|words| input_label(words, *input).to_lowercase() == wanted)
    };
    Input::all().find(named).map(|input| (input.key().to_owned(), Some(input)))
}

fn read_given(given: &Given, input: Option<Input>, words: &Words) -> Result<Estimate, String> {
    let text = match given {
        Given::Estimate(estimate) => return Ok(*estimate),
        Given::Wrong(problem) => return Err(problem.say(words)),
        Given::Nothing => "",
        Given::Text(text) => text.trim(),
    };
    let step = input.and_then(|input| {
        let same = |label: &str| !label.is_empty() && label.eq_ignore_ascii_case(text);
        let in_words = |words: &Words| usual_meanings(words, input).into_iter().position(same);
        input.scale().get(in_words(words).or_else(|| in_words(&Words::default()))?).copied()
    });
    if let Some(value) = step {
        return Ok(Estimate::Exact(value));
    }
    let read = if input.is_some_and(|input| input.is_percent()) { read_share } else { read_number };
    let estimate = read(text, words)
        .or_else(|error| decimal_points(text).map_or(Err(error), |text| read(&text, words)))?;
    estimate.ok_or_else(|| words.ballot_nothing_given().to_owned())
}

/// The text with points for decimal commas; none where a comma may stand for thousands.
fn decimal_points(text: &str) -> Option<String> {
    let decimals = |rest: &str| rest.chars().take_while(char::is_ascii_digit).count();
    let mut parts = text.split(',').skip(1).peekable();
    (parts.peek().is_some() && parts.all(|rest| (1..=2).contains(&decimals(rest))))
        .then(|| text.replace(',', "."))
}

/// A title as it is compared: small letters, no blanks around it, no guard against formulas.
fn plain(title: &str) -> String {
    title.trim().trim_start_matches('\'').trim().to_lowercase()
}
