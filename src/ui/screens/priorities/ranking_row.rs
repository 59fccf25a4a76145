//! One initiative in a table of the ranking.

use std::rc::Rc;

use yew::prelude::*;

use super::input_cell::InputCellEditor;
use super::ranking_table::open_button_id;
use crate::command::Command;
use crate::domain::{Choice as _, Initiative, InitiativeField, RecordRef, Status};
use crate::language::Words;
use crate::select::priorities::{Explanation, RowView};
use crate::store::{Msg, Notice};
use crate::ui::components::{
    Checkbox, Choice, Explain, Glyph, Icon, InlineEdit, Menu, MenuItem, SelectField,
};
use crate::ui::hooks::use_words;

/// What [`RankingRow`] shows and does.
#[derive(Properties)]
pub struct RankingRowProps {
    /// The initiative.
    pub initiative: Rc<Initiative>,
    /// What is computed about it.
    pub view: Rc<RowView>,
    /// Its place in plan order.
    pub place: usize,
    /// Whether its details are open.
    pub selected: bool,
    /// Whether nothing can be changed.
    pub read_only: bool,
    /// Told what to open.
    pub onopen: Callback<Option<RecordRef>>,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

impl PartialEq for RankingRowProps {
    /// Callbacks do the same however often they are made anew, so they do not count: a row is drawn again when what it
    /// shows has changed.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.initiative, &other.initiative)
            && self.view == other.view
            && (self.place, self.selected, self.read_only) == (other.place, other.selected, other.read_only)
    }
}

impl RankingRowProps {
    fn edit<T: 'static>(&self, field: impl Fn(T) -> Option<InitiativeField> + 'static) -> Callback<T> {
        let (id, dispatch) = (self.initiative.id.clone(), self.dispatch.clone());
        Callback::from(move |value| {
            if let Some(field) = field(value) {
                dispatch.emit(Msg::Run(Command::edit(&id, field)));
            }
        })
    }
}

/// A row.
#[component]
pub fn RankingRow(props: &RankingRowProps) -> Html {
    let RankingRowProps { initiative, view, .. } = props;
    let words = use_words();
    let is_ranked = view.score.is_some();
    let cells = view.cells.iter().enumerate().map(|(column, _)| {
        html! {
            <InputCellEditor initiative={initiative.clone()} view={view.clone()} {column} read_only={props.read_only}
                dispatch={props.dispatch.clone()} />
        }
    });
    html! {
        <tr aria-selected={props.selected.then_some("true")}>
            if is_ranked { { view_rank(view) } }
            { view_title(props) }
            { for cells }
            if is_ranked { { view_score(props) } } else {
                <td class="small ranking-missing">{ view.missing.clone().unwrap_or_default() }</td>
            }
            { view_status(props, &words) }
            <td class="ranking-owner">
                <InlineEdit id={format!("{}-owner", initiative.id)} label="Owner" value={initiative.owner.clone()}
                    placeholder="Owner" read_only={props.read_only}
                    oncommit={props.edit(|owner| Some(InitiativeField::Owner(owner)))} />
            </td>
            <td>
                <Checkbox label={format!("Must have {}", initiative.title)} label_hidden=true checked={initiative.must}
                    disabled={props.read_only} onchange={props.edit(|must| Some(InitiativeField::Must(must)))} />
            </td>
            <td class="actions">{ view_menu(props) }</td>
        </tr>
    }
}

fn view_rank(view: &RowView) -> Html {
    html! {
        <td class="num ranking-rank">
            if view.about_equal_to_above {
                <span class="muted" title="About equal to the one above: the order between them is not settled.">
                    { "≈\u{a0}" }<span class="visually-hidden">{ "about equal to the one above, " }</span>
                </span>
            }
            { &view.rank }
        </td>
    }
}

