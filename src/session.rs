//! The pure state machine of a session.
//!
//! A [`Command`] is decided into an [`Event`] or refused; events evolve the [`State`]. The session is its events: what
//! is replayed from them is what was live. There is no file, no clock, no terminal and no random source here; the time
//! and the seeds come in as data.

pub mod command;
mod decide;
pub mod event;
pub mod forget;
pub mod gathered;
pub mod groups;
pub mod ids;
pub mod norm_taboo;
pub mod place;
pub mod plan;
pub mod state;
pub mod timer;
pub mod turns;

use std::ops::Deref;

pub use command::{Command, Decided, Rejection};
use event::Role;
pub use event::{Actor, Event, Start, What};
pub use gathered::Gathered;
pub use place::{Place, Stop, stops};
use plan::Spent;
pub use state::{ExerciseState, Group, Seat, State};

use crate::clock::Time;

/// A session: all that happened in it, and what it adds up to.
///
/// It reads as its [`State`]. Undo takes the last act out of the events that stand and adds the rest up anew, so it
/// needs no inverse of anything and cannot be wrong about one; ten thousand events take a few milliseconds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    start: Start,
    /// The events after the first that stand.
    done: Vec<Event>,
    /// The acts that were undone, the last one last, each with its place in `done`.
    undone: Vec<(usize, Event)>,
    /// The highest number of an id that was ever given, also to what was undone.
    last_id: u32,
    state: State,
    /// How long the room was at each stop.
    spent: Spent,
}

/// Events that are no session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the first event is not the start of a session")]
pub struct NotASession;

impl Session {
    /// The event that a session begins with.
    #[must_use]
    pub fn start(start: Start, now: Time) -> Event {
        Event { at: now, by: Actor::Facilitator, what: What::Started(Box::new(start)) }
    }

    /// The session that `events` add up to, the first of them its start.
    ///
    /// # Errors
    /// [`NotASession`] when the first event is no start.
    pub fn replay(events: impl IntoIterator<Item = Event>) -> Result<Self, NotASession> {
        let mut events = events.into_iter();
        let first = events.next().ok_or(NotASession)?;
        let What::Started(start) = first.what else { return Err(NotASession) };
        let state = State::new(&start, first.at);
        let spent = Spent::new(first.at);
        let mut session = Self { start: *start, done: Vec::new(), undone: Vec::new(), last_id: 0, state, spent };
        for event in events {
            session.record(&event);
        }
        session.add_up();
        Ok(session)
    }

    /// What `command` of `by` at `now` leads to.
    ///
    /// # Errors
    /// The [`Rejection`] says why nothing happens.
    pub fn decide(&self, by: Actor, command: Command, now: Time) -> Decided {
        let what = decide::decide(self, &by, command, now)?;
        Ok(Event { at: now, by, what })
    }

    /// Lets `event` happen.
    pub fn evolve(&mut self, event: &Event) {
        self.record(event);
        match event.role() {
            Role::Undo | Role::Redo => self.add_up(),
            Role::Start | Role::Act | Role::Reopening => self.apply(event),
        }
    }

    /// All stops in order.
    #[must_use]
    pub fn stops(&self) -> Vec<Place> {
        stops(&self.state)
    }

    /// The stop so much `further` than the one where the room is, or before it; `None` beyond the ends.
    #[must_use]
    pub fn stop_after(&self, further: isize) -> Option<Place> {
        let stops = self.stops();
        let here = stops.iter().position(|place| *place == self.state.place)?;
        stops.get(here.checked_add_signed(further)?).copied()
    }

    /// The act that undo would take back.
    #[must_use]
    pub fn undoable(&self) -> Option<&Event> {
        self.done.iter().rfind(|event| event.is_act())
    }

    /// The act that redo would do again.
    #[must_use]
    pub fn redoable(&self) -> Option<&Event> {
        self.undone.last().map(|(_, event)| event)
    }

    /// When the last event that stands happened.
    #[must_use]
    pub fn last_at(&self) -> Time {
        self.done.last().map_or(self.state.started, |event| event.at)
    }

    /// Keeps `event` where it belongs, without letting it change the state.
    fn record(&mut self, event: &Event) {
        self.last_id = self.last_id.max(event.highest_id());
        match event.role() {
            Role::Start => {}
            Role::Reopening => self.done.push(event.clone()),
            Role::Act => {
                self.undone.clear();
                self.done.push(event.clone());
            }
            Role::Undo => {
                if let Some(last) = self.done.iter().rposition(Event::is_act) {
                    self.undone.push((last, self.done.remove(last)));
                }
            }
            Role::Redo => {
                if let Some((place, again)) = self.undone.pop() {
                    self.done.insert(place.min(self.done.len()), again);
                }
            }
        }
    }

    /// Adds all that stands up anew.
    fn add_up(&mut self) {
        self.state = State::new(&self.start, self.state.started);
        self.spent = Spent::new(self.state.started);
        let done = std::mem::take(&mut self.done);
        for event in &done {
            self.apply(event);
        }
        self.done = done;
    }

    fn apply(&mut self, event: &Event) {
        self.spent.count(self.state.place, event);
        self.state.apply(event);
    }
}

impl Deref for Session {
    type Target = State;

    fn deref(&self) -> &State {
        &self.state
    }
}
