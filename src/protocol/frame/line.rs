//! What the host says over its port.

use thiserror::Error;

use super::gate::Gate;
use super::message::{Message, Refusal, read_message};
use super::shapes::{Channel, Side};

/// The frame's end of a connection.
#[derive(Clone, Debug)]
pub struct Line {
    nonce: String,
    is_open: bool,
    gate: Gate,
}

impl Line {
    /// A connection that was made with this nonce.
    #[must_use]
    pub fn new(nonce: String) -> Self {
        Self { nonce, is_open: false, gate: Gate::default() }
    }

    /// What the frame says first.
    #[must_use]
    pub fn ready(&self) -> Message {
        Message::Ready { nonce: self.nonce.clone() }
    }

    /// Takes in what came over the port (none where it was no text), and when. `open` comes first, and once.
    ///
    /// # Errors
    /// Where it has no effect, and why.
    pub fn hear(&mut self, text: Option<&str>, now_ms: f64) -> Result<Message, Refusal> {
        if !self.gate.lets_in(now_ms) {
            return Err(Refusal::Flood);
        }
        let message = read_message(Side::Host, Channel::Port, text.unwrap_or_default())?;
        match &message {
            Message::Open(open) if !self.is_open => {
                if open.nonce != self.nonce {
                    return Err(Refusal::Nonce);
                }
                self.is_open = true;
                Ok(message)
            }
            // The host cannot hand the plan over.
            Message::Failed { id: 0, .. } if !self.is_open => Ok(message),
            Message::Open(_) => Err(Refusal::OutOfPlace),
            _ if self.is_open => Ok(message),
            _ => Err(Refusal::OutOfPlace),
        }
    }

    /// What whoever wrote the page is told of a message without effect.
    #[must_use]
    pub fn explain(&self, refusal: Refusal) -> NoEffect {
        if self.is_flooded() { NoEffect::Ended(refusal) } else { NoEffect::Message(refusal) }
    }

    /// Whether so much came that the port is to be closed.
    #[must_use]
    pub fn is_flooded(&self) -> bool {
        self.gate.is_shut()
    }
}

/// Tells whoever wrote a page why what it said to a frame had no effect.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NoEffect {
    /// One message.
    #[error(
        "Roadbook: a message of the page around this frame had no effect: {0}. docs/embed-protocol.md lists the messages."
    )]
    Message(Refusal),
    /// This one and all that follow.
    #[error(
        "Roadbook: the page around this frame said too much, and the connection was ended: {0}. docs/embed-protocol.md has the limits."
    )]
    Ended(Refusal),
}
