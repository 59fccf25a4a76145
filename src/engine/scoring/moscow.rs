//! MoSCoW: whether the must-haves leave room for anything to slip.

/// A requirement's priority.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    /// Without it the release is worth nothing.
    Must,
    /// Painful to leave out.
    Should,
    /// Wanted, and the first to go.
    Could,
    /// Agreed not to be done this time.
    Wont,
}

/// Shares of the effort, each 0 to 1, without what will not be done.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shares {
    /// Must.
    pub must: f64,
    /// Should.
    pub should: f64,
    /// Could.
    pub could: f64,
}

/// Largest share of the effort that may be must-have.
pub const MUST_LIMIT: f64 = 0.6;

impl Shares {
    /// True when must-haves take more than 60 % of the effort.
    pub fn too_many_musts(self) -> bool {
        self.must > MUST_LIMIT + 1e-9
    }
}

/// Shares of effort (any one unit) by priority; `None` when nothing is to be done or an effort is negative or not
/// finite.
///
/// Source: DSDM Agile Project Framework Handbook, "MoSCoW prioritisation" (Agile Business Consortium).
pub fn shares(work: &[(Priority, f64)]) -> Option<Shares> {
    if work.iter().any(|(_, effort)| !effort.is_finite() || *effort < 0.0) {
        return None;
    }
    let sum = |wanted| {
        work.iter().filter(|(priority, _)| *priority == wanted).map(|(_, effort)| effort).sum::<f64>()
    };
    let [must, should, could] = [Priority::Must, Priority::Should, Priority::Could].map(sum);
    let total = must + should + could;
    (total > 0.0 && total.is_finite()).then(|| Shares {
        must: must / total,
        should: should / total,
        could: could / total,
    })
}
