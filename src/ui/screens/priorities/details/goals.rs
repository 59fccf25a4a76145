//! How the initiative moves each goal.

use yew::prelude::*;

use super::PartProps;
use crate::command::Command;
use crate::domain::{Estimate, Goal, Initiative, InitiativeField, Record as _};
use crate::select::priorities::{CellKey, read_number};
use crate::ui::components::{Button, ButtonKind, Check, EstimateField};
use crate::ui::screens::priorities::checks::{check_number, with_input};

/// Impact on each goal, −10 to 10.
#[component]
pub fn GoalImpacts(props: &PartProps) -> Html {
    let words = props.screen.plan.words();
    let PartProps { screen, initiative } = props;
    if screen.plan.goals.is_empty() {
        return html! { <p class="muted small">{ words.goals_none_told() }</p> };
    }
    let without: Vec<CellKey> = screen
        .plan
        .goals
        .iter()
        .filter(|goal| impact(initiative, goal).is_none())
        .map(|goal| CellKey::Goal(goal.id.clone()))
        .collect();
    let fill = {
        let (one, without) = (initiative.clone(), without.clone());
        screen.run(move |()| {
            let mut filled = (*one).clone();
            for key in &without {
                filled.set(with_input(&filled, key, Some(Estimate::Exact(0.0))));
            }
            Command::edit(&one.id, InitiativeField::GoalImpact(filled.goal_impact))
        })
    };
    html! {
        <section class="stack" aria-label={words.impact_on_goals()}>
            <h3>{ words.impact_on_goals() }</h3>
            <p class="muted small">{ words.impact_on_goals_told() }</p>
            <div class="form">{ for screen.plan.goals.iter().map(|goal| view_goal(props, goal)) }</div>
            if !screen.read_only && !without.is_empty() {
                <div><Button label={words.no_impact_on_others()} kind={ButtonKind::Quiet} onclick={fill} /></div>
            }
        </section>
    }
}

fn impact(initiative: &Initiative, goal: &Goal) -> Option<Estimate> {
    initiative.goal_impact.iter().find(|impact| impact.goal == goal.id).map(|impact| impact.impact)
}

fn view_goal(props: &PartProps, goal: &Goal) -> Html {
    let PartProps { screen, initiative } = props;
    let value = impact(initiative, goal).map(|estimate| estimate.to_string()).unwrap_or_default();
    let (one, key) = (initiative.clone(), CellKey::Goal(goal.id.clone()));
    let words = screen.plan.words();
    let reading = words.clone();
    let oncommit = screen.run(move |text: String| {
        let estimate = read_number(&text, &reading).ok().flatten();
        Command::edit(&one.id, with_input(&one, &key, estimate))
    });
    html! {
        <EstimateField key={goal.id.to_string()} id={format!("{}-{}", initiative.id, goal.id)}
            label={screen.plan.name_of(&goal.id)} {value} disabled={screen.read_only} placeholder={words.not_said()}
            check={Check(check_number)} {oncommit} />
    }
}
