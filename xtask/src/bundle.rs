//! Puts the element's scripts, wasm-bindgen's glue and the module into the files that pages load:
//!
//! - `roadbook.js`: one classic script with everything inside;
//! - `roadbook.mjs`: the same as a module, with `roadbook_bg.wasm` beside it;
//! - `roadbook.html`: a page with everything and a plan inside, which works from a file;
//! - `embed.html`: a page for frames, and `roadbook-frame.js` for pages with such frames.
//!
//! Each script is one scope: what the scripts of the tree import from one another stands in it already.
//!
//! **Invariants:** what must load before an element is seen stands first and is at most [`MOST_HEAD_BYTES`]; the text is
//! ASCII, whatever character set a page is served in, and may stand inside a `<script>`.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha384};

use crate::site::Profile;
use crate::workspace::Workspace;

/// What may stand before the payload: all that runs until an element comes near the viewport.
const MOST_HEAD_BYTES: usize = 5 * 1024;
/// The scripts that run at once, in order.
const HEAD: [&str; 2] = ["src/platform/home.js", "src/embed/element.js"];
/// The scripts that they need later.
const LATER: [&str; 7] = [
    "src/embed/rescue.js",
    "src/embed/failure.js",
    "src/embed/blocks.js",
    "src/platform/packing.js",
    "src/platform/picture.js",
    "src/platform/saving.js",
    "src/platform/second_home.js",
];
const CLASSIC_HOME: &str = "src/embed/classic.js";
const MODULE_HOME: &str = "src/embed/module.js";
/// What goes there as it is: types, schemas, and the page for frames.
const AS_THEY_ARE: [(&str, &str); 5] = [
    ("src/embed", "roadbook.d.ts"),
    ("src/embed", "roadbook-frame.d.ts"),
    ("src/embed", "embed.html"),
    ("docs", "plan.schema.json"),
    ("docs", "frame.schema.json"),
];
/// The script for pages with frames, and what it may weigh.
const FRAME_SCRIPT: &str = "roadbook-frame.js";
const MOST_FRAME_SCRIPT_BYTES: usize = 3 * 1024;
/// The plan in `roadbook.html`.
const SAMPLE_PLAN: &str = "src/sample/harbour.plan.json";
/// What wasm-bindgen left in the folder.
const GLUE: &str = "roadbook.mjs";
const WASM: &str = "roadbook_bg.wasm";

/// Writes the files; `folder` holds what wasm-bindgen made.
///
/// # Errors
/// When a script is not as this expects it, or a file cannot be read or written.
pub fn write(workspace: &Workspace, profile: Profile, folder: &Path) -> Result<()> {
    let sources = Sources::read(workspace, folder)?;
    let wasm = read_bytes(&folder.join(WASM))?;
    save(folder, GLUE, &sources.module()?)?;
    let classic = sources.classic(&packed(&wasm, profile)?)?;
    save(folder, "roadbook.js", &classic)?;
    save(folder, "roadbook.html", &single_file(&read(&workspace.root().join(SAMPLE_PLAN))?, &classic))?;
    for (place, name) in AS_THEY_ARE {
        save(folder, name, &read(&workspace.root().join(place).join(name))?)?;
    }
    save(
        folder,
        FRAME_SCRIPT,
        &frame_script(&read(&workspace.root().join("src/embed").join(FRAME_SCRIPT))?)?,
    )?;
    fs::remove_dir_all(folder.join("snippets")).context("Cannot remove the snippets.")?;
    save(folder, "integrity.json", &integrity(folder, &["roadbook.js", GLUE, WASM, FRAME_SCRIPT])?)
}

/// A page that works from a file, with the sample plan inside; the widget writes its like for any plan
/// (`src/format/single_file.rs`).
fn single_file(plan: &str, script: &str) -> String {
    let plan = plan.replace('<', "\\u003c");
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>Roadbook</title>\n<style>body{{margin:0}}</style>\n</head>\n<body>\n\
         <script type=\"application/json\" id=\"roadbook-file\">{plan}</script>\n\
         <roadbook-plan for=\"roadbook-file\" storage=\"file\">Roadbook needs JavaScript and WebAssembly to show this plan.</roadbook-plan>\n\
         <script>{script}</script>\n</body>\n</html>\n"
    )
}

/// The script for pages with frames, without what is not run.
fn frame_script(source: &str) -> Result<String> {
    let text = squeezed(&ascii(&plain(source)));
    ensure!(
        text.len() <= MOST_FRAME_SCRIPT_BYTES,
        "{FRAME_SCRIPT} has {} bytes; at most {MOST_FRAME_SCRIPT_BYTES} are promised.",
        text.len()
    );
    Ok(text)
}

