//! Whether the plan is safe, in a few words, always true.

use yew::prelude::*;

use crate::store::{SaveStatus, StorageError};
use crate::ui::components::{Glyph, Icon};

/// What [`SaveBadge`] shows.
#[derive(Properties, PartialEq)]
pub struct SaveBadgeProps {
    /// How the last save went.
    pub status: SaveStatus,
}

/// The save status beside the title.
#[component]
pub fn SaveBadge(props: &SaveBadgeProps) -> Html {
    let (words, sentence, tone, glyph) = words(&props.status);
    html! {
        <span class={classes!("save-badge", tone)} role="status" title={sentence}>
            <Icon {glyph} />
            <span>{ words }</span>
        </span>
    }
}

fn words(status: &SaveStatus) -> (AttrValue, AttrValue, Option<&'static str>, Glyph) {
    const HERE: &str = "The plan is kept in this browser only. Export it as a file to be safe.";
    match status {
        SaveStatus::Unchanged => ("No changes".into(), HERE.into(), None, Glyph::Saved),
        SaveStatus::Pending => ("Saving …".into(), HERE.into(), None, Glyph::Saved),
        SaveStatus::Saved(time) => (format!("Saved here at {time}").into(), HERE.into(), None, Glyph::Saved),
        SaveStatus::NotSaved(error) => {
            let why = match error {
                StorageError::Blocked => "Not saved: storage is blocked",
                StorageError::Full => "Not saved: storage is full",
                StorageError::NotKept => "Not saved",
            };
            (why.into(), error.to_string().into(), Some("save-badge-bad"), Glyph::Warning)
        }
        SaveStatus::ReadOnly => {
            let sentence = "This plan cannot be changed here.";
            ("Read-only".into(), sentence.into(), Some("save-badge-warn"), Glyph::Lock)
        }
    }
}
