//! What a page wants to see of a plan: a screen, or a piece of one.

use super::roadmap::{Grouping, Zoom};
use crate::domain::{Choice, Id, Kpi, Screen};
use crate::language::{Say, Words, english_errors};

/// What a page wants to see.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PageView {
    /// The screen to begin with.
    pub screen: Screen,
    /// How the roadmap is seen, as far as that is said.
    pub roadmap: RoadmapWish,
    /// The piece that is all there is to see.
    pub piece: Option<Piece>,
}

/// How a page wants to see the roadmap; what it does not say is as usual.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RoadmapWish {
    /// In which shape.
    pub shape: Option<Shape>,
    /// What lanes stand for.
    pub grouping: Option<Grouping>,
    /// How finely time is drawn.
    pub zoom: Option<Zoom>,
}

/// How the roadmap is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RoadmapLook {
    /// In which shape.
    pub shape: Shape,
    /// What lanes stand for.
    pub grouping: Grouping,
    /// How finely time is drawn.
    pub zoom: Zoom,
}

/// The shape the roadmap is seen in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// Bars in time.
    #[default]
    Timeline,
    /// Now, next, later.
    Board,
    /// Rows.
    Table,
}

impl RoadmapWish {
    /// How the roadmap is seen at first.
    #[must_use]
    pub fn look(self) -> RoadmapLook {
        RoadmapLook {
            shape: self.shape.unwrap_or_default(),
            grouping: self.grouping.unwrap_or_default(),
            zoom: self.zoom.unwrap_or_default(),
        }
    }
}

impl From<RoadmapLook> for RoadmapWish {
    fn from(look: RoadmapLook) -> Self {
        Self { shape: Some(look.shape), grouping: Some(look.grouping), zoom: Some(look.zoom) }
    }
}

/// A piece of a screen that stands by itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// One KPI with its chart.
    Kpi(Id<Kpi>),
    /// The ranking as a short table.
    Ranking {
        /// How many initiatives it has at most.
        top: usize,
    },
}

/// A text that names no screen and no piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageViewError {
    /// The text.
    pub text: String,
}

impl Say for PageViewError {
    fn say(&self, words: &Words) -> String {
        words.view_unknown(&self.text)
    }
}
english_errors!(PageViewError);

/// How many initiatives a ranking has where the page says nothing.
const TOP: usize = 10;
/// How much of a text that is not understood is repeated.
const MOST_REPEATED: usize = 60;

impl PageView {
    /// Reads what a page says, such as `roadmap quarter by goal`, `kpi:kp_signups` or `ranking top=5`.
    ///
    /// # Errors
    /// For anything else.
    ///
    /// ```
    /// use roadbook_core::select::page_view::{PageView, Piece};
    /// assert_eq!(PageView::read("ranking top=5")?.piece, Some(Piece::Ranking { top: 5 }));
    /// # Ok::<(), roadbook_core::select::page_view::PageViewError>(())
    /// ```
    pub fn read(text: &str) -> Result<Self, PageViewError> {
        let words: Vec<&str> = text.split_whitespace().collect();
        read(&words).ok_or_else(|| PageViewError { text: text.trim().chars().take(MOST_REPEATED).collect() })
    }
}

fn read(words: &[&str]) -> Option<PageView> {
    let of = |screen, piece| PageView { screen, piece, ..PageView::default() };
    match words {
        ["roadmap", rest @ ..] => Some(PageView { roadmap: wish(rest)?, ..of(Screen::Roadmap, None) }),
        ["ranking"] => Some(of(Screen::Priorities, Some(Piece::Ranking { top: TOP }))),
        ["ranking", top] => {
            let top = top.strip_prefix("top=")?.parse().ok().filter(|top| *top > 0)?;
            Some(of(Screen::Priorities, Some(Piece::Ranking { top })))
        }
        [one] => match one.strip_prefix("kpi:") {
            Some(id) => Some(of(Screen::Outcomes, Some(Piece::Kpi(Id::new(id).ok()?)))),
            None => Some(of(Screen::from_key(one)?, None)),
        },
        _ => None,
    }
}

/// The word for the roadmap as three lists.
const BOARD: &str = "now-next-later";

/// What is said of the roadmap: a scale, `by` and what lanes stand for, or that it is three lists; each once, in any order.
fn wish(mut words: &[&str]) -> Option<RoadmapWish> {
    let mut wish = RoadmapWish::default();
    while let [first, rest @ ..] = words {
        let mut rest = rest;
        let known = match *first {
            "by" => {
                let (grouping, after) = rest.split_first()?;
                rest = after;
                wish.grouping.replace(Grouping::from_key(grouping)?).is_some()
            }
            BOARD => wish.shape.replace(Shape::Board).is_some(),
            zoom => wish.zoom.replace(Zoom::from_key(zoom)?).is_some(),
        };
        if known {
            return None;
        }
        words = rest;
    }
    Some(wish)
}
