//! Who reads a brief, and what they may see.

use std::collections::BTreeMap;

use super::money::{amounts_replaced, counts_money};
use super::{BriefItem, Source};
use crate::domain::{
    Audience, Choice, Date, DatePrecision, Edition, EvidenceLevel, Id, InPlan, Initiative, Kpi, Plan,
    RecordRef, Screen,
};
use crate::language::Words;
use crate::select::mentions::plain;
use crate::select::outcomes::Calibration;
use crate::select::roadmap::Stage;
use crate::select::scoring_inputs::Scoring;
use crate::select::words::{day, month_of_year, quarter_of_year};

/// The plan through an edition.
pub(super) struct Reader<'a> {
    pub plan: &'a Plan,
    pub today: Date,
    pub shows_money: bool,
    pub shows_scores: bool,
    /// Whether the teams' work comes along.
    pub shows_work: bool,
    pub precision: DatePrecision,
    /// How well closed predictions fared.
    pub calibration: Calibration,
    /// How the plan is scored.
    pub scoring: Scoring<'a>,
    /// The levels of the insights that name each initiative.
    evidence: BTreeMap<&'a Id<Initiative>, Vec<EvidenceLevel>>,
    edition: Option<&'a Edition>,
}

impl<'a> Reader<'a> {
    pub fn new(plan: &'a Plan, edition: Option<&'a Edition>, today: Date) -> Self {
        let mut evidence: BTreeMap<&Id<Initiative>, Vec<EvidenceLevel>> = BTreeMap::new();
        for insight in &plan.insights {
            for initiative in &insight.initiatives {
                evidence.entry(initiative).or_default().push(insight.level);
            }
        }
        Self {
            plan,
            today,
            shows_money: edition.is_none_or(|edition| edition.shows_money),
            shows_scores: edition.is_none_or(|edition| edition.shows_scores),
            shows_work: edition.is_none_or(|edition| {
                !edition
                    .hides_fields
                    .iter()
                    .any(|key| matches!(key.as_str(), "teams" | "work" | "initiatives.work"))
            }),
            precision: edition.map(|edition| edition.date_precision).unwrap_or_default(),
            calibration: Calibration::of(plan),
            scoring: Scoring::of(plan),
            evidence,
            edition,
        }
    }

    /// Whether the edition has a screen; one that names none has all.
    pub fn has(&self, screen: Screen) -> bool {
        self.edition.is_none_or(|edition| edition.screens.is_empty() || edition.screens.contains(&screen))
    }

    /// The levels of the insights that name an initiative.
    pub fn evidence(&self, initiative: &Id<Initiative>) -> &[EvidenceLevel] {
        self.evidence.get(initiative).map_or(&[], Vec::as_slice)
    }

    /// The reader's words.
    pub fn words(&self) -> &'a Words {
        self.plan.words()
    }

    pub fn subtitle(&self) -> String {
        let words = self.words();
        let (name, audience) = match self.edition {
            None => (words.audience_team().to_owned(), Audience::Team),
            Some(edition) if edition.name.trim().is_empty() => {
                (edition.audience.label(words).to_owned(), edition.audience)
            }
            Some(edition) => (self.text(&edition.name), edition.audience),
        };
        let as_of = day(words, self.today);
        match audience {
            _ if name == audience.label(words) => words.brief_as_of(&name, &as_of),
            Audience::Team => words.brief_as_of(&name, &as_of),
            Audience::Executives => words.brief_for_executives(&name, &as_of),
            Audience::Customers => words.brief_for_customers(&name, &as_of),
            Audience::Investors => words.brief_for_investors(&name, &as_of),
        }
    }

    /// A text that a person wrote, without what this edition hides.
    pub fn text(&self, text: &str) -> String {
        let text = plain(self.plan, text.trim());
        if self.shows_money {
            text
        } else {
            let own = self.edition.map_or("", |edition| edition.money_word.trim());
            let instead = if own.is_empty() { self.words().hidden_amount() } else { own };
            amounts_replaced(&text, &self.plan.settings.currency, instead)
        }
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
        counts_money(&kpi.unit, &self.plan.settings.currency)
    }

    /// A date as exact as the edition has it; `None` when a period word would be meant instead.
    pub fn date(&self, date: Date) -> Option<String> {
        match self.precision {
            DatePrecision::Day => Some(day(self.words(), date)),
            DatePrecision::Month => Some(month_of_year(self.words(), date)),
            DatePrecision::Quarter => Some(quarter_of_year(self.words(), date)),
            DatePrecision::NowNextLater => None,
        }
    }

    /// `12 on 4 Jan 2027`, `12 in Jan 2027`, or the amount alone where the edition has no dates.
    pub fn at(&self, amount: &str, date: Option<Date>) -> String {
        let Some(date) = date.and_then(|date| self.date(date)) else { return amount.to_owned() };
        match self.precision {
            DatePrecision::Day => self.words().amount_on_day(amount, &date),
            DatePrecision::Quarter => self.words().amount_in_quarter(amount, &date),
            _ => self.words().amount_in_month(amount, &date),
        }
    }

    /// `12 by 4 Jan 2027`, or the amount alone where the edition has no dates.
    pub fn by(&self, amount: &str, date: Option<Date>) -> String {
        let date = date.and_then(|date| self.date(date));
        date.map_or_else(|| amount.to_owned(), |date| self.words().amount_by(amount, &date))
    }

    /// Now, next or later.
    pub fn horizon(&self, start: Option<Date>, running: bool) -> &'static str {
        let from = self.today.max(self.plan.settings.start);
        let stage = start.map_or(Stage::Later, |start| Stage::of(start, from));
        if running { Stage::Now } else { stage }.label(self.words())
    }

    pub fn item<R: InPlan>(&self, screen: Screen, id: &Id<R>, lead: String, text: String) -> BriefItem {
        let record: Option<RecordRef> = Some(id.record_ref());
        BriefItem { lead, text, ..BriefItem::from(Source { screen, record }) }
    }
}

/// A text as a sentence: with an end.
pub(super) fn ended(words: &Words, text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '!', '?', '…', '”', '“', '。', '！', '？', '」']) {
        text.to_owned()
    } else {
        words.as_sentence(text)
    }
}
