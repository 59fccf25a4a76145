//! Predicted against measured, so that the next prediction can be better.

use std::rc::Rc;

use yew::prelude::*;

use super::calibration_panel::CalibrationPanel;
use super::fact_line::view_figure;
use crate::domain::Screen;
use crate::select::charts::ChartView;
use crate::select::outcomes::{LaunchEffect, PredictionRow, Predictions, Verdict, held_chart};
use crate::store::Msg;
use crate::ui::charts::Chart;
use crate::ui::components::{Badge, Column, EmptyState, Glyph, Section, Table, Tone};
use crate::ui::screens::ScreenProps;

/// What a [`PredictionsTable`] shows and does.
#[derive(Properties, PartialEq)]
pub struct PredictionsTableProps {
    /// What the screen was handed.
    pub screen: ScreenProps,
    /// What was predicted and measured.
    pub predictions: Rc<Predictions>,
}

fn view_held(props: &PredictionsTableProps) -> Html {
    let view = held_chart(&props.screen.plan, &props.predictions);
    if view.rows.is_empty() {
        return Html::default();
    }
    html! { <div class="outcomes-held"><Chart view={ChartView::Bars(Rc::new(view))} width={820} /></div> }
}

/// Predictions and what came of them.
#[component]
pub fn PredictionsTable(props: &PredictionsTableProps) -> Html {
    let words = props.screen.plan.words();
    let rows = &props.predictions.rows;
    let body = if rows.is_empty() {
        html! {
            <EmptyState icon={Glyph::Target} title={words.predictions_empty()}
                text={words.predictions_empty_told()} />
        }
    } else {
        view_table(props)
    };
    html! {
        <Section id="predictions" title={words.predicted_and_measured()}
            text={words.predicted_and_measured_told()}>
            { view_held(props) }
            <CalibrationPanel screen={props.screen.clone()} calibration={props.predictions.calibration.clone()} />
            { body }
        </Section>
    }
}

fn view_table(props: &PredictionsTableProps) -> Html {
    let words = props.screen.plan.words();
    let columns = vec![
        Column::text(words.initiative()),
        Column::text(words.kpi()),
        Column::number(words.predicted_change()),
        Column::text(words.prediction_shows()),
        Column::number(words.measured_change()),
        Column::number(words.step_at_launch()),
        Column::text(words.column_outcome()),
    ];
    html! {
        <Table caption={words.predicted_and_measured_changes()} {columns}>
            { for props.predictions.rows.iter().map(|row| view_row(row, &props.screen)) }
        </Table>
    }
}

fn view_row(row: &PredictionRow, screen: &ScreenProps) -> Html {
    let record = row.initiative.record_ref();
    let dispatch = screen.dispatch.clone();
    let open = move |_: MouseEvent| {
        dispatch.emit(Msg::Show(Screen::Priorities));
        dispatch.emit(Msg::Select(Some(record.clone())));
    };
    let owner = format!("{}-{}", row.initiative, row.kpi);
    html! {
        <tr key={owner.clone()}>
            <th scope="row"><button type="button" class="link-button" onclick={open}>{ &row.title }</button></th>
            <td class="outcome-kpi">{ &row.kpi_name }</td>
            <td class="num">
                { &row.predicted }
                if let Some(corrected) = &row.corrected {
                    <div class="tiny muted">{ "corrected " }{ view_figure(&owner, corrected) }</div>
                }
            </td>
            <td class="muted outcome-kpi">{ &row.when }</td>
            <td class={if row.change.is_some() { "num" } else { "num muted" }}>
                { view_figure(&owner, &row.measured) }{ &row.measured.words }
            </td>
            <td class="num">{ for row.effect.iter().map(|effect| view_step(&owner, effect)) }</td>
            <td><Badge label={row.verdict.label(screen.plan.words())} tone={tone(row.verdict)} /></td>
        </tr>
    }
}

fn view_step(owner: &str, launch: &LaunchEffect) -> Html {
    html! {
        <>
            { view_figure(owner, &launch.fact) }
            <div class="tiny muted nowrap">{ &launch.range }</div>
        </>
    }
}

fn tone(verdict: Verdict) -> Tone {
    match verdict {
        Verdict::Inside => Tone::Good,
        Verdict::Less => Tone::Bad,
        Verdict::More => Tone::Accent,
        Verdict::NotYet | Verdict::NotLaunched => Tone::Neutral,
    }
}
