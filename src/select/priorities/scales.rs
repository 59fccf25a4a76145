//! What the numbers of an input mean: the method's usual steps, or the plan's own.

use crate::domain::{ScaleStep, Settings, Unknown};
use crate::engine::scoring::Input;
use crate::language::Words;
use crate::select::scoring_inputs::usual_meanings;

/// The plan's own steps of an input, in their order; empty where it keeps the usual ones.
#[must_use]
pub fn own_scale(settings: &Settings, input: Input) -> Vec<(f64, String)> {
    let own = settings.scales.iter().filter(|step| step.input == input.key());
    own.map(|step| (step.value, step.meaning.clone())).collect()
}

/// The method's usual steps of an input.
#[must_use]
pub fn usual_scale(words: &Words, input: Input) -> Vec<(f64, String)> {
    let mut meanings = usual_meanings(words, input).into_iter();
    input.scale().iter().map(|step| (*step, meanings.next().unwrap_or_default().to_owned())).collect()
}

/// The plan's own steps, or else the usual ones.
#[must_use]
pub fn scale_of(words: &Words, settings: &Settings, input: Input) -> Vec<(f64, String)> {
    let own = own_scale(settings, input);
    if own.is_empty() { usual_scale(words, input) } else { own }
}

/// Steps in a sentence: `3 massive, 2 high`.
#[must_use]
pub fn scale_words(words: &Words, input: Input, steps: &[(f64, String)]) -> String {
    words.in_a_row(&steps.iter().map(|step| step_words(words, input, step)).collect::<Vec<_>>())
}

/// Steps to edit, one in a line: `3 massive`.
#[must_use]
pub fn scale_lines(words: &Words, input: Input, steps: &[(f64, String)]) -> String {
    steps.iter().map(|step| step_words(words, input, step)).collect::<Vec<_>>().join("\n")
}

fn step_words(words: &Words, input: Input, (value, meaning): &(f64, String)) -> String {
    let value =
        if input.is_percent() { words.in_percent(&words.plain(*value * 100.0)) } else { words.plain(*value) };
    format!("{value} {meaning}").trim_end().to_owned()
}

/// Reads one step in a line: a number, then what it means. Shares may be written as percentages.
///
/// # Errors
/// A sentence that names the line.
pub fn read_scale(words: &Words, input: Input, text: &str) -> Result<Vec<(f64, String)>, String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| read_step(words, input, line)).collect()
}

/// Lets a text through if every line begins with a number, whatever the input.
///
/// # Errors
/// A sentence that names the line.
pub fn check_scale(text: &str, words: &Words) -> Result<String, String> {
    read_scale(words, Input::Value, text).map(|_| text.to_owned())
}

fn read_step(words: &Words, input: Input, line: &str) -> Result<(f64, String), String> {
    let end = line
        .find(|letter: char| !(letter.is_ascii_digit() || "+-−.,eE".contains(letter)))
        .unwrap_or(line.len());
    let (digits, rest) = line.split_at_checked(end).unwrap_or((line, ""));
    let digits = digits.trim_end_matches([',', 'e', 'E']).replace(',', ".").replace('−', "-");
    let rest = rest.trim_start();
    let (is_percent, meaning) = match rest.strip_prefix('%') {
        Some(meaning) => (true, meaning),
        None => (false, rest),
    };
    let meaning = meaning.trim_start_matches([' ', ':', '=', '–', '-', '\t']).trim();
    let unreadable = || {
        let line: String = line.chars().take(40).collect();
        words.scale_line_unreadable(&words.quoted(&line))
    };
    let mut value: f64 = digits.parse().map_err(|_| unreadable())?;
    if input.is_percent() && (is_percent || value > 1.0) {
        value /= 100.0;
    }
    Ok((value, meaning.to_owned()))
}

/// The plan's scales with those of one input changed; no steps bring the usual ones back.
#[must_use]
pub fn with_scale(
    words: &Words,
    settings: &Settings,
    input: Input,
    steps: Vec<(f64, String)>,
) -> Vec<ScaleStep> {
    let mut scales: Vec<ScaleStep> =
        settings.scales.iter().filter(|step| step.input != input.key()).cloned().collect();
    if steps != usual_scale(words, input) {
        scales.extend(steps.into_iter().map(|(value, meaning)| ScaleStep {
            input: input.key().to_owned(),
            value,
            meaning,
            unknown: Unknown::default(),
        }));
    }
    scales
}
