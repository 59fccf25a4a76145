//! Icons: one enum, one symbol each in `styles/icons.svg`, 16 × 16, drawn with the text's colour.

use yew::prelude::*;

/// The symbols that icons show, one per glyph: put into a widget's shadow root once.
pub const ICON_SHEET: &str = include_str!("../../../styles/icons.svg");

macro_rules! icons {
    ($($name:ident = $symbol:literal,)+) => {
        /// The drawings that buttons, badges and menus can carry.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each name says what is drawn")]
        pub enum Glyph { $($name,)+ }

        impl Glyph {
            /// Every glyph, for a gallery or a test.
            pub const ALL: &[Glyph] = &[$(Glyph::$name,)+];

            /// The end of its symbol's id in [`ICON_SHEET`].
            pub const fn symbol(self) -> &'static str {
                match self { $(Glyph::$name => $symbol,)+ }
            }
        }
    };
}

icons! {
    Plus = "plus",
    Minus = "minus",
    Close = "close",
    Check = "check",
    ChevronUp = "chevron-up",
    ChevronDown = "chevron-down",
    ChevronLeft = "chevron-left",
    ChevronRight = "chevron-right",
    SortUp = "sort-up",
    SortDown = "sort-down",
    Undo = "undo",
    Redo = "redo",
    Lines = "lines",
    More = "more",
    Search = "search",
    Filter = "filter",
    Import = "import",
    Export = "export",
    Link = "link",
    Outside = "outside",
    Pin = "pin",
    Lock = "lock",
    Warning = "warning",
    Info = "info",
    Question = "question",
    Calendar = "calendar",
    Clock = "clock",
    People = "people",
    Target = "target",
    Chart = "chart",
    Trend = "trend",
    Flag = "flag",
    Bulb = "bulb",
    Play = "play",
    Trash = "trash",
    Copy = "copy",
    Edit = "edit",
    Grip = "grip",
    Sun = "sun",
    Moon = "moon",
    Eye = "eye",
    Tag = "tag",
    Quote = "quote",
    Print = "print",
    Saved = "saved",
}

impl Glyph {
    /// Whether it points along the lines people read, and so the other way where lines run from right to left.
    const fn turns(self) -> bool {
        matches!(self, Glyph::ChevronLeft | Glyph::ChevronRight | Glyph::Undo | Glyph::Redo | Glyph::Outside)
    }
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
        <svg class={classes!("icon", props.glyph.turns().then_some("icon-turns"))} viewBox="0 0 16 16" aria-hidden={hidden} role={role} aria-label={props.label.clone()}>
            <@{"use"} href={format!("#icon-{}", props.glyph.symbol())} />
        </svg>
    }
}
