//! Icons: one enum, one 16 × 16 drawing each, drawn with the text's colour.

use yew::prelude::*;

macro_rules! icons {
    ($($name:ident => $path:literal,)+) => {
        /// The drawings that buttons, badges and menus can carry.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each name says what is drawn")]
        pub enum Glyph { $($name,)+ }

        impl Glyph {
            /// Every glyph, for a gallery or a test.
            pub const ALL: &[Glyph] = &[$(Glyph::$name,)+];

            const fn path(self) -> &'static str {
                match self { $(Glyph::$name => $path,)+ }
            }
        }
    };
}

icons! {
    Plus => "M8 3v10M3 8h10",
    Minus => "M3 8h10",
    Close => "M4 4l8 8M12 4l-8 8",
    Check => "M3 8.5l3.5 3.5L13 4.5",
    ChevronUp => "M4 10l4-4 4 4",
    ChevronDown => "M4 6l4 4 4-4",
    ChevronLeft => "M10 4L6 8l4 4",
    ChevronRight => "M6 4l4 4-4 4",
    SortUp => "M8 12V4M5 7l3-3 3 3",
    SortDown => "M8 4v8M5 9l3 3 3-3",
    Undo => "M6 3L3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H6",
    Redo => "M10 3l3 3-3 3M13 6H6.5a3.5 3.5 0 0 0 0 7H10",
    Lines => "M3 4.5h10M3 8h10M3 11.5h10",
    More => "M4.2 8a.7.7 0 1 1-1.4 0 .7.7 0 0 1 1.4 0zM8.7 8a.7.7 0 1 1-1.4 0 .7.7 0 0 1 1.4 0zM13.2 8a.7.7 0 1 1-1.4 0 .7.7 0 0 1 1.4 0z",
    Search => "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5L14 14",
    Filter => "M2.5 4h11M4.5 8h7M6.5 12h3",
    Import => "M8 2.5v7.5M5 7l3 3 3-3M2.5 10.5v2a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-2",
    Export => "M8 10V2.5M5 5.5l3-3 3 3M2.5 10.5v2a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-2",
    Link => "M6.5 9.5l3-3M7 4.5l1.2-1.2a3 3 0 0 1 4.3 4.3L11.3 8.8M9 11.5l-1.2 1.2a3 3 0 0 1-4.3-4.3L4.7 7.2",
    Outside => "M9 3h4v4M13 3L7.5 8.5M11 9.5V12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1h2.5",
    Pin => "M6 2.5h4l-.5 4 2.5 2.5H4l2.5-2.5zM8 9v4.5",
    Lock => "M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5",
    Warning => "M8 2.5l6 11H2zM8 6.5v3.2M8 11.7h.01",
    Info => "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.5V11M8 5.2h.01",
    Question => "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM6.3 6.3a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.9.7-.9 1.3M8 11.3h.01",
    Calendar => "M3 4h10v9.5H3zM3 7h10M5.5 2.5V5M10.5 2.5V5",
    Clock => "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.5V8l2.5 1.5",
    People => "M6 7.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6zM2 13c0-2.2 1.8-3.7 4-3.7s4 1.5 4 3.7M10.5 3.2a2.3 2.3 0 0 1 0 4.2M11.5 9.5c1.5.4 2.5 1.7 2.5 3.5",
    Target => "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM8 8h.01",
    Chart => "M2.5 13.5h11M4.5 13.5v-4M8 13.5v-7M11.5 13.5V3",
    Trend => "M2 11.5l4-4 3 2.5 5-6M10.5 4H14v3.5",
    Flag => "M4 14V2.5h8l-2 3 2 3H4",
    Bulb => "M6 11.5h4M6.5 13.8h3M6 11.5c0-1.6-2-2.5-2-5a4 4 0 0 1 8 0c0 2.5-2 3.4-2 5",
    Play => "M5 3l8 5-8 5z",
    Trash => "M3 4.5h10M6 4.5v-2h4v2M4.5 4.5l.5 9h6l.5-9M6.8 7v4M9.2 7v4",
    Copy => "M6 6h7.5v7.5H6zM10 6V2.5H2.5V10H6",
    Edit => "M10.5 3l2.5 2.5L5.5 13H3v-2.5z",
    Grip => "M6.7 4a.7.7 0 1 1-1.4 0 .7.7 0 0 1 1.4 0zM6.7 8a.7.7 0 1 1-1.4 0 .7.7 0 0 1 1.4 0zM6.7 12a.7.7 0 1 1-1.4 0 .7.7 0 0 1 1.4 0zM10.7 4a.7.7 0 1 1-1.4 0 .7.7 0 0 1 1.4 0zM10.7 8a.7.7 0 1 1-1.4 0 .7.7 0 0 1 1.4 0zM10.7 12a.7.7 0 1 1-1.4 0 .7.7 0 0 1 1.4 0z",
    Sun => "M8 10.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9",
    Moon => "M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5z",
    Eye => "M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z",
    Tag => "M2.5 2.5H8L13.5 8 8 13.5 2.5 8zM5.5 5.5h.01",
    Quote => "M3 10.5c1.5 0 2.5-1 2.5-3V5H3v3h2.5M9 10.5c1.5 0 2.5-1 2.5-3V5H9v3h2.5",
    Print => "M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z",
    Saved => "M4.5 12.5a3 3 0 0 1-.3-6 4 4 0 0 1 7.6 0 3 3 0 0 1-.3 6zM6 9.5l1.5 1.5L10 8",
}

/// What an [`Icon`] shows.
#[derive(Properties, PartialEq)]
pub struct IconProps {
    /// Which drawing.
    pub glyph: Glyph,
    /// A name for screen readers; without one the icon is decoration.
    #[prop_or_default]
    pub label: Option<AttrValue>,
}

/// One drawing, 16 px, in the colour of the text around it.
#[component]
pub fn Icon(props: &IconProps) -> Html {
    let hidden = props.label.is_none().then_some("true");
    let role = props.label.is_some().then_some("img");
    html! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden={hidden} role={role} aria-label={props.label.clone()}>
            <path d={props.glyph.path()} />
        </svg>
    }
}
