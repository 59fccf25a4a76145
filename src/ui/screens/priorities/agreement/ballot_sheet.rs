//! The table of a ballot that is being filled in: a row per initiative, a field per input.

use std::collections::BTreeMap;

use yew::prelude::*;

use crate::domain::Estimate;
use crate::format::ballot::{Estimates, Sheet, SheetRow};
use crate::language::Words;
use crate::select::agreement::BallotInput;
use crate::ui::components::{Button, Check, Column, EstimateField, Table, Tip};
use crate::ui::hooks::use_words;
use crate::ui::plan_ref::Shared;
use crate::ui::screens::priorities::checks::{check_number, check_share};

/// About how many fields are shown at first, and how many more each time.
const FIELDS: usize = 200;

/// What was typed so far, as it was typed, by the sheet's rows and inputs.
pub type Typed = BTreeMap<(String, String), String>;

/// What [`BallotSheet`] shows and does.
#[derive(Properties, PartialEq)]
pub struct BallotSheetProps {
    /// What is asked.
    pub sheet: Shared<Sheet>,
    /// What was typed so far.
    pub typed: Typed,
    /// Told what is typed then.
    pub ontyped: Callback<Typed>,
    /// The buttons below.
    #[prop_or_default]
    pub children: Html,
}

/// The estimates in what was typed; what is none is left out.
pub fn estimates(typed: &Typed, sheet: &Sheet, words: &Words) -> Estimates {
    let estimate = |(at, text): (&(String, String), &String)| {
        let input = sheet.inputs.iter().find(|input| input.key == at.1)?;
        Some((at.clone(), input.read(text, words).ok()??))
    };
    typed.iter().filter_map(estimate).collect()
}

/// Estimates as one would have typed them.
pub fn typed(estimates: impl IntoIterator<Item = ((String, String), Estimate)>) -> Typed {
    estimates.into_iter().map(|(at, estimate)| (at, estimate.to_string())).collect()
}

/// The table.
#[component]
pub fn BallotSheet(props: &BallotSheetProps) -> Html {
    let words = use_words();
    let BallotSheetProps { sheet, typed, ontyped, .. } = props;
    let step = (FIELDS / sheet.inputs.len().max(1)).max(1);
    let most = use_state_eq(|| step);
    let columns = std::iter::once(Column::text(words.initiative()))
        .chain(sheet.inputs.iter().map(|input| Column::number(input.label.clone()).hint(input.help.clone())))
        .collect::<Vec<_>>();
    let more = {
        let most = most.clone();
        Callback::from(move |()| most.set(*most + step))
    };
    let row =
        |(place, row): (usize, &SheetRow)| view_row((place, row), &sheet.inputs, typed, ontyped, &words);
    let left = sheet.rows.len().saturating_sub(*most);
    html! {
        <>
            <Table caption={words.initiatives_to_score()} {columns} tall=true>
                { for sheet.rows.iter().take(*most).enumerate().map(row) }
            </Table>
            <div class="row">
                { props.children.clone() }
                if left > 0 { <Button label={words.show_more_of(step.min(left))} onclick={more} /> }
            </div>
        </>
    }
}

fn view_row(
    (place, row): (usize, &SheetRow),
    inputs: &[BallotInput],
    typed: &Typed,
    ontyped: &Callback<Typed>,
    words: &Words,
) -> Html {
    let cell = |(column, input): (usize, &BallotInput)| {
        let at = (row.key.clone(), input.key.clone());
        let text = typed.get(&at).cloned().unwrap_or_default();
        let error = input.read(&text, words).err().map(AttrValue::from);
        let (typed, ontyped) = (typed.clone(), ontyped.clone());
        let oncommit = Callback::from(move |text: String| {
            let mut next = typed.clone();
            next.insert(at.clone(), text);
            ontyped.emit(next);
        });
        html! {
            <td class="num ballot-cell">
                <EstimateField id={format!("ballot-{place}-{column}")} label={words.input_of(&input.label, &row.title)} label_hidden=true
                    value={text} {error} placeholder="–" check={Check(if input.is_share() { check_share } else { check_number })} {oncommit} />
            </td>
        }
    };
    html! {
        <tr key={row.key.clone()}>
            <th scope="row" class="agreement-title">
                if row.summary.is_empty() { { row.title.clone() } } else { <Tip text={row.summary.clone()}>{ row.title.clone() }</Tip> }
            </th>
            { for inputs.iter().enumerate().map(cell) }
        </tr>
    }
}
