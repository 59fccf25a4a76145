//! Saves at a host: what is said to be saved is what the host has, and no text of anybody is lost, in whatever order and
//! however late answers come.

use std::rc::Rc;

use proptest::prelude::*;
use roadbook::protocol::frame::{HostAnswer, Message, SaveStep, Saves, Told};

fn sent(message: Option<Message>) -> (u64, u64, bool, String) {
    match message {
        Some(Message::Save { id, revision, keep, plan }) => (id, revision, keep, plan),
        other => panic!("{other:?} is no save"),
    }
}

#[test]
fn one_save_at_a_time_and_the_latest_text_last() {
    let mut saves = Saves::from_revision(7);
    saves.changed();
    assert_eq!(sent(saves.save(Rc::from("one"))), (1, 7, false, "one".into()));
    assert_eq!(saves.save(Rc::from("two")), None);
    assert_eq!(saves.save(Rc::from("three")), None);
    let step = saves.answered(1, HostAnswer::Saved(8));
    assert_eq!(step.told, None, "something newer is on its way");
    assert_eq!(sent(step.send), (2, 8, false, "three".into()));
    assert_eq!(saves.answered(2, HostAnswer::Saved(9)), SaveStep { told: Some(Told::Saved), send: None });
}

#[test]
fn what_was_changed_after_it_was_sent_is_not_said_to_be_saved() {
    let mut saves = Saves::from_revision(0);
    saves.save(Rc::from("one"));
    saves.changed();
    assert_eq!(saves.answered(1, HostAnswer::Saved(1)), SaveStep::default());
}

#[test]
fn a_conflict_hands_out_their_text_and_asks_to_keep_it_apart() {
    let mut saves = Saves::from_revision(1);
    saves.save(Rc::from("mine"));
    let step = saves.answered(1, HostAnswer::Conflict(4, "theirs".into()));
    assert_eq!(step.told, Some(Told::Theirs("theirs".into())));
    assert_eq!(sent(step.send), (2, 4, true, "mine".into()));
    assert_eq!(saves.answered(2, HostAnswer::Saved(5)).told, Some(Told::Saved));
}

#[test]
fn answers_to_other_saves_have_no_effect() {
    let mut saves = Saves::from_revision(1);
    for id in [0, 1, 2] {
        assert_eq!(saves.answered(id, HostAnswer::Saved(9)), SaveStep::default());
    }
    saves.save(Rc::from("mine"));
    assert_eq!(saves.answered(2, HostAnswer::Conflict(9, "theirs".into())), SaveStep::default());
    assert_eq!(saves.answered(1, HostAnswer::Saved(2)).told, Some(Told::Saved));
    assert_eq!(saves.answered(1, HostAnswer::Failed("again".into())), SaveStep::default());
}

#[test]
fn a_silent_host_is_told_of_and_its_late_answer_counts() {
    let mut saves = Saves::from_revision(1);
    saves.save(Rc::from("one"));
    assert_eq!(saves.answered(1, HostAnswer::Silence).told, Some(Told::Silent));
    assert_eq!(saves.answered(1, HostAnswer::Saved(2)).told, Some(Told::Saved));
    // The answer to the second gets lost; the third finds the second there, and that is nobody else's.
    saves.save(Rc::from("two"));
    saves.answered(2, HostAnswer::Silence);
    assert_eq!(sent(saves.save(Rc::from("three"))), (3, 2, false, "three".into()));
    let step = saves.answered(3, HostAnswer::Conflict(3, "two".into()));
    assert_eq!(step.told, None);
    assert_eq!(sent(step.send), (4, 3, false, "three".into()));
}

#[test]
fn a_host_that_always_answers_with_a_conflict_is_not_asked_for_ever() {
    let mut saves = Saves::from_revision(0);
    saves.save(Rc::from("mine"));
    let mut asked = 1;
    while saves.answered(asked, HostAnswer::Conflict(asked, format!("theirs {asked}"))).send.is_some() {
        asked += 1;
        assert!(asked < 10);
    }
    assert_eq!(asked, 4);
}

#[test]
fn what_is_to_be_kept_apart_is_said_until_the_host_has_answered_that_it_did() {
    let mut saves = Saves::from_revision(1);
    saves.save(Rc::from("mine"));
    saves.answered(1, HostAnswer::Conflict(4, "theirs".into()));
    // The second save is refused, the third gets lost: their text still stands there.
    assert_eq!(
        saves.answered(2, HostAnswer::Failed("signed out".into())).told,
        Some(Told::Refused("signed out".into()))
    );
    assert_eq!(sent(saves.save(Rc::from("mine 2"))), (3, 4, true, "mine 2".into()));
    saves.answered(3, HostAnswer::Silence);
    assert_eq!(sent(saves.save(Rc::from("mine 3"))), (4, 4, true, "mine 3".into()));
    saves.answered(4, HostAnswer::Saved(5));
    assert_eq!(sent(saves.save(Rc::from("mine 4"))), (5, 5, false, "mine 4".into()));
}

