//! People and the groups drawn of them.

use serde::{Deserialize, Serialize};

use crate::text::CleanText;

/// Somebody who takes part; a name is optional.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The name.
    pub name: Option<CleanText>,
    /// Where the person comes from.
    pub unit: Option<CleanText>,
}

/// Draws groups of at most `most`.
#[must_use]
pub fn draw(people: &[Person], most: u8, seed: u64) -> Vec<Vec<usize>> {
    draw_into(people, people.len().div_ceil(usize::from(most.max(1))), seed)
}

/// Draws so many groups.
#[must_use]
pub fn draw_into(people: &[Person], groups: usize, _seed: u64) -> Vec<Vec<usize>> {
    (0..groups).map(|group| (group..people.len()).step_by(groups).collect()).collect()
}
