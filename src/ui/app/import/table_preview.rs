//! A table that is about to be imported: how it was understood, which can be changed, its first rows, what was left out.

use yew::prelude::*;

use super::mapping_form::MappingForm;
use super::records_preview::RecordsPreview;
use super::table_notes::TableNotes;
use super::table_rows::TableRows;
use super::use_import::{Held, Reading, use_edits, use_import};
use super::use_taking::{Order, use_taking};
use super::{Handed, back_button};
use crate::domain::Id;
use crate::format::import::{Destination, Edits, Import, ImportError, Mapping, Meaning, Target, report};
use crate::language::{Say, Words};
use crate::merge::table_changes;
use crate::store::{Msg, Notice};
use crate::ui::components::{Button, ButtonKind, Checkbox, Choice, Meter, SelectField};
use crate::ui::plan_ref::{PlanRef, Shared};

/// How many teams are named that the plan lacks.
const TEAMS_NAMED: usize = 12;

/// What [`TablePreview`] shows and does.
#[derive(Properties, PartialEq)]
pub struct TablePreviewProps {
    /// The plan that is open now.
    pub plan: PlanRef,
    /// What was handed in.
    pub handed: Shared<Handed>,
    /// Takes what the person did; goes on to the next file, or closes the dialog.
    pub dispatch: Callback<Msg>,
    /// Takes what the person did; the dialog stays.
    pub tell: Callback<Msg>,
    /// Told why nothing of the file can be used.
    pub onrefused: Callback<ImportError>,
    /// Back to choosing.
    pub onback: Callback<()>,
    /// The table is to be read as one person's ballot.
    pub onballot: Callback<()>,
}

/// How a table was understood, and a button that imports it.
#[component]
pub fn TablePreview(props: &TablePreviewProps) -> Html {
    let own = use_memo((props.plan.clone(), props.handed.clone()), |(plan, handed)| {
        let bytes = handed.bytes.as_ref().map_or(&[][..], Vec::as_slice);
        table_changes(plan, bytes).map(Shared::new)
    });
    let is_own = own.is_some();
    let mapping = use_state_eq(Mapping::default);
    // Names that a plan with teams lacks are often other spellings of theirs; where there is none, all of them are wanted.
    let has_no_team = props.plan.teams.is_empty();
    let chosen = use_state_eq(|| Destination { adds_teams: has_no_team, ..Destination::default() });
    let reading = use_import(&props.handed.0, &mapping);
    {
        let onrefused = props.onrefused.clone();
        use_effect_with(reading.refused.clone(), move |refused| {
            if let Some(error) = refused.as_ref().filter(|_| !is_own) {
                onrefused.emit(error.clone());
            }
        });
    }
    let import = reading.import.clone();
    let destination = match (&import, &chosen.kpi) {
        (Some(import), None) => Destination { kpi: likely_kpi(import, &props.plan), ..(*chosen).clone() },
        _ => (*chosen).clone(),
    };
    let (held, is_now) = use_edits(&props.plan, import.as_ref(), &destination);
    let (taking, take) = use_taking(&props.plan, &props.dispatch, &props.tell);
    if let Some(changes) = &*own {
        let TablePreviewProps { plan, handed, dispatch, onback, .. } = props;
        return html! {
            <RecordsPreview plan={plan.clone()} name={handed.name.clone()} changes={changes.clone()}
                dispatch={dispatch.clone()} onback={onback.clone()} />
        };
    }
    let words = props.plan.words();
    let Some(Held { import, edits }) = &held else { return view_reading(props, &reading) };
    if let Some(share) = taking {
        return view_taking(words, share, take.reform(|()| None));
    }
    let is_ready = is_now && reading.share.is_none();
    html! {
        <div class="stack">
            <p aria-live="polite">{ summary(import, edits, words) }</p>
            { view_progress(&reading, words) }
            if let Some(lacks) = &import.lacks {
                <p class="notice notice-warn" role="alert">
                    { ImportError { file_name: props.handed.0.name.clone(), reason: lacks.clone() }.say(words) }
                </p>
            }
            <MappingForm import={import.clone()} mapping={(*mapping).clone()} words={words.clone()}
                onchange={let mapping = mapping.clone(); Callback::from(move |changed| mapping.set(changed))} />
            { destination_choice(props, import, &destination, &chosen) }
            { view_lacking_teams(words, edits, &chosen) }
            <TableRows import={import.clone()} edits={edits.clone()} words={words.clone()} />
            <TableNotes import={import.clone()} edits={edits.clone()} words={words.clone()} />
            { buttons(props, is_ready, (import, edits), &take) }
        </div>
    }
}

