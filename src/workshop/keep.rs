//! How long a session is kept after its day.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The longest time, in years.
const MOST_YEARS: u16 = 10;

/// How long a session is kept after its day. In files it is written as people write it: `"90 days"`, `"6 months"`, `"1 year"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keep {
    number: u16,
    unit: Unit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    Days,
    Weeks,
    Months,
    Years,
}

/// A text that is no time to keep a session.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a time to keep a session: write it as \"90 days\", \"6 months\" or \"1 year\", up to \"10 years\"")]
pub struct NotAKeep;

impl Keep {
    /// The last day on which a session of the day `held` is kept.
    #[must_use]
    pub fn until(self, held: Date) -> Date {
        let span = jiff::Span::new();
        let number = i64::from(self.number);
        held.saturating_add(match self.unit {
            Unit::Days => span.days(number),
            Unit::Weeks => span.weeks(number),
            Unit::Months => span.months(number),
            Unit::Years => span.years(number),
        })
    }

    /// What sorts the shortest first: about how many days it is, and the unit where two are the same.
    #[must_use]
    pub fn length(self) -> impl Ord + use<> {
        let (of_one, longest) = self.unit.days();
        (u32::from(self.number) * of_one, longest, self.unit)
    }
}

impl Unit {
    /// About how many days one of it has, and how many of it are the longest time.
    const fn days(self) -> (u32, u16) {
        match self {
            Self::Days => (1, MOST_YEARS * 366),
            Self::Weeks => (7, MOST_YEARS * 53),
            Self::Months => (30, MOST_YEARS * 12),
            Self::Years => (365, MOST_YEARS),
        }
    }

    /// What one of it, and more, are called.
    const fn names(self) -> [&'static str; 2] {
        match self {
            Self::Days => ["day", "days"],
            Self::Weeks => ["week", "weeks"],
            Self::Months => ["month", "months"],
            Self::Years => ["year", "years"],
        }
    }
}

impl FromStr for Keep {
    type Err = NotAKeep;

    fn from_str(text: &str) -> Result<Self, NotAKeep> {
        let text = text.trim();
        let digits = text.find(|c: char| !c.is_ascii_digit()).ok_or(NotAKeep)?;
        let (number, word) = text.split_at(digits);
        let unit = match word.trim_start().to_lowercase().as_str() {
            "day" | "days" | "dag" | "dager" | "dagar" => Unit::Days,
            "week" | "weeks" | "uke" | "uker" | "veke" | "veker" => Unit::Weeks,
            "month" | "months" | "måned" | "måneder" | "månad" | "månader" => Unit::Months,
            "year" | "years" | "år" => Unit::Years,
            _ => return Err(NotAKeep),
        };
        let (_, most) = unit.days();
        let number = number.parse().ok().filter(|number| (1..=most).contains(number)).ok_or(NotAKeep)?;
        Ok(Self { number, unit })
    }
}

impl fmt::Display for Keep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [one, more] = self.unit.names();
        write!(f, "{} {}", self.number, if self.number == 1 { one } else { more })
    }
}

impl Serialize for Keep {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Keep {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_time_is_read_as_people_write_it_and_reckoned_from_the_day() {
        for (text, written, until) in [
            ("90 days", "90 days", date(2027, 2, 19)),
            ("1 dag", "1 day", date(2026, 11, 22)),
            ("2 uker", "2 weeks", date(2026, 12, 5)),
            ("3 Måneder", "3 months", date(2027, 2, 21)),
            (" 1år ", "1 year", date(2027, 11, 21)),
            ("10 years", "10 years", date(2036, 11, 21)),
        ] {
            let keep: Keep = text.parse().expect("a time");
            assert_eq!((keep.to_string().as_str(), keep.until(date(2026, 11, 21))), (written, until), "{text}");
            assert_eq!(ron::from_str::<Keep>(&ron::to_string(&keep).expect("written")), Ok(keep));
        }
        let month: Keep = "1 month".parse().expect("a time");
        assert_eq!(month.until(date(2027, 1, 31)), date(2027, 2, 28), "the last day of a shorter month");
        assert_eq!(month.until(Date::MAX), Date::MAX);
        for wrong in
            ["", "90", "days", "0 days", "-1 day", "11 years", "3661 days", "99999 days", "90 min", "2027-06-30"]
        {
            assert_eq!(wrong.parse::<Keep>(), Err(NotAKeep), "{wrong}");
        }
    }

    #[test]
    fn the_shortest_sorts_first() {
        let keeps = ["1 day", "6 days", "1 week", "1 month", "5 weeks", "11 months", "12 months", "1 year"];
        let keeps = keeps.map(|text| text.parse::<Keep>().expect("a time"));
        assert!(keeps.is_sorted_by(|one, other| one.length() < other.length()));
    }
}
