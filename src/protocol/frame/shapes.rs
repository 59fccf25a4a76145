//! The one list of messages and their fields: reading, writing, the schema and the documentation's tables come from it.

/// The version of the messages.
pub const VERSION: u64 = 1;
/// Most bytes of a message between windows: whoever sends it has proven nothing yet.
pub const MOST_WINDOW_BYTES: usize = 1_000;
/// Most bytes of a message over the port: the largest plan file, with room for the escapes of a text within a text.
pub const MOST_PORT_BYTES: usize = 40_000_000;
/// The highest that a frame asks to be, in CSS pixels.
pub const MOST_PIXELS: u64 = 30_000;
/// The largest whole number that JavaScript can tell from its neighbours.
pub(super) const MOST_WHOLE: u64 = (1 << 53) - 1;
/// The characters of a nonce.
pub(super) const NONCE_CHARACTERS: std::ops::RangeInclusive<usize> = 22..=64;

/// Who says a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The widget in the frame.
    Frame,
    /// The page around it.
    Host,
}

/// How a message gets across.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// From window to window, before anything is proven.
    Window,
    /// Over the message port that came with `connect`.
    Port,
}

/// A message: a JSON object whose key `roadbook` holds its name.
#[derive(Debug)]
pub struct MessageShape {
    /// Its name.
    pub name: &'static str,
    /// Who says it.
    pub from: Side,
    /// How it gets across.
    pub on: Channel,
    /// What it holds beside its name.
    pub fields: &'static [FieldShape],
}

/// What stands under one key of a message.
#[derive(Debug)]
pub struct FieldShape {
    /// The key.
    pub key: &'static str,
    /// What it holds.
    pub holds: Holds,
    /// Whether it must be there.
    pub required: bool,
}

/// What a field may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// The version of the messages.
    Version,
    /// 22 to 64 letters, digits, `-` and `_`, made anew for each connection.
    Nonce,
    /// A whole number from 0.
    Whole,
    /// A height in CSS pixels, from 1 to [`MOST_PIXELS`].
    Pixels,
    /// True or false.
    Flag,
    /// The text of a plan file.
    Plan,
    /// At most so many characters.
    Text(usize),
    /// One of these words.
    Choice(&'static [&'static str]),
}

const fn required(key: &'static str, holds: Holds) -> FieldShape {
    FieldShape { key, holds, required: true }
}

const fn optional(key: &'static str, holds: Holds) -> FieldShape {
    FieldShape { key, holds, required: false }
}

const THEME: FieldShape = optional("theme", Holds::Choice(&["auto", "light", "dark"]));
const LANG: FieldShape = optional("lang", Holds::Text(100));

/// Every message there is.
pub const MESSAGES: [MessageShape; 11] = [
    MessageShape {
        name: "hello",
        from: Side::Frame,
        on: Channel::Window,
        fields: &[required("version", Holds::Version)],
    },
    MessageShape { name: "call", from: Side::Host, on: Channel::Window, fields: &[] },
    MessageShape {
        name: "connect",
        from: Side::Host,
        on: Channel::Window,
        fields: &[required("version", Holds::Version), required("nonce", Holds::Nonce)],
    },
    MessageShape {
        name: "ready",
        from: Side::Frame,
        on: Channel::Port,
        fields: &[required("nonce", Holds::Nonce)],
    },
    MessageShape {
        name: "open",
        from: Side::Host,
        on: Channel::Port,
        fields: &[
            required("nonce", Holds::Nonce),
            required("storage", Holds::Choice(&["host", "local"])),
            optional("revision", Holds::Whole),
            optional("plan", Holds::Plan),
            optional("mode", Holds::Choice(&["edit", "view"])),
            optional("view", Holds::Text(100)),
            optional("height", Holds::Choice(&["auto", "fixed"])),
            THEME,
            LANG,
        ],
    },
    MessageShape { name: "look", from: Side::Host, on: Channel::Port, fields: &[THEME, LANG] },
    MessageShape {
        name: "height",
        from: Side::Frame,
        on: Channel::Port,
        fields: &[required("pixels", Holds::Pixels)],
    },
    MessageShape {
        name: "save",
        from: Side::Frame,
        on: Channel::Port,
        fields: &[
            required("id", Holds::Whole),
            required("revision", Holds::Whole),
            required("keep", Holds::Flag),
            required("plan", Holds::Plan),
        ],
    },
    MessageShape {
        name: "saved",
        from: Side::Host,
        on: Channel::Port,
        fields: &[required("id", Holds::Whole), required("revision", Holds::Whole)],
    },
    MessageShape {
        name: "conflict",
        from: Side::Host,
        on: Channel::Port,
        fields: &[
            required("id", Holds::Whole),
            required("revision", Holds::Whole),
            optional("plan", Holds::Plan),
        ],
    },
    MessageShape {
        name: "failed",
        from: Side::Host,
        on: Channel::Port,
        fields: &[optional("id", Holds::Whole), optional("reason", Holds::Text(300))],
    },
];
