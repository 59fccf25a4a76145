//! Whether a page is light or dark, by what documentation sites write on their elements.

/// The look a widget takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// What the reader's system prefers.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// What an element around the widget says of its theme; empty where it says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ElementSigns {
    /// `data-theme` and its like (`data-bs-theme`, `data-color-mode`).
    pub themes: Vec<String>,
    /// `data-md-color-scheme`, of MkDocs Material.
    pub material: String,
    /// The classes, of `html` and `body` only: anywhere else such a word may mean anything.
    pub classes: String,
}

/// Themes of mdBook, and the words that sites use as a class or in `data-theme`.
const DARK: [&str; 5] = ["dark", "coal", "navy", "ayu", "slate"];
const LIGHT: [&str; 4] = ["light", "rust", "default", "white"];

/// The look for a widget: what its own attribute `theme` says, else the nearest element around it that says something, else the
/// computed `color-scheme` there, else the reader's system.
///
/// ```
/// use roadbook_core::protocol::{ElementSigns, Scheme, scheme};
/// let html = ElementSigns { classes: "no-js coal".into(), ..ElementSigns::default() };
/// assert_eq!(scheme("auto", &[html], "normal"), Scheme::Dark);
/// ```
#[must_use]
pub fn scheme(own: &str, around: &[ElementSigns], color_scheme: &str) -> Scheme {
    match own.trim() {
        "light" => return Scheme::Light,
        "dark" => return Scheme::Dark,
        _ => {}
    }
    around.iter().find_map(said).unwrap_or_else(|| computed(color_scheme))
}

fn said(signs: &ElementSigns) -> Option<Scheme> {
    let of_material = (!signs.material.is_empty()).then(|| word(&signs.material).unwrap_or(Scheme::Light));
    let themes = signs.themes.iter().find_map(|theme| word(theme));
    of_material.or(themes).or_else(|| signs.classes.split_ascii_whitespace().find_map(class))
}

/// A theme's name, such as `dark`, `github-dark` or `light`.
fn word(theme: &str) -> Option<Scheme> {
    let theme = theme.trim().to_ascii_lowercase();
    let mut parts = theme.split(['-', '_', ' ']);
    parts.find_map(|part| match part {
        part if DARK.contains(&part) => Some(Scheme::Dark),
        part if LIGHT.contains(&part) => Some(Scheme::Light),
        _ => None,
    })
}

/// A class, which must be the word itself: `light-box` says nothing.
fn class(class: &str) -> Option<Scheme> {
    let is_theme = |names: &[&str]| names.contains(&class);
    if is_theme(&["dark", "coal", "navy", "ayu"]) {
        Some(Scheme::Dark)
    } else if is_theme(&["light", "rust"]) {
        Some(Scheme::Light)
    } else {
        None
    }
}

/// A page that only knows one look says so in `color-scheme`.
fn computed(color_scheme: &str) -> Scheme {
    let mut words = color_scheme.split_ascii_whitespace().filter(|word| *word != "only");
    match (words.next(), words.next()) {
        (Some("dark"), None) => Scheme::Dark,
        (Some("light"), None) => Scheme::Light,
        _ => Scheme::System,
    }
}

#[cfg(test)]
mod tests {
    use super::{ElementSigns, Scheme, scheme};

    fn of(themes: &[&str], material: &str, classes: &str) -> ElementSigns {
        let themes = themes.iter().map(|theme| (*theme).to_owned()).collect();
        ElementSigns { themes, material: material.into(), classes: classes.into() }
    }

    #[test]
    fn each_hosts_way_of_saying_dark_is_understood() {
        for (signs, expected) in [
            (of(&["dark"], "", ""), Scheme::Dark),
            (of(&["light"], "", ""), Scheme::Light),
            (of(&["github-dark"], "", ""), Scheme::Dark),
            (of(&[], "slate", ""), Scheme::Dark),
            (of(&[], "default", ""), Scheme::Light),
            (of(&[], "", "dark"), Scheme::Dark),
            (of(&[], "", "sidebar-visible navy js"), Scheme::Dark),
            (of(&[], "", "rust"), Scheme::Light),
            (of(&["auto"], "", "page light-box"), Scheme::System),
            (of(&[], "", ""), Scheme::System),
        ] {
            assert_eq!(scheme("auto", std::slice::from_ref(&signs), "normal"), expected, "{signs:?}");
        }
    }

    #[test]
    fn the_attribute_wins_then_the_nearest_element_then_color_scheme() {
        let around = [of(&["light"], "", ""), of(&["dark"], "", "dark")];
        assert_eq!(scheme("dark", &around, "light"), Scheme::Dark);
        assert_eq!(scheme("", &around, "dark"), Scheme::Light);
        assert_eq!(scheme("", &[], "only dark"), Scheme::Dark);
        assert_eq!(scheme("", &[], "light dark"), Scheme::System);
    }
}
