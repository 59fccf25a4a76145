//! The timeline's numbers as a table.

use crate::language::Words;
use crate::select::charts::TimelineView;
use crate::ui::charts::ChartTable;
use yew::prelude::*;

/// More bars than this are not listed: the screen's own table has them all.
const MOST_BARS: usize = 200;

/// Bars, milestones and loads in words.
pub(super) fn table_of(words: &Words, view: &TimelineView) -> ChartTable {
    let mut rows: Vec<Vec<AttrValue>> = Vec::new();
    let mut add = |cells: [String; 6]| rows.push(cells.into_iter().map(AttrValue::from).collect());
    let mut bars = 0;
    for lane in &view.lanes {
        for bar in &lane.bars {
            bars += 1;
            if bars <= MOST_BARS {
                let mut state = bar.state.label(words).to_owned();
                if bar.running {
                    state = words.list_more(words.bar_running(), &state);
                }
                add([
                    bar.label.clone(),
                    lane.label.clone(),
                    bar.start_label.clone(),
                    bar.end_label.clone(),
                    state,
                    bar.note.clone(),
                ]);
            }
        }
    }
    let none = String::new;
    if bars > MOST_BARS {
        let more = words.bars_in_table(bars - MOST_BARS);
        add([more, none(), none(), none(), none(), none()]);
    }
    for moment in &view.milestones {
        let date = &moment.date_label;
        let label = moment.label.clone();
        add([
            label,
            words.milestones().to_owned(),
            date.clone(),
            date.clone(),
            words.noun_milestone().to_owned(),
            none(),
        ]);
    }
    for load in view.loads.iter() {
        let (mut used, mut capacity) = (0.0, 0.0);
        for cell in &load.cells {
            used += cell.used;
            capacity += cell.capacity;
        }
        let used = words.load_fits(&words.short(used), &words.short(capacity));
        let over: Vec<String> = load.over_booked().iter().map(|run| over_words(words, view, run)).collect();
        add([load.label.clone(), words.load().to_owned(), used, none(), none(), words.parted(&over)]);
    }
    let columns = [
        words.table_item(),
        words.table_lane(),
        words.table_start(),
        words.table_end(),
        words.table_state(),
        words.table_note(),
    ];
    ChartTable { columns: columns.into_iter().map(AttrValue::from).collect(), rows }
}

/// One over-booked stretch, from its first period's dates on.
fn over_words(words: &Words, view: &TimelineView, &(first, end, most): &(usize, usize, f64)) -> String {
    let most = words.short(most);
    match view.period_labels.get(first) {
        Some(from) => words.over_booked_from(end - first, from, &most),
        None => words.over_booked_for(end - first, &most),
    }
}
