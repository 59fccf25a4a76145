//! A piece of a screen that stands by itself in a page: one KPI, or the ranking as a short table.

use std::rc::Rc;

use yew::prelude::*;

use crate::domain::{Id, Kpi};
use crate::select::outcomes::outcomes;
use crate::select::page_view::Piece;
use crate::select::priorities::{Place, plan_ranking};
use crate::ui::components::{Column, EmptyState, Glyph, Table};
use crate::ui::screens::{KpiCard, ScreenProps};

/// What [`PieceView`] shows.
#[derive(PartialEq, Properties)]
pub struct PieceViewProps {
    /// What a screen is handed.
    pub screen: ScreenProps,
    /// The piece.
    pub piece: Piece,
}

/// The piece.
#[component]
pub fn PieceView(props: &PieceViewProps) -> Html {
    match &props.piece {
        Piece::Kpi(id) => html! { <OneKpi screen={props.screen.clone()} id={id.clone()} /> },
        Piece::Ranking { top } => html! { <TopRanking screen={props.screen.clone()} top={*top} /> },
    }
}

#[derive(PartialEq, Properties)]
struct OneKpiProps {
    screen: ScreenProps,
    id: Id<Kpi>,
}

#[component]
fn OneKpi(props: &OneKpiProps) -> Html {
    let screen = &props.screen;
    let all = use_memo((screen.plan.clone(), screen.today), |(plan, today)| outcomes(plan, *today));
    let found = all.groups.iter().flat_map(|group| &group.kpis).find(|kpi| kpi.id == props.id);
    let words = screen.plan.words();
    match found {
        Some(view) => {
            html! { <KpiCard screen={screen.clone()} view={Rc::new(view.clone())} selected=false /> }
        }
        None => html! {
            <EmptyState icon={Glyph::Trend} title={words.page_kpi_missing()} text={words.page_kpi_missing_text(props.id.as_str())} />
        },
    }
}

#[derive(PartialEq, Properties)]
struct TopRankingProps {
    screen: ScreenProps,
    top: usize,
}

#[component]
fn TopRanking(props: &TopRankingProps) -> Html {
    let plan = &props.screen.plan;
    let ranking = use_memo(plan.clone(), |plan| plan_ranking(plan));
    let words = plan.words();
    if ranking.ranked.is_empty() {
        return html! { <EmptyState title={words.page_ranking()} text={words.page_ranking_empty()} /> };
    }
    let columns = vec![
        Column::number(words.rank()),
        Column::text(words.initiative()),
        Column::number(words.score_column()),
    ];
    let row = |place: &Place| {
        html! {
            <tr key={place.initiative.id.as_str()}>
                <td class="num">{ words.count(place.rank) }</td>
                <th scope="row">{ plan.name_of(&place.initiative.id) }</th>
                <td class="num">{ words.short(place.score.value()) }</td>
            </tr>
        }
    };
    html! {
        <Table caption={words.page_ranking()} {columns}>{ for ranking.ranked.iter().take(props.top).map(row) }</Table>
    }
}
