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
    let open = use_state_eq(|| false);
    let toggle = {
        let open = open.clone();
        move |()| open.set(!*open)
    };
    if props.plan.goals.len() < 2 {
        return Html::default();
    }
    let label = if *open { "Hide the comparison" } else { "Compare goals pair by pair" };
    html! {
        <div class="stack">
            <div><Button {label} pressed={Some(*open)} onclick={toggle} /></div>
            if *open { { view_comparison(props, &goal_comparisons(&props.plan)) } }
        </div>
    }
}

fn view_comparison(props: &GoalComparisonProps, view: &GoalComparisons) -> Html {
    let choices = choices(props.plan.words());
    html! {
        <div class="card">
            <p class="small muted">{ "Weighing two goals at a time is easier than weighing all at once. The weights that fit all answers best follow from them (AHP, Saaty's scale)." }</p>
            <ul class="stack goal-pairs">{ for view.pairs.iter().map(|pair| view_pair(props, pair, &choices)) }</ul>
            { view_fit(view) }
            if !view.weights.is_empty() { { view_weights(props, view) } }
        </div>
    }
}

/// Saaty's scale, its ratios as the ids.
fn choices(words: &Words) -> Vec<Choice> {
    let mut choices = vec![Choice::new("", "not compared yet")];
    choices
        .extend(saaty_steps(words).into_iter().map(|(ratio, label)| Choice::new(ratio.to_string(), label)));
    choices
}

fn view_pair(props: &GoalComparisonProps, pair: &ComparedPair, choices: &[Choice]) -> Html {
    let [first, second] = &pair.titles;
    let (plan, ids) = (props.plan.clone(), (pair.first.clone(), pair.second.clone()));
    let oncommit = props.editor.run(move |text: String| {
        let [one, other] = with_comparison(&plan, &ids.0, &ids.1, text.parse().ok());
        Command::Several { label: "Compare two goals".to_owned(), commands: vec![set(one), set(other)] }
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
            <SelectField {id} label={format!("{first} against {second}")} label_hidden=true choices={choices.to_vec()}
                value={nearest.map(|step| step.to_string()).unwrap_or_default()} disabled={props.editor.read_only} {oncommit} />
            <span><span class="muted">{ "against " }</span>{ second }
                if pair.fits_worst { { " " }<Badge label="fits worst" tone={Tone::Warn} /> }
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
    let weights = weights_of_100(view);
    let take_over = props.editor.run(move |()| Command::Several {
        label: "Take the goal weights over from the comparison".to_owned(),
        commands: weights
            .iter()
            .map(|(goal, weight)| Command::edit(goal, GoalField::Weight(*weight)))
            .collect(),
    });
    html! {
        <>
            <dl class="facts">{ for view.weights.iter().map(|one| html! {
                <><dt>{ &one.title }</dt><dd>
                    <Explain id={format!("{}-compared", one.goal)} figure={one.text.clone()} label={format!("Weight of {}", one.title)}>
                        <span class="explain-title">{ "The principal eigenvector of the comparisons: the weights whose ratios fit all answers best" }</span>
                        <span class="explain-formula">{ &view.formula }</span>
                    </Explain>
                </dd></>
            }) }</dl>
            if !props.editor.read_only {
                <div><Button label="Take these weights over" kind={ButtonKind::Primary} onclick={take_over} /></div>
            }
        </>
    }
}
