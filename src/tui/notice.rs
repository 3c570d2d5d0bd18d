//! What is said in passing: it waits for the eye, and goes by itself.

use crate::clock::{Span, Time};

/// How long a word is read: a calm reader on a wall reads 180 a minute.
const WORD: Span = Span(60_000 / 180);

/// How long the eye takes to find the words.
const FINDING: Span = Span::seconds(2);

/// The shortest stay, of a word or two.
const SHORTEST: Span = Span::seconds(4);

/// Something said in passing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The words.
    pub words: String,
    /// Whether it must be seen.
    pub alarm: bool,
    /// When it was said.
    pub since: Time,
    /// How long it stays.
    pub stay: Stay,
}

/// How long something that was said stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stay {
    /// Until then, by itself.
    Until(Time),
    /// Until the person goes on with something that succeeds, and at least until then.
    Standing(Time),
}

impl Notice {
    /// Something said now. An alarm stands until it is answered.
    #[must_use]
    pub fn new(words: String, alarm: bool, now: Time) -> Self {
        let until = now + reading_time(&words);
        let stay = if alarm { Stay::Standing(until) } else { Stay::Until(until) };
        Self { words, alarm, since: now, stay }
    }

    /// Whether it has been there long enough.
    #[must_use]
    pub fn is_over(&self, now: Time) -> bool {
        self.ends().is_some_and(|until| until <= now)
    }

    /// When it goes by itself.
    #[must_use]
    pub const fn ends(&self) -> Option<Time> {
        match self.stay {
            Stay::Until(until) => Some(until),
            Stay::Standing(_) => None,
        }
    }

    /// Whether it must be seen, and nobody can have read it yet.
    #[must_use]
    pub fn is_unread(&self, now: Time) -> bool {
        match self.stay {
            Stay::Standing(until) | Stay::Until(until) => self.alarm && now < until,
        }
    }

    /// What is left of it when something else was done: an alarm may be read to its end, all else is out of the way.
    #[must_use]
    pub fn answered(self) -> Option<Self> {
        match self.stay {
            Stay::Standing(until) | Stay::Until(until) if self.alarm => Some(Self { stay: Stay::Until(until), ..self }),
            Stay::Standing(_) | Stay::Until(_) => None,
        }
    }
}

/// How long it takes to find and read some words.
#[must_use]
pub fn reading_time(words: &str) -> Span {
    let words = i64::try_from(words.split_whitespace().count()).unwrap_or(i64::MAX);
    Span(WORD.0.saturating_mul(words).saturating_add(FINDING.0).max(SHORTEST.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Time = Time(1_000_000);

    #[test]
    fn the_more_words_the_longer_and_never_too_short() {
        assert_eq!(reading_time("Lagret."), Span::seconds(4));
        assert!(reading_time(&"ord ".repeat(30)) > Span::seconds(11));
        assert!(reading_time(&"ord ".repeat(30)) < Span::seconds(13));
    }

    #[test]
    fn what_is_said_in_passing_goes_by_itself_and_an_alarm_does_not() {
        let (passing, alarm) = (Notice::new("ett".into(), false, NOW), Notice::new("to".into(), true, NOW));
        assert!(!passing.is_over(NOW + Span::seconds(3)) && passing.is_over(NOW + Span::seconds(4)));
        assert!(!alarm.is_over(NOW + Span::minutes(60)));
        assert_eq!(passing.answered(), None);
        let answered = alarm.answered().expect("it may be read to its end");
        assert!(!answered.is_over(NOW + Span::seconds(3)) && answered.is_over(NOW + Span::seconds(4)));
    }
}
