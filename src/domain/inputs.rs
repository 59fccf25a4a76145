//! The numbers a score model works with, by name.

use super::estimate::Estimate;
use super::record::Linked;

/// An initiative's scoring inputs: name (`reach`, `effort` …) to estimate. Every model keeps its own
/// names, so that switching models loses nothing.
///
/// **Invariant:** in the order of their names, each once. A plain list: there are a handful, and thousands of initiatives
/// are asked for theirs while a person types.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inputs(Vec<(String, Estimate)>);

impl Inputs {
    /// The input of this name, if it was given.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Estimate> {
        self.0.iter().find(|(one, _)| one == name).map(|(_, estimate)| *estimate)
    }

    /// These inputs with one changed, or taken away with `None`.
    #[must_use]
    pub fn with(mut self, name: &str, estimate: Option<Estimate>) -> Self {
        let place = self.0.binary_search_by(|(one, _)| one.as_str().cmp(name));
        match (place, estimate) {
            (Ok(place), Some(estimate)) => self.0[place].1 = estimate,
            (Ok(place), None) => drop(self.0.remove(place)),
            (Err(place), Some(estimate)) => self.0.insert(place, (name.to_owned(), estimate)),
            (Err(_), None) => {}
        }
        self
    }

    /// All inputs in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Estimate)> {
        self.0.iter().map(|(name, estimate)| (name.as_str(), *estimate))
    }

    /// Whether nothing was given yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Of two inputs with one name, the later counts.
impl FromIterator<(String, Estimate)> for Inputs {
    fn from_iter<I: IntoIterator<Item = (String, Estimate)>>(inputs: I) -> Self {
        inputs.into_iter().fold(Self::default(), |all, (name, estimate)| all.with(&name, Some(estimate)))
    }
}

impl Linked for Inputs {}
