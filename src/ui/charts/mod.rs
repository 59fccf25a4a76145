//! Charts as plain SVG: view data of `select::charts` in, marks out, each with the same numbers as a table.
//!
//! All but the timeline are one component, [`Chart`]: a frame with title, legend and table twin around a drawing whose points
//! are read one by one, by arrow keys from one stop in the tab order or by a pointer near them.
//!
//! They compute positions on the drawing and nothing else; every word and number a reader sees comes with the view data.
//! Positions are SVG attributes, never a `style`.

mod bars;
mod chart;
mod figure;
mod heat;
mod line_chart;
mod marks;
mod reader;
mod scatter;
mod timeline;

pub use chart::{Chart, ChartProps};
pub use figure::{ChartFigure, ChartFigureProps, ChartTable};
pub use timeline::{BarAct, Deed, Timeline, TimelineProps};
