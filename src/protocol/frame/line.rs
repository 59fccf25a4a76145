//! What the host says over its port.

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

    /// Whether so much came that the port is to be closed.
    #[must_use]
    pub fn is_flooded(&self) -> bool {
        self.gate.is_shut()
    }
}
