//! Rules for style sheets: colours are named in one file, sides turn with the language, and a sheet stays a size one can read.

use crate::files::{SourceFile, assert_none, below};

const TOKENS: &str = "styles/tokens.css";
const MOST_LINES: usize = 800;

const COLOUR_FUNCTIONS: [&str; 10] =
    ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", "color("];

const COLOUR_NAMES: [&str; 31] = [
    "aqua", "beige", "black", "blue", "brown", "coral", "crimson", "cyan", "fuchsia", "gold", "gray",
    "green", "grey", "indigo", "ivory", "khaki", "lime", "magenta", "maroon", "navy", "olive", "orange",
    "orchid", "pink", "purple", "red", "silver", "teal", "tomato", "white", "yellow",
];

#[test]
fn style_sheets_keep_the_rules() {
    let violations: Vec<String> = below("styles", "css").iter().flat_map(violations).collect();
    assert_none(&violations);
}

fn violations(file: &SourceFile) -> Vec<String> {
    let mut found = Vec::new();
    let lines = file.text.lines().count();
    if lines > MOST_LINES {
        found.push(format!("{}: {lines} lines; the most is {MOST_LINES}", file.path));
    }
    let declared = without_comments(&file.text);
    let sides = declarations(&declared).into_iter().filter(|(name, value)| names_a_side(name, value));
    found.extend(sides.map(|(name, value)| {
        format!("{}: {name}: {value}: say it by start and end, so that it turns with the language", file.path)
    }));
    if file.path != TOKENS {
        let css = without_comments(&file.text);
        let colours = values(&css).into_iter().filter(|value| has_colour(value));
        found.extend(colours.map(|value| format!("{}: a colour outside {TOKENS}: {value}", file.path)));
    }
    found
}

fn without_comments(css: &str) -> String {
    let mut kept = String::new();
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept += before;
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    kept + rest
}

/// Each declaration's property and value. A piece that ends at `{` is a selector or an at-rule.
fn declarations(css: &str) -> Vec<(&str, &str)> {
    css.split_inclusive(['{', '}', ';'])
        .filter(|piece| !piece.ends_with('{'))
        .filter_map(|piece| piece.split_once(':'))
        .map(|(name, value)| (name.trim(), value.trim_end_matches([';', '}']).trim()))
        .collect()
}

/// Whether a declaration names the left or the right where the start or the end of a line is meant.
fn names_a_side(name: &str, value: &str) -> bool {
    let is_side = |word: &str| word == "left" || word == "right";
    let four_sides = ["margin", "padding", "inset", "border-width", "scroll-margin", "scroll-padding"];
    let differ = || matches!(parts(value).as_slice(), [_, right, _, left] if right != left);
    name.split('-').any(is_side)
        || ["text-align", "float", "clear", "justify-content"].contains(&name) && is_side(value)
        || four_sides.contains(&name) && differ()
}

/// The parts of a value, with what stands in parentheses as one.
fn parts(value: &str) -> Vec<String> {
    let (mut parts, mut depth) = (vec![String::new()], 0);
    for letter in value.chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if letter == ' ' && depth == 0 {
            parts.push(String::new());
        } else if let Some(last) = parts.last_mut() {
            last.push(letter);
        }
    }
    parts
}

/// What stands right of the colon in each declaration.
fn values(css: &str) -> Vec<&str> {
    declarations(css).into_iter().map(|(_, value)| value).collect()
}

fn has_colour(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    let starts_word =
        |index: usize| !value[..index].ends_with(|before: char| before.is_alphanumeric() || before == '-');
    let function = |name: &str| value.match_indices(name).any(|(index, _)| starts_word(index));
    let mut words = value.split(|letter: char| !(letter.is_alphanumeric() || letter == '-' || letter == '#'));
    COLOUR_FUNCTIONS.iter().any(|name| function(name))
        || words.any(|word| is_hex(word) || COLOUR_NAMES.contains(&word))
}

fn is_hex(word: &str) -> bool {
    word.strip_prefix('#').is_some_and(|digits| {
        matches!(digits.len(), 3 | 4 | 6 | 8) && digits.chars().all(|digit| digit.is_ascii_hexdigit())
    })
}

#[test]
fn a_colour_is_caught_however_it_is_written() {
    for value in [
        "#fff",
        "1px solid #3257c8",
        "rgb(0 0 0 / 50%)",
        "linear-gradient(oklch(1 0 0), var(--ink))",
        "White",
    ] {
        let sheet =
            SourceFile::sample("styles/components/card.css", &format!("a:hover {{ background: {value}; }}"));
        assert_eq!(violations(&sheet).len(), 1, "{value}");
    }
    let long = SourceFile::sample(TOKENS, &"\n".repeat(MOST_LINES + 1));
    assert_eq!(violations(&long).len(), 1);
}

#[test]
fn tokens_names_and_system_colours_are_left_alone() {
    let text = "/* red #fff */ #add:hover, .red { color: var(--red); background: Canvas; white-space: nowrap;\n\
                border-color: color-mix(in oklab, var(--ink) 20%, transparent) }";
    assert_eq!(violations(&SourceFile::sample("styles/base.css", text)), [""; 0]);
    assert_eq!(violations(&SourceFile::sample(TOKENS, ":host { --ink: #222; }")), [""; 0]);
}

#[test]
fn left_and_right_are_caught_where_start_and_end_exist() {
    for declaration in [
        "margin-left: 1px",
        "left: 0",
        "text-align: right",
        "padding: 0 1px 0 calc(2 * var(--s1))",
        "border-right: 0",
    ] {
        let sheet = SourceFile::sample("styles/base.css", &format!("a {{ {declaration} }}"));
        assert_eq!(violations(&sheet).len(), 1, "{declaration}");
    }
    let text =
        ".left { inset-inline-start: 0; padding: 0 calc(1px + 2px) 1px calc(1px + 2px); text-align: start }";
    assert_eq!(violations(&SourceFile::sample("styles/base.css", text)), [""; 0]);
}
