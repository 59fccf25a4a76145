//! Gathers times and prints them as one table.

use serde_json::Value;

/// A table of what was measured.
#[derive(Debug, Default)]
pub struct Table {
    rows: Vec<Row>,
    notes: Vec<String>,
}

#[derive(Debug)]
struct Row {
    subject: String,
    what: String,
    size: usize,
    bar: Option<f64>,
    sorted: Vec<f64>,
    unit: &'static str,
}

impl Table {
    /// Times in milliseconds, as a script handed them over: one number or a list.
    pub fn times(&mut self, subject: &str, what: &str, size: usize, bar: Option<f64>, times: &Value) {
        self.numbers((subject, what, size), bar, times, "ms");
    }

    /// Any numbers, with their unit.
    pub fn numbers(
        &mut self,
        (subject, what, size): (&str, &str, usize),
        bar: Option<f64>,
        numbers: &Value,
        unit: &'static str,
    ) {
        let mut sorted: Vec<f64> = match numbers {
            Value::Array(all) => all.iter().filter_map(Value::as_f64).collect(),
            one => one.as_f64().into_iter().collect(),
        };
        sorted.sort_by(f64::total_cmp);
        self.rows.push(Row { subject: subject.to_owned(), what: what.to_owned(), size, bar, sorted, unit });
    }

    /// A sentence under the table.
    pub fn note(&mut self, sentence: &str) {
        self.notes.push(sentence.to_owned());
    }

    /// Prints all of it.
    pub fn print(&self) {
        println!("\n| what | with | subject | runs | median | p95 | worst | bar (p95) |");
        println!("|---|---:|---|---:|---:|---:|---:|---:|");
        for row in &self.rows {
            let at = |share: f64| {
                let place = (share * row.sorted.len() as f64).ceil() as usize;
                row.sorted.get(place.saturating_sub(1)).map_or_else(|| "–".to_owned(), |time| short(*time))
            };
            let missed = row.bar.is_some_and(|bar| {
                row.sorted.iter().rev().nth(row.sorted.len() / 20).is_some_and(|p95| *p95 > bar)
            });
            let bar = row.bar.map_or_else(
                || "–".to_owned(),
                |bar| format!("{}{}", short(bar), if missed { ", missed" } else { "" }),
            );
            println!(
                "| {} | {} | {} | {} | {} | {} | {} | {bar} |",
                format_args!("{}, {}", row.what, row.unit),
                row.size,
                row.subject,
                row.sorted.len(),
                at(0.5),
                at(0.95),
                at(1.0),
            );
        }
        for note in &self.notes {
            println!("\n{note}");
        }
        println!();
    }
}

fn short(number: f64) -> String {
    if number >= 100.0 { format!("{number:.0}") } else { format!("{number:.1}") }
}
