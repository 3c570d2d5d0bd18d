//! What an organiser may choose about the outputs.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::template::OwnTemplate;

/// How the outputs are made.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// The sheet that the poster is printed on.
    pub paper: Paper,
    /// Which way the sheet is turned.
    pub orientation: Orientation,
    /// The poster's design.
    pub design: Design,
    /// How wide the pictures are.
    pub width: Width,
    /// How large a card for the wall is.
    pub card: Card,
    /// The first month of the calendar; else the month after the workshop.
    pub month: Option<Month>,
    /// The organiser's own poster, instead of a design.
    pub template: Option<OwnTemplate>,
    /// What the word clouds show.
    pub cloud: Cloud,
    /// What becomes of files that lie in the way.
    pub others: Others,
}

/// What becomes of a file in the way of an output that no export made, or that was changed since.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Others {
    /// It stays, and the output is written beside it: `poster-2.pdf`.
    #[default]
    Beside,
    /// It stays, and the output is not written.
    Refuse,
    /// It is replaced.
    Replace,
}

/// What the word clouds show, and how.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cloud {
    /// Whose words.
    pub of: CloudOf,
    /// Who is counted.
    pub by: CloudBy,
    /// What is in proportion to the count.
    pub size: CloudSize,
    /// Words that are left out besides those that say nothing by themselves.
    pub without: String,
    /// Words that are shown although they would be left out.
    pub with: String,
}

impl Options {
    /// How wide and how high the sheet is, in millimetres.
    #[must_use]
    pub const fn sheet(&self) -> (u16, u16) {
        let (short, long) = self.paper.sides();
        match self.orientation {
            Orientation::Portrait => (short, long),
            Orientation::Landscape => (long, short),
        }
    }
}

/// A choice of a few, each with the word that names it on the command line and in settings.
pub trait Choice: Copy + Eq + 'static {
    /// All there are, the usual one first.
    const ALL: &'static [Self];

    /// The word.
    fn word(self) -> &'static str;

    /// The next one, and after the last the first.
    #[must_use]
    fn next(self) -> Self {
        let place = Self::ALL.iter().position(|other| *other == self).unwrap_or(0);
        Self::ALL.get(place + 1).or(Self::ALL.first()).copied().unwrap_or(self)
    }

    /// The one before, and before the first the last.
    #[must_use]
    fn before(self) -> Self {
        let place = Self::ALL.iter().position(|other| *other == self).unwrap_or(0);
        Self::ALL[..place].last().or(Self::ALL.last()).copied().unwrap_or(self)
    }
}

/// A word that names none of the choices.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("write one of these: {0}")]
pub struct NoChoice(pub String);

macro_rules! choice {
    ($type:ident: $($variant:ident = $word:literal),+) => {
        impl Choice for $type {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word),+
                }
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.word())
            }
        }

        impl FromStr for $type {
            type Err = NoChoice;

            fn from_str(text: &str) -> Result<Self, NoChoice> {
                let words = || Self::ALL.iter().map(|choice| choice.word()).collect::<Vec<_>>().join(", ");
                Self::ALL.iter().copied().find(|choice| choice.word() == text).ok_or_else(|| NoChoice(words()))
            }
        }
    };
}

/// A sheet of paper (ISO 216).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paper {
    /// 297 × 420 mm.
    #[default]
    A3,
    /// 210 × 297 mm.
    A4,
    /// 420 × 594 mm.
    A2,
    /// 594 × 841 mm.
    A1,
}

choice!(Paper: A3 = "a3", A4 = "a4", A2 = "a2", A1 = "a1");

impl Paper {
    /// Its short and its long side, in millimetres.
    #[must_use]
    pub const fn sides(self) -> (u16, u16) {
        match self {
            Self::A4 => (210, 297),
            Self::A3 => (297, 420),
            Self::A2 => (420, 594),
            Self::A1 => (594, 841),
        }
    }
}

/// Which way a sheet is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Orientation {
    /// Higher than wide.
    #[default]
    Portrait,
    /// Wider than high.
    Landscape,
}

choice!(Orientation: Portrait = "portrait", Landscape = "landscape");

/// A design of the poster, and of the tables that go with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Design {
    /// A band of colour for each value, its name in white.
    #[default]
    Bands,
    /// White paper, a mosaic of simple shapes, and a shape and a colour for each value.
    Mosaic,
    /// Black on white, lines only: for a printer without colour, and little toner.
    Plain,
}

choice!(Design: Bands = "bands", Mosaic = "mosaic", Plain = "plain");

/// The words of a word cloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CloudOf {
    /// Those of the norms.
    #[default]
    Norms,
    /// Those of the taboos.
    Taboos,
    /// Those of both.
    Both,
}

choice!(CloudOf: Norms = "norms", Taboos = "taboos", Both = "both");