fn view_title(props: &RankingRowProps) -> Html {
    let one = &props.initiative;
    let record = one.id.record_ref();
    let onclick = props.onopen.reform(move |_: MouseEvent| Some(record.clone()));
    html! {
        <th scope="row" class="ranking-title">
            <div class="ranking-name">
                <InlineEdit id={format!("{}-title", one.id)} label="Title" value={one.title.clone()} placeholder="Untitled"
                    read_only={props.read_only} oncommit={props.edit(|title| Some(InitiativeField::Title(title)))} />
                <button type="button" id={open_button_id(&one.id)} class="button button-icon button-quiet"
                    aria-label={format!("Open {}", one.title)} title="Open details" {onclick}>
                    <Icon glyph={Glyph::ChevronRight} />
                </button>
            </div>
        </th>
    }
}

fn view_score(props: &RankingRowProps) -> Html {
    let (one, view) = (&props.initiative, &props.view);
    let score = view.score.as_ref().map(|score| view_explained(one, view, score));
    html! {
        <>
            <td class="num">{ &view.benefit }</td>
            <td class="num">{ &view.cost }</td>
            <td class="num ranking-score">
                { score }
                if let Some(interval) = &view.interval { <div class="tiny muted">{ interval }</div> }
            </td>
            if let Some(top) = &view.top { <td class="num">{ top }</td> }
        </>
    }
}

fn view_explained(one: &Initiative, view: &RowView, score: &Explanation) -> Html {
    html! {
        <Explain id={format!("{}-why", one.id)} figure={score.figure.clone()} label={format!("Score of {}", one.title)}>
            <div class="explain-title">{ format!("Score of {}", one.title) }</div>
            <div class="muted">{ &score.words }</div>
            <div class="explain-formula">{ &score.formula }</div>
            if let Some(interval) = &view.interval {
                <p>{ format!("With 90 % probability it lies at {interval}.") }{ view.median.as_ref().map(|median| format!(" Median {median}.")) }</p>
            }
            if let Some(ranks) = &view.ranks { <p>{ ranks }</p> }
            { for score.notes.iter().map(|note| html! { <p class="muted">{ note }</p> }) }
        </Explain>
    }
}

fn view_status(props: &RankingRowProps, words: &Words) -> Html {
    let one = &props.initiative;
    if props.read_only {
        return html! { <td>{ one.status.label(words) }</td> };
    }
    let choices: Vec<Choice> =
        Status::ALL.iter().map(|status| Choice::new(status.key(), status.label(words))).collect();
    let oncommit = props.edit(|key: String| Status::from_key(&key).map(InitiativeField::Status));
    html! {
        <td class="ranking-status">
            <SelectField id={format!("{}-status", one.id)} label={format!("Status of {}", one.title)} label_hidden=true
                {choices} value={one.status.key()} {oncommit} />
        </td>
    }
}

fn view_menu(props: &RankingRowProps) -> Html {
    if props.read_only {
        return Html::default();
    }
    let record = props.initiative.id.record_ref();
    let to = |place: usize| {
        let record = record.clone();
        props.dispatch.reform(move |()| Msg::Run(Command::Move { record: record.clone(), place }))
    };
    let remove = {
        let record = record.clone();
        props.dispatch.reform(move |()| {
            let removed = Notice::info("Removed the initiative.").with_undo();
            Msg::RunAndTell(Command::Remove(record.clone()), removed)
        })
    };
    let open = record.clone();
    let items = vec![
        MenuItem::new("Open details", props.onopen.reform(move |()| Some(open.clone()))),
        MenuItem::new("Move up in the plan", to(props.place.saturating_sub(1)))
            .icon(Glyph::ChevronUp)
            .disabled(props.place == 0)
            .rule_before(),
        MenuItem::new("Move down in the plan", to(props.place + 1)).icon(Glyph::ChevronDown),
        MenuItem::new("Move to the top of the plan", to(0)).disabled(props.place == 0),
        MenuItem::new("Remove", remove).danger().rule_before(),
    ];
    html! { <Menu id={format!("{}-menu", props.initiative.id)} label={format!("Actions for {}", props.initiative.title)} glyph={Glyph::More} {items} /> }
}
