//! What always holds, whatever the plans.

use std::collections::BTreeSet;
use std::rc::Rc;

use proptest::prelude::*;
use proptest::strategy::Strategy;
use roadbook::domain::validate::check_plan;
use roadbook::domain::{Plan, Record, RecordRef, Table};
use roadbook::merge::{Delta, Merged, Part, Side, merge};

use super::after_commands;
use crate::support::commands::Dice;
use crate::support::plans::plan_from;

/// A plan, and one that has other values, records and orders here and there.
fn two_plans() -> impl Strategy<Value = (Plan, Plan)> {
    let words = prop::collection::vec(any::<u32>(), 0..1_500);
    let edits = prop::collection::vec((any::<prop::sample::Index>(), any::<u32>()), 0..12);
    (words, edits, any::<bool>()).prop_map(|(words, edits, cut)| {
        let before = plan_from(&words);
        let mut changed = words;
        for (place, word) in edits {
            if !changed.is_empty() {
                let place = place.index(changed.len());
                changed[place] = word;
            }
        }
        if cut {
            changed.truncate(changed.len() / 2);
        }
        let after = Plan { revision: before.revision, ..plan_from(&changed) };
        (before, after)
    })
}

fn few_commands() -> impl Strategy<Value = Vec<Dice>> {
    prop::collection::vec(any::<Dice>(), 0..6)
}

fn commands() -> impl Strategy<Value = Vec<Dice>> {
    prop::collection::vec(any::<Dice>(), 0..25)
}

/// A base with something in it, and what two made of it.
fn two_sides() -> impl Strategy<Value = (Plan, Plan, Plan)> {
    (prop::collection::vec(any::<u32>(), 0..1_200), commands(), commands()).prop_map(
        |(words, ours, theirs)| {
            let base = plan_from(&words);
            let (ours, theirs) = (after_commands(&base, 'a', &ours), after_commands(&base, 'b', &theirs));
            (base, ours, theirs)
        },
    )
}

fn records(plan: &Plan) -> Vec<RecordRef> {
    let mut records = Vec::new();
    plan.visit_titles(&mut |record, _| records.push(record));
    records.sort();
    records
}

/// The same plan with its rows by id.
fn without_order(plan: &Plan) -> Plan {
    fn sorted<R: Record>(table: &Table<R>) -> Table<R> {
        let mut rows = table.rows().to_vec();
        rows.sort_by(|one, other| one.id().cmp(other.id()));
        Table::from_rows(rows).unwrap()
    }
    macro_rules! sorted_tables {
        ($($table:ident)*) => { Plan { $($table: sorted(&plan.$table),)* ..plan.clone() } };
    }
    sorted_tables!(segments needs competitors differentiators goals kpis insights problems requirements teams initiatives
                   milestones scenarios stakeholders ballots decisions comments editions views)
}

