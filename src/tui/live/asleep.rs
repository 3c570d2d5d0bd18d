//! A machine that slept, or a program that was stopped, in the middle of a round: was that time the round's?

use super::{How, Live, Outcome};
use crate::clock::{Span, Time};
use crate::i18n::Lang;
use crate::session::timer::Timer;
use crate::session::{Command, Place};
use crate::tui::clock_face::digits;
use crate::tui::popup::{Menu, Popup};
use crate::tui::screens::Ask;

impl Live {
    /// Asks whether the time counts in which nothing moved, from `since` to `now`. It asks only where it matters: a clock
    /// ran, it had not come to its end, and we may set it.
    pub fn wake(&mut self, since: Time, lang: Lang, now: Time) {
        let Some((place, timer @ Timer::Running { ends })) = self.session.running() else { return };
        let (before, left) = (ends - since, ends - now);
        if before <= Span::ZERO || !self.writable || self.playing.is_some() || self.is_asked_on_waking() {
            return;
        }
        let title = lang.text_with("asleep-title", &[("span", (&words(now - since, lang)).into())]);
        let skip = lang.text_with("asleep-skip", &[("left", (&digits(before)).into())]);
        let count = if timer.is_up(now) {
            lang.text("asleep-count-up")
        } else {
            lang.text_with("asleep-count", &[("left", (&digits(left)).into())])
        };
        let choices = vec![(skip, Ask::Regain(place, before)), (count, Ask::Nothing)];
        self.under.extend(self.popup.replace(Popup::Menu(Menu::new(title, choices))));
    }

    /// Whether it is asked right now.
    pub(super) fn is_asked_on_waking(&self) -> bool {
        let asks = |menu: &Menu| menu.choices.iter().any(|(_, ask)| matches!(ask, Ask::Regain(..)));
        let popups = self.under.iter().chain(&self.popup);
        popups.into_iter().any(|popup| matches!(popup, Popup::Menu(menu) if asks(menu)))
    }

    /// Gives the clock at `place` the time that it had left before, unless it stands still by now.
    pub(super) fn regain(&mut self, place: Place, before: Span, how: How) -> Outcome {
        match self.session.running() {
            Some((running, Timer::Running { ends })) if running == place => {
                let left = (ends - how.now).max(Span::ZERO);
                self.command(Command::Extend(place, Span(before.0 - left.0)), how)
            }
            Some(_) | None => (Vec::new(), None),
        }
    }
}

/// A length of time as it is said: in minutes, or in seconds where it is short.
fn words(span: Span, lang: Lang) -> String {
    let seconds = usize::try_from((span.0 + 500) / 1000).unwrap_or_default();
    match seconds {
        0..90 => lang.text_with("span-seconds", &[("n", seconds.into())]),
        _ => lang.text_with("span-minutes", &[("n", ((seconds + 30) / 60).into())]),
    }
}
