//! What is told of a clock: that it starts, stops or gets more time, each whole minute that is left, and that the time is up.

use crate::clock::Span;
use crate::session::Place;
use crate::session::timer::Timer;
use crate::tui::clock_face::digits;
use crate::tui::screens::Cx;

/// A minute in milliseconds.
const MINUTE: i64 = 60_000;

/// The clock as it was told last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Clock {
    place: Option<Place>,
    state: State,
    /// How many minutes are left, begun ones too.
    minutes: i64,
}

/// What a clock does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum State {
    #[default]
    None,
    Ready,
    Running,
    Up,
    Paused,
    Ended,
}

impl Clock {
    /// Looks at the clock of the place where the room is; what has changed, in words. A clock that is new to the dialogue
    /// is told.
    pub(super) fn look(&mut self, cx: &Cx<'_>) -> Option<String> {
        let now = Self::of(cx);
        let before = std::mem::replace(self, now);
        let same = now.place == before.place && now.state == before.state;
        match now.state {
            State::None => None,
            State::Running if same && now.minutes == before.minutes => None,
            State::Running if same => Some(left(cx, now.minutes)),
            _ if same => None,
            State::Up => Some(cx.t("plain-time-up")),
            State::Ready | State::Running | State::Paused | State::Ended => Some(words(cx)),
        }
    }

    fn of(cx: &Cx<'_>) -> Self {
        let timer = cx.session.timer(cx.session.place);
        let state = match timer {
            None => State::None,
            Some(Timer::Ready { .. }) => State::Ready,
            Some(Timer::Running { .. }) if timer.is_some_and(|timer| timer.is_up(cx.now)) => State::Up,
            Some(Timer::Running { .. }) => State::Running,
            Some(Timer::Paused { .. }) => State::Paused,
            Some(Timer::Ended { .. }) => State::Ended,
        };
        let minutes = cx.left().map_or(0, |Span(left)| left.max(0).saturating_add(MINUTE - 1) / MINUTE);
        Self { place: Some(cx.session.place), state, minutes }
    }
}

/// So many whole minutes are left.
fn left(cx: &Cx<'_>, minutes: i64) -> String {
    cx.with("plain-minutes", &[("n", usize::try_from(minutes).unwrap_or(0).into())])
}

/// What is left to the second, and whether it counts.
pub(super) fn words(cx: &Cx<'_>) -> String {
    match cx.left() {
        Some(left) => cx.with("plain-left", &[("left", (&digits(left)).into()), ("state", (&cx.clock_words()).into())]),
        None if cx.session.timer(cx.session.place).is_some() => cx.t("clock-ended"),
        None => cx.t("rejection-no-timer"),
    }
}
