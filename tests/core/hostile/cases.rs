//! How a hostile input is written down.
//!
//! A line is `door: input ⇒ answer`; lines without `⇒` and those that begin with `//` are for people. In the input `\n`, `\r`,
//! `\t`, `\\`, `\xFF` (a byte) and `\u{202E}` (a character) mean what they mean in Rust, and
//!
//! - `«3 × text»` is the text so many times;
//! - `«3 of te_#»` is the text so many times with commas between, `#` counting from 0;
//! - `«chunk iTXt text»` is that chunk of a PNG, with its length and its check sum.

/// One input with its expected answer.
pub struct Case {
    /// As it is written down.
    pub written: String,
    /// What it is handed in to.
    pub door: String,
    /// What is handed in.
    pub input: Vec<u8>,
    /// What has to be answered.
    pub expected: String,
}

impl Case {
    /// Reads a line; none where it is for people.
    pub fn read(line: &str) -> Option<Self> {
        let (written, expected) = line.split_once('⇒').filter(|_| !line.starts_with("//"))?;
        let (door, input) =
            written.trim_end().split_once(": ").unwrap_or((written.trim_end().trim_end_matches(':'), ""));
        Some(Self {
            written: written.trim_end().to_owned(),
            door: door.to_owned(),
            input: bytes_of(input),
            expected: expected.trim().to_owned(),
        })
    }

    /// The input as text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.input).expect("this door takes text only")
    }
}

/// The bytes that a written input means.
pub fn bytes_of(written: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = written;
    while let Some(place) = rest.find(['\\', '«']) {
        bytes.extend_from_slice(&rest.as_bytes()[..place]);
        rest = match rest[place..].strip_prefix('«') {
            Some(after) => {
                let (generator, after) = after.split_once('»').expect("« needs its »");
                bytes.extend(generated(generator));
                after
            }
            None => escaped(&rest[place + 1..], &mut bytes),
        };
    }
    bytes.extend_from_slice(rest.as_bytes());
    bytes
}

fn escaped<'a>(after: &'a str, bytes: &mut Vec<u8>) -> &'a str {
    let (letter, rest) = after.split_at(1);
    match letter {
        "n" => bytes.push(b'\n'),
        "r" => bytes.push(b'\r'),
        "t" => bytes.push(b'\t'),
        "\\" => bytes.push(b'\\'),
        "x" => bytes.push(u8::from_str_radix(&rest[..2], 16).unwrap()),
        "u" => {
            let (number, rest) = rest[1..].split_once('}').unwrap();
            let character = char::from_u32(u32::from_str_radix(number, 16).unwrap()).unwrap();
            bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
            return rest;
        }
        other => panic!("\\{other} means nothing; write \\\\ for a backslash"),
    }
    if letter == "x" { &rest[2..] } else { rest }
}

fn generated(generator: &str) -> Vec<u8> {
    if let Some((count, text)) = generator.split_once(" × ") {
        return bytes_of(text).repeat(count.parse().unwrap());
    }
    if let Some((count, text)) = generator.split_once(" of ") {
        let all: Vec<String> =
            (0..count.parse::<usize>().unwrap()).map(|place| text.replace('#', &place.to_string())).collect();
        return all.join(",").into_bytes();
    }
    let chunk = generator.strip_prefix("chunk ").expect("a known generator");
    let (kind, data) = chunk.split_at(4);
    let data = bytes_of(data.strip_prefix(' ').unwrap_or_default());
    let content = [kind.as_bytes(), &data].concat();
    [&u32::try_from(data.len()).unwrap().to_be_bytes()[..], &content, &check_sum(&content).to_be_bytes()]
        .concat()
}

/// CRC-32, as PNG has it.
fn check_sum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(
            sum ^ u32::from(*byte),
            |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 },
        )
    })
}

#[test]
fn inputs_are_read_as_they_are_meant() {
    assert_eq!(bytes_of("a\\n\\xFF\\u{e9}\\\\n"), b"a\n\xFF\xC3\xA9\\n");
    assert_eq!(bytes_of("«3 × ab»-«2 of [#]»"), b"ababab-[0],[1]");
    assert_eq!(bytes_of("«chunk IEND»"), b"\0\0\0\0IEND\xAE\x42\x60\x82");
    assert!(Case::read("// a note ⇒ x").is_none() && Case::read("a note").is_none());
}
