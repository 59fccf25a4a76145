//! The timeline's numbers as a table.

use crate::language::Words;
use crate::select::charts::TimelineView;
use crate::ui::charts::ChartTable;
use yew::prelude::*;

/// More bars than this are not listed: the screen's own table has them all.
const MOST_BARS: usize = 200;

/// Bars, milestones and loads in words.
pub(super) fn table_of(view: &TimelineView) -> ChartTable {
    let mut rows: Vec<Vec<AttrValue>> = Vec::new();
    let mut add = |cells: [String; 6]| rows.push(cells.into_iter().map(AttrValue::from).collect());
    let mut bars = 0;
    for lane in &view.lanes {
        for bar in &lane.bars {
            bars += 1;
            if bars <= MOST_BARS {
                let state = if bar.running { "in progress, " } else { "" };
                add([
                    bar.label.clone(),
                    lane.label.clone(),
                    bar.start_label.clone(),
                    bar.end_label.clone(),
                    format!("{state}{}", bar.state.label(&Words::default())),
                    bar.note.clone(),
                ]);
            }
        }
    }
    let none = String::new;
    if bars > MOST_BARS {
        let more = format!("{} more are in the table of the roadmap", bars - MOST_BARS);
        add([more, none(), none(), none(), none(), none()]);
    }
    for moment in &view.milestones {
        let date = &moment.date_label;
        let label = moment.label.clone();
        add([label, "Milestones".to_owned(), date.clone(), date.clone(), "milestone".to_owned(), none()]);
    }
    for load in view.loads.iter() {
        let (mut used, mut capacity) = (0.0, 0.0);
        for cell in &load.cells {
            used += cell.used;
            capacity += cell.capacity;
        }
        let words =
            format!("{} of {} person-days", Words::default().short(used), Words::default().short(capacity));
        let over: Vec<String> = load.over_booked().iter().map(|run| over_words(view, run)).collect();
        add([load.label.clone(), "Load".to_owned(), words, none(), none(), over.join("; ")]);
    }
    let columns = ["Item", "Lane", "Start", "End", "State", "Note"];
    ChartTable { columns: columns.into_iter().map(AttrValue::from).collect(), rows }
}

/// One over-booked stretch, from its first period's dates on.
fn over_words(view: &TimelineView, &(first, end, most): &(usize, usize, f64)) -> String {
    let periods = end - first;
    let from = view.period_labels.get(first).map(|dates| format!(" from {dates} on")).unwrap_or_default();
    let count = if periods == 1 { "1 period".to_owned() } else { format!("{periods} periods") };
    format!("over-booked in {count}{from}, by up to {} person-days", Words::default().short(most))
}
