//! How sure a roadmap's dates are.

use crate::engine::forecast::roadmap::{Risk, RoadmapForecast, Simulation};
use crate::select::forecast::{Roadmap, SEED, most_runs};
use crate::store::{Question, Reply};
use crate::worker::Work;
use crate::worker::carried::{from_numbers, to_numbers};

/// Its name.
pub const TASK: &str = "forecast";

/// Items placed in a step: some ten milliseconds.
const PLACED_IN_STEP: usize = 20_000;
/// After so many runs there is something to show; the chances are within two points then.
const FIRST_RUNS: u32 = 500;

/// The question for a roadmap's forecast.
#[must_use]
pub fn question(roadmap: &Roadmap) -> Question {
    Question { task: TASK, text: String::new(), numbers: to_numbers(&roadmap.risk) }
}

/// The figures in a reply to [`question`]; none when it is no such reply.
#[must_use]
pub fn figures(numbers: &[f64]) -> Option<RoadmapForecast> {
    from_numbers(numbers)
}

/// A forecast that was asked for.
pub struct Forecast {
    simulation: Simulation,
    runs_in_step: u32,
    runs: u32,
}

impl Forecast {
    /// The forecast of a question; none when the question makes no sense.
    #[must_use]
    pub fn new(question: &Question) -> Option<Self> {
        let risk: Risk = from_numbers(&question.numbers)?;
        Some(Self::of(&risk))
    }

    /// The forecast of a roadmap.
    #[must_use]
    pub fn of(risk: &Risk) -> Self {
        let items = risk.items.len().max(1);
        // As `u32`: at most `PLACED_IN_STEP`.
        let runs_in_step = (PLACED_IN_STEP / items).clamp(1, FIRST_RUNS as usize) as u32;
        Self { simulation: Simulation::new(risk, SEED), runs_in_step, runs: most_runs(items) }
    }

    /// Plays a step's runs; answers what is known when that is worth showing, and whether it is the end.
    pub fn play(&mut self) -> (Option<RoadmapForecast>, bool) {
        let before = self.simulation.runs();
        self.simulation.step(self.runs_in_step.min(self.runs - before));
        let now = self.simulation.runs();
        let is_end = now >= self.runs;
        let is_first = before < FIRST_RUNS && now >= FIRST_RUNS;
        ((is_first || is_end).then(|| self.simulation.forecast()), is_end)
    }
}

impl Work for Forecast {
    fn step(&mut self) -> Option<Reply> {
        let (figures, is_end) = self.play();
        let numbers = to_numbers(&figures?);
        Some(if is_end { Reply::Whole(numbers) } else { Reply::SoFar(numbers) })
    }
}