/// Who is counted in a word cloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CloudBy {
    /// The groups that used a word.
    #[default]
    Groups,
    /// The people who used it, where it is known who said what; else groups.
    People,
}

choice!(CloudBy: Groups = "groups", People = "people");

/// What of a word in a word cloud is in proportion to how many used it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CloudSize {
    /// The height of its letters.
    #[default]
    Height,
    /// The area of its letters.
    Area,
}

choice!(CloudSize: Height = "height", Area = "area");

/// The width of a picture: 100 to 10,000 pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Width(u16);

impl Width {
    /// In pixels.
    #[must_use]
    pub const fn pixels(self) -> u16 {
        self.0
    }
}

impl Default for Width {
    /// As wide as a large screen.
    fn default() -> Self {
        Self(1920)
    }
}

impl fmt::Display for Width {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A width that no picture has.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("write a number of pixels from 100 to 10000")]
pub struct NoWidth;

impl FromStr for Width {
    type Err = NoWidth;

    fn from_str(text: &str) -> Result<Self, NoWidth> {
        text.parse().ok().filter(|pixels| (100..=10_000).contains(pixels)).map(Self).ok_or(NoWidth)
    }
}

/// The size of a card for the wall, which lies (ISO 216).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Card {
    /// 210 × 148 mm: two on a sheet of A4.
    #[default]
    A5,
    /// 297 × 210 mm: a sheet of A4.
    A4,
}

choice!(Card: A5 = "a5", A4 = "a4");

/// The years in which Norway has the public holidays of the calendar, as far as can be known.
const YEARS: RangeInclusive<i16> = 1950..=2199;

/// A month of the years 1950 to 2199, in which the public holidays of Norway are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month(Date);

impl Month {
    /// Its first day.
    #[must_use]
    pub const fn first(self) -> Date {
        self.0
    }

    /// The month after the one that `day` is in.
    #[must_use]
    pub fn after(day: Date) -> Self {
        Self(day.first_of_month()).turned(false)
    }

    /// The next month, or where `back` the one before; the first and the last that can be asked for stay.
    #[must_use]
    pub fn turned(self, back: bool) -> Self {
        let step = if back { -1 } else { 1 };
        let turned = self.0.checked_add(step.months()).ok().filter(|day| YEARS.contains(&day.year()));
        turned.map_or(self, Self)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.strftime("%Y-%m").fmt(f)
    }
}

/// A text that names no month.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("write a year from 1950 to 2199 and a month, such as 2027-01")]
pub struct NoMonth;

impl FromStr for Month {
    type Err = NoMonth;

    fn from_str(text: &str) -> Result<Self, NoMonth> {
        let digits = |part: &str, count| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
        let (year, month) = text.split_once('-').ok_or(NoMonth)?;
        if !digits(year, 4) || !digits(month, 2) {
            return Err(NoMonth);
        }
        let year = year.parse().ok().filter(|year| YEARS.contains(year)).ok_or(NoMonth)?;
        Date::new(year, month.parse().map_err(|_| NoMonth)?, 1).map(Self).map_err(|_| NoMonth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_back<C: Choice + FromStr<Err = NoChoice> + fmt::Debug + fmt::Display>() {
        for choice in C::ALL {
            assert_eq!(choice.to_string().parse(), Ok(*choice));
        }
        let round = C::ALL.iter().fold(C::ALL[0], |choice, _| choice.next());
        assert_eq!(round, C::ALL[0]);
        assert!(C::ALL.iter().all(|choice| choice.next().before() == *choice));
        let error = "letter".parse::<C>().expect_err("no such choice").to_string();
        assert!(C::ALL.iter().all(|choice| error.contains(choice.word())), "{error}");
    }

    #[test]
    fn choices_are_read_as_they_are_written() {
        read_back::<Paper>();
        read_back::<Orientation>();
        read_back::<Design>();
        read_back::<Card>();
    }

    #[test]
    fn a_month_is_a_year_and_a_month() {
        for text in ["1950-01", "2027-12", "2199-12"] {
            assert_eq!(text.parse::<Month>().map(|month| month.to_string()), Ok(text.to_owned()));
        }
        for wrong in
            ["2027", "2027-13", "2027-00", "2027-1", "1949-12", "2200-01", "27-01", "+027-01", "2027-01-01", ""]
        {
            assert_eq!(wrong.parse::<Month>(), Err(NoMonth), "{wrong}");
        }
        read_back::<CloudOf>();
        read_back::<CloudBy>();
        read_back::<CloudSize>();
    }

    #[test]
    fn a_width_is_a_number_of_pixels() {
        for (text, want) in [("100", Ok(Width(100))), ("10000", Ok(Width(10_000))), ("1920", Ok(Width::default()))] {
            assert_eq!(text.parse::<Width>(), want);
        }
        for wrong in ["99", "10001", "-5", "wide", ""] {
            assert_eq!(wrong.parse::<Width>(), Err(NoWidth), "{wrong}");
        }
    }
}
