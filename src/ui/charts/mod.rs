//! Charts as plain SVG: view data of `select::charts` in, marks out, each with the same numbers as a table.
//!
//! They compute positions on the drawing and nothing else; every word and number a reader sees comes with the view data.
//! Positions are SVG attributes, never a `style`.

mod bars;
mod figure;
mod line_chart;
mod marks;
mod scatter;
mod sparkline;
mod timeline;

pub use bars::{Bars, BarsProps};
pub use figure::{ChartFigure, ChartFigureProps, ChartTable};
pub use line_chart::{LineChart, LineChartProps};
pub use scatter::{Scatter, ScatterProps};
pub use sparkline::{Sparkline, SparklineProps};
pub use timeline::{BarAct, Deed, Timeline, TimelineProps};
