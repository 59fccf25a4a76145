//! What a roadmap is expected to do to KPIs.

use crate::domain::{Id, Initiative, Kpi, Plan};
use crate::select::scoring_inputs::central;

/// For each KPI that an initiative of the plan predicts anything for, in plan order: the sum of the predictions of those
/// that complete, each by its central value.
pub(super) fn effects(plan: &Plan, completes: &dyn Fn(&Id<Initiative>) -> bool) -> Vec<(Id<Kpi>, f64)> {
    let mut effects = Vec::new();
    for kpi in plan.kpis.iter() {
        let mut predicted = false;
        let mut sum = 0.0;
        for one in plan.initiatives.iter() {
            for prediction in one.predicts.iter().filter(|prediction| prediction.kpi == kpi.id) {
                predicted = true;
                if completes(&one.id) {
                    sum += central(prediction.change);
                }
            }
        }
        if predicted {
            effects.push((kpi.id.clone(), sum));
        }
    }
    effects
}
