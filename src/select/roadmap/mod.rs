//! What the Roadmap screen shows: bars and lanes, loads, stages, totals, and why each initiative is where it is.
//!
//! Works on the planning problem of the plan and a schedule: the accepted one, or a proposal.
//!
//! **Invariant:** every initiative that is neither launched nor rejected is shown once: on the roadmap or in the list
//! of what is not on it, with a reason.

mod axis;
mod burn_up;
mod changes;
mod details;
mod lengths;
mod loads;
mod reasons;
mod rows;
mod stages;
mod timeline;
mod totals;
mod trial;
mod warnings;

pub use burn_up::burn_up;
pub use changes::{Changes, changes};
pub use details::{Details, LinkLine, MoveStep, WorkLine, details};
pub use lengths::{Length, lengths, next_length};
pub use rows::{NotPlaced, Row, Stage, told_spans};
pub use stages::moved_to_stage;
pub use totals::{Totals, best_possible, share_still_possible};
pub use trial::{Change, Trial, trial};

use crate::domain::choice;
use crate::domain::{Date, Plan};
use crate::engine::schedule::{Explanation, Problem, Schedule, Violation, check, explain};
use crate::select::charts::TimelineView;
use crate::select::schedule_problem::PlanningProblem;

choice! {
    /// What a lane of the timeline stands for.
    Grouping {
        /// The team of the first work package.
        Team = "team" grouping_team,
        /// The goal it moves most.
        Goal = "goal" grouping_goal,
        /// Where it stands.
        Status = "status" grouping_status,
        /// Who leads it.
        Owner = "owner" grouping_owner,
        /// One lane for all.
        None = "none" grouping_none,
    }
}

choice! {
    /// How finely time is drawn; the first is where a reader begins.
    Zoom {
        /// Quarters and their months.
        Quarter = "quarter" zoom_quarter,
        /// The whole horizon at once, by years and quarters.
        Year = "year" zoom_year,
        /// Months and their weeks.
        Month = "month" zoom_month,
        /// Weeks with room for words.
        Week = "week" zoom_week,
    }
}

/// More items than this are shown without the reasons for each placement, which take too long to find while one waits.
const MOST_EXPLAINED: usize = 600;

/// How the roadmap is to be shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Query {
    /// What lanes stand for.
    pub grouping: Grouping,
    /// How finely time is drawn.
    pub zoom: Zoom,
    /// Today where the reader is.
    pub today: Date,
}

/// A roadmap ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct RoadmapView {
    /// The bars in time, and each team's load.
    pub timeline: TimelineView,
    /// What is on the roadmap, in order of start.
    pub rows: Vec<Row>,
    /// What is not on it, and why.
    pub not_placed: Vec<NotPlaced>,
    /// What the roadmap breaks, as sentences.
    pub warnings: Vec<String>,
    /// What the planner took for granted: the initiative and the sentence.
    pub notes: Vec<(String, String)>,
    /// Value, cost and counts.
    pub totals: Totals,
}

/// A schedule with what the engine says about it.
pub(crate) struct Judged<'a> {
    pub plan: &'a Plan,
    pub planning: &'a PlanningProblem,
    pub schedule: &'a Schedule,
    /// The schedule that is accepted now; the same one where no proposal is shown.
    pub accepted: &'a Schedule,
    pub violations: Vec<Violation>,
    /// One per item, or none where the schedule breaks something even when musts and deadlines are forgotten.
    pub explanations: Vec<Explanation>,
}

impl<'a> Judged<'a> {
    pub fn of(
        plan: &'a Plan,
        planning: &'a PlanningProblem,
        schedule: &'a Schedule,
        accepted: &'a Schedule,
    ) -> Self {
        let problem = &planning.problem;
        let violations = check(problem, schedule);
        let explanations = if problem.items.len() > MOST_EXPLAINED {
            Vec::new()
        } else if violations.is_empty() {
            explain(problem, schedule)
        } else {
            explain(&without_duties(problem, &violations), schedule)
        };
        Self { plan, planning, schedule, accepted, violations, explanations }
    }
}

/// The problem without musts, deadlines, do-together groups and share rules, its teams as large as they are booked: an
/// unfinished roadmap, and one that was moved by hand to where it does not fit, can still be explained.
fn without_duties(problem: &Problem, violations: &[Violation]) -> Problem {
    let mut relaxed = problem.clone();
    for item in &mut relaxed.items {
        item.must = false;
        item.deadline = None;
    }
    relaxed.together.clear();
    relaxed.rules.clear();
    for violation in violations {
        match violation {
            Violation::OverCapacity { team, period, used, .. } => {
                let team = relaxed.teams.iter_mut().find(|one| one.id == *team);
                if let Some(capacity) = team.and_then(|team| team.capacity.get_mut(*period as usize)) {
                    *capacity = *used;
                }
            }
            Violation::BeforePredecessor { before, after } => {
                let name = |item: usize| problem.items.get(item).map(|item| item.id.as_str());
                relaxed.dependencies.retain(|link| {
                    name(link.before) != Some(before.as_str()) || name(link.after) != Some(after.as_str())
                });
            }
            Violation::BeforeEarliestStart { item } => {
                if let Some(item) = relaxed.items.iter_mut().find(|one| one.id == *item) {
                    item.earliest_start = 0;
                }
            }
            _ => {}
        }
    }
    relaxed
}

/// The roadmap to show: the proposal if there is one, else what is accepted.
#[must_use]
pub fn roadmap_view(
    plan: &Plan,
    planning: &PlanningProblem,
    accepted: &Schedule,
    proposal: Option<&Schedule>,
    query: Query,
) -> RoadmapView {
    let judged = Judged::of(plan, planning, proposal.unwrap_or(accepted), accepted);
    let rows = rows::rows(&judged, query);
    let not_placed = rows::not_placed(&judged, &rows);
    RoadmapView {
        timeline: timeline::timeline(&judged, &rows, query),
        totals: totals::totals(&judged, rows.len(), not_placed.len()),
        warnings: warnings::warnings(&judged),
        notes: notes(&judged),
        not_placed,
        rows,
    }
}

fn notes(judged: &Judged<'_>) -> Vec<(String, String)> {
    let about = judged.planning.notes.iter().filter(|note| !note.kind.leaves_out());
    about.map(|note| (judged.plan.name_of(&note.initiative), note.kind.sentence(judged.plan))).collect()
}
