//! Settings, and the market with its goals and KPIs.

use std::rc::Rc;

use roadbook::domain::*;

use super::draw::Draw;
use super::ids::{Ids, table};

pub(super) fn draw_settings(draw: &mut Draw<'_>, plan: &mut Plan) {
    plan.settings = Rc::new(Settings {
        currency: draw.pick(&["EUR", "USD", "kr", ""]).to_owned(),
        start: plan.settings.start,
        period_weeks: draw.whole(1, 13),
        horizon_periods: draw.whole(1, 60),
        budget: draw.maybe(|draw| draw.number(0.0, 1e9)),
        budget_instalments: draw.some(3, |draw| BudgetInstalment {
            from: draw.date(),
            amount: draw.number(0.0, 1e9),
            unknown: draw.unknown(),
        }),
        most_must_share: draw.maybe(|draw| draw.number(0.0, 1.0)),
        stability_weeks: draw.number(0.0, 12.0),
        score_model: draw.choice(),
        ice_convention: draw.choice(),
        high_threshold: draw.number(0.0, 10.0),
        formula: draw.line(),
        goals_per_effort: draw.flag(),
        scales: draw.some(3, |draw| ScaleStep {
            input: draw.line(),
            value: draw.number(-10.0, 1e4),
            meaning: draw.line(),
            unknown: draw.unknown(),
        }),
        evidence_ladder: draw.some(3, |draw| LadderStep {
            level: draw.choice(),
            confidence: draw.number(0.0, 1.0),
            unknown: draw.unknown(),
        }),
        half_life_days: draw.number(1.0, 1_000.0),
        great_opportunity: draw.number(14.0, 20.0),
        good_opportunity: draw.number(11.0, 14.0),
        fair_opportunity: draw.number(0.0, 11.0),
        near_duplicate: draw.number(0.0, 1.0),
        signal_run: draw.whole(5, 12),
        correct_predictions: draw.flag(),
        group_mean: draw.choice(),
        unknown: draw.unknown(),
    });
    plan.strategy = Rc::new(Strategy {
        vision: draw.text(),
        success: draw.text(),
        market: draw.text(),
        actions: draw.some(3, Draw::text),
        constraints: draw.text(),
        unknown: draw.unknown(),
    });
}

pub(super) fn draw_market(draw: &mut Draw<'_>, ids: &Ids, plan: &mut Plan) {
    plan.segments = table(&ids.segments, |id, _| Segment {
        id: id.clone(),
        name: draw.line(),
        size: draw.maybe(|draw| draw.number(0.0, 1e12)),
        weight: draw.number(0.0, 100.0),
        notes: draw.text(),
        unknown: draw.unknown(),
    });
    plan.needs = table(&ids.needs, |id, _| Need {
        id: id.clone(),
        title: draw.line(),
        segment: draw.link(&ids.segments),
        importance: draw.maybe(|draw| draw.number(0.0, 10.0)),
        satisfaction: draw.maybe(|draw| draw.number(0.0, 10.0)),
        notes: draw.text(),
        unknown: draw.unknown(),
    });
    plan.competitors = table(&ids.competitors, |id, _| Competitor {
        id: id.clone(),
        name: draw.line(),
        serves: draw
            .links(&ids.needs)
            .into_iter()
            .map(|need| Serves { need, how_well: draw.number(0.0, 10.0), unknown: draw.unknown() })
            .collect(),
        notes: draw.text(),
        unknown: draw.unknown(),
    });
    plan.differentiators = table(&ids.differentiators, |id, _| Differentiator {
        id: id.clone(),
        title: draw.line(),
        needs: draw.links(&ids.needs),
        notes: draw.text(),
        unknown: draw.unknown(),
    });
    plan.goals = table(&ids.goals, |id, place| Goal {
        id: id.clone(),
        title: draw.line(),
        outcome: draw.choice(),
        weight: draw.number(0.0, 100.0),
        compared: draw
            .links(&ids.goals[..place])
            .into_iter()
            .map(|goal| GoalComparison { goal, ratio: draw.number(0.125, 9.0), unknown: draw.unknown() })
            .collect(),
        least_share: draw.maybe(|draw| draw.number(0.0, 0.3)),
        most_share: draw.maybe(|draw| draw.number(0.0, 1.0)),
        owner: draw.line(),
        notes: draw.text(),
        unknown: draw.unknown(),
    });
    plan.kpis = table(&ids.kpis, |id, _| draw_kpi(draw, ids, id));
}

pub(super) fn draw_kpi(draw: &mut Draw<'_>, ids: &Ids, id: &Id<Kpi>) -> Kpi {
    let (baseline_on, target_on) = (draw.maybe(Draw::date), draw.maybe(Draw::date));
    Kpi {
        id: id.clone(),
        name: draw.line(),
        goal: draw.link(&ids.goals),
        unit: draw.line(),
        direction: draw.choice(),
        timing: draw.choice(),
        cadence: draw.choice(),
        baseline: draw.maybe(|draw| draw.number(-1e15, 1e15)),
        baseline_on: baseline_on.min(target_on).or(baseline_on),
        target: draw.maybe(|draw| draw.number(-1e6, 1e6)),
        target_on: target_on.max(baseline_on).filter(|_| target_on.is_some()),
        owner: draw.line(),
        measurements: draw.some(5, |draw| Measurement {
            on: draw.date(),
            value: draw.number(-1e15, 1e15),
            unknown: draw.unknown(),
        }),
        notes: draw.text(),
        unknown: draw.unknown(),
    }
}
