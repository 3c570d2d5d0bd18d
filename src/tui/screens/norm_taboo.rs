//! The screens of a norm/taboo exercise.

pub mod clarify;
pub mod cloud;
pub mod cursor;
pub mod entry;
pub mod lead;
pub mod near;
pub mod plenary;
pub mod poster;
pub mod ranking;

use super::{Ask, Cx, Screen};
use crate::session::ids::GroupId;
use crate::session::norm_taboo::{Command, Kind, NormTaboo, Phase, Round, Spot, Stop, Table};
use crate::session::{self};
use crate::workshop;

/// The screen of a stop in exercise number `number`.
#[must_use]
pub fn at(number: u16, stop: Stop, cx: &Cx<'_>) -> Box<dyn Screen> {
    match stop {
        Stop::Value { value, phase, group } => {
            let of = Of { exercise: number, value };
            match (phase, group) {
                (Phase::Individual, _) => Box::new(lead::Individual::new(of)),
                (Phase::RoundRobin, group) => Box::new(entry::Entry::new(of, Kind::Norm, group, cx)),
                (Phase::Taboos, group) => Box::new(entry::Entry::new(of, Kind::Taboo, group, cx)),
                (Phase::Clarify, Some(group)) => Box::new(clarify::Clarify::new(of, group, cx)),
                (Phase::Ranking, Some(group)) => Box::new(ranking::at(of, group, cx)),
                // A group's own phases have a group; without one there is nothing but the value to show.
                (Phase::Introduction, _) | (Phase::Clarify | Phase::Ranking, None) => {
                    Box::new(lead::Introduction::new(of))
                }
            }
        }
        Stop::Plenary { value } => Box::new(plenary::Plenary::new(Of { exercise: number, value }, cx)),
        Stop::Cloud => Box::new(cloud::Cloud::new(number, cx)),
        Stop::Poster => Box::new(poster::Poster::new()),
    }
}

/// The exercise and the core value that a screen is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Of {
    /// The exercise's number, from 0.
    pub exercise: u16,
    /// The core value's number, from 0.
    pub value: u16,
}

impl Of {
    /// The state of the exercise.
    #[must_use]
    pub fn state<'a>(&self, cx: &Cx<'a>) -> Option<&'a NormTaboo> {
        cx.session.norm_taboo(self.exercise).map(|(_, state)| state)
    }

    /// The exercise as the workshop has it.
    #[must_use]
    pub fn definition<'a>(&self, cx: &Cx<'a>) -> Option<&'a workshop::NormTaboo> {
        cx.session.norm_taboo(self.exercise).map(|(definition, _)| definition)
    }

    /// The core value as the workshop has it.
    #[must_use]
    pub fn core_value<'a>(&self, cx: &Cx<'a>) -> Option<&'a workshop::CoreValue> {
        self.definition(cx)?.values.get(usize::from(self.value))
    }

    /// Where a group's norms or taboos of the value stand.
    #[must_use]
    pub const fn spot(&self, kind: Kind, group: GroupId) -> Spot {
        Spot { value: self.value, kind, group }
    }

    /// A group's ranking of the value.
    #[must_use]
    pub const fn table(&self, group: GroupId) -> Table {
        Table { value: self.value, group }
    }

    /// The round of the value in which `group`'s members, or the groups themselves, take turns.
    #[must_use]
    pub const fn round(&self, kind: Kind, group: Option<GroupId>) -> Round {
        Round { value: self.value, kind, group }
    }

    /// Asks the exercise.
    #[must_use]
    pub fn ask(&self, command: Command) -> Ask {
        Ask::Command(session::Command::Exercise(self.exercise, session::command::Exercise::NormTaboo(command)))
    }
}
