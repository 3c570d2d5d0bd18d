//! The phases of the exercise, and their order.

use serde::{Deserialize, Serialize};

use crate::clock::Span;
use crate::session::ids::GroupId;
use crate::session::state::Group;
use crate::workshop::{NormTaboo, TurnsBy};

/// What the room does with a core value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Phase {
    /// The value and its questions.
    Introduction,
    /// Silent writing, each for themselves.
    Individual,
    /// The seats say one norm a turn.
    RoundRobin,
    /// Reword, move, merge, withdraw.
    Clarify,
    /// The most important norms.
    Ranking,
    /// How we will not have it.
    Taboos,
}

/// A stop of the exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Stop {
    /// A phase of the work with a value.
    Value {
        /// The core value, counted from 0.
        value: u16,
        /// The phase.
        phase: Phase,
        /// The group whose phase it is; `None` where the whole room is in it.
        group: Option<GroupId>,
    },
    /// All groups' norms of a value become main messages.
    Plenary {
        /// The core value, counted from 0.
        value: u16,
    },
    /// The words that many used.
    Cloud,
    /// The value poster.
    Poster,
}

impl Stop {
    /// The core value that the stop is about.
    #[must_use]
    pub const fn value(self) -> Option<u16> {
        match self {
            Self::Value { value, .. } | Self::Plenary { value } => Some(value),
            Self::Cloud | Self::Poster => None,
        }
    }
}

/// All stops of the exercise in order.
#[must_use]
pub fn stops(definition: &NormTaboo, groups: &[Group], turns_by: TurnsBy) -> Vec<Stop> {
    let values = || (0_u16..).zip(&definition.values).map(|(value, _)| value);
    let mut stops: Vec<Stop> = values().flat_map(|value| of_value(value, groups, turns_by)).collect();
    stops.extend(values().map(|value| Stop::Plenary { value }));
    stops.extend([Stop::Cloud, Stop::Poster]);
    stops
}

fn of_value(value: u16, groups: &[Group], turns_by: TurnsBy) -> Vec<Stop> {
    use Phase::{Clarify, Individual, Introduction, Ranking, RoundRobin, Taboos};
    let stop = |phase, group| Stop::Value { value, phase, group };
    let mut stops = vec![stop(Introduction, None), stop(Individual, None)];
    let each = |stops: &mut Vec<Stop>, phases: &[Phase]| {
        for group in groups {
            stops.extend(phases.iter().map(|phase| stop(*phase, Some(group.id))));
        }
    };
    match turns_by {
        TurnsBy::Members => each(&mut stops, &[RoundRobin, Clarify, Ranking, Taboos]),
        TurnsBy::Groups => {
            stops.push(stop(RoundRobin, None));
            each(&mut stops, &[Clarify, Ranking]);
            stops.push(stop(Taboos, None));
        }
    }
    stops
}

/// How long a stop takes; `None` where nothing is timed.
#[must_use]
pub fn length(definition: &NormTaboo, stop: Stop) -> Option<Span> {
    let times = &definition.times;
    match stop {
        Stop::Value { phase: Phase::Individual, .. } => Some(times.individual),
        Stop::Value { phase: Phase::RoundRobin, .. } => Some(times.round_robin),
        Stop::Value { phase: Phase::Ranking, .. } => Some(times.ranking),
        Stop::Value { phase: Phase::Taboos, .. } => Some(times.taboos),
        Stop::Value { phase: Phase::Introduction | Phase::Clarify, .. }
        | Stop::Plenary { .. }
        | Stop::Cloud
        | Stop::Poster => None,
    }
}
