//! The roadmap as now, next and later, for those who should not read dates as promises.

use std::rc::Rc;

use yew::prelude::*;

use crate::domain::Choice;
use crate::select::charts::BarState;
use crate::select::roadmap::{RoadmapView, Row, Stage};
use crate::store::Msg;
use crate::ui::components::{Badge, Swatch, Tone};
use crate::ui::screens::ScreenProps;

/// What the [`Board`] shows and does.
#[derive(Properties, PartialEq)]
pub struct BoardProps {
    pub screen: ScreenProps,
    pub view: Rc<RoadmapView>,
}

/// Three columns.
#[component]
pub fn Board(props: &BoardProps) -> Html {
    html! { <div class="roadmap-board">{ for Stage::ALL.iter().map(|stage| view_stage(props, *stage)) }</div> }
}

fn view_stage(props: &BoardProps, stage: Stage) -> Html {
    let rows: Vec<&Row> =
        props.view.rows.iter().filter(|row| row.stage == stage && row.state != BarState::Launched).collect();
    let settings = &props.screen.plan.settings;
    let label = stage.label(props.screen.plan.words());
    html! {
        <section class="roadmap-stage" aria-label={label}>
            <h3>{ label } <span class="muted">{ rows.len() }</span></h3>
            <p class="tiny muted">{ stage.dates(settings.start, props.screen.today) }</p>
            <ul class="stack-tight">{ for rows.iter().map(|row| view_card(&props.screen, row)) }</ul>
            if rows.is_empty() { <p class="small muted">{ "Nothing yet." }</p> }
        </section>
    }
}

fn view_card(screen: &ScreenProps, row: &Row) -> Html {
    let record = row.id.record_ref();
    let pressed = screen.selected.as_ref() == Some(&record);
    let onclick =
        screen.dispatch.reform(move |_: MouseEvent| Msg::Select((!pressed).then(|| record.clone())));
    let late = row.deadline.as_ref().is_some_and(|(_, kept)| !kept);
    html! {
        <li key={row.id.to_string()}>
            <button type="button" class={classes!("roadmap-card", format!("roadmap-card-{}", row.state.word()))} {onclick}
                aria-pressed={pressed.to_string()}>
                <span class="strong">{ &row.title }</span>
                <span class="row-tight small muted"><Swatch category={row.category} />{ &row.team }</span>
                if !row.goal.is_empty() { <span class="small muted">{ &row.goal }</span> }
                if late || !row.problems.is_empty() {
                    <Badge label={if late { "Misses its deadline" } else { "Does not fit" }} tone={Tone::Bad} />
                }
            </button>
        </li>
    }
}
