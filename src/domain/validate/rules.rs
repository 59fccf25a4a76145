//! What each record's own fields must keep, table by table.

use std::collections::BTreeSet;

use super::{DatePair, FieldProblem, Findings, cycle_through};
use crate::domain::*;

/// A record with rules of its own beyond its links.
pub trait Ruled {
    /// Adds what is wrong to the findings.
    fn check(&self, findings: &mut Findings);
}

const LINE: usize = 500;
const TEXT: usize = 20_000;
const ENTRIES: usize = 500;

impl Findings {
    fn number(&mut self, field: &'static str, value: f64, low: f64, high: f64) {
        if !(low..=high).contains(&value) {
            self.add(field, FieldProblem::OutOfRange { found: value, low, high });
        }
    }

    fn optional(&mut self, field: &'static str, value: Option<f64>, low: f64, high: f64) {
        if let Some(value) = value {
            self.number(field, value, low, high);
        }
    }

    fn estimate(&mut self, field: &'static str, value: Estimate, low: f64, high: f64) {
        let least = value.low();
        let outside = if (low..=high).contains(&least) { value.high() } else { least };
        self.number(field, outside, low, high);
    }

    fn length(&mut self, field: &'static str, text: &str, most: usize) {
        if text.len() > most {
            let found = text.chars().count();
            if found > most {
                self.add(field, FieldProblem::TooLong { found, most });
            }
        }
    }