/// Before anything is known.
fn view_reading(props: &TablePreviewProps, reading: &Reading) -> Html {
    let words = props.plan.words();
    html! {
        <div class="stack">
            { view_progress(reading, words) }
            <div class="row"><Button label={words.import_stop_reading()} onclick={props.onback.clone()} /></div>
        </div>
    }
}

fn view_progress(reading: &Reading, words: &Words) -> Html {
    match reading.share {
        Some(share) => html! { <Meter label={words.import_reading()} {share} text={words.percent(share)} /> },
        None => Html::default(),
    }
}

fn summary(import: &Import, edits: &Edits, words: &Words) -> String {
    let (new, updated, left_out) = (edits.added(), edits.updated(), import.skipped.len());
    let (kind, unchanged) = (import.kind.label(words), import.rows.len().saturating_sub(new + updated));
    match import.target {
        Target::Initiatives => words.import_summary_initiatives(kind, new, updated, unchanged, left_out),
        Target::Insights => words.import_summary_insights(kind, new, updated, unchanged, left_out),
        Target::Measurements => words.import_summary_measurements(kind, new, updated, unchanged, left_out),
    }
}

/// The KPI that a column of figures names, or the only one there is.
fn likely_kpi(import: &Import, plan: &PlanRef) -> Option<Id<crate::domain::Kpi>> {
    let measured = import.columns.iter().find(|column| column.meaning == Some(Meaning::Measured))?;
    let header = measured.header.trim().to_lowercase();
    let named = plan.kpis.iter().find(|kpi| kpi.name.trim().to_lowercase() == header);
    let only = match plan.kpis.rows() {
        [kpi] => Some(kpi),
        _ => None,
    };
    named.or(only).map(|kpi| kpi.id.clone())
}

/// What a person must say of where in the plan the rows go.
fn destination_choice(
    props: &TablePreviewProps,
    import: &Import,
    destination: &Destination,
    chosen: &UseStateHandle<Destination>,
) -> Html {
    let change = |change: fn(Destination, &str) -> Destination| {
        let chosen = chosen.clone();
        Callback::from(move |id: String| chosen.set(change((*chosen).clone(), &id)))
    };
    let (plan, words) = (&props.plan, props.plan.words());
    match import.target {
        Target::Measurements if plan.kpis.is_empty() => {
            html! { <p class="notice notice-warn">{ words.import_no_kpi_yet() }</p> }
        }
        Target::Measurements => {
            let mut choices = vec![Choice::new("", words.import_choose_kpi())];
            choices.extend(plan.kpis.iter().map(|kpi| Choice::new(kpi.id.to_string(), kpi.name.clone())));
            let value = destination.kpi.as_ref().map(ToString::to_string).unwrap_or_default();
            let oncommit = change(|destination, id| Destination { kpi: Id::new(id).ok(), ..destination });
            html! { <SelectField id="import-kpi" label={words.import_which_kpi()} {choices} {value} {oncommit} /> }
        }
        Target::Initiatives if import.rows.iter().any(|row| row.team.is_empty()) => {
            if plan.teams.is_empty() {
                return html! { <p class="muted small">{ words.import_no_team_yet() }</p> };
            }
            let mut choices = vec![Choice::new("", words.import_nobody_yet())];
            choices.extend(plan.teams.iter().map(|team| Choice::new(team.id.to_string(), team.name.clone())));
            let value = destination.team.as_ref().map(ToString::to_string).unwrap_or_default();
            let oncommit = change(|destination, id| Destination { team: Id::new(id).ok(), ..destination });
            html! {
                <SelectField id="import-team" label={words.import_who_does_the_work()} {choices} {value}
                    hint={words.import_who_does_the_work_hint()} {oncommit} />
            }
        }
        _ => Html::default(),
    }
}

