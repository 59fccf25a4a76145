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
    let body = match props.forecast.as_deref() {
        None => html! { <p class="small muted">{ "Playing the roadmap through with other efforts …" }</p> },
        Some(view) if view.initiatives.is_empty() => html! {
            <p class="small muted">{ "Put initiatives on the roadmap to see how sure their dates are." }</p>
        },
        Some(view) => html! {
            <>
                <ul class="bullets">{ for view.summary.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                <details class="roadmap-notes">
                    <summary>{ "Every date, and how the figures come about" }</summary>
                    <div class="stack">
                        <p class="small muted roadmap-prose">{ &view.method }</p>
                        { view_table(props, view) }
                    </div>
                </details>
            </>
        },
    };
    html! {
        <Section id="roadmap-forecast" title="How sure are the dates"
            text="The same roadmap, if the work turns out smaller or larger than its estimates.">
            { body }
        </Section>
    }
}

fn view_table(props: &ForecastPanelProps, view: &ForecastView) -> Html {
    let columns = vec![
        Column::text("Initiative"),
        Column::text("As likely as not (50 %)").hint("Done by this day in half of the runs"),
        Column::text("Likely (85 %)").hint("Done by this day in 85 of 100 runs"),
        Column::text("Nearly sure (95 %)").hint("Done by this day in 95 of 100 runs"),
        Column::text("Deadline"),
        Column::number("Kept").hint("Share of runs in which it is done by its deadline"),
        Column::number("In time").hint("Share of runs in which it is done within the roadmap"),
        Column::number("Critical").hint(
            "Share of runs in which it lies on a longest path to the end of the roadmap or to a date that is missed \
             (criticality index, Van Slyke 1963)",
        ),
    ];
    html! {
        <Table caption="How sure each date is" {columns} tall=true>
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
