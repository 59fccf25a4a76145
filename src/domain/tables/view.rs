//! Saved views: which rows and columns of a grid, in which order.

use crate::domain::choice::choice;

choice! {
    /// The tables that are shown as a grid.
    GridName {
        /// Initiatives with their scores.
        Initiatives = "initiatives" grid_name_initiatives,
        /// Pieces of evidence.
        Insights = "insights" grid_name_insights,
        /// Requirements.
        Requirements = "requirements" grid_name_requirements,
        /// KPIs.
        Kpis = "kpis" grid_name_kpis,
    }
}

choice! {
    /// How a column's value is held against a condition's.
    Comparison {
        /// The same, whatever the case.
        Is = "is" comparison_is,
        /// Something else.
        IsNot = "is_not" comparison_is_not,
        /// Holds these words, whatever the case.
        Contains = "contains" comparison_contains,
        /// A greater number or a later day.
        Over = "over" comparison_over,
        /// A smaller number or an earlier day.
        Under = "under" comparison_under,
        /// Nothing stands there.
        Empty = "empty" comparison_empty,
        /// Something stands there.
        Filled = "filled" comparison_filled,
    }
}

part! {
    /// One condition of a filter, such as `Score over 2`.
    Condition {
        /// The column's key.
        column: String,
        /// How they are compared.
        comparison: Comparison,
        /// What the column is held against, as it is written in a cell.
        value: String,
    }
}

part! {
    /// One of the columns that rows are sorted by.
    SortStep {
        /// The column's key.
        column: String,
        /// The greatest first.
        descending: bool,
    }
}

record! {
    /// A named view of a grid.
    SavedView, SavedViewField, Views, title = name {
        /// What it is called.
        name / Name: String,
        /// The grid it is of.
        grid / Grid: GridName,
        /// The columns that rows are sorted by, the first one first; none means the grid's own order.
        sort / Sort: Vec<SortStep>,
        /// The conditions that rows keep, all of them.
        filter / Filter: Vec<Condition>,
        /// The column whose values part the rows into groups; empty for none.
        group / Group: String,
        /// The columns that are seen, in order; none means the grid's own.
        columns / Columns: Vec<String>,
    }
}
