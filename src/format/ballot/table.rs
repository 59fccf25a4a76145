//! A pasted table, read as a ballot: a heading line, then an initiative's title and a score per column.

use super::{BallotError, BallotFile, FileScore, Given, MOST_SCORES};
use crate::format::import::table::{LAYOUTS, Table, read};
use crate::format::import::{ImportError, shortened, text};

/// Headings that mean the initiative; without one of them the first column does.
const TITLES: [&str; 7] = ["initiative", "title", "feature", "name", "item", "idea", "summary"];

/// Reads a table, with whichever delimiter tells most columns apart.
///
/// # Errors
/// When it is no table, or one without a column beside the titles.
pub fn read_ballot_table(bytes: &[u8], name: &str) -> Result<BallotFile, BallotError> {
    let name = shortened(name, 80);
    let refused = |reason| ImportError { file_name: name.clone(), reason };
    let text = text::decode(bytes, &mut Vec::new()).map_err(refused)?;
    let mut best: Option<Table> = None;
    let columns = |table: &Table| table.row(0).map_or(0, |row| row.cells().count());
    for layout in LAYOUTS {
        if let Ok(table) = read(&text, *layout, None, &mut Vec::new())
            && best.as_ref().is_none_or(|best| columns(&table) > columns(best))
        {
            best = Some(table);
        }
    }
    let heading = best.as_ref().and_then(|table| Some((table, table.row(0)?)));
    let Some((table, heading)) = heading.filter(|(_, heading)| heading.cells().count() > 1) else {
        return Err(BallotError::NoScores { name });
    };
    let is_title = |cell: &str| TITLES.contains(&cell.to_lowercase().as_str());
    let title = heading.cells().position(is_title).unwrap_or(0);
    let mut scores = Vec::new();
    for row in table.rows().skip(1).filter(|row| !row.cell(title).is_empty()) {
        for (column, input) in
            heading.cells().enumerate().filter(|(column, input)| *column != title && !input.is_empty())
        {
            if scores.len() >= MOST_SCORES {
                return Err(BallotError::TooMany { name });
            }
            let cell = row.cell(column);
            let given = if cell.is_empty() { Given::Nothing } else { Given::Text(cell.to_owned()) };
            let (title, input) = (row.cell(title).to_owned(), input.to_owned());
            scores.push(FileScore { initiative: String::new(), title, input, given });
        }
    }
    Ok(BallotFile { name, scores, ..BallotFile::default() })
}
