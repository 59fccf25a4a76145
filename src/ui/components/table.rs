//! A dense table: a sticky head, numbers to the right, its own horizontal scroll where it does not fit.

use super::icon::{Glyph, Icon};
use super::tooltip::Tip;
use crate::language::Words;
use crate::ui::hooks::use_words;
use yew::prelude::*;

/// Which way a column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortOrder {
    /// Least first.
    Ascending,
    /// Greatest first.
    Descending,
}

/// One column's head.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The heading.
    pub label: AttrValue,
    /// Numbers: to the right. Give the cells the class `num`.
    pub numeric: bool,
    /// The heading is spoken but not seen, for a column of actions.
    pub hidden: bool,
    /// The heading sorts when pressed.
    pub sortable: bool,
    /// How the table is sorted by this column now.
    pub sorted: Option<SortOrder>,
    /// What the column means, in a tooltip.
    pub hint: Option<AttrValue>,
}

impl Column {
    /// A column of text.
    pub fn text(label: impl Into<AttrValue>) -> Self {
        Self { label: label.into(), numeric: false, hidden: false, sortable: false, sorted: None, hint: None }
    }

    /// A column of numbers.
    pub fn number(label: impl Into<AttrValue>) -> Self {
        Self { numeric: true, ..Self::text(label) }
    }

    /// A column of buttons, with a spoken heading.
    pub fn actions() -> Self {
        Self { hidden: true, ..Self::text("") }
    }

    /// The same column, sorted when its heading is pressed.
    pub fn sortable(self, sorted: Option<SortOrder>) -> Self {
        Self { sortable: true, sorted, ..self }
    }

    /// The same column with an explanation.
    pub fn hint(self, hint: impl Into<AttrValue>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }
}

/// What a [`Table`] shows and does.
#[derive(Properties, PartialEq)]
pub struct TableProps {
    /// What the table holds, spoken.
    pub caption: AttrValue,
    /// The columns in order.
    pub columns: Vec<Column>,
    /// Told the index of the column whose heading was pressed.
    #[prop_or_default]
    pub onsort: Callback<usize>,
    /// Scrolls in its own box when higher than most of the window; the head stays.
    #[prop_or_default]
    pub tall: bool,
    /// Rows under the body: totals.
    #[prop_or_default]
    pub footer: Html,
    /// The rows: `<tr>` with the row's name as `<th scope="row">` and its figures as `<td class="num">`.
    #[prop_or_default]
    pub children: Html,
}

/// A table with a head.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let words = use_words();
    let footer = (props.footer != Html::default()).then(|| html! { <tfoot>{ props.footer.clone() }</tfoot> });
    html! {
        <div class={classes!("table-scroll", props.tall.then_some("table-scroll-tall"))} role="group" tabindex="0"
            aria-label={props.caption.clone()}>
            <table class="table" part="table">
                <caption class="visually-hidden">{ &props.caption }</caption>
                <thead>
                    <tr>{ for props.columns.iter().enumerate().map(|(index, column)| view_head(column, index, &props.onsort, &words)) }</tr>
                </thead>
                <tbody>{ props.children.clone() }</tbody>
                { footer }
            </table>
        </div>
    }
}

fn view_head(column: &Column, index: usize, onsort: &Callback<usize>, words: &Words) -> Html {
    let sort = column.sortable.then_some(match column.sorted {
        Some(SortOrder::Ascending) => "ascending",
        Some(SortOrder::Descending) => "descending",
        None => "none",
    });
    let head = if column.hidden {
        html! { <span class="visually-hidden">{ words.actions_column() }</span> }
    } else if column.sortable {
        let arrow = column.sorted.map(|order| match order {
            SortOrder::Ascending => Glyph::SortUp,
            SortOrder::Descending => Glyph::SortDown,
        });
        html! {
            <button type="button" class="table-sort" onclick={onsort.reform(move |_: MouseEvent| index)}
                data-tip={column.hint.clone()} aria-description={column.hint.clone()}>
                { &column.label }
                if let Some(glyph) = arrow { <Icon {glyph} /> }
            </button>
        }
    } else if let Some(text) = &column.hint {
        html! { <Tip {text}>{ &column.label }</Tip> }
    } else {
        html! { { &column.label } }
    };
    html! {
        <th scope="col" class={classes!(column.numeric.then_some("num"))} aria-sort={sort}>{ head }</th>
    }
}
