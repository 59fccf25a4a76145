//! OR-Tools CP-SAT on the same roadmaps, by `cp_sat.py`: one worker, the same machine, the same run.

use std::path::Path;
use std::process::Command;

use benches::Rival;

/// What CP-SAT finds within so many seconds for each roadmap.
///
/// # Errors
/// Why there are no figures, as a sentence.
pub fn plans(python: &str, seconds: f64) -> Result<Rival, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut command = Command::new(python);
    command.arg(folder.join("cp_sat.py")).arg(seconds.to_string());
    for name in benches::roadmap_names() {
        command.arg(folder.join(format!("../tests/fixtures/roadmaps/train/{name}.json")));
    }
    let output = command.output().map_err(|error| format!("{python} cannot be started: {error}."))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).trim().to_owned());
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let plans = text.lines().map(read).collect::<Option<Vec<_>>>();
    let plans = plans.ok_or_else(|| format!("cp_sat.py answered with something else: {text}"))?;
    Ok(Rival { budget_ms: seconds * 1e3, plans })
}

/// A line `NAME COST BOUND MS`, with a dash for no plan.
fn read(line: &str) -> Option<(Option<i64>, i64)> {
    let mut words = line.split(' ').skip(1);
    let cost = match words.next()? {
        "-" => None,
        cost => Some(cost.parse().ok()?),
    };
    Some((cost, words.next()?.parse().ok()?))
}
