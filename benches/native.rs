//! The cases on this machine.
#![allow(clippy::print_stdout, clippy::disallowed_methods, reason = "telling times is this program's work")]

use std::time::Instant;

fn main() {
    let start = Instant::now();
    println!("Natively\n{}", benches::table(&|| start.elapsed().as_secs_f64() * 1_000.0));
}
