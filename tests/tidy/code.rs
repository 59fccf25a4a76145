//! Rust source without its comments and strings, so that a rule about code does not trip over prose.

/// `source` with comments and the insides of string and character literals blanked; lines stay where they are.
pub fn without_prose(source: &str) -> String {
    let mut rest = source;
    let mut code = String::with_capacity(source.len());
    while let Some(first) = rest.chars().next() {
        let prose = prose_length(rest, code.chars().next_back());
        if prose == 0 {
            code.push(first);
            rest = &rest[first.len_utf8()..];
        } else {
            let (skipped, after) = rest.split_at(prose);
            code.extend(skipped.chars().map(|character| if character == '\n' { '\n' } else { ' ' }));
            rest = after;
        }
    }
    code
}

/// How many bytes of comment or literal `rest` starts with.
fn prose_length(rest: &str, before: Option<char>) -> usize {
    let in_word = before.is_some_and(|character| character.is_alphanumeric() || character == '_');
    if rest.starts_with("//") {
        return rest.find('\n').unwrap_or(rest.len());
    }
    if rest.starts_with("/*") {
        return rest.find("*/").map_or(rest.len(), |end| end + 2);
    }
    if rest.starts_with('"') {
        return quoted_length(rest, '"');
    }
    if rest.starts_with('\'') {
        return character_length(rest);
    }
    if !in_word {
        let after_prefix = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'));
        if let Some(after) = after_prefix {
            let hashes = after.len() - after.trim_start_matches('#').len();
            if after[hashes..].starts_with('"') {
                let end = format!("\"{}", "#".repeat(hashes));
                let start = rest.len() - after.len() + hashes + 1;
                return rest[start..].find(&end).map_or(rest.len(), |length| start + length + end.len());
            }
        }
    }
    0
}

/// The length of a literal in quotes, where a backslash hides the next character.
fn quoted_length(rest: &str, quote: char) -> usize {
    let mut characters = rest.char_indices().skip(1);
    while let Some((index, character)) = characters.next() {
        if character == '\\' {
            characters.next();
        } else if character == quote {
            return index + quote.len_utf8();
        }
    }
    rest.len()
}

/// The length of a character literal, or 0 when the quote begins a lifetime.
fn character_length(rest: &str) -> usize {
    let mut characters = rest.chars().skip(1);
    let first = characters.next();
    let second = characters.next();
    if first == Some('\\') || second == Some('\'') { quoted_length(rest, '\'') } else { 0 }
}

#[test]
fn comments_and_literals_are_blanked_and_code_is_kept() {
    let source = "use a; // crate::b\nlet c = \"crate::\\\"d\"; /* crate::e\n */ f::<'g>('\"', 'h', r#\"crate::i \" \"#, r\"j\");";
    let code = without_prose(source);
    assert!(!code.contains("crate") && code.contains("f::<'g>(") && code.ends_with(");"), "{code}");
    assert_eq!(code.lines().count(), source.lines().count());
}

/// A string literal.
pub struct Literal {
    /// Its line, from 1.
    pub line: usize,
    /// What stands before it, in its own line.
    pub before: String,
    /// What it holds, escapes as they are written.
    pub text: String,
}

/// The string literals of a source, without those in comments.
pub fn literals(source: &str) -> Vec<Literal> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = source[at..].chars().next() {
        let prose = prose_length(&source[at..], source[..at].chars().next_back());
        let text = &source[at..at + prose];
        if text.ends_with(['"', '#']) && !text.starts_with('/') && text.contains('"') {
            let inside = text.trim_start_matches(['b', 'r', '#']).trim_end_matches('#').trim_matches('"');
            let before = source[..at].rsplit('\n').next().unwrap_or_default().to_owned();
            found.push(Literal {
                line: source[..at].matches('\n').count() + 1,
                before,
                text: inside.to_owned(),
            });
        }
        at += if prose == 0 { first.len_utf8() } else { prose };
    }
    found
}