/// The teams that the table names and the plan lacks, and whether they are added with it.
fn view_lacking_teams(words: &Words, edits: &Edits, chosen: &UseStateHandle<Destination>) -> Html {
    let teams = &edits.lacking_teams;
    if teams.is_empty() {
        return Html::default();
    }
    let mut names: Vec<String> = teams.iter().take(TEAMS_NAMED).cloned().collect();
    if teams.len() > TEAMS_NAMED {
        names.push("…".to_owned());
    }
    let onchange = {
        let chosen = chosen.clone();
        Callback::from(move |adds_teams| chosen.set(Destination { adds_teams, ..(*chosen).clone() }))
    };
    html! {
        <div class="stack-tight">
            <div class="row"><Checkbox label={words.import_add_teams(teams.len())} checked={chosen.adds_teams} {onchange} /></div>
            <p class="muted small">{ words.import_add_teams_told(&words.listed(&names)) }</p>
        </div>
    }
}

fn buttons(
    props: &TablePreviewProps,
    is_ready: bool,
    (import, edits): (&Shared<Import>, &Shared<Edits>),
    take: &Callback<Option<Order>>,
) -> Html {
    let words = props.plan.words();
    let count = import.rows.len();
    let label = match import.target {
        Target::Initiatives => words.import_initiatives(count),
        Target::Insights => words.import_insights(count),
        Target::Measurements => words.import_measurements(count),
    };
    let disabled = !is_ready || count == 0 || edits.command.is_none();
    let copy = {
        let (tell, words, name) = (props.tell.clone(), words.clone(), props.handed.0.name.clone());
        let (import, edits) = (import.clone(), edits.clone());
        Callback::from(move |()| tell.emit(Msg::Copy(report(&import, &edits, &name, &words))))
    };
    let may_be_ballot = !props.plan.initiatives.is_empty() && import.target == Target::Initiatives;
    html! {
        <div class="row import-take">
            <Button {label} kind={ButtonKind::Primary} {disabled} onclick={take_over(props, (import, edits), take)} />
            { back_button(&props.onback, words) }
            <Button label={words.import_copy_report()} kind={ButtonKind::Quiet} onclick={copy} />
            if may_be_ballot {
                <Button label={words.import_one_persons_ballot()} kind={ButtonKind::Quiet} onclick={props.onballot.clone()} />
            }
        </div>
    }
}

fn take_over(
    props: &TablePreviewProps,
    (import, edits): (&Shared<Import>, &Shared<Edits>),
    take: &Callback<Option<Order>>,
) -> Callback<()> {
    let (take, words) = (take.clone(), props.plan.words().clone());
    let (target, edits) = (import.target, edits.clone());
    Callback::from(move |()| {
        let (count, new, updated) = (edits.outcomes.len(), edits.added(), edits.updated());
        let notice = match target {
            Target::Initiatives => words.import_imported(count, new, updated),
            Target::Insights => words.import_imported_insights(count, new, updated),
            Target::Measurements => words.import_imported_measurements(count, new, updated),
        };
        take.emit(Some(Order { edits: edits.clone(), notice: Notice::info(notice).with_undo() }));
    })
}

/// While the rows are taken over, which may be stopped.
fn view_taking(words: &Words, share: f64, onstop: Callback<()>) -> Html {
    html! {
        <div class="stack">
            <Meter label={words.import_taking()} {share} text={words.percent(share)} />
            <div class="row"><Button label={words.import_stop_reading()} onclick={onstop} /></div>
        </div>
    }
}
