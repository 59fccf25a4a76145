//! How sure the dates are, as a whole and one by one.

use std::rc::Rc;

use yew::prelude::*;

use crate::select::forecast::{ForecastView, InitiativeForecast, chance_words};
use crate::store::Msg;
use crate::ui::components::{Column, Section, Table};
use crate::ui::screens::ScreenProps;

/// What the [`ForecastPanel`] shows.
#[derive(Properties, PartialEq)]
pub struct ForecastPanelProps {
    pub screen: ScreenProps,
    /// None while it is worked out.
    pub forecast: Option<Rc<ForecastView>>,
}

/// Sentences, and a table to open.
#[component]
pub fn ForecastPanel(props: &ForecastPanelProps) -> Html {
    let words = props.screen.plan.words();
    let body = match props.forecast.as_deref() {
        None => html! { <p class="small muted">{ words.forecast_running() }</p> },
        Some(view) if view.initiatives.is_empty() => html! {
            <p class="small muted">{ words.forecast_empty() }</p>
        },
        Some(view) => html! {
            <>
                <ul class="bullets">{ for view.summary.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                <details class="roadmap-notes">
                    <summary>{ words.every_date() }</summary>
                    <div class="stack">
                        <p class="small muted roadmap-prose">{ &view.method }</p>
                        { view_table(props, view) }
                    </div>
                </details>
            </>
        },
    };
    html! {
        <Section id="roadmap-forecast" title={words.how_sure_dates()}
            text={words.how_sure_dates_told()}>
            { body }
        </Section>
    }
}

fn view_table(props: &ForecastPanelProps, view: &ForecastView) -> Html {
    let words = props.screen.plan.words();
    let columns = vec![
        Column::text(words.initiative()),
        Column::text(words.forecast_half()).hint(words.forecast_half_hint()),
        Column::text(words.forecast_likely()).hint(words.forecast_likely_hint()),
        Column::text(words.forecast_sure()).hint(words.forecast_sure_hint()),
        Column::text(words.deadline()),
        Column::number(words.due_kept()).hint(words.kept_hint()),
        Column::number(words.in_time()).hint(words.in_time_hint()),
        Column::number(words.critical()).hint(words.critical_hint()),
    ];
    html! {
        <Table caption={words.each_date_sure()} {columns} tall=true>
            { for view.initiatives.iter().map(|one| view_row(&props.screen, one)) }
        </Table>
    }
}

fn view_row(screen: &ScreenProps, one: &InitiativeForecast) -> Html {
    let record = one.id.record_ref();
    let onclick = screen.dispatch.reform(move |_: MouseEvent| Msg::Select(Some(record.clone())));
    let unsure = one.on_time.is_some_and(|chance| chance < 0.5);
    html! {
        <tr key={one.id.to_string()}>
            <th scope="row"><button type="button" class="roadmap-link" {onclick}>{ &one.title }</button></th>
            { for one.days.iter().map(|day| html! { <td class="nowrap">{ day }</td> }) }
            <td class="nowrap">{ one.deadline.clone() }</td>
            <td class={classes!("num", unsure.then_some("bad"))}>{ one.on_time.map(|chance| chance_words(screen.plan.words(), chance)) }</td>
            <td class="num">{ chance_words(screen.plan.words(), one.within) }</td>
            <td class="num">{ chance_words(screen.plan.words(), one.criticality_share) }</td>
        </tr>
    }
}
