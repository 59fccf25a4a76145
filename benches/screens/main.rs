//! How quickly the built site draws and answers in Chromium, beside its peers: `screens-bench PEERS [MINUTES]`, where PEERS
//! is a folder with their packages, or `-` without them, and MINUTES how long the heap is watched.
//!
//! It drives `dist/` (or `ROADBOOK_DIST`) as it was built; nothing is asserted: a bar that is missed is shown.
#![allow(clippy::print_stdout, reason = "telling times is this program's work")]

mod heap;
mod imports;
mod peers;
mod report;
mod widget;

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

/// How many initiatives the plans have.
const SIZES: [usize; 3] = [25, 1_000, 10_000];

fn main() -> Result<()> {
    let mut words = env::args().skip(1);
    let peers = words.next().filter(|folder| folder != "-").map(PathBuf::from);
    let minutes = words.next().map_or(Ok(1.0), |text| text.parse()).context("MINUTES is a number")?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut table = report::Table::default();
        for size in SIZES {
            widget::measure(size, &mut table).await?;
        }
        imports::measure(&mut table).await?;
        match &peers {
            Some(folder) => peers::measure(folder, &SIZES, &mut table).await?,
            None => table.note("The peers were not measured: npm is not here."),
        }
        table.print();
        heap::watch(minutes).await
    })
}
