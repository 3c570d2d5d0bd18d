//! What a clock shows.

use super::screens::Cx;
use crate::clock::Span;

/// Minutes and seconds, "4:05"; overtime with a plus, "+0:12". A second that has begun counts as left.
#[must_use]
pub fn digits(left: Span) -> String {
    let over = left < Span::ZERO;
    let seconds = if over { (-left.0) / 1000 } else { (left.0 + 999) / 1000 };
    let sign = if over { "+" } else { "" };
    format!("{sign}{}:{:02}", seconds / 60, seconds % 60)
}

impl Cx<'_> {
    /// What stands beside the digits, so that no colour has to say it: running, paused, time up.
    #[must_use]
    pub fn clock_words(&self) -> String {
        use crate::session::timer::Timer;
        let Some(timer) = self.session.timer(self.session.place) else { return String::new() };
        let up = timer.is_up(self.now);
        match timer {
            Timer::Ready { .. } => self.t("clock-ready"),
            Timer::Ended { .. } => self.t("clock-ended"),
            Timer::Running { .. } if up => self.t("clock-overtime"),
            Timer::Running { .. } => self.t("clock-running"),
            Timer::Paused { .. } => self.t("clock-paused"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_reads_as_people_expect() {
        for (ms, want) in [
            (300_000, "5:00"),
            (299_999, "5:00"),
            (299_000, "4:59"),
            (1, "0:01"),
            (0, "0:00"),
            (-1, "+0:00"),
            (-61_000, "+1:01"),
        ] {
            assert_eq!(digits(Span(ms)), want);
        }
    }
}
