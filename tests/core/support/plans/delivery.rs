//! Teams, initiatives with their work, milestones and scenarios.

use roadbook::domain::*;

use super::draw::Draw;
use super::ids::{Ids, table};

pub(super) fn draw_initiative(
    draw: &mut Draw<'_>,
    ids: &Ids,
    id: &Id<Initiative>,
    place: usize,
) -> Initiative {
    let (before, after) = (&ids.initiatives[..place], &ids.initiatives[place + 1..]);
    let may_come_first = if ids.reversed { after } else { before };
    let (earliest, deadline) = (draw.maybe(Draw::date), draw.maybe(Draw::date));
    Initiative {
        id: id.clone(),
        title: draw.line(),
        summary: draw.text(),
        status: draw.choice(),
        owner: draw.line(),
        tags: draw.some(3, Draw::line),
        external_key: draw.line(),
        inputs: draw_inputs(draw),
        goal_impact: draw
            .links(&ids.goals)
            .into_iter()
            .map(|goal| GoalImpact { goal, impact: draw.estimate(-10.0, 10.0), unknown: draw.unknown() })
            .collect(),
        problems: draw.links(&ids.problems),
        work: draw_work(draw, ids),
        cost: draw.number(0.0, 1e6),
        must: draw.flag(),
        earliest: earliest.min(deadline).or(earliest),
        deadline: deadline.max(earliest).filter(|_| deadline.is_some()),
        depends_on: draw
            .links(may_come_first)
            .into_iter()
            .map(|initiative| Dependency { initiative, lag_weeks: draw.whole(0, 8), unknown: draw.unknown() })
            .collect(),
        late_cost: draw.maybe(|draw| draw.number(0.0, 1e6)),
        conflicts_with: draw.links(may_come_first),
        together_with: draw.links(may_come_first),
        done_share: draw.maybe(|draw| draw.number(0.0, 1.0)),
        placement: draw.maybe(|draw| Placement {
            start: draw.date(),
            pinned: draw.flag(),
            unknown: draw.unknown(),
        }),
        predicts: draw
            .links(&ids.kpis)
            .into_iter()
            .map(|kpi| Prediction {
                kpi,
                change: draw.estimate(-1e9, 1e9),
                after_weeks: draw.whole(0, 104),
                unknown: draw.unknown(),
            })
            .collect(),
        launched_on: draw.maybe(Draw::date),
        kano_answers: draw.some(3, |draw| KanoAnswers {
            functional: draw.choice(),
            dysfunctional: draw.choice(),
            people: draw.whole(1, 40),
            unknown: draw.unknown(),
        }),
        unknown: draw.unknown(),
    }
}

pub(super) fn draw_inputs(draw: &mut Draw<'_>) -> Inputs {
    let names = ["reach", "impact", "confidence", "effort", "ease", "business_value", "x9"];
    let inputs = draw.some(5, |draw| (draw.pick(&names).to_owned(), draw.estimate(0.0, 1e4)));
    inputs.into_iter().collect()
}

pub(super) fn draw_work(draw: &mut Draw<'_>, ids: &Ids) -> Vec<WorkPackage> {
    let most = if ids.teams.is_empty() { 0 } else { 3 };
    draw.some(most, |draw| WorkPackage {
        team: draw.pick(&ids.teams),
        effort_weeks: draw.estimate(0.0, 100.0),
        people: draw.whole(1, 5),
        after_previous: draw.flag(),
        unknown: draw.unknown(),
    })
}

pub(super) fn draw_delivery(draw: &mut Draw<'_>, ids: &Ids, plan: &mut Plan) {
    plan.teams = table(&ids.teams, |id, _| Team {
        id: id.clone(),
        name: draw.line(),
        discipline: draw.line(),
        people: draw.number(0.0, 40.0),
        utilisation: draw.number(0.0, 1.0),
        exceptions: draw.some(3, |draw| {
            let from = draw.date();
            CapacityException {
                from,
                until: draw.maybe(|draw| from.plus_days(draw.below(60) as i64)),
                people: draw.number(-10.0, 10.0),
                note: draw.line(),
                unknown: draw.unknown(),
            }
        }),
        unknown: draw.unknown(),
    });
    plan.milestones = table(&ids.milestones, |id, _| Milestone {
        id: id.clone(),
        title: draw.line(),
        on: draw.maybe(Draw::date),
        goal: draw.link(&ids.goals),
        initiatives: draw.links(&ids.initiatives),
        owner: draw.line(),
        notes: draw.text(),
        unknown: draw.unknown(),
    });
    plan.scenarios = table(&ids.scenarios, |id, _| draw_scenario(draw, ids, id));
}

pub(super) fn draw_scenario(draw: &mut Draw<'_>, ids: &Ids, id: &Id<Scenario>) -> Scenario {
    Scenario {
        id: id.clone(),
        name: draw.line(),
        notes: draw.text(),
        budget: draw.maybe(|draw| draw.number(0.0, 1e9)),
        horizon_periods: draw.maybe(|draw| draw.whole(1, 520)),
        capacity: draw
            .links(&ids.teams)
            .into_iter()
            .map(|team| CapacityChange {
                team,
                from: draw.maybe(Draw::date),
                people: draw.number(-5.0, 5.0),
                unknown: draw.unknown(),
            })
            .collect(),
        weights: draw
            .links(&ids.goals)
            .into_iter()
            .map(|goal| WeightChange { goal, weight: draw.number(0.0, 100.0), unknown: draw.unknown() })
            .collect(),
        pins: draw
            .links(&ids.initiatives)
            .into_iter()
            .map(|initiative| Pin { initiative, start: draw.date(), unknown: draw.unknown() })
            .collect(),
        initiatives: draw
            .links(&ids.initiatives)
            .into_iter()
            .map(|initiative| InitiativeChange {
                initiative,
                included: draw.flag(),
                deadline: draw.maybe(Draw::date),
                unknown: draw.unknown(),
            })
            .collect(),
        unknown: draw.unknown(),
    }
}
