//! Who may become the host of a frame.

use super::gate::Gate;
use super::message::{Message, Refusal, read_message};
use super::shapes::{Channel, Side};

/// What stands in the attribute `hosts` for the frame's own origin.
const SELF: &str = "self";

/// Listens between windows, until there is a host.
#[derive(Clone, Debug)]
pub struct Door {
    hosts: Vec<String>,
    gate: Gate,
    is_taken: bool,
}

/// What a window message means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// The page around the frame asks for a `hello`.
    Call,
    /// The page around the frame becomes the host, with this nonce.
    Connect(String),
}

impl Door {
    /// The door of a frame whose document has this origin, by what the attribute `hosts` says: origins with spaces between, where
    /// `self` is the document's own. Without it, only pages of the same origin may be hosts.
    #[must_use]
    pub fn new(hosts: &str, own_origin: &str) -> Self {
        let named = if hosts.trim().is_empty() { SELF } else { hosts };
        let origin = |word: &str| if word == SELF { own_origin.to_owned() } else { plain(word).to_owned() };
        let hosts = named.split_ascii_whitespace().map(origin).filter(|origin| is_origin(origin)).collect();
        Self { hosts, gate: Gate::default(), is_taken: false }
    }

    /// Takes in what a window said: whether it was the one around the frame, its origin as the browser has it, the text (none where
    /// it was no text), how many ports came along, and when.
    ///
    /// # Errors
    /// Where it has no effect, and why.
    pub fn hear(
        &mut self,
        from_parent: bool,
        origin: &str,
        text: Option<&str>,
        ports: u32,
        now_ms: f64,
    ) -> Result<Heard, Refusal> {
        if !from_parent {
            return Err(Refusal::Source);
        }
        if !self.gate.lets_in(now_ms) {
            return Err(Refusal::Flood);
        }
        let message = read_message(Side::Host, Channel::Window, text.unwrap_or_default())?;
        if !self.hosts.iter().any(|host| host == origin) {
            return Err(Refusal::Origin(origin.chars().take(200).collect()));
        }
        match message {
            _ if self.is_taken => Err(Refusal::Taken),
            Message::Call => Ok(Heard::Call),
            Message::Connect { .. } if ports != 1 => Err(Refusal::Port),
            Message::Connect { nonce } => {
                self.is_taken = true;
                Ok(Heard::Connect(nonce))
            }
            _ => Err(Refusal::OutOfPlace),
        }
    }
}

fn plain(word: &str) -> &str {
    word.trim_end_matches('/')
}

/// Whether this can be the origin of a page that is to be trusted: `null` is that of every sandboxed one.
fn is_origin(text: &str) -> bool {
    text.split_once("://").is_some_and(|(_, host)| !host.is_empty() && !host.contains('/'))
}
