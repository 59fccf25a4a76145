//! Prints what each part of a built module weighs, as a table: `weights MODULE.wasm`, where the module still has its names
//! (as cargo leaves it, before wasm-bindgen takes them out).
//!
//! A function belongs to the room its name starts in; what the compiler drew into another function is counted there. The
//! compressed size is each part's own, so the parts come to a little more than the whole.
#![allow(clippy::print_stdout, reason = "the table is this program's work")]

use std::collections::BTreeMap;
use std::io::Write as _;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;
use wasmparser::{KnownCustom, Name, Parser, Payload};

/// Parts below this many compressed bytes are put together in one line.
const SMALL_BYTES: usize = 2_048;

#[derive(Default)]
struct Part {
    functions: usize,
    bytes: Vec<u8>,
}

fn main() -> Result<()> {
    let path = std::env::args().nth(1).context("Which module? weights MODULE.wasm")?;
    let module = std::fs::read(&path).with_context(|| format!("{path} cannot be read."))?;
    print_table(&parts(&module)?);
    Ok(())
}

fn parts(module: &[u8]) -> Result<BTreeMap<String, Part>> {
    let (mut imported, mut bodies, mut data) = (0, Vec::new(), Part::default());
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => imported = count_functions(imports),
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            Payload::DataSection(section) => data.bytes.extend(&module[section.range()]),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(section) = section.as_known() {
                    read_names(section, &mut names)?;
                }
            }
            _ => {}
        }
    }
    let mut parts = BTreeMap::from([("texts, styles, sample, tables (data)".to_owned(), data)]);
    for (place, body) in bodies.into_iter().enumerate() {
        let name = u32::try_from(place).ok().and_then(|place| names.get(&(place + imported)));
        let part = parts.entry(room_of(name.map_or("", String::as_str))).or_default();
        part.functions += 1;
        part.bytes.extend(body);
    }
    Ok(parts)
}

fn count_functions(imports: wasmparser::ImportSectionReader<'_>) -> u32 {
    let functions = imports.into_imports().filter_map(Result::ok);
    functions.filter(|import| matches!(import.ty, wasmparser::TypeRef::Func(_))).map(|_| 1).sum()
}

fn read_names(section: wasmparser::NameSectionReader<'_>, names: &mut BTreeMap<u32, String>) -> Result<()> {
    for part in section {
        if let Name::Function(functions) = part? {
            for function in functions {
                let function = function?;
                names.insert(function.index, format!("{:#}", rustc_demangle::demangle(function.name)));
            }
        }
    }
    Ok(())
}

/// The room or crate that a function belongs to: that of the first of ours in its name, else of the first crate.
fn room_of(name: &str) -> String {
    let ours = ["roadbook_core::", "roadbook_engine::", "roadbook_language::", "roadbook::"];
    let first = ours.iter().filter_map(|path| Some((name.find(path)?, *path))).min();
    let Some((at, path)) = first else {
        let start = name.trim_start_matches(['<', '&', '(', '[', '*', ' ']);
        let crate_name = start.split("::").next().unwrap_or_default();
        let is_crate =
            !crate_name.is_empty() && crate_name.chars().all(|one| one == '_' || one.is_ascii_alphanumeric());
        return if is_crate && start.contains("::") {
            format!("crate {crate_name}")
        } else {
            "other".to_owned()
        };
    };
    let rest = &name[at + path.len()..];
    let depth = if rest.starts_with("ui::") { 3 } else { 1 };
    let rooms: Vec<&str> = rest.split("::").take(depth).collect();
    let rooms = rooms.iter().take_while(|room| {
        room.chars().all(|one| one == '_' || one.is_ascii_lowercase() || one.is_ascii_digit())
    });
    let rooms: Vec<&str> = rooms.copied().collect();
    let prefix = match path {
        "roadbook_engine::" => "engine/",
        "roadbook_language::" => "language/",
        _ => "",
    };
    format!("{prefix}{}", rooms.join("/"))
}

fn print_table(parts: &BTreeMap<String, Part>) {
    let mut rows: Vec<(&str, usize, usize, usize)> = parts
        .iter()
        .map(|(name, part)| (name.as_str(), part.functions, part.bytes.len(), compressed(&part.bytes)))
        .collect();
    rows.sort_by_key(|(_, _, _, gzip)| std::cmp::Reverse(*gzip));
    let (large, small): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(_, _, _, gzip)| *gzip >= SMALL_BYTES);
    println!("| part | functions | raw KiB | gzip KiB |\n|---|---:|---:|---:|");
    for (name, functions, raw, gzip) in large {
        println!("| {name} | {functions} | {:.0} | {:.1} |", kib(raw), kib(gzip));
    }
    let sum = small.iter().fold((0, 0, 0), |sum, one| (sum.0 + one.1, sum.1 + one.2, sum.2 + one.3));
    println!("| {} smaller ones | {} | {:.0} | {:.1} |", small.len(), sum.0, kib(sum.1), kib(sum.2));
}

fn compressed(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing into memory does not fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().map_or(0, |bytes| bytes.len())
}

fn kib(bytes: usize) -> f64 {
    bytes as f64 / 1024.0
}
