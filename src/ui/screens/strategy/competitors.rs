//! Who else serves the needs, and how well.

use std::rc::Rc;

use yew::prelude::*;

use crate::command::Command;
use crate::domain::{Competitor, CompetitorField, Need};
use crate::select::strategy::{GridRow, StrategyView, with_how_well};
use crate::ui::components::{AddLine, Column, EmptyState, Glyph, Section, Table};
use crate::ui::plan_ref::PlanRef;
use crate::ui::screens::editor::{Editor, Part, Place};

/// What [`Competitors`] shows.
#[derive(PartialEq, Properties)]
pub struct CompetitorsProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// The grid's figures.
    pub view: Rc<StrategyView>,
    /// Changes the plan.
    pub editor: Editor,
}

/// The grid of needs by competitors, and the competitors with their notes.
#[component]
pub fn Competitors(props: &CompetitorsProps) -> Html {
    let words = props.plan.words();
    let plan = &props.plan;
    html! {
        <Section id="competitors" title={words.section_competitors()} text={words.competitors_told()}>
            if plan.competitors.is_empty() {
                <EmptyState icon={Glyph::Target} title={words.competitors_empty()}
                    text={words.competitors_empty_told()} />
            } else {
                if !plan.needs.is_empty() { { view_grid(props) } }
                { view_list(props) }
            }
            if !props.editor.read_only {
                <AddLine id="competitor-add" label={words.competitor_add()} placeholder={words.competitor_add_example()}
                    onadd={props.editor.run(|name| Command::add::<Competitor>(vec![CompetitorField::Name(name)]))} />
            }
        </Section>
    }
}

fn view_grid(props: &CompetitorsProps) -> Html {
    let words = props.plan.words();
    let mut columns = vec![
        Column::text(words.column_need()),
        Column::number(words.satisfaction()).hint(words.satisfaction_anyone_hint()),
    ];
    columns.extend(props.plan.competitors.iter().map(|competitor| Column::number(competitor.name.clone())));
    let row = |(need, figures): (&Rc<Need>, &GridRow)| {
        html! {
            <tr key={need.id.to_string()}>
                <th scope="row">{ &need.title }</th>
                <td class="num muted">{ need.satisfaction.map_or_else(|| "–".to_owned(), |value| words.short(value)) }</td>
                { for props.plan.competitors.iter().zip(&figures.how_well)
                    .map(|(competitor, how_well)| view_cell(props, need, competitor, (*how_well, figures.best))) }
            </tr>
        }
    };
    html! {
        <div class="strategy-grid">
            <Table caption={words.competitors_grid()} {columns}>
                { for props.plan.needs.iter().zip(&props.view.grid).map(row) }
            </Table>
        </div>
    }
}

fn view_cell(
    props: &CompetitorsProps,
    need: &Need,
    competitor: &Rc<Competitor>,
    (how_well, best): (Option<f64>, Option<f64>),
) -> Html {
    let words = props.plan.words();
    let is_best = how_well.is_some() && how_well == best;
    let (rated, served) = (competitor.clone(), need.id.clone());
    let oncommit = props.editor.run(move |how_well| {
        Command::edit(&rated.id, CompetitorField::Serves(with_how_well(&rated.serves, &served, how_well)))
    });
    let label = words.how_well_serves(&competitor.name, &need.title);
    let title = is_best.then(|| words.serves_best(&competitor.name));
    html! {
        <td key={competitor.id.to_string()} class={classes!("num", is_best.then_some("strategy-best"))} {title}>
            { props.editor.rating((&need.id, &competitor.id), label, how_well, oncommit) }
        </td>
    }
}

fn view_list(props: &CompetitorsProps) -> Html {
    let words = props.plan.words();
    let columns =
        vec![Column::text(words.column_competitor()), Column::text(words.column_notes()), Column::actions()];
    let count = props.plan.competitors.len();
    let row = |(index, competitor): (usize, &Rc<Competitor>)| {
        html! {
            <CompetitorRow key={competitor.id.to_string()} competitor={competitor.clone()} place={Place::of(index, count)}
                editor={props.editor.clone()} />
        }
    };
    html! {
        <Table caption={words.section_competitors()} {columns}>{ for props.plan.competitors.iter().enumerate().map(row) }</Table>
    }
}

#[derive(PartialEq, Properties)]
struct CompetitorRowProps {
    competitor: Rc<Competitor>,
    place: Place,
    editor: Editor,
}

#[component]
fn CompetitorRow(props: &CompetitorRowProps) -> Html {
    let words = &props.editor.words;
    let CompetitorRowProps { competitor, place, editor } = props;
    let id = &competitor.id;
    html! {
        <tr>
            <th scope="row">{ editor.line(id, Part::cell("name", words.column_name()), (&competitor.name, words.column_name()), CompetitorField::Name) }</th>
            <td class="strategy-notes">{ editor.prose(id, Part::cell("notes", words.column_notes()), (&competitor.notes, words.column_notes()), CompetitorField::Notes) }</td>
            <td class="actions">{ editor.menu(id, &competitor.name, *place) }</td>
        </tr>
    }
}
