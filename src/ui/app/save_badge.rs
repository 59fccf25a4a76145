//! Whether the plan is safe, in a few words, always true.

use yew::prelude::*;

use crate::language::{Say, Words};
use crate::store::{SaveStatus, StorageError};
use crate::ui::components::{Glyph, Icon, Tip};
use crate::ui::hooks::use_words;

/// What [`SaveBadge`] shows.
#[derive(Properties, PartialEq)]
pub struct SaveBadgeProps {
    /// How the last save went.
    pub status: SaveStatus,
    /// Whether the page around the frame keeps the plan.
    pub host_keeps: bool,
    /// Whether the browser may keep things apart for the page around this frame.
    pub is_apart: bool,
}

/// The save status beside the title.
#[component]
pub fn SaveBadge(props: &SaveBadgeProps) -> Html {
    let (label, sentence, tone, glyph) = told(&use_words(), props);
    html! {
        // That it is about to be written needs no word of its own: that it was written follows.
        <span class="save-status" role="status" aria-live={if props.status == SaveStatus::Pending { "off" } else { "polite" }}>
            <Tip text={sentence}>
                <span class={classes!("save-badge", tone)}><Icon {glyph} /><span dir="auto">{ label }</span></span>
            </Tip>
        </span>
    }
}

fn told(words: &Words, props: &SaveBadgeProps) -> (AttrValue, AttrValue, Option<&'static str>, Glyph) {
    let host_keeps = props.host_keeps;
    let here = AttrValue::from(match props {
        _ if host_keeps => words.kept_by_host(),
        SaveBadgeProps { is_apart: true, .. } => words.kept_in_this_frame(),
        _ => words.kept_in_this_browser(),
    });
    match &props.status {
        SaveStatus::Unchanged => (words.no_changes().into(), here, None, Glyph::Saved),
        SaveStatus::Kept => (words.saved_here().into(), here, None, Glyph::Saved),
        SaveStatus::Pending => (words.saving().into(), here, None, Glyph::Saved),
        SaveStatus::Saved(time) if host_keeps => {
            (words.saved_by_host_at(time).into(), here, None, Glyph::Saved)
        }
        SaveStatus::Saved(time) => (words.saved_here_at(time).into(), here, None, Glyph::Saved),
        SaveStatus::NotSaved(error) => {
            let why = match error {
                StorageError::Blocked => words.not_saved_blocked(),
                StorageError::Full => words.not_saved_full(),
                StorageError::NotKept => words.not_saved(),
                StorageError::NewerBuild => words.not_saved_newer_build(),
                StorageError::Off => words.not_saved_off(),
                StorageError::NotInFile => words.not_saved_in_file(),
                StorageError::HostSilent => words.not_saved_host_silent(),
                StorageError::HostRefused(_) => words.not_saved_host_refused(),
            };
            (why.into(), error.say(words).into(), Some("save-badge-bad"), Glyph::Warning)
        }
        SaveStatus::ReadOnly => (
            words.read_only().into(),
            words.plan_cannot_be_changed().into(),
            Some("save-badge-warn"),
            Glyph::Lock,
        ),
    }
}
