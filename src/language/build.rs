//! Turns the sentences (`en/*.ftl`, `de/*.ftl`, `ja/*.ftl`, in Fluent's syntax) into one method of `Words` each.
//!
//! A message that a language lacks, an argument that English does not have, or syntax beyond what is understood here ends
//! the build with a sentence. What is understood: text, `{ $argument }`, `{ "text" }`, `{ NUMBER($argument) }`, and a
//! choice by a count, `{ $count -> [0] none [one] one *[other] { $count } }`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser;

const LANGUAGES: [&str; 3] = ["en", "de", "ja"];

/// The marks of a stored pattern; `pattern.rs` reads them.
const ARGUMENT: char = '\u{1}';
const CHOICE: char = '\u{2}';
const END_OF_VARIANT: char = '\u{3}';
const END_OF_CHOICE: char = '\u{4}';

type Result<T> = std::result::Result<T, String>;

/// What a message is given, in the order in which English names it.
#[derive(Default)]
struct Arguments {
    names: Vec<String>,
    counts: Vec<bool>,
}

type Messages = BTreeMap<String, Pattern<String>>;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if let Err(problem) = generate() {
        println!("cargo::error={problem}");
    }
}

fn generate() -> Result<()> {
    let read: Vec<Messages> =
        LANGUAGES.iter().map(|language| read_language(language)).collect::<Result<_>>()?;
    let [english, others @ ..] = read.as_slice() else { return Err("There is no language.".to_owned()) };
    for (language, messages) in LANGUAGES[1..].iter().zip(others) {
        compare_ids(language, english, messages)?;
    }
    let mut methods = String::new();
    let mut texts = vec![Vec::new(); LANGUAGES.len()];
    for (number, (id, pattern)) in english.iter().enumerate() {
        let mut arguments = Arguments::default();
        for messages in &read {
            collect(&messages[id], &mut arguments);
        }
        let in_english = arguments_of(pattern);
        for ((language, messages), text) in LANGUAGES.iter().zip(&read).zip(&mut texts) {
            if let Some(stranger) = arguments_of(&messages[id]).iter().find(|name| !in_english.contains(name))
            {
                return Err(format!("{language}: “{id}” uses ${stranger}, which English does not have."));
            }
            text.push(
                stored(&messages[id], &arguments)
                    .map_err(|problem| format!("{language}: “{id}”: {problem}"))?,
            );
        }
        methods.push_str(&method(id, number, &arguments, &texts[0][number]));
    }
    let tables: String =
        LANGUAGES.iter().zip(&texts).map(|(language, texts)| table(language, texts)).collect();
    let lint = "#[expect(clippy::too_many_arguments, reason = \"as many as the sentence has\")]";
    let code = format!("{lint}\nimpl Words {{\n{methods}}}\n{tables}");
    let out = env::var_os("OUT_DIR").ok_or("Cargo gave no OUT_DIR.")?;
    fs::write(Path::new(&out).join("messages.rs"), code).map_err(|error| error.to_string())
}

fn read_language(language: &str) -> Result<Messages> {
    let mut messages = Messages::new();
    for path in files(language)? {
        println!("cargo::rerun-if-changed={}", path.display());
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let resource =
            parser::parse(text).map_err(|(_, errors)| format!("{}: {errors:?}", path.display()))?;
        for entry in resource.body {
            match entry {
                Entry::Message(message) if message.attributes.is_empty() => {
                    let id = message.id.name;
                    let pattern = message.value.ok_or(format!("{}: “{id}” is empty.", path.display()))?;
                    if messages.insert(id.clone(), pattern).is_some() {
                        return Err(format!("{}: “{id}” is there twice in {language}.", path.display()));
                    }
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
                _ => {
                    return Err(format!(
                        "{}: only messages without attributes are understood.",
                        path.display()
                    ));
                }
            }
        }
    }
    Ok(messages)
}

fn files(language: &str) -> Result<Vec<PathBuf>> {
    println!("cargo::rerun-if-changed={language}");
    let folder = fs::read_dir(language).map_err(|error| format!("{language}: {error}"))?;
    let mut paths: Vec<PathBuf> = folder.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "ftl"));
    paths.sort();
    Ok(paths)
}

fn compare_ids(language: &str, english: &Messages, other: &Messages) -> Result<()> {
    let missing: Vec<&str> =
        english.keys().filter(|id| !other.contains_key(*id)).map(String::as_str).collect();
    let left_over: Vec<&str> =
        other.keys().filter(|id| !english.contains_key(*id)).map(String::as_str).collect();
    match (missing.as_slice(), left_over.as_slice()) {
        ([], []) => Ok(()),
        ([], _) => Err(format!("{language}: not in English: {}.", left_over.join(", "))),
        _ => Err(format!("{language}: missing: {}.", missing.join(", "))),
    }
}

fn arguments_of(pattern: &Pattern<String>) -> Vec<String> {
    let mut arguments = Arguments::default();
    collect(pattern, &mut arguments);
    arguments.names
}

