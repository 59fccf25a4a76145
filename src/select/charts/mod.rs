//! What charts show, and the arithmetic of axes and labels. No drawing here: `ui/charts` turns this into marks.

mod dates;
mod labels;
mod scale;
mod ticks;
mod timeline;
mod views;

pub use dates::date_ticks;
pub use labels::{Area, LETTER_WIDTH, LabelPlace, fit_text, place_labels, text_width, thin_out};
pub use scale::{LinearScale, extent};
pub use ticks::{Ticks, ticks};
pub use timeline::{
    AxisSpan, BarState, Due, LoadCell, Spread, TeamLoad, TimelineBar, TimelineLane, TimelineLink,
    TimelineMoment, TimelineTrial, TimelineView, ascending, pack_rows,
};
pub use views::{
    AxisLabel, BarRow, BarsView, ChartView, GuideLine, HeatRow, HeatView, LinePoint, LineSeries, LineView,
    ReferenceBand, ReferenceKind, ReferenceLine, RegionName, ScatterPoint, ScatterView, TimeMarker,
};
