//! What the events add up to.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::event::{self, Event, FollowUp, Start, What};
use super::gathered::Sources;
use super::groups::Person;
use super::ids::{FollowUpId, GroupId, SeatId, SessionId};
use super::norm_taboo::{self, NormTaboo};
use super::place::{Place, Stop, stops};
use super::timer::{Change, Timer};
use crate::clock::{Span, Time};
use crate::text::CleanText;
use crate::workshop::{self, TurnsBy, Workshop};

/// A group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// Its number, from 1: "Group 2".
    pub number: u16,
    /// Its own name, if it took one.
    pub name: Option<CleanText>,
    /// Where it comes from, in a session that was made of several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<CleanText>,
    /// The seat of the group as a whole, when groups take turns.
    pub seat: SeatId,
    /// Its members' seats.
    pub seats: Vec<Seat>,
}

/// A member's seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// Its id.
    pub id: SeatId,
    /// Who sits there; a name is optional.
    pub person: Person,
}

/// The state of an exercise, by its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExerciseState {
    /// Of a norm/taboo exercise.
    NormTaboo(NormTaboo),
}

/// The state of a session: what its events add up to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The session's own random id.
    pub id: SessionId,
    /// When it began.
    pub started: Time,
    /// The definition that it runs.
    pub workshop: Workshop,
    /// Who holds it.
    pub organisation: Option<CleanText>,
    /// Who takes turns.
    pub turns_by: TurnsBy,
    /// The seed of the last draw of groups, or of the first to come.
    pub seed: u64,
    /// The groups.
    pub groups: Vec<Group>,
    /// Where the room is.
    pub place: Place,
    /// The clocks that were touched, by their place.
    pub timers: BTreeMap<Place, Timer>,
    /// The exercises, one for each in the workshop.
    pub exercises: Vec<ExerciseState>,
    /// What happens afterwards, in the order agreed.
    pub follow_ups: Vec<(FollowUpId, FollowUp)>,
    /// What was taken in from elsewhere.
    pub sources: Sources,
}

impl Group {
    /// What it is called: its own name or `numbered` ("Group 2"), and where it comes from.
    #[must_use]
    pub fn called(&self, numbered: impl FnOnce() -> String) -> String {
        let name = self.name.as_ref().map(ToString::to_string);
        match (name, &self.from) {
            (name, None) => name.unwrap_or_else(numbered),
            // A file that names no groups is one group, called after the file.
            (Some(name), Some(from)) if from.as_str().starts_with(&name) => from.to_string(),
            (name, Some(from)) => format!("{} · {from}", name.unwrap_or_else(numbered)),
        }
    }

    /// The highest id number in it: its own, or that of a seat.
    pub(super) fn highest_id(&self) -> u32 {
        let own = self.id.0.number.max(self.seat.0.number);
        self.seats.iter().map(|seat| seat.id.0.number).fold(own, u32::max)
    }
}

impl ExerciseState {
    /// The groups in which something was said, each as often as something was.
    pub(super) fn groups(&self) -> impl Iterator<Item = GroupId> + '_ {
        match self {
            Self::NormTaboo(state) => state.entries().map(|entry| entry.spot.group),
        }
    }
}

impl State {
    /// The state after nothing but the start.
    #[must_use]
    pub fn new(start: &Start, at: Time) -> Self {
        let workshop = start.workshop.clone();
        let exercises = workshop.exercises.iter().map(|exercise| match exercise {
            workshop::Exercise::NormTaboo(_) => ExerciseState::NormTaboo(NormTaboo::default()),
        });
        Self {
            id: start.id,
            started: at,
            organisation: workshop.organisation.clone(),
            turns_by: workshop.turns,
            seed: start.seed,
            groups: Vec::new(),
            place: Place::Setup,
            timers: BTreeMap::new(),
            exercises: exercises.collect(),
            follow_ups: Vec::new(),
            sources: Sources::new(),
            workshop,
        }
    }

    /// The group with this id.
    #[must_use]
    pub fn group(&self, id: GroupId) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// The group that a seat belongs to: a member's, or that of the whole group.
    #[must_use]
    pub fn group_of(&self, seat: SeatId) -> Option<&Group> {
        self.groups.iter().find(|group| group.seat == seat || group.seats.iter().any(|member| member.id == seat))
    }

    /// The exercise with this number: its definition and its state.
    #[must_use]
    pub fn norm_taboo(&self, number: u16) -> Option<(&workshop::NormTaboo, &NormTaboo)> {
        let index = usize::from(number);
        match (self.workshop.exercises.get(index)?, self.exercises.get(index)?) {
            (workshop::Exercise::NormTaboo(definition), ExerciseState::NormTaboo(state)) => Some((definition, state)),
        }
    }

