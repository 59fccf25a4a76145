//! A view of a plan as a picture, with the plan inside: SVG, and what makes a PNG of it.
//!
//! `views` says what stands on the picture of a screen, `table`, `timeline` and `chart` draw it on a `sheet`, which writes the
//! SVG; `carried` puts the plan into a picture and finds it again.
//!
//! **Invariants:** a picture holds no script, no address and nothing of another document; whoever cannot see it hears its title
//! and description; words are cut rather than drawn over others.

mod carried;
mod chart;
mod measure;
mod sheet;
mod table;
mod timeline;
mod views;

pub use carried::{PictureError, plan_in_picture, png_with};
pub use measure::{clipped, is_right_to_left, text_width, wrapped};

pub(super) use carried::without_markup;
pub(super) use sheet::escaped;
pub(super) use views::roadmap_to_draw;

use crate::domain::{Date, Plan};
use crate::select::page_view::PageView;
use sheet::Sheet;

/// What a view comes to before it is written.
struct Drawn {
    title: String,
    description: String,
    sheet: Sheet,
}

/// A view of a plan, drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// What it shows.
    pub title: String,
    /// The same in sentences, for whoever cannot see it.
    pub description: String,
    /// Its width, in CSS pixels.
    pub width: u32,
    /// Its height, in CSS pixels.
    pub height: u32,
    language: &'static str,
    marks: String,
}

/// In which light a picture is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Light {
    /// Dark on light.
    Light,
    /// As whoever looks at it prefers.
    AsPreferred,
}

/// Draws a view of a plan.
#[must_use]
pub fn picture(plan: &Plan, view: &PageView, today: Date) -> Picture {
    let Drawn { title, description, sheet } = views::draw(plan, view, today);
    let (width, height) = sheet.size();
    // Whole numbers of some thousands.
    let (width, height) = (width as u32, height as u32);
    let language = plan.words().language().tag();
    Picture { title, description, width, height, language, marks: sheet.into_marks() }
}

/// Pixels of a PNG at most: what the browsers of phones can draw on.
const MOST_PIXELS: f64 = 16_000_000.0;
/// Pixels per CSS pixel where there is room for them.
const SHARPNESS: f64 = 2.0;

impl Picture {
    /// How many pixels wide and high it is drawn for a PNG: twice as finely as it is seen, or as finely as is possible.
    #[must_use]
    pub fn pixels(&self) -> (u32, u32) {
        let (width, height) = (f64::from(self.width), f64::from(self.height));
        let scale = SHARPNESS.min((MOST_PIXELS / (width * height)).sqrt());
        // Some thousands; `as` saturates.
        ((width * scale).max(1.0) as u32, (height * scale).max(1.0) as u32)
    }

    /// The picture as SVG; with a plan's file inside, if its text is given.
    #[must_use]
    pub fn svg(&self, light: Light, plan_text: Option<&str>) -> String {
        let Self { width, height, language, marks, .. } = self;
        let style = if light == Light::Light { String::new() } else { sheet::dark_style() };
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
             role=\"img\" aria-labelledby=\"roadbook-title roadbook-description\" lang=\"{language}\" \
             font-family=\"system-ui, sans-serif\">\n\
             <title id=\"roadbook-title\">{title}</title>\n<desc id=\"roadbook-description\">{description}</desc>\n\
             {metadata}{style}{marks}</svg>\n",
            title = sheet::escaped_line(&self.title),
            description = sheet::escaped_line(&self.description),
            metadata = plan_text.map(carried::metadata).unwrap_or_default(),
        )
    }
}
