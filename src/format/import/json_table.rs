//! Records in JSON to rows of cells: the cards of a Trello board, or any list of objects.
//!
//! Every key becomes a column, what is nested becomes text; what it means is told by the columns, as of any other table.
//!
//! **Invariant:** the limits of a plan file hold here, too, and are checked on the text before anything is built.

use std::collections::{BTreeMap, BTreeSet};

use super::error::ImportReason;
use super::table::{MOST_COLUMNS, MOST_ROWS, Table};
use crate::engine::order::gathered;
use crate::format::plan_file::json::{self, Json};
use crate::format::plan_file::limits;

/// The rows of a list of objects; [`ImportReason::Json`] where there is none.
pub fn read(text: &str) -> Result<Table, ImportReason> {
    limits::check(text).map_err(|_| ImportReason::Json)?;
    let root = json::parse(text).map_err(|_| ImportReason::Json)?;
    let is_board = !list(&root, "cards").is_empty() && !list(&root, "lists").is_empty();
    let rows = if is_board { board_rows(&root) } else { plain_rows(&root) };
    if rows.is_empty() {
        return Err(ImportReason::Json);
    }
    if rows.len() >= MOST_ROWS {
        return Err(ImportReason::TooManyRows);
    }
    let (mut headers, mut known) = (Vec::new(), BTreeSet::new());
    for (header, _) in rows.iter().flatten() {
        if known.insert(header.as_str()) {
            headers.push(header.as_str());
        }
        if headers.len() > MOST_COLUMNS {
            return Err(ImportReason::TooManyColumns { line: 1 });
        }
    }
    let mut table = Table::default();
    table.push(1, headers.iter().map(|header| header.as_bytes()));
    for (place, row) in rows.iter().enumerate() {
        let cells: BTreeMap<&str, &str> =
            gathered(row.iter().map(|(header, cell)| (header.as_str(), cell.as_str())));
        table.push(place + 2, headers.iter().map(|header| cells.get(header).unwrap_or(&"").as_bytes()));
    }
    Ok(table)
}

type Cells = Vec<(String, String)>;

fn field<'json>(value: &'json Json<'_>, key: &str) -> &'json Json<'json> {
    const NOTHING: &Json<'static> = &Json::Null;
    match value {
        Json::Object(entries) => {
            entries.iter().find(|(other, _)| other == key).map_or(NOTHING, |(_, value)| value)
        }
        _ => NOTHING,
    }
}

fn list<'json>(value: &'json Json<'_>, key: &str) -> &'json [Json<'json>] {
    if let Json::List(items) = field(value, key) { items } else { &[] }
}

/// What a value says in a cell: a text, a number, the names of what is nested.
fn said(value: &Json<'_>) -> String {
    match value {
        Json::Null => String::new(),
        Json::Flag(flag) => flag.to_string(),
        Json::Number(number) => number.to_string(),
        Json::Text(text) => text.to_string(),
        Json::List(items) => {
            let items: Vec<String> = items.iter().map(said).filter(|item| !item.is_empty()).collect();
            items.join(", ")
        }
        Json::Object(entries) => {
            let names = ["name", "title", "displayName", "fullName", "login", "value", "text", "number"];
            let named = names.iter().find_map(|name| entries.iter().find(|(key, _)| key == name));
            named.map_or(String::new(), |(_, value)| said(value))
        }
    }
}

/// A list of objects at the root, or the first one under a key of it.
fn plain_rows(root: &Json<'_>) -> Vec<Cells> {
    let is_records = |items: &[Json<'_>]| matches!(items.first(), Some(Json::Object(_)));
    let items = match root {
        Json::List(items) => items.as_slice(),
        Json::Object(entries) => entries
            .iter()
            .find_map(|(_, value)| match value {
                Json::List(items) if is_records(items) => Some(items.as_slice()),
                _ => None,
            })
            .unwrap_or_default(),
        _ => &[],
    };
    let cells = |item: &Json<'_>| match item {
        Json::Object(entries) => entries.iter().map(|(key, value)| (key.to_string(), said(value))).collect(),
        _ => Cells::new(),
    };
    if is_records(items) { items.iter().map(cells).collect() } else { Vec::new() }
}

/// The cards of a board, with the names of what they name by id.
fn board_rows(board: &Json<'_>) -> Vec<Cells> {
    let names = |key: &str| -> BTreeMap<String, String> {
        gathered(list(board, key).iter().map(|one| (said(field(one, "id")), said(one))))
    };
    let (lists, members) = (names("lists"), names("members"));
    let mut checklists: BTreeMap<String, String> = BTreeMap::new();
    for checklist in list(board, "checklists") {
        let text = checklists.entry(said(field(checklist, "idCard"))).or_default();
        text.push_str(&format!("\n\n{}", said(checklist)));
        for item in list(checklist, "checkItems") {
            let mark = if said(field(item, "state")) == "complete" { "x" } else { " " };
            text.push_str(&format!("\n- [{mark}] {}", said(item)));
        }
    }
    let card_cells = |card: &Json<'_>| -> Cells {
        let of = |key: &str| said(field(card, key));
        let checklist = checklists.get(&of("id")).map_or("", String::as_str);
        let in_names = |names: &BTreeMap<String, String>, key: &str| {
            let ids: Vec<String> = list(card, key).iter().map(said).collect();
            let named: Vec<&str> = ids.iter().filter_map(|id| names.get(id)).map(String::as_str).collect();
            named.join(", ")
        };
        let link = [of("shortUrl"), of("id")].into_iter().find(|link| !link.is_empty()).unwrap_or_default();
        let mut cells: Cells = [
            ("Card name", of("name")),
            ("Description", format!("{}{checklist}", of("desc")).trim().to_owned()),
            ("List", lists.get(&of("idList")).cloned().unwrap_or_default()),
            ("Labels", label_names(card)),
            ("Members", in_names(&members, "idMembers")),
            ("Start date", of("start")),
            ("Due date", of("due")),
            ("Closed", of("closed")),
            ("Votes", said(field(field(card, "badges"), "votes"))),
            ("Short URL", link),
        ]
        .map(|(header, cell)| (header.to_owned(), cell))
        .into();
        cells.extend(custom_cells(board, card));
        cells
    };
    list(board, "cards").iter().map(card_cells).collect()
}

/// The names of a card's labels; a label without a name is called by its colour.
fn label_names(card: &Json<'_>) -> String {
    let name = |label: &Json<'_>| match said(label) {
        name if name.is_empty() => said(field(label, "color")),
        name => name,
    };
    list(card, "labels").iter().map(name).collect::<Vec<_>>().join(", ")
}

/// A card's custom fields, each under its name.
fn custom_cells(board: &Json<'_>, card: &Json<'_>) -> Cells {
    let id_of = |value: &Json<'_>| said(field(value, "id"));
    let cell = |item: &Json<'_>| {
        let wanted = said(field(item, "idCustomField"));
        let known = list(board, "customFields").iter().find(|known| id_of(known) == wanted)?;
        let chosen = said(field(item, "idValue"));
        let option = list(known, "options").iter().find(|option| id_of(option) == chosen);
        let value = match (option, field(item, "value")) {
            (Some(option), _) => said(field(field(option, "value"), "text")),
            (None, Json::Object(entries)) => entries.first().map_or(String::new(), |(_, value)| said(value)),
            (None, other) => said(other),
        };
        Some((said(known), value))
    };
    list(card, "customFieldItems").iter().filter_map(cell).collect()
}
