//! The group's figures per initiative, and how far the ballots rank alike.

use std::rc::Rc;

use yew::prelude::*;

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
    let FiguresProps { view, input, revealed } = props;
    let most = use_state_eq(|| ROWS);
    let mut columns = vec![
        Column::text("Initiative"),
        Column::number("Ballots"),
        Column::number("Group"),
        Column::text("Spread").hint("Lowest to highest, and the standard deviation with n − 1"),
        Column::text("A").hint("Van der Eijk's agreement: 1 all alike, 0 evenly spread, −1 half at each end"),
        Column::number("Plan now").hint("What the plan scores with"),
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
            <Table caption={format!("{input} as the ballots see it")} {columns}>
                { for view.rows.iter().take(*most).map(|row| view_row(row, input, *revealed)) }
            </Table>
            if view.rows.len() > *most { <div><Button label={format!("Show {} more", ROWS.min(view.rows.len() - *most))} onclick={more} /></div> }
            <p>
                { &view.concordance }
                if let Some(figures) = &view.concordance_figures { { " " }<span class="muted small">{ figures }</span> }
            </p>
        </div>
    }
}

fn view_row(row: &TopicRow, input: &str, revealed: bool) -> Html {
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
                <Explain id={format!("{id}-group")} figure={row.group_text.clone()} label={format!("The group's {input} of {title}")}>
                    <p class="explain-title">{ format!("{input} of {title}") }</p>
                    <p>{ &row.group_explained }</p>
                </Explain>
            </td>
            <td class="nowrap">{ &row.spread }</td>
            <td class="nowrap">
                <Explain id={format!("{id}-agreement")} figure={row.agreement_text.clone()} label={format!("Agreement on {input} of {title}")}>
                    <p class="explain-title">{ format!("Agreement on {title}") }</p>
                    <p>{ &row.agreement_explained }</p>
                </Explain>
            </td>
            <td class="num">{ &row.now }</td>
            if revealed { { for row.given.iter().map(given) } }
        </tr>
    }
}
