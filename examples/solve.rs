//! The planner from the command line: reads a planning instance and prints the plan as one line of JSON.
//!
//! `cargo run --release --no-default-features --example solve -- INSTANCE.json --ms 100 --seed 1`
//! `cargo run --release --no-default-features --example solve -- FILE.sm --objective makespan --schedules 5000`

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::Instant;

use roadbook::engine::schedule::{
    Bound, Exact, Problem, Schedule, Search, finish_soonest, total_cost_of_delay,
};
use roadbook::format::{psplib, roadmap_instance};

const USAGE: &str = "Usage: solve INSTANCE.json [--ms N | --moves N] [--seed N], \
    or: solve FILE --objective makespan [--schedules N] [--seed N]";
/// Moves between two looks at the clock; some tens of microseconds.
const SLICE: u32 = 32;

/// The share of the time that goes into the bound.
const BOUND_SHARE: f64 = 0.15;
/// The same after [`SOON_MS`] for up to [`SMALL`] items, whose best plan is usually found by then.
const BOUND_SHARE_OF_SMALL: f64 = 0.5;
const SMALL: usize = 50;
const SOON_MS: f64 = 120.0;
/// How many moves take as long as one iteration of the bound, about.
const MOVES_PER_ITERATION: f64 = 100.0;

/// The most items for which every plan that could be better is tried, beside the bound.
const FEW: usize = 20;
/// The moves after which that begins, and how many steps take as long as one iteration of the bound, about.
const EXACT_FROM: u64 = 5_000;
const EXACT_STEPS: u32 = 100;

struct Options {
    file: String,
    ms: u64,
    moves: Option<u64>,
    seed: u64,
    makespan: bool,
    schedules: u32,
}

fn main() -> ExitCode {
    let result = parse(std::env::args().skip(1)).and_then(|options| solve(&options));
    match result {
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

fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut options =
        Options { file: String::new(), ms: 100, moves: None, seed: 1, makespan: false, schedules: 5000 };
    while let Some(argument) = arguments.next() {
        let mut number = || {
            let value = arguments.next().unwrap_or_default();
            value.parse::<u64>().map_err(|_| format!("{argument} needs a whole number. {USAGE}"))
        };
        match argument.as_str() {
            "--ms" => options.ms = number()?,
            "--moves" => options.moves = Some(number()?),
            "--seed" => options.seed = number()?,
            "--schedules" => options.schedules = u32::try_from(number()?).unwrap_or(u32::MAX),
            "--objective" => match arguments.next().as_deref() {
                Some("makespan") => options.makespan = true,
                Some("tcod") => options.makespan = false,
                _ => return Err(format!("--objective is tcod or makespan. {USAGE}")),
            },
            _ if argument.starts_with("--") => return Err(format!("{argument} is not known. {USAGE}")),
            _ if options.file.is_empty() => options.file = argument,
            _ => return Err(format!("One file at a time. {USAGE}")),
        }
    }
    if options.file.is_empty() { Err(USAGE.to_owned()) } else { Ok(options) }
}

fn solve(options: &Options) -> Result<String, String> {
    let text = std::fs::read_to_string(&options.file)
        .map_err(|error| format!("{} cannot be read: {error}.", options.file))?;
    let problem = if options.file.ends_with(".sm") {
        psplib::read(&text).map_err(|error| error.to_string())?
    } else {
        roadmap_instance::read(&text).map_err(|error| error.to_string())?
    };
    if options.makespan { finish(&problem, options) } else { deliver(&problem, options) }
}

/// Finishes everything as soon as possible.
fn finish(problem: &Problem, options: &Options) -> Result<String, String> {
    let began = now();
    let soonest =
        finish_soonest(problem, options.seed, options.schedules).map_err(|clash| clash.to_string())?;
    let line = serde_json::json!({
        "start": starts(problem, &soonest.schedule),
        "makespan": soonest.makespan,
        "bound": soonest.bound,
        "ms": rounded_ms(began),
    });
    Ok(line.to_string())
}

/// Keeps the total cost of delay as small as possible.
fn deliver(problem: &Problem, options: &Options) -> Result<String, String> {
    let began = now();
    let search = Search::new(problem, options.seed, None).map_err(|clash| clash.to_string())?;
    let bound = Bound::new(problem).map_err(|clash| clash.to_string())?;
    let mut run = Run { problem, search, bound, exact: None, moves: 0 };
    run.until_spent(options, began);
    let schedule = run.best();
    let line = serde_json::json!({
        "start": starts(problem, &schedule),
        "tcod": total_cost_of_delay(problem, &schedule),
        "bound": run.bound(),
        "moves": run.moves,
        "ms": rounded_ms(began),
    });
    Ok(line.to_string())
}

#[allow(clippy::disallowed_methods, reason = "a command-line program has no platform to ask")]
fn now() -> Instant {
    Instant::now()
}

fn rounded_ms(began: Instant) -> f64 {
    (began.elapsed().as_secs_f64() * 1e4).round() / 10.0
}

/// A search, with what proves how good its plan is.
struct Run<'a> {
    problem: &'a Problem,
    search: Search,
    bound: Bound,
    exact: Option<Exact>,
    moves: u64,
}

