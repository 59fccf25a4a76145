//! Roadmaps side by side, a column each; it scrolls sideways by itself.

use crate::language::Words;
use std::rc::Rc;

use yew::prelude::*;

use super::head::{ScenarioHead, ScenarioRef};
use super::use_scenarios::{Known, Subject};
use crate::select::scenarios::{Cell, Comparison, Line, Outcome};
use crate::ui::components::{Explain, Meter};
use crate::ui::screens::ScreenProps;

/// What the [`ComparisonTable`] shows and does.
#[derive(Properties, PartialEq)]
pub struct ComparisonTableProps {
    pub screen: ScreenProps,
    pub known: Known,
    pub comparison: Rc<Comparison>,
}

/// A line per figure.
#[component]
pub fn ComparisonTable(props: &ComparisonTableProps) -> Html {
    let words = props.screen.plan.words();
    html! {
        <div class="table-scroll scenario-table" tabindex="0" role="group" aria-label={words.roadmaps_compared()}>
            <table class="table">
                <caption class="visually-hidden">{ words.roadmaps_beside() }</caption>
                <thead><tr>
                    <th scope="col"><span class="visually-hidden">{ words.figure() }</span></th>
                    { for props.known.iter().map(|(subject, outcome)| view_head(props, subject, outcome)) }
                </tr></thead>
                <tbody>{ for props.comparison.lines.iter().enumerate().map(|(place, line)| view_line(props, place, line)) }</tbody>
            </table>
        </div>
    }
}

fn view_head(props: &ComparisonTableProps, subject: &Subject, outcome: &Outcome) -> Html {
    let words = props.screen.plan.words();
    let plain = |title: &'static str, text: &'static str| {
        html! {
            <div class="scenario-head">
                <span class="strong">{ title }</span>
                <p class="small muted">{ text }</p>
                { match outcome {
                    Outcome::Pending(share) => html! { <Meter label={words.planning_named(title)} share={*share} text={words.percent(*share)} /> },
                    Outcome::Clash(sentence) => html! { <p class="small bad">{ sentence }</p> },
                    Outcome::Known(..) => Html::default(),
                } }
            </div>
        }
    };
    match subject {
        Subject::Accepted => {
            html! { <th scope="col">{ plain(words.accepted_now(), words.accepted_now_told()) }</th> }
        }
        Subject::Anew => {
            html! { <th scope="col">{ plain(words.planned_anew(), words.planned_anew_told()) }</th> }
        }
        Subject::Scenario(scenario) => html! {
            <th scope="col" key={scenario.id.to_string()}>
                <ScenarioHead screen={props.screen.clone()} scenario={ScenarioRef(scenario.clone())} outcome={outcome.clone()} />
            </th>
        },
    }
}

fn view_line(props: &ComparisonTableProps, place: usize, line: &Line) -> Html {
    let words = props.screen.plan.words();
    let before = place.checked_sub(1).and_then(|place| props.comparison.lines.get(place));
    let is_first = before.is_none_or(|before| before.group != line.group);
    html! {
        <>
        if is_first {
            <tr class="table-group"><th scope="rowgroup" colspan={(line.cells.len() + 1).to_string()}>{ line.group }</th></tr>
        }
        <tr>
            <th scope="row">
                <Explain id={format!("scenario-line-{place}")} figure={line.label.clone()} label={words.what_it_is()}>
                    <p class="explain-title">{ &line.label }</p>
                    <p>{ &line.hint }</p>
                </Explain>
            </th>
            { for line.cells.iter().map(|cell| html! { <td>{ cell.as_ref().map_or_else(waiting, |cell| view_cell(words, cell)) }</td> }) }
        </tr>
        </>
    }
}

fn waiting() -> Html {
    html! { <span class="muted">{ "…" }</span> }
}

fn view_cell(words: &Words, cell: &Cell) -> Html {
    let (tone, word) = match cell.better {
        Some(true) => ("good", words.cell_better()),
        Some(false) => ("bad", words.cell_worse()),
        None => ("muted", ""),
    };
    let list = match cell.list.as_slice() {
        [] => Html::default(),
        [only] => html! { <p class="tiny muted">{ only }</p> },
        many => html! {
            <details class="tiny">
                <summary>{ words.which() }</summary>
                <ul>{ for many.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            </details>
        },
    };
    html! {
        <div class="scenario-cell">
            <span>{ &cell.text }</span>
            if !cell.change.is_empty() {
                <span class={classes!("small", tone)}>{ format!(" {}", cell.change) }<span class="visually-hidden">{ " " }{ word }</span></span>
            }
            { list }
        </div>
    }
}