    fn lines(&mut self, fields: &[(&'static str, &String)]) {
        for (field, text) in fields {
            self.length(field, text, LINE);
        }
    }

    fn texts(&mut self, fields: &[(&'static str, &String)]) {
        for (field, text) in fields {
            self.length(field, text, TEXT);
        }
    }

    fn count(&mut self, field: &'static str, found: usize, most: usize) {
        if found > most {
            self.add(field, FieldProblem::TooMany { found, most });
        }
    }

    fn words(&mut self, field: &'static str, words: &[String]) {
        self.count(field, words.len(), ENTRIES);
        for word in words {
            self.length(field, word, TEXT);
        }
    }

    /// Links of one list: not too many, none twice, none to the record itself.
    fn links<R: Record>(&mut self, field: &'static str, links: impl Iterator<Item = Id<R>>) {
        let mut seen = BTreeSet::new();
        for link in links {
            if self.record.as_ref() == Some(&link.record_ref()) {
                self.add(field, FieldProblem::Itself);
            }
            let id = link.to_string();
            if !seen.insert(link) {
                self.add(field, FieldProblem::Twice { id });
            }
        }
        self.count(field, seen.len(), ENTRIES);
    }

    fn date_order(&mut self, field: &'static str, dates: DatePair, [earlier, later]: [Option<Date>; 2]) {
        if let (Some(earlier), Some(later)) = (earlier, later)
            && later < earlier
        {
            self.add(field, FieldProblem::DateOrder { dates, earlier, later });
        }
    }
}

/// The title of a plan and its strategy.
pub(super) fn check_texts(title: &str, strategy: &Strategy, findings: &mut Findings) {
    findings.length("title", title, LINE);
    findings.texts(&[
        ("vision", &strategy.vision),
        ("success", &strategy.success),
        ("market", &strategy.market),
        ("constraints", &strategy.constraints),
    ]);
    findings.words("actions", &strategy.actions);
}

pub(super) fn check_settings(settings: &Settings, findings: &mut Findings) {
    findings.length("currency", &settings.currency, 12);
    findings.number("period_weeks", f64::from(settings.period_weeks), 1.0, 13.0);
    findings.number("horizon_periods", f64::from(settings.horizon_periods), 1.0, 520.0);
    findings.optional("budget", settings.budget, 0.0, Estimate::LARGEST);
    findings.count("budget_instalments", settings.budget_instalments.len(), ENTRIES);
    for instalment in &settings.budget_instalments {
        findings.number("budget_instalments", instalment.amount, 0.0, Estimate::LARGEST);
    }
    findings.optional("most_must_share", settings.most_must_share, 0.0, 1.0);
    findings.number("stability_weeks", settings.stability_weeks, 0.0, 520.0);
    findings.number("high_threshold", settings.high_threshold, 0.0, 10.0);
    findings.length("formula", &settings.formula, TEXT);
    findings.count("scales", settings.scales.len(), ENTRIES);
    for step in &settings.scales {
        findings.lines(&[("scales", &step.input), ("scales", &step.meaning)]);
        findings.number("scales", step.value, -Estimate::LARGEST, Estimate::LARGEST);
    }
    findings.count("evidence_ladder", settings.evidence_ladder.len(), ENTRIES);
    for step in &settings.evidence_ladder {
        findings.number("evidence_ladder", step.confidence, 0.0, 1.0);
    }
    findings.number("half_life_days", settings.half_life_days, 1.0, 36_525.0);
    findings.number("great_opportunity", settings.great_opportunity, settings.good_opportunity, 20.0);
    findings.number("good_opportunity", settings.good_opportunity, settings.fair_opportunity, 20.0);
    findings.number("fair_opportunity", settings.fair_opportunity, 0.0, 20.0);
    findings.number("near_duplicate", settings.near_duplicate, 0.0, 1.0);
    findings.number("signal_run", f64::from(settings.signal_run), 5.0, 12.0);
}

impl Ruled for Segment {
    fn check(&self, findings: &mut Findings) {
        findings.lines(&[("name", &self.name)]);
        findings.optional("size", self.size, 0.0, Estimate::LARGEST);
        findings.number("weight", self.weight, 0.0, 100.0);
        findings.texts(&[("notes", &self.notes)]);
    }
}

impl Ruled for Need {
    fn check(&self, findings: &mut Findings) {
        findings.lines(&[("title", &self.title)]);
        findings.optional("importance", self.importance, 0.0, 10.0);
        findings.optional("satisfaction", self.satisfaction, 0.0, 10.0);
        findings.texts(&[("notes", &self.notes)]);
    }
}

impl Ruled for Competitor {
    fn check(&self, findings: &mut Findings) {
        findings.lines(&[("name", &self.name)]);
        findings.links("serves", self.serves.iter().map(|serves| serves.need.clone()));
        for serves in &self.serves {
            findings.number("serves", serves.how_well, 0.0, 10.0);
        }
        findings.texts(&[("notes", &self.notes)]);
    }
}

impl Ruled for Differentiator {
    fn check(&self, findings: &mut Findings) {
        findings.lines(&[("title", &self.title)]);
        findings.links("needs", self.needs.iter().cloned());
        findings.texts(&[("notes", &self.notes)]);
    }
}

impl Ruled for Goal {
    fn check(&self, findings: &mut Findings) {
        findings.lines(&[("owner", &self.owner)]);
        findings.lines(&[("title", &self.title)]);
        findings.number("weight", self.weight, 0.0, 100.0);
        findings.links("compared", self.compared.iter().map(|comparison| comparison.goal.clone()));
        for comparison in &self.compared {
            findings.number("compared", comparison.ratio, 1.0 / 9.0, 9.0);
        }
        findings.optional("least_share", self.least_share, 0.0, 1.0);
        findings.optional("most_share", self.most_share, 0.0, 1.0);
        findings.texts(&[("notes", &self.notes)]);
    }
}

impl Ruled for Kpi {
    fn check(&self, findings: &mut Findings) {
        findings.lines(&[("name", &self.name), ("unit", &self.unit), ("owner", &self.owner)]);
        findings.optional("baseline", self.baseline, -Estimate::LARGEST, Estimate::LARGEST);
        findings.optional("target", self.target, -Estimate::LARGEST, Estimate::LARGEST);
        let dates = [self.baseline_on, self.target_on];
        findings.date_order("target_on", DatePair::BaselineAndTarget, dates);
        findings.count("measurements", self.measurements.len(), 5_000);
        for measurement in &self.measurements {
            findings.number("measurements", measurement.value, -Estimate::LARGEST, Estimate::LARGEST);
        }
        findings.texts(&[("notes", &self.notes)]);
    }
}

impl Ruled for Insight {
    fn check(&self, findings: &mut Findings) {
        findings.texts(&[("text", &self.text)]);
        findings.lines(&[("source", &self.source), ("external_key", &self.external_key)]);
        findings.length("link", &self.link, 2_000);
        if !(self.link.is_empty() || is_safe_link(&self.link)) {
            findings.add("link", FieldProblem::UnsafeLink);
        }
        findings.links("needs", self.needs.iter().cloned());
        findings.links("initiatives", self.initiatives.iter().cloned());
        findings.words("tags", &self.tags);
    }
}

/// Whether a link is one a page may offer to follow: http, https or mailto, without blanks, control characters and
/// characters that hide or turn round what stands beside them.
#[must_use]
pub fn is_safe_link(link: &str) -> bool {
    let is_known = ["https://", "http://", "mailto:"].iter().any(|scheme| {
        link.len() > scheme.len()
            && link.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    });
    let misleads = |character: char| matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    is_known
        && !link
            .chars()
            .any(|character| character.is_control() || character.is_whitespace() || misleads(character))
}

impl Ruled for Problem {
    fn check(&self, findings: &mut Findings) {
        findings.lines(&[("owner", &self.owner)]);
        findings.lines(&[("title", &self.title), ("who", &self.who)]);
        findings.links("insights", self.insights.iter().cloned());
        findings.texts(&[("notes", &self.notes)]);
    }
}

impl Ruled for Requirement {
    fn check(&self, findings: &mut Findings) {
        findings.lines(&[("owner", &self.owner)]);
        findings.texts(&[("statement", &self.statement)]);
        findings.words("acceptance", &self.acceptance);
    }
}

impl Ruled for Team {
    fn check(&self, findings: &mut Findings) {
        findings.lines(&[("name", &self.name), ("discipline", &self.discipline)]);
        findings.number("people", self.people, 0.0, 10_000.0);
        findings.number("utilisation", self.utilisation, 0.0, 1.0);
        findings.count("exceptions", self.exceptions.len(), ENTRIES);
        for exception in &self.exceptions {
            findings.number("exceptions", exception.people, -10_000.0, 10_000.0);
            findings.length("exceptions", &exception.note, LINE);
            let dates = [Some(exception.from), exception.until];
            findings.date_order("exceptions", DatePair::FirstAndLastDay, dates);
        }
    }
}

impl Ruled for Initiative {
    fn check(&self, findings: &mut Findings) {
        findings.lines(&[
            ("title", &self.title),
            ("owner", &self.owner),
            ("external_key", &self.external_key),
        ]);
        findings.texts(&[("summary", &self.summary)]);
        findings.words("tags", &self.tags);
        check_inputs(&self.inputs, findings);
        findings.links("goal_impact", self.goal_impact.iter().map(|impact| impact.goal.clone()));
        for impact in &self.goal_impact {
            findings.estimate("goal_impact", impact.impact, -10.0, 10.0);
        }
        findings.links("problems", self.problems.iter().cloned());
        check_work(&self.work, findings);
        findings.number("cost", self.cost, 0.0, Estimate::LARGEST);
        findings.date_order("deadline", DatePair::EarliestAndDeadline, [self.earliest, self.deadline]);
        findings.links("depends_on", self.depends_on.iter().map(|dependency| dependency.initiative.clone()));
        for dependency in &self.depends_on {
            findings.number("depends_on", f64::from(dependency.lag_weeks), 0.0, 520.0);
        }
        findings.optional("late_cost", self.late_cost, 0.0, Estimate::LARGEST);
        findings.links("conflicts_with", self.conflicts_with.iter().cloned());
        findings.links("together_with", self.together_with.iter().cloned());
        findings.optional("done_share", self.done_share, 0.0, 1.0);
        findings.links("predicts", self.predicts.iter().map(|prediction| prediction.kpi.clone()));
        for prediction in &self.predicts {
            findings.number("predicts", f64::from(prediction.after_weeks), 0.0, 520.0);
        }
        findings.count("kano_answers", self.kano_answers.len(), ENTRIES);
        for answers in &self.kano_answers {
            findings.number("kano_answers", f64::from(answers.people), 1.0, 100_000.0);
        }
    }
}

fn check_inputs(inputs: &Inputs, findings: &mut Findings) {
    findings.count("inputs", inputs.iter().count(), 100);
    for (name, _) in inputs.iter() {
        let proper = name.len() <= 60
            && name.starts_with(|first: char| first.is_ascii_lowercase())
            && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        if !proper {
            findings.add("inputs", FieldProblem::BadName(name.chars().take(60).collect()));
        }
    }
}

fn check_work(work: &[WorkPackage], findings: &mut Findings) {
    findings.count("work", work.len(), 50);
    for package in work {
        findings.estimate("work", package.effort_weeks, 0.0, 10_000.0);
        findings.number("work", f64::from(package.people), 1.0, 1_000.0);
    }
}

impl Ruled for Milestone {
    fn check(&self, findings: &mut Findings) {
        findings.lines(&[("owner", &self.owner)]);
        findings.lines(&[("title", &self.title)]);
        findings.links("initiatives", self.initiatives.iter().cloned());
        findings.texts(&[("notes", &self.notes)]);
    }
}

impl Ruled for Scenario {
    fn check(&self, findings: &mut Findings) {
        findings.lines(&[("name", &self.name)]);
        findings.texts(&[("notes", &self.notes)]);
        findings.optional("budget", self.budget, 0.0, Estimate::LARGEST);
        findings.optional("horizon_periods", self.horizon_periods.map(f64::from), 1.0, 520.0);
        findings.count("capacity", self.capacity.len(), ENTRIES);
        for change in &self.capacity {
            findings.number("capacity", change.people, -10_000.0, 10_000.0);
        }
        findings.links("weights", self.weights.iter().map(|change| change.goal.clone()));
        for change in &self.weights {
            findings.number("weights", change.weight, 0.0, 100.0);
        }
        findings.links("pins", self.pins.iter().map(|pin| pin.initiative.clone()));
        findings.links("initiatives", self.initiatives.iter().map(|change| change.initiative.clone()));
    }
}

impl Ruled for Stakeholder {
    fn check(&self, findings: &mut Findings) {
        findings.lines(&[("name", &self.name), ("role", &self.role)]);
        findings.number("weight", self.weight, 0.0, 100.0);
    }
}

impl Ruled for Ballot {
    fn check(&self, findings: &mut Findings) {
        findings.lines(&[("name", &self.name)]);
        findings.count("scores", self.scores.len(), 100_000);
        let mut seen = BTreeSet::new();
        for score in &self.scores {
            findings.length("scores", &score.input, 60);
            if !seen.insert((&score.initiative, &score.input)) {
                findings.add("scores", FieldProblem::Twice { id: score.initiative.to_string() });
            }
        }
    }
}

impl Ruled for Decision {
    fn check(&self, findings: &mut Findings) {
        findings.lines(&[("owner", &self.owner)]);
        findings.lines(&[("title", &self.title)]);
        findings.texts(&[("choice", &self.choice), ("reason", &self.reason)]);
        findings.links("insights", self.insights.iter().cloned());
        findings.links("initiatives", self.initiatives.iter().cloned());
        findings.count("about", self.about.len(), ENTRIES);
    }
}

impl Ruled for Comment {
    fn check(&self, findings: &mut Findings) {
        findings.texts(&[("text", &self.text)]);
        findings.lines(&[("by", &self.by)]);
    }
}

impl Ruled for Edition {
    fn check(&self, findings: &mut Findings) {
        findings.lines(&[
            ("name", &self.name),
            ("money_word", &self.money_word),
            ("name_word", &self.name_word),
        ]);
        findings.count("screens", self.screens.len(), Screen::ALL.len());
        let words = [
            ("only_tags", &self.only_tags),
            ("hides_tags", &self.hides_tags),
            ("hides_fields", &self.hides_fields),
            ("allowed", &self.allowed),
        ];
        words.iter().for_each(|(field, words)| findings.words(field, words));
        findings.count("hides_statuses", self.hides_statuses.len(), ENTRIES);
        findings.count("hides_records", self.hides_records.len(), ENTRIES);
        findings.count("rewritten", self.rewritten.len(), ENTRIES);
        for rewritten in &self.rewritten {
            findings.lines(&[("rewritten", &rewritten.sentence), ("rewritten", &rewritten.facts)]);
            findings.texts(&[("rewritten", &rewritten.text)]);
        }
        let said = self.sent.as_ref().map_or(&[][..], |sent| sent.said.as_slice());
        findings.count("sent", said.len(), ENTRIES);
        for one in said {
            let texts = [&one.sentence, &one.about, &one.state, &one.facts];
            texts.iter().for_each(|text| findings.length("sent", text, LINE));
        }
    }
}

impl Ruled for SavedView {
    fn check(&self, findings: &mut Findings) {
        findings.lines(&[("name", &self.name), ("group", &self.group)]);
        findings.count("sort", self.sort.len(), ENTRIES);
        for step in &self.sort {
            findings.length("sort", &step.column, LINE);
        }
        findings.count("filter", self.filter.len(), ENTRIES);
        for condition in &self.filter {
            findings.lines(&[("filter", &condition.column), ("filter", &condition.value)]);
        }
        findings.words("columns", &self.columns);
    }
}

/// The circle a record's new dependencies would close, as a finding.
pub fn check_cycle(plan: &Plan, id: &Id<Initiative>) -> Option<PlanError> {
    let cycle = cycle_through(plan, id)?;
    Some(PlanError {
        record: Some(id.record_ref()),
        title: plan.name_of(id),
        field: "depends_on",
        problem: FieldProblem::Cycle { cycle },
    })
}
