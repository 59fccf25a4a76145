//! The reader's language, and numbers and dates by the browser's own `Intl`.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Intl::{DateTimeFormat, NumberFormat};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use crate::language::{DayStyle, Formats, Language, Words};

/// The words for whoever reads an element; follows the page's `lang` when asked again.
pub struct ReaderWords {
    host: Option<HtmlElement>,
    known: RefCell<(String, Words)>,
}

impl ReaderWords {
    /// The words of this element's reader.
    pub fn of(host: HtmlElement) -> Self {
        Self { host: Some(host), known: RefCell::default() }
    }

    /// The words now: in the nearest `lang` around the element that the widget speaks, else in the first of the browser's
    /// languages that it speaks, else in English.
    pub fn now(&self) -> Words {
        let tag = self.host.as_ref().and_then(page_language).unwrap_or_else(browser_language);
        let mut known = self.known.borrow_mut();
        if known.0 != tag {
            let language = Language::of_tag(&tag).unwrap_or_default();
            *known = (tag.clone(), Words::new(language, Rc::new(IntlFormats::new(&tag))));
        }
        known.1.clone()
    }
}

/// The nearest `lang` around the element, if the widget speaks it; an empty one says that the page does not know.
fn page_language(host: &HtmlElement) -> Option<String> {
    let around = host.closest("[lang]").ok()??;
    around.get_attribute("lang").filter(|tag| Language::of_tag(tag).is_some())
}

fn browser_language() -> String {
    let languages = web_sys::window().map(|window| window.navigator().languages()).unwrap_or_default();
    let spoken =
        languages.iter().filter_map(|tag| tag.as_string()).find(|tag| Language::of_tag(tag).is_some());
    spoken.unwrap_or_else(|| Language::default().tag().to_owned())
}

/// Numbers and dates as `Intl` writes them for a tag. Bare English is written as in Britain.
struct IntlFormats {
    locales: Array,
    /// By decimals; making one costs far more than asking it.
    numbers: RefCell<Vec<Option<NumberFormat>>>,
    days: RefCell<Vec<(DayStyle, DateTimeFormat)>>,
}

impl IntlFormats {
    fn new(tag: &str) -> Self {
        let locale = if tag.eq_ignore_ascii_case("en") { "en-GB" } else { tag };
        Self { locales: Array::of1(&locale.into()), numbers: RefCell::default(), days: RefCell::default() }
    }

    fn number_format(&self, decimals: usize) -> NumberFormat {
        let mut known = self.numbers.borrow_mut();
        if known.len() <= decimals {
            known.resize(decimals + 1, None);
        }
        let make = || {
            let digits = JsValue::from_f64(u32::try_from(decimals).unwrap_or(0).into());
            let options = options(&[
                ("minimumFractionDigits", digits.clone()),
                ("maximumFractionDigits", digits),
                ("useGrouping", "min2".into()),
            ]);
            NumberFormat::new(&self.locales, &options)
        };
        known.get_mut(decimals).map_or_else(make, |slot| slot.get_or_insert_with(make).clone())
    }

    fn day_format(&self, style: DayStyle) -> DateTimeFormat {
        let mut known = self.days.borrow_mut();
        if let Some((_, format)) = known.iter().find(|(one, _)| *one == style) {
            return format.clone();
        }
        let (year, month, day) = match style {
            DayStyle::Day => ("numeric", "short", "numeric"),
            DayStyle::DayOfYear => ("", "short", "numeric"),
            DayStyle::Month => ("", "short", ""),
            DayStyle::MonthOfYear => ("numeric", "long", ""),
        };
        let parts =
            [("year", year), ("month", month), ("day", day), ("timeZone", "UTC"), ("calendar", "gregory")];
        let wanted: Vec<(&str, JsValue)> = parts
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(key, value)| (key, value.into()))
            .collect();
        let format = DateTimeFormat::new(&self.locales, &options(&wanted));
        known.push((style, format.clone()));
        format
    }
}

impl Formats for IntlFormats {
    fn number(&self, value: f64, decimals: usize) -> String {
        // A zero from below is a zero.
        let value = if format!("{value:.decimals$}").bytes().any(|digit| (b'1'..=b'9').contains(&digit)) {
            value
        } else {
            0.0
        };
        said(&self.number_format(decimals).format(), &value.into()).replace('-', "−")
    }

    fn day(&self, year: i32, month: u8, day: u8, style: DayStyle) -> String {
        let instant = js_sys::Date::utc(f64::from(year), f64::from(month) - 1.0);
        let day_ms = 86_400_000.0;
        said(&self.day_format(style).format(), &(instant + (f64::from(day) - 1.0) * day_ms).into())
    }
}

fn said(format: &js_sys::Function, value: &JsValue) -> String {
    // It only fails for what is no number or date.
    format.call1(&JsValue::UNDEFINED, value).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

fn options(pairs: &[(&str, JsValue)]) -> Object {
    let options = Object::new();
    for (key, value) in pairs {
        // A fresh object takes every key.
        let _ = Reflect::set(&options, &(*key).into(), value);
    }
    options
}
