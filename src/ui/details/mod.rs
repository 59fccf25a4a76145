//! What can be read and said about any record: its facts, its trail, and the discussion of it. One set of sections, put
//! together into the frame's panel, and used by the panels of screens that have more to say of a record.

mod discussion;
mod mention_area;
mod panel;
mod prose;
mod trail_view;

pub use discussion::DiscussionSection;
pub use mention_area::{MentionArea, MentionAreaProps, MentionText, MentionTextProps};
pub use panel::{RecordPanel, RecordPanelProps};
pub use prose::{Prose, ProseProps};
pub use trail_view::{TrailView, go_to, screen_of};

use yew::prelude::*;

use crate::domain::RecordRef;
use crate::ui::screens::ScreenProps;

/// What a section about a record is handed.
#[derive(Clone, PartialEq, Properties)]
pub struct AboutProps {
    /// What the screen was handed.
    pub screen: ScreenProps,
    /// The record.
    pub record: RecordRef,
}
