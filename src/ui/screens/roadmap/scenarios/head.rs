//! The head of a scenario's column: its name, what it changes, how far it is, and what can be done with it.

use std::rc::Rc;

use yew::prelude::*;

use crate::command::Command;
use crate::domain::{Scenario, ScenarioField};
use crate::select::scenarios::{Outcome, PlannedScenario, changes_words};
use crate::select::schedule_problem::placements;
use crate::store::{Msg, Notice};
use crate::ui::components::{Button, ButtonKind, Glyph, IconButton, InlineEdit, Meter};
use crate::ui::screens::ScreenProps;

/// A shared scenario, compared by identity.
#[derive(Clone)]
pub struct ScenarioRef(pub Rc<Scenario>);

impl PartialEq for ScenarioRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What the [`ScenarioHead`] shows and does.
#[derive(Properties, PartialEq)]
pub struct ScenarioHeadProps {
    pub screen: ScreenProps,
    pub scenario: ScenarioRef,
    pub outcome: Outcome,
}

/// The head of a column.
#[component]
pub fn ScenarioHead(props: &ScenarioHeadProps) -> Html {
    let (screen, scenario) = (&props.screen, &*props.scenario.0);
    let plan = &screen.plan;
    let name = plan.name_of(&scenario.id);
    let words = changes_words(plan, scenario);
    html! {
        <div class="scenario-head">
            <InlineEdit id={format!("{}-name", scenario.id)} label="Name of the scenario" value={scenario.name.clone()}
                read_only={screen.read_only} oncommit={screen.edit(&scenario.id, ScenarioField::Name)} />
            <p class="small muted">{ if words.is_empty() { "changes nothing yet".to_owned() } else { words } }</p>
            { view_state(&props.outcome, &name) }
            if !screen.read_only { { view_actions(props, &name) } }
        </div>
    }
}

fn view_state(outcome: &Outcome, name: &str) -> Html {
    match outcome {
        Outcome::Pending(share) => html! {
            <Meter label={format!("Planning {name}")} share={*share} text={format!("{:.0} %", share * 100.0)} />
        },
        Outcome::Clash(sentence) => html! { <p class="small bad">{ sentence }</p> },
        Outcome::Known(..) => Html::default(),
    }
}

fn view_actions(props: &ScenarioHeadProps, name: &str) -> Html {
    let (screen, scenario) = (&props.screen, &props.scenario.0);
    let planned = if let Outcome::Known(planned, _) = &props.outcome { Some(planned.clone()) } else { None };
    let copy = {
        let scenario = scenario.clone();
        screen.run(move |()| Command::add::<Scenario>(copied(&scenario)))
    };
    html! {
        <div class="row-tight">
            <Button id={format!("{}-adopt", scenario.id)} label="Adopt" kind={ButtonKind::Plain} icon={Some(Glyph::Check)} disabled={planned.is_none()}
                title="Make this the plan: its changes and its roadmap, as one step" onclick={adopt(props, planned, name)} />
            <IconButton glyph={Glyph::Copy} label={format!("Duplicate {name}")} onclick={copy} />
            <IconButton glyph={Glyph::Trash} label={format!("Remove {name}")} onclick={screen.remove(&scenario.id)} />
        </div>
    }
}

fn adopt(props: &ScenarioHeadProps, planned: Option<Rc<PlannedScenario>>, name: &str) -> Callback<()> {
    let (dispatch, id, name) = (props.screen.dispatch.clone(), props.scenario.0.id.clone(), name.to_owned());
    Callback::from(move |()| {
        if let Some(planned) = &planned {
            let placements = placements(&planned.plan, &planned.planning, &planned.schedule);
            let adopted = Notice::info(format!("Adopted “{name}”.")).with_undo();
            dispatch
                .emit(Msg::RunAndTell(Command::AdoptScenario { scenario: id.clone(), placements }, adopted));
        }
    })
}

fn copied(scenario: &Scenario) -> Vec<ScenarioField> {
    let one = scenario.clone();
    vec![
        ScenarioField::Name(format!("{} (copy)", one.name)),
        ScenarioField::Notes(one.notes),
        ScenarioField::Budget(one.budget),
        ScenarioField::HorizonPeriods(one.horizon_periods),
        ScenarioField::Capacity(one.capacity),
        ScenarioField::Weights(one.weights),
        ScenarioField::Pins(one.pins),
        ScenarioField::Initiatives(one.initiatives),
    ]
}
