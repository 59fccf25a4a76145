//! What the Roadmap screen says about how sure its dates are.

use crate::domain::{Id, Initiative, Milestone, Plan, Status};
use crate::engine::forecast::roadmap::ItemForecast;
use crate::engine::order::sort_by;
use crate::language::Words;
use crate::select::charts::{Spread, TimelineView};
use crate::select::forecast::Judgement;
use crate::select::forecast::risk::weeks_per_period;
use crate::select::forecast::words::{
    chance_words, criticality_sentence, end_words, initiative_sentence, method_sentence, milestone_sentence,
};
use crate::select::schedule_problem::weeks_without_work;
use crate::select::scoring_inputs::distribution;
use crate::select::words::day;

/// How many initiatives are named as those that most hangs on.
const MOST_NAMED: usize = 3;

/// A forecast in words and bars.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ForecastView {
    /// The roadmap as a whole, a sentence each.
    pub summary: Vec<String>,
    /// How the figures came about.
    pub method: String,
    /// One per initiative on the roadmap; those whose deadline is least sure first, then by criticality.
    pub initiatives: Vec<InitiativeForecast>,
    /// One per milestone of the plan, in plan order.
    pub milestones: Vec<MilestoneForecast>,
}

/// How sure an initiative's dates are.
#[derive(Clone, Debug, PartialEq)]
pub struct InitiativeForecast {
    /// The initiative.
    pub id: Id<Initiative>,
    /// Its name.
    pub title: String,
    /// Its dates and its chance, in a sentence.
    pub sentence: String,
    /// What hangs on it, in a sentence.
    pub criticality: String,
    /// Share of runs in which the end of the roadmap, or a date that is missed, hangs on it.
    pub criticality_share: f64,
    /// The days it is done by with a chance of 50, 85 and 95 %.
    pub days: [String; 3],
    /// Its deadline.
    pub deadline: Option<String>,
    /// The chance to keep its deadline.
    pub on_time: Option<f64>,
    /// The chance to be done within the roadmap.
    pub within: f64,
    /// The same days for a bar, in periods.
    pub spread: Spread,
}

/// How sure a milestone is.
#[derive(Clone, Debug, PartialEq)]
pub struct MilestoneForecast {
    /// The milestone.
    pub id: Id<Milestone>,
    /// The chance that all it asks for is done in time; none where it has no day or nothing to ask for.
    pub on_time: Option<f64>,
    /// The same in a sentence.
    pub sentence: String,
}

/// A forecast made ready to be shown.
#[must_use]
pub fn forecast_view(plan: &Plan, judged: &Judgement) -> ForecastView {
    let known = judged.initiatives.iter().zip(&judged.figures.items);
    let mut initiatives: Vec<InitiativeForecast> =
        known.filter_map(|(id, found)| initiative(plan, judged, plan.initiatives.get(id)?, found)).collect();
    sort_by(&mut initiatives, |left, right| {
        let chance = |one: &InitiativeForecast| one.on_time.unwrap_or(2.0);
        let by_chance = chance(left).total_cmp(&chance(right));
        by_chance.then(right.criticality_share.total_cmp(&left.criticality_share))
    });
    ForecastView {
        summary: summary(plan.words(), judged, &initiatives),
        method: method(plan, judged),
        milestones: plan.milestones.iter().map(|one| milestone_forecast(plan, judged, one)).collect(),
        initiatives,
    }
}

impl ForecastView {
    /// What is said about one initiative.
    #[must_use]
    pub fn of(&self, id: &Id<Initiative>) -> Option<&InitiativeForecast> {
        self.initiatives.iter().find(|one| one.id == *id)
    }

    /// Gives the bars of a timeline their spread.
    pub fn spread_bars(&self, timeline: &mut TimelineView) {
        let bars = timeline.lanes.iter_mut().flat_map(|lane| &mut lane.bars);
        for bar in bars {
            bar.spread = self.initiatives.iter().find(|one| one.id.as_str() == bar.id).map(|one| one.spread);
        }
    }

    /// What is said about one milestone.
    #[must_use]
    pub fn of_milestone(&self, id: &Id<Milestone>) -> Option<&MilestoneForecast> {
        self.milestones.iter().find(|one| one.id == *id)
    }
}

