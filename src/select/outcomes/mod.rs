//! What the Outcomes screen shows: KPIs by goal, what their series say, and what predictions came to.
//!
//! Knows the plan and the engine, and nothing of controls. Every figure comes with the words that say how sure it is.
//!
//! **Invariant:** where the measurements do not carry an answer there is none, and a sentence says what is missing.

mod calibration;
mod chance;
mod changes;
mod chart;
mod fact;
mod held;
mod launch;
mod measurements;
mod predictions;
mod series;
mod signals;
mod standing;

pub use calibration::{Calibration, calibration_bias};
pub use chance::{Chance, likelihood_of};
pub use changes::{ChangeKind, KpiChange};
pub use fact::Fact;
pub use held::held_chart;
pub use launch::LaunchEffect;
pub use measurements::{Pasted, read_pasted, with_measurements};
pub use predictions::{PredictionRow, Predictions, Verdict, change_range, open_correction};
pub use standing::{KpiView, Standing};

use crate::domain::{Date, Goal, Id, Kpi, Plan};
use crate::language::Words;
use series::Series;

/// The KPIs of one goal, or those of none.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalGroup {
    /// The goal; none for KPIs that name no goal.
    pub goal: Option<Id<Goal>>,
    /// Its title.
    pub title: String,
    /// What kind of outcome it drives and how it stands, in a line.
    pub summary: String,
    /// Its KPIs in plan order.
    pub kpis: Vec<KpiView>,
}

/// What the Outcomes screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct OutcomesView {
    /// Goals that have KPIs in plan order, then the KPIs without one.
    pub groups: Vec<GoalGroup>,
    /// Goals that no KPI tells about.
    pub goals_without_kpi: Vec<(Id<Goal>, String)>,
    /// KPIs that name no goal.
    pub kpis_without_goal: Vec<(Id<Kpi>, String)>,
    /// What changed lately, the newest first.
    pub changes: Vec<KpiChange>,
    /// What was predicted, against what was measured.
    pub predictions: Predictions,
}

/// The Outcomes screen of a plan, as seen on a day.
#[must_use]
pub fn outcomes(plan: &Plan, today: Date) -> OutcomesView {
    let series: Vec<Series> = plan.kpis.iter().map(|kpi| Series::of(plan, kpi)).collect();
    let kpis_of = |goal: Option<&Id<Goal>>| -> Vec<KpiView> {
        let of_goal = plan.kpis.iter().zip(&series).filter(|(kpi, _)| kpi.goal.as_ref() == goal);
        of_goal.map(|(kpi, series)| KpiView::from_series(plan, kpi, series, today)).collect()
    };
    let mut groups = Vec::new();
    let mut goals_without_kpi = Vec::new();
    for goal in plan.goals.iter() {
        let kpis = kpis_of(Some(&goal.id));
        if kpis.is_empty() {
            goals_without_kpi.push((goal.id.clone(), plan.name_of(&goal.id)));
        } else {
            let summary = plan.words().goal_summary(
                crate::domain::Choice::label(goal.outcome, plan.words()),
                &summary(plan.words(), &kpis),
            );
            groups.push(GoalGroup {
                goal: Some(goal.id.clone()),
                title: plan.name_of(&goal.id),
                summary,
                kpis,
            });
        }
    }
    let loose = kpis_of(None);
    let kpis_without_goal = loose.iter().map(|kpi| (kpi.id.clone(), kpi.name.clone())).collect();
    if !loose.is_empty() {
        let summary = plan.words().without_a_goal_told().to_owned();
        groups.push(GoalGroup {
            goal: None,
            title: plan.words().without_a_goal().to_owned(),
            summary,
            kpis: loose,
        });
    }
    OutcomesView {
        groups,
        goals_without_kpi,
        kpis_without_goal,
        changes: changes::changes(plan, &series),
        predictions: predictions::predictions(plan, &series),
    }
}

fn summary(words: &Words, kpis: &[KpiView]) -> String {
    let count = |wanted: fn(Standing) -> bool| kpis.iter().filter(|kpi| wanted(kpi.standing)).count();
    let good = count(Standing::is_good);
    let bad = count(Standing::is_bad);
    match (good, bad) {
        (0, 0) => words.summary_too_early().to_owned(),
        (good, 0) if good == kpis.len() => words.summary_all_good().to_owned(),
        (good, bad) => words.summary_some(good, kpis.len(), bad),
    }
}