struct Sources {
    head: String,
    later: String,
    classic_home: String,
    module_home: String,
    glue: String,
}

impl Sources {
    fn read(workspace: &Workspace, folder: &Path) -> Result<Self> {
        let script = |path: &str| read(&workspace.root().join(path));
        let joined = |paths: &[&str]| -> Result<String> {
            paths.iter().map(|path| Ok(plain(&script(path)?))).collect()
        };
        let version = format!("const VERSION = \"{}\";", env!("CARGO_PKG_VERSION"));
        let head = joined(&HEAD)?.replace("const VERSION = \"unbuilt\";", &version);
        ensure!(head.contains(&version), "element.js has no place for the version.");
        Ok(Self {
            glue: glue(&read(&folder.join(GLUE))?, &exported(workspace)?)?,
            head: squeezed(&head),
            later: joined(&LATER)?,
            classic_home: plain(&script(CLASSIC_HOME)?),
            module_home: plain(&script(MODULE_HOME)?),
        })
    }

    fn module(&self) -> Result<String> {
        let head = format!("{}{}", self.head, self.module_home);
        checked(
            &head,
            format!("{}{head}{}{}\nexport {{ VERSION as version }};\n", banner(), self.later, self.glue),
        )
    }

    fn classic(&self, packed: &str) -> Result<String> {
        let head =
            format!("(function roadbook(known) {{\n\"use strict\";\n{}{}", self.head, self.classic_home);
        let rest = format!("{}{}const PACKED_WASM = \"{packed}\";\n}})();\n", self.later, self.glue);
        checked(&head, format!("{}{head}{rest}", banner()))
    }
}

fn banner() -> String {
    format!("/* Roadbook {}: a product plan that lives inside a wiki page. */\n", env!("CARGO_PKG_VERSION"))
}

fn checked(head: &str, text: String) -> Result<String> {
    ensure!(
        head.len() <= MOST_HEAD_BYTES,
        "What loads before an element is seen has {} bytes; at most {MOST_HEAD_BYTES} are promised.",
        head.len()
    );
    let text = ascii(&text);
    ensure!(!text.contains("</script") && !text.contains("<!--"), "The script cannot stand inside a page.");
    Ok(text)
}

/// A script without comments that have lines of their own, indentation, imports and the word `export`.
fn plain(source: &str) -> String {
    let mut text = String::new();
    let mut in_comment = false;
    for line in source.lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        let is_code =
            !in_comment && !line.is_empty() && !line.starts_with("//") && !line.starts_with("import ");
        in_comment &= !line.ends_with("*/");
        if is_code {
            text += line.strip_prefix("export ").unwrap_or(line);
            text.push('\n');
        }
    }
    text
}

/// A script without the spaces beside signs that need none. What stands in quotation marks stays; comments must be gone, and a
/// regular expression must have no such sign beside a space.
fn squeezed(script: &str) -> String {
    const SIGNS: &str = ",;:?={}<>&|";
    let mut text = String::new();
    let mut quoted_by = None;
    let mut characters = script.chars().peekable();
    while let Some(character) = characters.next() {
        match quoted_by {
            Some(mark) if mark == character => quoted_by = None,
            Some(_) => {}
            None if "\"'`".contains(character) => quoted_by = Some(character),
            None if character == ' ' => {
                let beside = [text.chars().last(), characters.peek().copied()];
                if beside.into_iter().flatten().any(|one| SIGNS.contains(one)) {
                    continue;
                }
            }
            None => {}
        }
        text.push(character);
    }
    text
}

/// Every function that the scripts of the tree export: some of them are what the module calls.
fn exported(workspace: &Workspace) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for path in HEAD.iter().chain(&LATER) {
        let source = read(&workspace.root().join(path))?;
        names.extend(source.lines().filter_map(exported_function).map(str::to_owned));
    }
    Ok(names)
}

/// The name of the function that a line exports, if it does.
fn exported_function(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("export ")?;
    rest.strip_prefix("async ").unwrap_or(rest).strip_prefix("function ")?.split('(').next()
}