fn collect(pattern: &Pattern<String>, arguments: &mut Arguments) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, arguments),
            Expression::Select { selector, variants } => {
                if let InlineExpression::VariableReference { id } = selector {
                    arguments.note(&id.name, true);
                }
                for variant in variants {
                    collect(&variant.value, arguments);
                }
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<String>, arguments: &mut Arguments) {
    match inline {
        InlineExpression::VariableReference { id } => arguments.note(&id.name, false),
        InlineExpression::FunctionReference { arguments: given, .. } => {
            for one in &given.positional {
                if let InlineExpression::VariableReference { id } = one {
                    arguments.note(&id.name, true);
                }
            }
        }
        _ => {}
    }
}

impl Arguments {
    fn note(&mut self, name: &str, is_count: bool) {
        match self.names.iter().position(|known| known == name) {
            Some(place) => self.counts[place] |= is_count,
            None => {
                self.names.push(name.to_owned());
                self.counts.push(is_count);
            }
        }
    }

    fn mark(&self, name: &str) -> Result<char> {
        let place =
            self.names.iter().position(|known| known == name).ok_or(format!("${name} is unknown."))?;
        u32::try_from(place)
            .ok()
            .and_then(|place| char::from_digit(place, 10))
            .ok_or("More than ten arguments.".to_owned())
    }
}

fn stored(pattern: &Pattern<String>, arguments: &Arguments) -> Result<String> {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                store_inline(inline, arguments, &mut text)?;
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                store_choice(selector, variants, arguments, &mut text)?;
            }
        }
    }
    Ok(text)
}

fn store_inline(inline: &InlineExpression<String>, arguments: &Arguments, text: &mut String) -> Result<()> {
    let name = match inline {
        InlineExpression::StringLiteral { value } => {
            text.push_str(&fluent_syntax::unicode::unescape_unicode_to_string(value));
            return Ok(());
        }
        InlineExpression::VariableReference { id } => &id.name,
        InlineExpression::FunctionReference { id, arguments: given } if id.name == "NUMBER" => {
            match given.positional.as_slice() {
                [InlineExpression::VariableReference { id }] => &id.name,
                _ => return Err("NUMBER takes one argument.".to_owned()),
            }
        }
        _ => return Err("This kind of placeable is not understood.".to_owned()),
    };
    text.push(ARGUMENT);
    text.push(arguments.mark(name)?);
    Ok(())
}

fn store_choice(
    selector: &InlineExpression<String>,
    variants: &[Variant<String>],
    arguments: &Arguments,
    text: &mut String,
) -> Result<()> {
    let InlineExpression::VariableReference { id } = selector else {
        return Err("A choice is made by an argument.".to_owned());
    };
    text.push(CHOICE);
    text.push(arguments.mark(&id.name)?);
    for variant in variants {
        text.push(match &variant.key {
            VariantKey::NumberLiteral { value } if value.len() == 1 => value.chars().next().unwrap_or('0'),
            VariantKey::Identifier { name } if name == "one" => 'o',
            VariantKey::Identifier { name } if name == "other" && variant.default => '*',
            _ => return Err("A variant is a digit, one, or *other.".to_owned()),
        });
        let inner = stored(&variant.value, arguments)?;
        if inner.contains(CHOICE) {
            return Err("A choice within a choice is not understood.".to_owned());
        }
        text.push_str(&inner);
        text.push(END_OF_VARIANT);
    }
    text.push(END_OF_CHOICE);
    Ok(())
}

/// The method of one message; its documentation is the English text.
fn method(id: &str, number: usize, arguments: &Arguments, english: &str) -> String {
    let name = id.replace('-', "_");
    let doc: String = english.chars().map(|one| if one < ' ' { '·' } else { one }).collect();
    let mut code = String::new();
    if arguments.names.is_empty() {
        let _ = writeln!(
            code,
            "#[doc = {doc:?}]\n#[must_use]\npub fn {name}(&self) -> &'static str {{ self.text({number}) }}"
        );
        return code;
    }
    let (mut taken, mut given) = (String::new(), String::new());
    for (name, is_count) in arguments.names.iter().zip(&arguments.counts) {
        let name = name.replace('-', "_");
        let (kind, value) = if *is_count { ("usize", "Count") } else { ("&str", "Text") };
        let _ = write!(taken, ", {name}: {kind}");
        let _ = write!(given, "Value::{value}({name}),");
    }
    let _ = writeln!(
        code,
        "#[doc = {doc:?}]\n#[must_use]\npub fn {name}(&self{taken}) -> String {{ self.compose({number}, &[{given}]) }}"
    );
    code
}

/// The texts of a language in one string, and where each ends.
fn table(language: &str, texts: &[String]) -> String {
    let mut end = 0;
    let ends: Vec<usize> = texts
        .iter()
        .map(|text| {
            end += text.len();
            end
        })
        .collect();
    let all = texts.concat();
    let name = language.to_uppercase();
    format!("pub(crate) static {name}: Texts = Texts {{ all: {all:?}, ends: &{ends:?} }};\n")
}
