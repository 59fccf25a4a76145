//! A program that works beside this one, in silence: what it says is shown only when it fails.

use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result, anyhow, bail};

/// A running program. Stopped when dropped before it was finished; what it started itself ends by itself.
pub struct Background {
    child: Child,
    said: Option<JoinHandle<String>>,
}

impl Background {
    /// Starts a program.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start(mut command: Command) -> Result<Self> {
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child =
            command.spawn().with_context(|| format!("{:?} could not be started.", command.get_program()))?;
        let stderr = child.stderr.take();
        // Read as it comes: a full pipe would stop the program.
        let said = thread::spawn(move || {
            let mut text = Vec::new();
            if let Some(mut stderr) = stderr {
                // What cannot be read cannot be shown; the exit status still tells.
                let _ = stderr.read_to_end(&mut text);
            }
            String::from_utf8_lossy(&text).into_owned()
        });
        Ok(Self { child, said: Some(said) })
    }

    /// Waits for the end.
    ///
    /// # Errors
    /// When the program failed; the error starts with `what` and holds all it said.
    pub fn finish(mut self, what: &str) -> Result<()> {
        let status = self.child.wait()?;
        let said = self.said.take().map_or(Ok(String::new()), JoinHandle::join);
        let said = said.map_err(|_| anyhow!("The output of a program could not be read."))?;
        if !status.success() {
            bail!("{what} could not be built:\n{said}");
        }
        Ok(())
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        // Already ended is as good as stopped.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn a_failure_tells_what_was_said() {
        let error = Background::start(shell("echo 'no such tool' >&2; exit 3")).unwrap().finish("The tool");
        assert_eq!(error.unwrap_err().to_string(), "The tool could not be built:\nno such tool\n");
    }

    #[test]
    fn a_success_is_silent_however_much_was_said() {
        let talkative = "i=0; while [ $i -lt 9000 ]; do echo 'Compiling something' >&2; i=$((i+1)); done";
        Background::start(shell(talkative)).unwrap().finish("The tool").unwrap();
    }
}
