//! Goals compared pair by pair, the weights that follow, and whether the comparisons fit together.

use yew::prelude::*;

use crate::command::Command;
use crate::domain::{Goal, GoalField, Id};
use crate::language::Words;
use crate::select::strategy::{
    ComparedPair, GoalComparisons, goal_comparisons, saaty_steps, weights_of_100, with_comparison,
};
use crate::ui::components::{Badge, Button, ButtonKind, Choice, Explain, Glyph, Icon, SelectField, Tone};
use crate::ui::plan_ref::PlanRef;
use crate::ui::screens::editor::Editor;

/// What a [`GoalComparison`] shows.
#[derive(PartialEq, Properties)]
pub struct GoalComparisonProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Changes it.
    pub editor: Editor,
}

/// The comparison, folded at first.
#[component]
pub fn GoalComparison(props: &GoalComparisonProps) -> Html {
    let words = props.plan.words();
    let open = use_state_eq(|| false);
    let toggle = {
        let open = open.clone();
        move |()| open.set(!*open)
    };
    if props.plan.goals.len() < 2 {
        return Html::default();
    }
    let label = if *open { words.comparison_hide() } else { words.comparison_show() };
    html! {
        <div class="stack">
            <div><Button {label} pressed={Some(*open)} onclick={toggle} /></div>
            if *open { { view_comparison(props, &goal_comparisons(&props.plan)) } }
        </div>
    }
}

fn view_comparison(props: &GoalComparisonProps, view: &GoalComparisons) -> Html {
    let words = props.plan.words();
    let choices = choices(props.plan.words());
    html! {
        <div class="card">
            <p class="small muted">{ words.comparison_told() }</p>
            <ul class="stack goal-pairs">{ for view.pairs.iter().map(|pair| view_pair(props, pair, &choices)) }</ul>
            { view_fit(view) }
            if !view.weights.is_empty() { { view_weights(props, view) } }
        </div>
    }
}

/// Saaty's scale, its ratios as the ids.
fn choices(words: &Words) -> Vec<Choice> {
    let mut choices = vec![Choice::new("", words.not_compared())];
    choices
        .extend(saaty_steps(words).into_iter().map(|(ratio, label)| Choice::new(ratio.to_string(), label)));
    choices
}

fn view_pair(props: &GoalComparisonProps, pair: &ComparedPair, choices: &[Choice]) -> Html {
    let words = props.plan.words();
    let [first, second] = &pair.titles;
    let (plan, ids) = (props.plan.clone(), (pair.first.clone(), pair.second.clone()));
    let oncommit = props.editor.run(move |text: String| {
        let [one, other] = with_comparison(&plan, &ids.0, &ids.1, text.parse().ok());
        Command::Several {
            label: plan.words().compare_two_goals().to_owned(),
            commands: vec![set(one), set(other)],
        }
    });
    // The step that was chosen; a ratio of another tool takes the nearest.
    let distance = |ratio: f64, step: f64| (ratio / step).ln().abs();
    let nearest = pair.ratio.and_then(|ratio| {
        let steps = saaty_steps(props.plan.words()).into_iter().map(|(step, _)| step);
        steps.reduce(|best, step| if distance(ratio, step) < distance(ratio, best) { step } else { best })
    });
    let id = format!("{}-{}", pair.first, pair.second);
    html! {
        <li key={id.clone()} class="goal-pair">
            <span class="strong">{ first }</span>
            <SelectField {id} label={words.one_against_other(first, second)} label_hidden=true choices={choices.to_vec()}
                value={nearest.map(|step| step.to_string()).unwrap_or_default()} disabled={props.editor.read_only} {oncommit} />
            <span>{ words.against_other(second) }
                if pair.fits_worst { { " " }<Badge label={words.fits_worst()} tone={Tone::Warn} /> }
            </span>
        </li>
    }
}

fn set((goal, compared): (Id<Goal>, Vec<crate::domain::GoalComparison>)) -> Command {
    Command::edit(&goal, GoalField::Compared(compared))
}

fn view_fit(view: &GoalComparisons) -> Html {
    if view.weights.is_empty() {
        return html! { <p class="small muted">{ &view.sentence }</p> };
    }
    let (class, glyph) = if view.is_consistent {
        ("notice notice-good", Glyph::Check)
    } else {
        ("notice notice-warn", Glyph::Warning)
    };
    html! {
        <div class={class} role="status">
            <Icon {glyph} />
            <span>{ &view.sentence }</span>
        </div>
    }
}

fn view_weights(props: &GoalComparisonProps, view: &GoalComparisons) -> Html {
    let words = props.plan.words();
    let weights = weights_of_100(view);
    let label = words.take_goal_weights().to_owned();
    let take_over = props.editor.run(move |()| Command::Several {
        label: label.clone(),
        commands: weights
            .iter()
            .map(|(goal, weight)| Command::edit(goal, GoalField::Weight(*weight)))
            .collect(),
    });
    html! {
        <>
            <dl class="facts">{ for view.weights.iter().map(|one| html! {
                <><dt>{ &one.title }</dt><dd>
                    <Explain id={format!("{}-compared", one.goal)} figure={one.text.clone()} label={words.weight_of(&one.title)}>
                        <span class="explain-title">{ words.eigenvector_told() }</span>
                        <span class="explain-formula">{ &view.formula }</span>
                    </Explain>
                </dd></>
            }) }</dl>
            if !props.editor.read_only {
                <div><Button label={words.take_weights()} kind={ButtonKind::Primary} onclick={take_over} /></div>
            }
        </>
    }
}
