//! A labelled number within bounds.

use super::text_input::{TextInputParts, use_text_input};
use crate::language::Words;
use crate::ui::hooks::use_words;
use std::rc::Rc;
use yew::prelude::*;

/// What a [`NumberField`] shows and does.
#[derive(Properties, PartialEq)]
pub struct NumberFieldProps {
    /// The control's element id, unique in the widget.
    pub id: AttrValue,
    /// The label.
    pub label: AttrValue,
    /// Hides the label from sight, not from screen readers.
    #[prop_or_default]
    pub label_hidden: bool,
    /// What to write here, in a few words.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What the owner found wrong; the field's own check goes first.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Whether it is out of use.
    #[prop_or_default]
    pub disabled: bool,
    /// An example, shown while empty.
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    /// The committed number.
    pub value: Option<f64>,
    /// The least number allowed.
    #[prop_or_default]
    pub min: Option<f64>,
    /// The greatest number allowed.
    #[prop_or_default]
    pub max: Option<f64>,
    /// Whether only whole numbers will do.
    #[prop_or_default]
    pub whole: bool,
    /// Whether it may not be left empty.
    #[prop_or_default]
    pub required: bool,
    /// Told the new number, or nothing when it was cleared.
    pub oncommit: Callback<Option<f64>>,
}

/// A labelled number.
#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    let parts = TextInputParts {
        id: props.id.clone(),
        label: props.label.clone(),
        label_hidden: props.label_hidden,
        hint: props.hint.clone(),
        error: props.error.clone(),
        placeholder: props.placeholder.clone(),
        disabled: props.disabled,
        kind: "text",
        keyboard: Some(if props.whole { "numeric" } else { "decimal" }),
        numeric: true,
    };
    let value = props.value.map(|value| AttrValue::from(value.to_string())).unwrap_or_default();
    let bounds = Bounds { min: props.min, max: props.max, whole: props.whole, required: props.required };
    let words = use_words();
    let read = Rc::new(move |text: &str| read_number(text, bounds, &words));
    // The text is canonical here, so it is a number or empty.
    use_text_input(&parts, value, read, props.oncommit.reform(|text: String| text.parse().ok()))
}

#[derive(Clone, Copy)]
struct Bounds {
    min: Option<f64>,
    max: Option<f64>,
    whole: bool,
    required: bool,
}

/// Reads a number; a decimal comma and spaces between digit groups are understood.
fn read_number(text: &str, bounds: Bounds, words: &Words) -> Result<String, String> {
    let plain: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    if plain.is_empty() {
        return if bounds.required { Err(words.number_needed().to_owned()) } else { Ok(plain) };
    }
    let commas = plain.matches(',').count();
    let plain = if commas == 1 && !plain.contains('.') { plain.replace(',', ".") } else { plain };
    let number = plain.parse::<f64>().ok().filter(|number| number.is_finite());
    let Some(number) = number else {
        return Err(words.number_not_read(text));
    };
    if bounds.whole && number.fract() != 0.0 {
        return Err(words.number_not_whole().to_owned());
    }
    if let Some(min) = bounds.min.filter(|&min| number < min) {
        return Err(words.number_at_least(&words.plain(min)));
    }
    if let Some(max) = bounds.max.filter(|&max| number > max) {
        return Err(words.number_at_most(&words.plain(max)));
    }
    Ok(number.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_number(text: &str, bounds: Bounds) -> Result<String, String> {
        super::read_number(text, bounds, &Words::default())
    }

    const FREE: Bounds = Bounds { min: None, max: None, whole: false, required: false };

    #[test]
    fn a_decimal_comma_and_digit_groups_are_read() {
        assert_eq!(read_number("12,5", FREE), Ok("12.5".to_owned()));
        assert_eq!(read_number("400 000", FREE), Ok("400000".to_owned()));
    }

    #[test]
    fn what_is_not_a_number_is_refused_with_a_sentence() {
        for text in ["ten", "1,000,000", "NaN", "inf", "1.2.3"] {
            let error = read_number(text, FREE).expect_err(text);
            assert_eq!(error, format!("“{text}” is not a number. Write digits, such as 12.5."));
        }
    }

    #[test]
    fn bounds_hold() {
        let bounds = Bounds { min: Some(0.0), max: Some(10.0), whole: true, required: true };
        assert_eq!(read_number("10", bounds), Ok("10".to_owned()));
        assert_eq!(read_number("11", bounds), Err("Write 10 or less.".to_owned()));
        assert_eq!(read_number("-1", bounds), Err("Write 0 or more.".to_owned()));
        assert_eq!(read_number("2.5", bounds), Err("Write a whole number.".to_owned()));
        assert_eq!(read_number(" ", bounds), Err("Write a number here.".to_owned()));
    }
}
