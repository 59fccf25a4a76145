//! Reads the little of an HTTP request that a static server needs: the method and the path.

use std::io::{self, Read};

/// Longer request heads are refused.
const MAX_HEAD_BYTES: usize = 16 * 1024;

/// Whether the answer carries a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Method {
    Get,
    Head,
    Other,
}

/// A request's method and its path, decoded, without the query.
#[derive(Debug)]
pub(crate) struct Request {
    pub(crate) method: Method,
    pub(crate) path: String,
}

impl Request {
    /// Reads up to the blank line that ends the head; nothing where none was begun: browsers connect ahead, and an answer to
    /// what was not asked would be taken for that to their next request.
    pub(crate) fn read(connection: &mut impl Read) -> io::Result<Option<Self>> {
        let mut head = Vec::new();
        let mut buffer = [0; 1024];
        while !head.windows(4).any(|window| window == b"\r\n\r\n") {
            let count = match connection.read(&mut buffer) {
                Ok(0) | Err(_) if head.is_empty() => return Ok(None),
                count => count?,
            };
            if count == 0 || head.len() > MAX_HEAD_BYTES {
                return Err(io::ErrorKind::InvalidData.into());
            }
            head.extend(buffer.iter().take(count));
        }
        Self::parse(&head).map(Some).ok_or_else(|| io::ErrorKind::InvalidData.into())
    }

    fn parse(head: &[u8]) -> Option<Self> {
        let line = std::str::from_utf8(head).ok()?.lines().next()?;
        let mut words = line.split(' ');
        let method = match words.next()? {
            "GET" => Method::Get,
            "HEAD" => Method::Head,
            _ => Method::Other,
        };
        let target = words.next()?;
        let path = target.split(['?', '#']).next()?;
        Some(Self { method, path: percent_decoded(path)? })
    }
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let high = char::from(bytes.next()?).to_digit(16)?;
            let low = char::from(bytes.next()?).to_digit(16)?;
            decoded.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            decoded.push(byte);
        }
    }
    String::from_utf8(decoded).ok()
}
