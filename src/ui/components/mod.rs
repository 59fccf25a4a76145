//! Building blocks of the screens: plain data and callbacks in, HTML out.
//!
//! They know nothing of the plan or the store, never touch `window`, hold only what is being typed or is open just now,
//! and never use a `style` attribute.
//!
//! # How to use them
//!
//! - **Editors commit, they do not stream.** `oncommit` hears a text once: on Enter and on leaving, trimmed, and only when it
//!   differs from `value`. Escape takes the typing back. A [`Check`] reads the text first; while it refuses, the typing stays
//!   with its error. A changed `value` (undo, another tab) ends the draft. Give an editor a `key` with the record's id where
//!   one place shows one record after another, so that a draft never moves to another record.
//! - **Ids are given by the caller**, unique in the widget, such as `in_7h2k-title`: labels, errors and panels are tied by them.
//! - **Tone is meaning** ([`Tone`]); the word beside the colour says it.
//! - **Tables**: rows are `<tr>`; the row's name is `<th scope="row">`, figures are `<td class="num">`, buttons are in
//!   `<td class="actions">`, a chosen row has `aria-selected="true"`.
//!
//! # Classes for layout and text
//!
//! | class | what it does |
//! |---|---|
//! | `app`, `app-header`, `app-bar`, `app-title`, `app-actions`, `app-main` | the widget's frame; widths are measured against `app` |
//! | `save-badge`, `save-badge-warn`, `save-badge-bad` | where the plan is kept, in the bar |
//! | `page` | the inner edge and greatest width of a screen |
//! | `stack`, `stack-tight`, `stack-loose` | one under the other, 12, 4 or 24 px apart |
//! | `row`, `row-tight`, `row-top`, `row-end` | side by side, wrapping |
//! | `split`, `push`, `grow` | to both ends; to the far end; takes what is left |
//! | `grid`, `grid-narrow`, `grid-wide` | as many columns of 280, 168 or 420 px as fit |
//! | `columns`, with `columns-even` | two to one (or halves) from 800 px on, one column below |
//! | `card`, `card-tight`, `card-flat` | a bordered box |
//! | `list`, `list-row` | rows with a line between |
//! | `form`, `form-whole` | fields in columns; one over all columns |
//! | `notice`, `notice-good`, `notice-warn`, `notice-bad` | a sentence set off, with an icon before it |
//! | `facts` | a `<dl>` of terms and values |
//! | `bullets`, `prose` | a plain list; text as written, with its line breaks |
//! | `muted`, `small`, `tiny`, `strong`, `lead`, `label`, `mono` | text |
//! | `num`, `nowrap`, `clip` | figures to the right; no break; cut with an ellipsis |
//! | `good`, `warn`, `bad` | text in a meaning's colour, beside a word that says it |
//! | `data-1` … `data-6` | a category's colour on marks, see [`category_class`] |
//! | `from-s`, `from-m`, `until-s` | seen above 520 px, above 800 px, up to 520 px |
//! | `visually-hidden` | for screen readers only |
//! | `scroll-x` | scrolls sideways by itself |

mod add_line;
mod badge;
mod button;
mod checkbox;
mod chip;
mod date_field;
mod dialog;
mod dom;
mod draft;
mod empty_state;
mod estimate_field;
mod explain;
mod field;
pub mod grid;
mod icon;
mod icon_button;
mod inline_edit;
mod line_list;
mod menu;
mod meter;
mod number_field;
mod section;
mod select_field;
mod stat_tile;
mod table;
mod tabs;
mod text_area;
mod text_field;
mod text_input;
mod toasts;
mod token_picker;
mod tooltip;

pub use add_line::{AddLine, AddLineProps};
pub use badge::{Badge, BadgeProps, Tone};
pub use button::{Button, ButtonKind, ButtonProps};
pub use checkbox::{Checkbox, CheckboxProps};
pub use chip::{Chip, ChipProps, Swatch, SwatchProps, category_class};
pub use date_field::{DateField, DateFieldProps};
pub use dialog::{Dialog, DialogProps};
pub use dom::{
    focus_back_inside, focus_inside, focus_is_nowhere, focused_beside, show_top, widget_has_focus,
};
pub use draft::Check;
pub use empty_state::{EmptyState, EmptyStateProps};
pub use estimate_field::{EstimateField, EstimateFieldProps};
pub use explain::{Explain, ExplainProps};
pub use field::{Field, FieldProps, described_by};
pub use icon::{Glyph, ICON_SHEET, Icon, IconProps};
pub use icon_button::{IconButton, IconButtonProps};
pub use inline_edit::{InlineEdit, InlineEditProps};
pub use line_list::{LineList, LineListProps};
pub use menu::{Menu, MenuItem, MenuProps};
pub use meter::{Meter, MeterProps};
pub use number_field::{NumberField, NumberFieldProps};
pub use section::{Section, SectionProps};
pub use select_field::{Choice, SelectField, SelectFieldProps};
pub use stat_tile::{StatTile, StatTileProps};
pub use table::{Column, SortOrder, Table, TableProps};
pub use tabs::{Tab, Tabs, TabsProps};
pub use text_area::{TextArea, TextAreaProps};
pub use text_field::{TextField, TextFieldProps};
pub use toasts::{Toast, Toasts, ToastsProps};
pub use token_picker::{TokenPicker, TokenPickerProps};
pub use tooltip::{Tip, TipProps, Tooltips};
