//! Where in the workshop the room is, and the way through it.

use serde::{Deserialize, Serialize};

use super::norm_taboo;
use super::state::State;
use crate::workshop::Exercise;

/// A stop on the way through a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Place {
    /// Organisation and groups.
    Setup,
    /// A slide of the opening, counted from 0.
    Opening(u16),
    /// A stop of the exercise with this number, counted from 0.
    Exercise(u16, Stop),
    /// What happens after.
    FollowUp,
    /// A slide of the closing, counted from 0.
    Closing(u16),
    /// The outputs.
    Export,
}

/// A stop within an exercise, by its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Stop {
    /// A stop of a norm/taboo exercise.
    NormTaboo(norm_taboo::Stop),
}

/// All stops of the session in order. It always holds [`Place::Setup`], [`Place::FollowUp`] and [`Place::Export`].
#[must_use]
pub fn stops(state: &State) -> Vec<Place> {
    let workshop = &state.workshop;
    let mut places = vec![Place::Setup];
    places.extend((0_u16..).zip(&workshop.opening).map(|(slide, _)| Place::Opening(slide)));
    for (number, exercise) in (0_u16..).zip(&workshop.exercises) {
        match exercise {
            Exercise::NormTaboo(definition) => {
                let stops = norm_taboo::stops(definition, &state.groups, state.turns_by);
                places.extend(stops.into_iter().map(|stop| Place::Exercise(number, Stop::NormTaboo(stop))));
            }
        }
    }
    places.push(Place::FollowUp);
    places.extend((0_u16..).zip(&workshop.closing).map(|(slide, _)| Place::Closing(slide)));
    places.push(Place::Export);
    places
}
