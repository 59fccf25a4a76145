//! Moving an initiative of the board to another column: as soon in it as everything fits.

use roadbook::command::Command;
use roadbook::domain::{Choice, Id, Initiative, Plan};
use roadbook::engine::schedule::check;
use roadbook::select::roadmap::{Grouping, Query, Stage, Zoom, moved_to_stage, roadmap_view};
use roadbook::select::schedule_problem::{accepted_schedule, planning_problem};

use crate::support::harbour::{TODAY, date, done, harbour};

fn stage_of(plan: &Plan, id: &Id<Initiative>) -> Option<Stage> {
    let planning = planning_problem(plan, date(TODAY));
    let accepted = accepted_schedule(plan, &planning);
    let query = Query { grouping: Grouping::None, zoom: Zoom::Quarter, today: date(TODAY) };
    let rows = roadmap_view(plan, &planning, &accepted, None, query).rows;
    rows.iter().find(|row| row.id == *id).map(|row| row.stage)
}

#[test]
fn every_move_ends_in_its_column_and_what_is_said_to_fit_does() {
    let plan = harbour();
    let planning = planning_problem(&plan, date(TODAY));
    let accepted = accepted_schedule(&plan, &planning);
    let mut moved = 0;
    for id in &planning.initiatives {
        let placed =
            plan.initiatives.get(id).is_some_and(|one| one.placement.as_ref().is_some_and(|at| !at.pinned));
        for stage in Stage::ALL.iter().copied().filter(|stage| placed && stage_of(&plan, id) != Some(*stage))
        {
            let Some(found) = moved_to_stage(&plan, &planning, &accepted, id, stage, date(TODAY)) else {
                continue;
            };
            let after = done(&plan, &Command::edit(id, found.field.unwrap()));
            assert_eq!(stage_of(&after, id), Some(stage), "{id}");
            if found.drawing.fits {
                let planning = planning_problem(&after, date(TODAY));
                assert_eq!(
                    check(&planning.problem, &accepted_schedule(&after, &planning)),
                    [],
                    "{id} to {stage:?}"
                );
                moved += 1;
            }
        }
    }
    assert!(moved >= 5, "only {moved} moves fit");
}
