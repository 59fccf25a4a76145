//! Kano: what people answered, and what it says of the initiative.

use crate::language::Words;
use yew::prelude::*;

use super::PartProps;
use crate::command::Command;
use crate::domain::InitiativeField;
use crate::select::priorities::{KanoView, kano_lines, kano_view, read_kano_lines};
use crate::ui::components::{Badge, Button, ButtonKind, Check, Explain, TextArea, Tone};

/// Answers in, category and coefficients out.
#[component]
pub fn Kano(props: &PartProps) -> Html {
    let words = props.screen.plan.words();
    let editing = use_state_eq(|| false);
    let PartProps { screen, initiative } = props;
    let view = kano_view(props.screen.plan.words(), initiative);
    let label = match (*editing, &view) {
        (true, _) => words.done(),
        (false, None) => words.enter_answers(),
        (false, Some(_)) => words.change_answers(),
    };
    let toggle = {
        let editing = editing.clone();
        move |()| editing.set(!*editing)
    };
    html! {
        <section class="stack-tight" aria-label={words.kano()}>
            <h3>{ words.kano_title() }</h3>
            if let Some(view) = &view {
                { view_verdict(props, view) }
            } else {
                <p class="muted small">{ words.kano_told() }</p>
            }
            if *editing && !screen.read_only { { view_editor(props) } }
            if !screen.read_only { <div><Button {label} kind={ButtonKind::Quiet} onclick={toggle} /></div> }
        </section>
    }
}

fn view_verdict(props: &PartProps, view: &KanoView) -> Html {
    let words = props.screen.plan.words();
    let id = &props.initiative.id;
    let coefficient = |key: &str, name: &'static str, value: &Option<String>| {
        let figure = value.clone().unwrap_or_else(|| "–".to_owned());
        html! {
            <><dt>{ name }</dt><dd>
                <Explain id={format!("{id}-kano-{key}")} {figure} label={name}>
                    <span class="explain-title">{ words.kano_coefficients() }</span>
                    <span class="explain-formula">{ &view.formula }</span>
                </Explain>
            </dd></>
        }
    };
    let counts: Vec<String> = view
        .counts
        .iter()
        .filter(|(_, people)| *people > 0)
        .map(|(name, people)| format!("{name} {people}"))
        .collect();
    html! {
        <>
            <div class="split"><Badge label={view.category} tone={Tone::Accent} /><span class="muted small">{ words.people_of(view.people as usize) }</span></div>
            <p class="small">{ words.sentences(&[view.meaning.to_owned(), view.reason.clone()]) }</p>
            <dl class="facts small">{ coefficient("better", words.kano_better(), &view.better) }{ coefficient("worse", words.kano_worse(), &view.worse) }</dl>
            <p class="muted small">{ counts.join(" · ") }</p>
        </>
    }
}

fn view_editor(props: &PartProps) -> Html {
    let PartProps { screen, initiative } = props;
    let one = initiative.clone();
    let words = screen.plan.words();
    let reading = words.clone();
    let oncommit = screen.run(move |text: String| {
        // The check lets through only what can be read.
        let answers = read_kano_lines(&text, &reading).unwrap_or_else(|_| one.kano_answers.clone());
        Command::edit(&one.id, InitiativeField::KanoAnswers(answers))
    });
    html! {
        <TextArea id={format!("{}-kano", initiative.id)} label={words.kano_answers()} rows={5} value={kano_lines(&initiative.kano_answers)}
            placeholder="like, dislike, 12" hint={words.kano_hint()}
            check={Check(check_lines)} {oncommit} />
    }
}

fn check_lines(text: &str, words: &Words) -> Result<String, String> {
    read_kano_lines(text, words).map(|answers| kano_lines(&answers))
}
