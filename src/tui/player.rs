//! A recorded workshop that plays on the screen.

use crate::clock::{Span, Time};
use crate::rehearsal::Player;

/// The speeds, in hundredths of the recording's own.
const SPEEDS: [i64; 6] = [25, 50, 100, 200, 400, 1600];

/// A recorded workshop, and when its next act comes.
#[derive(Debug)]
pub struct Playing {
    /// The recording.
    pub player: Box<Player>,
    /// When the next act comes; `None` while it stands still.
    pub due: Option<Time>,
    speed: usize,
}

impl Playing {
    /// Plays from `now` on.
    #[must_use]
    pub fn new(player: Box<Player>, now: Time) -> Self {
        Self { player, due: Some(now + Span::seconds(3)), speed: 2 }
    }

    /// Stands still, or goes on.
    pub fn toggle(&mut self, now: Time) {
        self.due = if self.due.is_some() { None } else { Some(now) };
    }

    /// Plays faster, or slower where `steps` is negative.
    pub fn change_speed(&mut self, steps: isize) {
        self.speed = self.speed.saturating_add_signed(steps).min(SPEEDS.len() - 1);
    }

    /// The speed, "×2".
    #[must_use]
    pub fn speed(&self) -> String {
        match SPEEDS[self.speed] {
            25 => "×¼".to_owned(),
            50 => "×½".to_owned(),
            hundredths => format!("×{}", hundredths / 100),
        }
    }

    /// The next act comes `pause` of the recording's time after `now`.
    pub fn wait(&mut self, pause: Span, now: Time) {
        if self.due.is_some() {
            self.due = Some(now + Span(pause.0 * 100 / SPEEDS[self.speed]));
        }
    }
}
