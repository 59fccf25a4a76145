//! The one writer of SVG: boxes, lines and words on a sheet that grows downwards.
//!
//! **Invariant:** every word stands in a box that it fits into; nothing that is written refers to anything outside the picture,
//! and no text of a plan can become markup. Colours stand at each mark, so that a viewer without style sheets shows them, and a
//! style sheet has those of the dark.

use std::fmt::Write as _;

use super::measure::{clipped, is_right_to_left, text_width, wrapped};

/// A colour: its place in [`COLOURS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Colour(usize);

/// Light and dark, as in styles/tokens.css.
const COLOURS: [(&str, &str); 22] = [
    ("#ffffff", "#17181a"),
    ("#1c1d1f", "#e9e9e6"),
    ("#5a5d64", "#a4a7ae"),
    ("#e6e6e2", "#2e3136"),
    ("#85888f", "#72767e"),
    ("#1d5bb8", "#86b4ff"),
    ("#e9f0fb", "#1c2a42"),
    ("#17703f", "#6fd49b"),
    ("#b3261e", "#ff9d94"),
    ("#f6f6f4", "#1c1d20"),
    ("#0b4194", "#3f76cf"),
    ("#991b3d", "#d05c70"),
    ("#744dae", "#a986e6"),
    ("#18814c", "#5ec386"),
    ("#bf5f20", "#feaf83"),
    ("#2795a1", "#87f2fe"),
    ("#dbe6f8", "#1f3358"),
    ("#f9e0e6", "#4a2129"),
    ("#ebe3f7", "#382b52"),
    ("#dbf1e4", "#1c4029"),
    ("#fbe6d8", "#50301d"),
    ("#d8f0f3", "#1b4247"),
];
pub(super) const GROUND: Colour = Colour(0);
pub(super) const INK: Colour = Colour(1);
pub(super) const MUTED: Colour = Colour(2);
pub(super) const SOFT_LINE: Colour = Colour(3);
pub(super) const FIRM_LINE: Colour = Colour(4);
pub(super) const ACCENT: Colour = Colour(5);
pub(super) const ACCENT_SOFT: Colour = Colour(6);
pub(super) const GOOD: Colour = Colour(7);
pub(super) const BAD: Colour = Colour(8);
pub(super) const SUNKEN: Colour = Colour(9);

/// The colour of a category, 1 to 6, and the soft one of the same hue.
pub(super) fn data(category: u8) -> (Colour, Colour) {
    let place = usize::from(category.clamp(1, 6));
    (Colour(9 + place), Colour(15 + place))
}

/// How words are written.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub size: f64,
    pub bold: bool,
    pub colour: Colour,
}

pub(super) const PLAIN: Style = Style { size: 13.0, bold: false, colour: INK };
pub(super) const SMALL: Style = Style { size: 11.0, bold: false, colour: MUTED };

impl Style {
    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub fn in_colour(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }

    pub fn width(self, text: &str) -> f64 {
        text_width(text, self.size, self.bold)
    }
}

/// Where words stand in the room they have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Start,
    End,
}

/// A box: left, top, width, height.
pub(super) type Area = (f64, f64, f64, f64);

/// What is drawn, from the top.
pub(super) struct Sheet {
    marks: String,
    /// The width between the margins.
    pub width: f64,
    /// The top of what is drawn next.
    pub y: f64,
}

/// The white around everything.
pub(super) const MARGIN: f64 = 24.0;
/// Lines of a paragraph at most.
const MOST_LINES: usize = 12;
/// A picture is never higher: what comes then is left out.
const MOST_HEIGHT: f64 = 8_000.0;

impl Sheet {
    pub fn new(width: f64) -> Self {
        Self { marks: String::new(), width, y: MARGIN }
    }

    pub fn is_full(&self) -> bool {
        self.y > MOST_HEIGHT
    }

    pub fn rect(&mut self, (x, y, width, height): Area, radius: f64, fill: Colour, stroke: Option<Colour>) {
        let (place, size) = (point(x, y), (tenths(width.max(0.0)), tenths(height.max(0.0))));
        let _ = write!(
            self.marks,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
            place.0, place.1, size.0, size.1
        );
        if radius > 0.0 {
            let _ = write!(self.marks, " rx=\"{radius}\"");
        }
        self.paint(Some(fill), stroke, "");
    }

