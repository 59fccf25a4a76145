//! The Priorities screen: the ranking with its inputs, the chart, how it is scored, and one initiative in detail.
//!
//! What it shows is computed in `select::priorities`; here it is drawn, and actions become commands.

mod add_initiative;
pub(in crate::ui) mod agreement;
mod benefit_figure;
mod checks;
mod details;
mod evidence_ladder;
mod findings;
mod formula_editor;
mod input_note;
mod left_out;
mod method_notes;
mod old_evidence;
mod ranking_grid;
mod toolbar;

use crate::language::Words;
use std::rc::Rc;

use yew::prelude::*;

use super::ScreenProps;
use crate::domain::{Id, Initiative, RecordRef};
use crate::select::priorities::{PlanRanking, RankingCache};
use crate::store::Msg;
use crate::ui::components::{EmptyState, Glyph, Section};
use crate::ui::hooks::use_ranking_chances;
use crate::ui::plan_ref::Shared;
use add_initiative::AddInitiative;
use agreement::Agreement;
use benefit_figure::BenefitFigure;
use details::Details;
use findings::Findings;
use left_out::LeftOut;
use method_notes::MethodNotes;
use old_evidence::OldEvidence;
use ranking_grid::RankingGrid;
use toolbar::Toolbar;

/// The Priorities screen.
#[component]
pub fn PrioritiesScreen(props: &ScreenProps) -> Html {
    let cache = use_mut_ref(RankingCache::default);
    let ranking = use_memo(props.plan.clone(), |plan| Shared::new(cache.borrow_mut().rank(plan)));
    let ranking = (*ranking).clone();
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
    let words = props.plan.words();
    html! {
        <EmptyState icon={Glyph::Target} title={words.priorities_empty()}
            text={words.priorities_empty_told()}>
            if !props.read_only { <AddInitiative dispatch={props.dispatch.clone()} /> }
        </EmptyState>
    }
}

/// What [`Ranked`] shows.
#[derive(Properties, PartialEq)]
struct RankedProps {
    screen: ScreenProps,
    ranking: Shared<PlanRanking>,
}

/// Toolbar, tables, chart and details: what depends on what the person looks for.
#[component]
fn Ranked(props: &RankedProps) -> Html {
    let words = props.screen.plan.words();
    let RankedProps { screen, ranking } = props;
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
                <Section id="ranking" title={words.ranking()} text={summary(screen.plan.words(), ranking)}>
                    <Toolbar plan={screen.plan.clone()} read_only={screen.read_only} top={*top}
                        ontop={let top = top.clone(); move |new| top.set(new)} dispatch={screen.dispatch.clone()} />
                    <RankingGrid screen={screen.clone()} ranking={ranking.clone()} sureness={sureness.clone()} top={*top}
                        onopen={onopen.clone()} />
                    if !screen.read_only { <AddInitiative dispatch={screen.dispatch.clone()} /> }
                </Section>
                <BenefitFigure plan={screen.plan.clone()} ranking={ranking.clone()} chosen={selected}
                    onopen={onopen.clone()} />
                <OldEvidence plan={screen.plan.clone()} dispatch={screen.dispatch.clone()} onopen={onopen.clone()} />
                <Findings plan={screen.plan.clone()} ranking={ranking.clone()} {sureness} top={*top} onopen={onopen.clone()} />
                <LeftOut plan={screen.plan.clone()} ranking={ranking.clone()} onopen={onopen.clone()} />
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

fn summary(words: &Words, ranking: &PlanRanking) -> String {
    let ranked = ranking.ranked.len();
    match ranking.not_scored.len() {
        0 => words.ranked_count(ranked),
        missing => words.ranked_and_waiting(ranked, missing),
    }
}
