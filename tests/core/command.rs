//! Commands on plans: what changes, what is refused, and that undo always gives the plan back.

use std::cell::Cell;

use proptest::prelude::*;
use roadbook::command::{Command, CommandError, Env, ImportedInitiative, ImportedLink, Patch, decide};
use roadbook::domain::validate::check_plan;
use roadbook::domain::*;

use crate::support::commands::{Dice, after, random_command};

/// An outside world that counts.
#[derive(Default)]
pub struct CountingEnv {
    next: Cell<u32>,
}

impl Env for CountingEnv {
    fn today(&self) -> Date {
        Date::from_year_month_day(2027, 1, 4).unwrap()
    }
    fn time_of_day(&self) -> String {
        "10:42".to_owned()
    }
    fn new_id_text(&self) -> String {
        self.next.set(self.next.get() + 1);
        self.next.get().to_string()
    }
}

fn empty_plan() -> Plan {
    Plan::empty("pl_test", CountingEnv::default().today())
}

fn run(plan: &mut Plan, env: &CountingEnv, command: Command) -> Patch {
    let patch = decide(plan, &command, env).unwrap();
    patch.apply(plan);
    patch
}

fn add_initiative(plan: &mut Plan, env: &CountingEnv, title: &str) -> Id<Initiative> {
    run(plan, env, Command::add::<Initiative>(vec![InitiativeField::Title(title.into())]));
    plan.initiatives.rows().last().unwrap().id.clone()
}

#[test]
fn removing_a_record_removes_every_link_to_it_and_undo_brings_all_back() {
    let (mut plan, env) = (empty_plan(), CountingEnv::default());
    let first = add_initiative(&mut plan, &env, "Guest checkout");
    let second = add_initiative(&mut plan, &env, "Saved cards");
    run(&mut plan, &env, Command::edit(&second, after(&first)));
    run(&mut plan, &env, Command::add::<Milestone>(vec![MilestoneField::Initiatives(vec![first.clone()])]));
    let before = plan.clone();

    let patch = run(&mut plan, &env, Command::remove(&first));
    assert!(plan.find(&first).is_none());
    assert!(plan.find(&second).unwrap().depends_on.is_empty());
    assert!(plan.milestones.rows()[0].initiatives.is_empty());
    assert_eq!(patch.label, "Remove initiative “Guest checkout”");

    patch.inverted().apply(&mut plan);
    assert_eq!(plan, before);
}

#[test]
fn a_circle_of_dependencies_is_refused_and_printed() {
    let (mut plan, env) = (empty_plan(), CountingEnv::default());
    let checkout = add_initiative(&mut plan, &env, "Guest checkout");
    let cards = add_initiative(&mut plan, &env, "Saved cards");
    let wallet = add_initiative(&mut plan, &env, "Wallet");
    run(&mut plan, &env, Command::edit(&cards, after(&checkout)));
    run(&mut plan, &env, Command::edit(&wallet, after(&cards)));
    let error = decide(&plan, &Command::edit(&checkout, after(&wallet)), &env).unwrap_err();
    insta::assert_snapshot!(error, @"The initiative “Guest checkout”, depends on: the dependencies run in a circle: Guest checkout → Wallet → Saved cards → Guest checkout; remove one of these.");
    let error = decide(&plan, &Command::edit(&checkout, after(&checkout)), &env).unwrap_err();
    insta::assert_snapshot!(error, @"The initiative “Guest checkout”, depends on: it points at itself; choose another record. (1 more of this kind)");
}

#[test]
fn what_is_out_of_range_or_gone_is_refused_with_a_sentence() {
    let (mut plan, env) = (empty_plan(), CountingEnv::default());
    let need =
        Command::add::<Need>(vec![NeedField::Title("Pay fast".into()), NeedField::Importance(Some(11.0))]);
    insta::assert_snapshot!(decide(&plan, &need, &env).unwrap_err(), @"The need “Pay fast”, importance: 11 is outside 0 to 10.");
    let weeks = Command::EditSettings(SettingsField::PeriodWeeks(0));
    insta::assert_snapshot!(decide(&plan, &weeks, &env).unwrap_err(), @"Settings, period weeks: 0 is outside 1 to 13.");
    let link = Command::add::<Insight>(vec![InsightField::Link("javascript:alert(1)".into())]);
    assert!(matches!(decide(&plan, &link, &env), Err(CommandError::Invalid { .. })));

    let id = add_initiative(&mut plan, &env, "Guest checkout");
    let gone = Command::edit(&id, InitiativeField::Problems(vec![Id::new("pr_nowhere").unwrap()]));
    insta::assert_snapshot!(decide(&plan, &gone, &env).unwrap_err(), @"The initiative “Guest checkout”, problems: it points at a problem “pr_nowhere”, which is not in the plan; add that record or remove the link.");
    run(&mut plan, &env, Command::remove(&id));
    let late = Command::edit(&id, InitiativeField::Must(true));
    insta::assert_snapshot!(decide(&plan, &late, &env).unwrap_err(), @"The initiative “in_3” is not in the plan any more; nothing was changed.");
}

