//! Messages as text: each is read back, and nothing that is no message makes the reader panic.

use proptest::prelude::*;
use roadbook::protocol::frame::{
    Channel, Holds, MESSAGES, MOST_PORT_BYTES, MOST_WINDOW_BYTES, Message, MessageError, MessageShape, Open,
    Side, read_message,
};
use serde_json::{Value, json};

fn nonces() -> impl Strategy<Value = String> {
    "[A-Za-z0-9_-]{22,64}"
}

fn wholes() -> impl Strategy<Value = u64> {
    0..(1_u64 << 53)
}

fn opens() -> impl Strategy<Value = Open> {
    let words = |words: &'static [&'static str]| proptest::sample::select(words).prop_map(str::to_owned);
    (
        (nonces(), any::<bool>(), wholes(), proptest::option::of("\\PC{0,80}")),
        (words(&["", "edit", "view"]), "\\PC{0,100}", any::<bool>()),
        (words(&["", "auto", "light", "dark"]), "[a-zA-Z-]{0,35}"),
    )
        .prop_map(|((nonce, host_keeps, revision, plan), (mode, view, auto_height), (theme, lang))| {
            Open { nonce, host_keeps, revision, plan, mode, view, auto_height, theme, lang }
        })
}

pub(super) fn messages() -> impl Strategy<Value = Message> {
    let theme = proptest::sample::select(vec!["", "auto", "light", "dark"]);
    prop_oneof![
        Just(Message::Hello),
        Just(Message::Call),
        nonces().prop_map(|nonce| Message::Connect { nonce }),
        nonces().prop_map(|nonce| Message::Ready { nonce }),
        opens().prop_map(|open| Message::Open(Box::new(open))),
        (theme, "\\PC{0,100}").prop_map(|(theme, lang)| Message::Look { theme: theme.to_owned(), lang }),
        (1..=30_000_u64).prop_map(|pixels| Message::Height { pixels }),
        (wholes(), wholes(), any::<bool>(), "\\PC{0,200}")
            .prop_map(|(id, revision, keep, plan)| Message::Save { id, revision, keep, plan }),
        (wholes(), wholes()).prop_map(|(id, revision)| Message::Saved { id, revision }),
        (wholes(), wholes(), "\\PC{0,200}").prop_map(|(id, revision, plan)| Message::Conflict {
            id,
            revision,
            plan
        }),
        (wholes(), "\\PC{0,300}").prop_map(|(id, reason)| Message::Failed { id, reason }),
    ]
}

fn shape_of(text: &str) -> &'static MessageShape {
    let name = serde_json::from_str::<Value>(text).unwrap()["roadbook"].clone();
    MESSAGES.iter().find(|shape| name == shape.name).unwrap()
}

fn other(side: Side) -> Side {
    if side == Side::Frame { Side::Host } else { Side::Frame }
}

proptest! {
    #[test]
    fn what_is_written_is_read_back_from_its_side_and_from_no_other(message in messages()) {
        let text = message.text();
        let shape = shape_of(&text);
        prop_assert_eq!(read_message(shape.from, shape.on, &text), Ok(message));
        prop_assert_eq!(read_message(other(shape.from), shape.on, &text), Err(MessageError::Unknown));
    }

    #[test]
    fn a_message_without_a_field_that_it_needs_or_with_another_kind_of_value_is_refused(message in messages(), which in any::<prop::sample::Index>()) {
        let text = message.text();
        let shape = shape_of(&text);
        prop_assume!(!shape.fields.is_empty());
        let field = which.get(shape.fields);
        let mut fields: Value = serde_json::from_str(&text).unwrap();
        let refused = Err(MessageError::Field { message: shape.name, key: field.key });
        let wrong = if field.holds == Holds::Flag { json!(1) } else { json!([true]) };
        for wrong in [wrong, json!(-1), json!(0.5), json!({ "a": [1] })] {
            fields[field.key] = wrong;
            prop_assert_eq!(read_message(shape.from, shape.on, &fields.to_string()), refused.clone());
        }
        fields.as_object_mut().unwrap().remove(field.key);
        let read = read_message(shape.from, shape.on, &fields.to_string());
        prop_assert_eq!(read.is_err(), field.required);
        fields[field.key] = Value::Null;
        prop_assert_eq!(read_message(shape.from, shape.on, &fields.to_string()).is_err(), field.required);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let text = String::from_utf8_lossy(&bytes);
        for (from, on) in [(Side::Host, Channel::Port), (Side::Host, Channel::Window), (Side::Frame, Channel::Port)] {
            let _ = read_message(from, on, &text);
        }
    }

    #[test]
    fn no_json_makes_the_reader_panic(name in "hello|call|connect|open|look|saved|conflict|failed|\\PC{0,9}", rest in "(,\"(id|plan|nonce|revision|storage)\":(1|-1|1e400|\"\\PC{0,9}\"|\\[\\{\\}\\]|null|\\{))*\\}?") {
        let text = format!("{{\"roadbook\":\"{name}\"{rest}");
        let _ = read_message(Side::Host, Channel::Port, &text);
        let _ = read_message(Side::Host, Channel::Window, &text);
    }
}

#[test]
fn what_is_too_long_is_not_even_looked_at() {
    let call = |length: usize| format!("{{\"roadbook\":\"call\"{}}}", " ".repeat(length - 19));
    assert_eq!(read_message(Side::Host, Channel::Window, &call(MOST_WINDOW_BYTES)), Ok(Message::Call));
    let error = MessageError::TooLong { bytes: MOST_WINDOW_BYTES + 1, most: MOST_WINDOW_BYTES };
    assert_eq!(read_message(Side::Host, Channel::Window, &call(MOST_WINDOW_BYTES + 1)), Err(error));
    let plan = "x".repeat(MOST_PORT_BYTES);
    let text = format!("{{\"roadbook\":\"conflict\",\"id\":1,\"revision\":1,\"plan\":\"{plan}\"}}");
    assert!(matches!(read_message(Side::Host, Channel::Port, &text), Err(MessageError::TooLong { .. })));
}

#[test]
fn numbers_and_texts_end_where_the_schema_says() {
    let read = |text: &str| read_message(Side::Host, Channel::Port, text).is_ok();
    assert!(read(r#"{"roadbook":"saved","id":1,"revision":9007199254740991}"#));
    assert!(!read(r#"{"roadbook":"saved","id":1,"revision":9007199254740992}"#));
    assert!(!read(r#"{"roadbook":"look","theme":"pink"}"#));
    let failed = |length| format!(r#"{{"roadbook":"failed","id":1,"reason":"{}"}}"#, "ü".repeat(length));
    assert!(read(&failed(300)) && !read(&failed(301)));
    let connect = |nonce: &str, version: u32| {
        let text = format!(r#"{{"roadbook":"connect","version":{version},"nonce":"{nonce}"}}"#);
        read_message(Side::Host, Channel::Window, &text).is_ok()
    };
    assert!(connect(&"a".repeat(22), 1) && connect(&"-".repeat(64), 1));
    assert!(!connect(&"a".repeat(21), 1) && !connect(&"a".repeat(65), 1) && !connect(&"ä".repeat(22), 1));
    assert!(!connect(&"a".repeat(22), 2), "another version");
}
