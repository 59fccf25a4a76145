//! A table that is to be imported, read.

use crate::format::import::{Import, ImportError, ImportRun, Mapping, Progress};
use crate::store::{Question, Reply};
use crate::worker::Work;
use crate::worker::carried::{Bytes, Carried, from_numbers, to_numbers};
use crate::worker::table_carried;

/// Its name.
pub const TASK: &str = "table";

/// The question for a table, as a person wants it read.
#[must_use]
pub fn question(bytes: &[u8], file_name: &str, mapping: &Mapping) -> Question {
    let mut numbers = to_numbers(&Bytes(bytes.to_vec()));
    numbers.extend(to_numbers(mapping));
    Question { task: TASK, text: file_name.to_owned(), numbers }
}

/// Rows, notes and the like that are taken in a step: some ten milliseconds.
const TAKEN_IN_STEP: usize = 1_500;

/// The last reply to [`question`], taken in step by step: all of it at once would hold up the page.
pub struct Arriving {
    numbers: Vec<f64>,
    /// How many numbers are taken.
    at: usize,
    import: Import,
    stage: Stage,
}

/// What is taken next, and how many of it are still to come.
#[derive(Clone, Copy)]
enum Stage {
    Head,
    Rows(usize),
    Problems(usize),
    Skipped(usize),
}

/// What came of taking in a little.
pub enum Arrived {
    /// More is to come.
    Partly,
    /// All of it; none when it is no such reply.
    Wholly(Option<Box<Result<Import, ImportError>>>),
}

impl Arriving {
    /// Numbers that nothing was taken of yet.
    #[must_use]
    pub fn new(numbers: Vec<f64>) -> Self {
        Self { numbers, at: 0, import: Import::default(), stage: Stage::Head }
    }

    /// Takes a little.
    pub fn step(&mut self) -> Arrived {
        // Why nothing was understood is short.
        if self.at == 0 && self.numbers.first() != Some(&1.0) {
            return Arrived::Wholly(from_numbers(&self.numbers).map(Box::new));
        }
        let mut numbers = self.numbers.get(self.at..).unwrap_or_default().iter();
        let next = self.stage.take(&mut self.import, &mut numbers);
        let left = numbers.as_slice().len();
        self.at = self.numbers.len() - left;
        match next {
            None => Arrived::Wholly(None),
            Some(Some(stage)) => {
                self.stage = stage;
                Arrived::Partly
            }
            Some(None) => {
                Arrived::Wholly((left == 0).then(|| Box::new(Ok(std::mem::take(&mut self.import)))))
            }
        }
    }
}

impl Stage {
    /// The next stage, or none at the end; nothing where the numbers are something else.
    fn take(self, import: &mut Import, numbers: &mut std::slice::Iter<'_, f64>) -> Option<Option<Self>> {
        Some(Some(match self {
            Self::Head => {
                bool::take(numbers)?;
                *import = table_carried::take_head(numbers)?;
                Self::Rows(usize::take(numbers)?)
            }
            Self::Rows(0) => Self::Problems(usize::take(numbers)?),
            Self::Rows(left) => Self::Rows(take_some(left, &mut import.rows, numbers)?),
            Self::Problems(0) => Self::Skipped(usize::take(numbers)?),
            Self::Problems(left) => Self::Problems(take_some(left, &mut import.problems, numbers)?),
            Self::Skipped(0) => {
                import.warnings = Carried::take(numbers)?;
                import.lacks = Carried::take(numbers)?;
                return Some(None);
            }
            Self::Skipped(left) => Self::Skipped(take_some(left, &mut import.skipped, numbers)?),
        }))
    }
}

/// Takes some of a list; how many are left.
fn take_some<T: Carried>(
    left: usize,
    list: &mut Vec<T>,
    numbers: &mut std::slice::Iter<'_, f64>,
) -> Option<usize> {
    let some = left.min(TAKEN_IN_STEP);
    for _ in 0..some {
        list.push(T::take(numbers)?);
    }
    Some(left - some)
}

/// A table that is being read.
pub struct TableReading {
    run: ImportRun,
}

impl TableReading {
    /// The reading that was asked for; none when the question makes no sense.
    #[must_use]
    pub fn new(question: &Question) -> Option<Self> {
        let (Bytes(bytes), mapping): (Bytes, Mapping) = from_numbers(&question.numbers)?;
        Some(Self { run: ImportRun::new(bytes, &question.text, mapping) })
    }
}

impl Work for TableReading {
    /// Tells the share that is done; at the end the import.
    fn step(&mut self) -> Option<Reply> {
        Some(match self.run.step() {
            Progress::Share(share) => Reply::SoFar(vec![share]),
            Progress::Ended(import) => Reply::Whole(to_numbers(&*import)),
        })
    }
}
