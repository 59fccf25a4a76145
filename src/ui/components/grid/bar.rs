//! Above the rows: what to find, the filter as a sentence, groups, columns, views; and what to do with the rows chosen.

use crate::language::Words;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::state::State;
use super::touch::Hands;
use super::{KeepView, RowsRef};
use crate::domain::{Choice as _, Comparison, Condition, GridName, Id, SavedView};
use crate::select::grid::{Column, GridRows, Kind, ViewSpec, comparisons, filter_sentence};
use crate::ui::components::{Button, ButtonKind, Glyph, IconButton};
use crate::ui::plan_ref::Shared;

/// What the [`Bar`] shows.
#[derive(Properties, PartialEq)]
pub(super) struct BarProps {
    pub id: AttrValue,
    pub rows: RowsRef,
    pub view: ViewSpec,
    pub read_only: bool,
    /// How many rows are chosen.
    pub chosen: usize,
    pub ready: Shared<Vec<(AttrValue, ViewSpec)>>,
    pub hands: Hands,
}

/// How many rows there are, and how many are shown.
pub(super) fn count_words(state: &State) -> String {
    let (shown, all) = (state.arranged.passing, state.rows.len());
    let (rows, words) = (state.rows.counted(all), state.rows.plan().words());
    if state.view.shows_all() {
        return rows;
    }
    let filter = filter_sentence(&state.rows, &state.view.filter);
    match (shown, filter.is_empty()) {
        (0, true) => words.none_holds(&rows),
        (0, false) => words.none_passes(&rows, &filter),
        (shown, true) => words.shown_of(shown, &rows),
        (shown, false) => words.shown_of_filtered(shown, &rows, &filter),
    }
}

/// The bar.
#[component]
pub(super) fn Bar(props: &BarProps) -> Html {
    let words = props.rows.plan().words();
    let naming = use_state_eq(|| false);
    html! {
        <div class="grid-bar">
            <div class="grid-bar-row">
                { view_find(props) }
                <Button label={words.filter()} icon={Glyph::Filter} kind={ButtonKind::Quiet} onclick={add_condition(props)} />
                { view_group(props) }
                <span data-act="columns"><Button label={words.grid_columns()} kind={ButtonKind::Quiet} onclick={props.hands.columns.clone()} /></span>
                { view_views(props, &naming) }
            </div>
            if !props.view.filter.is_empty() { { view_filter(props) } }
            if *naming { { view_naming(props, naming) } }
            if props.chosen > 0 { <Bulk rows={props.rows.clone()} chosen={props.chosen} read_only={props.read_only} hands={props.hands.clone()} /> }
        </div>
    }
}

fn value_of(event: &Event) -> String {
    event.target_unchecked_into::<HtmlSelectElement>().value()
}

/// A callback that shows the view changed by what a control holds.
fn look(props: &BarProps, change: impl Fn(&mut ViewSpec, String) + 'static) -> Callback<String> {
    let view = props.view.clone();
    props.hands.look.reform(move |value: String| {
        let mut view = view.clone();
        change(&mut view, value);
        view
    })
}

fn view_find(props: &BarProps) -> Html {
    let words = props.rows.plan().words();
    let find = look(props, |view, text| view.find = text);
    let oninput =
        move |event: InputEvent| find.emit(event.target_unchecked_into::<HtmlInputElement>().value());
    html! {
        <input id={format!("{}-find", props.id)} class="input grid-find" type="search" autocomplete="off" placeholder={words.find()}
            aria-label={find_label(&props.rows)} value={props.view.find.clone()} {oninput} />
    }
}

fn find_label(rows: &GridRows) -> &'static str {
    let words = rows.plan().words();
    match rows.name() {
        GridName::Initiatives => words.find_initiatives(),
        GridName::Insights => words.find_insights(),
        GridName::Requirements => words.find_requirements(),
        GridName::Kpis => words.find_kpis(),
    }
}

