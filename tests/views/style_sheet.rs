//! The style sheet's promises: contrast in both themes, no colour outside the tokens, no style attribute.

use roadbook::ui::styles::STYLE_SHEET;

const TOKENS: &str = include_str!("../../styles/tokens.css");

/// A token's colours, light and dark, as red, green, blue.
fn colours(token: &str) -> [[f64; 3]; 2] {
    let start = TOKENS.find(&format!("--{token}:")).unwrap_or_else(|| panic!("no token {token}"));
    let declaration = &TOKENS[start..start + TOKENS[start..].find(';').expect("the declaration ends")];
    let found: Vec<[f64; 3]> = declaration.split('#').skip(1).map(read_colour).collect();
    found.try_into().unwrap_or_else(|_| panic!("{token} has a light and a dark colour"))
}

fn read_colour(text: &str) -> [f64; 3] {
    let channel =
        |at: usize| f64::from(u8::from_str_radix(&text[at..at + 2], 16).expect("two hex digits")) / 255.0;
    [channel(0), channel(2), channel(4)]
}

/// Relative luminance, WCAG 2.2.
fn luminance(colour: [f64; 3]) -> f64 {
    let [red, green, blue] =
        colour.map(
            |channel| {
                if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
            },
        );
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// Contrast ratio, WCAG 2.2.
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn at_least(ratio: f64, front: &str, back: &str) {
    for (theme, (front_colour, back_colour)) in
        ["light", "dark"].into_iter().zip(colours(front).into_iter().zip(colours(back)))
    {
        let found = contrast(front_colour, back_colour);
        assert!(found >= ratio, "{front} on {back}, {theme}: {found:.2} is less than {ratio}");
    }
}

#[test]
fn text_can_be_read_on_every_ground() {
    for ground in ["ground", "raised", "sunken", "hover"] {
        for ink in ["ink", "ink-muted", "accent", "good", "warn", "bad"] {
            at_least(4.5, ink, ground);
        }
    }
    for meaning in ["good", "warn", "bad", "neutral", "accent"] {
        at_least(4.5, meaning, &format!("{meaning}-soft"));
    }
    at_least(4.5, "on-accent", "accent");
    at_least(4.5, "on-accent", "accent-strong");
    for shade in ["heat-4", "heat-5"] {
        at_least(4.5, "on-accent", shade);
    }
    for category in 1..=6 {
        at_least(4.5, "ink", &format!("data-{category}-soft"));
    }
}

#[test]
fn marks_and_edges_can_be_seen() {
    for ground in ["ground", "raised"] {
        at_least(3.0, "line-control", ground);
        for category in 1..=6 {
            at_least(3.0, &format!("data-{category}"), ground);
        }
    }
}

#[test]
fn categories_differ_in_lightness_not_only_in_hue() {
    for theme in 0..2 {
        let lights: Vec<f64> =
            (1..=6).map(|category| luminance(colours(&format!("data-{category}"))[theme])).collect();
        for pair in lights.windows(2) {
            assert!(
                (pair[1] + 0.05) / (pair[0] + 0.05) >= 1.1,
                "each is a step lighter than the one before: {lights:?}"
            );
        }
    }
}

#[test]
fn colours_stand_in_the_tokens_only() {
    let rest = STYLE_SHEET.replace(TOKENS, "");
    assert_eq!(STYLE_SHEET.len(), rest.len() + TOKENS.len());
    for line in rest.lines() {
        let is_colour = |part: &str| {
            let digits = part.chars().take_while(char::is_ascii_hexdigit).count();
            matches!(digits, 3 | 4 | 6 | 8)
        };
        let hex = line.split('#').skip(1).any(is_colour);
        assert!(
            !hex && !line.contains("rgb(") && !line.contains("hsl("),
            "a colour outside the tokens: {line}"
        );
    }
}
