//! Mentions of records in texts, and what is said about a record.

use roadbook::command::Command;
use roadbook::domain::*;
use roadbook::select::discussion::discussion;
use roadbook::select::mentions::*;

use crate::support::harbour::{date, done, harbour, id};

const STORED: &str = "Wait for [[in_guest_checkout|Guest checkout]], then ask.";

fn checkout() -> RecordRef {
    id::<Initiative>("in_guest_checkout").record_ref()
}

#[test]
fn a_mention_reads_as_the_record_is_called_now() {
    let plan = harbour();
    assert_eq!(plain(&plan, STORED), "Wait for Guest checkout, then ask.");
    let rename = InitiativeField::Title("Book without an account".to_owned());
    let renamed = done(&plan, &Command::edit(&id::<Initiative>("in_guest_checkout"), rename));
    assert_eq!(plain(&renamed, STORED), "Wait for Book without an account, then ask.");
    assert_eq!(mentioned(&renamed, STORED), [checkout()]);
    assert_eq!(for_typing(&renamed, STORED), "Wait for [[Book without an account]], then ask.");
}

#[test]
fn a_mention_of_a_record_that_is_gone_says_so_and_keeps_its_name() {
    let gone = done(&harbour(), &Command::remove(&id::<Initiative>("in_guest_checkout")));
    let found = pieces(&gone, STORED);
    assert_eq!(found[1], Piece::Gone("Guest checkout".to_owned()));
    assert_eq!(plain(&gone, STORED), "Wait for Guest checkout, then ask.");
}

#[test]
fn what_is_typed_is_stored_by_id() {
    let plan = harbour();
    assert_eq!(for_storing(&plan, "Wait for [[Guest checkout]], then ask.", &[]), STORED);
    assert_eq!(for_storing(&plan, &for_typing(&plan, STORED), &mentioned(&plan, STORED)), STORED);
    for text in ["no mention", "a [[b", "[[Nothing is called so]]", "]] [[ \n ]]", "a@b.c"] {
        assert_eq!(for_storing(&plan, text, &[]), text);
        assert_eq!(plain(&plan, text).is_empty(), text.is_empty());
    }
    // Of two records of one name, the one that was chosen.
    let twin = done(&plan, &Command::add::<Goal>(vec![GoalField::Title("Guest checkout".to_owned())]));
    let goal = twin.goals.rows().last().unwrap().id.record_ref();
    assert!(for_storing(&twin, "[[Guest checkout]]", std::slice::from_ref(&goal)).contains(goal.as_str()));
}

#[test]
fn a_mention_is_offered_while_it_is_typed() {
    assert_eq!(begun("see [[gue"), Some((4, "gue")));
    assert_eq!(begun("see @gue"), Some((4, "gue")));
    assert_eq!(begun("first\nthen @"), Some((11, "")));
    assert_eq!(begun("mail ada@harbour"), None);
    assert_eq!(begun("[[Guest checkout]] is"), None);
    assert_eq!(candidates(&harbour(), "guest ch", 3)[0].record, checkout());
}

#[test]
fn comments_and_decisions_stand_with_their_record_and_go_with_it() {
    let plan = harbour();
    let comment = |text: &str, on: &str, about: &RecordRef| {
        Command::add::<Comment>(vec![
            CommentField::Text(text.to_owned()),
            CommentField::On(Some(date(on))),
            CommentField::About(Some(about.clone())),
        ])
    };
    let goal = plan.goals.rows()[0].id.record_ref();
    let before = discussion(&plan, &checkout()).said.len();
    let plan = done(&plan, &comment("Second", "2027-02-02", &checkout()));
    let found = discussion(&plan, &checkout());
    assert_eq!(found.said.len(), before + 1);
    assert!(found.said.iter().any(|said| said.decided.is_some()), "the sample plan decides about it");
    assert!(found.said.is_sorted_by_key(|said| said.on), "the earliest first");

    let elsewhere = done(&harbour(), &comment(STORED, "2027-02-03", &goal));
    assert_eq!(discussion(&elsewhere, &checkout()).mentioned_in[0].0, goal);

    let removed = done(&plan, &Command::remove(&id::<Initiative>("in_guest_checkout")));
    assert!(removed.comments.is_empty(), "what was said about it goes with it");
    assert!(!removed.decisions.is_empty(), "decisions stay");
}
