//! How much a plan file may hold, checked over the bytes before anything is built from them.
//! How many records and entries a plan may hold, and how long its texts may be, is the domain's to say
//! ([`crate::domain::validate`]).

use super::{FileError, TooMuch};

/// Bytes in a file: 32 MiB.
pub const MOST_BYTES: usize = 32 * 1024 * 1024;
/// Lists and objects inside one another.
pub const MOST_LEVELS: usize = 32;
/// Values in a file: numbers, texts, lists, objects.
pub const MOST_VALUES: usize = 2_000_000;
/// Characters in one text.
pub const MOST_CHARACTERS: usize = 100_000;

/// Counts levels, values and characters in a text that may be JSON; allocates nothing.
pub(crate) fn check(text: &str) -> Result<(), FileError> {
    let (mut line, mut levels, mut values) = (1, 0_usize, 1);
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            b'\n' => line += 1,
            b'"' => check_text(&mut bytes, line)?,
            b'[' | b'{' => {
                levels += 1;
                values += 1;
            }
            b']' | b'}' => levels = levels.saturating_sub(1),
            b',' => values += 1,
            _ => {}
        }
        if levels > MOST_LEVELS {
            return Err(FileError::TooMuch { what: TooMuch::Levels(line), most: MOST_LEVELS });
        }
        if values > MOST_VALUES {
            return Err(FileError::TooMuch { what: TooMuch::Values, most: MOST_VALUES });
        }
    }
    Ok(())
}

fn check_text(bytes: &mut std::str::Bytes<'_>, line: usize) -> Result<(), FileError> {
    let mut characters = 0;
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' => return Ok(()),
            b'\\' => {
                bytes.next();
                characters += 1;
            }
            // The first byte of a character, not one that continues it.
            byte if byte & 0xC0 != 0x80 => characters += 1,
            _ => {}
        }
        if characters > MOST_CHARACTERS {
            return Err(FileError::TooMuch { what: TooMuch::Characters(line), most: MOST_CHARACTERS });
        }
    }
    Ok(())
}
