//! The clock of a round: a deadline is stored, a countdown is drawn.

use serde::{Deserialize, Serialize};

use crate::clock::{Span, Time};

/// The state of one round's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Timer {
    /// Not started.
    Ready {
        /// How long the round will take.
        length: Span,
    },
    /// Counting down, and past the deadline counting overtime.
    Running {
        /// The deadline.
        ends: Time,
    },
    /// Standing still.
    Paused {
        /// What was left; negative when it stood still in overtime.
        left: Span,
    },
    /// Ended by the facilitator.
    Ended {
        /// How long the round would take if started anew.
        length: Span,
    },
}

/// What can happen to a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// Begins to count down from the round's length.
    Started,
    /// Stands still.
    Paused,
    /// Goes on from where it stood.
    Resumed,
    /// Gets more time, counted from now if the time was already up. It cannot get less.
    Extended(Span),
    /// Is over, whatever was left.
    Ended,
}

impl Timer {
    /// What is left at `now`; negative in overtime; `None` when nothing counts.
    #[must_use]
    pub fn left(self, now: Time) -> Option<Span> {
        match self {
            Self::Ready { length } => Some(length),
            Self::Running { ends } => Some(ends - now),
            Self::Paused { left } => Some(left),
            Self::Ended { .. } => None,
        }
    }

    /// Whether it counts down by itself.
    #[must_use]
    pub fn is_running(self) -> bool {
        matches!(self, Self::Running { .. })
    }

    /// Whether the time is up at `now`, by the clock or by the facilitator.
    #[must_use]
    pub fn is_up(self, now: Time) -> bool {
        self.left(now).is_none_or(|left| left <= Span::ZERO)
    }

    /// The clock after `change` at `now`; `None` where the change makes no sense, as pausing what stands still.
    /// `length` is the round's own length.
    #[must_use]
    pub fn after(self, change: Change, length: Span, now: Time) -> Option<Self> {
        if matches!(change, Change::Extended(more) if more <= Span::ZERO) {
            return None;
        }
        let after = match (self, change) {
            (Self::Ready { length } | Self::Ended { length }, Change::Started) => Self::Running { ends: now + length },
            (Self::Running { ends }, Change::Paused) => Self::Paused { left: ends - now },
            (Self::Paused { left }, Change::Started | Change::Resumed) => Self::Running { ends: now + left },
            (Self::Ready { length }, Change::Extended(more)) => Self::Ready { length: length + more },
            (Self::Running { ends }, Change::Extended(more)) => Self::Running { ends: ends.max(now) + more },
            (Self::Paused { left }, Change::Extended(more)) => Self::Paused { left: left.max(Span::ZERO) + more },
            (Self::Ended { .. }, Change::Extended(more)) => Self::Running { ends: now + more },
            (Self::Running { .. } | Self::Paused { .. }, Change::Ended) => Self::Ended { length },
            (Self::Running { .. }, Change::Started | Change::Resumed)
            | (Self::Ready { .. } | Self::Ended { .. }, Change::Paused | Change::Resumed | Change::Ended)
            | (Self::Paused { .. }, Change::Paused) => return None,
        };
        Some(after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LENGTH: Span = Span::minutes(5);

    fn at(seconds: i64) -> Time {
        Time(1_000_000) + Span::seconds(seconds)
    }

    fn run(changes: &[(i64, Change)]) -> Timer {
        changes.iter().fold(Timer::Ready { length: LENGTH }, |timer, (when, change)| {
            timer.after(*change, LENGTH, at(*when)).expect("a change that makes sense")
        })
    }

    #[test]
    fn what_is_left_follows_what_happened() {
        let minute = Change::Extended(Span::minutes(1));
        for (changes, now, left) in [
            (vec![], 100, Some(300)),
            (vec![(0, Change::Started)], 100, Some(200)),
            (vec![(0, Change::Started), (10, Change::Paused)], 500, Some(290)),
            (vec![(0, Change::Started), (10, Change::Paused), (60, Change::Resumed)], 70, Some(280)),
            (vec![(0, Change::Started), (10, minute)], 10, Some(350)),
            (vec![(0, Change::Started), (330, minute)], 330, Some(60)),
            (vec![(0, Change::Started)], 310, Some(-10)),
            (vec![(0, Change::Started), (310, Change::Paused), (400, Change::Resumed)], 400, Some(-10)),
            (vec![(0, Change::Started), (5, Change::Ended)], 6, None),
            (vec![(0, Change::Started), (5, Change::Ended), (9, Change::Started)], 10, Some(299)),
            (vec![(0, minute)], 0, Some(360)),
        ] {
            assert_eq!(run(&changes).left(at(now)), left.map(Span::seconds), "{changes:?} at {now}");
        }
    }

    #[test]
    fn senseless_changes_are_refused() {
        let ready = Timer::Ready { length: LENGTH };
        let none = Change::Extended(Span::ZERO);
        for change in [Change::Paused, Change::Resumed, Change::Ended, none, Change::Extended(Span::minutes(-1))] {
            assert_eq!(ready.after(change, LENGTH, at(0)), None);
        }
        assert_eq!(run(&[(0, Change::Started)]).after(Change::Started, LENGTH, at(1)), None);
    }
}
