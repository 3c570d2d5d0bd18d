//! Time: the two types that measure it, and the one place that reads it.
//!
//! A [`Time`] is stored, a countdown is drawn. Everything that depends on the time takes it as an argument; only
//! [`now`] and [`today`] ask the machine.

mod steady;

use std::fmt;
use std::ops::{Add, Sub};
use std::str::FromStr;
use std::sync::OnceLock;
use std::time::Duration;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A moment, in milliseconds since 1970-01-01 00:00 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Time(pub i64);

/// A length of time in milliseconds; negative when something lies in the past.
///
/// In files it is written as people write it: `"5 min"`, `"90 s"`, `"1 h 30 min"` (`t` is read as `h`), with `ms` for
/// what is less than a second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span(pub i64);

/// The moment now: what the wall clock showed when the program first asked, and the time since then. It never jumps
/// while the program runs, so a wall clock that is set forward or back changes no round; it goes on while the machine
/// sleeps.
#[must_use]
pub fn now() -> Time {
    static ANCHOR: OnceLock<Anchor> = OnceLock::new();
    let reading = steady::reading();
    ANCHOR.get_or_init(|| Anchor { wall: Time(Timestamp::now().as_millisecond()), reading }).at(reading)
}

/// The date today, where the machine is, by its wall clock.
#[must_use]
pub fn today() -> Date {
    Zoned::now().date()
}

/// What two clocks showed at the same moment: the wall clock, and one that never jumps.
#[derive(Debug, Clone, Copy)]
struct Anchor {
    wall: Time,
    reading: Duration,
}

impl Anchor {
    /// The moment at which the clock that never jumps shows `reading`.
    fn at(self, reading: Duration) -> Time {
        let since = reading.saturating_sub(self.reading).as_millis();
        self.wall + Span(i64::try_from(since).unwrap_or(i64::MAX))
    }
}

impl Time {
    /// The date and the time of day where the machine is.
    #[must_use]
    pub fn local(self) -> Zoned {
        Timestamp::from_millisecond(self.0).unwrap_or_default().to_zoned(TimeZone::system())
    }
}

impl Span {
    /// No time at all.
    pub const ZERO: Self = Self(0);

    /// So many seconds.
    #[must_use]
    pub const fn seconds(seconds: i64) -> Self {
        Self(seconds * 1000)
    }

    /// So many minutes.
    #[must_use]
    pub const fn minutes(minutes: i64) -> Self {
        Self::seconds(minutes * 60)
    }
}

impl Add<Span> for Time {
    type Output = Self;
    fn add(self, span: Span) -> Self {
        Self(self.0.saturating_add(span.0))
    }
}

impl Sub for Time {
    type Output = Span;
    fn sub(self, earlier: Self) -> Span {
        Span(self.0.saturating_sub(earlier.0))
    }
}

impl Add for Span {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

/// A text that is no length of time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a length of time: write it as \"5 min\", \"90 s\" or \"1 h 30 min\"")]
pub struct NotASpan(pub String);

impl FromStr for Span {
    type Err = NotASpan;

    fn from_str(text: &str) -> Result<Self, NotASpan> {
        let wrong = || NotASpan(crate::text::printable(text));
        let mut total: i64 = 0;
        let mut rest = text.trim();
        if rest.is_empty() {
            return Err(wrong());
        }
        while !rest.is_empty() {
            let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            let number: i64 = rest[..digits].parse().map_err(|_| wrong())?;
            rest = rest[digits..].trim_start();
            let word = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
            let unit = match rest[..word].to_lowercase().as_str() {
                "ms" => 1,
                "s" | "sec" | "sek" | "second" | "seconds" | "sekund" | "sekunder" => 1000,
                "m" | "min" | "minute" | "minutes" | "minutt" | "minutter" => 60_000,
                "h" | "t" | "hour" | "hours" | "time" | "timer" | "timar" => 3_600_000,
                _ => return Err(wrong()),
            };
            rest = rest[word..].trim_start();
            let part = number.checked_mul(unit).ok_or_else(wrong)?;
            total = total.checked_add(part).filter(|total| *total <= 7 * 24 * 3_600_000).ok_or_else(wrong)?;
        }
        Ok(Self(total))
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.div_euclid(1000);
        let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        let parts = [(hours, "h"), (minutes, "min"), (seconds, "s")];
        let written: Vec<String> =
            parts.iter().filter(|(n, _)| *n != 0).map(|(n, unit)| format!("{n} {unit}")).collect();
        if written.is_empty() { f.write_str("0 s") } else { f.write_str(&written.join(" ")) }
    }
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.rem_euclid(1000) {
            0 => serializer.collect_str(self),
            part => serializer.collect_str(&format_args!("{self} {part} ms")),
        }
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_goes_as_the_steady_clock_does_from_where_the_wall_clock_was() {
        let anchor = Anchor { wall: Time(1_000_000), reading: Duration::from_millis(500) };
        for (reading, time) in
            [(500, 1_000_000), (501, 1_000_001), (3_600_500, 4_600_000), (499, 1_000_000), (0, 1_000_000)]
        {
            assert_eq!(anchor.at(Duration::from_millis(reading)), Time(time), "{reading}");
        }
        assert_eq!(anchor.at(Duration::MAX), Time(i64::MAX));
    }

    #[test]
    fn now_begins_with_the_wall_clock_and_goes_on() {
        let (first, wall) = (now(), Timestamp::now().as_millisecond());
        // Nobody sets the clock of the machine that tests by a minute meanwhile.
        assert!((first.0 - wall).abs() < 60_000, "{first:?} and {wall}");
        std::thread::sleep(Duration::from_millis(20));
        let later = (now() - first).0;
        assert!((20..60_000).contains(&later), "{later}");
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, seconds) in [
            ("5 min", 300),
            ("90 s", 90),
            ("1 h 30 min", 5400),
            ("1 t", 3600),
            ("5min", 300),
            ("2 minutter", 120),
            ("1 s 2000 ms", 3),
            (" 0 s ", 0),
        ] {
            assert_eq!(text.parse(), Ok(Span::seconds(seconds)), "{text}");
        }
        for text in ["", "5", "min", "-5 min", "5 år", "99999999999999999999 s", "9999999 h", "5 min!"] {
            assert!(text.parse::<Span>().is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        for seconds in [0, 1, 59, 60, 61, 300, 3600, 5400, 86_399] {
            let span = Span::seconds(seconds);
            assert_eq!(span.to_string().parse(), Ok(span));
        }
        for span in [Span(1), Span(1_500), Span(60_001)] {
            let written = ron::to_string(&span).expect("a span can be written");
            assert_eq!(ron::from_str(&written), Ok(span), "{written}");
        }
    }
}