#[test]
fn a_text_that_waited_is_never_sent_after_a_newer_one() {
    let mut saves = Saves::from_revision(0);
    saves.save(Rc::from("one"));
    for id in 1..=3 {
        saves.answered(id, HostAnswer::Conflict(id, format!("theirs {id}")));
    }
    saves.save(Rc::from("two"));
    // The fourth conflict in a row.
    saves.answered(4, HostAnswer::Conflict(4, "theirs 4".into()));
    let (id, _, _, text) = sent(saves.save(Rc::from("three")));
    assert_eq!(text, "three");
    assert_eq!(saves.answered(id, HostAnswer::Saved(9)).send, None);
}

#[test]
fn a_copy_that_the_host_has_not_got_any_more_is_written_anew() {
    let mut saves = Saves::from_revision(3);
    saves.save(Rc::from("mine"));
    let step = saves.answered(1, HostAnswer::Conflict(0, String::new()));
    assert_eq!(step.told, None);
    assert_eq!(sent(step.send), (2, 0, false, "mine".into()));
}

/// A page that keeps one copy, as it should.
#[derive(Default)]
struct Host {
    revision: u64,
    plan: String,
    apart: Vec<String>,
}

impl Host {
    fn answer(&mut self, message: &Message) -> (u64, HostAnswer) {
        let Message::Save { id, revision, keep, plan } = message else { panic!("{message:?}") };
        if *revision != self.revision {
            return (*id, HostAnswer::Conflict(self.revision, self.plan.clone()));
        }
        let before = std::mem::replace(&mut self.plan, plan.clone());
        if *keep {
            self.apart.push(before);
        }
        self.revision += 1;
        (*id, HostAnswer::Saved(self.revision))
    }
}

#[derive(Clone, Debug)]
enum Happening {
    Edit,
    HandOver,
    HostReads,
    AnswerArrives,
    AnswerIsLost,
    MessageIsLost,
    HostRefuses,
    SomebodyElseSaves,
}

fn happenings() -> impl Strategy<Value = Vec<Happening>> {
    use Happening::{
        AnswerArrives, AnswerIsLost, Edit, HandOver, HostReads, HostRefuses, MessageIsLost, SomebodyElseSaves,
    };
    let one = proptest::sample::select(vec![
        Edit,
        Edit,
        HandOver,
        HandOver,
        HostReads,
        HostReads,
        AnswerArrives,
        AnswerArrives,
        AnswerIsLost,
        MessageIsLost,
        HostRefuses,
        SomebodyElseSaves,
    ]);
    proptest::collection::vec(one, 0..60)
}

proptest! {
    #[test]
    fn the_sign_is_true_and_no_text_of_somebody_else_is_lost(happenings in happenings()) {
        let (mut saves, mut host) = (Saves::from_revision(0), Host::default());
        let (mut texts, mut others) = (0, Vec::new());
        let mut mine = String::new();
        let mut on_the_way: Option<Message> = None;
        let mut answer: Option<(u64, HostAnswer)> = None;
        let mut handed_out = Vec::new();
        for happening in happenings {
            let step = match happening {
                Happening::Edit => {
                    texts += 1;
                    mine = format!("mine {texts}");
                    saves.changed();
                    SaveStep::default()
                }
                Happening::HandOver => SaveStep { told: None, send: saves.save(Rc::from(mine.as_str())) },
                Happening::HostReads => {
                    if let Some(message) = on_the_way.take() {
                        answer = Some(host.answer(&message));
                    }
                    SaveStep::default()
                }
                Happening::AnswerArrives => answer.take().map(|(id, answer)| saves.answered(id, answer)).unwrap_or_default(),
                Happening::AnswerIsLost => match answer.take() {
                    Some((id, _)) => saves.answered(id, HostAnswer::Silence),
                    None => SaveStep::default(),
                },
                Happening::MessageIsLost => match on_the_way.take() {
                    Some(Message::Save { id, .. }) => saves.answered(id, HostAnswer::Silence),
                    _ => SaveStep::default(),
                },
                Happening::HostRefuses => match on_the_way.take() {
                    Some(Message::Save { id, .. }) => saves.answered(id, HostAnswer::Failed(String::new())),
                    _ => SaveStep::default(),
                },
                Happening::SomebodyElseSaves => {
                    texts += 1;
                    host.plan = format!("theirs {texts}");
                    host.revision += 1;
                    others.push(host.plan.clone());
                    SaveStep::default()
                }
            };
            if let Some(message) = step.send {
                prop_assert!(on_the_way.is_none() && answer.is_none(), "two saves at once");
                on_the_way = Some(message);
            }
            match step.told {
                // What the host has is what the person sees, or somebody else replaced it since.
                Some(Told::Saved) => prop_assert!(host.plan == mine || others.contains(&host.plan), "{} is not {mine}", host.plan),
                Some(Told::Theirs(text)) => handed_out.push(text),
                _ => {}
            }
            // A text of somebody else that this frame replaced was handed out before, and kept apart by the host.
            for apart in &host.apart {
                prop_assert!(handed_out.contains(apart), "{apart}");
            }
        }
        // Of the others' texts, those that others replaced are theirs to care for; the last is there or apart.
        if let Some(last) = others.last() {
            let replaced_by_others = host.plan == *last;
            prop_assert!(replaced_by_others || host.apart.contains(last), "{last} is lost");
        }
    }
}