fn add_condition(props: &BarProps) -> Callback<()> {
    let seen = props.view.seen(&props.rows);
    let first = seen.iter().find(|column| matches!(column.kind, Kind::Choice(_))).or(seen.first());
    let Some(column) = first.map(|column| (*column).clone()) else { return Callback::noop() };
    look(props, move |view, _| view.filter.push(condition(&column, None))).reform(|()| String::new())
}

/// A condition on a column, with the first value that makes sense.
fn condition(column: &Column, comparison: Option<Comparison>) -> Condition {
    let first = comparisons(&column.kind).first().copied().unwrap_or_default();
    let value = match &column.kind {
        Kind::Choice(options) => options.first().map(|option| option.key.to_owned()).unwrap_or_default(),
        Kind::Flag => "yes".to_owned(),
        _ => String::new(),
    };
    let comparison = comparison.unwrap_or(first);
    Condition { column: column.key.clone(), comparison, value, unknown: Default::default() }
}

fn view_filter(props: &BarProps) -> Html {
    let words = props.rows.plan().words();
    let condition = |(place, condition): (usize, &Condition)| view_condition(props, place, condition);
    html! { <div class="grid-filter" role="group" aria-label={words.filter()}>{ for props.view.filter.iter().enumerate().map(condition) }</div> }
}

/// `where Status is Planned`, each part to change.
fn view_condition(props: &BarProps, place: usize, condition: &Condition) -> Html {
    let rows = props.rows.clone();
    let words = rows.plan().words();
    let Some(column) = rows.column(&condition.column) else { return Html::default() };
    let id = format!("{}-filter-{place}", props.id);
    let columns =
        rows.columns().iter().map(|one| (one.key.as_str(), one.label.as_str(), one.key == column.key));
    let by_column = {
        let rows = rows.clone();
        look(props, move |view, key| {
            if let Some((slot, column)) = view.filter.get_mut(place).zip(rows.column(&key)) {
                *slot = self::condition(column, None);
            }
        })
    };
    let ways = comparisons(&column.kind)
        .iter()
        .map(|way| (way.key(), way.label(words), *way == condition.comparison));
    let by_way = look(props, move |view, key| {
        if let Some((slot, way)) = view.filter.get_mut(place).zip(Comparison::from_key(&key)) {
            slot.comparison = way;
        }
    });
    let by_value = look(props, move |view, value| {
        if let Some(slot) = view.filter.get_mut(place) {
            slot.value = value;
        }
    });
    let remove = look(props, move |view, _| drop(view.filter.remove(place))).reform(|()| String::new());
    let has_value = !matches!(condition.comparison, Comparison::Empty | Comparison::Filled);
    html! {
        <span class="grid-condition" key={format!("{place}")}>
            <span class="muted">{ if place == 0 { words.filter_where() } else { words.filter_and() } }</span>
            { small_select(words.filter_column(), columns, by_column) }
            { small_select(words.filter_comparison(), ways, by_way) }
            if has_value { { view_value(words, &id, &column.kind, &condition.value, by_value) } }
            <IconButton glyph={Glyph::Close} label={words.take_out_of_filter(&column.label)} onclick={remove} />
        </span>
    }
}

/// A control for a value of a kind: a list where there is one, else a line.
fn view_value(words: &Words, id: &str, kind: &Kind, value: &str, onvalue: Callback<String>) -> Html {
    match kind {
        Kind::Choice(options) => {
            let options = options
                .iter()
                .map(|option| (option.key, option.label, option.key == value || option.label == value));
            small_select(words.column_value(), options, onvalue)
        }
        Kind::Flag => {
            let options = [("yes", words.flag_yes()), ("no", words.flag_no())]
                .into_iter()
                .map(|(key, word)| (key, word, key == value || word == value));
            small_select(words.column_value(), options, onvalue)
        }
        _ => {
            let oninput = move |event: InputEvent| {
                onvalue.emit(event.target_unchecked_into::<HtmlInputElement>().value())
            };
            html! {
                <input id={id.to_owned()} class="input grid-small" aria-label={words.column_value()} autocomplete="off" value={value.to_owned()} {oninput} />
            }
        }
    }
}

