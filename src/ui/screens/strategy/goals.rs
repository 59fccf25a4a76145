//! The goals with their weights and KPIs.

use std::rc::Rc;

use yew::prelude::*;

use super::goal_comparison::GoalComparison;
use crate::command::Command;
use crate::domain::{Goal, GoalField, RecordRef, Screen};
use crate::select::strategy::{GoalFigures, StrategyView};
use crate::store::Msg;
use crate::ui::components::{
    AddLine, Badge, Button, ButtonKind, Column, EmptyState, Glyph, Section, Table, Tone,
};
use crate::ui::plan_ref::PlanRef;
use crate::ui::screens::editor::{Editor, Part, Place, use_in_view};

/// What [`Goals`] shows.
#[derive(PartialEq, Properties)]
pub struct GoalsProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Shares and counts.
    pub view: Rc<StrategyView>,
    /// The record looked at.
    pub selected: Option<RecordRef>,
    /// Changes the plan.
    pub editor: Editor,
}

/// The table of goals.
#[component]
pub fn Goals(props: &GoalsProps) -> Html {
    let words = props.plan.words();
    html! {
        <Section id="goals" title={words.section_goals()} text={words.goals_told()}>
            if props.plan.goals.is_empty() {
                <EmptyState icon={Glyph::Target} title={words.goals_empty()}
                    text={words.goals_empty_told()} />
            } else {
                { view_table(props) }
            }
            <GoalComparison plan={props.plan.clone()} editor={props.editor.clone()} />
            if !props.editor.read_only {
                <AddLine id="goal-add" label={words.goal_add()} placeholder={words.goal_add_example()}
                    onadd={props.editor.run(|title| Command::add::<Goal>(vec![GoalField::Title(title)]))} />
            }
        </Section>
    }
}

fn view_table(props: &GoalsProps) -> Html {
    let words = props.plan.words();
    let columns = vec![
        Column::text(words.grouping_goal()),
        Column::text(words.column_outcome()),
        Column::number(words.weight()).hint(words.weight_hint()),
        Column::number(words.column_share()).hint(words.share_of_weights_hint()),
        Column::number(words.grid_name_kpis()),
        Column::text(words.column_notes()),
        Column::actions(),
    ];
    let count = props.plan.goals.len();
    let row = |(index, (goal, figures)): (usize, (&Rc<Goal>, &GoalFigures))| {
        let selected = props.selected.as_ref() == Some(&goal.id.record_ref());
        html! {
            <GoalRow key={goal.id.to_string()} goal={goal.clone()} figures={figures.clone()} {selected}
                place={Place::of(index, count)} editor={props.editor.clone()} />
        }
    };
    let rows = props.plan.goals.iter().zip(&props.view.goals).enumerate();
    html! { <Table caption={words.section_goals()} {columns}>{ for rows.map(row) }</Table> }
}

#[derive(PartialEq, Properties)]
struct GoalRowProps {
    goal: Rc<Goal>,
    figures: GoalFigures,
    selected: bool,
    place: Place,
    editor: Editor,
}

#[component]
fn GoalRow(props: &GoalRowProps) -> Html {
    let words = &props.editor.words;
    let GoalRowProps { goal, figures, selected, place, editor } = props;
    let id = &goal.id;
    let node = use_in_view(*selected);
    html! {
        <tr ref={node} aria-selected={selected.then_some("true")}>
            <th scope="row">{ editor.line(id, Part::cell("title", words.grouping_goal()), (&goal.title, words.grouping_goal()), GoalField::Title) }</th>
            <td class="quiet strategy-link">{ editor.choice(id, Part::cell("outcome", words.column_outcome()), goal.outcome, GoalField::Outcome) }</td>
            <td class="num">{ editor.weight(id, goal.weight, GoalField::Weight) }</td>
            <td class="num">{ figures.share.clone().unwrap_or_else(|| "–".to_owned()) }</td>
            <td class="num">{ view_kpis(figures.kpis, editor) }</td>
            <td class="strategy-notes">{ editor.prose(id, Part::cell("notes", words.column_notes()), (&goal.notes, words.column_notes()), GoalField::Notes) }</td>
            <td class="actions">{ editor.menu(id, &goal.title, *place) }</td>
        </tr>
    }
}

/// A way to the KPIs; a goal without any says so.
fn view_kpis(kpis: usize, editor: &Editor) -> Html {
    let words = &editor.words;
    if kpis == 0 {
        return html! { <Badge label={words.none_yet()} tone={Tone::Warn} title={words.goal_without_kpi()} /> };
    }
    html! {
        <Button label={kpis.to_string()} kind={ButtonKind::Quiet} title={words.show_kpis()}
            onclick={editor.dispatch.reform(|()| Msg::Show(Screen::Outcomes))} />
    }
}
