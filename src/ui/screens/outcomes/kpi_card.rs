//! One KPI: where it stands, how sure that is, its series, and its editors.

use crate::language::Words;
use std::rc::Rc;

use yew::prelude::*;

use super::fact_line::{view_fact, view_figure, view_line};
use super::kpi_fields::KpiFields;
use super::measurements::Measurements;
use crate::command::Command;
use crate::domain::Record;
use crate::select::charts::ChartView;
use crate::select::outcomes::{KpiView, LaunchEffect, Standing};
use crate::select::words::day;
use crate::ui::charts::Chart;
use crate::ui::components::{Badge, Glyph, Icon, Menu, MenuItem, Tone};
use crate::ui::screens::ScreenProps;
use crate::ui::screens::editor::use_in_view;

/// What a [`KpiCard`] shows and does.
#[derive(Properties, PartialEq)]
pub struct KpiCardProps {
    /// What the screen was handed.
    pub screen: ScreenProps,
    /// What to show.
    pub view: Rc<KpiView>,
    /// The place that moves it before its neighbour.
    #[prop_or_default]
    pub earlier: Option<usize>,
    /// The place that moves it behind its neighbour.
    #[prop_or_default]
    pub later: Option<usize>,
    /// Whether it is the record looked at.
    pub selected: bool,
}

/// One KPI.
#[component]
pub fn KpiCard(props: &KpiCardProps) -> Html {
    let words = props.screen.plan.words();
    let card = use_in_view(props.selected);
    let view = &*props.view;
    let chart = use_memo(props.view.clone(), |view| Rc::new(view.chart.clone()));
    let has_points = !view.chart.series.is_empty();
    html! {
        <article ref={card} class="card kpi-card" aria-labelledby={format!("{}-heading", view.id)}
            aria-current={props.selected.then_some("true")}>
            { view_head(props) }
            { view_figures(props.screen.plan.words(), view) }
            <div class="kpi-chart">
                if has_points { <Chart view={ChartView::Line((*chart).clone())} width={420} height={190} bare=true /> }
            </div>
            { view_words(words, view) }
            if !props.screen.read_only { { view_editors(props) } }
        </article>
    }
}

fn view_head(props: &KpiCardProps) -> Html {
    let words = props.screen.plan.words();
    let view = &*props.view;
    html! {
        <div class="kpi-head">
            <div class="grow">
                <h3 id={format!("{}-heading", view.id)}>{ &view.name }</h3>
                <p class="tiny muted">{ &view.kind }</p>
            </div>
            <Badge label={view.standing.label(props.screen.plan.words())} tone={tone(view.standing)} />
            if !props.screen.read_only {
                <Menu id={format!("{}-menu", view.id)} label={words.actions_for(&view.name)} items={menu_items(props)} />
            }
        </div>
    }
}

fn menu_items(props: &KpiCardProps) -> Vec<MenuItem> {
    let words = props.screen.plan.words();
    let move_to = |place: Option<usize>| {
        let record = props.view.id.record_ref();
        props.screen.run(move |()| Command::Move { record: record.clone(), place: place.unwrap_or_default() })
    };
    vec![
        MenuItem::new(words.move_up(), move_to(props.earlier))
            .icon(Glyph::ChevronUp)
            .disabled(props.earlier.is_none()),
        MenuItem::new(words.move_down(), move_to(props.later))
            .icon(Glyph::ChevronDown)
            .disabled(props.later.is_none()),
        MenuItem::new(words.remove(), props.screen.remove(&props.view.id))
            .icon(Glyph::Trash)
            .danger()
            .rule_before(),
    ]
}

fn view_figures(words: &Words, view: &KpiView) -> Html {
    html! {
        <div class="kpi-figures">
            <p class="kpi-latest">{ &view.latest }</p>
            <div class="kpi-beside">
                if let Some(on) = view.latest_on { <p class="muted">{ words.latest_on(&day(words, on)) }</p> }
                if let Some(change) = &view.change { <p>{ change }</p> }
                <p>{ view.target.as_ref().map_or_else(|| words.no_target_yet().to_owned(), |target| words.target_of(target)) }</p>
            </div>
        </div>
    }
}

fn view_words(words: &Words, view: &KpiView) -> Html {
    let owner = view.id.as_str();
    let caution = |caution: &String| html! { <p class="notice"><Icon glyph={Glyph::Info} /><span>{ caution }</span></p> };
    html! {
        <div class="kpi-words">
            <dl class="fact-lines">
                { for view.facts.iter().map(|fact| view_fact(owner, fact)) }
                { view_signals(words, view) }
                { for view.launches.iter().map(|launch| view_launch(words, owner, launch)) }
            </dl>
            { for view.cautions.iter().map(caution) }
        </div>
    }
}

fn view_signals(words: &Words, view: &KpiView) -> Html {
    if !view.signals.is_empty() {
        return view_line(words.signals(), view_sentences(&view.signals));
    }
    // Without limits nothing was looked for.
    if !view.facts.iter().any(|fact| fact.key == "limits") {
        return Html::default();
    }
    view_line(words.signals(), html! { { words.signals_none() } })
}

fn view_sentences(sentences: &[String]) -> Html {
    html! { <ul class="bullets">{ for sentences.iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul> }
}

/// What a launch did, and what would look the same.
fn view_launch(words: &Words, owner: &str, launch: &LaunchEffect) -> Html {
    let content = html! {
        <>
            <div class="strong">{ &launch.fact.label }</div>
            { view_figure(owner, &launch.fact) }{ " " }{ &launch.fact.words }
            <details class="kpi-caveats">
                <summary>{ words.same_look() }</summary>
                { view_sentences(&launch.caveats) }
            </details>
        </>
    };
    view_line(words.launch(), content)
}

fn view_editors(props: &KpiCardProps) -> Html {
    let words = props.screen.plan.words();
    let Some(kpi) = props.screen.plan.find(&props.view.id) else { return Html::default() };
    html! {
        <details class="kpi-editors" open={props.view.latest_on.is_none()}>
            <summary>{ words.fields_and_measurements() }</summary>
            <div class="stack">
                <KpiFields screen={props.screen.clone()} kpi={kpi.clone()} />
                <Measurements key={kpi.id().as_str()} screen={props.screen.clone()} kpi={kpi.clone()} />
            </div>
        </details>
    }
}

fn tone(standing: Standing) -> Tone {
    match standing {
        one if one.is_good() => Tone::Good,
        Standing::Behind | Standing::ResultMissing => Tone::Warn,
        one if one.is_bad() => Tone::Bad,
        _ => Tone::Neutral,
    }
}
