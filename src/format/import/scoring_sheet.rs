//! What is peculiar to a scoring sheet: which model's impact and confidence are meant, and how numbers are written.

use super::columns::ColumnUse;
use super::dates::{DateOrder, OrderEvidence, order_evidence};
use super::error::Warning;
use super::table::Row;
use super::values::{self, NumberStyle, ShareScale, Unit};
use super::{Mapping, Meaning, WorkUnit};

/// With an ease and no reach, impact and confidence are ICE's, from 1 to 10.
pub fn settle_model(columns: &mut [ColumnUse]) {
    let has = |meaning| columns.iter().any(|column| column.meaning == Some(meaning));
    if !has(Meaning::IceEase) || has(Meaning::Reach) {
        return;
    }
    let (has_impact, has_confidence) = (has(Meaning::IceImpact), has(Meaning::IceConfidence));
    for column in columns {
        match column.meaning {
            Some(Meaning::Impact) if !has_impact => column.meaning = Some(Meaning::IceImpact),
            Some(Meaning::Confidence) if !has_confidence => column.meaning = Some(Meaning::IceConfidence),
            _ => {}
        }
    }
}

/// Counts effort in the unit a person chose: seconds and points have columns of their own.
pub fn settle_unit(columns: &mut [ColumnUse], chosen: Option<WorkUnit>) {
    let Some(unit) = chosen else { return };
    let work = [Meaning::Effort, Meaning::EstimateSeconds];
    let Some(meaning) =
        work.into_iter().find(|work| columns.iter().any(|column| column.meaning == Some(*work)))
    else {
        return;
    };
    for column in columns.iter_mut().filter(|column| column.meaning == Some(meaning)) {
        (column.meaning, column.factor) = match unit {
            WorkUnit::Points => (Some(Meaning::JobSize), 1.0),
            WorkUnit::Seconds => (Some(Meaning::EstimateSeconds), Unit::Seconds.factor("")),
            _ => (Some(Meaning::Effort), unit.months()),
        };
    }
}

/// What effort is counted in; none without any, or where each cell says it.
pub fn unit_of(columns: &[ColumnUse]) -> Option<WorkUnit> {
    columns.iter().find_map(|column| match column.meaning? {
        Meaning::Effort => WorkUnit::of_factor(column.factor),
        Meaning::EstimateSeconds => Some(WorkUnit::Seconds),
        _ => None,
    })
}

/// How each column's numbers are written, judged by all rows below the header.
pub fn number_styles<'table>(
    columns: &[ColumnUse],
    rows: impl Iterator<Item = Row<'table>> + Clone,
    is_semicolon: bool,
    mapping: &Mapping,
    warnings: &mut Vec<Warning>,
) -> Vec<Option<NumberStyle>> {
    let unit_of = |column: &ColumnUse| column.meaning.and_then(Meaning::number).map(|number| number.unit);
    let mut balance = 0_i64;
    for column in columns.iter().filter(|column| unit_of(column).is_some()) {
        for row in rows.clone() {
            balance += match values::decimal_evidence(row.cell(column.index)) {
                Some(true) => 1,
                Some(false) => -1,
                None => 0,
            };
        }
    }
    let has_effort = columns.iter().any(|column| column.meaning == Some(Meaning::Effort));
    let decimal_comma = balance > 0 || (balance == 0 && is_semicolon);
    let mut style_of = |column: &ColumnUse| {
        let unit = unit_of(column)?;
        let share_scale = match unit {
            Unit::Share | Unit::OutOfTen => {
                let cells = rows.clone().map(|row| row.cell(column.index));
                values::share_scale(unit, cells, decimal_comma)
            }
            _ => ShareScale::default(),
        };
        if unit == Unit::Share && share_scale == ShareScale::OutOfTen {
            warnings.push(Warning::ConfidenceOutOfTen { header: column.header.clone() });
        }
        let sizes =
            mapping.sizes.filter(|_| unit == if has_effort { Unit::PersonMonths } else { Unit::Points });
        Some(NumberStyle { unit, factor: column.factor, decimal_comma, share_scale, sizes })
    };
    columns.iter().map(&mut style_of).collect()
}

/// Which number of a date is the day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DatesRead {
    /// The order that was used.
    pub order: DateOrder,
    /// Whether there are dates that could be read both ways.
    pub is_open: bool,
}

/// Which number of a date is the day: as a person chose, or judged by all dates, with a warning where nothing proves it.
pub fn date_order<'table>(
    columns: &[ColumnUse],
    rows: impl Iterator<Item = Row<'table>> + Clone,
    chosen: Option<DateOrder>,
    warnings: &mut Vec<Warning>,
) -> DatesRead {
    let (mut day_first, mut month_first, mut is_open) = (0_usize, 0_usize, false);
    for column in columns.iter().filter(|column| column.meaning.is_some_and(Meaning::is_date)) {
        for row in rows.clone() {
            match order_evidence(row.cell(column.index)) {
                OrderEvidence::Proves(DateOrder::DayFirst) => day_first += 1,
                OrderEvidence::Proves(DateOrder::MonthFirst) => month_first += 1,
                OrderEvidence::Either => is_open = true,
                OrderEvidence::None => {}
            }
        }
    }
    let is_month_first = month_first > day_first;
    let judged = if is_month_first { DateOrder::MonthFirst } else { DateOrder::DayFirst };
    if is_open && chosen.is_none() && (day_first == 0) == (month_first == 0) {
        warnings.push(Warning::DateOrder { month_first: is_month_first });
    }
    DatesRead { order: chosen.unwrap_or(judged), is_open }
}
