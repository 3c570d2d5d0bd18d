//! Plays a script: makes of each step the commands of the place where the session stands.

use super::act::what;
use super::script::{Script, Step};
use crate::clock::{Span, Time};
use crate::session::{Actor, Command, Event, Rejection, Session};
use crate::text::CleanText;

/// A script, and how far it has come.
#[derive(Debug, Clone)]
pub struct Player {
    script: Script,
    /// The steps that are done.
    done: usize,
}

/// What the facilitator does next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// The number of its step in the script, from 1.
    pub step: usize,
    /// What is asked of the session.
    pub command: Command,
    /// How long somebody who watches needs before the next act, in the time of the script.
    pub pause: Span,
}

/// A step that cannot be played.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("step {step} of the script: {problem}")]
pub struct ScriptError {
    /// The number of the step, from 1.
    pub step: usize,
    /// Why not.
    #[source]
    pub problem: Problem,
}

/// Why a step cannot be played.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The room is somewhere else than the step takes for granted.
    #[error("it cannot be done where the room is")]
    NotHere,
    /// No such stop lies ahead.
    #[error("it is not on the way ahead")]
    NoWay,
    /// Nothing with these words stands where the room is.
    #[error("«{0}» is not there")]
    NotSaid(CleanText),
    /// Everybody has passed.
    #[error("it is nobody's turn")]
    NobodysTurn,
    /// No such seat takes turns here.
    #[error("there is no seat {0}")]
    NoSeat(u16),
    /// The session refuses it.
    #[error(transparent)]
    Rejected(#[from] Rejection),
}

/// What a step asks for now.
pub(super) enum Do {
    /// Nothing more.
    Nothing,
    /// This, and then the step asks for more.
    First(Command),
    /// This, and the step is done.
    Last(Command),
}

impl Act {
    /// What the session makes of it at `now`.
    ///
    /// # Errors
    /// [`Problem::Rejected`] when it is refused.
    pub fn decide(self, session: &Session, now: Time) -> Result<Event, ScriptError> {
        let refused = |rejection| ScriptError { step: self.step, problem: Problem::Rejected(rejection) };
        session.decide(Actor::Facilitator, self.command, now).map_err(refused)
    }
}

impl Player {
    /// At the beginning of `script`.
    #[must_use]
    pub fn new(script: Script) -> Self {
        Self { script, done: 0 }
    }

    /// How many steps are done, and how many there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.done, self.script.steps.len())
    }

    /// The next act where `session` stands; `None` at the end of the script. It takes for granted that the act before
    /// has happened.
    ///
    /// # Errors
    /// [`ScriptError`] when a step cannot be played there. The player stays at that step.
    pub fn next(&mut self, session: &Session) -> Option<Result<Act, ScriptError>> {
        loop {
            let step = self.script.steps.get(self.done)?;
            let number = self.done + 1;
            let (command, last) = match what(step, session) {
                Err(problem) => return Some(Err(ScriptError { step: number, problem })),
                Ok(Do::Nothing) => {
                    self.done += 1;
                    continue;
                }
                Ok(Do::First(command)) => (command, false),
                Ok(Do::Last(command)) => (command, true),
            };
            let pause = if last { self.pause_after(number) } else { step.pause() };
            self.done += usize::from(last);
            return Some(Ok(Act { step: number, command, pause }));
        }
    }

    /// The pause after the step with this number, from 1: its kind's, unless a wait follows.
    fn pause_after(&self, number: usize) -> Span {
        let own = number.checked_sub(1).and_then(|index| self.script.steps.get(index));
        let wait = self.script.steps.get(number).filter(|step| matches!(step, Step::Wait(_)));
        wait.or(own).map_or(Span::ZERO, Step::pause)
    }
}
