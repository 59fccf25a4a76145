//! Nothing that comes from a plan or a page is ever taken for markup, an address or a script.

use super::code::without_prose;
use super::files::{SourceFile, assert_none, below};

/// What turns a text into markup or runs it, and the only lines that may: each with a text of our own.
const FORBIDDEN: [&str; 12] = [
    "inner_html",
    "innerHTML",
    "outer_html",
    "outerHTML",
    "insertAdjacentHTML",
    "insert_adjacent_html",
    "from_html_unchecked",
    "document.write",
    "srcdoc",
    "eval(",
    "new Function",
    "VRaw",
];
const ALLOWED: [&str; 1] = ["icons.set_inner_html(ICON_SHEET);"];

/// Where an address may come from data: each is checked by `is_safe_link` beside it, or made on the spot.
const ADDRESSES: [(&str, &str); 4] = [
    ("src/ui/screens/evidence/insight_details.rs", "href={insight.link.clone()}"),
    ("src/ui/components/icon.rs", "href={format!("),
    ("src/platform/files.rs", "set_href(&address)"),
    ("src/embed/rescue.js", "save.href = URL.createObjectURL("),
];

fn marks_up(files: &[SourceFile]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        let code = if file.path.ends_with(".rs") { without_prose(&file.text) } else { file.text.clone() };
        for (place, (line, code)) in file.text.lines().zip(code.lines()).enumerate() {
            let is_comment = line.trim_start().starts_with("//") || line.trim_start().starts_with("/*");
            let forbidden = FORBIDDEN.iter().find(|word| code.contains(**word));
            if let Some(word) = forbidden.filter(|_| !is_comment && !ALLOWED.contains(&line.trim())) {
                found.push(format!(
                    "{}:{}: `{word}` would take a text for markup or code",
                    file.path,
                    place + 1
                ));
            }
            let addresses =
                ["href={", "set_href(", ".href = ", "window.open(", "location.assign(", "location.replace("];
            let is_known = ADDRESSES.iter().any(|(path, part)| file.path == *path && line.contains(part));
            if addresses.iter().any(|word| code.contains(word)) && !is_comment && !is_known {
                found.push(format!(
                    "{}:{}: an address; check it with `is_safe_link` and list it here",
                    file.path,
                    place + 1
                ));
            }
        }
    }
    found
}

#[test]
fn no_text_is_taken_for_markup_and_every_address_is_known() {
    let files: Vec<SourceFile> = below("src", "rs").into_iter().chain(below("src", "js")).collect();
    assert_none(&marks_up(&files));
    let unused: Vec<String> = ADDRESSES
        .iter()
        .filter(|(path, part)| !files.iter().any(|file| file.path == *path && file.text.contains(part)))
        .map(|(path, _)| format!("{path} has no such address any more; take it off the list"))
        .collect();
    assert_none(&unused);
}

#[test]
fn markup_and_addresses_are_caught() {
    let sample = |path, text| marks_up(&[SourceFile::sample(path, text)]).len();
    assert_eq!(sample("src/ui/a.rs", "node.set_inner_html(&title);"), 1);
    assert_eq!(sample("src/ui/a.rs", "// inner_html is never used\nlet a = \"innerHTML\";"), 0);
    assert_eq!(sample("src/embed/a.js", "root.innerHTML = text;\nlink.href = text;"), 2);
    assert_eq!(sample("src/ui/a.rs", "html! { <a href={record.link.clone()}> }"), 1);
}
