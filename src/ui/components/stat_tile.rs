//! One figure with its name, its unit, and a word on how it stands.

use super::badge::{Badge, Tone};
use yew::prelude::*;

/// What a [`StatTile`] shows.
#[derive(Properties, PartialEq)]
pub struct StatTileProps {
    /// What the figure is.
    pub label: AttrValue,
    /// The figure, ready to read.
    pub value: AttrValue,
    /// Its unit.
    #[prop_or_default]
    pub unit: Option<AttrValue>,
    /// How sure it is, or what it is compared with.
    #[prop_or_default]
    pub note: Option<AttrValue>,
    /// A word on how it stands.
    #[prop_or_default]
    pub status: Option<AttrValue>,
    /// What that word means.
    #[prop_or_default]
    pub tone: Tone,
    /// A sparkline or a meter under it.
    #[prop_or_default]
    pub children: Html,
}

/// A figure on a tile.
#[component]
pub fn StatTile(props: &StatTileProps) -> Html {
    html! {
        <div class="stat" part="stat">
            <div class="split">
                <span class="stat-label">{ &props.label }</span>
                if let Some(status) = &props.status { <Badge label={status.clone()} tone={props.tone} /> }
            </div>
            <div class="stat-value">
                { &props.value }
                if let Some(unit) = &props.unit { <span class="stat-unit">{ " " }{ unit }</span> }
            </div>
            if let Some(note) = &props.note { <div class="stat-note">{ note }</div> }
            { props.children.clone() }
        </div>
    }
}