/// A short list in a line of words.
fn small_select<'o>(
    label: &'static str,
    options: impl Iterator<Item = (&'o str, &'o str, bool)>,
    onchoose: Callback<String>,
) -> Html {
    let options: Vec<Html> = options
        .map(|(value, label, is_chosen)| {
            html! { <option value={value.to_owned()} selected={is_chosen}>{ label }</option> }
        })
        .collect();
    html! {
        <select class="input grid-small" aria-label={label} onchange={onchoose.reform(|event: Event| value_of(&event))}>{ options }</select>
    }
}

fn view_group(props: &BarProps) -> Html {
    let words = props.rows.plan().words();
    let none = ("", words.no_groups(), props.view.group.is_empty());
    let groups = |column: &&Column| {
        matches!(column.kind, Kind::Choice(_) | Kind::Flag | Kind::Link(_) | Kind::Note)
            || column.key == "owner"
            || column.key == "source"
    };
    let columns = props.rows.columns().iter().filter(groups);
    let options: Vec<(String, String, bool)> = columns
        .map(|column| {
            (
                column.key.clone(),
                words.by_column(&words.within_sentence(&column.label)),
                column.key == props.view.group,
            )
        })
        .collect();
    let options = options.iter().map(|(key, label, chosen)| (key.as_str(), label.as_str(), *chosen));
    small_select(
        words.groups(),
        std::iter::once(none).chain(options),
        look(props, |view, key| {
            view.group = key;
            view.folded.clear();
        }),
    )
}

/// The views that are kept, to go back to; and what keeps this one.
fn view_views(props: &BarProps, naming: &UseStateHandle<bool>) -> Html {
    let words = props.rows.plan().words();
    let of_grid = |view: &&std::rc::Rc<SavedView>| view.grid == props.rows.name();
    let plan = props.rows.plan();
    let kept: Vec<(String, String)> =
        plan.views.iter().filter(of_grid).map(|view| (view.id.to_string(), plan.name_of(&view.id))).collect();
    let now = plan
        .views
        .iter()
        .filter(of_grid)
        .find(|view| is_shown(&props.view, view))
        .map(|view| view.id.clone());
    let ready = props.ready.iter().position(|(_, view)| same_rows(&props.view, view));
    let mut options: Vec<(&str, &str, bool)> = vec![("", words.all_rows(), now.is_none() && ready.is_none())];
    // A view that is ready goes by its name, which no id looks like.
    options.extend(
        props
            .ready
            .iter()
            .enumerate()
            .map(|(at, (name, _))| (name.as_str(), name.as_str(), ready == Some(at))),
    );
    options.extend(
        kept.iter().map(|(id, name)| {
            (id.as_str(), name.as_str(), now.as_ref().is_some_and(|now| now.as_str() == id))
        }),
    );
    let choose = {
        let (look, plan, ready) = (props.hands.look.clone(), plan.clone(), props.ready.clone());
        Callback::from(move |id: String| {
            if let Some((_, view)) = ready.iter().find(|(name, _)| *name == id) {
                look.emit(view.clone());
                return;
            }
            let view = Id::new(&id).ok().and_then(|id| plan.views.get(&id).map(|view| ViewSpec::of(view)));
            look.emit(view.unwrap_or_default());
        })
    };
    let toggle = {
        let naming = naming.clone();
        move |()| naming.set(!*naming)
    };
    let remove = now.clone().map(|now| props.hands.keep.reform(move |()| KeepView::Remove(now.clone())));
    html! {
        <>
            if options.len() > 1 { { small_select(words.grid_view(), options.into_iter(), choose) } }
            if !props.read_only {
                if let Some(onclick) = remove {
                    <Button label={words.forget_view()} kind={ButtonKind::Quiet} {onclick} />
                } else {
                    <Button label={words.keep_view()} kind={ButtonKind::Quiet} onclick={toggle} />
                }
            }
        </>
    }
}