    /// A straight line; `more` has further attributes, such as dashes.
    pub fn line(&mut self, from: (f64, f64), to: (f64, f64), stroke: Colour, more: &str) {
        let (from, to) = (point(from.0, from.1), point(to.0, to.1));
        let _ =
            write!(self.marks, "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"", from.0, from.1, to.0, to.1);
        self.paint(None, Some(stroke), more);
    }

    pub fn dot(&mut self, (x, y): (f64, f64), radius: f64, fill: Colour, stroke: Option<Colour>) {
        let place = point(x, y);
        let _ = write!(self.marks, "<circle cx=\"{}\" cy=\"{}\" r=\"{radius}\"", place.0, place.1);
        self.paint(Some(fill), stroke, "");
    }

    /// A line through points.
    pub fn path(&mut self, points: &[(f64, f64)], fill: Option<Colour>, stroke: Option<Colour>, more: &str) {
        self.marks.push_str("<path d=\"");
        for (index, (x, y)) in points.iter().enumerate() {
            let place = point(*x, *y);
            let _ = write!(self.marks, "{}{} {}", if index == 0 { 'M' } else { 'L' }, place.0, place.1);
        }
        self.marks.push('"');
        self.paint(fill, stroke, more);
    }

    /// The end of a mark: a class that the dark finds, and the colour in the light.
    fn paint(&mut self, fill: Option<Colour>, stroke: Option<Colour>, more: &str) {
        let mut class = String::new();
        let mut paints = String::new();
        if let Some(Colour(place)) = fill {
            let _ = write!(class, "f{place}");
            let _ = write!(paints, " fill=\"{}\"", light(place));
        } else {
            paints.push_str(" fill=\"none\"");
        }
        if let Some(Colour(place)) = stroke {
            let _ = write!(class, "{}s{place}", if class.is_empty() { "" } else { " " });
            let _ = write!(paints, " stroke=\"{}\"", light(place));
        }
        let _ = writeln!(self.marks, " class=\"{class}\"{paints}{more}/>");
    }

    /// Words on a base line, within so much room: from `x` on, or up to it. Answers how much they may take.
    pub fn words(&mut self, (x, y): (f64, f64), room: f64, side: Side, style: Style, text: &str) -> f64 {
        let text = clipped(&plain_line(text), style.size, style.bold, room);
        if text.is_empty() {
            return 0.0;
        }
        let is_turned = is_right_to_left(&text);
        // Where a text is read from the right, its start is there.
        let anchor = if (side == Side::End) == is_turned { "" } else { " text-anchor=\"end\"" };
        let place = point(x, y);
        let _ = writeln!(
            self.marks,
            "<text x=\"{}\" y=\"{}\" class=\"f{}\" fill=\"{}\" font-size=\"{}\"{}{anchor}{}>{}</text>",
            place.0,
            place.1,
            style.colour.0,
            light(style.colour.0),
            style.size,
            if style.bold { " font-weight=\"600\"" } else { "" },
            if is_turned { " direction=\"rtl\"" } else { "" },
            escaped(&text),
        );
        style.width(&text)
    }

    /// Words over the whole width, in lines; what follows stands below.
    pub fn paragraph(&mut self, style: Style, text: &str) {
        let width = self.width;
        for line in wrapped(&plain_line(text), style.size, style.bold, width, MOST_LINES) {
            self.y += style.size * 1.45;
            self.words((MARGIN, self.y), width, Side::Start, style, &line);
        }
        self.y += 4.0;
    }

    /// A heading over what follows.
    pub fn heading(&mut self, text: &str) {
        self.y += 30.0;
        self.words((MARGIN, self.y), self.width, Side::Start, Style { size: 15.0, ..PLAIN.bold() }, text);
        self.y += 6.0;
    }

    /// What something is, and below it what is said of it.
    pub fn item(&mut self, lead: &str, text: &str) {
        if !lead.is_empty() {
            self.paragraph(PLAIN.bold(), lead);
            self.y -= 4.0;
        }
        self.paragraph(PLAIN, text);
        self.y += 4.0;
    }

    /// The width and height of the picture, in its own units.
    pub fn size(&self) -> (f64, f64) {
        ((self.width + 2.0 * MARGIN).ceil(), (self.y + MARGIN).ceil())
    }

    /// Everything drawn, on its ground.
    pub fn into_marks(self) -> String {
        let (width, height) = self.size();
        let marks = self.marks;
        let mut ground = Self { marks: String::new(), ..self };
        ground.rect((0.0, 0.0, width, height), 0.0, GROUND, None);
        ground.marks + &marks
    }
}

/// The rules for the dark.
pub(super) fn dark_style() -> String {
    let mut rules = String::from("<style>@media (prefers-color-scheme:dark){");
    for (place, (_, dark)) in COLOURS.iter().enumerate() {
        let _ = write!(rules, ".f{place}{{fill:{dark}}}.s{place}{{stroke:{dark}}}");
    }
    rules + "}</style>\n"
}

fn light(place: usize) -> &'static str {
    COLOURS.get(place).map_or("#000000", |(light, _)| light)
}

fn point(x: f64, y: f64) -> (f64, f64) {
    (tenths(x), tenths(y))
}

fn tenths(value: f64) -> f64 {
    if value.is_finite() { (value * 10.0).round() / 10.0 } else { 0.0 }
}

/// A text as one line without what XML cannot hold.
fn plain_line(text: &str) -> String {
    let is_kept = |character: &char| !matches!(character, '\u{fffe}' | '\u{ffff}');
    text.chars()
        .filter(is_kept)
        .map(|character| if character.is_control() { ' ' } else { character })
        .collect()
}

/// A text that means nothing but itself in XML and HTML.
pub(in crate::format) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A text for an element that holds nothing else.
pub(super) fn escaped_line(text: &str) -> String {
    escaped(&plain_line(text))
}
