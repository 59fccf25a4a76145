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
    /// The computed `background-color`, such as `rgb(27, 27, 31)`.
    pub ground: String,
}

/// Themes of mdBook, and the words that sites use as a class or in `data-theme`.
const DARK: [&str; 5] = ["dark", "coal", "navy", "ayu", "slate"];
const LIGHT: [&str; 4] = ["light", "rust", "default", "white"];

/// The look for a widget: what its own attribute `theme` says, else the nearest element around it that says something, else the
/// computed `color-scheme` there, else the nearest ground that is painted (VitePress says `dark` by a class, and light by
/// nothing), else the reader's system.
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
    let computed = || computed(color_scheme);
    let painted = || around.iter().find_map(|signs| painted(&signs.ground));
    around.iter().find_map(said).or_else(computed).or_else(painted).unwrap_or_default()
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
fn computed(color_scheme: &str) -> Option<Scheme> {
    let mut words = color_scheme.split_ascii_whitespace().filter(|word| *word != "only");
    match (words.next(), words.next()) {
        (Some("dark"), None) => Some(Scheme::Dark),
        (Some("light"), None) => Some(Scheme::Light),
        _ => None,
    }
}

/// Whether text on this ground is dark or light, by the ground's luma (ITU-R BT.601); nothing for one that is seen through.
fn painted(ground: &str) -> Option<Scheme> {
    let (function, numbers) = ground.trim().strip_suffix(')')?.split_once('(')?;
    if !matches!(function, "rgb" | "rgba") {
        return None;
    }
    let mut numbers = numbers.split([',', ' ', '/']).filter_map(|number| number.parse::<f64>().ok());
    let (red, green, blue) = (numbers.next()?, numbers.next()?, numbers.next()?);
    if numbers.next().is_some_and(|alpha| alpha < 0.5) {
        return None;
    }
    let luma = 0.299 * red + 0.587 * green + 0.114 * blue;
    Some(if luma < 128.0 { Scheme::Dark } else { Scheme::Light })
}

/// How large the page's text is where the widget stands, compared with its root element's: sites that write `html { font-size:
/// 62.5% }` or 125 % set their text to right from there, and the widget's sizes are the root's. Sizes as computed: `16px`.
///
/// ```
/// use roadbook_core::protocol::text_scale;
/// assert_eq!(text_scale("16px", "20px"), 0.8);
/// assert_eq!(text_scale("16px", ""), 1.0);
/// ```
#[must_use]
pub fn text_scale(around: &str, root: &str) -> f64 {
    let pixels = |size: &str| size.strip_suffix("px")?.parse::<f64>().ok().filter(|size| *size > 0.0);
    match (pixels(around), pixels(root)) {
        // Within a heading or small print, the widget is still a widget.
        (Some(around), Some(root)) => (around / root).clamp(0.5, 2.0),
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::{ElementSigns, Scheme, scheme};

    fn of(themes: &[&str], material: &str, classes: &str) -> ElementSigns {
        let themes = themes.iter().map(|theme| (*theme).to_owned()).collect();
        ElementSigns { themes, material: material.into(), classes: classes.into(), ..ElementSigns::default() }
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

    #[test]
    fn where_nothing_is_said_the_nearest_painted_ground_tells() {
        let on = |grounds: &[&str]| {
            let signs = |ground: &&str| ElementSigns { ground: (*ground).into(), ..ElementSigns::default() };
            let around: Vec<ElementSigns> = grounds.iter().map(signs).collect();
            scheme("", &around, "normal")
        };
        assert_eq!(on(&["rgba(0, 0, 0, 0)", "rgb(27, 27, 31)", "rgb(255, 255, 255)"]), Scheme::Dark);
        assert_eq!(on(&["rgba(0, 0, 0, 0.06)", "rgb(255, 255, 255)"]), Scheme::Light);
        assert_eq!(on(&["rgba(0, 0, 0, 0)"]), Scheme::System);
        for unread in ["", "transparent", "rgb(", "rgb(1, 2)", "color(srgb 0 0 0)"] {
            assert_eq!(on(&[unread]), Scheme::System, "{unread}");
        }
        let dark_ground = ElementSigns { ground: "rgb(0, 0, 0)".into(), ..ElementSigns::default() };
        assert_eq!(scheme("", &[dark_ground], "light"), Scheme::Light);
    }
}
