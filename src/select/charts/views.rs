//! What charts show, as plain data: numbers to place and the words that say them.
//!
//! Every number comes with the text that a reader sees, so that a chart and its table twin cannot disagree.
//! Categories are 1 to 6 and pick one of the six data colours.

use std::rc::Rc;

/// A label at a place on an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct AxisLabel {
    /// Where, in the axis's quantity.
    pub at: f64,
    /// What it says.
    pub label: String,
}

/// A measured value.
#[derive(Clone, Debug, PartialEq)]
pub struct LinePoint {
    /// When, in days or periods; any steady unit.
    pub x: f64,
    /// How much.
    pub y: f64,
    /// When, in words.
    pub x_label: String,
    /// How much, in words, with its unit.
    pub y_label: String,
    /// Marked as a signal: drawn as a ring.
    pub marked: bool,
}

/// A row of measured values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LineSeries {
    /// What was measured.
    pub name: String,
    /// The values, in time order.
    pub points: Vec<LinePoint>,
    /// Its colour, 1 to 6.
    pub category: u8,
    /// Drawn dashed: a prediction or a comparison.
    pub dashed: bool,
    /// Each value holds until the next one: drawn in steps.
    pub stepped: bool,
}

/// What a horizontal line stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReferenceKind {
    /// What is aimed at.
    Target,
    /// What it was before.
    Baseline,
    /// A limit of ordinary variation, or the middle between the limits.
    Limit,
}

/// A horizontal line.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferenceLine {
    /// Where on the upright axis.
    pub value: f64,
    /// What it says, with its number: "Target 4.0 %".
    pub label: String,
    /// What it stands for.
    pub kind: ReferenceKind,
}

/// A stretch of the upright axis.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferenceBand {
    /// Its lower edge.
    pub low: f64,
    /// Its upper edge.
    pub high: f64,
    /// Its middle, drawn as a line.
    pub centre: Option<f64>,
    /// From when to when it stands, on the time axis; none for all of it.
    pub span: Option<(f64, f64)>,
    /// What it says, with its numbers.
    pub label: String,
}

/// A moment on the time axis: a launch, a decision.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeMarker {
    /// When.
    pub x: f64,
    /// What happened, in few words.
    pub label: String,
}

/// Values over time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LineView {
    /// What is shown.
    pub title: String,
    /// What to see in it, in a sentence.
    pub description: String,
    /// The unit of the upright axis.
    pub unit: String,
    /// The rows of values.
    pub series: Vec<LineSeries>,
    /// Labels of the time axis, in order.
    pub x_labels: Vec<AxisLabel>,
    /// Horizontal lines.
    pub lines: Vec<ReferenceLine>,
    /// Horizontal bands.
    pub bands: Vec<ReferenceBand>,
    /// Moments.
    pub markers: Vec<TimeMarker>,
    /// The upright axis begins at nought.
    pub from_zero: bool,
}

/// A thing placed by two quantities.
#[derive(Clone, Debug, PartialEq)]
pub struct ScatterPoint {
    /// What `onselect` is told.
    pub id: String,
    /// Its name.
    pub label: String,
    /// To the right.
    pub x: f64,
    /// Upwards.
    pub y: f64,
    /// Where the true value to the right lies with 90 % probability.
    pub x_range: Option<(f64, f64)>,
    /// Where the true value upwards lies with 90 % probability.
    pub y_range: Option<(f64, f64)>,
    /// To the right, in words, with interval and unit.
    pub x_label: String,
    /// Upwards, in words, with interval and unit.
    pub y_label: String,
    /// Its colour, 1 to 6.
    pub category: u8,
    /// Drawn strongly.
    pub highlighted: bool,
}

/// A line across a scatter, such as a border between regions.
#[derive(Clone, Debug, PartialEq)]
pub struct GuideLine {
    /// Its start.
    pub from: (f64, f64),
    /// Its end.
    pub to: (f64, f64),
    /// What it says; may be empty.
    pub label: String,
}

/// A named part of a scatter's plane: the words stand in its corner.
#[derive(Clone, Debug, PartialEq)]
pub struct RegionName {
    /// At the right end (or the left).
    pub right: bool,
    /// At the top (or the bottom).
    pub top: bool,
    /// The name.
    pub label: String,
}

/// Things placed by two quantities.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScatterView {
    /// What is shown.
    pub title: String,
    /// What to see in it, in a sentence.
    pub description: String,
    /// The quantity to the right, with its unit.
    pub x_title: String,
    /// The quantity upwards, with its unit.
    pub y_title: String,
    /// A fixed range to the right, such as 0 to 10.
    pub x_range: Option<(f64, f64)>,
    /// A fixed range upwards.
    pub y_range: Option<(f64, f64)>,
    /// The things.
    pub points: Vec<ScatterPoint>,
    /// Lines across.
    pub guides: Vec<GuideLine>,
    /// Names of the four corners.
    pub regions: Vec<RegionName>,
    /// What each category means, for the legend.
    pub categories: Vec<(u8, String)>,
}

/// A bar with how sure it is.
#[derive(Clone, Debug, PartialEq)]
pub struct BarRow {
    /// What it measures.
    pub label: String,
    /// How much.
    pub value: f64,
    /// Where the true value lies with 90 % probability.
    pub range: Option<(f64, f64)>,
    /// How much, in words, with interval and unit.
    pub value_label: String,
    /// Its colour, 1 to 6.
    pub category: u8,
}

/// Amounts side by side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BarsView {
    /// What is shown.
    pub title: String,
    /// What to see in it, in a sentence.
    pub description: String,
    /// What the bars are of: the head of the first column in the table twin.
    pub row_title: String,
    /// The quantity, with its unit.
    pub value_title: String,
    /// The bars, from the top.
    pub rows: Vec<BarRow>,
    /// An amount to hold the bars against, and what it says.
    pub reference: Option<(f64, String)>,
}

/// One row of a heat strip.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatRow {
    /// What `onselect` is told.
    pub id: String,
    /// What the row is of.
    pub label: String,
    /// One per column: how dark, 0 to 1, and the same in words.
    pub cells: Vec<(f64, String)>,
}

/// Shares in rows and columns, the larger the darker.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeatView {
    /// What is shown.
    pub title: String,
    /// What to see in it, in a sentence.
    pub description: String,
    /// What the rows are of: the head of the first column in the table twin.
    pub row_title: String,
    /// What the columns are of.
    pub column_title: String,
    /// The heads of the columns.
    pub columns: Vec<String>,
    /// The rows, from the top.
    pub rows: Vec<HeatRow>,
}

/// Any chart that is read point by point.
#[derive(Clone, Debug, PartialEq)]
pub enum ChartView {
    /// Values over time.
    Line(Rc<LineView>),
    /// Things placed by two quantities.
    Scatter(Rc<ScatterView>),
    /// Amounts side by side.
    Bars(Rc<BarsView>),
    /// Shares in rows and columns.
    Heat(Rc<HeatView>),
}
