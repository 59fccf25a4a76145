//! How two changes meet: what is merged, what is a conflict, and what stands meanwhile.

use roadbook::command::Command;
use roadbook::domain::validate::check_plan;
use roadbook::domain::*;
use roadbook::merge::{Conflict, Delta, Merged, Part, Side, merge};

use crate::support::harbour::{date, done, harbour, id};

fn checkout() -> Id<Initiative> {
    id("in_guest_checkout")
}

fn card() -> Id<Initiative> {
    id("in_card_payment")
}

fn edit(plan: &Plan, field: InitiativeField) -> Plan {
    done(plan, &Command::edit(&checkout(), field))
}

fn one(plan: &Plan) -> &Initiative {
    plan.initiatives.get(&checkout()).unwrap()
}

/// Merges, both with the base at hand and by the delta alone: both say the same.
fn merged(base: &Plan, ours: &Plan, theirs: &Plan) -> Merged {
    let merged = merge(base, ours, theirs);
    assert_eq!(Delta::between(base, theirs).apply(ours), merged);
    assert_eq!(check_plan(&merged.plan), vec![]);
    merged
}

fn waits_for(other: &Id<Initiative>) -> InitiativeField {
    let unknown = Unknown::default();
    InitiativeField::DependsOn(vec![Dependency { initiative: other.clone(), lag_weeks: 0, unknown }])
}

fn only(conflicts: Vec<Conflict>) -> Conflict {
    assert_eq!(conflicts.len(), 1, "{conflicts:#?}");
    conflicts.into_iter().next().unwrap()
}

#[test]
fn different_fields_of_one_record_are_both_kept() {
    let base = harbour();
    let ours = edit(&base, InitiativeField::Title("Guest pay".into()));
    let theirs = edit(&edit(&base, InitiativeField::Cost(7.0)), InitiativeField::Must(true));
    let merged = merged(&base, &ours, &theirs);
    assert_eq!(merged.conflicts, vec![]);
    let initiative = one(&merged.plan);
    assert_eq!((initiative.title.as_str(), initiative.cost, initiative.must), ("Guest pay", 7.0, true));
}

