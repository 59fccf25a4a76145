//! The planner from the command line: reads a planning instance and prints the plan as one line of JSON.
//!
//! `cargo run --release --no-default-features --example solve -- INSTANCE.json`

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::Instant;

use roadbook::engine::schedule::{list_schedule, total_cost_of_delay};
use roadbook::format::roadmap_instance;

const USAGE: &str = "Usage: solve INSTANCE.json [--ms N] [--seed N]";

struct Options {
    file: String,
}

fn main() -> ExitCode {
    match run() {
        Ok(line) => {
            #[allow(clippy::print_stdout, reason = "printing the plan is what this program is for")]
            {
                println!("{line}");
            }
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<String, String> {
    let options = parse(std::env::args().skip(1))?;
    let text = std::fs::read_to_string(&options.file)
        .map_err(|error| format!("{} cannot be read: {error}.", options.file))?;
    let problem = roadmap_instance::read(&text).map_err(|error| error.to_string())?;
    let began = Instant::now();
    let schedule = list_schedule(&problem).map_err(|clash| clash.to_string())?;
    let ms = began.elapsed().as_secs_f64() * 1e3;
    let pairs = problem.items.iter().zip(&schedule.start);
    let start: BTreeMap<&str, u32> =
        pairs.filter_map(|(item, start)| Some((item.id.as_str(), (*start)?))).collect();
    let tcod = total_cost_of_delay(&problem, &schedule);
    Ok(serde_json::json!({ "start": start, "tcod": tcod, "bound": null, "moves": 0, "ms": ms }).to_string())
}

fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut file = None;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--ms" | "--seed" => {
                let value = arguments.next().unwrap_or_default();
                value.parse::<u64>().map_err(|_| format!("{argument} needs a whole number. {USAGE}"))?;
            }
            _ if argument.starts_with("--") => return Err(format!("{argument} is not known. {USAGE}")),
            _ if file.is_none() => file = Some(argument),
            _ => return Err(format!("One file at a time. {USAGE}")),
        }
    }
    Ok(Options { file: file.ok_or(USAGE)? })
}
