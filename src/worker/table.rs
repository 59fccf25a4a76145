//! A table that is to be imported, read.

use crate::format::import::{Import, ImportError, ImportRun, Mapping, Progress};
use crate::store::{Question, Reply};
use crate::worker::Work;
use crate::worker::carried::{Bytes, from_numbers, to_numbers};

/// Its name.
pub const TASK: &str = "table";

/// The question for a table, as a person wants it read.
#[must_use]
pub fn question(bytes: &[u8], file_name: &str, mapping: &Mapping) -> Question {
    let mut numbers = to_numbers(&Bytes(bytes.to_vec()));
    numbers.extend(to_numbers(mapping));
    Question { task: TASK, text: file_name.to_owned(), numbers }
}

/// The import in the last reply to [`question`]; none when it is no such reply.
#[must_use]
pub fn import(numbers: &[f64]) -> Option<Result<Import, ImportError>> {
    from_numbers(numbers)
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
