//! The time plan: how long each stop takes, how long it took, and when the workshop will end.
//!
//! What a workshop says the length of is a round; all else is guessed, and a guess is told as one.

use std::collections::BTreeMap;

use super::Session;
use super::event::{Event, What};
use super::norm_taboo::{Phase, Stop as NormTabooStop};
use super::place::{Place, Stop};
use super::state::State;
use super::timer::Timer;
use crate::clock::{Span, Time};
use crate::text::CleanText;

// What a workshop says no time for.
const SETUP: Span = Span::minutes(5);
const SLIDE: Span = Span::minutes(2);
const INTRODUCTION: Span = Span::minutes(2);
const REFLECTION: Span = Span::minutes(1);
const CLARIFY: Span = Span::minutes(3);
const PLENARY: Span = Span::minutes(10);
const CLOUD: Span = Span::minutes(2);
const POSTER: Span = Span::minutes(5);
const FOLLOW_UP: Span = Span::minutes(15);
const EXPORT: Span = Span::minutes(2);

/// How long a stop is to take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// As the workshop says.
    Set(Span),
    /// As may be guessed.
    About(Span),
}

impl Length {
    /// The length itself.
    #[must_use]
    pub const fn span(self) -> Span {
        match self {
            Self::Set(span) | Self::About(span) => span,
        }
    }
}

/// How long the stop at `place` is to take.
#[must_use]
pub fn planned(state: &State, place: Place) -> Length {
    let guess = match place {
        Place::Setup => SETUP,
        Place::Opening(_) | Place::Closing(_) => SLIDE,
        Place::FollowUp => FOLLOW_UP,
        Place::Export => EXPORT,
        Place::Exercise(number, Stop::NormTaboo(stop)) => match stop {
            NormTabooStop::Value { value, phase: Phase::Introduction, .. } => introduction(state, number, value),
            NormTabooStop::Value { phase: Phase::Clarify, .. } => CLARIFY,
            // Rounds: the workshop says how long they are.
            NormTabooStop::Value { .. } => Span::ZERO,
            NormTabooStop::Plenary { .. } => PLENARY,
            NormTabooStop::Cloud => CLOUD,
            NormTabooStop::Poster => POSTER,
        },
    };
    state.length(place).map_or(Length::About(guess), Length::Set)
}

/// What whoever leads the room wants to remember at `place`: a slide's notes, or the value's while the groups work with it.
#[must_use]
pub fn notes(state: &State, place: Place) -> Option<&CleanText> {
    let workshop = &state.workshop;
    match place {
        Place::Opening(number) => workshop.opening.get(usize::from(number))?.notes.as_ref(),
        Place::Closing(number) => workshop.closing.get(usize::from(number))?.notes.as_ref(),
        Place::Exercise(number, Stop::NormTaboo(NormTabooStop::Value { value, .. })) => {
            let (definition, _) = state.norm_taboo(number)?;
            definition.values.get(usize::from(value))?.notes.as_ref()
        }
        Place::Exercise(..) | Place::Setup | Place::FollowUp | Place::Export => None,
    }
}

/// A value is introduced, and each of its questions is thought about.
fn introduction(state: &State, exercise: u16, value: u16) -> Span {
    let values = state.norm_taboo(exercise).map(|(definition, _)| definition.values.as_slice()).unwrap_or_default();
    let reflections = values.get(usize::from(value)).map_or(0, |value| value.reflections.len());
    Span(INTRODUCTION.0 + REFLECTION.0 * i64::try_from(reflections).unwrap_or_default())
}

/// How long the room was at each stop. What was undone counts for the stop where the room then was; while the session was
/// closed nothing counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spent {
    at: BTreeMap<Place, Span>,
    /// Up to when it is counted.
    until: Time,
}

impl Spent {
    /// Nothing yet, from `start` on.
    pub(super) const fn new(start: Time) -> Self {
        Self { at: BTreeMap::new(), until: start }
    }

    /// Counts what passed at `place` before `event`.
    pub(super) fn count(&mut self, place: Place, event: &Event) {
        let end = if let What::Reopened { last_seen } = event.what { last_seen.min(event.at) } else { event.at };
        let passed = (end - self.until).max(Span::ZERO);
        let spent = self.at.entry(place).or_default();
        *spent = *spent + passed;
        self.until = self.until.max(event.at);
    }
}

/// A stop, what is planned for it and what was used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timed {
    /// The stop.
    pub place: Place,
    /// How long it is to take.
    pub planned: Length,
    /// How long the room was there.
    pub used: Span,
    /// How long it will still take.
    pub left: Span,
}

/// The plan of a whole session, as it stands at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// All stops in order.
    pub stops: Vec<Timed>,
    /// When the last of them will be over, if all that is left takes as long as planned.
    pub end: Time,
    /// How much longer it takes than planned; negative where it is quicker.
    pub late: Span,
}

impl Plan {
    /// The plan of `session` at `now`.
    #[must_use]
    pub fn of(session: &Session, now: Time) -> Self {
        let all = session.stops();
        let here = all.iter().position(|place| *place == session.place).unwrap_or(0);
        let stops: Vec<Timed> =
            (0..).zip(all).map(|(number, place)| Timed::of(session, place, here <= number, now)).collect();
        let sum = |of: &dyn Fn(&Timed) -> Span| stops.iter().map(of).fold(Span::ZERO, |sum, span| sum + span);
        let late = Span(sum(&|stop| stop.counted() + stop.left).0 - sum(&|stop| stop.planned.span()).0);
        Self { end: now + sum(&|stop| stop.left), late, stops }
    }

    /// The stop at `place`.
    #[must_use]
    pub fn at(&self, place: Place) -> Option<&Timed> {
        self.stops.iter().find(|stop| stop.place == place)
    }
}

impl Timed {
    /// `ahead`: the room is there, or has yet to come there.
    fn of(session: &Session, place: Place, ahead: bool, now: Time) -> Self {
        let planned = planned(session, place);
        let spent = session.spent.at.get(&place).copied().unwrap_or_default();
        let since = if place == session.place { (now - session.spent.until).max(Span::ZERO) } else { Span::ZERO };
        let used = spent + since;
        let left = if ahead { left(session, place, planned, used, now) } else { Span::ZERO };
        Self { place, planned, used, left }
    }

    /// What counts of the time used. The set-up is often made long before the room comes, which delays nobody.
    fn counted(&self) -> Span {
        match self.place {
            Place::Setup => self.used.min(self.planned.span()),
            Place::Opening(_) | Place::Exercise(..) | Place::FollowUp | Place::Closing(_) | Place::Export => self.used,
        }
    }
}

/// What is left of a stop: by its clock where it has one that was touched or the room waits for, else by what was used.
fn left(state: &State, place: Place, planned: Length, used: Span, now: Time) -> Span {
    let rest = Span((planned.span().0 - used.0).max(0));
    let clock = match state.timer(place) {
        Some(Timer::Ready { .. }) if place != state.place => None,
        Some(Timer::Ended { .. }) => Some(Span::ZERO),
        other => other.and_then(|timer| timer.left(now)),
    };
    clock.map_or(rest, |left| left.max(Span::ZERO))
}

#[cfg(test)]
mod tests;