impl Run<'_> {
    /// Searches and tightens the bound by turns until the time or the moves given are spent or the plan is proven best.
    fn until_spent(&mut self, options: &Options, began: Instant) {
        let mut spent_on_bound = 0.0;
        loop {
            let now = match options.moves {
                Some(_) => self.moves as f64,
                None => began.elapsed().as_secs_f64() * 1e3,
            };
            let spent = now / options.moves.unwrap_or(options.ms) as f64;
            if spent.is_nan() || spent >= 1.0 || self.bound() >= self.cost() {
                return;
            }
            let soon = options.moves.is_some() || now < SOON_MS;
            let is_small = self.problem.items.len() <= SMALL;
            let share = if is_small && !soon { BOUND_SHARE_OF_SMALL } else { BOUND_SHARE };
            if spent_on_bound < share * now && self.prove() {
                spent_on_bound += match options.moves {
                    Some(_) => MOVES_PER_ITERATION,
                    None => began.elapsed().as_secs_f64() * 1e3 - now,
                };
            } else {
                self.moves = self.search.step(SLICE, spent).moves;
            }
        }
    }

    /// Tries on through a small plan, or tightens the bound; answers whether there was anything to do.
    fn prove(&mut self) -> bool {
        let cost = self.cost();
        if self.exact.is_none() && self.problem.items.len() <= FEW && self.moves >= EXACT_FROM {
            self.exact = Exact::new(self.problem, cost);
        }
        if let Some(exact) = &mut self.exact {
            exact.step(EXACT_STEPS, cost);
            return true;
        }
        let goes_on = !self.bound.is_done(cost);
        self.bound.improve(1, cost);
        goes_on
    }

    fn bound(&self) -> i64 {
        let bound = self.bound.total_cost_of_delay();
        self.exact.as_ref().map_or(bound, |exact| bound.max(exact.total_cost_of_delay()))
    }

    /// A plan of the exact finish that costs less than the search's best.
    fn better(&self) -> Option<&Schedule> {
        let best = self.exact.as_ref()?.best()?;
        (total_cost_of_delay(self.problem, best) < self.search.total_cost_of_delay()).then_some(best)
    }

    fn cost(&self) -> i64 {
        self.better()
            .map_or(self.search.total_cost_of_delay(), |best| total_cost_of_delay(self.problem, best))
    }

    fn best(&self) -> Schedule {
        self.better().cloned().unwrap_or_else(|| self.search.best())
    }
}

fn starts<'a>(problem: &'a Problem, schedule: &Schedule) -> BTreeMap<&'a str, u32> {
    let pairs = problem.items.iter().zip(&schedule.start);
    pairs.filter_map(|(item, start)| Some((item.id.as_str(), (*start)?))).collect()
}
