//! The Outcomes screen: what changed, KPIs by goal, predictions against measurements, and what is not measured yet.

mod all_kpis;
mod calibration_panel;
mod changes_list;
mod fact_line;
mod gaps;
mod kpi_card;
mod kpi_fields;
mod measurements;
mod paste;
mod predictions_table;
mod signal_rule;

use std::rc::Rc;

use yew::prelude::*;

use super::ScreenProps;
use crate::command::Command;
use crate::domain::{Goal, Id, Kpi, KpiField};
use crate::select::outcomes::{GoalGroup, KpiView, outcomes};
use crate::ui::components::{Button, ButtonKind, EmptyState, Glyph, Section};
use crate::ui::plan_ref::Shared;
use all_kpis::AllKpis;
use changes_list::ChangesList;
pub use fact_line::view_figure;
use gaps::Gaps;
pub use kpi_card::KpiCard;
use predictions_table::PredictionsTable;
use signal_rule::SignalRule;

/// The Outcomes screen.
#[component]
pub fn OutcomesScreen(props: &ScreenProps) -> Html {
    let view = use_memo((props.plan.clone(), props.today), |(plan, today)| outcomes(plan, *today));
    if props.plan.kpis.is_empty() {
        return view_empty(props);
    }
    html! {
        <div class="outcomes">
            <ChangesList changes={view.changes.clone()} dispatch={props.dispatch.clone()} />
            { for view.groups.iter().map(|group| view_group(props, group)) }
            <AllKpis screen={props.clone()} view={Shared(view.clone())} />
            <SignalRule ..props.clone() />
            <PredictionsTable predictions={Rc::new(view.predictions.clone())} screen={props.clone()} />
            <Gaps goals={view.goals_without_kpi.clone()} kpis={view.kpis_without_goal.clone()}
                read_only={props.read_only} onadd={on_add(props)} />
        </div>
    }
}

fn view_empty(props: &ScreenProps) -> Html {
    let words = props.plan.words();
    let add = on_add(props).reform(|()| None);
    html! {
        <EmptyState icon={Glyph::Trend} title={words.outcomes_empty()}
            text={words.outcomes_empty_told()}>
            if !props.read_only { <Button label={words.kpi_add()} icon={Glyph::Plus} kind={ButtonKind::Primary} onclick={add} /> }
        </EmptyState>
    }
}

fn view_group(props: &ScreenProps, group: &GoalGroup) -> Html {
    let words = props.plan.words();
    let id =
        group.goal.as_ref().map_or_else(|| "kpis-without-goal".to_owned(), |goal| format!("{goal}-kpis"));
    let goal = group.goal.clone();
    let add = on_add(props).reform(move |()| goal.clone());
    let actions = if props.read_only {
        Html::default()
    } else {
        html! { <Button label={words.kpi_add()} icon={Glyph::Plus} kind={ButtonKind::Quiet} onclick={add} /> }
    };
    let last = group.kpis.len().saturating_sub(1);
    let card = |(index, view): (usize, &KpiView)| {
        // Moving goes past the neighbour in the group, which may stand further off in plan order.
        let earlier = index.checked_sub(1).and_then(|index| group.kpis.get(index)).map(|kpi| kpi.place);
        let later = (index < last).then(|| group.kpis.get(index + 1)).flatten().map(|kpi| kpi.place);
        let selected = props.selected.as_ref().is_some_and(|record| *record == view.id.record_ref());
        html! {
            <KpiCard key={view.id.as_str()} screen={props.clone()} view={Rc::new(view.clone())} {earlier} {later} {selected} />
        }
    };
    html! {
        <Section {id} title={group.title.clone()} text={group.summary.clone()} {actions}>
            <div class="grid-wide">{ for group.kpis.iter().enumerate().map(card) }</div>
        </Section>
    }
}

/// Adds a KPI to a goal.
fn on_add(props: &ScreenProps) -> Callback<Option<Id<Goal>>> {
    let name = props.plan.words().new_kpi();
    props.run(move |goal| Command::add::<Kpi>(vec![KpiField::Name(name.to_owned()), KpiField::Goal(goal)]))
}
