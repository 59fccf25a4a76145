//! One chromedriver process for all tests that run at the same time. The first starts it; when the last one lets go,
//! it ends.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread;

use anyhow::{Context, Result, bail};

/// A running chromedriver; killed when dropped.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
}

static RUNNING: Mutex<Weak<Driver>> = Mutex::new(Weak::new());

impl Driver {
    /// The one that runs, or a new one.
    pub fn shared() -> Result<Arc<Self>> {
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(driver) = running.upgrade() {
            return Ok(driver);
        }
        let driver = Arc::new(Self::start()?);
        *running = Arc::downgrade(&driver);
        Ok(driver)
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn start() -> Result<Self> {
        // Port 0 lets it take a free port, which it then prints.
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context(
                "chromedriver could not be started. `cargo xtask test e2e` installs it or says how to.",
            )?;
        let mut output = BufReader::new(process.stdout.take().context("chromedriver has no output.")?);
        match printed_port(&mut output) {
            Ok(port) => {
                // What it prints later must go somewhere, or it would stop at a full pipe.
                thread::spawn(move || output.read_to_end(&mut Vec::new()));
                Ok(Self { process, port })
            }
            Err(error) => {
                let _ = process.kill();
                let _ = process.wait();
                Err(error)
            }
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn printed_port(output: &mut BufReader<ChildStdout>) -> Result<u16> {
    for line in output.lines() {
        let line = line?;
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            return port.trim_end_matches('.').trim().parse().context("chromedriver printed no port.");
        }
    }
    bail!("chromedriver ended before it was ready.")
}
