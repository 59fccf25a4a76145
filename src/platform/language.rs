//! The reader's language, and numbers and dates by the browser's own `Intl`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Intl::{DateTimeFormat, NumberFormat};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use super::attribute_watch::AttributeWatch;
use super::local_storage::LocalStorage;
use crate::language::{DayStyle, Formats, Language, Words};
use crate::store::{KeyValueStorage, StorageError};

/// Where this browser keeps the language that a person chose for every widget of the site; without it, as the page.
const CHOICE_KEY: &str = "roadbook/preference/language";

/// The words for whoever reads an element: in the language the person chose, else in the page's.
pub struct ReaderWords {
    host: HtmlElement,
    /// The widget's own root, which says in which language and direction it is written.
    root: Option<Element>,
    known: RefCell<(String, Words)>,
    follower: RefCell<Option<Follower>>,
    /// Whether nothing has changed since the words were last asked for.
    fresh: Rc<Cell<bool>>,
    /// Where nothing may be kept: what the person chose for this element.
    chosen_here: Option<Cell<Option<Language>>>,
}

impl ReaderWords {
    /// The words of this element's reader.
    pub fn of(host: HtmlElement) -> Self {
        let (known, follower) = (RefCell::default(), RefCell::default());
        Self { host, root: None, known, follower, fresh: Rc::default(), chosen_here: None }
    }

    /// The same, but a choice is kept no longer than the element.
    pub fn keeping_nothing(self) -> Self {
        let chosen = self.chosen();
        Self { chosen_here: Some(Cell::new(chosen)), ..self }
    }

    /// The same, with the language and the direction kept on the widget's root.
    pub fn marking(self, root: Element) -> Self {
        Self { root: Some(root), ..self }
    }

    /// The language that the person chose; none follows the page.
    pub fn chosen(&self) -> Option<Language> {
        if let Some(chosen) = &self.chosen_here {
            return chosen.get();
        }
        Language::of_tag(&LocalStorage::find().ok()?.get(CHOICE_KEY).ok()??)
    }

    /// Keeps a choice for this browser, and says that the words may have changed.
    ///
    /// # Errors
    /// Where the browser keeps nothing for this page.
    pub fn choose(&self, language: Option<Language>) -> Result<(), StorageError> {
        match (&self.chosen_here, language) {
            (Some(chosen), _) => chosen.set(language),
            (None, Some(language)) => LocalStorage::find()?.set(CHOICE_KEY, language.tag())?,
            (None, None) => LocalStorage::find()?.remove(CHOICE_KEY)?,
        }
        self.fresh.set(false);
        let changed = self.follower.borrow().as_ref().map(|follower| follower.changed.clone());
        if let Some(changed) = changed {
            changed();
        }
        Ok(())
    }

    /// Calls back whenever the language or the direction of the page around the element, or of the element itself, changes;
    /// with none, no more.
    pub fn follow(&self, changed: Option<Rc<dyn Fn()>>) {
        self.fresh.set(false);
        let follower = changed.and_then(|changed| Follower::of(&self.host, self.fresh.clone(), changed));
        *self.follower.borrow_mut() = follower;
    }

    /// Writes the language and the direction on the widget's root.
    fn mark(&self, words: &Words) {
        let Some(root) = &self.root else { return };
        let style = web_sys::window().and_then(|window| window.get_computed_style(&self.host).ok()?);
        let direction = style.and_then(|style| style.get_property_value("direction").ok());
        let direction = if direction.as_deref() == Some("rtl") { "rtl" } else { "ltr" };
        for (name, value) in [("lang", words.language().tag()), ("dir", direction)] {
            if root.get_attribute(name).as_deref() != Some(value) {
                // Both are proper names of attributes.
                let _ = root.set_attribute(name, value);
            }
        }
    }

    /// The words now: in the language that was chosen, else in the nearest `lang` around the element that the widget
    /// speaks, else in the first of the browser's languages that it speaks, else in English.
    pub fn now(&self) -> Words {
        if self.fresh.get() {
            return self.known.borrow().1.clone();
        }
        let chosen = self.chosen().map(|language| language_in_place(language, &self.host));
        let tag = chosen.or_else(|| page_language(&self.host)).unwrap_or_else(browser_language);
        let mut known = self.known.borrow_mut();
        if known.0 != tag {
            let language = Language::of_tag(&tag).unwrap_or_default();
            *known = (tag.clone(), Words::new(language, Rc::new(IntlFormats::new(&tag))));
        }
        self.mark(&known.1);
        // Only who is told of a change need not look again.
        self.fresh.set(self.follower.borrow().is_some());
        known.1.clone()
    }
}

/// The tag of a chosen language: the page's or the browser's own form of it where they have one, such as `de-CH`.
fn language_in_place(language: Language, host: &HtmlElement) -> String {
    let is_same = |tag: &String| Language::of_tag(tag) == Some(language);
    let own = page_language(host).filter(is_same).or_else(|| Some(browser_language()).filter(is_same));
    own.unwrap_or_else(|| language.tag().to_owned())
}

/// Watches `lang` and `dir` of a page until it is dropped.
struct Follower {
    changed: Rc<dyn Fn()>,
    _watch: AttributeWatch,
}

impl Follower {
    fn of(host: &HtmlElement, fresh: Rc<Cell<bool>>, changed: Rc<dyn Fn()>) -> Option<Self> {
        let page = host.owner_document()?;
        let told = changed.clone();
        let watch = AttributeWatch::new(&["lang", "dir"], move || {
            fresh.set(false);
            told();
        });
        watch.watch(&page, true);
        Some(Self { changed, _watch: watch })
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

pub(super) fn options(pairs: &[(&str, JsValue)]) -> Object {
    let options = Object::new();
    for (key, value) in pairs {
        // A fresh object takes every key.
        let _ = Reflect::set(&options, &(*key).into(), value);
    }
    options
}
