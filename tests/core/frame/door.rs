//! Who is listened to: the exact origin, the window around the frame, one port, one nonce, and not too often.

use proptest::prelude::*;
use roadbook::protocol::frame::{
    Door, Gate, Heard, Line, MOST_AT_ONCE, MOST_REFUSED, Message, Open, PER_SECOND, Refusal,
};

const WIKI: &str = "https://wiki.example";
const NONCE: &str = "0123456789abcdefghij-_";

fn connect() -> String {
    Message::Connect { nonce: NONCE.to_owned() }.text()
}

fn door() -> Door {
    Door::new("self https://wiki.example/", "https://plans.example")
}

#[test]
fn a_named_origin_becomes_the_host_once() {
    for origin in [WIKI, "https://plans.example"] {
        let mut door = door();
        assert_eq!(door.hear(true, origin, Some(&Message::Call.text()), 0, 0.0), Ok(Heard::Call));
        assert_eq!(door.hear(true, origin, Some(&connect()), 1, 0.0), Ok(Heard::Connect(NONCE.into())));
        // The same again, as somebody would who had listened.
        assert_eq!(door.hear(true, origin, Some(&connect()), 1, 1.0), Err(Refusal::Taken));
    }
}

#[test]
fn everybody_else_is_refused() {
    let heard =
        |from_parent, origin: &str, ports| door().hear(from_parent, origin, Some(&connect()), ports, 0.0);
    assert_eq!(heard(false, WIKI, 1), Err(Refusal::Source));
    for origin in [
        "http://wiki.example",
        "https://wiki.example:444",
        "https://wiki.example.evil",
        "https://evil.example",
        "null",
        "",
    ] {
        assert_eq!(heard(true, origin, 1), Err(Refusal::Origin(origin.into())), "{origin}");
    }
    assert_eq!(heard(true, WIKI, 0), Err(Refusal::Port));
    assert_eq!(heard(true, WIKI, 2), Err(Refusal::Port));
    assert!(matches!(door().hear(true, WIKI, None, 1, 0.0), Err(Refusal::Message(_))));
}

#[test]
fn no_attribute_makes_a_page_without_an_origin_a_host() {
    for hosts in ["", "self", "null", "self null", "*", "https://"] {
        let mut door = Door::new(hosts, "null");
        for origin in ["null", "*", "https://", ""] {
            let heard = door.hear(true, origin, Some(&connect()), 1, 0.0);
            assert_eq!(heard, Err(Refusal::Origin(origin.into())), "hosts={hosts}");
        }
    }
    // Without the attribute it is the document's own origin, and no other.
    assert!(Door::new(" ", WIKI).hear(true, WIKI, Some(&connect()), 1, 0.0).is_ok());
    assert!(Door::new("https://a.example", WIKI).hear(true, WIKI, Some(&connect()), 1, 0.0).is_err());
}

fn open(nonce: &str) -> String {
    Message::Open(Box::new(Open { nonce: nonce.to_owned(), ..Open::default() })).text()
}

#[test]
fn over_the_port_open_comes_first_once_and_with_the_nonce() {
    let saved = Message::Saved { id: 1, revision: 1 };
    let mut line = Line::new(NONCE.to_owned());
    assert_eq!(line.ready(), Message::Ready { nonce: NONCE.to_owned() });
    assert_eq!(line.hear(Some(&saved.text()), 0.0), Err(Refusal::OutOfPlace));
    assert_eq!(line.hear(Some(&open("zzzzzzzzzzzzzzzzzzzzzz")), 0.0), Err(Refusal::Nonce));
    assert_eq!(line.hear(Some(&saved.text()), 0.0), Err(Refusal::OutOfPlace));
    assert!(matches!(line.hear(Some(&open(NONCE)), 0.0), Ok(Message::Open(_))));
    assert_eq!(line.hear(Some(&saved.text()), 0.0), Ok(saved));
    assert_eq!(line.hear(Some(&open(NONCE)), 0.0), Err(Refusal::OutOfPlace));
    assert!(matches!(line.hear(None, 0.0), Err(Refusal::Message(_))));
}

#[test]
fn a_host_that_cannot_hand_the_plan_over_may_say_so_first() {
    let mut line = Line::new(NONCE.to_owned());
    let failed = Message::Failed { id: 0, reason: "You are logged out.".to_owned() };
    assert_eq!(line.hear(Some(&failed.text()), 0.0), Ok(failed));
}

#[test]
fn a_flood_is_let_in_for_a_moment_and_then_no_more() {
    let mut line = Line::new(NONCE.to_owned());
    line.hear(Some(&open(NONCE)), 0.0).unwrap();
    let look = Message::Look { theme: "dark".into(), lang: String::new() }.text();
    let heard = (0..10_000).filter(|_| line.hear(Some(&look), 1.0).is_ok()).count();
    assert_eq!(heard, MOST_AT_ONCE as usize - 1);
    assert!(line.is_flooded());
    assert_eq!(line.hear(Some(&look), 1e9), Err(Refusal::Flood));
}

proptest! {
    #[test]
    fn no_sender_gets_more_through_than_a_burst_and_the_rate(waits_ms in proptest::collection::vec(0.0..200.0_f64, 1..600)) {
        let (mut gate, mut now_ms, mut heard) = (Gate::default(), 0.0, 0_u32);
        for wait_ms in waits_ms {
            now_ms += wait_ms;
            heard += u32::from(gate.lets_in(now_ms));
        }
        prop_assert!(f64::from(heard) <= f64::from(MOST_AT_ONCE) + now_ms / 1_000.0 * f64::from(PER_SECOND) + 1.0);
        prop_assert!(!gate.is_shut() || heard <= MOST_REFUSED);
    }

    #[test]
    fn nobody_who_keeps_to_the_rate_is_refused(waits_ms in proptest::collection::vec(34.0..500.0_f64, 1..300)) {
        let (mut gate, mut now_ms) = (Gate::default(), 0.0);
        for wait_ms in waits_ms {
            now_ms += wait_ms;
            prop_assert!(gate.lets_in(now_ms));
        }
    }

    #[test]
    fn no_text_from_another_origin_has_an_effect(text in "\\PC{0,60}", ports in 0_u32..3) {
        prop_assert!(door().hear(true, "https://evil.example", Some(&text), ports, 0.0).is_err());
    }
}