#[test]
fn a_command_that_changes_nothing_leaves_no_step() {
    let (mut plan, env) = (empty_plan(), CountingEnv::default());
    let id = add_initiative(&mut plan, &env, "Guest checkout");
    let same = Command::edit(&id, InitiativeField::Title("Guest checkout".into()));
    assert!(decide(&plan, &same, &env).unwrap().is_empty());
    let there = Command::Move { record: id.record_ref(), place: 7 };
    assert!(decide(&plan, &there, &env).unwrap().is_empty());
}

#[test]
fn an_import_updates_what_is_there_adds_the_rest_and_links_rows() {
    let (mut plan, env) = (empty_plan(), CountingEnv::default());
    let known = add_initiative(&mut plan, &env, "Guest checkout");
    let before = plan.clone();
    let rows = vec![
        ImportedInitiative {
            existing: None,
            fields: vec![InitiativeField::Title("Wallet".into())],
            depends_on: vec![ImportedLink::Existing(known.clone()), ImportedLink::Row(1)],
            new_team: None,
        },
        ImportedInitiative {
            existing: None,
            fields: vec![InitiativeField::Title("Saved cards".into())],
            depends_on: vec![],
            new_team: None,
        },
        ImportedInitiative {
            existing: Some(known.clone()),
            fields: vec![InitiativeField::Owner("Ana".into())],
            depends_on: vec![],
            new_team: None,
        },
    ];
    let patch = run(&mut plan, &env, Command::Import(rows));
    assert_eq!(plan.initiatives.len(), 3);
    assert_eq!(plan.find(&known).unwrap().owner, "Ana");
    assert_eq!(plan.find(&known).unwrap().title, "Guest checkout");
    let wallet = &plan.initiatives.rows()[1];
    let links: Vec<String> = wallet.depends_on.iter().map(|link| plan.name_of(&link.initiative)).collect();
    assert_eq!(links, ["Guest checkout", "Saved cards"]);
    assert_eq!(patch.label, "Import 3 initiatives");
    patch.inverted().apply(&mut plan);
    assert_eq!(plan, before);
}

#[test]
fn opening_another_plan_can_be_undone() {
    let (mut plan, env) = (empty_plan(), CountingEnv::default());
    add_initiative(&mut plan, &env, "Guest checkout");
    let before = plan.clone();
    let other = Plan { title: "Harbour".into(), ..Plan::empty("pl_other", env.today()) };
    let patch = run(&mut plan, &env, Command::Open(Box::new(other.clone())));
    assert_eq!(plan, other);
    patch.inverted().apply(&mut plan);
    assert_eq!(plan, before);
}

#[test]
fn a_plan_started_from_another_has_an_id_of_its_own() {
    let (mut plan, env) = (empty_plan(), CountingEnv::default());
    let sample = Plan { title: "Harbour".into(), ..Plan::empty("pl_sample", env.today()) };
    let patch = run(&mut plan, &env, Command::StartFrom(Box::new(sample)));
    assert_eq!((plan.title.as_str(), plan.id.as_str()), ("Harbour", "pl_1"));
    assert_eq!(patch.label, "Open “Harbour”");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Every step keeps the plan valid; every inverse gives the plan before it back, all the way down.
    #[test]
    fn apply_then_undo_is_the_identity(dice in prop::collection::vec(any::<Dice>(), 1..120)) {
        let env = CountingEnv::default();
        let mut plan = empty_plan();
        let mut steps: Vec<(Plan, Patch)> = Vec::new();
        for dice in dice {
            let before = plan.clone();
            match decide(&plan, &random_command(&plan, dice), &env) {
                Err(_) => prop_assert_eq!(&plan, &before),
                Ok(patch) => {
                    patch.apply(&mut plan);
                    prop_assert_eq!(check_plan(&plan), vec![]);
                    prop_assert_eq!(patch.is_empty(), plan == before);
                    steps.push((before, patch));
                }
            }
        }
        let end = plan.clone();
        for (before, patch) in steps.iter().rev() {
            patch.inverted().apply(&mut plan);
            prop_assert_eq!(&plan, before);
        }
        for (_, patch) in &steps {
            patch.apply(&mut plan);
        }
        prop_assert_eq!(plan, end);
    }

    /// Looking up by id finds what plan order holds, whatever was inserted and removed.
    #[test]
    fn a_table_finds_every_row_it_holds(steps in prop::collection::vec((any::<bool>(), 0_u8..30, 0_usize..40), 1..200)) {
        let mut table: Table<Goal> = Table::default();
        let mut expected: Vec<String> = Vec::new();
        for (insert, number, place) in steps {
            let id = Id::<Goal>::new(&format!("go_{number}")).unwrap();
            if insert {
                let fresh = !expected.contains(&id.to_string());
                prop_assert_eq!(table.insert(place, Goal::new(id.clone()).into()), fresh);
                if fresh {
                    expected.insert(place.min(expected.len()), id.to_string());
                }
            } else {
                let there = expected.iter().position(|text| *text == id.to_string());
                prop_assert_eq!(table.remove(&id).map(|(place, _)| place), there);
                there.map(|place| expected.remove(place));
            }
            let ids: Vec<String> = table.iter().map(|goal| goal.id.to_string()).collect();
            prop_assert_eq!(&ids, &expected);
            for (place, id) in expected.iter().enumerate() {
                prop_assert_eq!(table.position(&Id::new(id).unwrap()), Some(place));
            }
        }
    }
}
