//! What stands first: what most groups said, what weighs most, or what the room put there.

use std::cmp::{Ordering, Reverse};

use crate::insight::weight::Weight;

/// The order of suggestions, and of the themes that are not on the poster. On the poster the room's own holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Order {
    /// Most groups first.
    #[default]
    Breadth,
    /// The greatest share of the points first.
    Depth,
    /// As the room has put them.
    Own,
}

impl Order {
    /// The next one.
    pub(super) const fn next(self) -> Self {
        match self {
            Self::Breadth => Self::Depth,
            Self::Depth => Self::Own,
            Self::Own => Self::Breadth,
        }
    }

    /// The name of the text that tells it.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Breadth => "wall-by-breadth",
            Self::Depth => "wall-by-depth",
            Self::Own => "wall-by-room",
        }
    }

    /// Sorts what weighs so much and has so many norms. What is equal stays as it stood.
    pub(super) fn sort<T>(self, list: &mut [T], of: impl Fn(&T) -> (&Weight, usize)) {
        let depth = |weight: &Weight| weight.depth.unwrap_or(0.0);
        let broader = |one: (&Weight, usize), other: (&Weight, usize)| {
            (Reverse(one.0.groups), Reverse(one.1)).cmp(&(Reverse(other.0.groups), Reverse(other.1)))
        };
        let deeper = |one: (&Weight, usize), other: (&Weight, usize)| depth(other.0).total_cmp(&depth(one.0));
        list.sort_by(|one, other| {
            let (one, other) = (of(one), of(other));
            match self {
                Self::Breadth => broader(one, other).then_with(|| deeper(one, other)),
                Self::Depth => deeper(one, other).then_with(|| broader(one, other)),
                Self::Own => Ordering::Equal,
            }
        });
    }
}
