//! The Roadmap screen: what runs when, whether the teams can do it, and a planner that proposes better.
//!
//! A proposal is session state: it lies over the accepted roadmap until it is accepted as one step, discarded, or the
//! plan changes under it.

mod basis;
mod board;
mod by_hand;
mod clash;
mod details;
mod exceptions;
mod forecast;
mod links;
mod milestones;
mod not_placed;
mod planner;
mod proposal;
mod scenarios;
mod summary;
mod table;
mod table_row;
mod teams;
mod time;
mod toolbar;
mod ways_in;
mod work;

use std::rc::Rc;

use yew::prelude::*;

use super::ScreenProps;
use crate::domain::{Initiative, Screen, TeamField};
use crate::select::charts::ChartView;
use crate::select::forecast::ForecastView;
use crate::select::page_view::{RoadmapLook, Shape};
use crate::select::roadmap::{Query, RoadmapView, Zoom, burn_up, roadmap_view};
use crate::store::Msg;
use crate::ui::actions::{Action, use_offer};
use crate::ui::charts::Chart;
use crate::ui::components::{Button, ButtonKind, EmptyState, Glyph};
use crate::ui::hooks::{use_on_paper, use_roadmap_look};
use basis::{BasisRef, use_basis};
use board::Board;
use clash::ClashList;
use details::DetailsPanel;
use forecast::{ForecastPanel, use_forecast};
use milestones::MilestonesEditor;
use not_placed::NotPlacedList;
use planner::{Planner, PlannerState, use_planner};
use proposal::ProposalBar;
use scenarios::ScenarioPanel;
use summary::Summary;
use table::RoadmapTable;
use teams::TeamsEditor;
use time::TimeView;
use toolbar::Toolbar;

/// The Roadmap screen.
#[component]
pub fn RoadmapScreen(props: &ScreenProps) -> Html {
    let basis = use_basis(props);
    let planner = use_planner(&props.plan, &basis);
    let (look, set_look) = use_roadmap_look();
    let proposal = planner.proposal();
    let can_plan = !props.read_only && !props.plan.initiatives.is_empty() && !props.plan.teams.is_empty();
    use_offer(Action::PlanRoadmap, can_plan.then(|| planner.start.clone()));
    use_offer(Action::DiscardRoadmap, proposal.as_ref().map(|_| planner.discard.clone()));
    // A sheet has no room for the words of a finer scale.
    let is_crowded = use_on_paper() && matches!(look.zoom, Zoom::Month | Zoom::Week);
    let zoom = if is_crowded { Zoom::Quarter } else { look.zoom };
    let query = Query { grouping: look.grouping, zoom, today: props.today };
    let proposed = proposal.as_ref().map(|proposal| proposal.schedule.clone());
    let forecast = use_forecast(&basis, proposed.clone());
    let view = use_memo((basis.clone(), proposed, query), |(basis, proposed, query)| {
        roadmap_view(&basis.plan, &basis.planning, &basis.accepted, proposed.as_deref(), *query)
    });
    html! {
        <div class="stack-loose roadmap">
            if props.plan.initiatives.is_empty() {
                { no_initiatives(props) }
            } else if props.plan.teams.is_empty() {
                { no_teams(props) }
            } else {
                <Toolbar {look} onlook={set_look} planner={planner.clone()} read_only={props.read_only} />
                { view_plan(props, &basis, &planner, &view, look, &forecast) }
                { view_burn_up(props, &basis, &view) }
                <ForecastPanel screen={props.clone()} forecast={forecast.clone()} />
                <ScenarioPanel screen={props.clone()} basis={basis.clone()} />
            }
            <TeamsEditor ..props.clone() />
            if !props.plan.initiatives.is_empty() {
                <MilestonesEditor screen={props.clone()} forecast={forecast.clone()} />
            }
        </div>
    }
}

fn view_plan(
    props: &ScreenProps,
    basis: &BasisRef,
    planner: &Planner,
    view: &Rc<RoadmapView>,
    look: RoadmapLook,
    forecast: &Option<Rc<ForecastView>>,
) -> Html {
    let selected = props.selected.as_ref().and_then(|record| record.typed::<Initiative>());
    let chosen = selected.clone().filter(|id| basis.plan.initiatives.get(id).is_some());
    let drawing = match look.shape {
        Shape::Timeline => html! {
            <TimeView screen={props.clone()} basis={basis.clone()} view={view.clone()} zoom={look.zoom}
                forecast={forecast.clone()} proposed={planner.proposal().is_some()} />
        },
        Shape::Board => html! { <Board screen={props.clone()} basis={basis.clone()} view={view.clone()}
        proposed={planner.proposal().is_some()} /> },
        Shape::Table => html! {
            <RoadmapTable screen={props.clone()} basis={basis.clone()} view={view.clone()}
                proposed={planner.proposal().is_some()} />
        },
    };
    html! {
        <>
            if let PlannerState::Clash(report) = &planner.state {
                <ClashList screen={props.clone()} report={report.clone()} again={planner.again.clone()} />
            }
            if let Some(proposal) = planner.proposal() {
                <ProposalBar screen={props.clone()} basis={basis.clone()} {proposal} planner={planner.clone()} />
            }
            <Summary view={view.clone()} />
            <div class={classes!("roadmap-layout", chosen.is_some().then_some("roadmap-layout-details"))}>
                { drawing }
                if let Some(id) = chosen {
                    <DetailsPanel key={id.to_string()} screen={props.clone()} basis={basis.clone()} id={id.clone()}
                        proposed={planner.proposal().map(|proposal| proposal.schedule.clone())} forecast={forecast.clone()} />
                }
            </div>
            <NotPlacedList screen={props.clone()} view={view.clone()} proposed={planner.proposal().is_some()} />
        </>
    }
}

/// The accepted roadmap's value over time; a proposal is judged by its totals.
fn view_burn_up(props: &ScreenProps, basis: &BasisRef, view: &Rc<RoadmapView>) -> Html {
    match burn_up(&basis.plan, &view.rows, props.today) {
        Some(chart) => html! {
            <div class="card roadmap-burn-up"><Chart view={ChartView::Line(Rc::new(chart))} width={960} height={200} /></div>
        },
        None => Html::default(),
    }
}

fn no_initiatives(props: &ScreenProps) -> Html {
    let words = props.plan.words();
    let go = props.dispatch.reform(|()| Msg::Show(Screen::Priorities));
    html! {
        <EmptyState title={words.nothing_to_plan()} icon={Some(Glyph::Calendar)}
            text={words.nothing_to_plan_told()}>
            <Button label={words.go_to_priorities()} kind={ButtonKind::Primary} onclick={go} />
        </EmptyState>
    }
}

fn no_teams(props: &ScreenProps) -> Html {
    let words = props.plan.words();
    let add = props.run({
        let name = props.plan.words().first_team();
        move |()| teams::new_team(vec![TeamField::Name(name.to_owned())])
    });
    html! {
        <EmptyState title={words.who_does_work()} icon={Some(Glyph::People)}
            text={words.who_does_work_told()}>
            if !props.read_only {
                <Button label={words.team_add_first()} kind={ButtonKind::Primary} onclick={add} />
            }
        </EmptyState>
    }
}
