//! A ballot file, read.

use std::collections::BTreeSet;

use super::{
    BallotError, BallotFile, FORMAT, FileScore, Given, GivenProblem, MOST_BYTES, MOST_INPUTS, MOST_SCORES,
    VERSION,
};
use crate::domain::Estimate;
use crate::format::import::shortened;
use crate::format::plan_file::json::{self, Json};
use crate::format::plan_file::reader::{Fields, Reader};
use crate::format::plan_file::sniff::{FileKind, sniff};
use crate::format::plan_file::value::{FileValue, list};
use crate::format::plan_file::{FileError, as_text, limits};
use crate::select::agreement::BallotInput;

/// Reads a ballot file. An estimate that cannot be used stays in the list with its reason.
///
/// # Errors
/// A [`BallotError`] that says what is wrong and what to do; never a panic, whatever the bytes.
pub fn read_ballot(bytes: &[u8], name: &str) -> Result<BallotFile, BallotError> {
    let name = shortened(name, 80);
    if bytes.len() > MOST_BYTES {
        return Err(BallotError::TooLarge { name, bytes: bytes.len() });
    }
    match sniff(bytes) {
        FileKind::Empty => return Err(FileError::Empty.into()),
        FileKind::Ballot | FileKind::OtherJson => {}
        kind => return Err(FileError::OtherKind { kind }.into()),
    }
    let text = as_text(bytes)?;
    limits::check(text)?;
    let mut reader = Reader::default();
    let other_kind = FileError::OtherKind { kind: FileKind::OtherJson };
    let Ok(mut fields) = reader.object(json::parse(text)?) else { return Err(other_kind.into()) };
    if fields.take("format") != Json::Text(FORMAT.into()) {
        return Err(other_kind.into());
    }
    let version: u32 = fields.required("version")?;
    if version > VERSION {
        return Err(BallotError::Newer { name, version });
    }
    let (plan_id, plan_title) = read_plan_name(&mut fields)?;
    let mut ballot = BallotFile {
        plan_id,
        plan_title,
        stakeholder_id: fields.optional("stakeholder_id", String::new())?,
        stakeholder: fields.optional("stakeholder", String::new())?,
        on: fields.optional("date", None)?,
        inputs: read_inputs(&mut fields)?,
        ..BallotFile::default()
    };
    let scores = fields.take("scores");
    let scores = fields.reader.at_key("scores", |reader| list(scores, reader))?;
    if scores.len() > MOST_SCORES {
        return Err(BallotError::TooMany { name });
    }
    ballot.name = name;
    for (place, score) in scores.into_iter().enumerate() {
        let read = |reader: &mut Reader| reader.at_place(place, |reader| read_score(score, reader));
        ballot.scores.push(fields.reader.at_key("scores", read)?);
    }
    let asked: BTreeSet<&str> = ballot.scores.iter().map(|score| score.input.as_str()).collect();
    if asked.len() > MOST_INPUTS || ballot.inputs.len() > MOST_INPUTS {
        return Err(BallotError::AsksTooMuch { name: ballot.name });
    }
    Ok(ballot)
}

fn read_plan_name(fields: &mut Fields<'_, '_>) -> Result<(String, String), FileError> {
    let plan = fields.take("plan");
    fields.reader.at_key("plan", |reader| {
        let mut plan = reader.object(plan)?;
        Ok((plan.required("id")?, plan.optional("title", String::new())?))
    })
}

/// What is asked of each initiative; a ballot that was written by hand need not say.
fn read_inputs(fields: &mut Fields<'_, '_>) -> Result<Vec<BallotInput>, FileError> {
    let inputs = match fields.take("inputs") {
        Json::Null => return Ok(Vec::new()),
        inputs => inputs,
    };
    let read_one = |reader: &mut Reader, input| {
        let mut input = reader.object(input)?;
        Ok(BallotInput {
            key: input.required("input")?,
            label: input.optional("label", String::new())?,
            help: input.optional("help", String::new())?,
        })
    };
    fields.reader.at_key("inputs", |reader| {
        let inputs = list(inputs, reader)?.into_iter().take(MOST_INPUTS + 1).enumerate();
        inputs.map(|(place, input)| reader.at_place(place, |reader| read_one(reader, input))).collect()
    })
}

fn read_score(score: Json<'_>, reader: &mut Reader) -> Result<FileScore, FileError> {
    let mut fields = reader.object(score)?;
    let estimate = fields.take("estimate");
    Ok(FileScore {
        initiative: fields.optional("initiative", String::new())?,
        title: fields.optional("title", String::new())?,
        input: fields.required("input")?,
        given: read_estimate(estimate, fields.reader),
    })
}

fn read_estimate(value: Json<'_>, reader: &mut Reader) -> Given {
    match value {
        Json::Null => Given::Nothing,
        Json::Text(text) if text.trim().is_empty() => Given::Nothing,
        Json::Text(text) => Given::Text(text.into_owned()),
        value => {
            let found = value.described();
            let numbers = match &value {
                Json::List(items) => items.iter().map(as_number).collect::<Option<Vec<f64>>>(),
                _ => None,
            };
            // A list of numbers says more exactly what is wrong with it.
            match numbers.map(|numbers| Estimate::from_numbers(&numbers)) {
                Some(Ok(estimate)) => Given::Estimate(estimate),
                Some(Err(error)) => Given::Wrong(GivenProblem::Numbers(error)),
                None => match Estimate::read(value, reader) {
                    Ok(estimate) => Given::Estimate(estimate),
                    Err(_) => Given::Wrong(GivenProblem::NoEstimate(found)),
                },
            }
        }
    }
}

fn as_number(value: &Json<'_>) -> Option<f64> {
    match value {
        Json::Number(number) => number.as_f64(),
        _ => None,
    }
}
