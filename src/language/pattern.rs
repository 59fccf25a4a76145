//! Puts values into a stored sentence. `build.rs` writes what is read here.

const ARGUMENT: char = '\u{1}';
const CHOICE: char = '\u{2}';
const END_OF_VARIANT: char = '\u{3}';
const END_OF_CHOICE: char = '\u{4}';

/// The sentences of a language, one after the other.
pub(crate) struct Texts {
    pub all: &'static str,
    /// Where each ends, in bytes.
    pub ends: &'static [u32],
}

impl Texts {
    /// The text with a number.
    pub fn get(&self, number: usize) -> &'static str {
        let end_of = |number: usize| self.ends.get(number).map_or(0, |end| *end as usize);
        let start = number.checked_sub(1).map_or(0, end_of);
        self.all.get(start..end_of(number)).unwrap_or_default()
    }
}

/// What a sentence is given.
#[derive(Clone, Copy)]
pub(crate) enum Value<'a> {
    Text(&'a str),
    Count(usize),
}

/// The sentence with its values.
pub(crate) fn composed(
    pattern: &str,
    values: &[Value<'_>],
    is_one: &dyn Fn(usize) -> bool,
    write_count: &dyn Fn(usize) -> String,
) -> String {
    let mut text = String::with_capacity(pattern.len() + 32);
    let mut rest = pattern;
    while let Some(at) = rest.find([ARGUMENT, CHOICE]) {
        text.push_str(&rest[..at]);
        let is_choice = rest[at..].starts_with(CHOICE);
        let (value, after) = value_of(&rest[at + 1..], values);
        rest = after;
        if !is_choice {
            push_value(&mut text, value, write_count);
            continue;
        }
        let (choice, after) = rest.split_once(END_OF_CHOICE).unwrap_or((rest, ""));
        rest = after;
        let count = if let Some(Value::Count(count)) = value { count } else { 0 };
        text.push_str(&composed(variant_for(choice, count, is_one), values, is_one, write_count));
    }
    text.push_str(rest);
    text
}

fn value_of<'a, 'b>(rest: &'a str, values: &[Value<'b>]) -> (Option<Value<'b>>, &'a str) {
    let mut characters = rest.chars();
    let place = characters.next().and_then(|mark| mark.to_digit(10));
    (place.and_then(|place| values.get(place as usize).copied()), characters.as_str())
}

fn push_value(text: &mut String, value: Option<Value<'_>>, write_count: &dyn Fn(usize) -> String) {
    match value {
        Some(Value::Text(one)) => text.push_str(one),
        Some(Value::Count(count)) => text.push_str(&write_count(count)),
        None => {}
    }
}

/// The variant for a count: its own digit first, then the singular, then the one for all others.
fn variant_for<'a>(choice: &'a str, count: usize, is_one: &dyn Fn(usize) -> bool) -> &'a str {
    let mut best = (0, "");
    for variant in choice.split(END_OF_VARIANT) {
        let mut characters = variant.chars();
        let fits = match characters.next() {
            Some('*') => 1,
            Some('o') if is_one(count) => 2,
            Some(digit) if digit.to_digit(10).is_some_and(|digit| digit as usize == count) => 3,
            _ => 0,
        };
        if fits > best.0 {
            best = (fits, characters.as_str());
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(pattern: &str, values: &[Value<'_>]) -> String {
        composed(pattern, values, &|count| count == 1, &|count| count.to_string())
    }

    #[test]
    fn values_stand_where_the_sentence_wants_them() {
        assert_eq!(said("\u{1}1 before \u{1}0", &[Value::Text("A"), Value::Count(7)]), "7 before A");
    }

    #[test]
    fn a_count_chooses_its_variant() {
        let pattern = "\u{2}00none\u{3}oone \u{1}1\u{3}*\u{1}0 of \u{1}1\u{3}\u{4}, then";
        let say = |count| said(pattern, &[Value::Count(count), Value::Text("goal")]);
        assert_eq!([say(0), say(1), say(12)], ["none, then", "one goal, then", "12 of goal, then"]);
    }
}
