//! A table in HTML, as a wiki page or a “spreadsheet” of an issue tracker has it, to rows of cells.
//!
//! Knows tags by name only: rows, cells, line breaks; everything else between angle brackets is left out. Never fails: a text
//! without a table gives no rows.

use super::error::ImportReason;
use super::table::{MOST_COLUMNS, MOST_ROWS, Table};

/// What stands for a letter in HTML.
const ENTITIES: &[(&str, &str)] =
    &[("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("nbsp", " "), ("ndash", "–")];

/// The rows of the first table of a page.
pub fn read(text: &str) -> Result<Table, ImportReason> {
    let mut table = Table::default();
    let (mut row, mut cell, mut row_line): (Vec<String>, Option<String>, usize) = (Vec::new(), None, 1);
    let (mut line, mut rest, mut is_inside) = (1, text, false);
    while let Some(start) = rest.find('<') {
        let (before, tag_on) = rest.split_at(start);
        if let Some(cell) = &mut cell {
            push_text(cell, before);
        }
        let Some(end) = tag_on.find('>') else { break };
        let (tag, after) = tag_on.split_at(end + 1);
        line += before.matches('\n').count() + tag.matches('\n').count();
        rest = after;
        let name = tag.trim_start_matches('<').trim_end_matches(['>', '/']);
        let name = name.split(char::is_whitespace).next().unwrap_or("").to_ascii_lowercase();
        match name.as_str() {
            "table" => is_inside = true,
            "tr" | "/tr" | "/table" => {
                row.extend(cell.take());
                if row.len() > MOST_COLUMNS {
                    return Err(ImportReason::TooManyColumns { line: row_line });
                }
                table.push(row_line, row.iter().map(|cell| cell.trim().as_bytes()));
                row.clear();
                row_line = line;
                if name == "/table" && table.row(1).is_some() {
                    break;
                }
                if table.row(MOST_ROWS).is_some() {
                    return Err(ImportReason::TooManyRows);
                }
            }
            "td" | "th" if is_inside => {
                row.extend(cell.take());
                cell = Some(String::new());
            }
            "/td" | "/th" => row.extend(cell.take()),
            "br" | "/p" | "/li" => cell.iter_mut().for_each(|cell| cell.push('\n')),
            _ => {}
        }
    }
    Ok(table)
}

/// Appends text between tags: white space as one blank, entities as the letters they stand for.
fn push_text(cell: &mut String, text: &str) {
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        let (before, entity_on) = rest.split_at(start);
        push_plain(cell, before);
        let name = entity_on.get(1..).and_then(|on| on.split_once(';')).map(|(name, _)| name);
        match name.filter(|name| name.len() < 10).and_then(entity) {
            Some((letters, length)) => {
                cell.push_str(&letters);
                rest = entity_on.get(length..).unwrap_or("");
            }
            None => {
                cell.push('&');
                rest = entity_on.get(1..).unwrap_or("");
            }
        }
    }
    push_plain(cell, rest);
}

fn push_plain(cell: &mut String, text: &str) {
    for letter in text.chars() {
        if !letter.is_whitespace() {
            cell.push(letter);
        } else if !cell.ends_with([' ', '\n']) && !cell.is_empty() {
            cell.push(' ');
        }
    }
}

/// The letters an entity stands for, and how many bytes it takes with its signs.
fn entity(name: &str) -> Option<(String, usize)> {
    let length = name.len() + 2;
    if let Some((_, letters)) = ENTITIES.iter().find(|(known, _)| *known == name) {
        return Some(((*letters).to_owned(), length));
    }
    let number = name.strip_prefix('#')?;
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => number.parse().ok()?,
    };
    Some((char::from_u32(code)?.to_string(), length))
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn cells_of_the_first_table_are_read_as_text() {
        let page = "<p>Ideas</p><table class=x>\n<tr><th>Title</th><th>Notes\n</th></tr>\n\
             <tr><td><b>Guest</b> &amp; member</td><td>one<br>two &#8364; &unknown; &</td></tr></table>\
             <table><tr><td>other</td></tr></table>";
        let table = read(page).unwrap();
        let rows: Vec<Vec<&str>> = table.rows().map(|row| row.cells().collect()).collect();
        assert_eq!(rows, [vec!["Title", "Notes"], vec!["Guest & member", "one\ntwo € &unknown; &"]]);
        assert_eq!(read("<html><p>Sign in").unwrap().rows().count(), 0);
    }
}
