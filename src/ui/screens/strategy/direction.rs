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
    let words = props.plan.words();
    let strategy = &props.plan.strategy;
    let onactions = props.editor.run(|lines| Command::EditStrategy(StrategyField::Actions(lines)));
    html! {
        <Section id="direction" title={words.section_direction()}>
            <div class="strategy-vision">
                { text(props, ("vision", words.strategy_vision()), &strategy.vision,
                    words.strategy_vision_example(), StrategyField::Vision) }
            </div>
            <div class="columns columns-even strategy-words">
                { text(props, ("success", words.strategy_success()), &strategy.success,
                    words.strategy_success_example(), StrategyField::Success) }
                { text(props, ("market", words.strategy_market()), &strategy.market,
                    words.strategy_market_example(), StrategyField::Market) }
                <div class="stack-tight">
                    <h3>{ words.strategy_actions() }</h3>
                    <LineList id="strategy-actions" label={words.strategy_action()} placeholder={words.strategy_action_example()}
                        lines={strategy.actions.clone()} read_only={props.editor.read_only} onchange={onactions} />
                </div>
                <div class="stack-tight">
                    { text(props, ("constraints", words.strategy_constraints()), &strategy.constraints,
                        words.strategy_constraints_example(), StrategyField::Constraints) }
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
    let words = props.plan.words();
    let limits = limits(&props.plan);
    html! {
        <dl class="facts small">
            <dt>{ words.budget() }</dt><dd>{ limits.budget }</dd>
            <dt>{ words.limits_time() }</dt><dd>{ limits.time }<br />{ limits.periods }</dd>
        </dl>
    }
}
