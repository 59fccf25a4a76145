//! One initiative on the roadmap: when, why then, what it breaks, and the ways to move it.

use crate::language::Words;
use std::rc::Rc;

use yew::prelude::*;

use super::basis::BasisRef;
use super::ways_in::WaysInPanel;
use super::work::WorkEditor;
use crate::command::Command;
use crate::domain::{Id, Initiative, InitiativeField, Placement, Unknown};
use crate::select::evidence::initiative_trail;
use crate::select::forecast::ForecastView;
use crate::select::roadmap::{Details, LinkLine, MoveStep, details};
use crate::select::schedule_problem::{Schedule, moved_placement};
use crate::store::Msg;
use crate::ui::components::{Badge, Button, ButtonKind, Glyph, Icon, IconButton, Tone};
use crate::ui::details::{DiscussionSection, TrailView};
use crate::ui::screens::ScreenProps;

/// What the [`DetailsPanel`] shows and does.
#[derive(Properties, PartialEq)]
pub struct DetailsPanelProps {
    pub screen: ScreenProps,
    pub basis: BasisRef,
    pub id: Id<Initiative>,
    pub proposed: Option<Rc<Schedule>>,
    /// How sure the dates are; none while that is worked out.
    pub forecast: Option<Rc<ForecastView>>,
}

/// The panel beside the drawing.
#[component]
pub fn DetailsPanel(props: &DetailsPanelProps) -> Html {
    let words = props.screen.plan.words();
    let found =
        use_memo((props.basis.clone(), props.proposed.clone(), props.id.clone()), |(basis, proposed, id)| {
            details(&basis.plan, &basis.planning, &basis.accepted, proposed.as_deref(), id)
        });
    let Some(initiative) = props.basis.plan.initiatives.get(&props.id) else { return Html::default() };
    let Some(found) = &*found else { return Html::default() };
    let close = props.screen.dispatch.reform(|()| Msg::Select(None));
    html! {
        <aside class="roadmap-details card" aria-labelledby="roadmap-details-title">
            <div class="roadmap-details-head">
                <h2 class="grow" id="roadmap-details-title">{ props.basis.plan.name_of(&props.id) }</h2>
                <IconButton glyph={Glyph::Close} label={words.close()} onclick={close} />
            </div>
            { view_place(props, found) }
            { for found.problems.iter().map(|problem| view_problem(problem)) }
            { view_forecast(props) }
            { view_steps(props, found) }
            if found.dates.is_none() {
                <WaysInPanel screen={props.screen.clone()} basis={props.basis.clone()} id={props.id.clone()}
                    shown={props.proposed.clone().unwrap_or_else(|| Rc::new(props.basis.accepted.clone()))} />
            }
            { view_links(words.depends_on(), &found.depends_on, props) }
            { view_links(words.needed_by(), &found.needed_by, props) }
            { view_work(props.screen.plan.words(), found) }
            if !found.notes.is_empty() {
                <ul class="bullets small muted">{ for found.notes.iter().map(|note| html! { <li>{ note }</li> }) }</ul>
            }
            <WorkEditor screen={props.screen.clone()} initiative={(**initiative).clone()} />
            <TrailView trail={initiative_trail(&props.basis.plan, initiative)} dispatch={props.screen.dispatch.clone()} />
            <DiscussionSection screen={props.screen.clone()} record={props.id.record_ref()} />
        </aside>
    }
}

fn view_place(props: &DetailsPanelProps, found: &Details) -> Html {
    let words = props.screen.plan.words();
    html! {
        <div class="stack-tight">
            <p class="row-tight">
                <span class="strong">{ found.dates.clone().unwrap_or_else(|| words.not_on_roadmap().to_owned()) }</span>
                if found.pinned { <Badge label={words.pinned()} icon={Some(Glyph::Pin)} /> }
                if props.proposed.is_some() { <Badge label={words.state_proposed()} tone={Tone::Accent} /> }
            </p>
            <p class="small">{ &found.reason }</p>
            if let Some((deadline, kept)) = &found.deadline {
                <p class="row-tight small">
                    <span>{ words.deadline_on(deadline) }</span>
                    { match kept {
                        Some(true) => html! { <Badge label={words.due_kept()} tone={Tone::Good} icon={Some(Glyph::Check)} /> },
                        Some(false) => html! { <Badge label={words.due_missed()} tone={Tone::Bad} icon={Some(Glyph::Warning)} /> },
                        None => Html::default(),
                    } }
                </p>
            }
        </div>
    }
}