fn assert_clean(merged: Merged, expected: &Plan) -> Result<(), TestCaseError> {
    prop_assert_eq!(&merged.plan, expected);
    prop_assert_eq!(merged.conflicts, vec![]);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_delta_leads_from_one_plan_to_the_other_and_survives_being_written((before, after) in two_plans()) {
        let delta = Delta::between(&before, &after);
        prop_assert_eq!(delta.is_empty(), before == after);
        let line = delta.write();
        prop_assert!(!line.contains('\n'));
        prop_assert_eq!(Delta::read(&line).unwrap(), delta.clone());
        assert_clean(delta.apply(&before), &after)?;
        // What was done already is not done again.
        assert_clean(delta.apply(&after), &after)?;
        assert_clean(Delta::between(&after, &before).apply(&after), &before)?;
    }

    #[test]
    fn a_delta_of_commands_leads_there_too((base, ours, _) in two_sides()) {
        assert_clean(Delta::between(&base, &ours).apply(&base), &Plan { revision: base.revision, ..ours })?;
    }

    #[test]
    fn merging_with_what_did_not_change_changes_nothing((base, ours, theirs) in two_sides()) {
        for plan in [&ours, &theirs] {
            assert_clean(merge(&base, plan, &base), plan)?;
            assert_clean(merge(&base, &base, plan), plan)?;
            assert_clean(merge(&base, plan, plan), plan)?;
        }
    }

    /// Plans that have nothing to do with one another but their ids.
    #[test]
    fn what_comes_out_is_valid_and_no_record_is_invented((base, theirs) in two_plans(), ours in commands()) {
        let ours = after_commands(&base, 'a', &ours);
        for (ours, theirs) in [(&ours, &theirs), (&theirs, &ours)] {
            for merged in [merge(&base, ours, theirs), Delta::between(&base, theirs).apply(ours)] {
                prop_assert_eq!(check_plan(&merged.plan), vec![]);
                let known = [records(&base), records(ours), records(theirs)].concat();
                prop_assert!(records(&merged.plan).iter().all(|record| known.contains(record)));
            }
        }
    }

    #[test]
    fn records_stay_unless_one_side_removed_them_and_the_other_left_them_alone((base, ours, theirs) in two_sides()) {
        let merged = merge(&base, &ours, &theirs);
        prop_assert_eq!(check_plan(&merged.plan), vec![]);
        let [in_base, in_ours, in_theirs, in_merged] = [&base, &ours, &theirs, &merged.plan].map(records);
        let all: BTreeSet<&RecordRef> = in_base.iter().chain(&in_ours).chain(&in_theirs).collect();
        for record in all {
            let is_in = |records: &Vec<RecordRef>| records.contains(record);
            let is_there = is_in(&in_merged);
            match (is_in(&in_base), is_in(&in_ours), is_in(&in_theirs)) {
                (false, _, _) | (true, true, true) => prop_assert!(is_there, "{record:?} was dropped"),
                (true, false, false) => prop_assert!(!is_there, "{record:?} came back"),
                // It stays only where that is told.
                (true, _, _) => {
                    let part = Part::Record(record.clone());
                    let told = merged.conflicts.iter().any(|one| one.part == part && one.field.is_none());
                    prop_assert_eq!(is_there, told, "{:?}", record);
                }
            }
        }
    }

    #[test]
    fn who_comes_first_does_not_matter_where_there_is_no_conflict((base, ours, theirs) in two_sides()) {
        let (one, other) = (merge(&base, &ours, &theirs), merge(&base, &theirs, &ours));
        prop_assert_eq!(one.conflicts.is_empty(), other.conflicts.is_empty());
        if one.conflicts.is_empty() {
            let other = Plan { revision: one.plan.revision, ..other.plan };
            prop_assert_eq!(without_order(&one.plan), without_order(&other));
        }
    }

    /// In any order, two at a time: the same plan. Rows that were moved, or that stood beside one that went, may come to
    /// stand elsewhere; additions alone stand in one order.
    #[test]
    fn three_sides_make_one_plan_however_they_are_joined(
        words in prop::collection::vec(any::<u32>(), 0..1_200), sides in [few_commands(), few_commands(), few_commands()],
        only_additions in any::<bool>()
    ) {
        let base = plan_from(&words);
        let keep = |plan: Plan| if only_additions { with_additions_of(&base, &plan) } else { plan };
        let [one, two, three] = [('a', 0), ('b', 1), ('c', 2)].map(|(side, at)| keep(after_commands(&base, side, &sides[at])));
        let left = merge(&base, &one, &two);
        let left_all = merge(&base, &left.plan, &three);
        let right = merge(&base, &two, &three);
        let right_all = merge(&base, &one, &right.plan);
        let all = [&left, &left_all, &right, &right_all];
        if all.iter().all(|merged| merged.conflicts.is_empty()) {
            if only_additions {
                prop_assert_eq!(&left_all.plan, &right_all.plan);
            }
            prop_assert_eq!(without_order(&left_all.plan), without_order(&right_all.plan));
        }
    }

    #[test]
    fn rows_that_nobody_changed_are_the_same_rows((base, ours, theirs) in two_sides()) {
        let merged = merge(&base, &ours, &theirs).plan;
        for initiative in &merged.initiatives {
            let theirs = theirs.initiatives.get(&initiative.id);
            if let (Some(our), Some(was)) = (ours.initiatives.get(&initiative.id), base.initiatives.get(&initiative.id))
                && theirs.is_some_and(|theirs| Rc::ptr_eq(theirs, was))
                && our.depends_on == initiative.depends_on
            {
                prop_assert!(Rc::ptr_eq(our, initiative));
            }
        }
        if base.goals.is_same(&theirs.goals) && merged.goals == ours.goals {
            prop_assert!(merged.goals.is_same(&ours.goals));
        }
    }

    /// Whatever is in a conflict: the one that stands is the one it says.
    #[test]
    fn the_side_that_a_conflict_names_is_the_one_that_stands((base, ours, theirs) in two_sides()) {
        let merged = merge(&base, &ours, &theirs);
        for conflict in &merged.conflicts {
            if conflict.part == Part::Plan && conflict.field.as_deref() == Some("title") {
                let standing = if conflict.kept == Side::Theirs { &conflict.theirs } else { &conflict.ours };
                let title = format!("\"{}\"", merged.plan.title);
                prop_assert_eq!(standing.as_deref(), Some(title.as_str()));
                prop_assert_eq!(&merged.plan.title, &theirs.title);
            }
        }
    }
}

/// The base with the records that a plan has more, each at the end, linked to what the base has.
fn with_additions_of(base: &Plan, plan: &Plan) -> Plan {
    let mut with = base.clone();
    for goal in plan.goals.iter().filter(|goal| base.goals.get(&goal.id).is_none()) {
        with.goals.insert(goal.title.len() % 3, goal.clone());
    }
    for team in plan.teams.iter().filter(|team| base.teams.get(&team.id).is_none()) {
        with.teams.insert(team.name.len() % 5, team.clone());
    }
    with
}
