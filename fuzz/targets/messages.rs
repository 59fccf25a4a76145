//! A text as a message from either side of a frame, and as the part of an address after `#`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use roadbook_core::protocol::frame::{Channel, Side, read_message};
use roadbook_core::protocol::{height_rule, origin, page_place, read_fragment, write_fragment};

fuzz_target!(|text: &str| {
    for side in [Side::Host, Side::Frame] {
        for channel in [Channel::Window, Channel::Port] {
            if let Ok(message) = read_message(side, channel, text) {
                assert_eq!(read_message(side, channel, &message.text()).as_ref(), Ok(&message));
            }
        }
    }
    if let Some(Ok(bytes)) = read_fragment(text) {
        let fragment = write_fragment(&bytes).expect("what was read fits");
        assert_eq!(read_fragment(&fragment), Some(Ok(bytes)));
    }
    if let Some(rule) = height_rule(text) {
        assert!(
            rule.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'%'),
            "{rule}"
        );
    }
    let _ = (origin(text), page_place(text, text));
});
