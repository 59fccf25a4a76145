//! The widget's style sheet: the files of `styles/`, joined at build time into one text.
//!
//! The order below is the reading order only; who wins is decided by the layers named in `layers.css`.

/// The whole style sheet, ready for `CSSStyleSheet.replaceSync` or a `<style>` in a stand-alone export.
pub const STYLE_SHEET: &str = concat!(
    include_str!("../../styles/layers.css"),
    include_str!("../../styles/reset.css"),
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/base.css"),
    include_str!("../../styles/components/actions.css"),
    include_str!("../../styles/components/agreement.css"),
    include_str!("../../styles/components/app.css"),
    include_str!("../../styles/components/badge.css"),
    include_str!("../../styles/components/brief.css"),
    include_str!("../../styles/components/button.css"),
    include_str!("../../styles/components/chart.css"),
    include_str!("../../styles/components/dialog.css"),
    include_str!("../../styles/components/empty_state.css"),
    include_str!("../../styles/components/evidence.css"),
    include_str!("../../styles/components/field.css"),
    include_str!("../../styles/components/grid.css"),
    include_str!("../../styles/components/icon.css"),
    include_str!("../../styles/components/import.css"),
    include_str!("../../styles/components/lines.css"),
    include_str!("../../styles/components/menu.css"),
    include_str!("../../styles/components/merge.css"),
    include_str!("../../styles/components/outcomes.css"),
    include_str!("../../styles/components/priorities.css"),
    include_str!("../../styles/components/roadmap.css"),
    include_str!("../../styles/components/scenarios.css"),
    include_str!("../../styles/components/section.css"),
    include_str!("../../styles/components/stat.css"),
    include_str!("../../styles/components/strategy.css"),
    include_str!("../../styles/components/table.css"),
    include_str!("../../styles/components/tabs.css"),
    include_str!("../../styles/components/timeline.css"),
    include_str!("../../styles/components/toasts.css"),
);
