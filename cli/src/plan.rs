//! `roadbook plan`.

use std::path::Path;

use roadbook_core::command::{Command, decide};
use roadbook_core::domain::Plan;
use roadbook_core::engine::schedule::Clash;
use roadbook_core::format::plan_file::write_plan;
use roadbook_core::select::schedule_problem::{
    Patience, PlanningProblem, PlanningRun, Proposal, accepted_schedule, clash_sentence, placements,
    planning_problem,
};

use crate::Ended;
use crate::arguments::Options;
use crate::plans::{CommandEnv, complain, open_for, put, tell, today};

/// Plans a roadmap, accepts it and writes the plan.
pub fn plan_roadmap(file: &Path, options: &Options) -> Ended {
    let mut plan = match open_for(file, options) {
        Ok(plan) => plan,
        Err(sentence) => return complain(&sentence),
    };
    let planning = planning_problem(&plan, today(options));
    let proposal = match proposal(&plan, &planning, options) {
        Ok(proposal) => proposal,
        Err(clash) => {
            tell(&clash_sentence(&plan, &planning, &clash));
            return Ended::WithFindings;
        }
    };
    tell(&told(&planning, &proposal));
    let command = Command::AcceptRoadmap(placements(&plan, &planning, &proposal.schedule));
    match decide(&plan, &command, &CommandEnv::of(&plan.id, today(options))) {
        Ok(patch) => {
            patch.apply(&mut plan);
            plan.raise_revision_past(plan.revision);
            put(options.output.as_deref(), &write_plan(&plan))
        }
        Err(error) => complain(&format!("{}: {error}", file.display())),
    }
}

fn proposal(plan: &Plan, planning: &PlanningProblem, options: &Options) -> Result<Proposal, Clash> {
    let patience = if options.is_quick { Patience::Page } else { Patience::Worker };
    let accepted = accepted_schedule(plan, planning);
    let mut run = PlanningRun::begin(&planning.problem, &accepted, planning.stability, patience)?;
    while run.step() {}
    Ok(Proposal::new(planning, run.found()))
}

/// How many initiatives are on it, and how much better it could be.
fn told(planning: &PlanningProblem, proposal: &Proposal) -> String {
    let placed = proposal.schedule.start.iter().flatten().count();
    let all = planning.initiatives.len();
    let proven = match proposal.still_possible {
        Some(share) if share > 0.0 => format!("; at most {:.1} % more value is possible", share * 100.0),
        Some(_) => "; no roadmap brings more value".to_owned(),
        None => String::new(),
    };
    format!("{placed} of {all} initiatives are on the roadmap{proven}.")
}
