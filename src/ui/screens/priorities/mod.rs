//! The Priorities screen: the ranking with its inputs, the chart, how it is scored, and one initiative in detail.
//!
//! What it shows is computed in `select::priorities`; here it is drawn, and actions become commands.

mod add_initiative;
mod agreement;
mod benefit_figure;
mod details;
mod evidence_ladder;
mod findings;
mod formula_editor;
mod input_cell;
mod input_note;
mod left_out;
mod method_notes;
mod old_evidence;
mod ranking_row;
mod ranking_table;
mod toolbar;

use std::rc::Rc;

use yew::prelude::*;

use super::ScreenProps;
use crate::domain::{Id, Initiative, RecordRef};
use crate::select::priorities::{Filter, PlanRanking, RankingCache, filtered};
use crate::store::Msg;
use crate::ui::components::{EmptyState, Glyph, Section};
use crate::ui::hooks::use_ranking_chances;
use add_initiative::AddInitiative;
use agreement::Agreement;
use benefit_figure::BenefitFigure;
use details::Details;
use findings::Findings;
use left_out::LeftOut;
use method_notes::MethodNotes;
use old_evidence::OldEvidence;
use ranking_table::{RankingTable, UnscoredTable};
use toolbar::Toolbar;

/// The Priorities screen.
#[component]
pub fn PrioritiesScreen(props: &ScreenProps) -> Html {
    let cache = use_mut_ref(RankingCache::default);
    let ranking = use_memo(props.plan.clone(), |plan| cache.borrow_mut().rank(plan));
    if props.plan.initiatives.is_empty() {
        return view_empty(props);
    }
    html! {
            <div class="stack-loose">
    <Ranked screen={props.clone()} ranking={ranking.clone()} />
                <Agreement screen={props.clone()} {ranking} />
                <MethodNotes plan={props.plan.clone()} read_only={props.read_only} dispatch={props.dispatch.clone()} />
            </div>
        }
}

fn view_empty(props: &ScreenProps) -> Html {
    html! {
        <EmptyState icon={Glyph::Target} title="What could be built?"
            text="Add the first initiative, or take a whole table over: Plan menu → Import … reads a Jira export or a scoring sheet (CSV). Each gets a score, and the ranking says how sure it is.">
            if !props.read_only { <AddInitiative dispatch={props.dispatch.clone()} /> }
        </EmptyState>
    }
}

/// What [`Ranked`] shows.
#[derive(Properties, PartialEq)]
struct RankedProps {
    screen: ScreenProps,
    ranking: Rc<PlanRanking>,
}

/// Toolbar, tables, chart and details: what depends on what the person looks for.
#[component]
fn Ranked(props: &RankedProps) -> Html {
    let RankedProps { screen, ranking } = props;
    let filter = use_state_eq(Filter::default);
    let top = use_state_eq(|| 5_usize);
    let sureness = use_ranking_chances(&screen.plan, ranking);
    let chosen = chosen(screen);
    // Set when a person opens details here, so that focus follows; not when they come with a selection.
    let opened_here = use_mut_ref(|| false);
    let onopen = {
        let (dispatch, opened_here) = (screen.dispatch.clone(), opened_here.clone());
        Callback::from(move |record: Option<RecordRef>| {
            *opened_here.borrow_mut() = record.is_some();
            dispatch.emit(Msg::Select(record));
        })
    };
    let selected = chosen.as_ref().map(|one| one.id.clone());
    html! {
        <div class={classes!("priorities", chosen.is_some().then_some("priorities-open"))}>
            <div class="priorities-list stack-loose">
                <Section id="ranking" title="Ranking" text={summary(ranking)}>
                    <Toolbar plan={screen.plan.clone()} read_only={screen.read_only} filter={(*filter).clone()} top={*top}
                        onfilter={let filter = filter.clone(); move |new| filter.set(new)}
                        ontop={let top = top.clone(); move |new| top.set(new)} dispatch={screen.dispatch.clone()} />
                    <RankingTable screen={screen.clone()} ranking={ranking.clone()} sureness={sureness.clone()}
                        filter={(*filter).clone()} top={*top} onopen={onopen.clone()} />
                    if !screen.read_only { <AddInitiative dispatch={screen.dispatch.clone()} /> }
                </Section>
                { view_unscored(screen, ranking, &filter, &onopen) }
                <BenefitFigure plan={screen.plan.clone()} ranking={ranking.clone()} chosen={selected}
                    onopen={onopen.clone()} />
                <OldEvidence plan={screen.plan.clone()} dispatch={screen.dispatch.clone()} onopen={onopen.clone()} />
                <Findings plan={screen.plan.clone()} ranking={ranking.clone()} {sureness} top={*top} onopen={onopen.clone()} />
                <LeftOut plan={screen.plan.clone()} initiatives={ranking.left_out.clone()} onopen={onopen.clone()} />
            </div>
            if let Some(initiative) = chosen {
                <Details key={initiative.id.to_string()} screen={screen.clone()} initiative={initiative.id.clone()}
                    takes_focus={opened_here.take()} onclose={onopen.reform(|()| None)} />
            }
        </div>
    }
}

fn chosen(screen: &ScreenProps) -> Option<&Rc<Initiative>> {
    let id: Id<Initiative> = screen.selected.as_ref()?.typed()?;
    screen.plan.initiatives.get(&id)
}

fn summary(ranking: &PlanRanking) -> String {
    let ranked = ranking.ranked.len();
    match ranking.not_scored.len() {
        0 => format!("{ranked} initiatives, best score first."),
        missing => format!("{ranked} initiatives, best score first; {missing} more need an input."),
    }
}

fn view_unscored(
    screen: &ScreenProps,
    ranking: &PlanRanking,
    filter: &Filter,
    onopen: &Callback<Option<RecordRef>>,
) -> Html {
    let shown = filtered(ranking.not_scored.iter(), filter);
    if shown.is_empty() {
        return Html::default();
    }
    let initiatives: Vec<Rc<Initiative>> =
        shown.into_iter().filter_map(|place| ranking.not_scored.get(place).cloned()).collect();
    html! {
        <Section id="not-scored" title="Not scored" text="A missing number is not a nought: these wait for an input.">
            <UnscoredTable screen={screen.clone()} {initiatives} onopen={onopen.clone()} />
        </Section>
    }
}
