//! The cases on this machine: `benches --cp-sat PYTHON`, or `benches --without-cp-sat REASON`.
#![allow(clippy::print_stdout, clippy::disallowed_methods, reason = "telling times is this program's work")]

mod cp_sat;

use std::env;
use std::time::Instant;

/// How long CP-SAT is given, in seconds.
const CP_SAT_SECONDS: [f64; 2] = [1.0, 10.0];

fn main() {
    let start = Instant::now();
    let now_ms = || start.elapsed().as_secs_f64() * 1_000.0;
    println!("Natively\n{}", benches::table(&now_ms));
    let rivals = rivals();
    let known = rivals.as_deref().unwrap_or_default();
    println!("{}", benches::planner_table(&now_ms, &[20.0, 100.0, 1_000.0], known));
    if let Err(reason) = rivals {
        println!("CP-SAT: – ({reason})\n");
    }
}

/// CP-SAT's plans, or why there are none.
fn rivals() -> Result<Vec<benches::Rival>, String> {
    let mut words = env::args().skip(1);
    match (words.next().as_deref(), words.next()) {
        (Some("--cp-sat"), Some(python)) => {
            CP_SAT_SECONDS.iter().map(|&seconds| cp_sat::plans(&python, seconds)).collect()
        }
        (Some("--without-cp-sat"), Some(reason)) => Err(reason),
        _ => Err("no Python was given; `cargo xtask bench` looks for one".to_owned()),
    }
}
