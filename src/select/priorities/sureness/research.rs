//! What to find out next: the inputs that are worth knowing better before choosing.

use super::{Finding, FindingRow, texts};
use crate::domain::{Choice as _, Estimate, Plan};
use crate::engine::order::sort_by;
use crate::engine::ranking::InputWorth;
use crate::engine::scoring::Input;
use crate::language::Words;
use crate::select::priorities::row::percentage;
use crate::select::priorities::{PlanRanking, RankingChances};
use crate::select::scoring_inputs::{ScoringInputs, input_label};

/// How many inputs are named.
const MOST: usize = 5;
/// Less than this share of the best score is not worth a study.
const WORTH_NAMING: f64 = 0.01;

pub(super) fn finding(plan: &Plan, ranking: &PlanRanking, chances: &RankingChances) -> Finding {
    let (words, model) = (plan.words(), plan.settings.score_model.label(plan.words()));
    let best = ranking.ranked.first().map_or(0.0, |place| place.score.value().abs());
    let mut worths: Vec<&InputWorth> =
        chances.worths().iter().filter(|one| one.worth.gain >= WORTH_NAMING * best).collect();
    sort_by(&mut worths, |a, b| b.worth.gain.total_cmp(&a.worth.gain));
    let rows: Vec<FindingRow> =
        worths.into_iter().take(MOST).filter_map(|worth| row(plan, ranking, worth)).collect();
    let everything = words.short(chances.perfect_information());
    let text = if rows.is_empty() {
        words.research_nothing().to_owned()
    } else {
        words.research_questions(&everything, model)
    };
    Finding {
        key: "research",
        title: words.research_title(),
        text,
        columns: texts([
            (words.initiative(), false),
            (words.research_find_out(), false),
            (words.research_known(), true),
            (words.research_worth(), true),
            (words.research_changes(), true),
        ]),
        rows,
        note: words.research_note(model),
    }
}

fn row(plan: &Plan, ranking: &PlanRanking, worth: &InputWorth) -> Option<FindingRow> {
    let initiative = &ranking.ranked.get(worth.item)?.initiative;
    let inputs = ScoringInputs::of(plan, initiative);
    let (item, _) = inputs.uncertain();
    let key = item.inputs.get(worth.input)?.key;
    let (question, known) = question(plan, &inputs, key)?;
    Some(FindingRow {
        record: Some(initiative.id.record_ref()),
        cells: vec![
            plan.name_of(&initiative.id),
            question,
            known,
            plan.words().short(worth.worth.gain),
            percentage(plan.words(), worth.worth.changes),
        ],
    })
}

/// What an input is called, and what is known of it.
fn question(plan: &Plan, inputs: &ScoringInputs<'_>, key: &str) -> Option<(String, String)> {
    let named = inputs.named().iter().find(|(input, _)| input.key() == key);
    if let Some((input, Some(given))) = named {
        return Some((input_label(plan.words(), *input), span(plan.words(), given.estimate, *input)));
    }
    let (goal, impact) = inputs.goals().iter().find(|(goal, _)| goal.id.as_str() == key)?;
    Some((
        plan.words().impact_on(&plan.words().quoted(&plan.name_of(&goal.id))),
        span(plan.words(), (*impact)?, Input::GoalImpact),
    ))
}

fn span(words: &Words, estimate: Estimate, input: Input) -> String {
    let factor = if input.is_percent() { 100.0 } else { 1.0 };
    let end = |value: f64| words.short(value * factor);
    let span = format!("{}–{}", end(estimate.low()), end(estimate.high()));
    if input.is_percent() { words.in_percent(&span) } else { span }
}
