//! The tables of the ranking: those with a score, and those that wait for an input.

use std::rc::Rc;

use yew::prelude::*;

use super::ranking_row::RankingRow;
use crate::domain::{Id, Initiative, RecordRef};
use crate::select::priorities::{
    Filter, PlanRanking, RowView, SortBy, Sorting, filtered, input_columns, method, row_view, sorted,
};
use crate::ui::components::{Button, Column, SortOrder, Table};
use crate::ui::hooks::Sureness;
use crate::ui::screens::ScreenProps;

/// Rows shown at first, and how many more at a time.
const PAGE: usize = 100;

/// What [`RankingTable`] shows.
#[derive(Properties, PartialEq)]
pub struct RankingTableProps {
    /// What the screen was handed.
    pub screen: ScreenProps,
    /// The ranking of the plan.
    pub ranking: Rc<PlanRanking>,
    /// How sure it is.
    pub sureness: Sureness,
    /// What is looked for.
    pub filter: Filter,
    /// How many count as the top.
    pub top: usize,
    /// Told what to open.
    pub onopen: Callback<Option<RecordRef>>,
}

/// The ranking.
#[component]
pub fn RankingTable(props: &RankingTableProps) -> Html {
    let plan = &props.screen.plan;
    let sorting = use_state_eq(Sorting::default);
    let shown = use_state_eq(|| PAGE);
    let order = use_memo((plan.clone(), props.filter.clone(), (*sorting).clone()), {
        let ranking = props.ranking.clone();
        move |(plan, filter, sorting)| {
            let passing = filtered(ranking.ranked.iter().map(|place| &place.initiative), filter);
            sorted(plan, &ranking.ranked, passing, sorting)
        }
    });
    let (columns, sorts) = heads(props, &sorting);
    let onsort = {
        let sorting = sorting.clone();
        move |column: usize| {
            if let Some(Some(by)) = sorts.get(column) {
                let reversed = sorting.by == *by && !sorting.reversed;
                sorting.set(Sorting { by: by.clone(), reversed });
            }
        }
    };
    // Beside a row that is not the next in rank, "about equal to the one above" would be about another one.
    let in_rank_order = sorting.by == SortBy::Rank && !sorting.reversed && props.filter.is_empty();
    let rows = order.iter().take(*shown).filter_map(|&index| {
        let place = props.ranking.ranked.get(index)?;
        let chances = props.sureness.chances();
        let mut view = row_view(plan, &place.initiative, Some((index, place)), chances, props.top);
        view.about_equal_to_above &= in_rank_order;
        if view.about_equal_to_above
            && let Some(first) = chances.and_then(|chances| props.ranking.ranked.get(chances.tier(index)))
        {
            view.rank = first.rank.to_string();
        }
        Some(view_row(&props.screen, &place.initiative, Rc::new(view), &props.onopen))
    });
    let left = order.len().saturating_sub(*shown);
    html! {
        <>
            if props.sureness == Sureness::TooLong {
                <p class="notice">{ "How sure this ranking is cannot be worked out here: it is too long without a worker, which this page does not allow." }</p>
            }
            if order.is_empty() {
                <p class="muted">{ nothing(props) }</p>
            } else {
                <div class="ranking">
                    <Table caption="Initiatives by score" {columns} {onsort} tall=true>{ for rows }</Table>
                </div>
            }
            if left > 0 {
                <div class="row">
                    <Button label="Show more" onclick={let shown = shown.clone(); move |()| shown.set(*shown + PAGE)} />
                    <span class="muted small">{ format!("{left} more") }</span>
                </div>
            }
        </>
    }
}

fn nothing(props: &RankingTableProps) -> &'static str {
    if props.ranking.ranked.is_empty() {
        "Nothing has a score yet: fill in the inputs below."
    } else {
        "Nothing matches. Take a word out of the search, or choose another status."
    }
}

