//! Who reads a brief, and what they may see.

use super::money::without_amounts;
use super::{BriefItem, Source};
use crate::domain::{
    Audience, Choice, Date, DatePrecision, Edition, Id, InPlan, Kpi, Plan, RecordRef, Screen,
};
use crate::language::Words;
use crate::select::outcomes::Calibration;
use crate::select::words::{day, month};

/// Days from today that count as now.
const NOW_DAYS: i64 = 42;
/// Days from today that count as next.
const NEXT_DAYS: i64 = 140;

/// The plan through an edition.
pub(super) struct Reader<'a> {
    pub plan: &'a Plan,
    pub today: Date,
    pub shows_money: bool,
    pub shows_scores: bool,
    pub precision: DatePrecision,
    /// How well closed predictions fared.
    pub calibration: Calibration,
    edition: Option<&'a Edition>,
}

impl<'a> Reader<'a> {
    pub fn new(plan: &'a Plan, edition: Option<&'a Edition>, today: Date) -> Self {
        Self {
            plan,
            today,
            shows_money: edition.is_none_or(|edition| edition.shows_money),
            shows_scores: edition.is_none_or(|edition| edition.shows_scores),
            precision: edition.map(|edition| edition.date_precision).unwrap_or_default(),
            calibration: Calibration::of(plan),
            edition,
        }
    }

    /// Whether the edition has a screen; one that names none has all.
    pub fn has(&self, screen: Screen) -> bool {
        self.edition.is_none_or(|edition| edition.screens.is_empty() || edition.screens.contains(&screen))
    }

    pub fn subtitle(&self) -> String {
        let (name, audience) = match self.edition {
            None => ("Team".to_owned(), Audience::Team),
            Some(edition) if edition.name.trim().is_empty() => {
                (edition.audience.label(self.plan.words()).to_owned(), edition.audience)
            }
            Some(edition) => (self.text(&edition.name), edition.audience),
        };
        let readers = match audience {
            Audience::Team => "",
            _ if name == audience.label(self.plan.words()) => "",
            _ => audience.label(self.plan.words()),
        };
        let readers =
            if readers.is_empty() { String::new() } else { format!(" ({})", readers.to_lowercase()) };
        format!("{name}{readers}, as of {}", day(&Words::default(), self.today))
    }

    /// A text that a person wrote, without what this edition hides.
    pub fn text(&self, text: &str) -> String {
        let text = text.trim();
        if self.shows_money { text.to_owned() } else { without_amounts(text, &self.plan.settings.currency) }
    }

    /// What a person calls a record, in quotation marks nowhere.
    pub fn name<R: InPlan>(&self, id: &Id<R>) -> String {
        self.text(&self.plan.name_of(id))
    }

    /// Whether a KPI counts money, and so has no figures in an edition that hides it.
    pub fn hides_figures(&self, kpi: &Kpi) -> bool {
        if self.shows_money {
            return false;
        }
        // A unit beside a number is an amount exactly when it names money.
        let probe =
            |unit: &str| without_amounts(&format!("1 {unit}"), &self.plan.settings.currency).contains('[');
        kpi.unit.split(|letter: char| letter.is_whitespace() || matches!(letter, '/' | '-')).any(probe)
    }

    /// A date as exact as the edition has it; `None` when a period word would be meant instead.
    pub fn date(&self, date: Date) -> Option<String> {
        let (year, _, _) = date.year_month_day();
        match self.precision {
            DatePrecision::Day => Some(day(&Words::default(), date)),
            DatePrecision::Month => Some(format!("{} {year}", month(&Words::default(), date))),
            DatePrecision::Quarter => Some(format!("Q{} {year}", date.quarter())),
            DatePrecision::NowNextLater => None,
        }
    }

    /// ` word date`, or nothing where the edition has no dates.
    pub fn dated(&self, word: &str, date: Option<Date>) -> String {
        date.and_then(|date| self.date(date)).map(|date| format!(" {word} {date}")).unwrap_or_default()
    }

    /// ` on 4 Jan 2027`, ` in Jan 2027`, or nothing where the edition has no dates.
    pub fn at(&self, date: Option<Date>) -> String {
        self.dated(if self.precision == DatePrecision::Day { "on" } else { "in" }, date)
    }

    /// Now, next or later.
    pub fn horizon(&self, start: Option<Date>, running: bool) -> &'static str {
        match start.map(|start| start.days_since(self.today)) {
            _ if running => "Now",
            Some(days) if days <= NOW_DAYS => "Now",
            Some(days) if days <= NEXT_DAYS => "Next",
            _ => "Later",
        }
    }

    pub fn item<R: InPlan>(&self, screen: Screen, id: &Id<R>, lead: String, text: String) -> BriefItem {
        let record: Option<RecordRef> = Some(id.record_ref());
        BriefItem { lead, text, source: Source { screen, record } }
    }
}

/// Sentences as one text.
pub(super) fn joined(sentences: &[String]) -> String {
    let filled: Vec<&str> =
        sentences.iter().map(|sentence| sentence.trim()).filter(|one| !one.is_empty()).collect();
    filled.join(" ")
}

/// A text as a sentence: with an end.
pub(super) fn ended(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '!', '?', '…', '”']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}
