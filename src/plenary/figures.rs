//! What a theme weighs, as programs read it.

use serde::Serialize;

use crate::insight::weight::Weight;

/// The figures of a theme; what is not known is `null`.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Figures {
    /// How many groups have a norm in it.
    pub breadth: Option<usize>,
    /// Of how many that said anything for the value.
    pub groups: Option<usize>,
    /// The mean, over the groups that ranked, of its share of their points: from 0 to 1.
    pub depth: Option<f64>,
    /// From 0, all groups that ranked gave it the same place, to 1, they are split in two.
    pub dissent: Option<f64>,
    /// How many groups have it first, second …, and last, did not choose it.
    pub places: Vec<usize>,
    /// Whether it is strong in a single group.
    pub strong_alone: bool,
}

impl From<&Weight> for Figures {
    fn from(weight: &Weight) -> Self {
        Self {
            breadth: Some(weight.groups),
            groups: Some(weight.of),
            depth: weight.depth.map(rounded),
            dissent: weight.dissent.map(rounded),
            places: weight.places.clone(),
            strong_alone: weight.strong_alone,
        }
    }
}

/// To three decimals: more would only be noise.
#[must_use]
pub fn rounded(share: f64) -> f64 {
    (share * 1000.0).round() / 1000.0
}
