//! The head of a scenario's column: its name, what it changes, how far it is, and what can be done with it.

use crate::language::Words;
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
    let words = plan.words();
    let told = changes_words(plan, scenario);
    html! {
        <div class="scenario-head">
            <InlineEdit id={format!("{}-name", scenario.id)} label={words.scenario_name()} value={scenario.name.clone()}
                read_only={screen.read_only} oncommit={screen.edit(&scenario.id, ScenarioField::Name)} />
            <p class="small muted">{ if told.is_empty() { words.changes_nothing_yet().to_owned() } else { told } }</p>
            { view_state(words, &props.outcome, &name) }
            if !screen.read_only { { view_actions(props, &name) } }
        </div>
    }
}

fn view_state(words: &Words, outcome: &Outcome, name: &str) -> Html {
    match outcome {
        Outcome::Pending(share) => html! {
            <Meter label={words.planning_named(name)} share={*share} text={words.percent(*share)} />
        },
        Outcome::Clash(sentence) => html! { <p class="small bad">{ sentence }</p> },
        Outcome::Known(..) => Html::default(),
    }
}

fn view_actions(props: &ScenarioHeadProps, name: &str) -> Html {
    let words = props.screen.plan.words();
    let (screen, scenario) = (&props.screen, &props.scenario.0);
    let planned = if let Outcome::Known(planned, _) = &props.outcome { Some(planned.clone()) } else { None };
    let copy = {
        let scenario = scenario.clone();
        let name = words.copy_of(&scenario.name);
        screen.run(move |()| Command::add::<Scenario>(copied(&scenario, &name)))
    };
    html! {
        <div class="row-tight">
            <Button id={format!("{}-adopt", scenario.id)} label={words.adopt()} kind={ButtonKind::Plain} icon={Some(Glyph::Check)} disabled={planned.is_none()}
                title={words.adopt_hint()} onclick={adopt(props, planned, name)} />
            <IconButton glyph={Glyph::Copy} label={words.duplicate_named(name)} onclick={copy} />
            <IconButton glyph={Glyph::Trash} label={words.remove_named(name)} onclick={screen.remove(&scenario.id)} />
        </div>
    }
}

fn adopt(props: &ScenarioHeadProps, planned: Option<Rc<PlannedScenario>>, name: &str) -> Callback<()> {
    let (dispatch, id) = (props.screen.dispatch.clone(), props.scenario.0.id.clone());
    let adopted = Notice::info(props.screen.plan.words().scenario_adopted(name)).with_undo();
    Callback::from(move |()| {
        if let Some(planned) = &planned {
            let placements = placements(&planned.plan, &planned.planning, &planned.schedule);
            let command = Command::AdoptScenario { scenario: id.clone(), placements };
            dispatch.emit(Msg::RunAndTell(command, adopted.clone()));
        }
    })
}

fn copied(scenario: &Scenario, name: &str) -> Vec<ScenarioField> {
    let one = scenario.clone();
    vec![
        ScenarioField::Name(name.to_owned()),
        ScenarioField::Notes(one.notes),
        ScenarioField::Budget(one.budget),
        ScenarioField::HorizonPeriods(one.horizon_periods),
        ScenarioField::Capacity(one.capacity),
        ScenarioField::Weights(one.weights),
        ScenarioField::Pins(one.pins),
        ScenarioField::Initiatives(one.initiatives),
    ]
}
