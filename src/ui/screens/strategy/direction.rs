//! Vision, picture of success, market, actions and constraints, in words.

use yew::prelude::*;

use crate::command::Command;
use crate::domain::StrategyField;
use crate::select::strategy::limits;
use crate::ui::components::{InlineEdit, LineList, Section};
use crate::ui::plan_ref::PlanRef;
use crate::ui::screens::editor::Editor;

/// What [`Direction`] shows.
#[derive(PartialEq, Properties)]
pub struct DirectionProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Changes it.
    pub editor: Editor,
}

/// The strategy in words.
#[component]
pub fn Direction(props: &DirectionProps) -> Html {
    let strategy = &props.plan.strategy;
    let onactions = props.editor.run(|lines| Command::EditStrategy(StrategyField::Actions(lines)));
    html! {
        <Section id="direction" title="Direction">
            <div class="strategy-vision">
                { text(props, ("vision", "Vision"), &strategy.vision,
                    "Who will be better off, and how, once the product has succeeded?", StrategyField::Vision) }
            </div>
            <div class="columns columns-even strategy-words">
                { text(props, ("success", "Picture of success"), &strategy.success,
                    "What will one see, and by when, if it worked?", StrategyField::Success) }
                { text(props, ("market", "Market"), &strategy.market,
                    "Who buys, how many are there, what do they use today?", StrategyField::Market) }
                <div class="stack-tight">
                    <h3>{ "Actions" }</h3>
                    <LineList id="strategy-actions" label="Action" placeholder="What will be done to get there"
                        lines={strategy.actions.clone()} read_only={props.editor.read_only} onchange={onactions} />
                </div>
                <div class="stack-tight">
                    { text(props, ("constraints", "Constraints"), &strategy.constraints,
                        "What is fixed: time, law, money, people?", StrategyField::Constraints) }
                    { view_limits(props) }
                </div>
            </div>
        </Section>
    }
}

fn text(
    props: &DirectionProps,
    (name, label): (&'static str, &'static str),
    value: &str,
    placeholder: &'static str,
    field: fn(String) -> StrategyField,
) -> Html {
    let oncommit = props.editor.run(move |text| Command::EditStrategy(field(text)));
    html! {
        <div class="stack-tight">
            <h3>{ label }</h3>
            <InlineEdit id={format!("strategy-{name}")} {label} value={value.to_owned()} {placeholder} multiline=true
                block=true read_only={props.editor.read_only} {oncommit} />
        </div>
    }
}

/// Budget and time stand in the settings; here they are only shown.
fn view_limits(props: &DirectionProps) -> Html {
    let limits = limits(&props.plan);
    html! {
        <dl class="facts small">
            <dt>{ "Budget" }</dt><dd>{ limits.budget }</dd>
            <dt>{ "Time" }</dt><dd>{ limits.time }<br />{ limits.periods }</dd>
        </dl>
    }
}