#[test]
fn the_same_field_is_a_conflict_and_theirs_stands_meanwhile() {
    let base = harbour();
    let ours = edit(&base, InitiativeField::Title("Guest pay".into()));
    let theirs = edit(&base, InitiativeField::Title("Pay as a guest".into()));
    let merged = merged(&base, &ours, &theirs);
    let conflict = only(merged.conflicts);
    assert_eq!(conflict.part, Part::Record(checkout().record_ref()));
    assert_eq!(conflict.field.as_deref(), Some("title"));
    assert_eq!(
        [&conflict.base, &conflict.ours, &conflict.theirs].map(|text| text.as_deref().unwrap()),
        [r#""Guest checkout""#, r#""Guest pay""#, r#""Pay as a guest""#]
    );
    assert_eq!((conflict.kept, one(&merged.plan).title.as_str()), (Side::Theirs, "Pay as a guest"));
    // The same value on both sides is none.
    assert_eq!(merge(&base, &ours, &ours).conflicts, vec![]);
}

#[test]
fn scoring_inputs_are_fields_of_their_own() {
    let base = harbour();
    let with = |plan: &Plan, name: &str, value: f64| {
        let inputs = one(plan).inputs.clone().with(name, Some(Estimate::Exact(value)));
        edit(plan, InitiativeField::Inputs(inputs))
    };
    let merged = merged(&base, &with(&base, "reach", 5.0), &with(&base, "effort", 6.0));
    assert_eq!(merged.conflicts, vec![]);
    let inputs = &one(&merged.plan).inputs;
    assert_eq!(
        (inputs.get("reach"), inputs.get("effort")),
        (Some(Estimate::Exact(5.0)), Some(Estimate::Exact(6.0)))
    );
    let disputed = merge(&base, &with(&base, "reach", 5.0), &with(&base, "reach", 6.0));
    assert_eq!(only(disputed.conflicts).item.as_deref(), Some(r#""reach""#));
}

#[test]
fn two_people_who_each_add_a_tag_or_a_measurement_do_not_conflict() {
    let base = harbour();
    let tags = |plan: &Plan, tags: &[&str]| {
        edit(plan, InitiativeField::Tags(tags.iter().map(|tag| (*tag).to_owned()).collect()))
    };
    let base = tags(&base, &["booking", "funnel"]);
    let both = merged(&base, &tags(&base, &["booking", "funnel", "web"]), &tags(&base, &["app", "booking"]));
    assert_eq!((one(&both.plan).tags.join(" "), both.conflicts), ("app booking web".to_owned(), vec![]));

    let kpi = base.kpis.iter().find(|kpi| kpi.measurements.len() > 2).unwrap().id.clone();
    let measured = |plan: &Plan, day: &str, value: f64| {
        let mut measurements = plan.kpis.get(&kpi).unwrap().measurements.clone();
        measurements.push(Measurement { on: date(day), value, unknown: Unknown::default() });
        done(plan, &Command::edit(&kpi, KpiField::Measurements(measurements)))
    };
    let both = merged(&base, &measured(&base, "2030-01-08", 2.0), &measured(&base, "2030-01-01", 1.0));
    assert_eq!(both.conflicts, vec![]);
    let last: Vec<f64> =
        both.plan.kpis.get(&kpi).unwrap().measurements.iter().rev().take(2).map(|one| one.value).collect();
    assert_eq!(last, [2.0, 1.0]);
    // The same day with another value is one.
    let disputed = merged(&base, &measured(&base, "2030-01-01", 2.0), &measured(&base, "2030-01-01", 1.0));
    let conflict = only(disputed.conflicts);
    assert_eq!(
        (conflict.field.as_deref(), conflict.item.as_deref()),
        (Some("measurements"), Some(r#""2030-01-01""#))
    );
    assert_eq!(disputed.plan.kpis.get(&kpi).unwrap().measurements.last().unwrap().value, 1.0);
}

#[test]
fn work_packages_are_merged_field_by_field_also_where_a_team_has_several() {
    let base = harbour();
    let team = base.teams.rows()[0].id.clone();
    let package = |weeks: f64, people| WorkPackage {
        team: team.clone(),
        effort_weeks: Estimate::Exact(weeks),
        people,
        after_previous: false,
        unknown: Unknown::default(),
    };
    let work = |plan: &Plan, work: &[WorkPackage]| edit(plan, InitiativeField::Work(work.to_vec()));
    let base = work(&base, &[package(3.0, 1), package(5.0, 1)]);
    let ours = work(&base, &[package(4.0, 1), package(5.0, 1)]);
    let theirs = work(&base, &[package(3.0, 1), package(5.0, 2), package(9.0, 1)]);
    let merged_work = |merged: &Merged| {
        one(&merged.plan).work.iter().map(|one| (one.effort_weeks.high(), one.people)).collect::<Vec<_>>()
    };
    let both = merged(&base, &ours, &theirs);
    assert_eq!((merged_work(&both), both.conflicts.len()), (vec![(4.0, 1), (5.0, 2), (9.0, 1)], 0));
    // The same package: other fields of it are merged, the same one is a conflict.
    let people = work(&base, &[package(3.0, 2), package(5.0, 1)]);
    let both = merged(&base, &ours, &people);
    assert_eq!((merged_work(&both), both.conflicts.len()), (vec![(4.0, 2), (5.0, 1)], 0));
    // Gone on one side, changed on the other: it stays.
    let fewer = work(&base, &[package(5.0, 1)]);
    for (ours, theirs, kept) in [(&fewer, &ours, Side::Theirs), (&ours, &fewer, Side::Ours)] {
        let both = merged(&base, ours, theirs);
        assert_eq!(merged_work(&both), [(4.0, 1), (5.0, 1)]);
        assert_eq!(only(both.conflicts).kept, kept);
    }
}

#[test]
fn a_record_that_one_removed_and_the_other_changed_stays() {
    let base = harbour();
    let gone = done(&base, &Command::remove(&checkout()));
    let changed = edit(&base, InitiativeField::Cost(7.0));
    for (ours, theirs, kept) in [(&gone, &changed, Side::Theirs), (&changed, &gone, Side::Ours)] {
        let merged = merge(&base, ours, theirs);
        assert_eq!(check_plan(&merged.plan), vec![]);
        assert_eq!(one(&merged.plan).cost, 7.0);
        let whole: Vec<&Conflict> = merged.conflicts.iter().filter(|one| one.field.is_none()).collect();
        assert_eq!(whole.len(), 1);
        assert_eq!((whole[0].kept, whole[0].title.as_str()), (kept, "Guest checkout"));
        // It stands where it stood.
        assert_eq!(merged.plan.initiatives.position(&checkout()), base.initiatives.position(&checkout()));
    }
}

#[test]
fn a_record_that_one_removed_and_the_other_linked_to_stays() {
    let base = harbour();
    let lonely = done(&base, &Command::add::<Goal>(vec![GoalField::Title("Learn".into())]));
    let goal = lonely.goals.rows().last().unwrap().id.clone();
    let gone = done(&lonely, &Command::remove(&goal));
    let linked = done(
        &lonely,
        &Command::edit(&lonely.milestones.rows()[0].id, MilestoneField::Goal(Some(goal.clone()))),
    );
    for (ours, theirs) in [(&gone, &linked), (&linked, &gone)] {
        let merged = merge(&lonely, ours, theirs);
        assert_eq!(check_plan(&merged.plan), vec![]);
        assert!(merged.plan.goals.get(&goal).is_some());
        assert_eq!(merged.plan.milestones.rows()[0].goal.as_ref(), Some(&goal));
        assert_eq!(only(merged.conflicts).part, Part::Record(goal.record_ref()));
    }
    // Without the base nobody knows what it was: the link is dropped, and that is told.
    let merged = Delta::between(&lonely, &linked).apply(&gone);
    assert_eq!(check_plan(&merged.plan), vec![]);
    let conflict = only(merged.conflicts);
    assert_eq!((conflict.field.as_deref(), conflict.kept), (Some("goal"), Side::Ours));
}

#[test]
fn rules_that_only_both_together_break_keep_ours() {
    let base = harbour();
    let base = done(
        &edit(&base, waits_for(&card())),
        &Command::edit(&card(), InitiativeField::DependsOn(Vec::new())),
    );
    let base = edit(&base, InitiativeField::DependsOn(Vec::new()));
    let ours = edit(&base, waits_for(&card()));
    let theirs = done(&base, &Command::edit(&card(), waits_for(&checkout())));
    let circle = merged(&base, &ours, &theirs);
    assert!(circle.plan.initiatives.get(&card()).unwrap().depends_on.is_empty());
    let conflict = only(circle.conflicts);
    assert_eq!((conflict.field.as_deref(), conflict.kept), (Some("depends_on"), Side::Ours));

    let base = edit(&edit(&base, InitiativeField::Earliest(None)), InitiativeField::Deadline(None));
    let ours = edit(&base, InitiativeField::Earliest(Some(date("2027-09-01"))));
    let theirs =
        edit(&edit(&base, InitiativeField::Deadline(Some(date("2027-03-01")))), InitiativeField::Cost(3.0));
    for (ours, theirs, kept) in [(&ours, &theirs, "deadline"), (&theirs, &ours, "earliest")] {
        let dates = merged(&base, ours, theirs);
        let conflict = only(dates.conflicts);
        assert_eq!((conflict.field.as_deref(), conflict.kept), (Some(kept), Side::Ours));
        assert_eq!(one(&dates.plan).cost, 3.0);
    }

    let settings = |field| done(&base, &Command::EditSettings(field));
    let (ours, theirs) =
        (settings(SettingsField::GreatOpportunity(13.0)), settings(SettingsField::GoodOpportunity(14.0)));
    assert_eq!(only(merged(&base, &ours, &theirs).conflicts).field.as_deref(), Some("good_opportunity"));
}

#[test]
fn a_circle_and_a_link_to_nothing_in_one_record_are_both_settled() {
    let base = edit(&harbour(), InitiativeField::DependsOn(Vec::new()));
    let base = done(&base, &Command::edit(&card(), InitiativeField::DependsOn(Vec::new())));
    let base = done(&base, &Command::add::<Problem>(vec![ProblemField::Title("Queues".into())]));
    let problem = base.problems.rows().last().unwrap().id.clone();
    // Here the checkout waits for the card and the problem is gone; there it is the other way round, and the card solves it.
    let ours = done(&edit(&base, waits_for(&card())), &Command::remove(&problem));
    let theirs = done(&base, &Command::edit(&card(), waits_for(&checkout())));
    let theirs = done(&theirs, &Command::edit(&card(), InitiativeField::Problems(vec![problem.clone()])));
    let merged = Delta::between(&base, &theirs).apply(&ours);
    assert_eq!(check_plan(&merged.plan), vec![]);
    let fields: Vec<&str> = merged.conflicts.iter().filter_map(|one| one.field.as_deref()).collect();
    assert_eq!(fields, ["problems", "depends_on"]);
}