    /// How long the round at `place` takes; `None` where nothing is timed.
    #[must_use]
    pub fn length(&self, place: Place) -> Option<Span> {
        match place {
            Place::Exercise(number, Stop::NormTaboo(stop)) => {
                self.norm_taboo(number).and_then(|(definition, _)| norm_taboo::length(definition, stop))
            }
            Place::Setup | Place::Opening(_) | Place::FollowUp | Place::Closing(_) | Place::Export => None,
        }
    }

    /// The clock of a place; `None` where nothing is timed.
    #[must_use]
    pub fn timer(&self, place: Place) -> Option<Timer> {
        let length = self.length(place)?;
        Some(self.timers.get(&place).copied().unwrap_or(Timer::Ready { length }))
    }

    /// The clock that runs, and where; at most one does.
    #[must_use]
    pub fn running(&self) -> Option<(Place, Timer)> {
        self.timers.iter().map(|(place, timer)| (*place, *timer)).find(|(_, timer)| timer.is_running())
    }

    /// Lets `event` happen. Undo and redo are the session's own; they change nothing here.
    pub(super) fn apply(&mut self, event: &Event) {
        match &event.what {
            What::Started(_) | What::Lost | What::Undone | What::Redone => {}
            What::OrganisationNamed(name) => self.organisation.clone_from(name),
            What::TurnsTakenBy(turns_by) => self.take_turns_by(*turns_by, event.at),
            What::GroupsFormed(formed) => self.form(formed, event.at),
            What::GroupNamed(id, name) => {
                if let Some(group) = self.groups.iter_mut().find(|group| group.id == *id) {
                    group.name.clone_from(name);
                }
            }
            What::SeatAdded(group, seat, person) => self.add_seat(*group, *seat, person),
            What::Moved(place) => self.place = *place,
            What::Timer(place, change) => self.change_timer(*place, *change, event.at),
            What::Exercise(number, event::Exercise::NormTaboo(what)) => {
                if let Some(ExerciseState::NormTaboo(state)) = self.exercises.get_mut(usize::from(*number)) {
                    state.apply(what, &self.groups);
                }
            }
            What::FollowUpAdded(id, follow_up) => self.follow_ups.push((*id, follow_up.clone())),
            What::FollowUpChanged(id, follow_up) => {
                if let Some((_, old)) = self.follow_ups.iter_mut().find(|(other, _)| other == id) {
                    old.clone_from(follow_up);
                }
            }
            What::FollowUpRemoved(id) => self.follow_ups.retain(|(other, _)| other != id),
            What::Gathered(source) => self.gather(source, event.at),
            What::Reopened { last_seen } => self.stand_still(*last_seen),
        }
    }

    fn take_turns_by(&mut self, turns_by: TurnsBy, at: Time) {
        self.turns_by = turns_by;
        self.stay_on_the_way(at);
    }

    fn form(&mut self, formed: &event::Formed, at: Time) {
        self.groups.clone_from(&formed.groups);
        self.seed = formed.seed;
        for exercise in &mut self.exercises {
            match exercise {
                ExerciseState::NormTaboo(state) => state.begin_anew(),
            }
        }
        self.stay_on_the_way(at);
    }

    /// A place that no longer is on the way is left for the set-up, and no clock runs there.
    pub(super) fn stay_on_the_way(&mut self, at: Time) {
        let stops = stops(self);
        if !stops.contains(&self.place) {
            self.place = Place::Setup;
        }
        if self.running().is_some_and(|(place, _)| !stops.contains(&place)) {
            self.stand_still(at);
        }
    }

    fn add_seat(&mut self, id: GroupId, seat: SeatId, person: &Person) {
        let Some(group) = self.groups.iter_mut().find(|group| group.id == id) else { return };
        group.seats.push(Seat { id: seat, person: person.clone() });
        for exercise in &mut self.exercises {
            match exercise {
                ExerciseState::NormTaboo(state) => state.join(id, seat),
            }
        }
    }

    /// Only one clock runs: where one starts, another that runs stands still.
    fn change_timer(&mut self, place: Place, change: Change, at: Time) {
        let (Some(timer), Some(length)) = (self.timer(place), self.length(place)) else { return };
        let Some(after) = timer.after(change, length, at) else { return };
        if after.is_running() && !timer.is_running() {
            self.stand_still(at);
        }
        self.timers.insert(place, after);
    }

    fn stand_still(&mut self, at: Time) {
        for timer in self.timers.values_mut() {
            if let Some(paused) = timer.after(Change::Paused, Span::ZERO, at) {
                *timer = paused;
            }
        }
    }
}
