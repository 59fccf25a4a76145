//! Confidence from evidence: what the insights behind an initiative are worth today.
//!
//! - **What counts** are insights that name the initiative, and insights that a problem it solves names. Insights that
//!   only speak of a need show that the need is real, not that this answers it.
//! - **The strongest counts**, never the sum; a second insight from the same source adds nothing.
//! - **Evidence ages** by the plan's half-life, up to the day the plan is read on; where that is not known, up to the
//!   newest insight. An undated insight counts as fresh.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Choice, Date, EvidenceLevel, Id, Initiative, Insight, Plan, Settings};
use crate::engine::scoring::evidence::{LADDER, strongest};

/// Evidence older than this many half-lives is stale.
const STALE_HALF_LIVES: f64 = 2.0;

/// How sure the evidence makes one, and which piece of it does.
#[derive(Clone, Debug, PartialEq)]
pub struct Confidence {
    /// A share of 1, aged.
    pub confidence: f64,
    /// The same while it was fresh.
    pub fresh: f64,
    /// The strongest insight.
    pub insight: Id<Insight>,
    /// Its level.
    pub level: EvidenceLevel,
    /// When it was learned.
    pub on: Option<Date>,
    /// Its age in days; 0 where it is undated.
    pub age_days: i64,
    /// How many independent sources there are.
    pub sources: usize,
    /// Older than two half-lives.
    pub is_stale: bool,
}

/// The plan's ladder: what each level is worth while it is fresh, as a share of 1, in the order of the levels.
#[must_use]
pub fn ladder(settings: &Settings) -> Vec<(EvidenceLevel, f64)> {
    let published = LADDER.iter().map(|rung| rung.strength / 10.0);
    let own = |level: EvidenceLevel| settings.evidence_ladder.iter().rev().find(|step| step.level == level);
    let step = |(level, published): (&EvidenceLevel, f64)| {
        (*level, own(*level).map_or(published, |step| step.confidence))
    };
    EvidenceLevel::ALL.iter().zip(published).map(step).collect()
}

/// The insights behind each initiative of a plan.
#[derive(Clone, Debug, Default)]
pub struct EvidenceIndex<'a> {
    by_initiative: BTreeMap<&'a Id<Initiative>, Vec<&'a Insight>>,
    ladder: Vec<(EvidenceLevel, f64)>,
    today: Option<Date>,
}

impl<'a> EvidenceIndex<'a> {
    /// Gathers them in one walk over the plan.
    #[must_use]
    pub fn new(plan: &'a Plan) -> Self {
        let mut by_initiative: BTreeMap<&Id<Initiative>, Vec<&Insight>> = BTreeMap::new();
        for insight in &plan.insights {
            for initiative in &insight.initiatives {
                by_initiative.entry(initiative).or_default().push(insight);
            }
        }
        for initiative in &plan.initiatives {
            let through = through_problems(plan, initiative);
            if !through.is_empty() {
                by_initiative.entry(&initiative.id).or_default().extend(through);
            }
        }
        Self { by_initiative, ladder: ladder(&plan.settings), today: today(plan) }
    }

    /// How sure the evidence makes one of an initiative; `None` without evidence.
    #[must_use]
    pub fn confidence(&self, plan: &Plan, initiative: &Initiative) -> Option<Confidence> {
        let insights = self.by_initiative.get(&initiative.id)?;
        weigh(insights, &self.ladder, plan.settings.half_life_days, self.today)
    }
}

impl Confidence {
    /// The confidence of one initiative; for many, make an [`EvidenceIndex`].
    #[must_use]
    pub fn of(plan: &Plan, initiative: &Initiative) -> Option<Self> {
        let direct = plan.insights.iter().filter(|insight| insight.initiatives.contains(&initiative.id));
        let mut insights: Vec<&Insight> = direct.map(|insight| &**insight).collect();
        insights.extend(through_problems(plan, initiative));
        weigh(&insights, &ladder(&plan.settings), plan.settings.half_life_days, today(plan))
    }
}

fn through_problems<'a>(plan: &'a Plan, initiative: &Initiative) -> Vec<&'a Insight> {
    let problems = initiative.problems.iter().filter_map(|id| plan.problems.get(id));
    let insights = problems.flat_map(|problem| &problem.insights).filter_map(|id| plan.insights.get(id));
    insights.map(|insight| &**insight).collect()
}

/// The day up to which evidence has aged.
fn today(plan: &Plan) -> Option<Date> {
    plan.read_by.today.or_else(|| plan.insights.iter().filter_map(|insight| insight.on).max())
}

fn weigh(
    insights: &[&Insight],
    ladder: &[(EvidenceLevel, f64)],
    half_life_days: f64,
    today: Option<Date>,
) -> Option<Confidence> {
    let age = |insight: &Insight| match (today, insight.on) {
        (Some(today), Some(on)) => today.days_since(on).max(0),
        _ => 0,
    };
    let worth = |insight: &Insight| {
        ladder.iter().find(|(level, _)| *level == insight.level).map_or(0.0, |(_, confidence)| *confidence)
    };
    // Ages are days of a calendar, far below 2^53.
    let evidence: Vec<(f64, f64)> =
        insights.iter().map(|insight| (worth(insight) * 10.0, age(insight) as f64)).collect();
    let (place, confidence) = strongest(&evidence, half_life_days)?;
    let insight = insights.get(place)?;
    let mut sources = BTreeSet::new();
    for insight in insights {
        let source = insight.source.trim().to_lowercase();
        // Without a source each insight stands for itself.
        sources.insert(if source.is_empty() { insight.id.to_string() } else { source });
    }
    let age_days = age(insight);
    Some(Confidence {
        confidence,
        fresh: worth(insight),
        insight: insight.id.clone(),
        level: insight.level,
        on: insight.on,
        age_days,
        sources: sources.len(),
        is_stale: age_days as f64 > STALE_HALF_LIVES * half_life_days,
    })
}