fn initiative(
    plan: &Plan,
    judged: &Judgement,
    one: &Initiative,
    found: &ItemForecast,
) -> Option<InitiativeForecast> {
    if judged.figures.runs == 0 {
        return None;
    }
    let spread = found.spread;
    // What lies beyond all that was played is drawn at the end of the axis.
    let beyond = f64::from(plan.settings.horizon_periods) + 1.0;
    let weeks = f64::from(weeks_per_period(plan));
    let at = |end: Option<u32>| end.map_or(beyond, |end| f64::from(end) / weeks).min(beyond);
    Some(InitiativeForecast {
        id: one.id.clone(),
        title: plan.name_of(&one.id),
        sentence: initiative_sentence(plan, one, found),
        criticality: criticality_sentence(plan.words(), found),
        criticality_share: found.criticality,
        days: [spread.p50, spread.p85, spread.p95].map(|end| end_words(plan, end)),
        deadline: one.deadline.map(|on| day(plan.words(), on)),
        on_time: found.on_time,
        within: found.within_horizon,
        spread: Spread { p50: at(spread.p50), p85: at(spread.p85), p95: at(spread.p95) },
    })
}

/// How sure a milestone is, given a forecast of the roadmap.
#[must_use]
pub fn milestone_forecast(plan: &Plan, judged: &Judgement, one: &Milestone) -> MilestoneForecast {
    let found = judged.of_milestone(&one.id);
    let missing = one.initiatives.iter().filter(|id| {
        let is_done = plan.initiatives.get(id).is_none_or(|one| one.status == Status::Launched);
        !is_done && judged.of(id).is_none()
    });
    let missing: Vec<String> = missing.map(|id| plan.words().quoted(&plan.name_of(id))).collect();
    let on_time =
        if !missing.is_empty() { one.on.map(|_| 0.0) } else { found.and_then(|found| found.on_time) };
    MilestoneForecast {
        id: one.id.clone(),
        on_time,
        sentence: milestone_sentence(plan, one, found, &missing),
    }
}

fn summary(words: &Words, judged: &Judgement, initiatives: &[InitiativeForecast]) -> Vec<String> {
    let figures = &judged.figures;
    if initiatives.is_empty() {
        return Vec::new();
    }
    let all = chance_words(words, figures.all_within_horizon);
    let mut lines = vec![words.forecast_all(initiatives.len(), &all)];
    let deadlines = initiatives.iter().filter(|one| one.on_time.is_some()).count();
    if deadlines > 0 {
        let kept = words.forecast_deadlines(deadlines, &chance_words(words, figures.all_on_time));
        let least = initiatives.first().filter(|_| deadlines > 1);
        let least = least.and_then(|one| Some((one, one.on_time.filter(|chance| *chance < 0.95)?)));
        let least =
            least.map(|(one, chance)| words.forecast_least_sure(&one.title, &chance_words(words, chance)));
        lines.push(words.sentences(&[kept, least.unwrap_or_default()]));
    }
    let mut critical: Vec<&InitiativeForecast> =
        initiatives.iter().filter(|one| one.criticality_share >= 0.05).collect();
    sort_by(&mut critical, |left, right| right.criticality_share.total_cmp(&left.criticality_share));
    let share = |one: &&InitiativeForecast| {
        words.name_and_share(&one.title, &chance_words(words, one.criticality_share))
    };
    let named: Vec<String> = critical.iter().take(MOST_NAMED).map(share).collect();
    if !named.is_empty() {
        lines.push(words.forecast_hangs_on(&words.listed(&named)));
    }
    lines
}

fn method(plan: &Plan, judged: &Judgement) -> String {
    let uncertain = judged.initiatives.iter().filter_map(|id| plan.initiatives.get(id)).filter(|one| {
        let instead = weeks_without_work(one).filter(|_| one.work.is_empty()).map(|(estimate, _)| estimate);
        let mut efforts = one.work.iter().map(|package| package.effort_weeks).chain(instead);
        efforts.any(|effort| distribution(effort).is_some_and(|effort| !effort.is_exact()))
    });
    method_sentence(plan.words(), judged.figures.runs, uncertain.count(), judged.initiatives.len())
}
