//! The group's figures per initiative, and how far the ballots rank alike.

use crate::language::Words;
use std::rc::Rc;

use yew::prelude::*;

use crate::ui::hooks::use_words;

use crate::select::agreement::{Topic, TopicRow};
use crate::ui::components::{Button, Column, Explain, Table};

/// How many rows are shown at first, and how many more each time.
const ROWS: usize = 50;

/// What [`Figures`] shows.
#[derive(Properties, PartialEq)]
pub struct FiguresProps {
    /// What the ballots come to.
    pub view: Rc<Topic>,
    /// The input's name.
    pub input: String,
    /// Whether each voter's own scores are shown too.
    pub revealed: bool,
}

/// The figures.
#[component]
pub fn Figures(props: &FiguresProps) -> Html {
    let words = use_words();
    let FiguresProps { view, input, revealed } = props;
    let most = use_state_eq(|| ROWS);
    let mut columns = vec![
        Column::text(words.initiative()),
        Column::number(words.column_ballots()),
        Column::number(words.column_group()),
        Column::text(words.column_spread()).hint(words.spread_hint()),
        Column::text("A").hint(words.agreement_hint()),
        Column::number(words.plan_now()).hint(words.plan_now_hint()),
    ];
    if *revealed {
        columns.extend(view.voters.iter().map(|voter| Column::number(voter.clone())));
    }
    let more = {
        let most = most.clone();
        Callback::from(move |()| most.set(*most + ROWS))
    };
    html! {
        <div class="stack">
            <Table caption={words.input_by_ballots(input)} {columns}>
                { for view.rows.iter().take(*most).map(|row| view_row(&words, row, input, *revealed)) }
            </Table>
            if view.rows.len() > *most { <div><Button label={words.show_more_of(ROWS.min(view.rows.len() - *most))} onclick={more} /></div> }
            <p>
                { &view.concordance }
                if let Some(figures) = &view.concordance_figures { { " " }<span class="muted small">{ figures }</span> }
            </p>
        </div>
    }
}

fn view_row(words: &Words, row: &TopicRow, input: &str, revealed: bool) -> Html {
    let (id, title) = (&row.initiative.id, &row.initiative.title);
    let given = |value: &String| {
        let value = if value.is_empty() { "–" } else { value };
        html! { <td class="num">{ value }</td> }
    };
    html! {
        <tr key={id.to_string()}>
            <th scope="row" class="agreement-title">{ title }</th>
            <td class="num">{ row.count }</td>
            <td class="num">
                <Explain id={format!("{id}-group")} figure={row.group_text.clone()} label={words.group_input_of(input, title)}>
                    <p class="explain-title">{ words.input_of(input, title) }</p>
                    <p>{ &row.group_explained }</p>
                </Explain>
            </td>
            <td class="nowrap">{ &row.spread }</td>
            <td class="nowrap">
                <Explain id={format!("{id}-agreement")} figure={row.agreement_text.clone()} label={words.agreement_on_input(input, title)}>
                    <p class="explain-title">{ words.agreement_on(title) }</p>
                    <p>{ &row.agreement_explained }</p>
                </Explain>
            </td>
            <td class="num">{ &row.now }</td>
            if revealed { { for row.given.iter().map(given) } }
        </tr>
    }
}
