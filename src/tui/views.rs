//! What of a session a window shows: one window may serve the room and whoever leads it, or each has one of their own.

pub mod columns;
pub mod curtain;
pub mod facilitator;
pub mod pace;
pub mod projector;

use std::str::FromStr;

/// What a window shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// All of it: one window for the room and for whoever leads it.
    #[default]
    Whole,
    /// What the room needs: the question, the clock, whose turn it is, the norms.
    Projector,
    /// What whoever leads the room needs: notes, what comes next, the time, who has not spoken.
    Facilitator,
}

/// Who the window hears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// Whoever leads the room has its keys.
    Driven,
    /// It only shows what happens elsewhere.
    Following,
}

/// A word that names no view.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no view of the program: write projector or facilitator")]
pub struct UnknownView;

impl FromStr for View {
    type Err = UnknownView;

    fn from_str(name: &str) -> Result<Self, UnknownView> {
        match name {
            "projector" => Ok(Self::Projector),
            "facilitator" => Ok(Self::Facilitator),
            _ => Err(UnknownView),
        }
    }
}
