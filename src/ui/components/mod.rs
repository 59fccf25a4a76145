//! Building blocks of the screens: plain data and callbacks in, HTML out.
//!
//! They know nothing of the plan or the store, never touch `window`, hold only what is being typed or is open just now,
//! and never use a `style` attribute.

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
mod icon;
mod icon_button;
mod inline_edit;
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

pub use badge::{Badge, BadgeProps, Tone};
pub use button::{Button, ButtonKind, ButtonProps};
pub use checkbox::{Checkbox, CheckboxProps};
pub use chip::{Chip, ChipProps, Swatch, SwatchProps, category_class};
pub use date_field::{DateField, DateFieldProps};
pub use dialog::{Dialog, DialogProps};
pub use draft::Check;
pub use empty_state::{EmptyState, EmptyStateProps};
pub use estimate_field::{EstimateField, EstimateFieldProps};
pub use explain::{Explain, ExplainProps};
pub use field::{Field, FieldProps, described_by};
pub use icon::{Glyph, Icon, IconProps};
pub use icon_button::{IconButton, IconButtonProps};
pub use inline_edit::{InlineEdit, InlineEditProps};
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
