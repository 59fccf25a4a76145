//! `cargo xtask serve`: builds the site, serves it on this machine and rebuilds it when a source changes.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use static_server::{Server, Site};

use crate::setup;
use crate::site::{self, Profile};
use crate::watch::Snapshot;
use crate::workspace::Workspace;

/// Where the site is served when no port is given.
pub const DEFAULT_PORT: u16 = 8080;

/// Serves until the process ends.
///
/// # Errors
/// When set-up or the first build fails, or the port is taken.
pub fn run(workspace: &Workspace, profile: Profile, port: u16) -> Result<()> {
    // Asked first, so that nobody waits a minute for a build that then has nowhere to go.
    if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_err_and(|error| taken(&error)) {
        bail!(
            "Port {port} on 127.0.0.1 is taken by another program. Stop that program, or choose another port: \
             cargo xtask serve --port {}",
            port.wrapping_add(1).max(1024)
        );
    }
    setup::wasm_target()?;
    // Not dist/: a test or a release build may replace that one at any time.
    let folder = workspace.target().join("serve");
    let mut built = Snapshot::take(workspace.root());
    site::build(workspace, profile, &folder)?;
    let server = Server::start(Site::new(&folder), port)
        .with_context(|| format!("Cannot serve on port {port} of 127.0.0.1."))?;
    println!("\nRoadbook is at {}/  (Ctrl-C stops it; a saved change rebuilds it)", server.origin());
    loop {
        built = built.wait_for_change(workspace.root());
        println!("\nA source changed; rebuilding.");
        let start = Instant::now();
        match site::build(workspace, profile, &folder) {
            Ok(()) => println!("Rebuilt in {:.1} s; reload the page.", start.elapsed().as_secs_f64()),
            Err(error) => println!("{error:#}\nThe rebuild failed; the last good build is still served."),
        }
    }
}

fn taken(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::AddrInUse
}
