//! What to find out next: the inputs that are worth knowing better before choosing.

use super::{Finding, FindingRow, texts};
use crate::domain::{Estimate, Plan};
use crate::engine::order::sort_by;
use crate::engine::ranking::InputWorth;
use crate::engine::scoring::Input;
use crate::language::Words;
use crate::select::priorities::row::percentage;
use crate::select::priorities::{PlanRanking, RankingChances};
use crate::select::scoring_inputs::{ScoringInputs, score_model};

/// How many inputs are named.
const MOST: usize = 5;
/// Less than this share of the best score is not worth a study.
const WORTH_NAMING: f64 = 0.01;

pub(super) fn finding(plan: &Plan, ranking: &PlanRanking, chances: &RankingChances) -> Finding {
    let unit = format!("points of {}", score_model(&plan.settings).label());
    let best = ranking.ranked.first().map_or(0.0, |place| place.score.value().abs());
    let mut worths: Vec<&InputWorth> =
        chances.worths().iter().filter(|one| one.worth.gain >= WORTH_NAMING * best).collect();
    sort_by(&mut worths, |a, b| b.worth.gain.total_cmp(&a.worth.gain));
    let rows: Vec<FindingRow> =
        worths.into_iter().take(MOST).filter_map(|worth| row(plan, ranking, worth)).collect();
    let everything = plan.words().short(chances.perfect_information());
    let text = if rows.is_empty() {
        "Nothing is worth more research now: whatever any single number turned out to be, the choice of the best initiative \
         would hardly gain by knowing it first."
            .to_owned()
    } else {
        format!(
            "Ask these questions before choosing. Knowing every number would be worth {everything} {unit} on average."
        )
    };
    Finding {
        key: "research",
        title: "Research next",
        text,
        columns: texts([
            ("Initiative", false),
            ("Find out", false),
            ("Known now", true),
            ("Worth", true),
            ("Changes the best choice", true),
        ]),
        rows,
        note: format!(
            "Worth: by how many {unit} the best choice would score higher on average if this one number were known before \
             choosing (the expected value of partial perfect information). Research while it costs less than that."
        ),
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
            percentage(worth.worth.changes),
        ],
    })
}

/// What an input is called, and what is known of it.
fn question(plan: &Plan, inputs: &ScoringInputs<'_>, key: &str) -> Option<(String, String)> {
    let named = inputs.named().iter().find(|(input, _)| input.key() == key);
    if let Some((input, Some(given))) = named {
        return Some((input.label().to_string(), span(given.estimate, *input)));
    }
    let (goal, impact) = inputs.goals().iter().find(|(goal, _)| goal.id.as_str() == key)?;
    Some((format!("Impact on “{}”", plan.name_of(&goal.id)), span((*impact)?, Input::GoalImpact)))
}

fn span(estimate: Estimate, input: Input) -> String {
    let factor = if input.unit() == "%" { 100.0 } else { 1.0 };
    let end = |value: f64| Words::default().short(value * factor);
    let unit = if input.unit() == "%" { " %" } else { "" };
    format!("{}–{}{unit}", end(estimate.low()), end(estimate.high()))
}
