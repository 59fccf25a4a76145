//! What a page and a frame with the widget in it say to each other: the messages, who may say them, and what follows.
//!
//! `hello` (from the frame, carries nothing) → `connect` (from the page: a fresh nonce, and a message port) → everything else over
//! that port. docs/embed-protocol.md is the contract; its tables and frame.schema.json are made from [`MESSAGES`].
//!
//! It must not know the browser: `platform` brings what was heard, from whom and when, and does what comes out.
//!
//! **Invariants:** nothing is made of a text before its length, its sender and the rate were looked at; whatever is heard, nothing
//! panics; a save counts as done only when the page said so for that save.

mod door;
mod gate;
mod heights;
mod line;
mod message;
mod saves;
mod schema;
mod shapes;

pub use door::{Door, Heard};
pub use gate::{Gate, MOST_AT_ONCE, MOST_REFUSED, PER_SECOND};
pub use heights::{HeightStep, Heights, MOST_IN_A_ROW};
pub use line::{Line, NoEffect};
pub use message::{Message, MessageError, Open, Refusal, read_message};
pub use saves::{HostAnswer, SaveStep, Saves, Told};
pub use schema::frame_schema;
pub use shapes::{
    Channel, FieldShape, Holds, MESSAGES, MOST_PIXELS, MOST_PORT_BYTES, MOST_WINDOW_BYTES, MessageShape,
    Side, VERSION,
};
