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
    Table, Tip, Tone,
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
    let words = props.plan.words();
    let onselect = props
        .editor
        .dispatch
        .reform(|id: AttrValue| Msg::Select(Id::<Need>::new(&id).ok().map(|id| id.record_ref())));
    let text = words.needs_told();
    html! {
        <Section id="needs" title={words.section_needs()} {text}>
            if props.plan.needs.is_empty() {
                <EmptyState icon={Glyph::Bulb} title={words.needs_empty()}
                    text={words.needs_empty_told()} />
            } else {
                { view_table(props) }
            }
            if !props.editor.read_only {
                <AddLine id="need-add" label={words.need_add()} placeholder={words.need_add_example()}
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
    let words = props.plan.words();
    let settings = &props.plan.settings;
    let [fair, good, great] =
        [settings.fair_opportunity, settings.good_opportunity, settings.great_opportunity];
    let told = words.bands_told(&words.short(fair), &words.short(good), &words.short(great));
    if props.editor.read_only {
        return html! { <p class="small muted">{ words.as_a_sentence(&told) }</p> };
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
            <summary class="muted">{ told }</summary>
            <div class="form">
                { field("fair-opportunity", words.moderate_from(), (fair, 0.0, good), SettingsField::FairOpportunity) }
                { field("good-opportunity", words.high_from(), (good, fair, great), SettingsField::GoodOpportunity) }
                { field("great-opportunity", words.extreme_above(), (great, good, 20.0), SettingsField::GreatOpportunity) }
            </div>
        </details>
    }
}

fn view_table(props: &NeedsProps) -> Html {
    let words = props.plan.words();
    let columns = vec![
        Column::text(words.column_need()),
        Column::text(words.column_segment()),
        Column::number(words.importance()).hint(words.importance_hint()),
        Column::number(words.satisfaction()).hint(words.satisfaction_hint()),
        Column::number(words.column_opportunity()).hint(words.opportunity_hint()),
        Column::number(words.grid_name_insights()).hint(words.need_insights_hint()),
        Column::actions(),
    ];
    let segments = Rc::new(optional_choices::<Segment>(&props.plan, words.no_segment()));
    let count = props.plan.needs.len();
    let row = |(index, (need, figures)): (usize, (&Rc<Need>, &NeedFigures))| {
        let selected = props.selected.as_ref() == Some(&need.id.record_ref());
        html! {
            <NeedRow key={need.id.to_string()} need={need.clone()} figures={figures.clone()} segments={Rc::clone(&segments)}
                {selected} place={Place::of(index, count)} editor={props.editor.clone()} />
        }
    };
    let rows = props.plan.needs.iter().zip(&props.view.needs).enumerate();
    html! { <Table caption={words.section_needs()} {columns}>{ for rows.map(row) }</Table> }
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
    let words = &props.editor.words;
    let NeedRowProps { need, figures, segments, selected, place, editor } = props;
    let id = &need.id;
    let node = use_in_view(*selected);
    let rating = |name, label, value: Option<f64>, field: fn(Option<f64>) -> NeedField| {
        editor.number(id, Part::cell(name, label), (value, 10.0), field)
    };
    html! {
        <tr ref={node} aria-selected={selected.then_some("true")}>
            <th scope="row">{ editor.line(id, Part::cell("title", words.column_need()), (&need.title, words.column_need()), NeedField::Title) }</th>
            <td class="quiet strategy-link">{ editor.link(id, Part::cell("segment", words.column_segment()),
                (segments.as_slice(), need.segment.as_ref()), NeedField::Segment) }</td>
            <td class="num">{ rating("importance", words.importance(), need.importance, NeedField::Importance) }</td>
            <td class="num">{ rating("satisfaction", words.satisfaction(), need.satisfaction, NeedField::Satisfaction) }</td>
            <td class="num">{ view_opportunity(&editor.words, need, figures.opportunity.as_ref()) }</td>
            <td class="num">{ view_insights(figures.insights, editor) }</td>
            <td class="actions">{ editor.menu(id, &need.title, *place) }</td>
        </tr>
    }
}

fn view_opportunity(words: &Words, need: &Need, opportunity: Option<&Opportunity>) -> Html {
    let Some(opportunity) = opportunity else {
        return html! { <Tip text={words.rate_first()}><span class="muted">{ words.not_rated() }</span></Tip> };
    };
    html! {
        <span class="strategy-opportunity">
            <Badge label={opportunity.band.label(words)} tone={band_tone(opportunity.band)} />
            <Explain id={format!("{}-opportunity", need.id)} figure={opportunity.text.clone()}
                label={words.opportunity_score_of(&need.title)}>
                <span class="explain-title">{ words.opportunity_explained() }</span>
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
    let words = &editor.words;
    if insights == 0 {
        return html! { <Badge label={words.none_yet()} tone={Tone::Warn} title={words.need_without_insight()} /> };
    }
    html! {
        <Button label={insights.to_string()} kind={ButtonKind::Quiet} title={words.show_evidence()}
            onclick={editor.dispatch.reform(|()| Msg::Show(Screen::Evidence))} />
    }
}