/// Whether a view that is kept is what is shown.
fn is_shown(view: &ViewSpec, kept: &SavedView) -> bool {
    same_rows(view, &ViewSpec::of(kept))
}

/// Whether two views show the same, whatever is looked for or folded in either.
fn same_rows(view: &ViewSpec, other: &ViewSpec) -> bool {
    ViewSpec { find: view.find.clone(), folded: view.folded.clone(), ..other.clone() } == *view
}

fn view_naming(props: &BarProps, naming: UseStateHandle<bool>) -> Html {
    let words = props.rows.plan().words();
    let (keep, view, rows) = (props.hands.keep.clone(), props.view.clone(), props.rows.clone());
    let oncommit = move |name: String| {
        if !name.is_empty() {
            keep.emit(KeepView::Add(view.to_keep(name, &rows)));
        }
        naming.set(false);
    };
    html! {
        <div class="grid-naming">
            <crate::ui::components::TextField id={format!("{}-view-name", props.id)} label={words.view_name()} value=""
                placeholder={default_name(props)} {oncommit} />
        </div>
    }
}

fn default_name(props: &BarProps) -> String {
    let words = props.rows.plan().words();
    words.view_name_example(props.rows.name().label(words))
}

/// What the [`Bulk`] bar shows.
#[derive(Properties, PartialEq)]
struct BulkProps {
    rows: RowsRef,
    chosen: usize,
    read_only: bool,
    hands: Hands,
}

/// Sets one column of all rows chosen.
#[component]
fn Bulk(props: &BulkProps) -> Html {
    let words = props.rows.plan().words();
    let editable: Vec<&Column> = props.rows.columns().iter().filter(|column| column.is_editable()).collect();
    let first = editable.iter().find(|column| matches!(column.kind, Kind::Choice(_))).or(editable.first());
    let column = use_state_eq(|| first.map(|column| column.key.clone()).unwrap_or_default());
    let text = use_state_eq(String::new);
    let kind = props.rows.column(&column).map(|column| column.kind.clone());
    // A list shows its first option until another is chosen.
    let shown = match &kind {
        Some(Kind::Choice(options)) if text.is_empty() => {
            options.first().map(|option| option.key.to_owned()).unwrap_or_default()
        }
        Some(Kind::Flag) if text.is_empty() => "yes".to_owned(),
        _ => (*text).clone(),
    };
    let choose_column = {
        let (column, text) = (column.clone(), text.clone());
        Callback::from(move |key: String| {
            column.set(key);
            text.set(String::new());
        })
    };
    let onvalue = {
        let text = text.clone();
        Callback::from(move |value: String| text.set(value))
    };
    let set = {
        let (key, shown) = ((*column).clone(), shown.clone());
        props.hands.bulk.reform(move |()| (key.clone(), shown.clone()))
    };
    let options = editable.iter().map(|one| (one.key.as_str(), one.label.as_str(), one.key == *column));
    html! {
        <div class="grid-bulk" role="group" aria-label={words.rows_chosen_label()}>
            <span class="strong">{ words.rows_chosen(props.chosen) }</span>
            if !props.read_only {
                <span class="muted">{ words.bulk_set() }</span>
                { small_select(words.column_to_set(), options, choose_column) }
                <span class="muted">{ words.bulk_to() }</span>
                if let Some(kind) = &kind { { view_value(words, "bulk-value", kind, &shown, onvalue) } }
                <Button label={words.bulk_set_action()} kind={ButtonKind::Primary} onclick={set} />
            }
            <Button label={words.choose_none()} kind={ButtonKind::Quiet} onclick={props.hands.unchoose.clone()} />
        </div>
    }
}
