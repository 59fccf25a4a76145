//! The cases on this machine.
#![allow(clippy::print_stdout, clippy::disallowed_methods, reason = "telling times is this program's work")]

use std::time::Instant;

fn main() {
    let start = Instant::now();
    let now_ms = || start.elapsed().as_secs_f64() * 1_000.0;
    println!("Natively\n{}", benches::table(&now_ms));
    println!("{}", benches::planner_table(&now_ms, &[20.0, 100.0, 1_000.0]));
}