/// wasm-bindgen's module as a part of a larger one: its imports are what stands there, its exports are of no use.
fn glue(source: &str, exported: &[String]) -> Result<String> {
    let mut text = String::new();
    for line in source.lines() {
        if let Some(import) = line.strip_prefix("import * as ") {
            let name = import.split(' ').next().unwrap_or_default();
            writeln!(text, "const {name} = {{ {} }};", exported.join(", "))?;
        } else if line.starts_with("import ") && line.contains(" as ") {
            bail!("wasm-bindgen imports in a way that the bundle does not know: {line}");
        } else if !line.starts_with("import ") && !line.starts_with("export {") {
            text += line;
            text.push('\n');
        }
    }
    let text = plain(&text);
    ensure!(text.contains("async function __wbg_init("), "wasm-bindgen's module starts in another way now.");
    ensure!(!text.contains("import.meta"), "wasm-bindgen's module asks for its own address.");
    Ok(text)
}

/// The module, compressed and as text.
fn packed(wasm: &[u8], profile: Profile) -> Result<String> {
    let level = if profile == Profile::Release { Compression::best() } else { Compression::fast() };
    let mut encoder = GzEncoder::new(Vec::new(), level);
    encoder.write_all(wasm)?;
    Ok(BASE64.encode(encoder.finish()?))
}

/// `text` with everything beyond ASCII as an escape; that only stands in texts, where escapes mean the same.
fn ascii(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut units = [0; 2];
    for character in text.chars() {
        if character.is_ascii() {
            plain.push(character);
        } else {
            for unit in character.encode_utf16(&mut units) {
                // Writing to a text cannot fail.
                let _ = write!(plain, "\\u{unit:04x}");
            }
        }
    }
    plain
}

/// What a page writes into `integrity="…"`, by file.
fn integrity(folder: &Path, names: &[&str]) -> Result<String> {
    let mut lines = Vec::new();
    for name in names {
        let hash = Sha384::digest(read_bytes(&folder.join(name))?);
        lines.push(format!("  \"{name}\": \"sha384-{}\"", BASE64.encode(hash)));
    }
    Ok(format!("{{\n  \"version\": \"{}\",\n{}\n}}\n", env!("CARGO_PKG_VERSION"), lines.join(",\n")))
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("Cannot read {}.", path.display()))
}

fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("Cannot read {}.", path.display()))
}

fn save(folder: &Path, name: &str, text: &str) -> Result<()> {
    fs::write(folder.join(name), text).with_context(|| format!("Cannot write {name}."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_lose_what_is_not_run() {
        let source = "// About this.\n\nimport { a } from \"./a.js\";\n/** Does. */\nexport function b() {\n  /* Long\n     note */\n  return a(\"// not a comment\");\n}\n";
        assert_eq!(plain(source), "function b() {\nreturn a(\"// not a comment\");\n}\n");
    }

    #[test]
    fn spaces_beside_signs_go_but_not_those_in_texts() {
        let source = "const a = (b, { c }) => b ? \", x\" : ` = ${c} `;\nreturn / (d|e) /i.test(a + +b);\n";
        let squeezed_text = "const a=(b,{c})=>b?\", x\":` = ${c} `;\nreturn / (d|e) /i.test(a + +b);\n";
        assert_eq!(squeezed(source), squeezed_text);
    }

    #[test]
    fn glue_finds_in_the_scope_what_it_imported_and_asks_for_no_address() {
        let source = "import * as import1 from \"./snippets/x/element.js\"\nimport { c } from './snippets/x/c.js';\nexport class Widget {}\nasync function __wbg_init(path) {}\nexport { initSync, __wbg_init as default };\n";
        let text = glue(source, &["a".to_owned(), "b".to_owned()]).unwrap();
        assert_eq!(text, "const import1 = { a, b };\nclass Widget {}\nasync function __wbg_init(path) {}\n");
        assert!(glue("import { a as a1 } from \"env\"\n", &[]).is_err());
        assert!(glue("async function __wbg_init() { import.meta.url }\n", &[]).is_err());
    }

    #[test]
    fn exported_functions_are_known_by_name() {
        assert_eq!(exported_function("export function deflate(text) {"), Some("deflate"));
        assert_eq!(exported_function("export async function pause() {"), Some("pause"));
        assert_eq!(exported_function("export const STRIDE = 1;"), None);
    }

    #[test]
    fn texts_beyond_ascii_are_escaped_and_a_long_head_is_refused() {
        assert_eq!(ascii("ß “🚢”"), "\\u00df \\u201c\\ud83d\\udea2\\u201d");
        assert!(checked("short", "short".to_owned()).is_ok());
        assert!(checked(&"x".repeat(MOST_HEAD_BYTES + 1), String::new()).is_err());
        assert!(checked("", "\"</script>\"".to_owned()).is_err());
        assert!(frame_script(&"x".repeat(MOST_FRAME_SCRIPT_BYTES)).is_err(), "a line's end is one more");
    }
}
