//! What a page wants to see of a plan: a screen, or a piece of one.

use super::roadmap::Zoom;
use crate::domain::{Choice, Id, Kpi, Screen};
use crate::language::{Say, Words, english_errors};

/// What a page wants to see.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PageView {
    /// The screen to begin with.
    pub screen: Screen,
    /// How finely the roadmap is drawn.
    pub zoom: Option<Zoom>,
    /// The piece that is all there is to see.
    pub piece: Option<Piece>,
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
    /// Reads what a page says, such as `roadmap quarter`, `kpi:kp_signups` or `ranking top=5`.
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
    let of = |screen, piece| PageView { screen, zoom: None, piece };
    match words {
        ["roadmap", zoom] => {
            Some(PageView { zoom: Some(Zoom::from_key(zoom)?), ..of(Screen::Roadmap, None) })
        }
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
