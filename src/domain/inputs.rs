//! The numbers a score model works with, by name.

use std::collections::BTreeMap;

use super::estimate::Estimate;
use super::record::Linked;

/// An initiative's scoring inputs: name (`reach`, `effort` …) to estimate. Every model keeps its own
/// names, so that switching models loses nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inputs(BTreeMap<String, Estimate>);

impl Inputs {
    /// The input of this name, if it was given.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Estimate> {
        self.0.get(name).copied()
    }

    /// These inputs with one changed, or taken away with `None`.
    #[must_use]
    pub fn with(mut self, name: &str, estimate: Option<Estimate>) -> Self {
        match estimate {
            Some(estimate) => self.0.insert(name.to_owned(), estimate),
            None => self.0.remove(name),
        };
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

impl FromIterator<(String, Estimate)> for Inputs {
    fn from_iter<I: IntoIterator<Item = (String, Estimate)>>(inputs: I) -> Self {
        let mut by_name = BTreeMap::new();
        by_name.extend(inputs);
        Self(by_name)
    }
}

impl Linked for Inputs {}
