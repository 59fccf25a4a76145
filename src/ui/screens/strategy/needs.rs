//! The needs with their opportunity scores, and the landscape they make.

use std::rc::Rc;

use yew::prelude::*;

use crate::command::Command;
use crate::domain::{Id, Need, NeedField, RecordRef, Screen, Segment, SettingsField};
use crate::language::Words;
use crate::select::charts::ChartView;
use crate::select::strategy::{Band, NeedFigures, Opportunity, StrategyView};
use crate::store::Msg;
use crate::ui::charts::Chart;
use crate::ui::components::{
    AddLine, Badge, Button, ButtonKind, Choice, Column, EmptyState, Explain, Glyph, NumberField, Section,
    Table, Tone,
};
use crate::ui::plan_ref::PlanRef;
use crate::ui::screens::editor::{Editor, Part, Place, optional_choices, use_in_view};

/// What [`Needs`] shows.
#[derive(PartialEq, Properties)]
pub struct NeedsProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Scores and landscape.
    pub view: Rc<StrategyView>,
    /// The record looked at.
    pub selected: Option<RecordRef>,
    /// Changes the plan.
    pub editor: Editor,
}

/// Needs and their landscape.
#[component]
pub fn Needs(props: &NeedsProps) -> Html {
    let onselect = props
        .editor
        .dispatch
        .reform(|id: AttrValue| Msg::Select(Id::<Need>::new(&id).ok().map(|id| id.record_ref())));
    let text = "What these people want to get done. Important and badly served means opportunity: importance + what satisfaction leaves open.";
    html! {
        <Section id="needs" title="Needs" {text}>
            if props.plan.needs.is_empty() {
                <EmptyState icon={Glyph::Bulb} title="No need yet"
                    text="Write a need in the customer's words, such as “know before I set out that a berth is mine”. Then rate how much it matters and how well it is met today." />
            } else {
                { view_table(props) }
            }
            if !props.editor.read_only {
                <AddLine id="need-add" label="Add a need" placeholder="Write a need in the customer's words"
                    onadd={props.editor.run(|title| Command::add::<Need>(vec![NeedField::Title(title)]))} />
            }
            if !props.view.landscape.points.is_empty() {
                <div class="strategy-landscape">
                    <Chart view={ChartView::Scatter(props.view.landscape.clone())} height={400} {onselect} />
                </div>
                { view_bands(props) }
            }
        </Section>
    }
}

/// From which score on an opportunity is moderate, high, extreme.
fn view_bands(props: &NeedsProps) -> Html {
    let settings = &props.plan.settings;
    let [fair, good, great] =
        [settings.fair_opportunity, settings.good_opportunity, settings.great_opportunity];
    let words = format!(
        "Opportunities are moderate from {}, high from {}, extreme above {}",
        props.plan.words().short(fair),
        props.plan.words().short(good),
        props.plan.words().short(great)
    );
    if props.editor.read_only {
        return html! { <p class="small muted">{ words }{ "." }</p> };
    }
    let field = |id: &'static str,
                 label: &'static str,
                 (value, min, max): (f64, f64, f64),
                 field: fn(f64) -> SettingsField| {
        let oncommit =
            props.editor.run(move |typed: Option<f64>| Command::EditSettings(field(typed.unwrap_or(value))));
        html! { <NumberField {id} {label} {value} {min} {max} required=true {oncommit} /> }
    };
    html! {
        <details class="small">
            <summary class="muted">{ words }</summary>
            <div class="form">
                { field("fair-opportunity", "Moderate from", (fair, 0.0, good), SettingsField::FairOpportunity) }
                { field("good-opportunity", "High from", (good, fair, great), SettingsField::GoodOpportunity) }
                { field("great-opportunity", "Extreme above", (great, good, 20.0), SettingsField::GreatOpportunity) }
            </div>
        </details>
    }
}