fn view_row(
    screen: &ScreenProps,
    one: &Rc<Initiative>,
    view: Rc<RowView>,
    onopen: &Callback<Option<RecordRef>>,
) -> Html {
    let selected = screen.selected.as_ref() == Some(&one.id.record_ref());
    let place = screen.plan.initiatives.position(&one.id).unwrap_or_default();
    html! {
        <RankingRow key={one.id.to_string()} initiative={one.clone()} {view} {place} {selected}
            read_only={screen.read_only} onopen={onopen.clone()} dispatch={screen.dispatch.clone()} />
    }
}

/// The columns' heads, and what each sorts by.
fn heads(props: &RankingTableProps, sorting: &Sorting) -> (Vec<Column>, Vec<Option<SortBy>>) {
    let method = method(&props.screen.plan);
    let mut heads: Vec<(Column, Option<SortBy>)> = vec![
        (
            Column::number("Rank").hint("Equal scores share a rank. ≈ marks an order that is not settled."),
            Some(SortBy::Rank),
        ),
        (Column::text("Initiative"), Some(SortBy::Title)),
    ];
    for column in input_columns(&props.screen.plan) {
        heads.push((Column::number(column.label).hint(column.help), Some(SortBy::Input(column.key))));
    }
    heads.extend([
        (Column::number("Benefit").hint(method.benefit), Some(SortBy::Benefit)),
        (Column::number("Cost").hint(method.cost), Some(SortBy::Cost)),
        (Column::number("Score").hint(method.words), Some(SortBy::Rank)),
    ]);
    if props.sureness.chances().is_some() {
        heads.push((
            Column::number(format!("In top {}", props.top)).hint("How likely it truly belongs there"),
            None,
        ));
    }
    heads.extend([
        (Column::text("Status"), Some(SortBy::Status)),
        (Column::text("Owner"), Some(SortBy::Owner)),
        (Column::text("Must"), Some(SortBy::Must)),
        (Column::actions(), None),
    ]);
    let heads = heads.into_iter().enumerate().map(|(place, (column, by))| {
        // The score's head sorts as the rank's does; only the rank's shows the arrow.
        let is_sorted = by.as_ref() == Some(&sorting.by) && (place == 0 || by != Some(SortBy::Rank));
        let order = if sorting.reversed { SortOrder::Descending } else { SortOrder::Ascending };
        match by {
            Some(_) => (column.sortable(is_sorted.then_some(order)), by),
            None => (column, by),
        }
    });
    heads.unzip()
}

/// What [`UnscoredTable`] shows.
#[derive(Properties, PartialEq)]
pub struct UnscoredTableProps {
    /// What the screen was handed.
    pub screen: ScreenProps,
    /// The initiatives without a score.
    pub initiatives: Vec<Rc<Initiative>>,
    /// Told what to open.
    pub onopen: Callback<Option<RecordRef>>,
}

/// Initiatives that wait for an input.
#[component]
pub fn UnscoredTable(props: &UnscoredTableProps) -> Html {
    let shown = use_state_eq(|| PAGE);
    let plan = &props.screen.plan;
    let mut columns = vec![Column::text("Initiative")];
    columns
        .extend(input_columns(plan).into_iter().map(|column| Column::number(column.label).hint(column.help)));
    columns.extend([
        Column::text("What is missing"),
        Column::text("Status"),
        Column::text("Owner"),
        Column::text("Must"),
        Column::actions(),
    ]);
    let rows = props.initiatives.iter().take(*shown).map(|one| {
        let view = row_view(plan, one, None, None, 0);
        view_row(&props.screen, one, Rc::new(view), &props.onopen)
    });
    let left = props.initiatives.len().saturating_sub(*shown);
    html! {
        <>
            <div class="ranking ranking-unscored">
                <Table caption="Initiatives without a score" {columns} tall=true>{ for rows }</Table>
            </div>
            if left > 0 {
                <div class="row">
                    <Button label="Show more" onclick={let shown = shown.clone(); move |()| shown.set(*shown + PAGE)} />
                    <span class="muted small">{ format!("{left} more") }</span>
                </div>
            }
        </>
    }
}

/// The element id of an initiative's open button.
pub fn open_button_id(id: &Id<Initiative>) -> String {
    format!("{id}-open")
}