/// How sure its dates are.
fn view_forecast(props: &DetailsPanelProps) -> Html {
    let words = props.screen.plan.words();
    let Some(view) = props.forecast.as_deref() else { return Html::default() };
    let Some(found) = view.of(&props.id) else { return Html::default() };
    html! {
        <div class="stack-tight">
            <h3>{ words.how_sure() }</h3>
            <p class="small">{ &found.sentence }</p>
            <details class="roadmap-notes small">
                <summary>{ words.why() }</summary>
                <p class="muted">{ &found.criticality }</p>
                <p class="muted">{ &view.method }</p>
            </details>
        </div>
    }
}

fn view_problem(problem: &str) -> Html {
    html! { <p class="notice notice-bad"><Icon glyph={Glyph::Warning} /><span>{ problem }</span></p> }
}

/// Buttons that move, pin and remove; off while a proposal lies over the roadmap.
fn view_steps(props: &DetailsPanelProps, found: &Details) -> Html {
    let words = props.screen.plan.words();
    if props.screen.read_only {
        return Html::default();
    }
    if props.proposed.is_some() {
        return html! { <p class="small muted">{ words.accept_to_move() }</p> };
    }
    let run = |placement: Option<Placement>| {
        let id = props.id.clone();
        props.screen.run(move |()| Command::edit(&id, InitiativeField::Placement(placement.clone())))
    };
    if let Some(step) = &found.place_at {
        let placement = Placement { start: step.start, pinned: false, unknown: Unknown::default() };
        return html! {
            <div class="stack-tight">
                <div class="row"><Button label={words.place_on(&step.label)} onclick={run(Some(placement))} /></div>
                { view_breaks(words, Words::step_there, step) }
            </div>
        };
    }
    let Some(placement) = props.basis.plan.initiatives.get(&props.id).and_then(|one| one.placement.clone())
    else {
        return Html::default();
    };
    let moved = |by: i64| moved_placement(&props.basis.plan, &props.basis.planning, &props.id, by);
    let pin = Placement { pinned: !placement.pinned, ..placement };
    let button = |glyph, label: &'static str, to: Option<Placement>| {
        let disabled = to.is_none();
        html! { <Button icon={Some(glyph)} {label} {disabled} onclick={run(to)} /> }
    };
    html! {
        <div class="stack-tight">
            <div class="row-tight along-time">
                { button(Glyph::ChevronLeft, words.earlier(), moved(-1)) }
                { button(Glyph::ChevronRight, words.later(), moved(1)) }
                <Button label={if found.pinned { words.unpin() } else { words.pin() }} icon={Some(Glyph::Pin)} onclick={run(Some(pin))} />
                <Button label={words.take_off()} kind={ButtonKind::Quiet} icon={Some(Glyph::Close)} onclick={run(None)}
                    title={words.take_off_hint()} />
            </div>
            { for found.earlier.iter().map(|step| view_breaks(words, Words::step_earlier, step)) }
            { for found.later.iter().map(|step| view_breaks(words, Words::step_later, step)) }
        </div>
    }
}

fn view_breaks(words: &Words, said: fn(&Words, &str, &str) -> String, step: &MoveStep) -> Html {
    let breaks = if step.breaks.is_empty() {
        words.everything_fits().to_owned()
    } else {
        words.sentences(&step.breaks)
    };
    let tone = if step.breaks.is_empty() { "muted" } else { "bad" };
    html! { <p class={classes!("small", tone)}>{ said(words, &step.label, &breaks) }</p> }
}

fn view_links(title: &'static str, links: &[LinkLine], props: &DetailsPanelProps) -> Html {
    if links.is_empty() {
        return Html::default();
    }
    let line = |link: &LinkLine| {
        let record = link.id.record_ref();
        let onclick = props.screen.dispatch.reform(move |_: MouseEvent| Msg::Select(Some(record.clone())));
        html! {
            <li key={link.id.to_string()} class="small">
                <button type="button" class="roadmap-link" {onclick}>{ &link.title }</button>
                <span class={if link.broken { "bad" } else { "muted" }}>{ format!(" {}", link.words) }</span>
            </li>
        }
    };
    html! { <div class="stack-tight"><h3>{ title }</h3><ul class="stack-tight">{ for links.iter().map(line) }</ul></div> }
}

fn view_work(words: &Words, found: &Details) -> Html {
    if found.work.is_empty() {
        return Html::default();
    }
    let lines = found.work.iter().map(|line| {
        html! {
            <li class="small">
                <span class="strong">{ &line.team }</span>{ format!(" {}", line.dates) }
                <br /><span class="muted">{ &line.effort }</span>
            </li>
        }
    });
    html! { <div class="stack-tight"><h3>{ words.work() }</h3><ul class="stack-tight">{ for lines }</ul></div> }
}