fn view_table(props: &NeedsProps) -> Html {
    let columns = vec![
        Column::text("Need"),
        Column::text("Segment"),
        Column::number("Importance").hint("How much it matters to them, 0 to 10"),
        Column::number("Satisfaction").hint("How well it is met today, 0 to 10"),
        Column::number("Opportunity").hint("Importance + max(importance − satisfaction, 0)"),
        Column::number("Insights").hint("Pieces of evidence that speak of it"),
        Column::actions(),
    ];
    let segments = Rc::new(optional_choices::<Segment>(&props.plan, "No segment"));
    let count = props.plan.needs.len();
    let row = |(index, (need, figures)): (usize, (&Rc<Need>, &NeedFigures))| {
        let selected = props.selected.as_ref() == Some(&need.id.record_ref());
        html! {
            <NeedRow key={need.id.to_string()} need={need.clone()} figures={figures.clone()} segments={Rc::clone(&segments)}
                {selected} place={Place::of(index, count)} editor={props.editor.clone()} />
        }
    };
    let rows = props.plan.needs.iter().zip(&props.view.needs).enumerate();
    html! { <Table caption="Needs" {columns}>{ for rows.map(row) }</Table> }
}

#[derive(PartialEq, Properties)]
struct NeedRowProps {
    need: Rc<Need>,
    figures: NeedFigures,
    segments: Rc<Vec<Choice>>,
    selected: bool,
    place: Place,
    editor: Editor,
}

#[component]
fn NeedRow(props: &NeedRowProps) -> Html {
    let NeedRowProps { need, figures, segments, selected, place, editor } = props;
    let id = &need.id;
    let node = use_in_view(*selected);
    let rating = |name, label, value: Option<f64>, field: fn(Option<f64>) -> NeedField| {
        editor.number(id, Part::cell(name, label), (value, 10.0), field)
    };
    html! {
        <tr ref={node} aria-selected={selected.then_some("true")}>
            <th scope="row">{ editor.line(id, Part::cell("title", "Need"), (&need.title, "Need"), NeedField::Title) }</th>
            <td class="quiet strategy-link">{ editor.link(id, Part::cell("segment", "Segment"),
                (segments.as_slice(), need.segment.as_ref()), NeedField::Segment) }</td>
            <td class="num">{ rating("importance", "Importance", need.importance, NeedField::Importance) }</td>
            <td class="num">{ rating("satisfaction", "Satisfaction", need.satisfaction, NeedField::Satisfaction) }</td>
            <td class="num">{ view_opportunity(&editor.words, need, figures.opportunity.as_ref()) }</td>
            <td class="num">{ view_insights(figures.insights, editor) }</td>
            <td class="actions">{ editor.menu(id, &need.title, *place) }</td>
        </tr>
    }
}

fn view_opportunity(words: &Words, need: &Need, opportunity: Option<&Opportunity>) -> Html {
    let Some(opportunity) = opportunity else {
        return html! { <span class="muted" title="Rate importance and satisfaction first.">{ "not rated" }</span> };
    };
    html! {
        <span class="strategy-opportunity">
            <Badge label={opportunity.band.label(words)} tone={band_tone(opportunity.band)} />
            <Explain id={format!("{}-opportunity", need.id)} figure={opportunity.text.clone()}
                label={format!("Opportunity score of {}", need.title)}>
                <span class="explain-title">{ "Importance + what satisfaction leaves open" }</span>
                <span class="explain-formula">{ &opportunity.formula }</span>
            </Explain>
        </span>
    }
}

fn band_tone(band: Band) -> Tone {
    match band {
        Band::Extreme => Tone::Accent,
        Band::High => Tone::Good,
        Band::Moderate | Band::Low => Tone::Neutral,
    }
}

/// A way to the evidence; a need without any says so.
fn view_insights(insights: usize, editor: &Editor) -> Html {
    if insights == 0 {
        return html! { <Badge label="none" tone={Tone::Warn} title="No insight speaks of this need yet." /> };
    }
    html! {
        <Button label={insights.to_string()} kind={ButtonKind::Quiet} title="Show the evidence"
            onclick={editor.dispatch.reform(|()| Msg::Show(Screen::Evidence))} />
    }
}
