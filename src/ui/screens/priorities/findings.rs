//! What follows from how sure the ranking is, each finding folded under its heading.

use std::rc::Rc;

use yew::prelude::*;

use super::benefit_figure::DRAWN_AT_ONCE;
use crate::domain::{Id, Initiative, RecordRef};
use crate::select::charts::{ChartView, HeatView};
use crate::select::priorities::{Finding, FindingRow, PlanRanking, findings, rank_heat};
use crate::ui::charts::Chart;
use crate::ui::components::{Button, ButtonKind, Column, Section, Table};
use crate::ui::hooks::{Sureness, use_later};
use crate::ui::plan_ref::{PlanRef, Shared};

/// What [`Findings`] shows.
#[derive(Properties, PartialEq)]
pub struct FindingsProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Its ranking.
    pub ranking: Shared<PlanRanking>,
    /// How sure it is.
    pub sureness: Sureness,
    /// How many count as the top.
    pub top: usize,
    /// Told what to open.
    pub onopen: Callback<Option<RecordRef>>,
}

/// The findings.
#[component]
pub fn Findings(props: &FindingsProps) -> Html {
    let words = props.plan.words();
    let key = (props.plan.clone(), props.ranking.clone(), props.sureness.clone(), props.top);
    let heat = use_memo(key.clone(), |(plan, ranking, sureness, _)| {
        sureness.chances().map(|chances| Rc::new(rank_heat(plan, ranking, chances)))
    });
    let at_once = props.ranking.ranked.len() <= DRAWN_AT_ONCE;
    let found = use_later(key, at_once, |(plan, ranking, sureness, top)| {
        sureness.chances().map(|chances| findings(plan, ranking, chances, *top)).unwrap_or_default()
    });
    // While the ranking is sampled again, what was found stays.
    let last = use_mut_ref(Rc::default);
    if !matches!(props.sureness, Sureness::Pending(_)) {
        *last.borrow_mut() = found.unwrap_or_default();
    }
    let found: Rc<Vec<Finding>> = last.borrow().clone();
    if found.is_empty() {
        return Html::default();
    }
    html! {
        <Section id="findings" title={words.how_far_to_trust()}
            text={words.findings_told()}>
            { view_heat(&heat, &props.onopen) }
            <div class="stack">{ for found.iter().map(|finding| view_finding(finding, &props.onopen)) }</div>
        </Section>
    }
}

fn view_heat(heat: &Option<Rc<HeatView>>, onopen: &Callback<Option<RecordRef>>) -> Html {
    let Some(view) = heat.clone().filter(|view| view.rows.len() > 1) else { return Html::default() };
    let onselect = onopen.reform(|id: AttrValue| Id::<Initiative>::new(&id).ok().map(|id| id.record_ref()));
    html! { <div class="findings-heat"><Chart view={ChartView::Heat(view)} {onselect} /></div> }
}

fn view_finding(finding: &Finding, onopen: &Callback<Option<RecordRef>>) -> Html {
    let columns: Vec<Column> = finding
        .columns
        .iter()
        .map(
            |(label, numeric)| {
                if *numeric { Column::number(label.clone()) } else { Column::text(label.clone()) }
            },
        )
        .collect();
    html! {
        <details class="finding" id={format!("finding-{}", finding.key)} key={finding.key} open={finding.key == "research"}>
            <summary><h3>{ finding.title }</h3></summary>
            <div class="stack">
                <p>{ &finding.text }</p>
                if !finding.rows.is_empty() {
                    <Table caption={finding.title} {columns}>
                        { for finding.rows.iter().map(|row| view_row(row, &finding.columns, onopen)) }
                    </Table>
                }
                <p class="muted small">{ &finding.note }</p>
            </div>
        </details>
    }
}

fn view_row(row: &FindingRow, columns: &[(String, bool)], onopen: &Callback<Option<RecordRef>>) -> Html {
    let mut cells = row.cells.iter().zip(columns);
    let name = cells.next().map(|(name, _)| match row.record.clone() {
        Some(record) => html! {
            <Button label={name.clone()} kind={ButtonKind::Quiet} onclick={onopen.reform(move |()| Some(record.clone()))} />
        },
        None => html! { { name } },
    });
    let cell = |(text, (_, numeric)): (&String, &(String, bool))| {
        html! { <td class={numeric.then_some("num")}>{ text }</td> }
    };
    html! { <tr><th scope="row">{ name }</th>{ for cells.map(cell) }</tr> }
}
